// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

#include <bit>
#include <vector>

namespace atlas {

/// A set of rows of a table, one bit for each. Threads may insert at the same time where no two of them have
/// rows of the same word.
class RowSet final
{
public:
    static constexpr std::size_t RowsInWord = 64;

    RowSet() = default;
    /// An empty set of rows from 0 to count - 1.
    explicit RowSet(std::size_t count)
        : m_words((count + RowsInWord - 1) / RowsInWord)
    {
    }

    void insert(Row row, bool isIn = true)
    {
        m_words[row / RowsInWord] |= quint64{isIn} << (row % RowsInWord);
    }
    [[nodiscard]] bool contains(Row row) const
    {
        return (m_words[row / RowsInWord] >> (row % RowsInWord) & 1U) != 0;
    }

    /// Calls visit(row) for each row of the set, rising.
    template <typename Visit>
    void visit(Visit visit) const
    {
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 rest = m_words[word]; rest != 0; rest &= rest - 1) {
                visit(static_cast<Row>(word * RowsInWord + static_cast<std::size_t>(std::countr_zero(rest))));
            }
        }
    }

private:
    std::vector<quint64> m_words;
};

} // namespace atlas
