// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMultiHash>
#include <QString>

#include <array>
#include <optional>

namespace atlas {

/// What a column of a list can hold. A list needs the name and the members, or the name and the lead; every
/// column that is none of these is kept as a further published field.
enum class ListColumn : quint8 {
    Number, ///< of the consortium, or an identifier: 7, 一, ZD-2026-007
    Name,
    Place,        ///< of the consortium
    Members,      ///< may stand in several columns
    Lead,         ///< may stand in several columns
    Industry,     ///< of the consortium
    Recommending, ///< the authority that put the consortium forward
    Role,         ///< of the organisation of a row
    Code,         ///< unified social credit code of the organisation of a row
    Kept,         ///< said by a person: a further published field, whatever it holds
};
inline constexpr std::array AllListColumns{ListColumn::Number,       ListColumn::Name, ListColumn::Place,
                                           ListColumn::Members,      ListColumn::Lead, ListColumn::Industry,
                                           ListColumn::Recommending, ListColumn::Role, ListColumn::Code};
inline constexpr std::size_t ListColumnCount = AllListColumns.size();

/// "number", "name", "place", "members", "lead", "industry", "recommending", "role", "code" or "kept".
[[nodiscard]] QString key(ListColumn column);
[[nodiscard]] std::optional<ListColumn> listColumnFromKey(QStringView key);
/// In the language of the user interface.
[[nodiscard]] QString title(ListColumn column);
/// Cells of a row that is read as heads at most: no list has so many columns.
inline constexpr std::size_t MostHeads = 512;
[[nodiscard]] constexpr bool mayRepeat(ListColumn column)
{
    return column == ListColumn::Members || column == ListColumn::Lead;
}

/// Where a person said that a column is: the words in its head, or its number from 1; empty for nowhere.
/// Members and leads may stand in several.
using ColumnMap = QMultiHash<ListColumn, QString>;

} // namespace atlas
