// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/recordtable.h"

#include "tables/columnsubject.h"
#include "tables/recordmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/tables/celllinks.h"
#include "ui/tables/columns/columnfilter.h"
#include "ui/tables/columns/columnwidths.h"
#include "ui/tables/pinnedtable.h"
#include "ui/tables/recordheader.h"
#include "ui/tables/recordmenus.h"
#include "ui/tables/tablecopy.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedLayout>

#include <algorithm>

namespace atlas {
namespace {
/// More rows than these are summed in another thread.
constexpr qint64 SummedAtOnce = 20'000;
/// More rows than these are sorted in another thread; the table shows the former ones until then.
constexpr quint32 SortedAtOnce = 50'000;
} // namespace

RecordTable::RecordTable(BrowseContext& context, Unit unit, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_unit(unit)
    , m_model(new RecordModel(unit, this))
{
    m_stack = new QStackedLayout(this);
    makeTable();
    connectHeads();
    m_note = new EmptyState(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_note);
    connect(m_note, &EmptyState::actionTriggered, &context, [this] { m_context.setFilter({}); });
    connect(&context, &BrowseContext::viewChanged, this, &RecordTable::refresh);
    connect(&context, &BrowseContext::dimsOthersChanged, this, &RecordTable::refresh);
    connect(&context, &BrowseContext::selectionChanged, this, &RecordTable::showCurrent);
    connect(&context, &BrowseContext::columnsChanged, this, [this](Unit changed) {
        if (changed == m_unit && !m_isTelling) {
            followColumns();
        }
    });
    retranslate();
}

RecordTable::~RecordTable() = default;

QTableView* RecordTable::view() const
{
    return m_table;
}

QString RecordTable::keyOf(int logical) const
{
    return m_model->headerData(logical, Qt::Horizontal, ColumnKeyRole).toString();
}

void RecordTable::makeTable()
{
    m_table = new PinnedTable(this);
    m_table->setObjectName(key(m_unit) + QStringLiteral("Table"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->heads()->setMinimumSectionSize(ColumnWidths::Narrowest);
    m_table->heads()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->viewport()->installEventFilter(this);
    m_widths = std::make_unique<ColumnWidths>(m_context, *m_model, *m_table);
    connect(m_table, &QTableView::customContextMenuRequested, this, &RecordTable::showCellMenu);
    connect(m_table, &PinnedTable::funnelAsked, this, [this] {
        if (m_model->columnCount() > 0) {
            openFunnel(currentColumn());
        }
    });
    auto* links = new CellLinks(*this, *m_table);
    connect(m_table, &PinnedTable::numberAsked, links, [this, links] {
        const int column = m_model->columnOf(columnToSum());
        if (m_table->currentIndex().isValid() && column >= 0) {
            links->follow(m_table->currentIndex().siblingAtColumn(column));
        }
    });
    const QItemSelectionModel* selection = m_table->selectionModel();
    connect(selection, &QItemSelectionModel::currentRowChanged, this, &RecordTable::followCurrent);
    connect(selection, &QItemSelectionModel::selectionChanged, this, &RecordTable::summariseSelection);
    connect(selection, &QItemSelectionModel::currentColumnChanged, this, &RecordTable::followColumn);
}

void RecordTable::connectHeads()
{
    connect(m_table->heads(), &QHeaderView::sectionResized, this,
            [this](int section, int /*before*/, int width) { rememberWidth(section, width); });
    connect(m_table->heads(), &QHeaderView::sectionMoved, this, &RecordTable::rememberOrder);
    for (RecordHeader* heads : {m_table->heads(), m_table->pinnedHeads()}) {
        connect(heads, &QHeaderView::sectionClicked, this, [this](int section) {
            cycleSort(keyOf(section), QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
        });
        connect(heads, &RecordHeader::funnelClicked, this, &RecordTable::openFunnel);
        connect(heads, &QHeaderView::customContextMenuRequested, this, [this, heads](const QPoint& point) {
            showHeadMenu(heads->logicalIndexAt(point), heads->mapToGlobal(point));
        });
    }
}

void RecordTable::retranslate()
{
    m_table->setAccessibleName(title(m_unit));
    refresh();
}

void RecordTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

/// What the table is to show: the view's rows, or with `whole` all rows of the registry in the same order.
struct RecordTable::Rows
{
    ViewPtr view;
    bool isWhole = false;
    ViewPtr whole = {}; ///< null until prepare() where it is not known yet

    /// Does what takes its time; in any thread.
    void prepare(Unit unit)
    {
        if (isWhole && whole == nullptr) {
            whole = evaluate(view->snapshot, {}, view->orders);
        }
        static_cast<void>((isWhole ? whole : view)->of(unit)); // in order from then on
    }
};

RecordTable::Rows RecordTable::rowsToShow() const
{
    const ViewPtr view = m_context.view();
    if (!m_context.dimsOthers() || view->filter.isEmpty()) {
        return {view};
    }
    // What is shown already serves on while the filter changes.
    const ViewPtr& shown = m_model->shown();
    const bool isKnown = shown != nullptr && shown->snapshot == view->snapshot && shown->filter.isEmpty() &&
                         shown->orders == view->orders;
    return {view, true, isKnown ? shown : ViewPtr()};
}

void RecordTable::refresh()
{
    m_ordering.stop();
    m_isStale = !isVisible();
    if (m_isStale) {
        if (m_model->rowCount() > 0 && m_model->view() != m_context.view()) {
            // What is out of sight keeps no rows that it will not show again.
            fillModel({evaluate(SnapshotBuilder().build(), {})});
            m_table->giveRoomBack();
        }
        return;
    }
    Rows rows = rowsToShow();
    const std::size_t count =
        rows.isWhole ? rows.view->snapshot->count(m_unit) : std::size_t{rows.view->totals()[m_unit]};
    if (count <= SortedAtOnce || (!rows.isWhole && rows.view->isInOrder(m_unit))) {
        rows.prepare(m_unit);
        showRows(rows);
        return;
    }
    m_ordering.ask(
        this,
        [rows, unit = m_unit](const std::stop_token& stop) {
            Rows ordered = rows;
            if (!stop.stop_requested()) {
                ordered.prepare(unit);
            }
            return ordered;
        },
        [this](const Rows& ordered) { showRows(ordered); });
}

void RecordTable::showRows(const Rows& rows)
{
    fillModel(rows);
    summariseSelection();
}

void RecordTable::fillModel(const Rows& rows)
{
    const QScopedValueRollback guard(m_isRefreshing, true);
    m_model->setView(rows.view, m_context.language(), rows.whole);
    applyColumns();
    m_table->placeNow();
    showCurrent();
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty) {
        m_note->setTexts(m_context.hasRegistry() ? tr("Nothing in the registry matches the whole filter.")
                                                 : tr("No registry is open."),
                         m_context.hasRegistry() ? tr("Clear the filter") : QString());
    }
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

bool RecordTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize && m_hasLayout) {
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
}

void RecordTable::cycleSort(const QString& columnKey, bool keepOthers)
{
    SortOrder order = m_context.order(m_unit);
    const auto found = std::ranges::find(order, columnKey, &SortColumn::column);
    if (found != order.end() && found->descending) {
        order.erase(found); // the third click goes back to the published order
    } else if (found != order.end()) {
        found->descending = true;
        if (!keepOthers) {
            order = {*found};
        }
    } else {
        // Who sorts by strokes sorts the next column by strokes as well.
        SortColumn added{columnKey};
        added.collation = order.empty() ? Collation::Pinyin : order.back().collation;
        if (!keepOthers) {
            order.clear();
        }
        order.push_back(added);
    }
    m_context.setOrder(m_unit, order);
}

void RecordTable::openFunnel(int logical)
{
    if (columnSubject(m_unit, keyOf(logical)).kind == ColumnSubject::Kind::None) {
        return;
    }
    RecordHeader* heads = m_table->headsOf(logical);
    m_table->scrollTo(m_model->index(std::max(0, m_table->rowAt(0)), logical)); // sideways only
    const QRect funnel = heads->funnelRect(logical);
    openColumnFilter(m_context, m_unit, keyOf(logical),
                     heads->mapToGlobal(QPoint(funnel.right(), heads->height())), this);
}

void RecordTable::showCurrent()
{
    const Selection& selection = m_context.selection();
    const bool isOurs = (m_unit == Unit::Consortia && selection.kind == Selection::Kind::Consortium) ||
                        (m_unit == Unit::Organisations && selection.kind == Selection::Kind::Organisation);
    // A membership is of both: which of its rows is meant, another page cannot know.
    if (m_isStale || m_unit == Unit::Memberships) {
        return;
    }
    const QScopedValueRollback guard(m_isRefreshing, true);
    const int row = isOurs ? m_model->rowWithId(selection.id) : -1;
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        return;
    }
    if (m_table->currentIndex().row() != row) {
        const QModelIndex index = m_model->index(row, currentColumn());
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                              QItemSelectionModel::Rows);
        m_table->scrollTo(index);
    }
}

void RecordTable::followCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_isRefreshing || !current.isValid()) {
        return;
    }
    if (m_unit != Unit::Memberships) {
        const auto kind =
            m_unit == Unit::Consortia ? Selection::Kind::Consortium : Selection::Kind::Organisation;
        m_context.select({kind, current.data(IdRole).toLongLong()});
        return;
    }
    const Snapshot& snapshot = *m_model->view()->snapshot;
    const Row row = m_model->rows()[static_cast<std::size_t>(current.row())];
    m_context.select(
        {Selection::Kind::Organisation, snapshot.organisations.id[snapshot.memberships.organisation[row]]});
}

