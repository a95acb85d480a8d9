// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/tablecopy.h"

#include "output/clipboard.h"
#include "report/table.h"
#include "tables/roles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QTableView>

#include <algorithm>

namespace atlas {
namespace {

std::vector<int> shownColumns(const QTableView& view)
{
    std::vector<int> columns;
    for (int visual = 0; visual < view.horizontalHeader()->count(); ++visual) {
        const int logical = view.horizontalHeader()->logicalIndex(visual);
        if (!view.isColumnHidden(logical)) {
            columns.push_back(logical);
        }
    }
    return columns;
}

MemoryTable selectedCells(const QTableView& view)
{
    const QAbstractItemModel& model = *view.model();
    const std::vector<int> columns = shownColumns(view);
    std::vector<TableColumn> heads;
    for (const int column : columns) {
        heads.push_back({model.headerData(column, Qt::Horizontal, ColumnKeyRole).toString(),
                         model.headerData(column, Qt::Horizontal).toString(),
                         model.index(0, column).data(IsNumberRole).toBool()});
    }
    MemoryTable table(std::move(heads));
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex& row : rows) {
        std::vector<MemoryTable::Cell> cells;
        for (const int column : columns) {
            const QModelIndex cell = row.siblingAtColumn(column);
            cells.push_back({cell.data(ValueRole), cell.data().toString()});
        }
        table.addRow(std::move(cells));
    }
    return table;
}

} // namespace

void copySelectedRows(const QTableView& view)
{
    const MemoryTable table = selectedCells(view);
    if (table.rowCount() == 0) {
        return;
    }
    auto* data = new QMimeData;
    data->setText(tsvText(table));
    data->setHtml(htmlTable(table));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace atlas
