// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/listreader.h"

#include "domain/fold.h"
#include "intake/listheader.h"
#include "intake/membercell.h"
#include "intake/problems.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace atlas {
namespace {

bool isNumber(const QString& folded)
{
    constexpr qsizetype MostDigits = 9;
    return !folded.isEmpty() && folded.size() <= MostDigits &&
           std::all_of(folded.begin(), folded.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Reads the rows below a header.
class RowReader
{
public:
    RowReader(const RawTable& table, const ListHeader& header)
        : m_table(table)
        , m_header(header)
    {
    }

    Result<PublishedList> read()
    {
        m_list.title = titleAbove();
        std::size_t index = m_header.row + (m_header.isRow ? 1 : 0);
        for (; index < m_table.rows.size() && !endsTable(m_table.rows[index]); ++index) {
            const RawRow& row = m_table.rows[index];
            if (row.filledCells() > 0 && !isHeaderAgain(row)) {
                readRow(row);
            }
        }
        for (; index < m_table.rows.size(); ++index) {
            checkBehind(m_table.rows[index]);
        }
        if (m_problems.isEmpty() && m_list.rows.empty()) {
            m_problems.add(m_table.placeOf(m_table.rows[m_header.row]),
                           QCoreApplication::translate("Intake", "No numbered row follows the header row."));
        }
        if (!m_problems.isEmpty()) {
            return tl::make_unexpected(m_problems.error());
        }
        return std::move(m_list);
    }

private:
    [[nodiscard]] QString titleAbove() const
    {
        for (std::size_t index = m_header.row; index-- > 0;) {
            const RawRow& row = m_table.rows[index];
            const bool isLine = row.cells.size() == 1 || row.cells.size() >= m_header.width;
            if (isLine && row.filledCells() == 1 && !row.cells.front().isBlank()) {
                return row.cells.front().text.trimmed();
            }
        }
        return {};
    }

    /// Prose: one cell, which is not a lone number (that would be a row that was cut off).
    [[nodiscard]] static bool endsTable(const RawRow& row)
    {
        return row.filledCells() == 1 && !row.cells.front().isBlank() &&
               !isNumber(fold(row.cells.front().text));
    }

    /// A table that runs over several pages repeats its header.
    [[nodiscard]] bool isHeaderAgain(const RawRow& row) const
    {
        const std::vector<RawCell>& header = m_table.rows[m_header.row].cells;
        return m_header.isRow &&
               std::equal(row.cells.begin(), row.cells.end(), header.begin(), header.end(),
                          [](const RawCell& a, const RawCell& b) { return a.text == b.text; });
    }

    [[nodiscard]] const RawCell& cellOf(const RawRow& row, ListColumn column) const
    {
        return row.cells[m_header.column(column)];
    }

    void readRow(const RawRow& raw)
    {
        if (!hasAllCells(raw)) {
            return;
        }
        PublishedRow row{.number = cellOf(raw, ListColumn::Number).text,
                         .name = cellOf(raw, ListColumn::Name).text,
                         .place = cellOf(raw, ListColumn::Place).text,
                         .members = cellOf(raw, ListColumn::Members).text,
                         .tokens = {},
                         .at = m_table.placeOf(raw.cells.front())};
        checkNumber(cellOf(raw, ListColumn::Number));
        checkFilled(cellOf(raw, ListColumn::Name),
                    QCoreApplication::translate("Intake", "The name of the consortium is empty."));
        checkFilled(cellOf(raw, ListColumn::Place),
                    QCoreApplication::translate("Intake", "The place is empty. A cell that was merged with "
                                                          "the one above it needs its text again."));
        auto tokens = splitMembers(row.members, m_table.placeOf(cellOf(raw, ListColumn::Members)));
        if (!tokens) {
            m_problems.add(tokens.error());
            return;
        }
        row.tokens = std::move(*tokens);
        m_list.rows.push_back(std::move(row));
    }

    bool hasAllCells(const RawRow& row)
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
        m_problems.add(at, sentence.arg(row.cells.size()).arg(width));
        return false;
    }

    void checkNumber(const RawCell& cell)
    {
        const QString number = fold(cell.text);
        if (!isNumber(number)) {
            m_problems.add(m_table.placeOf(cell),
                           number.isEmpty()
                               ? QCoreApplication::translate("Intake", "The row has no number.")
                               : QCoreApplication::translate("Intake", "“%1” is no number.").arg(cell.text));
            return;
        }
        const int value = number.toInt();
        if (const auto first = m_rowOfNumber.constFind(value); first != m_rowOfNumber.cend()) {
            m_problems.add(
                m_table.placeOf(cell),
                QCoreApplication::translate("Intake", "The number %1 stands twice; first in row %2.")
                    .arg(value)
                    .arg(*first));
            return;
        }
        m_rowOfNumber.insert(value, cell.row);
    }

    void checkFilled(const RawCell& cell, const QString& sentence)
    {
        if (cell.isBlank()) {
            m_problems.add(m_table.placeOf(cell), sentence);
        }
    }

    /// Behind the table, a row that could belong to it must not get lost.
    void checkBehind(const RawRow& row)
    {
        if (isHeaderAgain(row)) {
            m_problems.add(m_table.placeOf(row),
                           QCoreApplication::translate(
                               "Intake", "A second list starts here. Read one list at a time: put each into "
                                         "a file of its own."));
        } else if (row.cells.size() == m_header.width &&
                   isNumber(fold(cellOf(row, ListColumn::Number).text))) {
            m_problems.add(m_table.placeOf(row),
                           QCoreApplication::translate(
                               "Intake",
                               "A numbered row stands apart from the list. Take out the text between "
                               "them, or the row."));
        }
    }

    const RawTable& m_table;
    const ListHeader& m_header;
    PublishedList m_list;
    Problems m_problems;
    QHash<int, int> m_rowOfNumber;
};

Result<PublishedList> readTable(const RawTable& table, const ColumnMap& map)
{
    const std::optional<ListHeader> header = findHeader(table, map);
    return header ? RowReader(table, *header).read() : tl::make_unexpected(missingHeader(table, map));
}

/// The first table with a header of a list; the first table at all where none has one, so that the message
/// tells what it lacks.
const RawTable& likelyTable(const RawDocument& document, const ColumnMap& map)
{
    const auto found =
        std::find_if(document.tables.begin(), document.tables.end(),
                     [&](const RawTable& table) { return findHeader(table, map).has_value(); });
    return found == document.tables.end() ? document.tables.front() : *found;
}

} // namespace

Result<PublishedList> readList(QByteArrayView bytes, const QString& fileName, const ReadOptions& options)
{
    const Result<RawDocument> document = readDocument(bytes, fileName, options.source);
    if (!document) {
        return tl::make_unexpected(document.error());
    }
    if (!options.table) {
        return readTable(likelyTable(*document, options.columns), options.columns);
    }
    const auto count = static_cast<int>(document->tables.size());
    if (*options.table < 1 || *options.table > count) {
        return badInput({.file = fileName, .part = {}},
                        QCoreApplication::translate(
                            "Intake", "The file has %n table(s); there is no table %1.", nullptr, count)
                            .arg(*options.table));
    }
    return readTable(document->tables[static_cast<std::size_t>(*options.table) - 1], options.columns);
}

NoticeInfo noticeOf(const PublishedList& list, QByteArrayView bytes, const QString& fileName)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    NoticeInfo notice;
    notice.title = list.title.isEmpty() ? fileName : list.title;
    notice.source = fileName;
    notice.digest = QString::fromLatin1(hash.result().toHex());
    return notice;
}

} // namespace atlas
