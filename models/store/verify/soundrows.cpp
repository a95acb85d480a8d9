// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/verify/soundrows.h"

#include "domain/lists/proposal.h"

#include <algorithm>

namespace atlas {
namespace {

bool isSoundMembership(const ProposedMembership& membership)
{
    return membership.role == Role::IndustryLead ||
           (membership.words->industryText.isEmpty() && membership.words->industry.isEmpty());
}

bool isSoundConsortium(const ProposedConsortium& consortium)
{
    const auto isKnown = [](const ProposedIndustry& industry) {
        return industry.basis.basis != Basis::Unknown;
    };
    return !consortium.row.number.isEmpty() && !consortium.row.name.isEmpty() &&
           (consortium.seat == 0 || consortium.seatBasis->basis != Basis::Unknown) &&
           std::ranges::all_of(consortium.industries, isKnown) &&
           std::ranges::all_of(consortium.members, isSoundMembership);
}

bool isSoundOrganisation(const ProposedOrganisation& organisation)
{
    return !organisation.name.isEmpty() && !organisation.folded.isEmpty() &&
           (organisation.kind == OrganisationKind::Unknown ||
            organisation.kindBasis->basis != Basis::Unknown) &&
           (organisation.home == 0 || organisation.homeBasis->basis != Basis::Unknown);
}

} // namespace

bool isSound(const Proposal& proposal)
{
    return std::ranges::all_of(proposal.organisations, isSoundOrganisation) &&
           std::ranges::all_of(proposal.consortia, isSoundConsortium);
}

} // namespace atlas
