// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the menu of the facet panel offers, and copying its counts.

#include "report/table.h"
#include "tables/facetmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/facets/facetpanel.h"
#include "ui/look/plaintext.h"
#include "ui/tables/tablecopy.h"

#include <QActionGroup>
#include <QMenu>
#include <QTreeView>

#include <utility>

namespace atlas {

void FacetPanel::addValueActions(QMenu& menu, const QModelIndex& index)
{
    const auto field = static_cast<Field>(index.data(FieldRole).toInt());
    const QString key = index.data(ValueKeyRole).toString();
    menu.addAction(tr("Show only this"), this, [this, field, key] { m_context.showValue(field, key); });
    menu.addAction(tr("Include this too") + QStringLiteral("\tCtrl+Enter"), this, [this, field, key] {
        Filter filter = m_context.filter();
        filter.include(field, key);
        m_context.setFilter(filter);
    });
    menu.addAction(tr("Exclude this") + QStringLiteral("\t−"), this, [this, field, key] {
        Filter filter = m_context.filter();
        filter.exclude(field, key);
        m_context.setFilter(filter);
    });
    const qint64 count = index.data(CountRole).toLongLong();
    //: %1 a count with its unit: "Show the rows: 2 consortia"
    appendAction(menu,
                 captionWith(tr("Show the rows: %1"), countText(count, m_context.unit())) +
                     QStringLiteral("\tAlt+Enter"),
                 this, [this, place = QPersistentModelIndex(index)] { showRecords(place); });
    menu.addSeparator();
}

void FacetPanel::addFieldActions(QMenu& menu, Field field)
{
    QAction* clearing = menu.addAction(tr("Clear this field"), this, [this, field] {
        Filter filter = m_context.filter();
        filter.clear(field);
        m_context.setFilter(filter);
    });
    clearing->setEnabled(!m_context.filter().choice(field).isEmpty());
    menu.addSeparator();
    auto* sorts = new QActionGroup(&menu);
    const std::pair<FacetSort, QString> choices[]{{FacetSort::Count, tr("Sort by count")},
                                                  {FacetSort::Name, tr("Sort by name")},
                                                  {FacetSort::Code, tr("Sort by code")}};
    for (const auto& choice : choices) {
        QAction* action = appendAction(menu, plainCaption(choice.second), this,
                                       [this, field, sort = choice.first] { setSort(field, sort); });
        action->setCheckable(true);
        action->setChecked(facetLayout().sort(field) == choice.first);
        sorts->addAction(action);
    }
    menu.addSeparator();
    menu.addAction(tr("Move up") + QStringLiteral("\tAlt+↑"), this, [this, field] { moveField(field, -1); });
    menu.addAction(tr("Move down") + QStringLiteral("\tAlt+↓"), this, [this, field] { moveField(field, 1); });
    menu.addSeparator();
    menu.addAction(tr("Copy the counts"), this, [this, field] { copyCounts({field}); });
    menu.addAction(tr("Copy the counts of all fields"), this, [this] { copyCounts(facetLayout().fields); });
}

void FacetPanel::showMenu(const QModelIndex& index, const QPoint& globalPoint)
{
    if (!index.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_model->isValue(index)) {
        addValueActions(*menu, index);
    }
    addFieldActions(*menu, static_cast<Field>(index.data(FieldRole).toInt()));
    menu->popup(globalPoint);
}

/// In the order of the panel, in all three units.
void FacetPanel::copyCounts(const std::vector<Field>& fields) const
{
    std::vector<TableColumn> columns;
    if (fields.size() > 1) {
        columns.push_back({QStringLiteral("field"), tr("Field"), false, 1});
    }
    const QString head = fields.size() > 1 ? tr("Value") : title(fields.front());
    columns.push_back({QStringLiteral("value"), head, false, 1});
    for (const Unit unit : AllUnits) {
        columns.push_back({key(unit), title(unit), true, 1});
    }
    MemoryTable table(std::move(columns));
    for (const Field field : fields) {
        const QModelIndex parent = m_model->indexOf(field);
        for (int row = 0; parent.isValid() && row < m_model->rowCount(parent); ++row) {
            const QModelIndex value = m_model->index(row, 0, parent);
            if (!m_model->isValue(value)) {
                continue;
            }
            std::vector<MemoryTable::Cell> cells;
            if (fields.size() > 1) {
                cells.push_back({title(field), {}});
            }
            cells.push_back({value.data().toString(), {}});
            const UnitCounts counts = m_context.view()->facet(field, value.data(ValueKeyRole).toString());
            for (const Unit unit : AllUnits) {
                cells.push_back({qlonglong{counts[unit]}, {}});
            }
            table.addRow(std::move(cells));
        }
    }
    copyTable(table);
}

} // namespace atlas
