// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <cstddef>
#include <utility>
#include <vector>

namespace atlas {

/// Counts, for each bit of sets of the same width, the sets that have it. Sixteen sets are added at once by
/// carry-save adders (Harley and Seal), which is several times quicker than walking the bits of each.
class PositionalCounts
{
public:
    /// A set is `words` words of 64 bits.
    explicit PositionalCounts(std::size_t words)
        : m_columns(words)
        , m_counts(words * 64)
    {
    }

    void add(const quint64* set)
    {
        for (std::size_t word = 0; word < m_columns.size(); ++word) {
            m_columns[word].waiting[m_used] = set[word];
        }
        if (++m_used == Batch) {
            addBatch();
        }
    }

    /// By bit. Nothing is added afterwards.
    [[nodiscard]] const std::vector<quint32>& counts()
    {
        for (std::size_t word = 0; word < m_columns.size(); ++word) {
            Column& column = m_columns[word];
            quint32* counts = m_counts.data() + word * 64;
            for (std::size_t i = 0; i < m_used; ++i) {
                addBits(column.waiting[i], 1, counts);
            }
            for (std::size_t plane = 0; plane < column.planes.size(); ++plane) {
                addBits(std::exchange(column.planes[plane], 0), 1U << plane, counts);
            }
        }
        m_used = 0;
        return m_counts;
    }

private:
    static constexpr std::size_t Batch = 16;

    struct Column
    {
        std::array<quint64, 4> planes{}; ///< ones, twos, fours, eights of each bit's count
        std::array<quint64, Batch> waiting{};
    };

    /// Adds two words to a plane; gives what is carried to the next.
    static quint64 carry(quint64& plane, quint64 a, quint64 b)
    {
        const quint64 half = plane ^ a;
        const quint64 carried = (plane & a) | (half & b);
        plane = half ^ b;
        return carried;
    }

    static void addBits(quint64 word, quint32 weight, quint32* counts)
    {
        for (; word != 0; word &= word - 1) {
            counts[std::countr_zero(word)] += weight;
        }
    }

    void addBatch()
    {
        m_used = 0;
        for (std::size_t word = 0; word < m_columns.size(); ++word) {
            Column& column = m_columns[word];
            auto& [ones, twos, fours, eights] = column.planes;
            std::array<quint64, 8> pairs{};
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                pairs[i] = carry(ones, column.waiting[2 * i], column.waiting[2 * i + 1]);
            }
            std::array<quint64, 4> quads{};
            for (std::size_t i = 0; i < quads.size(); ++i) {
                quads[i] = carry(twos, pairs[2 * i], pairs[2 * i + 1]);
            }
            const quint64 low = carry(fours, quads[0], quads[1]);
            const quint64 high = carry(fours, quads[2], quads[3]);
            addBits(carry(eights, low, high), Batch, m_counts.data() + word * 64);
        }
    }

    std::vector<Column> m_columns; ///< by word
    std::vector<quint32> m_counts;
    std::size_t m_used = 0; ///< sets that wait
};

} // namespace atlas
