// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace atlas {
namespace {

MemoryTable::Cell numberCell(quint32 value)
{
    return {static_cast<qlonglong>(value), {}};
}

/// What the first column holds; the key is the field's, so exports of charts and of facets agree.
TableColumn categoryColumn(const BarChart& chart)
{
    if (chart.field) {
        return {key(*chart.field), title(*chart.field), false, 4};
    }
    return {QStringLiteral("consortium"), QCoreApplication::translate("Report", "Consortium"), false, 4};
}

TableColumn seriesColumn(const BarChart& chart, std::size_t series)
{
    const BarChart::Series& entry = chart.series[series];
    if (!entry.role) {
        return {key(chart.unit), title(chart.unit), true, 1};
    }
    //: column of a chart's table: what is counted, in which unit
    const QString text = QCoreApplication::translate("Report", "%1 (%2)").arg(entry.title, title(chart.unit));
    return {key(*entry.role), text, true, 1};
}

} // namespace

QString chartCaption(const BarChart& chart)
{
    //: below a chart: what its numbers are
    const QString caption = QCoreApplication::translate("Report", "Unit: %1.").arg(title(chart.unit));
    return chart.note.isEmpty() ? caption : caption + u' ' + chart.note;
}

quint32 BarChart::Category::total() const
{
    return std::accumulate(values.begin(), values.end(), quint32{0});
}

quint32 BarChart::maximum() const
{
    quint32 highest = 0;
    for (const Category& category : categories) {
        if (stacked) {
            highest = std::max(highest, category.total());
        } else if (!category.values.empty()) {
            highest = std::max(highest, *std::ranges::max_element(category.values));
        }
    }
    return highest;
}

MemoryTable BarChart::table() const
{
    std::vector<TableColumn> columns{categoryColumn(*this)};
    for (std::size_t i = 0; i < series.size(); ++i) {
        columns.push_back(seriesColumn(*this, i));
    }
    const bool hasTotal = stacked && series.size() > 1;
    if (hasTotal) {
        //: column of a chart's table: all series together, in which unit
        columns.push_back({QStringLiteral("total"),
                           QCoreApplication::translate("Report", "Total (%1)").arg(atlas::title(unit)), true,
                           1});
    }
    MemoryTable table(std::move(columns));
    for (const Category& category : categories) {
        std::vector<MemoryTable::Cell> row{{category.title, {}}};
        std::ranges::transform(category.values, std::back_inserter(row), numberCell);
        if (hasTotal) {
            row.push_back(numberCell(category.total()));
        }
        table.addRow(std::move(row));
    }
    return table;
}

} // namespace atlas
