// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace atlas {

/// A thing to do in words: a title that looks like a link, and a short quiet line below it. The whole of it
/// is clicked.
class StartLink final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartLink)

public:
    enum class Look : quint8 {
        Job,
        Figure, ///< a big number with its unit below
        Row,    ///< one line of a list
    };

    explicit StartLink(Look look, QWidget* parent = nullptr);
    ~StartLink() override;

    void setTexts(const QString& title, const QString& note);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QFont fontOfTitle() const;
    [[nodiscard]] QFont fontOfNote() const;
    [[nodiscard]] QRect noteRect(int width) const; ///< below the title, as high as the note needs

    Look m_look;
    QString m_title;
    QString m_note;
};

} // namespace atlas
