// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/jointables.h"

#include "import/list/cells/celltext.h"
#include "import/list/columns/columncontents.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace atlas {
namespace {

/// How much of a column must be what the column of the list above it is.
constexpr double Mostly = 0.6;

std::size_t filledWidth(const RawRow& row)
{
    std::size_t width = row.cells.size();
    while (width > 0 && row.cells[width - 1].isBlank()) {
        --width;
    }
    return width;
}

bool isEmpty(const RawTable& table)
{
    return std::ranges::all_of(table.rows, [](const RawRow& row) { return row.filledCells() == 0; });
}

/// The number of the last row of a list that has one.
std::optional<int> lastNumber(const RawTable& table, const ListHeader& header)
{
    const auto column = header.column(ListColumn::Number);
    if (!column) {
        return std::nullopt;
    }
    for (std::size_t row = table.rows.size(); row-- > header.firstRow();) {
        const RawRow& raw = table.rows[row];
        if (raw.filledCells() > 1 && *column < raw.cells.size()) {
            if (const auto number = numberOf(raw.cells[*column].text)) {
                return number;
            }
        }
    }
    return std::nullopt;
}

std::optional<int> firstNumber(const RawTable& table, std::size_t from, std::size_t column)
{
    for (std::size_t row = from; row < table.rows.size(); ++row) {
        const RawRow& raw = table.rows[row];
        if (raw.filledCells() > 1 && column < raw.cells.size()) {
            return numberOf(raw.cells[column].text);
        }
    }
    return std::nullopt;
}

/// Whether the cells of a table without a header are what the columns of the list hold.
bool fits(const RawTable& table, const RawTable& list, const ListHeader& header, const MemberGrammar& grammar)
{
    std::size_t width = 0;
    std::size_t records = 0;
    for (const RawRow& row : table.rows) {
        width = std::max(width, filledWidth(row));
        records += row.filledCells() > 1 ? 1 : 0;
    }
    if (records == 0 || width > header.width() || width + 1 < header.width()) {
        return false;
    }
    for (const ListColumn field : {ListColumn::Members, ListColumn::Lead}) {
        for (const std::size_t column : header.columns(field)) {
            const ColumnContents contents = columnContents(table, 0, table.rows.size(), column, grammar);
            if (contents.filled > 0 && contents.share(&ColumnContents::organisations) < Mostly) {
                return false;
            }
        }
    }
    const auto name = header.column(ListColumn::Name);
    if (name && columnContents(table, 0, table.rows.size(), *name, grammar).texts == 0) {
        return false;
    }
    if (const auto number = header.column(ListColumn::Number)) {
        const auto last = lastNumber(list, header);
        const auto first = firstNumber(table, 0, *number);
        return !last || !first || *first == *last + 1;
    }
    return true;
}

/// Where each column of the list stands in the other table, which has the same heads in any order; nothing
/// where it has others.
std::optional<std::vector<std::size_t>> columnsOf(const RawTable& list, const ListHeader& header,
                                                  const RawTable& table, const ListHeader& other)
{
    const QStringList wanted = headerShape(list, header).split(u'|');
    const QStringList found = headerShape(table, other).split(u'|');
    if (wanted.size() != found.size() ||
        QSet<QString>(wanted.begin(), wanted.end()).size() != wanted.size()) {
        return wanted == found ? std::optional(std::vector<std::size_t>()) : std::nullopt;
    }
    std::vector<std::size_t> columns;
    for (const QString& head : wanted) {
        const qsizetype at = found.indexOf(head);
        if (at < 0) {
            return std::nullopt;
        }
        columns.push_back(static_cast<std::size_t>(at));
    }
    return columns;
}

/// Puts the cells of records in the order of the list's columns.
void reorder(RawTable& table, std::size_t from, const std::vector<std::size_t>& columns)
{
    if (std::ranges::is_sorted(columns)) {
        return;
    }
    for (std::size_t i = from; i < table.rows.size(); ++i) {
        RawRow& row = table.rows[i];
        if (row.filledCells() < 2 || row.cells.size() < columns.size()) {
            continue;
        }
        const std::vector<RawCell> cells = row.cells;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            row.cells[column] = cells[columns[column]];
        }
    }
}

bool isFilledAt(const RawRow& row, std::optional<std::size_t> column)
{
    return column && *column < row.cells.size() && !row.cells[*column].isBlank();
}

