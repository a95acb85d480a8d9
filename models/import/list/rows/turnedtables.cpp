// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/turnedtables.h"

#include "import/list/columns/listheader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

/// Nobody reads a wider table from the top down.
constexpr std::size_t MostRows = 60;
constexpr std::size_t MostColumns = 400;

bool isRecord(const RawRow& row)
{
    return row.filledCells() > 1;
}

/// The table with rows for its columns; nothing for a table that is no rectangle of that size.
std::optional<RawTable> turned(const RawTable& table)
{
    const auto first = std::ranges::find_if(table.rows, isRecord);
    auto end = table.rows.end();
    while (end != first && !isRecord(*(end - 1))) {
        --end;
    }
    std::size_t width = 0;
    for (auto row = first; row != end; ++row) {
        width = std::max(width, row->cells.size());
    }
    const auto height = static_cast<std::size_t>(end - first);
    if (height < 2 || height > MostRows || width < 2 || width > MostColumns) {
        return std::nullopt;
    }
    RawTable result = table;
    result.rows.assign(table.rows.begin(), first);
    const int top = first->number();
    for (std::size_t column = 0; column < width; ++column) {
        RawRow row;
        for (std::size_t i = 0; i < height; ++i) {
            const std::vector<RawCell>& cells = (first + static_cast<std::ptrdiff_t>(i))->cells;
            RawCell cell = column < cells.size() ? cells[column] : RawCell{};
            cell.row = top + static_cast<int>(column);
            cell.column = static_cast<int>(i) + 1;
            row.cells.push_back(std::move(cell));
        }
        if (row.filledCells() > 0) {
            result.rows.push_back(std::move(row));
        }
    }
    result.rows.insert(result.rows.end(), end, table.rows.end());
    return result;
}

} // namespace

ListAccount turnTables(RawDocument& document, const MemberGrammar& grammar, const ColumnMap& map)
{
    ListAccount account;
    for (RawTable& table : document.tables) {
        std::optional<RawTable> other = turned(table);
        if (!other) {
            continue;
        }
        const std::vector<ListHeader> headers = findHeaders(*other, grammar, map);
        if (headers.size() == 1 && headers.front().isRow && headers.front().isEnough() &&
            headers.front().questions().isEmpty()) {
            table = std::move(*other);
            account.push_back(
                {AccountUse::Used,
                 table.part.isEmpty() ? QCoreApplication::translate("Intake", "Table") : table.part,
                 QCoreApplication::translate(
                     "Intake", "The heads stand below each other: the table is read turned, and "
                               "rows and columns are numbered as they stand then."),
                 {.file = table.file, .part = table.part}});
        }
    }
    return account;
}

} // namespace atlas
