// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/rawtable.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <optional>

namespace atlas {

/// What a column of a list can hold. A list needs the name and the members, or the name and the lead; every
/// column that is none of these is kept as a further published field.
enum class ListColumn : quint8 { Number, Name, Place, Members, Lead, Industry };
inline constexpr std::array AllListColumns{ListColumn::Number,  ListColumn::Name, ListColumn::Place,
                                           ListColumn::Members, ListColumn::Lead, ListColumn::Industry};

/// "number", "name", "place", "members", "lead" or "industry".
[[nodiscard]] QString key(ListColumn column);
[[nodiscard]] std::optional<ListColumn> listColumnFromKey(QStringView key);
/// In the language of the user interface.
[[nodiscard]] QString title(ListColumn column);

/// Where a person said that a column is: the words in its head, or its number from 1; empty for nowhere.
using ColumnMap = QHash<ListColumn, QString>;

/// The words that name a column in a header row, the surest first.
[[nodiscard]] QStringList headerWords(ListColumn column);

/// The header row of a list, and which of its columns holds what.
struct ListHeader
{
    std::size_t row = 0;   ///< index into RawTable::rows
    bool isRow = true;     ///< false: all columns were said by number, and the first record stands there
    std::size_t width = 0; ///< cells of the header, without empty ones at its end
    std::array<std::optional<std::size_t>, AllListColumns.size()> columns{}; ///< index of the cell

    [[nodiscard]] std::optional<std::size_t> column(ListColumn column) const
    {
        return columns[static_cast<std::size_t>(column)];
    }
    void setColumn(ListColumn column, std::optional<std::size_t> at)
    {
        columns[static_cast<std::size_t>(column)] = at;
    }
    /// Which field a cell of a row holds; nothing for a further published field.
    [[nodiscard]] std::optional<ListColumn> fieldAt(std::size_t cell) const;
    /// A name, and members or a lead.
    [[nodiscard]] bool isEnough() const;
};

/// The header rows of a table in order: rows whose cells name a list's columns, in any order, among others. A
/// row like the one before is the same header again (a table over several pages repeats it), unless a line of
/// its own stands between: that begins another list. What the map says counts before the usual words.
[[nodiscard]] std::vector<ListHeader> findHeaders(const RawTable& table, const ColumnMap& map = {});

/// The folded words of the header's cells, joined by |: headers of the same shape mean the same.
[[nodiscard]] QString headerShape(const RawTable& table, const ListHeader& header);

/// Why there is no header: the row that comes closest, with the words that it lacks.
[[nodiscard]] Error missingHeader(const RawTable& table, const ColumnMap& map = {});

} // namespace atlas
