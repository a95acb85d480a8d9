// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportparts.h"

#include "domain/text/narrowedcount.h"
#include "evaluate/recordcolumns.h"
#include "report/scopedcounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

QString ofAll(std::size_t count)
{
    //: below a number: how many there are without the filter
    return QCoreApplication::translate("Report", "of %1").arg(count);
}

/// "11 lead · 4 co-lead · 2 industry lead", and how many in all.
block::Figures::Figure leadFigure(const View& view)
{
    std::array<quint32, AllRoles.size()> counts{};
    for (const Row row : view.of(Unit::Memberships)) {
        ++counts[view.snapshot->memberships.role[row]];
    }
    quint32 leads = 0;
    QStringList parts;
    for (const Role role : AllRoles) {
        const quint32 count = counts[static_cast<std::size_t>(role)];
        if (role == Role::Member || count == 0) {
            continue;
        }
        leads += count;
        //: a role and how many memberships have it
        parts << QCoreApplication::translate("Report", "%1 %2").arg(title(role)).arg(count);
    }
    if (!view.filter.isEmpty()) {
        const auto all = std::ranges::count_if(view.snapshot->memberships.role, [](quint8 role) {
            return role != static_cast<quint8>(Role::Member);
        });
        parts.prepend(ofAll(static_cast<std::size_t>(all)));
    }
    return {QString::number(leads), QCoreApplication::translate("Report", "Lead roles"),
            parts.join(u" · "_s)};
}

quint32 provincesWithSeat(const View& view)
{
    const Snapshot& snapshot = *view.snapshot;
    const auto& counts = view.facets[static_cast<std::size_t>(Field::Seat)];
    quint32 provinces = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        provinces += counts[i][Unit::Consortia] > 0 && snapshot.regionParent[i] == 0 ? 1 : 0;
    }
    return provinces;
}

/// Those of the view that are in several consortia of the registry, as the condition of a filter means it.
std::vector<Row> sharedOrganisations(const View& view)
{
    std::vector<Row> rows;
    for (const Row row : view.of(Unit::Organisations)) {
        if (view.snapshot->consortiaOf(row) > 1) {
            rows.push_back(row);
        }
    }
    return rows;
}

QString ofAll(const View& view, Unit unit)
{
    return view.filter.isEmpty() ? QString() : ofAll(view.snapshot->count(unit));
}

block::Picture regionPicture(const View& view, Field field, Unit unit, Language language)
{
    RegionGrid grid = regionGrid(view, field, unit, language);
    // On paper nothing is chosen: every tile is of what was chosen.
    for (RegionGrid::Place& place : grid.places) {
        place.chosen = false;
        for (RegionGrid::Place::Inner& inner : place.inner) {
            inner.chosen = false;
        }
    }
    QString caption = gridCaption(grid);
    return {std::move(grid), std::move(caption)};
}

/// The charts of those ids; one that has no bar says nothing and is left out.
void appendCharts(Report& report, std::vector<BarChart>& all, const QStringList& ids)
{
    for (BarChart& chart : all) {
        if (!ids.contains(chart.id) || chart.categories.empty()) {
            continue;
        }
        // On paper every bar is of what was chosen.
        for (BarChart::Category& category : chart.categories) {
            category.chosen = false;
        }
        const QString caption = chartCaption(chart);
        report.blocks.emplace_back(block::Picture{std::move(chart), caption});
    }
}

void appendSection(Report& report, const QString& title)
{
    report.blocks.emplace_back(block::Heading{title, 1});
}

/// "● 1 (Lead), 6, 8": all consortia of an organisation with its role where it leads.
QString placesText(const View& view, Row organisation, Language language)
{
    const Snapshot& snapshot = *view.snapshot;
    const bool isPart =
        view.matchesOfOrganisation(organisation) < snapshot.organisations.memberships.length(organisation);
    QStringList parts;
    for (const Row row : snapshot.organisations.memberships.run(organisation)) {
        QString label = snapshot.consortiumLabel(snapshot.consortiumOf(row), language);
        if (const auto role = static_cast<Role>(snapshot.memberships.role[row]); role != Role::Member) {
            //: number of a consortium, role of an organisation in it
            label = QCoreApplication::translate("Report", "%1 (%2)").arg(label, title(role));
        }
        parts << (isPart && view.contains(row) ? MatchMark + label : label);
    }
    return parts.join(QCoreApplication::translate("Report", ", "));
}

} // namespace

