// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/jointables.h"

#include "import/list/cells/celltext.h"
#include "import/list/columns/columncontents.h"
#include "import/list/rows/dittos.h"
#include "import/list/rows/listlines.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace atlas {
namespace {

/// How much of a column must be what the column of the list above it is.
constexpr double MostOfNames = 0.6;

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

/// The number of the last row of a list that has one, above row `to` of the table.
std::optional<int> lastNumber(const RawTable& table, const ListHeader& header, std::size_t to)
{
    const auto column = header.column(ListColumn::Number);
    if (!column) {
        return std::nullopt;
    }
    for (std::size_t row = to; row-- > header.firstRow();) {
        const RawRow& raw = table.rows[row];
        if (raw.filledCells() > 1 && *column < raw.cells.size()) {
            if (const auto number = numberOf(raw.cells[*column].text)) {
                return number;
            }
        }
    }
    return std::nullopt;
}

/// The line of text right above a header, whatever it says.
std::optional<std::size_t> lineAbove(const RawTable& table, std::size_t header)
{
    while (header-- > 0) {
        if (table.rows[header].filledCells() > 0) {
            return lineOf(table.rows[header]) ? std::optional(header) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// The lines of text above a row.
std::vector<std::size_t> linesAbove(const RawTable& table, std::size_t end)
{
    std::vector<std::size_t> lines;
    for (std::size_t row = 0; row < std::min(end, table.rows.size()); ++row) {
        if (table.rows[row].filledCells() > 0 && lineOf(table.rows[row])) {
            lines.push_back(row);
        }
    }
    return lines;
}

/// Whether the last lines of a table announce another list: 未通过评审的联合体.
bool endsWithOtherList(const RawTable& table)
{
    for (std::size_t row = table.rows.size(); row-- > 0;) {
        const auto line = table.rows[row].filledCells() > 0 ? lineOf(table.rows[row]) : std::nullopt;
        if (table.rows[row].filledCells() > 0 && !line) {
            return false;
        }
        if (line && saysOtherList(*line)) {
            return true;
        }
    }
    return false;
}

/// The line above a header that begins a part of a list: 第二批.
std::optional<std::size_t> partAbove(const RawTable& table, std::size_t header)
{
    const auto row = lineAbove(table, header);
    return row && beginsPart(*lineOf(table.rows[*row])) ? row : std::nullopt;
}

/// The same, below a title of all parts: without one, 第一批 and 第二批 are two lists.
std::optional<std::size_t> firstPartAbove(const RawTable& table, std::size_t header)
{
    const auto part = partAbove(table, header);
    return part && lineAbove(table, *part) ? part : std::nullopt;
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
            if (contents.filled > 0 && contents.share(&ColumnContents::organisations) < MostOfNames) {
                return false;
            }
        }
    }
    const auto name = header.column(ListColumn::Name);
    if (name && columnContents(table, 0, table.rows.size(), *name, grammar).texts == 0) {
        return false;
    }
    if (const auto number = header.column(ListColumn::Number)) {
        const auto last = lastNumber(list, header, list.rows.size());
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

/// Puts the cells of records in rows from..to in the order of the list's columns.
void reorder(RawTable& table, std::size_t from, std::size_t to, const std::vector<std::size_t>& columns)
{
    if (std::ranges::is_sorted(columns)) {
        return;
    }
    for (std::size_t i = from; i < to; ++i) {
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

/// 第一批 stands above the first header: below it, it divides the list as 第二批 does.
void movePartBelowHeader(RawTable& table, const ListHeader& header)
{
    const auto part = partAbove(table, header.row);
    if (!part) {
        return;
    }
    const auto at = [&](std::size_t row) { return table.rows.begin() + static_cast<std::ptrdiff_t>(row); };
    std::rotate(at(*part), at(*part + 1), at(header.firstRow()));
}

/// Whether the first row of a list is a line that begins a part of it.
bool isInParts(const RawTable& list, const ListHeader& header)
{
    const auto line =
        header.firstRow() < list.rows.size() ? lineOf(list.rows[header.firstRow()]) : std::nullopt;
    return line && beginsPart(*line);
}

/// Whether the list under the first header goes on under another one of the same table, by its numbers, or
/// because a line says so. An empty answer: it is another list.
std::optional<std::vector<std::size_t>> goesOnUnder(const RawTable& table, const ListHeader& first,
                                                    const ListHeader& other)
{
    const auto columns = columnsOf(table, first, table, other);
    const auto line = lineAbove(table, other.row);
    const bool isOther = line && saysOtherList(*lineOf(table.rows[*line]));
    if (!columns || !first.isRow || !other.isRow || isOther) {
        return std::nullopt;
    }
    const bool isSaid = (line && saysContinued(*lineOf(table.rows[*line]))) ||
                        (firstPartAbove(table, first.row) && partAbove(table, other.row));
    const auto number = first.column(ListColumn::Number);
    const auto last = lastNumber(table, first, other.row);
    const auto next =
        number ? firstNumber(table, other.firstRow(), columns->empty() ? *number : (*columns)[*number])
               : std::nullopt;
    return isSaid || (last && next && *next == *last + 1) ? columns : std::nullopt;
}

/// Takes the further headers out of a table whose list goes on under each of them.
ListAccount joinWithin(RawTable& table, const std::vector<ListHeader>& headers)
{
    ListAccount joints;
    if (headers.size() < 2) {
        return joints;
    }
    std::vector<std::vector<std::size_t>> columns;
    for (std::size_t i = 1; i < headers.size(); ++i) {
        auto found = goesOnUnder(table, headers.front(), headers[i]);
        if (!found) {
            return joints;
        }
        columns.push_back(std::move(*found));
    }
    for (std::size_t i = headers.size(); i-- > 1;) {
        const std::size_t end = i + 1 < headers.size() ? headers[i + 1].row : table.rows.size();
        reorder(table, headers[i].firstRow(), end, columns[i - 1]);
        const RawRow& row = table.rows[headers[i].row];
        joints.insert(joints.begin(),
                      {AccountUse::Used, QCoreApplication::translate("Intake", "Header rows"),
                       QCoreApplication::translate("Intake", "The list goes on here."), table.placeOf(row)});
        const auto from = table.rows.begin() + static_cast<std::ptrdiff_t>(headers[i].row);
        table.rows.erase(from, from + static_cast<std::ptrdiff_t>(headers[i].rows));
    }
    movePartBelowHeader(table, headers.front());
    return joints;
}

} // namespace

ListAccount joinTables(RawDocument& document, const MemberGrammar& grammar, const ColumnMap& map,
                       const std::stop_token& stop)
{
    ListAccount joints = resolveDittos(document);
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
        if (const ListAccount within = joinWithin(table, headers); !within.empty()) {
            joints.insert(joints.end(), within.begin(), within.end());
            headers = findHeaders(table, grammar, map, stop);
        }
        const bool isOwn = !headers.empty() && headers.front().isRow;
        const std::vector<std::size_t> between = linesAbove(table, isOwn ? headers.front().row : 0);
        const bool isOther =
            saysOtherList(table.part) ||
            std::ranges::any_of(between,
                                [&](std::size_t row) { return saysOtherList(*lineOf(table.rows[row])); }) ||
            (list != nullptr && endsWithOtherList(*list));
        if (list != nullptr && header && !isOther && (headers.empty() || headers.size() == 1)) {
            const auto columns = isOwn ? columnsOf(*list, *header, table, headers.front()) : std::nullopt;
            const bool isSame = columns.has_value();
            const auto number = header->column(ListColumn::Number);
            const auto last = lastNumber(*list, *header, list->rows.size());
            const std::size_t firstRow = isOwn ? headers.front().firstRow() : 0;
            const auto first =
                isSame && number
                    ? firstNumber(table, firstRow, columns->empty() ? *number : (*columns)[*number])
                    : std::nullopt;
            const auto line = isSame ? lineAbove(table, headers.front().row) : std::nullopt;
            const bool isSaid = line && saysContinued(*lineOf(table.rows[*line]));
            const auto part = isSame ? partAbove(table, headers.front().row) : std::nullopt;
            const bool isPart = part && (isInParts(*list, *header) || firstPartAbove(*list, header->row));
            const int step = last && first ? first.value_or(0) - last.value_or(0) : -1;
            const bool isNext = step == 1 || (isSaid && step == 0); // a row of before goes on
            const bool goesOn = isSame && (isPart || isNext);
            if (goesOn || (!isOwn && fits(table, *list, *header, grammar))) {
                const QString part = table.part;
                const SourcePlace at{.file = table.file, .part = part};
                for (const std::size_t row : between) {
                    const QString text = lineOf(table.rows[row])->simplified();
                    if (goesOn && !saysContinued(text) && !beginsPart(text)) {
                        joints.push_back({AccountUse::LeftOut,
                                          QCoreApplication::translate("Intake", "“%1”").arg(text),
                                          QCoreApplication::translate("Intake", "A note, not a consortium."),
                                          table.placeOf(table.rows[row])});
                    }
                }
                if (goesOn) {
                    reorder(table, firstRow, table.rows.size(), *columns);
                }
                std::size_t from = goesOn ? firstRow : 0;
                if (isPart) {
                    if (!isInParts(*list, *header)) {
                        movePartBelowHeader(*list, *header);
                        --header->row;
                    }
                    movePartBelowHeader(table, headers.front());
                    --from;
                }
                append(*list, *header, table, from);
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

void addOtherTables(const RawDocument& document, const RawTable& list,
                    const std::vector<const RawTable*>& lists, ListAccount& account)
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
                           std::ranges::find(lists, &table) != lists.end()
                               ? QCoreApplication::translate("Intake", "It holds another list.")
                               : QCoreApplication::translate("Intake", "It holds no rows of the list."),
                           table.placeOf(*first)});
    }
}

} // namespace atlas
