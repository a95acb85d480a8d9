// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "snapshot/columns/textcolumn.h"

#include <array>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace atlas {

/// The order of characters in CLDR's collation for simplified Chinese, by pinyin or by strokes, as numbers:
/// one for each character that occurs in the texts at hand. Chinese characters differ at the collation's
/// first level, so that texts stand in the collation's order when their numbers do; case and width do not
/// count. A run of digits counts as the number it is.
class CharacterOrder final
{
public:
    /// Takes the characters of texts one after the other, then the order of all of them.
    class Alphabet
    {
    public:
        void add(QByteArrayView utf8);
        [[nodiscard]] const std::vector<quint64>& bits() const { return m_bits; }
        void add(const Alphabet& other);

    private:
        std::vector<quint64> m_bits = std::vector<quint64>(0x110000 / 64);
    };

    CharacterOrder(Collation collation, const Alphabet& alphabet);

    /// The numbers of a text, one after the other, and 0 at its end and from then on.
    class Reader
    {
    public:
        Reader(const CharacterOrder& order, QByteArrayView utf8)
            : m_order(order)
            , m_at(utf8.begin())
            , m_end(utf8.end())
        {
        }
        [[nodiscard]] quint16 next();

    private:
        [[nodiscard]] quint16 startRun();

        const CharacterOrder& m_order;
        const char* m_at;
        const char* m_end;
        bool m_isInRun = false;
    };

private:
    [[nodiscard]] quint16 rank(char32_t character) const
    {
        if (character < m_ofBasicPlane.size()) {
            return m_ofBasicPlane[character];
        }
        const auto found = m_ofOthers.find(character);
        return found == m_ofOthers.end() ? quint16{1} : found->second;
    }

    /// Characters that sort as one behind a first one.
    struct Pair
    {
        char32_t first = 0;
        QByteArray rest; ///< UTF-8
        quint16 rank = 0;
    };

    static constexpr quint16 LongestRun = 255;

    std::vector<quint16> m_ofBasicPlane;
    std::unordered_map<char32_t, quint16> m_ofOthers;
    std::vector<Pair> m_pairs;
    quint16 m_digitRun = 1; ///< and a number for each length behind it
};

/// For each text of a column its place in that order, from 0; equal texts share one. Uses all processors.
[[nodiscard]] std::vector<quint32> ranksOf(const TextColumn& texts, Collation collation);

/// Ranks of a snapshot's names: made when they are first asked for, kept with the snapshot. Safe to ask from
/// several threads.
class NameRanks final
{
public:
    enum class Names : quint8 { Consortia, Organisations };

    [[nodiscard]] const std::vector<quint32>& of(Names which, Collation collation,
                                                 const NameColumn& names) const;

private:
    struct Entry
    {
        std::once_flag once;
        std::vector<quint32> ranks;
    };
    [[nodiscard]] Entry& entry(Names which, Collation collation) const
    {
        return m_entries[static_cast<std::size_t>(which) * 2 + static_cast<std::size_t>(collation)];
    }

    mutable std::array<Entry, 4> m_entries;
};

} // namespace atlas