void RecordTable::followColumn()
{
    if (!m_isRefreshing && m_table->currentIndex().isValid()) {
        m_currentColumn = keyOf(m_table->currentIndex().column());
        summariseSelection();
    }
}

void RecordTable::showCellMenu(const QPoint& point)
{
    const QModelIndex index = m_table->indexAt(point);
    if (!index.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addCellActions(*menu, *this, index);
    menu->popup(m_table->viewport()->mapToGlobal(point));
}

void RecordTable::showHeadMenu(int logical, const QPoint& globalPoint)
{
    if (logical < 0) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addHeadActions(*menu, *this, logical);
    menu->popup(globalPoint);
}

RowRanges RecordTable::selectedRows() const
{
    RowRanges ranges;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        ranges.push_back({range.top(), range.bottom()});
    }
    return united(std::move(ranges));
}

/// The first one where the column that was current is not shown any more.
int RecordTable::currentColumn() const
{
    const std::vector<int> shown = m_table->shownColumns();
    const int known = m_model->columnOf(m_currentColumn);
    return std::ranges::find(shown, known) != shown.end() ? known : shown.front();
}

/// The current column where its numbers can be summed, otherwise the first one whose can.
QString RecordTable::columnToSum() const
{
    if (const QString current = keyOf(currentColumn()); summedUnit(m_unit, current)) {
        return current;
    }
    for (const int logical : m_table->shownColumns()) {
        if (summedUnit(m_unit, keyOf(logical))) {
            return keyOf(logical);
        }
    }
    return {};
}

