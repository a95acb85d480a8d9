// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/linkedorganisations.h"

namespace atlas {

std::vector<LinkedOrganisation> linkedOrganisations(const Snapshot& snapshot, Row organisation)
{
    const auto& table = snapshot.organisations;
    QStringList own{table.name.foldedAt(organisation)};
    for (const Row alias : table.aliasesOf(organisation)) {
        own << table.alias.foldedAt(alias);
    }
    std::vector<LinkedOrganisation> linked;
    for (const OrganisationLink& link : snapshot.links) {
        const bool isFirst = own.contains(link.a);
        const bool isOfThisKind =
            link.relation == LinkRelation::BranchOf || link.relation == LinkRelation::Group;
        if (!isOfThisKind || isFirst == own.contains(link.b)) {
            continue;
        }
        LinkedOrganisation other;
        if (link.relation == LinkRelation::BranchOf) {
            other.kind = isFirst ? LinkedOrganisation::Kind::Parent : LinkedOrganisation::Kind::Branch;
        }
        const QString& folded = isFirst ? link.b : link.a;
        other.row = snapshot.findOrganisation(folded);
        other.name = other.row ? table.name.at(*other.row) : folded;
        linked.push_back(std::move(other));
    }
    return linked;
}

} // namespace atlas
