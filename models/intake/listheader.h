// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/rawtable.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <optional>

namespace atlas {

/// What a column of a list can hold; a list needs all four.
enum class ListColumn : quint8 { Number, Name, Place, Members };
inline constexpr std::array AllListColumns{ListColumn::Number, ListColumn::Name, ListColumn::Place,
                                           ListColumn::Members};

/// "number", "name", "place" or "members".
[[nodiscard]] std::optional<ListColumn> listColumnFromKey(QStringView key);

/// Where a person said that a column is: the words in its head, or its number from 1.
using ColumnMap = QHash<ListColumn, QString>;

/// The words that name a column in a header row, the surest first.
[[nodiscard]] QStringList headerWords(ListColumn column);

/// The header row of a list, and which of its columns holds what.
struct ListHeader
{
    std::size_t row = 0;   ///< index into RawTable::rows
    bool isRow = true;     ///< false: all columns were said by number, and the first record stands there
    std::size_t width = 0; ///< cells of the header, without empty ones at its end
    std::array<std::size_t, AllListColumns.size()> columns{}; ///< index of the cell, by ListColumn

    [[nodiscard]] std::size_t column(ListColumn column) const
    {
        return columns[static_cast<std::size_t>(column)];
    }
};

/// The first row whose cells name all four columns, in any order, among other columns. What the map says
/// counts before the usual words.
[[nodiscard]] std::optional<ListHeader> findHeader(const RawTable& table, const ColumnMap& map = {});

/// Why there is no header: the row that comes closest, with the words that it lacks.
[[nodiscard]] Error missingHeader(const RawTable& table, const ColumnMap& map = {});

} // namespace atlas
