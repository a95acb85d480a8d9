// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/listreader.h"

#include "domain/fold.h"
#include "domain/parallel.h"
#include "intake/listheader.h"
#include "intake/membercell.h"
#include "intake/problems.h"
#include "intake/rawdocument.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <mutex>

namespace atlas {
namespace {

bool isNumber(const QString& folded)
{
    constexpr qsizetype MostDigits = 9;
    return !folded.isEmpty() && folded.size() <= MostDigits &&
           std::all_of(folded.begin(), folded.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A line that divides a table says little: 一、汽车行业 or 第一批. Prose ends it.
constexpr qsizetype LongestSection = 40;

/// Reads the rows below a header.
class RowReader
{
public:
    RowReader(const RawTable& table, const ListHeader& header, const std::stop_token& stop)
        : m_table(table)
        , m_header(header)
        , m_stop(stop)
    {
    }

    ListReading read()
    {
        m_reading.list.title = titleAbove();
        m_reading.list.rows.reserve(m_table.rows.size() - m_header.row);
        m_reading.rawRows.reserve(m_table.rows.size() - m_header.row);
        std::size_t index = m_header.row + (m_header.isRow ? 1 : 0);
        for (; index < m_table.rows.size() && !m_stop.stop_requested(); ++index) {
            const RawRow& row = m_table.rows[index];
            if (row.filledCells() == 0 || isHeaderAgain(row)) {
                continue;
            }
            if (const auto line = lineOf(row)) {
                if (!dividesTable(*line, index)) {
                    if (!isCutOff(row, *line)) {
                        break;
                    }
                    readRow(row, index);
                    continue;
                }
                m_section = *line;
                m_sectionStart = m_reading.list.rows.size();
                continue;
            }
            readRow(row, index);
        }
        for (; index < m_table.rows.size() && !m_stop.stop_requested(); ++index) {
            checkBehind(index);
        }
        readMembers();
        if (m_reading.problems.empty() && m_reading.list.rows.empty()) {
            add(m_header.row, m_table.placeOf(m_table.rows[m_header.row]), {},
                QCoreApplication::translate("Intake", "No numbered row follows the header row."));
        }
        return std::move(m_reading);
    }

private:
    void add(std::size_t row, const SourcePlace& at, std::optional<ListColumn> column,
             const QString& sentence)
    {
        m_reading.problems.push_back({at, row, column, {0, 0, sentence}});
    }

    [[nodiscard]] QString titleAbove() const
    {
        for (std::size_t index = m_header.row; index-- > 0;) {
            const RawRow& row = m_table.rows[index];
            const bool isLine = row.cells.size() == 1 || row.cells.size() >= m_header.width;
            if (const auto line = lineOf(row); isLine && line) {
                return *line;
            }
        }
        return {};
    }

    /// The text of a row that says one thing: one cell, or one cell merged over all columns. A lone number
    /// would be a row that was cut off.
    [[nodiscard]] std::optional<QString> lineOf(const RawRow& row) const
    {
        const RawCell& first = row.cells.front();
        const bool isMerged = std::all_of(row.cells.begin() + 1, row.cells.end(), [&](const RawCell& cell) {
            return cell.isBlank() || (cell.isRepeated && cell.text == first.text);
        });
        if (first.isBlank() || !isMerged || (m_hasNumbers && isNumber(fold(first.text)))) {
            return std::nullopt;
        }
        return first.text.trimmed();
    }

    [[nodiscard]] bool isRecord(const RawRow& row) const
    {
        const auto number = m_header.column(ListColumn::Number);
        const auto name = m_header.column(ListColumn::Name);
        const auto filled = [&](std::size_t cell) {
            return cell < row.cells.size() && !row.cells[cell].isBlank();
        };
        return row.filledCells() > 1 && !lineOf(row) &&
               (number ? *number < row.cells.size() && isNumber(fold(row.cells[*number].text))
                       : filled(*name));
    }

    /// In a list without numbers, a name alone may be a row that lost its members.
    [[nodiscard]] bool isCutOff(const RawRow& row, const QString& line) const
    {
        const bool isNote = line.size() > LongestSection || line.contains(u'。') || line.contains(u'：') ||
                            line.contains(u':');
        const bool isMerged = row.cells.size() > 1 && row.cells[1].isRepeated;
        return !m_hasNumbers && !isNote && !isMerged && row.cells.size() >= m_header.width &&
               m_header.column(ListColumn::Name) == std::size_t{0};
    }

    /// A short line with a row of the list right behind it.
    [[nodiscard]] bool dividesTable(const QString& line, std::size_t index) const
    {
        const bool isProse = line.size() > LongestSection || line.contains(u'。');
        std::size_t next = index + 1;
        while (next < m_table.rows.size() && m_table.rows[next].filledCells() == 0) {
            ++next;
        }
        return !isProse && next < m_table.rows.size() && isRecord(m_table.rows[next]) &&
               m_table.rows[next].cells.size() >= m_header.width;
    }

    /// A table that runs over several pages repeats its header.
    [[nodiscard]] bool isHeaderAgain(const RawRow& row) const
    {
        const std::vector<RawCell>& header = m_table.rows[m_header.row].cells;
        return m_header.isRow &&
               std::equal(row.cells.begin(), row.cells.end(), header.begin(), header.end(),
                          [](const RawCell& a, const RawCell& b) { return a.text == b.text; });
    }

    [[nodiscard]] QString textOf(const RawRow& row, ListColumn column) const
    {
        const auto at = m_header.column(column);
        return at && *at < row.cells.size() ? row.cells[*at].text : QString();
    }

    void readRow(const RawRow& raw, std::size_t index)
    {
        if (!hasAllCells(raw, index)) {
            return;
        }
        PublishedRow row{.number = textOf(raw, ListColumn::Number),
                         .name = textOf(raw, ListColumn::Name),
                         .place = textOf(raw, ListColumn::Place),
                         .members = textOf(raw, ListColumn::Members),
                         .lead = textOf(raw, ListColumn::Lead),
                         .industry = textOf(raw, ListColumn::Industry),
                         .section = m_section,
                         .at = m_table.placeOf(raw.cells.front())};
        takeNumber(row, raw, index);
        checkFilled(raw, index, ListColumn::Name,
                    QCoreApplication::translate("Intake", "The name of the consortium is empty."));
        checkFilled(raw, index, ListColumn::Place,
                    QCoreApplication::translate("Intake", "The place is empty. A cell that was merged with "
                                                          "the one above it needs its text again."));
        for (std::size_t cell = 0; cell < std::min(m_header.width, raw.cells.size()); ++cell) {
            if (!m_header.fieldAt(cell) && !raw.cells[cell].isBlank()) {
                row.further.push_back({headOf(cell), raw.cells[cell].text});
            }
        }
        m_reading.list.rows.push_back(std::move(row));
        m_reading.rawRows.push_back(index);
    }

    [[nodiscard]] QString headOf(std::size_t cell) const
    {
        const std::vector<RawCell>& heads = m_table.rows[m_header.row].cells;
        return m_header.isRow && cell < heads.size() && !heads[cell].isBlank() ? heads[cell].text.simplified()
                                                                               : QString::number(cell + 1);
    }

    /// Cells are read in several threads; which row a problem stands in puts them in order afterwards.
    void readMembers()
    {
        constexpr std::size_t RowsAtOnce = 512;
        std::mutex mutex;
        inParallel(m_reading.rawRows.size(), RowsAtOnce, [&](std::size_t first, std::size_t last) {
            std::vector<ListProblem> problems;
            for (std::size_t row = first; row < last && !m_stop.stop_requested(); ++row) {
                const std::size_t index = m_reading.rawRows[row];
                m_reading.list.rows[row].tokenCount =
                    readCell(index, ListColumn::Members, MemberColumn::Members, problems) +
                    readCell(index, ListColumn::Lead, MemberColumn::Leads, problems);
            }
            const std::scoped_lock lock(mutex);
            m_reading.problems.insert(m_reading.problems.end(), problems.begin(), problems.end());
        });
        std::ranges::stable_sort(m_reading.problems, {}, &ListProblem::row);
    }

    /// How many members the cell has.
    std::size_t readCell(std::size_t index, ListColumn column, MemberColumn use,
                         std::vector<ListProblem>& problems) const
    {
        const auto at = m_header.column(column);
        if (!at) {
            return 0;
        }
        const RawRow& raw = m_table.rows[index];
        const RawCell& cell = raw.cells[*at];
        if (cell.isBlank()) {
            // The lead may stand in the other column alone.
            const bool isNeeded = column == ListColumn::Members
                                      ? textOf(raw, ListColumn::Lead).trimmed().isEmpty()
                                      : !m_header.column(ListColumn::Members);
            if (isNeeded) {
                problems.push_back(
                    {m_table.placeOf(cell),
                     index,
                     column,
                     {0, 0, QCoreApplication::translate("Intake", "The members cell is empty.")}});
            }
            return 0;
        }
        const MemberCell read = readMemberCell(cell.text, use);
        for (const CellProblem& problem : read.problems) {
            problems.push_back({m_table.placeOf(cell), index, column, problem});
        }
        return read.tokens.size();
    }

    bool hasAllCells(const RawRow& row, std::size_t index)
    {
        const std::size_t width = m_header.width;
        const bool hasMore =
            row.cells.size() > width &&
            std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(width), row.cells.end(),
                        [](const RawCell& cell) { return !cell.isBlank(); });
        if (row.cells.size() >= width && !hasMore) {
            return true;
        }
        //: both numbers are counts of cells
        const QString sentence =
            QCoreApplication::translate("Intake", "The row has %1 cells, where the header row has %2.");
        SourcePlace at = m_table.placeOf(row.cells.back());
        if (hasMore) {
            at = m_table.placeOf(row.cells[width]);
        }
        add(index, at, {}, sentence.arg(row.cells.size()).arg(width));
        return false;
    }

    /// A number stands once in a list, or in its section where each section counts anew.
    void takeNumber(PublishedRow& row, const RawRow& raw, std::size_t index)
    {
        const auto at = m_header.column(ListColumn::Number);
        if (!at) {
            row.number = QString::number(m_reading.list.rows.size() + 1);
            return;
        }
        const RawCell& cell = raw.cells[*at];
        const QString number = fold(cell.text);
        if (!isNumber(number)) {
            add(index, m_table.placeOf(cell), ListColumn::Number,
                number.isEmpty()
                    ? QCoreApplication::translate("Intake", "The row has no number.")
                    : QCoreApplication::translate("Intake", "“%1” is not a number.").arg(cell.text));
            return;
        }
        const int value = number.toInt();
        const bool startsAnew = m_reading.list.rows.size() == m_sectionStart && !m_section.isEmpty();
        if (startsAnew && m_rowOfNumber.contains(value)) {
            m_rowOfNumber.clear();
        }
        if (const auto first = m_rowOfNumber.constFind(value); first != m_rowOfNumber.cend()) {
            add(index, m_table.placeOf(cell), ListColumn::Number,
                QCoreApplication::translate("Intake", "The number %1 appears twice; first in row %2.")
                    .arg(value)
                    .arg(*first));
            return;
        }
        m_rowOfNumber.insert(value, cell.row);
    }

    void checkFilled(const RawRow& row, std::size_t index, ListColumn column, const QString& sentence)
    {
        const auto at = m_header.column(column);
        if (at && row.cells[*at].isBlank()) {
            add(index, m_table.placeOf(row.cells[*at]), column, sentence);
        }
    }

    /// Behind the table, a row that could belong to it must not get lost.
    void checkBehind(std::size_t index)
    {
        const RawRow& row = m_table.rows[index];
        if (!isHeaderAgain(row) && row.cells.size() == m_header.width && m_hasNumbers && isRecord(row) &&
            !m_isOtherList) {
            add(index, m_table.placeOf(row), {},
                QCoreApplication::translate(
                    "Intake",
                    "A numbered row is separated from the list. Remove the text between them, or the row."));
        }
        // What follows a header belongs to another list.
        m_isOtherList = m_isOtherList || isHeaderAgain(row);
    }

    const RawTable& m_table;
    const ListHeader& m_header;
    const std::stop_token& m_stop;
    const bool m_hasNumbers = m_header.column(ListColumn::Number).has_value();
    ListReading m_reading;
    QString m_section;
    std::size_t m_sectionStart = 0;
    bool m_isOtherList = false;
    QHash<int, int> m_rowOfNumber;
};

/// The list of a table that is to be taken as it stands.
Result<PublishedList> wholeList(const RawTable& table, const ListHeader& header, const std::stop_token& stop)
{
    ListReading reading = readRows(table, header, stop);
    if (stop.stop_requested()) {
        return ReadScope(table.file, {}, stop).cancelled();
    }
    if (reading.problems.empty()) {
        reading.list.remarks = table.remarks;
        return std::move(reading.list);
    }
    Problems problems;
    for (const ListProblem& problem : reading.problems) {
        problems.add(problem.at, problem.problem.sentence);
    }
    return tl::make_unexpected(problems.error());
}

/// A list of a document: the table that it stands in, and its header.
struct ListPlace
{
    const RawTable* table = nullptr;
    ListHeader header;
};

std::vector<ListPlace> listsIn(const RawDocument& document, const ColumnMap& map)
{
    std::vector<ListPlace> lists;
    for (const RawTable& table : document.tables) {
        for (const ListHeader& header : findHeaders(table, map)) {
            lists.push_back({&table, header});
        }
    }
    return lists;
}

/// The table that comes closest to a list, so that the message tells what it lacks.
Error noList(const RawDocument& document, const ColumnMap& map)
{
    const auto filled = [](const RawTable& table) {
        return std::any_of(table.rows.begin(), table.rows.end(),
                           [](const RawRow& row) { return row.filledCells() > 1; });
    };
    const auto table = std::find_if(document.tables.begin(), document.tables.end(), filled);
    return missingHeader(table == document.tables.end() ? document.tables.front() : *table, map);
}

} // namespace

ListReading readRows(const RawTable& table, const ListHeader& header, const std::stop_token& stop)
{
    return RowReader(table, header, stop).read();
}

Result<PublishedList> readList(QByteArrayView bytes, const QString& fileName, const ReadOptions& options)
{
    const Result<RawDocument> document = readDocument(bytes, fileName, options.source);
    return document ? readList(*document, options) : tl::make_unexpected(document.error());
}

Result<PublishedList> readList(const RawDocument& document, const ReadOptions& options)
{
    const std::vector<ListPlace> lists = listsIn(document, options.columns);
    if (lists.empty()) {
        return tl::make_unexpected(noList(document, options.columns));
    }
    if (options.table == 0 && lists.size() > 1) {
        return badInput(lists[1].table->placeOf(lists[1].table->rows[lists[1].header.row]),
                        QCoreApplication::translate(
                            "Intake", "A second list starts here. Say which of the two is meant."));
    }
    const auto wanted = static_cast<std::size_t>(std::max(1, options.table));
    if (wanted > lists.size()) {
        return badInput({.file = document.file, .part = {}},
                        QCoreApplication::translate("Intake", "The file has %1 lists; there is no list %2.")
                            .arg(lists.size())
                            .arg(options.table));
    }
    return wholeList(*lists[wanted - 1].table, lists[wanted - 1].header, options.source.stop);
}

NoticeInfo noticeOf(const PublishedList& list, const SourceDigest& digest, const QString& fileName)
{
    NoticeInfo notice;
    notice.title = list.title.isEmpty() ? fileName : list.title;
    notice.source = fileName;
    notice.digest = digest.hex();
    return notice;
}

} // namespace atlas
