// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/rawtable.h"

#include <QStringList>

#include <array>
#include <optional>

namespace atlas {

/// What a column of a list can hold; a list needs all four.
enum class ListColumn : quint8 { Number, Name, Place, Members };
inline constexpr std::array AllListColumns{ListColumn::Number, ListColumn::Name, ListColumn::Place,
                                           ListColumn::Members};

/// The words that name a column in a header row, the surest first.
[[nodiscard]] QStringList headerWords(ListColumn column);

/// The header row of a list, and which of its columns holds what.
struct ListHeader
{
    std::size_t row = 0;   ///< index into RawTable::rows
    std::size_t width = 0; ///< cells of the header, without empty ones at its end
    std::array<std::size_t, AllListColumns.size()> columns{}; ///< index of the cell, by ListColumn

    [[nodiscard]] std::size_t column(ListColumn column) const
    {
        return columns[static_cast<std::size_t>(column)];
    }
};

/// The first row whose cells name all four columns, in any order, among other columns.
[[nodiscard]] std::optional<ListHeader> findHeader(const RawTable& table);

/// Why there is no header: the row that comes closest, with the words that it lacks.
[[nodiscard]] Error missingHeader(const RawTable& table);

} // namespace atlas
