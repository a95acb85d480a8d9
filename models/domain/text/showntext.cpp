// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/showntext.h"

#include <algorithm>

namespace atlas {
namespace {

// Of a tooltip.
constexpr int MostLines = 40;
constexpr int LongestLine = 80; ///< in Latin letters; an ideograph is two
constexpr int LongestUnbroken = 60;
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
        if (length == LongestUnbroken) {
            broken += QChar(0x200b);
            length = 0;
        }
    }
    return broken;
}

/// standsForItself() of all but halves of pairs.
constexpr bool isOrdinary(char16_t unit)
{
    if (unit < 0x2000) {
        return unit >= u' ' && (unit < 0x7f || unit >= 0xa0) && unit != 0x061c;
    }
    if (unit < 0xd800) {
        return unit > 0x2069 ||
               (unit != 0x200e && unit != 0x200f && !(unit >= 0x2028 && unit <= 0x202e) && unit < 0x2066);
    }
    return unit >= 0xe000 && !(unit >= 0xfdd0 && unit < 0xfdf0) && unit < 0xfffe;
}

/// The one unit that stands for another, which is not ordinary.
QChar substitute(QChar unit, QChar next, bool keepsLines)
{
    switch (unit.unicode()) {
    case u'\r':
        return keepsLines && next != u'\n' ? u'\n' : u' ';
    case u'\n':
    case QChar::LineSeparator:
    case QChar::ParagraphSeparator:
        return keepsLines ? u'\n' : u' ';
    case u'\t':
        return keepsLines ? u'\t' : u' ';
    default:
        return QChar::ReplacementCharacter;
    }
}

QString shown(const QString& text, bool keepsLines)
{
    const auto first =
        std::ranges::find_if_not(text, [](QChar character) { return isOrdinary(character.unicode()); });
    if (first == text.end()) {
        return text; // nearly always
    }
    QString shownText = text;
    for (qsizetype i = first - text.begin(); i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (isOrdinary(text[i].unicode())) {
            continue;
        }
        if (text[i].isHighSurrogate() && next.isLowSurrogate()) {
            if (QChar::isNonCharacter(QChar::surrogateToUcs4(text[i], next))) {
                shownText[i] = shownText[i + 1] = QChar(QChar::ReplacementCharacter);
            }
            ++i;
        } else {
            shownText[i] = substitute(text[i], next, keepsLines);
        }
    }
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

bool standsForItself(char32_t character)
{
    return character < 0x10000 ? isOrdinary(static_cast<char16_t>(character))
                               : !QChar::isNonCharacter(character);
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