void RecordTable::summariseSelection()
{
    if (m_isRefreshing || m_model->view() == nullptr) {
        return;
    }
    m_summing.stop();
    const RowRanges rows = selectedRows();
    const auto ask = [view = m_model->shown(), unit = m_unit, column = columnToSum(), rows] {
        return summarise(*view, unit, column, rows);
    };
    if (countRows(rows) <= SummedAtOnce) {
        showSummary(ask());
        return;
    }
    showSummary({countRows(rows), {}, 0, 0}); // how many is known at once, the sum follows
    m_summing.ask(
        this,
        [ask](const std::stop_token& stop) { return stop.stop_requested() ? SelectionSummary() : ask(); },
        [this](const SelectionSummary& summary) { showSummary(summary); });
}

void RecordTable::showSummary(const SelectionSummary& summary)
{
    QString text;
    if (summary.rows > 1) {
        //: %1 rows with their unit: "3 consortia"
        text = tr("Selected: %1").arg(countText(summary.rows, m_unit));
    }
    const std::optional<Unit> counted = summedUnit(m_unit, summary.column);
    if (!text.isEmpty() && counted && summary.values > 0) {
        const RecordColumn* column = recordColumn(m_unit, summary.column);
        //: %1 column, %2 sum with its unit, %3 mean: "Members: 31 memberships, mean 10.3"
        text += QStringLiteral("  ·  ") + tr("%1: %2, mean %3")
                                              .arg(columnTitle(*column), countText(summary.sum, *counted),
                                                   QLocale().toString(summary.mean(), 'f', 1));
    }
    if (text != m_selectionText) {
        m_selectionText = text;
        Q_EMIT selectionTextChanged();
    }
}

void RecordTable::copySelection(bool withHeads) const
{
    if (m_model->view() == nullptr) {
        return;
    }
    copyRecords({m_model->shown(), m_unit, m_context.language(), columnState().visible, selectedRows()},
                withHeads);
}

void RecordTable::copyCell(const QModelIndex& index) const
{
    copyText(m_model->wholeText(index));
}

} // namespace atlas
