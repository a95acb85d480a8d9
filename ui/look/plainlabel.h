// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace atlas {

/// A label that shows its text letter for letter; '&' marks a letter only in the label of a field (its
/// buddy).
class PlainLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainLabel)

public:
    explicit PlainLabel(QWidget* parent = nullptr);
    PlainLabel(const QString& text, QWidget* parent);
    ~PlainLabel() override;

    void setPlainText(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    using QLabel::setText;
    using QLabel::setTextFormat;
};

/// A label with links. Whatever comes from outside goes through htmlEscaped() before it becomes a part of it.
class RichLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RichLabel)

public:
    explicit RichLabel(QWidget* parent = nullptr);
    ~RichLabel() override;

    void setRichText(const QString& html);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    using QLabel::setText;
    using QLabel::setTextFormat;
};

} // namespace atlas
