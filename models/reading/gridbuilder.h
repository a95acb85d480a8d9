// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/rawtable.h"
#include "reading/readscope.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace atlas {

/// The places that one merged cell covers; row and column from 1.
struct GridSpan
{
    int row = 1;
    int column = 1;
    int rows = 1;
    int columns = 1;
};

/// Puts a table together from cells that come with their places, as sheets, text documents and web pages have
/// them: rows are filled up to the same width, merged cells are filled down and right, and blank rows are
/// left out (a row knows its number).
///
/// A row that is nothing but one cell over several columns becomes a row of one cell: titles and section
/// heads look like that, and a line of text above a table is such a row as well.
///
/// The first thing that goes wrong is kept: later calls do nothing, and take() tells it.
class GridBuilder
{
public:
    GridBuilder(ReadScope& scope, QString part);

    /// Line ends in the text become LF. A blank text takes no place. What is marked in the text
    /// (markedtext.h) is taken out of it and told with its place.
    void place(int row, int column, const QString& text);
    void merge(const GridSpan& span);
    /// Gives the next rows the cells of the row that was placed last: `rows` of them, itself included.
    void repeatRow(int row, int rows);
    void hideRow(int row);
    void hideColumns(int first, int last);
    void hideTable() { m_isHidden = true; }
    void leaveOut(const LeftOut& part);
    void leaveOutComment(int row, int column, const QString& comment);
    /// Whether it looks like a list: at least two rows with something in two cells or more.
    [[nodiscard]] bool isList() const;
    [[nodiscard]] int width() const { return m_width; }
    /// Keeps the tables that stand in cells as text of their cells, or takes them out, as the function says.
    void settleNested(const std::function<bool(std::size_t index)>& isKept);
    /// A sentence that the table carries; the same one counts once.
    void remark(const QString& sentence);

    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    void fail(const Error& error);

    /// The table; without a row where nothing was placed.
    [[nodiscard]] Result<RawTable> take();

private:
    struct Row
    {
        std::vector<RawCell> cells;
        bool isHidden = false;
    };

    void spread(Row& row, int number);
    void checkLength(const SourcePlace& at, qsizetype characters);
    [[nodiscard]] bool fill(const GridSpan& span);
    void reduceToLine(const GridSpan& span);
    void addRemarks(RawTable& table, int filled) const;

    ReadScope& m_scope;
    QString m_part;
    std::map<int, Row> m_rows;
    std::vector<GridSpan> m_spans;
    std::vector<int> m_hiddenRows;
    std::vector<bool> m_hiddenColumns; ///< by their number less one; empty where there is none
    QStringList m_remarks;
    std::vector<LeftOut> m_leftOut;
    std::optional<Error> m_error;
    bool m_isHidden = false;
    int m_hidings = 0; ///< how many times columns were hidden
    int m_width = 0;
    qint64 m_merged = 0; ///< places that the merged cells cover
};

/// "3, 5–7, 12", from ascending numbers; after a dozen parts it ends in "…".
[[nodiscard]] QString numberRanges(const std::vector<int>& numbers);

} // namespace atlas
