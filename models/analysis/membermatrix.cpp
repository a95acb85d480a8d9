// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/membermatrix.h"

#include <algorithm>

namespace atlas {
namespace {

/// Calls visit(consortium) for each consortium of the view that an organisation is in, once, in published
/// order.
template <typename Visit>
void visitConsortia(const View& view, Row organisation, Visit visit)
{
    Row last = ~Row{0};
    for (const Row membership : view.snapshot->organisations.memberships.run(organisation)) {
        // Memberships come in the order of the consortia.
        if (!view.contains(membership)) {
            continue;
        }
        if (const Row consortium = view.snapshot->consortiumOf(membership); consortium != last) {
            last = consortium;
            visit(last);
        }
    }
}

} // namespace

MemberMatrix memberMatrix(const View& view, quint32 atLeast)
{
    const Snapshot& snapshot = *view.snapshot;
    MemberMatrix matrix;
    matrix.atLeast = std::max(1U, atLeast);
    struct Found
    {
        Row organisation;
        quint32 consortia;
    };
    std::vector<Found> found;
    std::vector<quint32> members(snapshot.consortiumCount());
    for (Row organisation = 0; organisation < snapshot.organisationCount(); ++organisation) {
        // Never more consortia than memberships.
        const bool canHaveRow = snapshot.organisations.memberships.length(organisation) >= matrix.atLeast;
        if (!canHaveRow || !view.organisations.contains(organisation)) {
            continue;
        }
        quint32 count = 0;
        visitConsortia(view, organisation, [&count](Row) { ++count; });
        if (count >= matrix.atLeast) {
            found.push_back({organisation, count});
            visitConsortia(view, organisation, [&members](Row consortium) { ++members[consortium]; });
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Found::consortia);
    for (const Found& entry : found) {
        matrix.organisations.push_back(entry.organisation);
        matrix.consortiaOf.push_back(entry.consortia);
    }
    for (Row consortium = 0; consortium < members.size(); ++consortium) {
        if (members[consortium] > 0) {
            matrix.consortia.push_back(consortium);
            matrix.membersOf.push_back(members[consortium]);
        }
    }
    return matrix;
}

std::optional<Role> roleIn(const View& view, Row organisation, Row consortium)
{
    const auto& memberships = view.snapshot->memberships;
    const auto run = view.snapshot->organisations.memberships.run(organisation);
    const auto consortiumOf = [&](Row membership) { return view.snapshot->consortiumOf(membership); };
    std::optional<Role> role;
    for (auto at = std::ranges::lower_bound(run, consortium, {}, consortiumOf);
         at != run.end() && consortiumOf(*at) == consortium; ++at) {
        if (view.contains(*at)) {
            const auto own = static_cast<Role>(memberships.role[*at]);
            role = role ? std::min(*role, own) : own;
        }
    }
    return role;
}

} // namespace atlas
