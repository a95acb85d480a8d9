// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QStringList>

#include <optional>
#include <vector>

class QGridLayout;
class QPushButton;

namespace atlas {

class PlainLabel;

/// How many questions of a list are open, the one that is looked at with its answers, and the way to the next
/// and the one before: F8 and Shift+F8, from wherever the focus is; Alt with its number gives an answer.
class QuestionBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionBar)

public:
    explicit QuestionBar(QWidget* parent = nullptr);
    ~QuestionBar() override;

    /// Hidden where none is open. sentence: what is asked; empty where none is looked at.
    void showQuestion(std::size_t count, std::optional<std::size_t> current, const QString& sentence,
                      const QStringList& answers);

Q_SIGNALS:
    void nextAsked();
    void previousAsked();
    void answered(std::size_t answer);

private:
    [[nodiscard]] QPushButton* answerButton(std::size_t at);

    PlainLabel* m_count = nullptr;
    PlainLabel* m_sentence = nullptr;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    QGridLayout* m_answers = nullptr;
    std::vector<QPushButton*> m_buttons; ///< those behind the last answer are hidden
};

} // namespace atlas
