// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/plainlabel.h"

#include "domain/text/showntext.h"
#include "ui/look/richtext.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr int WidestHint = 640;
constexpr int WidestLeast = 240;

/// A word without end does not make the window as wide as it is.
QSize bounded(const QLabel& label, const QSize& size, int widest)
{
    return label.wordWrap() ? QSize(std::min(size.width(), widest), size.height()) : size;
}

} // namespace

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

QSize PlainLabel::sizeHint() const
{
    return bounded(*this, QLabel::sizeHint(), WidestHint);
}

QSize PlainLabel::minimumSizeHint() const
{
    return bounded(*this, QLabel::minimumSizeHint(), WidestLeast);
}

RichLabel::RichLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
}

RichLabel::~RichLabel() = default;

void RichLabel::setRichText(const QString& html)
{
    setText(withoutResources(html));
}

QSize RichLabel::sizeHint() const
{
    return bounded(*this, QLabel::sizeHint(), WidestHint);
}

QSize RichLabel::minimumSizeHint() const
{
    return bounded(*this, QLabel::minimumSizeHint(), WidestLeast);
}

} // namespace atlas
