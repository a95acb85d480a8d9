// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/inspectornumbers.h"

#include "ui/look/richtext.h"
#include "ui/tables/numberlinks.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace atlas {
namespace {

/// A class, since the extraction of strings does not see through a function.
struct InspectorWords
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

constexpr QStringView Separator = u" · ";

} // namespace

QString InspectorNumbers::number(const QString& target, const QString& text) const
{
    return QStringLiteral("<a href='%1' style='color:%2; text-decoration:none'>%3</a>")
        .arg(target, m_linkColour.name(), htmlEscaped(text));
}

QString InspectorNumbers::number(Unit rows, const Filter& filter, std::size_t count) const
{
    const QString text = countText(static_cast<qint64>(count), rows);
    return count == 0 ? htmlEscaped(text) : number(rowsLink(rows, filter, m_snapshot.vocabulary), text);
}

QString InspectorNumbers::number(const Selection& record, Unit rows, std::size_t count) const
{
    const QString text = countText(static_cast<qint64>(count), rows);
    return count == 0 ? htmlEscaped(text) : number(recordRowsLink(record, rows), text);
}

InspectorNumbers::Members InspectorNumbers::count(Row consortium, bool isFiltered) const
{
    std::vector<Row> organisations;
    for (Row row = m_snapshot.consortia.firstMembership[consortium];
         row < m_snapshot.consortia.firstMembership[consortium + 1]; ++row) {
        if (!isFiltered || m_view.contains(row)) {
            organisations.push_back(m_snapshot.memberships.organisation[row]);
        }
    }
    std::ranges::sort(organisations);
    const auto end = std::unique(organisations.begin(), organisations.end());
    return {organisations.size(), static_cast<std::size_t>(end - organisations.begin())};
}

QString InspectorNumbers::members(Row consortium) const
{
    const Members all = count(consortium, false);
    const Selection record{Selection::Kind::Consortium, m_snapshot.consortia.id[consortium]};
    const QString organisations = number(record, Unit::Organisations, all.organisations);
    return all.organisations == all.memberships
               ? organisations
               : organisations + Separator + number(record, Unit::Memberships, all.memberships);
}

QString InspectorNumbers::membersInFilter(Row consortium) const
{
    const Members all = count(consortium, false);
    const Members some = count(consortium, true);
    if (some.memberships == all.memberships) {
        return {};
    }
    const Selection record{Selection::Kind::Consortium, m_snapshot.consortia.id[consortium]};
    return someOf(record, Unit::Organisations, some.organisations, all.organisations);
}

QString InspectorNumbers::consortia(Row organisation) const
{
    const quint32 consortia = m_snapshot.consortiaOf(organisation);
    const quint32 memberships = m_snapshot.organisations.memberships.length(organisation);
    const Selection record{Selection::Kind::Organisation, m_snapshot.organisations.id[organisation]};
    const QString text = number(record, Unit::Consortia, consortia);
    return consortia == memberships ? text
                                    : text + Separator + number(record, Unit::Memberships, memberships);
}

QString InspectorNumbers::consortiaInFilter(Row organisation) const
{
    const quint32 all = m_snapshot.consortiaOf(organisation);
    const quint32 some = m_view.consortiaOf(organisation);
    const Selection record{Selection::Kind::Organisation, m_snapshot.organisations.id[organisation]};
    return some == all ? QString() : someOf(record, Unit::Consortia, some, all);
}

/// "1 of 5 consortia", both with the rows behind them.
QString InspectorNumbers::someOf(const Selection& record, Unit rows, std::size_t some, std::size_t all) const
{
    const QString text = QString::number(some);
    const QString linked = some == 0 ? text : number(recordRowsLink(record, rows, true), text);
    return InspectorWords::tr("%1 of %2").arg(linked, number(record, rows, all));
}

QString InspectorNumbers::allOfThem(const Selection& record, std::size_t memberships) const
{
    if (memberships <= MostListed) {
        return {};
    }
    //: below a list of the first records: %1 the count of all with its unit
    return InspectorWords::tr("All of them: %1").arg(number(record, Unit::Memberships, memberships));
}

QString InspectorNumbers::seated(quint16 region, std::size_t consortia) const
{
    Filter filter;
    filter.include(Field::Seat, keyOfCode(m_snapshot, Field::Seat, region));
    return number(Unit::Consortia, filter, consortia);
}

bool InspectorNumbers::isIn(quint16 place, quint16 region) const
{
    return place == region || (place != 0 && m_snapshot.regionParent[place] == region);
}

InspectorNumbers::AtHome InspectorNumbers::atHome(quint16 region) const
{
    std::size_t local = 0;
    std::size_t elsewhere = 0;
    QHash<quint16, int> partners;
    for (Row row = 0; row < m_snapshot.organisationCount(); ++row) {
        if (!isIn(m_snapshot.organisations.home[row], region)) {
            continue;
        }
        const auto memberships = m_snapshot.organisations.memberships.run(row);
        bool isElsewhere = false;
        for (const Row membership : memberships) {
            const quint16 seat = m_snapshot.consortia.seat[m_snapshot.consortiumOf(membership)];
            if (!isIn(seat, region)) {
                isElsewhere = true;
                ++partners[seat];
            }
        }
        local += memberships.empty() ? 0U : 1U; // what is in no consortium is in no table
        elsewhere += isElsewhere ? 1U : 0U;
    }
    AtHome numbers;
    Filter filter;
    filter.include(Field::Home, keyOfCode(m_snapshot, Field::Home, region));
    numbers.local = number(Unit::Organisations, filter, local);
    filter.exclude(Field::Seat, keyOfCode(m_snapshot, Field::Seat, region));
    const QString text =
        InspectorWords::tr("%n in consortia seated elsewhere", "organisations", static_cast<int>(elsewhere));
    numbers.elsewhere = elsewhere == 0
                            ? htmlEscaped(text)
                            : number(rowsLink(Unit::Organisations, filter, m_snapshot.vocabulary), text);
    numbers.seats = seats(region, partners);
    return numbers;
}

/// A province's number is without the places in it that are counted on their own.
QString InspectorNumbers::seats(quint16 region, const QHash<quint16, int>& memberships) const
{
    std::vector<std::pair<quint16, int>> sorted(memberships.keyValueBegin(), memberships.keyValueEnd());
    std::ranges::sort(sorted, [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    QStringList seats;
    for (const auto& entry : sorted) {
        const quint16 seat = entry.first;
        Filter filter;
        filter.include(Field::Home, keyOfCode(m_snapshot, Field::Home, region));
        filter.include(Field::Seat, keyOfCode(m_snapshot, Field::Seat, seat));
        for (std::size_t inner = 1; seat != 0 && inner < m_snapshot.regions.size(); ++inner) {
            const auto place = static_cast<quint16>(inner);
            if (m_snapshot.regionParent[place] == seat && (memberships.contains(place) || place == region)) {
                filter.exclude(Field::Seat, keyOfCode(m_snapshot, Field::Seat, place));
            }
        }
        seats << number(rowsLink(Unit::Memberships, filter, m_snapshot.vocabulary),
                        m_snapshot.regionTitle(seat, m_language) + u' ' + QString::number(entry.second));
    }
    return seats.join(Separator);
}

} // namespace atlas