/// The rest of a row that a page break cut: it has no number and no name, where every row of the list has.
bool isRestOfRow(const RawTable& list, const ListHeader& header, const RawRow& row)
{
    const auto name = header.column(ListColumn::Name);
    const auto number = header.column(ListColumn::Number);
    if (!list.isPaged || row.filledCells() == 0 || isFilledAt(row, name) || isFilledAt(row, number) ||
        row.cells.size() != list.rows.back().cells.size()) {
        return false;
    }
    return std::all_of(
        list.rows.begin() + static_cast<std::ptrdiff_t>(header.firstRow()), list.rows.end(),
        [&](const RawRow& record) { return record.filledCells() < 2 || isFilledAt(record, name); });
}

void addRest(RawRow& last, const RawRow& rest)
{
    for (std::size_t column = 0; column < last.cells.size(); ++column) {
        const QString more = rest.cells[column].isRepeated ? QString() : rest.cells[column].text;
        joinAtBreak(last.cells[column].text, more);
    }
}

void append(RawTable& list, const ListHeader& header, RawTable& more, std::size_t from)
{
    const std::size_t width = list.rows.empty() ? 0 : list.rows.back().cells.size();
    if (from < more.rows.size() && !list.rows.empty() && isRestOfRow(list, header, more.rows[from])) {
        addRest(list.rows.back(), more.rows[from]);
        ++from;
    }
    for (std::size_t i = from; i < more.rows.size(); ++i) {
        RawRow row = std::move(more.rows[i]);
        for (RawCell& cell : row.cells) {
            if (cell.part.isEmpty() && !more.part.isEmpty()) {
                cell.part = RareText(more.part);
            }
        }
        // A line of its own stays one; a record needs the cells of the list.
        while (row.filledCells() > 1 && row.cells.size() < width) {
            RawCell blank = row.cells.back();
            blank.text.clear();
            blank.isRepeated = false;
            ++blank.column;
            row.cells.push_back(blank);
        }
        list.rows.push_back(std::move(row));
    }
    list.remarks << more.remarks;
    more.rows.clear();
}

} // namespace

ListAccount joinTables(RawDocument& document, const MemberGrammar& grammar, const ColumnMap& map,
                       const std::stop_token& stop)
{
    ListAccount joints;
    RawTable* list = nullptr;
    std::optional<ListHeader> header;
    for (RawTable& table : document.tables) {
        if (stop.stop_requested()) {
            break;
        }
        if (isEmpty(table)) {
            continue;
        }
        auto headers = findHeaders(table, grammar, map, stop);
        const bool isOwn = !headers.empty() && headers.front().isRow;
        if (list != nullptr && header && (headers.empty() || headers.size() == 1)) {
            const auto columns = isOwn ? columnsOf(*list, *header, table, headers.front()) : std::nullopt;
            const bool isSame = columns.has_value();
            const auto number = header->column(ListColumn::Number);
            const auto last = lastNumber(*list, *header);
            const std::size_t firstRow = isOwn ? headers.front().firstRow() : 0;
            const auto first =
                isSame && number
                    ? firstNumber(table, firstRow, columns->empty() ? *number : (*columns)[*number])
                    : std::nullopt;
            const bool goesOn = isSame && last && first && *first == *last + 1;
            if (goesOn || (!isOwn && fits(table, *list, *header, grammar))) {
                const QString part = table.part;
                const SourcePlace at{.file = table.file, .part = part};
                if (goesOn) {
                    reorder(table, firstRow, *columns);
                }
                append(*list, *header, table, goesOn ? headers.front().firstRow() : 0);
                joints.push_back({AccountUse::Used,
                                  part.isEmpty() ? QCoreApplication::translate("Intake", "Table") : part,
                                  QCoreApplication::translate("Intake", "The list goes on here."), at});
                continue;
            }
        }
        if (headers.size() == 1 && headers.front().isEnough() && isOwn) {
            list = &table;
            header = std::move(headers.front());
        } else {
            list = nullptr;
            header.reset();
        }
    }
    std::erase_if(document.tables,
                  [&](const RawTable& table) { return table.rows.empty() && document.tables.size() > 1; });
    return joints;
}

void addOtherTables(const RawDocument& document, const RawTable& list, ListAccount& account)
{
    for (const LeftOut& part : document.leftOut) {
        account.push_back({AccountUse::LeftOut, part.what, QString(), part.at});
    }
    for (const RawTable& table : document.tables) {
        if (&table == &list || isEmpty(table)) {
            continue;
        }
        const auto first =
            std::ranges::find_if(table.rows, [](const RawRow& row) { return row.filledCells() > 0; });
        account.push_back({AccountUse::LeftOut,
                           table.part.isEmpty() ? QCoreApplication::translate("Intake", "Table") : table.part,
                           QCoreApplication::translate("Intake", "It holds no rows of the list."),
                           table.placeOf(*first)});
    }
}

} // namespace atlas
