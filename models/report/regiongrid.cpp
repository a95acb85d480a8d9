// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/regiongrid.h"

#include "report/report.h"
#include "report/tileposition.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace atlas {
namespace {

using Bounds = std::array<quint32, 5>;

/// The next number of the series at or below a value: 1 2 5 10 20 50 …, or a finer one.
quint32 roundedDown(double value, const std::vector<double>& mantissas)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    double best = 1;
    for (const double mantissa : mantissas) {
        // A hair of tolerance, so that 4.9999999 is 5.
        if (mantissa * power <= value * (1 + 1e-9)) {
            best = mantissa * power;
        }
    }
    return static_cast<quint32>(std::lround(std::max(1.0, best)));
}

/// Five steps in equal ratios between the smallest and the largest count, rounded to numbers that are easy to
/// read; empty where rounding would make two steps one.
std::optional<Bounds> roundedBounds(quint32 lowest, quint32 highest, const std::vector<double>& mantissas)
{
    const double ratio = static_cast<double>(highest) / lowest;
    Bounds bounds{};
    bounds[0] = 1;
    for (std::size_t i = 1; i < bounds.size(); ++i) {
        bounds[i] = roundedDown(lowest * std::pow(ratio, static_cast<double>(i) / bounds.size()), mantissas);
        if (bounds[i] <= bounds[i - 1]) {
            return std::nullopt;
        }
    }
    return bounds;
}

QString gridTitle(Field field, Unit unit)
{
    //: %1 is Consortia, Organisations or Memberships
    return field == Field::Home ? QCoreApplication::translate("Report", "%1 by home").arg(title(unit))
                                : QCoreApplication::translate("Report", "%1 by seat").arg(title(unit));
}

} // namespace

std::array<quint32, 5> stepBounds(const std::vector<quint32>& values)
{
    quint32 lowest = 0;
    quint32 highest = 0;
    for (const quint32 value : values) {
        if (value > 0) {
            lowest = lowest == 0 ? value : std::min(lowest, value);
            highest = std::max(highest, value);
        }
    }
    if (highest <= 5) {
        return {1, 2, 3, 4, 5};
    }
    const std::vector<double> series[]{
        {1, 2, 5}, {1, 1.5, 2, 3, 5, 7}, {1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9}};
    for (const auto& mantissas : series) {
        if (const auto bounds = roundedBounds(lowest, highest, mantissas)) {
            return *bounds;
        }
    }
    // Counts that lie so close that no round numbers part them: equal distances, from 1 where they do not
    // fit.
    const quint32 first = highest - lowest >= 4 ? lowest : 1;
    Bounds bounds{1};
    for (quint32 i = 1; i < bounds.size(); ++i) {
        bounds[i] = first + static_cast<quint32>(static_cast<quint64>(highest - first) * i / 4);
    }
    return bounds;
}

int stepOf(const std::array<quint32, 5>& bounds, quint32 count)
{
    return static_cast<int>(std::ranges::upper_bound(bounds, count) - bounds.begin());
}

int RegionGrid::step(quint32 value) const
{
    return stepOf(bounds, value);
}

MemoryTable RegionGrid::table() const
{
    MemoryTable table(
        {{key(field), atlas::title(field), false, 3}, {key(unit), atlas::title(unit), true, 1}});
    for (const Place& place : places) {
        table.addRow({{place.title, {}}, {static_cast<qlonglong>(place.value), {}}});
        for (const Place::Inner& inner : place.inner) {
            //: a city counted on its own, in the row below its province
            const QString text = QCoreApplication::translate("Report", "of which %1").arg(inner.title);
            table.addRow({{inner.title, text}, {static_cast<qlonglong>(inner.value), {}}});
        }
    }
    return table;
}

QString gridCaption(const RegionGrid& grid)
{
    const quint32 unknown = grid.places.empty() ? 0 : grid.places.back().value;
    //: below a region view: %1 a unit, %2 a count with its unit
    return grid.field == Field::Home
               ? QCoreApplication::translate(
                     "Report", "Unit: %1, by where organisations are at home; the home is not known of %2.")
                     .arg(title(grid.unit), countText(unknown, grid.unit))
               : QCoreApplication::translate("Report",
                                             "Unit: %1, by the place that the list gives for the consortium.")
                     .arg(title(grid.unit));
}

RegionGrid regionGrid(const View& view, Field field, Unit unit, Language language)
{
    const Snapshot& snapshot = *view.snapshot;
    const auto& counts = view.facets[static_cast<std::size_t>(field)];
    RegionGrid grid;
    grid.title = titleWithOutside(gridTitle(field, unit), view, field);
    grid.field = field;
    grid.unit = unit;
    for (std::size_t i = 1; i < snapshot.regions.size(); ++i) {
        const auto index = static_cast<quint16>(i);
        const QString regionKey = keyOfCode(snapshot, field, i);
        const bool chosen = view.filter.isIncluded(field, regionKey);
        const QString text = snapshot.regionTitle(index, language);
        if (const auto position = tilePosition(snapshot.regions[i].code)) {
            grid.places.push_back({snapshot.regions[i].code,
                                   regionKey,
                                   text,
                                   counts[i][unit],
                                   position->column,
                                   position->row,
                                   chosen,
                                   {}});
        } else if (!grid.places.empty() && grid.places.back().code == snapshot.regions[i].parent) {
            grid.places.back().inner.push_back({regionKey, text, counts[i][unit], chosen});
        }
    }
    std::vector<quint32> values;
    for (const RegionGrid::Place& place : grid.places) {
        values.push_back(place.value);
    }
    grid.bounds = stepBounds(values);
    grid.places.push_back({0,
                           UnknownKey,
                           snapshot.regionTitle(0, language),
                           counts[0][unit],
                           UnknownTile.column,
                           UnknownTile.row,
                           view.filter.isIncluded(field, UnknownKey),
                           {}});
    return grid;
}

} // namespace atlas
