// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

namespace atlas {

/// The fields of which a consortium has the codes. An organisation has those of home and kind, and the role
/// is the membership's own.
inline constexpr std::array ConsortiumFields{Field::Seat, Field::Industry, Field::Subject, Field::Programme,
                                             Field::State};

/// How many codes a field has: codes are indices into the snapshot's code tables, or the enum's values.
[[nodiscard]] std::size_t codeCount(const Snapshot& snapshot, Field field);

/// Calls visit(code) for every code that a record of a consortium has in a consortium-level field. A place
/// counts for the province it lies in too.
template <typename Visit>
void visitConsortiumCodes(const Snapshot& snapshot, Field field, Row consortium, Visit visit)
{
    const auto& table = snapshot.consortia;
    switch (field) {
    case Field::Seat: {
        const quint16 seat = table.seat[consortium];
        visit(seat);
        if (const quint16 parent = snapshot.regionParent[seat]; parent != 0) {
            visit(parent);
        }
        break;
    }
    case Field::Industry:
        for (const quint16 industry : table.industries.run(consortium)) {
            visit(industry);
        }
        if (table.industries.length(consortium) == 0) {
            visit(quint16{0});
        }
        break;
    case Field::Subject:
        visit(quint16{table.subject[consortium]});
        break;
    case Field::Programme:
        visit(snapshot.notices.programme[table.notice[consortium]]);
        break;
    case Field::State:
        visit(quint16{0});
        break;
    default:
        break;
    }
}

template <typename Visit>
void visitOrganisationCodes(const Snapshot& snapshot, Field field, Row organisation, Visit visit)
{
    const auto& table = snapshot.organisations;
    if (field == Field::Kind) {
        visit(quint16{table.kind[organisation]});
        return;
    }
    const quint16 home = table.home[organisation];
    visit(home);
    if (const quint16 parent = snapshot.regionParent[home]; parent != 0) {
        visit(parent);
    }
}

} // namespace atlas
