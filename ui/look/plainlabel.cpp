// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/plainlabel.h"

#include "domain/showntext.h"

namespace atlas {

PlainLabel::PlainLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString& text, QWidget* parent)
    : PlainLabel(parent)
{
    setPlainText(text);
}

PlainLabel::~PlainLabel() = default;

void PlainLabel::setPlainText(const QString& text)
{
    setText(shownText(shortened(text)));
}

RichLabel::RichLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
}

RichLabel::~RichLabel() = default;

void RichLabel::setRichText(const QString& html)
{
    setText(html);
}

} // namespace atlas
