// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/roughwidth.h"

namespace atlas {
namespace {
/// Hangul Jamo is the first block of wide characters; nothing below it is wider than an em.
constexpr char16_t FirstWide = 0x1100;
} // namespace

int widthAtMost(const QString& text, const QFontMetrics& metrics)
{
    // The advance of one character is looked up, not shaped.
    const int wide = metrics.horizontalAdvance(QChar(u'国'));
    const int narrow = metrics.horizontalAdvance(QLatin1Char('M'));
    int width = 0;
    for (const QChar character : text) {
        width += character.unicode() >= FirstWide ? wide : narrow;
    }
    return width;
}

QString elidedTo(const QString& text, const QFontMetrics& metrics, int width, Qt::TextElideMode mode)
{
    return widthAtMost(text, metrics) <= width ? text : metrics.elidedText(text, mode, width);
}

} // namespace atlas
