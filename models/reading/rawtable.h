// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/text/raretext.h"
#include "reading/text/textdecoder.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace atlas {

/// One cell as it was read, letter for letter.
struct RawCell
{
    QString text;
    int row = 0;             ///< line of the source, or row of its part, from 1; 0 for text beside a table
    int column = 0;          ///< from 1
    RareText part{};         ///< page or sheet where it is another than the table's
    bool isRepeated = false; ///< the text of a merged cell, in another of the places that the cell covers

    [[nodiscard]] bool isBlank() const { return QStringView(text).trimmed().isEmpty(); }
};

/// One line of the source, or one record of a CSV file. Never without a cell.
struct RawRow
{
    std::vector<RawCell> cells;
    bool isHidden = false; ///< the source does not show it
    bool isJoined = false; ///< put together from what a page break had cut

    [[nodiscard]] int number() const { return cells.front().row; }
    [[nodiscard]] std::size_t filledCells() const
    {
        return static_cast<std::size_t>(
            std::count_if(cells.begin(), cells.end(), [](const RawCell& cell) { return !cell.isBlank(); }));
    }
};

/// Something that stands in the source and is not read as text of the list.
struct LeftOut
{
    SourcePlace at; ///< row or column is 0 where all of them are meant
    QString what; ///< whole sentence in the user's language: "The hidden column D (成员单位) is left out."
};

/// A source cut into rows and cells, before anything is understood; prose is a row of one cell.
struct RawTable
{
    QString file;
    QString part{}; ///< in the user's language: sheet, page or table; empty where the file has one part
    std::vector<RawRow> rows{};
    /// Line breaks in cells are the author's own, which part names: a web page, where a long name wraps by
    /// itself.
    bool hasHardBreaks = false;
    /// Its rows stand on pages, and one that is cut by the end of its page goes on at the top of the next.
    bool isPaged = false;
    /// Whole sentences in the user's language: what a person should know before she trusts the table (hidden
    /// rows, merged cells that were filled, rows that a page break had cut).
    QStringList remarks{};
    bool isHidden = false; ///< a sheet that the file does not show; see leaveHiddenOut()
    /// Columns that the file does not show, from 1 and ascending. leaveHiddenOut() takes their cells out of
    /// the rows, so a column is RawCell::column and not an index.
    std::vector<int> hiddenColumns{};
    /// Struck-out, deleted and hidden text, footnote marks, hidden columns: with their places and words.
    std::vector<LeftOut> leftOut{};

    [[nodiscard]] SourcePlace placeOf(const RawCell& cell) const
    {
        return {.file = file,
                .part = cell.part.isEmpty() ? part : QString(cell.part),
                .row = cell.row,
                .column = cell.column};
    }
    [[nodiscard]] SourcePlace placeOf(const RawRow& row) const
    {
        SourcePlace place = placeOf(row.cells.front());
        place.column = 0;
        return place;
    }
};

/// All tables of one source, in its order: one for text and CSV, one for each sheet of a workbook, one for
/// each table of a text document, web page or PDF.
struct RawDocument
{
    QString file;
    std::vector<RawTable> tables; ///< never empty
    /// What a text or a web page was read in; nothing for other formats, and for one that is none of ours.
    std::optional<SourceEncoding> encoding{};
    std::vector<LeftOut> leftOut{}; ///< whole sheets
    int pages = 0;                  ///< of a PDF; 0 where the format has none
    int textLines = 0;              ///< rows of one cell: prose, titles, sections, notes
    int tablesWithColumns = 0;      ///< tables that have a row of several cells; 0 for mere prose
};

} // namespace atlas
