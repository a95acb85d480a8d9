// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/view.h"

#include "snapshot/recordcolumns.h"

namespace atlas {

const std::vector<Row>& View::of(Unit unit) const
{
    const auto index = static_cast<std::size_t>(unit);
    std::call_once(m_collected.once[index], [&] {
        std::vector<Row>& rows = m_collected.rows[index];
        rows.reserve(counted[unit]);
        const auto collect = [&rows](const auto& column, auto isInView) {
            for (Row row = 0; row < column.size(); ++row) {
                if (isInView(column[row])) {
                    rows.push_back(row);
                }
            }
        };
        const auto hasMatches = [](quint32 matches) { return matches != 0; };
        switch (unit) {
        case Unit::Consortia:
            collect(consortiumMatches, hasMatches);
            break;
        case Unit::Organisations:
            collect(organisationMatches, hasMatches);
            break;
        case Unit::Memberships:
            collect(slots, [](quint8 slot) { return slot == 0; });
            break;
        }
        sortRows(rows, unit, orders[index], *this);
    });
    return m_collected.rows[index];
}

UnitCounts View::facet(Field field, const QString& key) const
{
    const auto code = codeOfKey(*snapshot, field, key);
    return code ? facets[static_cast<std::size_t>(field)][*code] : UnitCounts{};
}

} // namespace atlas
