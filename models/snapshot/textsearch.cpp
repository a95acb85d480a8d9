// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/textsearch.h"

#include "domain/text/fold.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace atlas {
namespace {

constexpr std::size_t MostMarked = 8; ///< texts of a filter that are marked

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

/// Finds a needle in a long text by its rarest byte, which memchr() looks for sixteen or more bytes at a
/// time. In Chinese names the first byte of a character is nearly always one of six, its last one of 64.
class ByteSearch
{
public:
    static constexpr std::size_t None = std::string_view::npos;

    ByteSearch(std::string_view text, std::string_view needle)
        : m_text(text)
        , m_needle(needle)
    {
        static constexpr std::size_t Samples = 4096;
        std::array<quint32, 256> frequency{};
        const std::size_t stride = text.size() / Samples + 1;
        for (std::size_t i = 0; i < text.size(); i += stride) {
            ++frequency[static_cast<quint8>(text[i])];
        }
        for (std::size_t i = 1; i < needle.size(); ++i) {
            const auto of = [&](std::size_t place) { return frequency[static_cast<quint8>(needle[place])]; };
            m_rarest = of(i) < of(m_rarest) ? i : m_rarest;
        }
    }

    /// The first place at or behind from; before `end` it must have ended.
    [[nodiscard]] std::size_t find(std::size_t from, std::size_t end) const
    {
        while (from + m_needle.size() <= end) {
            const std::size_t first = from + m_rarest;
            const std::size_t count = end - m_needle.size() + m_rarest + 1 - first;
            const void* found = std::memchr(m_text.data() + first, m_needle[m_rarest], count);
            if (found == nullptr) {
                return None;
            }
            const auto place = static_cast<std::size_t>(static_cast<const char*>(found) - m_text.data());
            from = place - m_rarest;
            if (std::memcmp(m_text.data() + from, m_needle.data(), m_needle.size()) == 0) {
                return from;
            }
            ++from;
        }
        return None;
    }

private:
    std::string_view m_text;
    std::string_view m_needle;
    std::size_t m_rarest = 0; ///< place in the needle
};

/// The row in which a byte stands, at or behind a row that stands before it. Hits come in order and mostly
/// close to each other.
quint32 rowOf(const TextColumn& column, std::size_t byte, quint32 row, quint32 last)
{
    quint32 step = 1;
    quint32 behind = row + 1; // a row of which the begin is not known to be at or before the byte
    while (behind < last && column.begin(behind) <= byte) {
        row = behind;
        behind += step;
        step *= 2;
    }
    behind = std::min(behind, last);
    while (behind - row > 1) {
        const quint32 middle = row + (behind - row) / 2;
        (column.begin(middle) <= byte ? row : behind) = middle;
    }
    return row;
}

} // namespace

TextPattern::TextPattern(QStringView text)
    : m_needle(fold(text).toUtf8())
    , m_pinyin(PinyinPattern::of(text))
{
}

bool TextPattern::isIn(QByteArrayView folded) const
{
    return viewOf(folded).find(viewOf(m_needle)) != std::string_view::npos ||
           (m_pinyin && m_pinyin->isIn(folded));
}

