// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/documentflow.h"

#include "reading/nestedtable.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace atlas {

/// A table that is being read.
struct DocumentFlow::Frame
{
    Frame(ReadScope& scope, std::size_t number)
        : grid(scope, {})
        , index(number)
    {
    }

    GridBuilder grid;
    std::size_t index; ///< in DocumentFlow::m_tables
    Lines above;       ///< caption, and text that stands in no cell
    std::vector<RawRow> titles;
    int row = 0;
    int column = 1;
    bool isInCell = false;
    FlowCell cell;
    Lines inCell;
    std::size_t repeatedLines = 0;            ///< lines of the cell that already stand above a table in it
    std::map<std::size_t, NestedText> nested; ///< tables in cells, by their place in m_tables
    qsizetype nestedCharacters = 0;           ///< of those in the cell that is open
    std::map<int, GridSpan> continued;        ///< cells that rows below may continue, by column
    std::map<int, int> covered;               ///< the last row that a cell above covers, by column
};

DocumentFlow::DocumentFlow(ReadScope& scope)
    : m_scope(scope)
{
}

DocumentFlow::~DocumentFlow() = default;

void DocumentFlow::fail(const Error& error)
{
    if (!m_error) {
        m_error = error;
    }
}

bool DocumentFlow::isInCell() const
{
    return !m_open.empty() && m_open.back()->isInCell;
}

DocumentFlow::Lines& DocumentFlow::lines()
{
    if (m_open.empty()) {
        return m_between;
    }
    return m_open.back()->isInCell ? m_open.back()->inCell : m_open.back()->above;
}

void DocumentFlow::closeLine(Lines& lines)
{
    if (!QStringView(lines.open).trimmed().isEmpty() || !lines.done.isEmpty()) {
        lines.done << lines.open;
    }
    lines.open.clear();
    lines.isBreakDue = false;
}

void DocumentFlow::text(QStringView text, std::optional<TextMark> mark)
{
    if (text.isEmpty() || m_error) {
        return;
    }
    Lines& to = lines();
    if (to.isBreakDue) {
        closeLine(to);
    }
    QString plain = withoutMarkCharacters(text.toString());
    if (plain.contains(u'\r')) {
        // Line ends of the file within text that keeps its lines; a CR LF counts once.
        plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    }
    to.open += mark ? marked(plain, *mark) : plain;
    if (to.open.size() > m_scope.limits().cellCharacters) {
        const QString sentence =
            QCoreApplication::translate("Intake", "The cell is longer than in any real list: %1 characters.");
        const SourcePlace at{.file = {},
                             .part = {},
                             .row = isInCell() ? m_open.back()->row : 0,
                             .column = isInCell() ? m_open.back()->column : 0};
        fail(m_scope.refuseAt(at, sentence.arg(to.open.size())).value());
    } else if (!m_scope.spend(0, text.size())) {
        fail(m_scope.refuseTooLarge().value());
    }
}

void DocumentFlow::lineBreak()
{
    Lines& to = lines();
    if (to.isBreakDue) {
        closeLine(to);
    }
    closeLine(to);
    // A line costs as much as a cell, whether there is something on it or not.
    if (!m_scope.spend(1, 1)) {
        fail(m_scope.refuseTooLarge().value());
    }
}

void DocumentFlow::paragraph()
{
    Lines& to = lines();
    to.isBreakDue = !to.open.isEmpty() || !to.done.isEmpty();
}

void DocumentFlow::remark(const QString& sentence)
{
    if (!m_remarks.contains(sentence)) {
        m_remarks << sentence;
    }
}

void DocumentFlow::leaveOut(const QString& sentence)
{
    if (isInCell()) {
        Frame& frame = *m_open.back();
        frame.grid.leaveOut({{.file = {}, .part = {}, .row = frame.row, .column = frame.column}, sentence});
    } else if (!m_open.empty()) {
        m_open.back()->grid.leaveOut({{}, sentence});
    } else if (m_scope.spend(1, sentence.size())) {
        m_leftOut.push_back({{.file = m_scope.file(), .part = {}}, sentence});
    } else {
        fail(m_scope.refuseTooLarge().value());
    }
}

/// Rows of one cell; a line with tabs is cut at them.
std::vector<RawRow> DocumentFlow::rowsOf(const QStringList& lines, bool areRepeated, int firstRow,
                                         std::vector<LeftOut>& leftOut)
{
    std::vector<RawRow> rows;
    int number = firstRow;
    for (QString line : lines) {
        for (const MarkedPart& part : takeMarkedParts(line)) {
            leftOut.push_back({{.file = m_scope.file(), .part = {}, .row = number}, part.sentence()});
        }
        if (QStringView(line).trimmed().isEmpty()) {
            continue;
        }
        RawRow row;
        const QStringList cells = line.split(u'\t');
        if (!m_scope.spend(cells.size(), 0)) {
            fail(m_scope.refuseTooLarge().value());
            return rows;
        }
        for (const QString& cell : cells) {
            row.cells.push_back({.text = cell,
                                 .row = number,
                                 .column = static_cast<int>(row.cells.size()) + 1,
                                 .isRepeated = areRepeated});
        }
        number += firstRow > 0 ? 1 : 0;
        rows.push_back(std::move(row));
    }
    return rows;
}

