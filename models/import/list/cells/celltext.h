// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>
#include <array>
#include <bitset>
#include <vector>

namespace atlas {

/// U+4E00 to U+9FFF: no bracket, blank, separator, star or digit, which nearly all characters of a cell are
/// not.
[[nodiscard]] inline bool isCommonIdeograph(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

[[nodiscard]] inline bool isIn(QStringView set, QChar c)
{
    return set.contains(c);
}

[[nodiscard]] inline bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator ||
           c == u'\v';
}

/// Where the white space that a text begins with ends.
[[nodiscard]] inline qsizetype firstText(QStringView text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    return first - text.begin();
}

/// Adds what a page break cut off: between Latin letters there was a blank.
inline void joinAtBreak(QString& text, QStringView rest)
{
    const auto isLatin = [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x250; };
    if (!text.isEmpty() && !rest.isEmpty() && isLatin(text.back()) && isLatin(rest.front())) {
        text += u' ';
    }
    text += rest;
}

/// The text of a cell that holds one name, whose line breaks only wrap it.
[[nodiscard]] inline QString joinedLines(const QString& cell)
{
    if (!cell.contains(u'\n')) {
        return cell;
    }
    QString text;
    for (const QStringView line : QStringView(cell).tokenize(u'\n')) {
        joinAtBreak(text, line.trimmed());
    }
    return text;
}

/// The first few characters on one line, for a message.
[[nodiscard]] inline QString beginning(QStringView text)
{
    constexpr qsizetype Most = 20;
    const QString shown = text.trimmed().toString().simplified();
    return shown.size() <= Most ? shown : shown.first(Most) + QChar(u'…');
}

/// The first of the words that the text begins with; empty for none.
template <std::size_t Size>
[[nodiscard]] QStringView startOf(QStringView text, const std::array<QStringView, Size>& words)
{
    for (const QStringView word : words) {
        if (text.startsWith(word)) {
            return word;
        }
    }
    return {};
}

/// The first of the words that the text ends with; empty for none.
template <std::size_t Size>
[[nodiscard]] QStringView endOf(QStringView text, const std::array<QStringView, Size>& words)
{
    for (const QStringView word : words) {
        if (text.endsWith(word)) {
            return word;
        }
    }
    return {};
}

template <std::size_t Size>
[[nodiscard]] bool isOneOf(QStringView text, const std::array<QStringView, Size>& words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text == word; });
}

/// The length of the character reference (&amp; &#20013;) of a page that ends at that ; 0 for none.
[[nodiscard]] inline qsizetype characterReferenceAt(QStringView text, qsizetype semicolon)
{
    constexpr qsizetype Longest = 10;
    for (qsizetype at = semicolon - 1; at >= 0 && semicolon - at < Longest; --at) {
        const char16_t unit = text[at].unicode();
        if (unit == u'&') {
            return semicolon - at > 1 ? semicolon - at + 1 : 0;
        }
        const bool isLetter = (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
        if (!isLetter && unit != u'#' && !(unit >= u'0' && unit <= u'9')) {
            return 0;
        }
    }
    return 0;
}

/// Looks for any of some words in one pass over a text.
class WordFinder final
{
public:
    template <std::size_t Size>
    explicit WordFinder(const std::array<QStringView, Size>& words)
        : m_words(words.begin(), words.end())
    {
        for (const QStringView word : words) {
            m_first.set(word.front().unicode());
        }
    }

    /// The first of them that the text, which is not empty, begins with; empty for none.
    [[nodiscard]] QStringView atStartOf(QStringView text) const
    {
        const QChar first = text.front();
        if (!m_first[first.unicode()]) {
            return {};
        }
        const auto word = std::ranges::find_if(
            m_words, [&](QStringView entry) { return entry.front() == first && text.startsWith(entry); });
        return word == m_words.end() ? QStringView() : *word;
    }
    [[nodiscard]] bool isFoundIn(QStringView text) const
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!atStartOf(text.sliced(at)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

private:
    std::vector<QStringView> m_words;
    std::bitset<0x10000> m_first; ///< nearly every character begins none of them
};

} // namespace atlas
