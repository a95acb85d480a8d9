// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/tablesetup.h"

#include "ui/look/plaindelegate.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace atlas {
namespace {
constexpr int WidestColumn = 320;
constexpr int RowsMeasured = 60; ///< of a long table: to measure the texts of a thousand rows is to be seen
} // namespace

void setUpTable(QTableView& table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeight(table.fontMetrics()));
    table.horizontalHeader()->setHighlightSections(false);
}

QTableView* makeDialogTable(QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->setItemDelegate(new PlainDelegate(table));
    setUpTable(*table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setResizeContentsPrecision(RowsMeasured);
    return table;
}

void fitDialogColumns(QTableView& table, bool stretchLast)
{
    table.resizeColumnsToContents();
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        table.setColumnWidth(column, std::min(table.columnWidth(column) + grid::Unit, WidestColumn));
    }
    table.horizontalHeader()->setStretchLastSection(stretchLast);
}

PlainLabel* makeHint(const QString& text, QWidget* parent)
{
    auto* hint = new PlainLabel(text, parent);
    hint->setWordWrap(true);
    hint->setProperty("tone", QStringLiteral("secondary"));
    return hint;
}

} // namespace atlas