void DocumentFlow::beginTable()
{
    if (static_cast<int>(m_tables.size()) >= m_scope.limits().tables ||
        static_cast<int>(m_open.size()) >= m_scope.limits().xmlDepth) {
        fail(m_scope.refuseTooLarge().value());
    }
    if (m_error) {
        return;
    }
    auto frame = std::make_unique<Frame>(m_scope, m_tables.size());
    if (m_open.empty()) {
        closeLine(m_between);
        frame->titles = rowsOf(m_between.done, false, 0, m_leftOut);
        for (const LeftOut& part : std::exchange(m_leftOut, {})) {
            frame->grid.leaveOut(part);
        }
        m_between = {};
    } else if (isInCell()) {
        Frame& around = *m_open.back();
        closeLine(around.inCell);
        std::vector<LeftOut> toldAround;
        frame->titles = rowsOf(around.inCell.done.sliced(static_cast<qsizetype>(around.repeatedLines)), true,
                               0, toldAround);
        around.repeatedLines = static_cast<std::size_t>(around.inCell.done.size());
    }
    m_tables.emplace_back();
    m_open.push_back(std::move(frame));
}

/// Puts the table into the text of the cell around it; whether it stays there, the table around it decides at
/// its end.
void DocumentFlow::addNested(const RawTable& table, Frame& inner, Frame& around)
{
    constexpr qsizetype MostCharacters = 50'000;
    QStringList caption = inner.above.done;
    for (QString& line : caption) {
        static_cast<void>(takeMarkedParts(line));
    }
    NestedText nested = nestedTextOf(
        table, caption, {.file = m_scope.file(), .part = {}, .row = around.row, .column = around.column});
    around.nestedCharacters += nested.text.size();
    if (nested.text.isEmpty() || around.nestedCharacters > MostCharacters) {
        return;
    }
    around.inCell.done << nestedTable(inner.index, nested.text);
    around.repeatedLines = static_cast<std::size_t>(around.inCell.done.size());
    around.inCell.isBreakDue = false;
    around.nested.emplace(inner.index, std::move(nested));
}

void DocumentFlow::settleNested(Frame& frame)
{
    if (frame.nested.empty()) {
        return;
    }
    const bool isList = frame.grid.isList();
    const int width = frame.grid.width();
    frame.grid.settleNested([&](std::size_t index) {
        const auto found = frame.nested.find(index);
        if (!isList || found == frame.nested.end() || found->second.columns >= width) {
            return false;
        }
        for (const LeftOut& part : found->second.leftOut) {
            frame.grid.leaveOut(part);
        }
        m_tables[index].reset();
        return true;
    });
}

void DocumentFlow::endTable()
{
    if (m_open.empty() || m_error) {
        return;
    }
    endRow();
    Frame& frame = *m_open.back();
    closeLine(frame.above);
    settleNested(frame);
    for (const auto& entry : frame.continued) {
        frame.grid.merge(entry.second);
    }
    Result<RawTable> table = frame.grid.take();
    if (!table) {
        fail(table.error());
        return;
    }
    if (!table->rows.empty() || !frame.above.done.isEmpty()) {
        if (m_open.size() > 1 && m_open[m_open.size() - 2]->isInCell) {
            addNested(*table, frame, *m_open[m_open.size() - 2]);
        }
        std::vector<RawRow> rows = std::move(frame.titles);
        for (RawRow& row : rowsOf(frame.above.done, false, 0, table->leftOut)) {
            rows.push_back(std::move(row));
        }
        std::move(table->rows.begin(), table->rows.end(), std::back_inserter(rows));
        table->rows = std::move(rows);
        m_tables[frame.index] = std::move(*table);
        if (m_open.size() == 1) {
            m_lastOuter = frame.index;
        }
    } else if (m_open.size() == 1) {
        // The lines above an empty frame belong to what follows it.
        for (const RawRow& row : frame.titles) {
            m_between.done << row.cells.front().text;
        }
    }
    m_open.pop_back();
}

void DocumentFlow::beginCaption()
{
    if (!m_open.empty()) {
        endCell();
        m_open.back()->above.isBreakDue = true;
    }
}

void DocumentFlow::endCaption()
{
    if (!m_open.empty()) {
        m_open.back()->above.isBreakDue = true;
    }
}

