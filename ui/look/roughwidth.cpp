// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/roughwidth.h"

#include "domain/text/showntext.h"

#include <algorithm>

namespace atlas {
namespace {
/// Hangul Jamo is the first block of wide characters; nothing below it is wider than an em.
constexpr char16_t FirstWide = 0x1100;
/// CJK punctuation and all ideographs are exactly one em.
constexpr char16_t FirstIdeograph = 0x3000;
} // namespace

int widthByCharacter(const QString& text, const QFontMetrics& metrics)
{
    const int wide = metrics.horizontalAdvance(QChar(u'国'));
    int width = 0;
    for (const QChar character : text) {
        width += character.unicode() >= FirstIdeograph ? wide : metrics.horizontalAdvance(character);
    }
    return width;
}

int widthAtMost(const QString& text, const QFontMetrics& metrics)
{
    // The advance of one character is looked up, not shaped.
    const int wide = metrics.horizontalAdvance(QChar(u'国'));
    const int narrow = metrics.horizontalAdvance(QLatin1Char('W'));
    int width = 0;
    for (const QChar character : text) {
        width += character.unicode() >= FirstWide ? wide : narrow;
    }
    return width;
}

QString elidedTo(const QString& whole, const QFontMetrics& metrics, int width, Qt::TextElideMode mode)
{
    const QString text = shownLine(shortened(whole));
    if (widthAtMost(text, metrics) <= width) {
        return text;
    }
    const bool isPlain = std::ranges::all_of(text, [](QChar character) {
        return !character.isSurrogate() && !character.isMark() && character.direction() != QChar::DirR &&
               character.direction() != QChar::DirAL;
    });
    if (!isPlain || mode != Qt::ElideRight) {
        return metrics.elidedText(text, mode, width);
    }
    constexpr QChar Ellipsis(u'…');
    const int wide = metrics.horizontalAdvance(QChar(u'国'));
    const int room = width - metrics.horizontalAdvance(Ellipsis);
    int used = 0;
    qsizetype kept = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        used += text[i].unicode() >= FirstIdeograph ? wide : metrics.horizontalAdvance(text[i]);
        if (used > width) {
            return text.first(kept) + Ellipsis;
        }
        kept = used <= room ? i + 1 : kept;
    }
    return text;
}

} // namespace atlas