std::vector<std::pair<qsizetype, qsizetype>> TextPattern::places(QStringView text) const
{
    static constexpr qsizetype LongestName = 300;
    std::vector<std::pair<qsizetype, qsizetype>> found;
    if (m_needle.isEmpty() || text.size() > LongestName) {
        return found;
    }
    // Character by character, as fold() does it, so that each folded unit knows where it comes from.
    QString folded;
    std::vector<qsizetype> origins;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        folded += fold(text.sliced(i, length));
        origins.resize(static_cast<std::size_t>(folded.size()), i);
        i += length;
    }
    origins.push_back(text.size());
    const auto add = [&](qsizetype first, qsizetype last) {
        const qsizetype start = origins[static_cast<std::size_t>(first)];
        found.emplace_back(start, origins[static_cast<std::size_t>(last)] - start);
    };
    const QString needle = QString::fromUtf8(m_needle);
    for (qsizetype at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.size())) {
        add(at, at + needle.size());
    }
    if (!found.empty() || !m_pinyin) {
        return found;
    }
    const auto isRead = [&](qsizetype first, qsizetype last) {
        return m_pinyin->isIn(QStringView(folded).sliced(first, last - first).toUtf8());
    };
    for (qsizetype from = 0; from < folded.size() && isRead(from, folded.size());) {
        qsizetype last = from + 1;
        while (!isRead(from, last)) {
            ++last;
        }
        qsizetype first = last - 1;
        while (!isRead(first, last)) {
            --first;
        }
        add(first, last);
        from = last;
    }
    return found;
}

void TextPattern::markText(const TextColumn& names, quint32 first, quint32 last, quint8 bits,
                           std::span<quint8> marks) const
{
    const ByteSearch search(names.bytes(), viewOf(m_needle));
    const std::size_t end = names.begin(last);
    quint32 row = first;
    for (std::size_t place = search.find(names.begin(first), end); place != ByteSearch::None;) {
        row = rowOf(names, place, row, last);
        const std::size_t endOfRow = names.begin(row + 1);
        const bool isWithin = place + static_cast<std::size_t>(m_needle.size()) <= endOfRow;
        if (isWithin) {
            marks[row] |= bits;
        }
        place = search.find(isWithin ? endOfRow : place + 1, end);
    }
}

void TextPattern::mark(const SparseTextColumn& texts, quint8 bits, std::span<quint8> marks) const
{
    for (const quint32 row : texts.rows()) {
        marks[row] |= isIn(fold(texts.at(row)).toUtf8()) ? bits : quint8{0};
    }
}

void TextPattern::mark(const NameColumn& names, quint32 first, quint32 last, quint8 bits,
                       std::span<quint8> marks) const
{
    if (m_needle.isEmpty()) {
        for (quint32 row = first; row < last; ++row) {
            marks[row] |= bits;
        }
        return;
    }
    markText(names.names(), first, last, bits, marks);
    if (m_pinyin) {
        for (quint32 row = first; row < last; ++row) {
            if ((marks[row] & bits) == 0 && m_pinyin->isIn(names.utf8(row))) {
                marks[row] |= bits;
            }
        }
    }
    // Names that read otherwise when folded: what counts is the folded text.
    const std::vector<quint32>& others = names.foldedOtherwise().rows();
    for (auto other = std::ranges::lower_bound(others, first); other != others.end() && *other < last;
         ++other) {
        marks[*other] &= static_cast<quint8>(~bits);
        if (isIn(names.foldedUtf8(*other))) {
            marks[*other] |= bits;
        }
    }
}

std::vector<TextPattern> markedPatterns(const Filter& filter)
{
    std::vector<TextPattern> patterns;
    for (const TextTerm& term : filter.texts()) {
        if (!term.excluded && patterns.size() < MostMarked) {
            patterns.emplace_back(QStringView(term.text));
        }
    }
    return patterns;
}

std::vector<std::pair<qsizetype, qsizetype>> placesOf(std::span<const TextPattern> patterns,
                                                      const QString& text)
{
    std::vector<std::pair<qsizetype, qsizetype>> places;
    for (const TextPattern& pattern : patterns) {
        const auto found = pattern.places(text);
        places.insert(places.end(), found.begin(), found.end());
    }
    std::ranges::sort(places);
    std::vector<std::pair<qsizetype, qsizetype>> joined;
    for (const auto& [start, length] : places) {
        if (joined.empty() || joined.back().first + joined.back().second < start) {
            joined.emplace_back(start, length);
        } else {
            qsizetype& last = joined.back().second;
            last = std::max(last, start + length - joined.back().first);
        }
    }
    return joined;
}

} // namespace atlas
