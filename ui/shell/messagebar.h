// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QFrame>

#include <functional>
#include <vector>

class QPushButton;

namespace atlas {

class PlainLabel;

/// A message in the window, above the page: what happened, what was not changed, what to do. It stays until
/// it is closed or another one comes.
class MessageBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    struct Choice
    {
        QString text;
        std::function<void()> run; ///< empty: the message only goes
    };

    explicit MessageBar(QWidget* parent = nullptr);
    ~MessageBar() override;

    void showError(const Error& error);
    void showNote(const QString& text);
    /// With a button for the one thing that can be done about it; the message goes when it is done.
    void showOffer(const QString& text, const QString& action, const std::function<void()>& run);
    void showOffers(const QString& text, const std::vector<Choice>& choices);

    /// With a button for each way on.
    void showChoices(const Error& error, const std::vector<Choice>& choices);

private:
    void setChoices(const std::vector<Choice>& choices);

    PlainLabel* m_text = nullptr;
    std::vector<QPushButton*> m_buttons;
    std::vector<Choice> m_choices;
};

} // namespace atlas
