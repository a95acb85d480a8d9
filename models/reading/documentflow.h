// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/gridbuilder.h"
#include "reading/text/markedtext.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace atlas {

/// Where a cell of a flowing table stands.
struct FlowCell
{
    int columns = 1;
    int rows = 1;              ///< as web pages say it: this row and those below
    bool isContinued = false;  ///< as text documents say it: belongs to the cell above
    bool canContinue = false;  ///< a cell below may belong to this one
    bool skipsCovered = false; ///< goes to the next place that no cell above covers, as in web pages
};

/// Makes tables out of a document in which text and tables follow each other and tables may stand in cells:
/// web pages and text documents. Text between two tables becomes rows of one cell above the second one (a
/// title is found there), text behind the last table rows at its end; tabs cut a line into cells. Without a
/// table the lines are the table. Lines beside a table have row 0, since the rows of a table are counted from
/// its own first one.
///
/// A table in a cell of a list is text of that cell (nestedTextOf()) where it has fewer columns than the
/// list. Others become tables of their own, under the lines that stand above them in the cell: web pages are
/// laid out in tables.
class DocumentFlow
{
public:
    explicit DocumentFlow(ReadScope& scope);
    ~DocumentFlow();
    Q_DISABLE_COPY_MOVE(DocumentFlow)

    void text(QStringView text, std::optional<TextMark> mark = std::nullopt);
    /// A part that is nowhere in the text, at the place where the document is.
    void leaveOut(const QString& sentence);
    /// A line break within a paragraph.
    void lineBreak();
    /// A paragraph, or another block, begins or ends here. Several of them are one.
    void paragraph();

    void beginTable();
    void endTable();
    void beginCaption();
    void endCaption();
    void beginRow(bool isHidden, int skippedColumns = 0);
    void endRow();
    void beginCell(const FlowCell& cell);
    void endCell();
    [[nodiscard]] bool isInTable() const { return !m_open.empty(); }
    [[nodiscard]] bool isInCell() const;

    /// A remark for every table from here on, and for those before.
    void remark(const QString& sentence);
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }

    /// All tables in the order of their beginnings; those with nothing in them are left out.
    [[nodiscard]] Result<std::vector<RawTable>> take();

private:
    struct Frame;
    struct Lines
    {
        QStringList done;
        QString open;
        bool isBreakDue = false; ///< a paragraph ended; the next text begins a new line
    };

    [[nodiscard]] Lines& lines();
    void closeLine(Lines& lines);
    [[nodiscard]] std::vector<RawRow> rowsOf(const QStringList& lines, bool areRepeated, int firstRow,
                                             std::vector<LeftOut>& leftOut);
    void addNested(const RawTable& table, Frame& inner, Frame& around);
    void settleNested(Frame& frame);
    void extendAbove(Frame& frame, int row, const FlowCell& cell);
    void fail(const Error& error);

    ReadScope& m_scope;
    Lines m_between; ///< text outside of tables
    std::vector<std::unique_ptr<Frame>> m_open;
    std::vector<std::optional<RawTable>> m_tables; ///< by the order of their beginnings
    std::optional<std::size_t>
        m_lastOuter; ///< the last table that stands in no other, for the text behind it
    QStringList m_remarks;
    std::vector<LeftOut> m_leftOut; ///< of the text outside of tables, for the table that takes it
    std::optional<Error> m_error;
};

} // namespace atlas
