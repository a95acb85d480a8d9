// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/report.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// More bars than this cannot be read on one page; the rest is said in the note and stands in the tables.
constexpr std::size_t MaxBars = 40;

using RoleCounts = std::array<quint32, AllRoles.size()>;

RoleCounts rolesInView(const View& view, Row consortium)
{
    const auto& table = view.snapshot->consortia;
    RoleCounts counts{};
    for (Row row = table.firstMembership[consortium]; row < table.firstMembership[consortium + 1]; ++row) {
        if (view.contains(row)) {
            ++counts[view.snapshot->memberships.role[row]];
        }
    }
    return counts;
}

/// The consortia of the view with the most members in it; ties stay in published order.
std::vector<Row> largestConsortia(const View& view)
{
    std::vector<std::pair<quint32, Row>> counted; // members, row
    for (const Row row : view.of(Unit::Consortia)) {
        counted.emplace_back(view.matchesOfConsortium(row), row);
    }
    const auto isLarger = [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    const auto shown = static_cast<std::ptrdiff_t>(std::min(counted.size(), MaxBars));
    std::partial_sort(counted.begin(), counted.begin() + shown, counted.end(), isLarger);
    std::vector<Row> rows;
    std::transform(counted.begin(), counted.begin() + shown, std::back_inserter(rows),
                   [](const auto& entry) { return entry.second; });
    return rows;
}

/// Takes out the series that no category has, so that the legend names only what is there.
void dropEmptySeries(BarChart& chart)
{
    for (std::size_t i = chart.series.size(); i-- > 0;) {
        const bool isUsed = std::ranges::any_of(chart.categories,
                                                [i](const auto& category) { return category.values[i] > 0; });
        if (isUsed) {
            continue;
        }
        const auto at = static_cast<std::ptrdiff_t>(i);
        chart.series.erase(chart.series.begin() + at);
        for (BarChart::Category& category : chart.categories) {
            category.values.erase(category.values.begin() + at);
        }
    }
}

BarChart membersByConsortium(const View& view, Language language)
{
    BarChart chart;
    chart.id = u"members_by_consortium"_s;
    chart.title = QCoreApplication::translate("Report", "Members of each consortium, by role");
    chart.unit = Unit::Memberships;
    chart.stacked = true;
    for (const Role role : AllRoles) {
        chart.series.push_back({title(role), role});
    }
    const Snapshot& snapshot = *view.snapshot;
    for (const Row row : largestConsortia(view)) {
        const RoleCounts counts = rolesInView(view, row);
        BarChart::Category category;
        category.title = snapshot.consortiumTitle(row, language);
        category.key = QString::number(snapshot.consortia.id[row]);
        category.values.assign(counts.begin(), counts.end());
        chart.categories.push_back(std::move(category));
    }
    dropEmptySeries(chart);
    const std::size_t all = view.of(Unit::Consortia).size();
    if (all > MaxBars) {
        chart.note = QCoreApplication::translate("Report", "The %1 largest of %2.")
                         .arg(QString::number(MaxBars), countText(static_cast<qint64>(all), Unit::Consortia));
    }
    return chart;
}

/// One bar for each value of a field; the places counted on their own are in their province's bar.
BarChart byField(const View& view, Field field, Unit unit, Language language)
{
    BarChart chart;
    chart.id = key(unit) + u"_by_"_s + key(field);
    chart.unit = unit;
    chart.field = field;
    chart.series.push_back({title(unit), std::nullopt});
    const Snapshot& snapshot = *view.snapshot;
    const auto& counts = view.facets[static_cast<std::size_t>(field)];
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (counts[code][unit] == 0 || (isPlace(field) && snapshot.regionParent[code] != 0)) {
            continue;
        }
        BarChart::Category category;
        category.key = keyOfCode(snapshot, field, code);
        category.title = snapshot.vocabulary.title(field, category.key, language);
        category.chosen = view.filter.isIncluded(field, category.key);
        category.values = {counts[code][unit]};
        chart.categories.push_back(std::move(category));
    }
    // Unknown is shown, but it is no value that could be the longest.
    std::ranges::stable_sort(chart.categories, [](const auto& a, const auto& b) {
        const bool isKnownA = a.key != UnknownKey;
        const bool isKnownB = b.key != UnknownKey;
        return isKnownA != isKnownB ? isKnownA : a.values[0] > b.values[0];
    });
    if (chart.categories.size() > MaxBars) {
        chart.note = QCoreApplication::translate("Report", "The %1 longest of %2 bars.")
                         .arg(QString::number(MaxBars), QString::number(chart.categories.size()));
        chart.categories.resize(MaxBars);
    }
    return chart;
}

void addNote(BarChart& chart, const QString& note)
{
    chart.note = chart.note.isEmpty() ? note : chart.note + u' ' + note;
}

} // namespace

QString titleWithOutside(const QString& title, const View& view, Field field)
{
    //: %1 the title of a chart whose bars and numbers also show values that the filter leaves out
    return view.countsOutside(field)
               ? QCoreApplication::translate("Report", "%1, with values outside the filter").arg(title)
               : title;
}

std::vector<BarChart> charts(const View& view, Language language)
{
    const QString everyIndustry =
        QCoreApplication::translate("Report", "A consortium of several industries counts in each of them.");
    BarChart consortiaByIndustry = byField(view, Field::Industry, Unit::Consortia, language);
    consortiaByIndustry.title = QCoreApplication::translate("Report", "Consortia by industry");
    addNote(consortiaByIndustry, everyIndustry);

    BarChart membershipsByIndustry = byField(view, Field::Industry, Unit::Memberships, language);
    membershipsByIndustry.title = QCoreApplication::translate("Report", "Memberships by industry");
    addNote(membershipsByIndustry, everyIndustry);

    BarChart bySeat = byField(view, Field::Seat, Unit::Consortia, language);
    bySeat.title = QCoreApplication::translate("Report", "Consortia by province (seat)");

    BarChart byKind = byField(view, Field::Kind, Unit::Organisations, language);
    byKind.title = QCoreApplication::translate("Report", "Organisations by kind");
    addNote(byKind,
            QCoreApplication::translate("Report", "Each organisation once; kinds are read from the names."));

    for (BarChart* chart : {&consortiaByIndustry, &membershipsByIndustry, &bySeat, &byKind}) {
        chart->title = titleWithOutside(chart->title, view, *chart->field);
    }
    return {membersByConsortium(view, language), std::move(consortiaByIndustry),
            std::move(membershipsByIndustry), std::move(bySeat), std::move(byKind)};
}

} // namespace atlas
