// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/recordmenus.h"

#include "analysis/comparison.h"
#include "tables/columnsubject.h"
#include "tables/knowncolumns.h"
#include "tables/recordmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/look/plaintext.h"
#include "ui/tables/cellnumbers.h"
#include "ui/tables/recordtable.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace atlas {
namespace {

/// More values than these are for the funnel.
constexpr std::size_t MostValues = 4;
constexpr qint64 LeastCompared = 2;

QString keyOf(const RecordTable& table, int logical)
{
    return table.model().headerData(logical, Qt::Horizontal, ColumnKeyRole).toString();
}

void sortBy(RecordTable& table, const SortColumn& column, bool keepOthers)
{
    SortOrder order = keepOthers ? table.context().order(table.unit()) : SortOrder();
    std::erase_if(order, [&](const SortColumn& known) { return known.column == column.column; });
    order.push_back(column);
    table.context().setOrder(table.unit(), order);
}

void addSorting(QMenu& menu, RecordTable& table, const QString& columnKey)
{
    const SortOrder& order = table.context().order(table.unit());
    const auto known = std::ranges::find(order, columnKey, &SortColumn::column);
    const SortColumn now = known == order.end() ? SortColumn{columnKey} : *known;
    const auto add = [&](const QString& title, const SortColumn& wanted, bool keepOthers, bool isNow) {
        // plain: our own words
        QAction* action = appendAction(menu, title, &table,
                                       [&table, wanted, keepOthers] { sortBy(table, wanted, keepOthers); });
        action->setCheckable(isNow);
        action->setChecked(isNow);
    };
    SortColumn up = now;
    up.descending = false;
    SortColumn down = now;
    down.descending = true;
    add(RecordTable::tr("Sort &ascending"), up, false, known != order.end() && !now.descending);
    add(RecordTable::tr("Sort &descending"), down, false, known != order.end() && now.descending);
    if (!order.empty() && known == order.end()) {
        add(RecordTable::tr("Sort by this &too"), up, true, false);
    }
    const RecordColumn* column = recordColumn(table.unit(), columnKey);
    if (column != nullptr && column->type == ColumnType::Text) {
        SortColumn pinyin = now;
        pinyin.collation = Collation::Pinyin;
        SortColumn strokes = now;
        strokes.collation = Collation::Strokes;
        const bool isSorted = known != order.end();
        const bool isByStrokes = now.collation == Collation::Strokes;
        add(RecordTable::tr("Chinese by &pinyin"), pinyin, isSorted && order.size() > 1,
            isSorted && !isByStrokes);
        add(RecordTable::tr("Chinese by &strokes"), strokes, isSorted && order.size() > 1,
            isSorted && isByStrokes);
    }
    if (!order.empty()) {
        menu.addAction(RecordTable::tr("As &published, unsorted"), &table,
                       [&table] { table.context().setOrder(table.unit(), {}); });
    }
}

void addValueFilters(QMenu& menu, RecordTable& table, const QModelIndex& index, Field field)
{
    BrowseContext& context = table.context();
    const auto values = cellValues(context.snapshot(), field, index.data(ValueRole), context.language());
    for (std::size_t i = 0; i < std::min(values.size(), MostValues); ++i) {
        const CellValue& value = values[i];
        appendAction(menu, captionWith(RecordTable::tr("Only %1"), value.title), &table,
                     [&context, field, value] { context.showValue(field, value.key); });
        appendAction(menu, captionWith(RecordTable::tr("Without %1"), value.title), &table,
                     [&context, field, value] {
                         Filter filter = context.filter();
                         filter.exclude(field, value.key);
                         context.setFilter(filter);
                     });
    }
}

void addTextFilters(QMenu& menu, RecordTable& table, const QModelIndex& index)
{
    BrowseContext& context = table.context();
    const QString name = index.data(ValueRole).toString();
    for (const bool excluded : {false, true}) {
        const QString title =
            excluded ? RecordTable::tr("Without this name") : RecordTable::tr("Only with this name");
        appendAction(menu, plainCaption(title), &table, [&context, name, excluded] {
            Filter filter = context.filter();
            filter.addText({name, excluded});
            context.setFilter(filter);
        });
    }
}

void addCountFilters(QMenu& menu, RecordTable& table, const QModelIndex& index, CountField field)
{
    BrowseContext& context = table.context();
    const int count = index.data(ValueRole).toInt();
    const QString number = QString::number(count);
    appendAction(
        menu, captionWith(RecordTable::tr("Exactly %1", "a count"), number), &table,
        [&context, field, count] { context.setFilter(withBounds(context.filter(), field, count, count)); });
    appendAction(menu, captionWith(RecordTable::tr("At least %1", "a count"), number), &table,
                 [&context, field, count] {
                     context.setFilter(withBounds(context.filter(), field, count, std::nullopt));
                 });
}

void addDateFilters(QMenu& menu, RecordTable& table, const QModelIndex& index, DateField field)
{
    const auto date = readDate(index.data(ValueRole).toString());
    if (!date) {
        return;
    }
    BrowseContext& context = table.context();
    const auto add = [&](const QString& title, const DateBounds& bounds) {
        appendAction(menu, plainCaption(title), &table, [&context, field, bounds] {
            context.setFilter(withBounds(context.filter(), field, bounds));
        });
    };
    add(RecordTable::tr("Only %1", "a date").arg(date->iso()), {date, date});
    add(RecordTable::tr("From %1 on", "a date").arg(date->iso()), {date, {}});
    add(RecordTable::tr("Until %1", "a date").arg(date->iso()), {{}, date});
}

void addFilters(QMenu& menu, RecordTable& table, const QModelIndex& index)
{
    const ColumnSubject subject = columnSubject(table.unit(), keyOf(table, index.column()));
    switch (subject.kind) {
    case ColumnSubject::Kind::Values:
        addValueFilters(menu, table, index, subject.field);
        break;
    case ColumnSubject::Kind::Text:
        addTextFilters(menu, table, index);
        break;
    case ColumnSubject::Kind::Count:
        addCountFilters(menu, table, index, subject.count);
        break;
    case ColumnSubject::Kind::Date:
        addDateFilters(menu, table, index, subject.date);
        break;
    case ColumnSubject::Kind::None:
        return;
    }
    menu.addSeparator();
}

/// The rows behind the numbers of a cell.
void addRows(QMenu& menu, RecordTable& table, const QModelIndex& index)
{
    const std::vector<CellNumber> numbers = cellNumbers(table.model(), index);
    for (const CellNumber& number : numbers) {
        if (const quint32 count = number.number.value.value_or(0); count != 0) {
            //: %1 a count with its unit: "Show the rows: 11 memberships"
            appendAction(
                menu,
                captionWith(RecordTable::tr("Show the &rows: %1"), countText(count, number.number.rows)),
                &table, [&context = table.context(), number] { showCellRows(context, number); });
        }
    }
    if (!numbers.empty()) {
        menu.addSeparator();
    }
}

/// Side by side, where it is a few consortia that are selected.
void addComparison(QMenu& menu, RecordTable& table)
{
    const RowRanges rows = table.selectedRows();
    const qint64 count = countRows(rows);
    if (table.unit() != Unit::Consortia || count < LeastCompared || count > qint64{MostCompared}) {
        return;
    }
    std::vector<qint64> ids;
    for (const RowRange& range : rows) {
        for (int row = range.first; row <= range.last; ++row) {
            ids.push_back(table.model().index(row, 0).data(IdRole).toLongLong());
        }
    }
    menu.addAction(RecordTable::tr("Co&mpare the selected consortia"), &table,
                   [&table, ids] { table.context().compare(ids); });
    menu.addSeparator();
}

} // namespace

