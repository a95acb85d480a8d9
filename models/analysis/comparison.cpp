// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/comparison.h"

#include "snapshot/fieldcodes.h"

#include <QHash>

#include <algorithm>
#include <bit>

namespace atlas {
namespace {

using Member = ConsortiumComparison::Member;
using Share = ConsortiumComparison::Share;

std::vector<Member> membersOf(const Snapshot& snapshot, const std::vector<Row>& consortia)
{
    std::vector<Member> members;
    QHash<Row, std::size_t> places;
    for (std::size_t at = 0; at < consortia.size(); ++at) {
        const auto& first = snapshot.consortia.firstMembership;
        for (Row row = first[consortia[at]]; row < first[consortia[at] + 1]; ++row) {
            const Row organisation = snapshot.memberships.organisation[row];
            const auto known = places.constFind(organisation);
            const std::size_t place = known == places.constEnd() ? members.size() : *known;
            if (place == members.size()) {
                places.insert(organisation, place);
                members.push_back({organisation, {}});
            }
            std::optional<Role>& role = members[place].roles[at];
            const auto own = static_cast<Role>(snapshot.memberships.role[row]);
            role = role ? std::min(*role, own) : own;
        }
    }
    // Stable: members came in published order, those of the first consortium first.
    std::ranges::stable_sort(members, [](const Member& a, const Member& b) {
        const int left = std::popcount(a.in());
        const int right = std::popcount(b.in());
        return left != right ? left > right : a.in() < b.in();
    });
    return members;
}

std::vector<ConsortiumComparison::Group> groupsOf(const std::vector<Member>& members)
{
    std::vector<ConsortiumComparison::Group> groups;
    for (const Member& member : members) {
        if (groups.empty() || groups.back().in != member.in()) {
            groups.push_back({member.in(), 0});
        }
        ++groups.back().organisations;
    }
    return groups;
}

std::vector<Share> sharesOf(const Snapshot& snapshot, const std::vector<Member>& members, Field field)
{
    std::vector<Share> all(codeCount(snapshot, field));
    for (const Member& member : members) {
        visitOrganisationCodes(snapshot, field, member.organisation, [&](quint16 code) {
            Share& share = all[code];
            ++share.total;
            for (std::size_t at = 0; at < MostCompared; ++at) {
                share.counts[at] += member.roles[at] ? 1U : 0U;
            }
        });
    }
    std::vector<Share> used;
    for (std::size_t code = 1; code <= all.size(); ++code) {
        Share& share = all[code % all.size()]; // code 0, unknown, comes last
        if (share.total > 0) {
            share.code = static_cast<quint16>(code % all.size());
            used.push_back(share);
        }
    }
    return used;
}

} // namespace

quint8 Member::in() const
{
    unsigned bits = 0;
    for (std::size_t at = 0; at < roles.size(); ++at) {
        bits |= roles[at] ? 1U << at : 0U;
    }
    return static_cast<quint8>(bits);
}

ConsortiumComparison compareConsortia(const Snapshot& snapshot, std::span<const Row> consortia)
{
    ConsortiumComparison comparison;
    for (const Row row : consortia) {
        auto& taken = comparison.consortia;
        if (taken.size() < MostCompared && std::ranges::find(taken, row) == taken.end()) {
            taken.push_back(row);
        }
    }
    comparison.members = membersOf(snapshot, comparison.consortia);
    comparison.groups = groupsOf(comparison.members);
    comparison.kinds = sharesOf(snapshot, comparison.members, Field::Kind);
    comparison.homes = sharesOf(snapshot, comparison.members, Field::Home);
    return comparison;
}

Overlap overlapOf(const View& a, const View& b)
{
    Overlap overlap;
    const Snapshot& snapshot = *a.snapshot;
    const auto sort = [&overlap](Unit unit, Row row, bool inA, bool inB) {
        if (inA || inB) {
            const OverlapPart part = !inB ? OverlapPart::OnlyA : inA ? OverlapPart::Both : OverlapPart::OnlyB;
            overlap.rows[static_cast<std::size_t>(part)][static_cast<std::size_t>(unit)].push_back(row);
        }
    };
    for (Row row = 0; row < snapshot.consortiumCount(); ++row) {
        sort(Unit::Consortia, row, a.consortia.contains(row), b.consortia.contains(row));
    }
    for (Row row = 0; row < snapshot.organisationCount(); ++row) {
        sort(Unit::Organisations, row, a.organisations.contains(row), b.organisations.contains(row));
    }
    for (Row row = 0; row < snapshot.membershipCount(); ++row) {
        sort(Unit::Memberships, row, a.contains(row), b.contains(row));
    }
    return overlap;
}

} // namespace atlas
