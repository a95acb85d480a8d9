// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/leads.h"

#include <algorithm>

namespace atlas {

quint32 leadsOf(const Snapshot& snapshot, Row consortium)
{
    const auto& first = snapshot.consortia.firstMembership;
    const auto* roles = snapshot.memberships.role.data();
    return static_cast<quint32>(
        std::count_if(roles + first[consortium], roles + first[consortium + 1], [](quint8 role) {
            return role == static_cast<quint8>(Role::Lead) || role == static_cast<quint8>(Role::CoLead);
        }));
}

} // namespace atlas
