// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace atlas {

inline constexpr std::size_t FewestCompared = 2;
inline constexpr std::size_t MostCompared = 4;

/// Some consortia side by side, each whole: no filter has a say. Everything is counted in organisations.
struct ConsortiumComparison
{
    std::vector<Row> consortia; ///< in the order asked for

    struct Member
    {
        Row organisation = 0;
        /// Parallel to consortia; none where it is no member. Where a list names an organisation twice in one
        /// consortium, the role that comes first in the order of Role.
        std::array<std::optional<Role>, MostCompared> roles;
        [[nodiscard]] quint8 in() const; ///< one bit for each consortium that it is in, from the lowest
    };
    /// Those in most of the consortia first, then by the consortia that they are in, then in published order.
    std::vector<Member> members;

    /// The organisations that are in just these consortia.
    struct Group
    {
        quint8 in = 0;
        quint32 organisations = 0;
    };
    std::vector<Group> groups; ///< in the order of the members; none is empty

    /// The organisations of each consortium that have a value.
    struct Share
    {
        quint16 code = 0; ///< OrganisationKind, or index into regions
        std::array<quint32, MostCompared> counts{};
        quint32 total = 0; ///< each organisation once
    };
    std::vector<Share> kinds; ///< in the order of OrganisationKind, unknown last
    std::vector<Share>
        homes; ///< by code, unknown last; a province includes the places counted on their own in it
};

/// Pure. Of rows that repeat the first is taken, and of all of them at most MostCompared.
[[nodiscard]] ConsortiumComparison compareConsortia(const Snapshot& snapshot, std::span<const Row> consortia);

enum class OverlapPart : quint8 { OnlyA, Both, OnlyB };
inline constexpr std::array AllOverlapParts{OverlapPart::OnlyA, OverlapPart::Both, OverlapPart::OnlyB};

/// Two views of one snapshot against each other, in all three units. A consortium or an organisation is in
/// both when each view has it, by whatever membership; so both may have an organisation without having one
/// membership of it in common.
struct Overlap
{
    /// By part and unit, in published order.
    std::array<std::array<std::vector<Row>, 3>, 3> rows;

    [[nodiscard]] const std::vector<Row>& of(OverlapPart part, Unit unit) const
    {
        return rows[static_cast<std::size_t>(part)][static_cast<std::size_t>(unit)];
    }
};

/// Pure; both views are of the same snapshot.
[[nodiscard]] Overlap overlapOf(const View& a, const View& b);

} // namespace atlas
