// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/view.h"

#include "evaluate/recordcolumns.h"

#include <algorithm>
#include <numeric>

namespace atlas {

const std::vector<Row>& View::of(Unit unit) const
{
    const auto index = static_cast<std::size_t>(unit);
    WholeOrder* whole = wholeOrder(unit);
    if (whole != nullptr && counted[unit] == snapshot->count(unit)) {
        return inOrder(*whole, unit);
    }
    std::call_once(m_collected.once[index], [&] {
        m_collected.rows[index] = whole != nullptr ? chosen(inOrder(*whole, unit), unit) : collected(unit);
    });
    return m_collected.rows[index];
}

bool View::isInOrder(Unit unit) const
{
    const auto index = static_cast<std::size_t>(unit);
    return orders[index].empty() || (m_wholeOrders[index] != nullptr && m_wholeOrders[index]->isThere);
}

void View::makeOrders(const View* former)
{
    const bool isKnown = former != nullptr && former->snapshot == snapshot;
    m_known = isKnown ? former->m_known : std::make_shared<WholeOrders>();
    const std::scoped_lock lock(m_known->mutex);
    for (const Unit unit : AllUnits) {
        const auto index = static_cast<std::size_t>(unit);
        const SortOrder& order = orders[index];
        const bool isOfView = std::ranges::any_of(order, [unit](const SortColumn& sort) {
            const RecordColumn* column = recordColumn(unit, sort.column);
            return column != nullptr && column->isOfView;
        });
        // Of memberships it would take as much room as all that is known of them, for rows that few sort.
        if (order.empty() || isOfView || unit == Unit::Memberships) {
            m_wholeOrders[index].reset();
            continue;
        }
        std::shared_ptr<WholeOrder>& last = m_known->last[index];
        if (last == nullptr || last->order != order) {
            last = std::make_shared<WholeOrder>();
            last->order = order;
        }
        m_wholeOrders[index] = last;
    }
}

/// Null where sorting the few rows of the view is quicker than looking through all.
View::WholeOrder* View::wholeOrder(Unit unit) const
{
    constexpr std::size_t LookedThrough = 16; ///< rows in the time in which one is sorted
    constexpr std::size_t SortedForAll = 3;
    WholeOrder* whole = m_wholeOrders[static_cast<std::size_t>(unit)].get();
    const std::size_t all = snapshot->count(unit);
    const std::size_t times = whole != nullptr && whole->isThere ? LookedThrough : SortedForAll;
    return whole != nullptr && counted[unit] * times >= all ? whole : nullptr;
}

const std::vector<Row>& View::inOrder(WholeOrder& whole, Unit unit) const
{
    std::call_once(whole.once, [&] {
        whole.rows.resize(snapshot->count(unit));
        std::iota(whole.rows.begin(), whole.rows.end(), Row{0});
        sortRows(whole.rows, unit, orders[static_cast<std::size_t>(unit)], *this);
        whole.isThere = true;
    });
    return whole.rows;
}

/// Those in the view, in the order in which they come.
std::vector<Row> View::chosen(const std::vector<Row>& from, Unit unit) const
{
    const RowSet& isIn = unit == Unit::Consortia ? consortia : organisations;
    std::vector<Row> rows(counted[unit] + 1); // with room for the last one that is not taken
    std::size_t end = 0;
    for (const Row row : from) {
        rows[end] = row;
        end += isIn.contains(row) ? 1 : 0;
    }
    rows.resize(end);
    return rows;
}

std::vector<Row> View::collected(Unit unit) const
{
    std::vector<Row> rows;
    rows.reserve(counted[unit]);
    const auto collect = [&rows](Row row) { rows.push_back(row); };
    switch (unit) {
    case Unit::Consortia:
        consortia.visit(collect);
        break;
    case Unit::Organisations:
        organisations.visit(collect);
        break;
    case Unit::Memberships:
        for (Row row = 0; row < slots.size(); ++row) {
            if (contains(row)) {
                rows.push_back(row);
            }
        }
        break;
    }
    sortRows(rows, unit, orders[static_cast<std::size_t>(unit)], *this);
    return rows;
}

bool View::contains(Unit unit, Row row) const
{
    switch (unit) {
    case Unit::Consortia:
        return consortia.contains(row);
    case Unit::Organisations:
        return organisations.contains(row);
    case Unit::Memberships:
        return contains(row);
    }
    return false;
}

quint32 View::matchesOfConsortium(Row consortium) const
{
    const auto& first = snapshot->consortia.firstMembership;
    return static_cast<quint32>(
        std::count(slots.begin() + first[consortium], slots.begin() + first[consortium + 1], quint8{0}));
}

quint32 View::matchesOfOrganisation(Row organisation) const
{
    return static_cast<quint32>(std::ranges::count_if(snapshot->organisations.memberships.run(organisation),
                                                      [this](Row row) { return contains(row); }));
}

quint32 View::consortiaOf(Row organisation) const
{
    if (snapshot->organisations.repeated.empty()) {
        return matchesOfOrganisation(organisation);
    }
    quint32 consortia = 0;
    Row last = ~Row{0};
    for (const Row membership : snapshot->organisations.memberships.run(organisation)) {
        if (!contains(membership)) {
            continue;
        }
        if (const Row consortium = snapshot->consortiumOf(membership); consortium != last) {
            last = consortium; // memberships come in the order of the consortia
            ++consortia;
        }
    }
    return consortia;
}

UnitCounts View::facet(Field field, const QString& key) const
{
    const auto code = codeOfKey(*snapshot, field, key);
    return code ? facets[static_cast<std::size_t>(field)][*code] : UnitCounts{};
}

} // namespace atlas
