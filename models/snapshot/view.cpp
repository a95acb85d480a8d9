// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/view.h"

#include "snapshot/recordcolumns.h"

#include <algorithm>

namespace atlas {

const std::vector<Row>& View::of(Unit unit) const
{
    const auto index = static_cast<std::size_t>(unit);
    std::call_once(m_collected.once[index], [&] {
        std::vector<Row>& rows = m_collected.rows[index];
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
        sortRows(rows, unit, orders[index], *this);
    });
    return m_collected.rows[index];
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

UnitCounts View::facet(Field field, const QString& key) const
{
    const auto code = codeOfKey(*snapshot, field, key);
    return code ? facets[static_cast<std::size_t>(field)][*code] : UnitCounts{};
}

} // namespace atlas