void DocumentFlow::beginRow(bool isHidden, int skippedColumns)
{
    if (m_open.empty() || m_error) {
        return;
    }
    endCell();
    Frame& frame = *m_open.back();
    frame.above.isBreakDue = !frame.above.open.isEmpty();
    ++frame.row;
    frame.column = 1 + std::clamp(skippedColumns, 0, m_scope.limits().columns);
    if (isHidden) {
        frame.grid.hideRow(frame.row);
    }
}

void DocumentFlow::endRow()
{
    endCell();
}

/// Makes the cell above, which this one continues, a row taller.
void DocumentFlow::extendAbove(Frame& frame, int row, const FlowCell& cell)
{
    const auto above = frame.continued.find(frame.column);
    if (above == frame.continued.end()) {
        return;
    }
    if (!cell.isContinued) {
        frame.grid.merge(above->second);
        frame.continued.erase(above);
    } else if (above->second.row + above->second.rows == row) {
        ++above->second.rows;
    }
}

void DocumentFlow::beginCell(const FlowCell& cell)
{
    if (m_open.empty() || m_error) {
        return;
    }
    endCell();
    Frame& frame = *m_open.back();
    frame.row = std::max(frame.row, 1);
    if (cell.skipsCovered) {
        for (auto at = frame.covered.lower_bound(frame.column);
             at != frame.covered.end() && at->first == frame.column && at->second >= frame.row; ++at) {
            ++frame.column;
        }
    }
    const int mostRows = m_scope.limits().rows;
    frame.cell = cell;
    frame.cell.columns = std::clamp(cell.columns, 1, m_scope.limits().columns);
    frame.cell.rows = std::clamp(cell.rows, 1, mostRows);
    frame.isInCell = true;
    frame.inCell = {};
    frame.repeatedLines = 0;
    frame.nestedCharacters = 0;
    // Every place that a cell covers costs as much as a cell.
    if (frame.row > mostRows || frame.column + frame.cell.columns - 1 > m_scope.limits().columns ||
        !m_scope.spend(frame.cell.columns, 0)) {
        fail(m_scope.refuseTooLarge().value());
    }
}

void DocumentFlow::endCell()
{
    if (!isInCell() || m_error) {
        return;
    }
    Frame& frame = *m_open.back();
    frame.isInCell = false;
    if (!frame.inCell.open.isEmpty()) {
        closeLine(frame.inCell);
    }
    QStringList& done = frame.inCell.done;
    while (!done.isEmpty() && done.last().isEmpty()) {
        done.removeLast();
    }
    GridSpan span{
        .row = frame.row, .column = frame.column, .rows = frame.cell.rows, .columns = frame.cell.columns};
    frame.grid.place(span.row, span.column, done.join(u'\n'));
    if (frame.grid.hasFailed()) {
        fail(frame.grid.take().error());
        return;
    }
    extendAbove(frame, span.row, frame.cell);
    if (frame.cell.canContinue) {
        frame.continued[span.column] = span;
    } else if (!frame.cell.isContinued) {
        frame.grid.merge(span);
    }
    if (frame.cell.skipsCovered && span.rows > 1) {
        for (int i = 0; i < span.columns; ++i) {
            frame.covered[span.column + i] = span.row + span.rows - 1;
        }
    }
    frame.column += span.columns;
}

Result<std::vector<RawTable>> DocumentFlow::take()
{
    while (!m_open.empty() && !m_error) {
        endTable();
    }
    closeLine(m_between);
    const bool hasTable = m_lastOuter.has_value();
    std::vector<RawRow> rest = rowsOf(m_between.done, false, hasTable ? 0 : 1, m_leftOut);
    if (m_error) {
        return tl::make_unexpected(*m_error);
    }
    if (!hasTable && !rest.empty()) {
        m_tables.emplace_back(RawTable{.file = m_scope.file()});
    }
    if (hasTable || !rest.empty()) {
        RawTable& last = hasTable ? *m_tables[*m_lastOuter] : *m_tables.back();
        last.leftOut.insert(last.leftOut.end(), m_leftOut.begin(), m_leftOut.end());
        std::move(rest.begin(), rest.end(), std::back_inserter(last.rows));
    }
    std::vector<RawTable> tables;
    for (std::optional<RawTable>& table : m_tables) {
        if (table) {
            tables.push_back(std::move(*table));
        }
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        tables[i].remarks << m_remarks;
        if (tables.size() > 1) {
            //: part of a place: "list.docx, table 2, row 3"
            tables[i].part = QCoreApplication::translate("Intake", "table %1").arg(i + 1);
            for (LeftOut& part : tables[i].leftOut) {
                part.at.part = tables[i].part;
            }
        }
    }
    return tables;
}

} // namespace atlas
