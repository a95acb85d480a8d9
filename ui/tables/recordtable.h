// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/columnstate.h"
#include "domain/terms.h"
#include "evaluate/view.h"
#include "tables/rowranges.h"
#include "ui/context/latestanswer.h"

#include <QWidget>

#include <memory>
#include <optional>

class QModelIndex;
class QStackedLayout;
class QTableView;

namespace atlas {

class BrowseContext;
class ColumnWidths;
class EmptyState;
class PinnedTable;
class RecordModel;

/// A table of the records of one unit: selects in the context, sorts by several columns, filters from its
/// heads and from its cells, copies, and lets columns be chosen, ordered and pinned.
class RecordTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordTable)

public:
    RecordTable(BrowseContext& context, Unit unit, QWidget* parent = nullptr);
    ~RecordTable() override;

    void retranslate();
    [[nodiscard]] BrowseContext& context() { return m_context; }
    [[nodiscard]] Unit unit() const { return m_unit; }
    [[nodiscard]] QTableView* view() const;
    [[nodiscard]] const RecordModel& model() const { return *m_model; }

    /// The context's, or those that a chooser shows that is still open.
    [[nodiscard]] const ColumnState& columnState() const;
    /// Gives them to the context.
    void setColumnState(const ColumnState& state);
    /// Asks for columns, their order and the pinned ones. What is chosen is shown at once, and one step of
    /// the history when it is done.
    void chooseColumns();

    /// What a click on a head does: ascending, descending, as published; with `keepOthers` besides the
    /// columns that sort already.
    void cycleSort(const QString& columnKey, bool keepOthers);
    /// Opens what the filter can say of a column, below its head.
    void openFunnel(int logical);

    /// The rows that are selected.
    [[nodiscard]] RowRanges selectedRows() const;
    /// Puts them on the clipboard as TSV and as an HTML table; many rows are written in another thread.
    void copySelection(bool withHeads = true) const;
    void copyCell(const QModelIndex& index) const;
    /// What the selection comes to, in words; empty for less than two rows.
    [[nodiscard]] const QString& selectionText() const { return m_selectionText; }

Q_SIGNALS:
    void selectionTextChanged();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTable();
    void connectHeads();
    void refresh();
    struct Rows;
    [[nodiscard]] Rows rowsToShow() const;
    void showRows(const Rows& rows);
    void fillModel(const Rows& rows);
    void applyColumns();
    void fitColumns();
    void followColumns();
    void propose(const ColumnState& state);
    void rememberWidth(int section, int width);
    void rememberOrder();
    void remember(const ColumnState& state);
    void showCurrent();
    void followCurrent();
    void followColumn();
    void showCellMenu(const QPoint& point);
    void showHeadMenu(int logical, const QPoint& globalPoint);
    void summariseSelection();
    void showSummary(const SelectionSummary& summary);
    [[nodiscard]] int currentColumn() const;
    [[nodiscard]] QString columnToSum() const;
    [[nodiscard]] QString keyOf(int logical) const;

    BrowseContext& m_context;
    Unit m_unit;
    RecordModel* m_model = nullptr;
    PinnedTable* m_table = nullptr;
    EmptyState* m_note = nullptr;
    QStackedLayout* m_stack = nullptr;
    std::optional<ColumnState> m_proposed; ///< by a chooser that is open
    std::unique_ptr<ColumnWidths> m_widths;
    LatestAnswer m_ordering;
    LatestAnswer m_summing;
    QString m_selectionText;
    QString m_currentColumn;  ///< key; the column stays the current one while rows come and go
    bool m_isStale = true;    ///< the view changed while the table was out of sight
    bool m_hasLayout = false; ///< the header's sections are the columns' state
    bool m_isFitting = false; ///< sections change by the program, not by the user
    bool m_isRefreshing = false;
    bool m_isTelling = false; ///< the context is told what the header shows already
};

} // namespace atlas
