// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/showntext.h"

#include <algorithm>

namespace atlas {
namespace {

// Of a tooltip.
constexpr int MostLines = 40;
constexpr int LongestLine = 80; ///< in Latin letters; an ideograph is two
constexpr int LongestWord = 60;
constexpr char16_t FirstWide = 0x2e80; ///< ideographs and what stands among them: lines break at each of them

/// Whether a line does not fit: Qt breaks the lines of HTML or leaves them all as they are.
bool hasLongLine(const QString& text)
{
    int length = 0;
    for (const QChar character : text) {
        length = character == u'\n' ? 0 : length + (character.unicode() >= FirstWide ? 2 : 1);
        if (length > LongestLine) {
            return true;
        }
    }
    return false;
}

/// A word without end may be broken, by a zero width space.
QString breakable(const QString& text)
{
    QString broken;
    int length = 0;
    for (const QChar character : text) {
        const bool ends = character.isSpace() || character.unicode() >= FirstWide;
        length = ends ? 0 : length + 1;
        broken += character;
        if (length == LongestWord) {
            broken += QChar(0x200b);
            length = 0;
        }
    }
    return broken;
}

/// Of those that shownText() and shownLine() change.
bool isHarmless(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit < 0x2000) {
        return unit >= u' ' && (unit < 0x7f || unit >= 0xa0) && unit != 0x061c;
    }
    return unit > 0x2069 ||
           (unit != 0x200e && unit != 0x200f && !(unit >= 0x2028 && unit <= 0x202e) && unit < 0x2066);
}

QChar shown(QChar character, bool keepsLines)
{
    switch (character.unicode()) {
    case u'\r':
        return u' ';
    case u'\n':
    case QChar::LineSeparator:
    case QChar::ParagraphSeparator:
        return keepsLines ? u'\n' : u' ';
    case u'\t':
        return keepsLines ? u'\t' : u' ';
    default:
        return isHarmless(character) ? character : QChar(QChar::ReplacementCharacter);
    }
}

QString shown(const QString& text, bool keepsLines)
{
    if (std::ranges::all_of(text, isHarmless)) {
        return text; // nearly always
    }
    QString shownText = text;
    std::ranges::transform(shownText, shownText.begin(),
                           [=](QChar character) { return shown(character, keepsLines); });
    return shownText;
}

QString firstLines(const QString& text, int most)
{
    qsizetype end = -1;
    for (int line = 0; line < most; ++line) {
        end = text.indexOf(u'\n', end + 1);
        if (end < 0) {
            return text;
        }
    }
    return text.first(end) + u"\n…";
}

} // namespace

QString shownText(const QString& text)
{
    return shown(text, true);
}

QString shownLine(const QString& text)
{
    return shown(text, false);
}

QString shortened(const QString& text, qsizetype most)
{
    if (text.size() <= most) {
        return text;
    }
    const bool cutsPair = text[most - 2].isHighSurrogate();
    return text.first(most - (cutsPair ? 2 : 1)) + u'…';
}

QString plainToolTip(const QString& text)
{
    if (text.isEmpty()) {
        return {};
    }
    const QString shown = firstLines(shownText(shortened(text)), MostLines);
    const bool wraps = hasLongLine(shown);
    const QStringView style = wraps ? u"pre-wrap" : u"pre";
    return u"<p style='white-space:" + style + u"'>" + (wraps ? breakable(shown) : shown).toHtmlEscaped() +
           u"</p>";
}

} // namespace atlas