namespace part {

block::Figures overview(const View& view)
{
    const UnitCounts totals = view.totals();
    block::Figures figures;
    figures.figures.push_back(
        {QString::number(totals[Unit::Consortia]), title(Unit::Consortia), ofAll(view, Unit::Consortia)});
    const QString once = QCoreApplication::translate("Report", "each once");
    const QString all = ofAll(view, Unit::Organisations);
    figures.figures.push_back({QString::number(totals[Unit::Organisations]), title(Unit::Organisations),
                               all.isEmpty() ? once : all + partSeparator() + once});
    figures.figures.push_back({QString::number(totals[Unit::Memberships]), title(Unit::Memberships),
                               ofAll(view, Unit::Memberships)});
    figures.figures.push_back(leadFigure(view));
    const auto isShared = [&view](Row row) { return view.snapshot->consortiaOf(row) > 1; };
    std::vector<Row> everyOrganisation(view.snapshot->organisationCount());
    std::iota(everyOrganisation.begin(), everyOrganisation.end(), Row{0});
    const auto shared = static_cast<std::size_t>(std::ranges::count_if(everyOrganisation, isShared));
    figures.figures.push_back({QString::number(sharedOrganisations(view).size()),
                               QCoreApplication::translate("Report", "Organisations in several consortia"),
                               view.filter.isEmpty() ? QString() : ofAll(shared)});
    figures.figures.push_back({QString::number(provincesWithSeat(view)),
                               QCoreApplication::translate("Report", "Provinces with a consortium"),
                               {}});
    return figures;
}

void appendPictures(Report& report, const View& view)
{
    std::vector<BarChart> all = charts(view, report.language);
    appendSection(report, QCoreApplication::translate("Report", "Places and kinds"));
    report.blocks.emplace_back(regionPicture(view, Field::Seat, Unit::Consortia, report.language));
    appendCharts(report, all, {u"consortia_by_seat"_s});
    report.blocks.emplace_back(regionPicture(view, Field::Home, Unit::Organisations, report.language));
    appendCharts(report, all, {u"organisations_by_kind"_s});
    appendSection(report, QCoreApplication::translate("Report", "Members and industries"));
    appendCharts(report, all,
                 {u"members_by_consortium"_s, u"consortia_by_industry"_s, u"memberships_by_industry"_s});
}

void appendShared(Report& report, const View& view)
{
    std::vector<Row> rows = sharedOrganisations(view);
    if (rows.empty()) {
        return;
    }
    std::ranges::stable_sort(
        rows, [&](Row a, Row b) { return view.snapshot->consortiaOf(a) > view.snapshot->consortiaOf(b); });
    const Snapshot& snapshot = *view.snapshot;
    MemoryTable table(
        {{u"name"_s, QCoreApplication::translate("Report", "Organisation"), false, 6},
         {u"kind"_s, QCoreApplication::translate("Report", "Kind"), false, 2},
         {u"home"_s, QCoreApplication::translate("Report", "Home"), false, 2},
         {u"consortia"_s, title(Unit::Consortia), true, 1},
         {u"numbers"_s, QCoreApplication::translate("Report", "Numbers of the consortia"), false, 4}});
    for (const Row row : rows) {
        const auto kind = static_cast<OrganisationKind>(snapshot.organisations.kind[row]);
        table.addRow({{snapshot.organisations.name.at(row), {}},
                      {key(kind), title(kind)},
                      {snapshot.regionTitle(snapshot.organisations.home[row], report.language), {}},
                      {static_cast<qlonglong>(snapshot.consortiaOf(row)),
                       narrowedCount(view.consortiaOf(row), snapshot.consortiaOf(row))},
                      {placesText(view, row, report.language), {}}});
    }
    report.blocks.emplace_back(
        block::Heading{QCoreApplication::translate("Report", "Organisations in several consortia"), 1});
    if (!view.filter.isEmpty()) {
        report.blocks.emplace_back(block::Paragraph{
            QCoreApplication::translate(
                "Report", "Consortia are counted in the whole registry. Where only some of an "
                          "organisation's match the filter, “1 of 5” says how many, and they are marked ●."),
            true});
    }
    report.blocks.emplace_back(block::Table{{}, std::make_shared<MemoryTable>(std::move(table))});
}

} // namespace part

Report fullReport(const ViewPtr& view, Language language, const QDateTime& made)
{
    const ViewPtr scoped = countedInScope(*view);
    Report report = part::frame(*scoped, language, made);
    report.blocks.emplace_back(part::scope(*scoped, report));
    if (scoped->of(Unit::Consortia).empty()) {
        report.blocks.emplace_back(part::nothingToReport(*scoped));
        part::appendClosing(report);
        return report;
    }
    report.blocks.emplace_back(part::overview(*scoped));
    report.blocks.emplace_back(block::Heading{QCoreApplication::translate("Report", "How it is counted"), 2});
    report.blocks.emplace_back(part::countingBasis(*scoped, language));
    part::appendShared(report, *scoped);
    part::appendPictures(report, *scoped);
    part::appendRoster(report, *scoped);
    part::appendIndex(report, *scoped);
    part::appendClosing(report);
    return report;
}

} // namespace atlas