void addHeadActions(QMenu& menu, RecordTable& table, int logical)
{
    const QString columnKey = keyOf(table, logical);
    addSorting(menu, table, columnKey);
    menu.addSeparator();
    if (columnSubject(table.unit(), columnKey).kind != ColumnSubject::Kind::None) {
        menu.addAction(RecordTable::tr("&Filter…") + QStringLiteral("\tAlt+↓"), &table,
                       [&table, logical] { table.openFunnel(logical); });
        menu.addSeparator();
    }
    const ColumnState state = table.columnState();
    const auto place = static_cast<int>(state.visible.indexOf(columnKey));
    if (place >= 0 && place + 1 != state.pinned) {
        menu.addAction(RecordTable::tr("Pin columns up to &here"), &table, [&table, place] {
            ColumnState pinned = table.columnState();
            pinned.pinned = place + 1;
            table.setColumnState(pinned);
        });
    }
    if (state.pinned > 0) {
        menu.addAction(RecordTable::tr("&Unpin columns"), &table, [&table] {
            ColumnState free = table.columnState();
            free.pinned = 0;
            table.setColumnState(free);
        });
    }
    if (state.visible.size() > 1) {
        menu.addAction(RecordTable::tr("H&ide this column"), &table, [&table, columnKey, place] {
            ColumnState fewer = table.columnState();
            fewer.visible.removeAll(columnKey);
            fewer.pinned -= place < fewer.pinned ? 1 : 0;
            table.setColumnState(fewer);
        });
    }
    menu.addAction(RecordTable::tr("&Columns…"), &table, &RecordTable::chooseColumns);
    menu.addAction(RecordTable::tr("De&fault columns"), &table,
                   [&table] { table.setColumnState(firstColumns(table.unit())); });
}

void addCellActions(QMenu& menu, RecordTable& table, const QModelIndex& index)
{
    addRows(menu, table, index);
    addFilters(menu, table, index);
    addComparison(menu, table);
    menu.addAction(RecordTable::tr("Copy the c&ell"), &table,
                   [&table, place = QPersistentModelIndex(index)] { table.copyCell(place); });
    menu.addAction(RecordTable::tr("&Copy the rows with headers") + QStringLiteral("\tCtrl+C"), &table,
                   [&table] { table.copySelection(true); });
    menu.addAction(RecordTable::tr("Copy the rows &without headers") + QStringLiteral("\tCtrl+Shift+C"),
                   &table, [&table] { table.copySelection(false); });
    menu.addSeparator();
    const QString title = table.model().headerData(index.column(), Qt::Horizontal).toString();
    //: a submenu with what can be done with the column of a cell
    QMenu* column = menu.addMenu(captionWith(RecordTable::tr("Column %1"), title));
    addHeadActions(*column, table, index.column());
}

} // namespace atlas
