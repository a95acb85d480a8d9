// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace atlas {

struct Snapshot;

/// Where the codes of some fields stand when they are bits side by side.
struct BitLayout
{
    std::array<quint16, FieldCount> first{}; ///< the bit of code 0 of a field that is in the layout
    std::array<quint16, FieldCount> count{}; ///< codes; 0 where the field is not in the layout
    std::size_t words = 0;                   ///< of 64 bits, for one set

    [[nodiscard]] static BitLayout of(const Snapshot& snapshot, std::span<const Field> fields);

    void set(quint64* bits, Field field, std::size_t code) const
    {
        const std::size_t bit = first[static_cast<std::size_t>(field)] + code;
        bits[bit / 64] |= quint64{1} << (bit % 64);
    }
    /// For each code of a field the set that has it alone: words for each.
    [[nodiscard]] std::vector<quint64> bitsOf(Field field) const
    {
        const std::size_t codes = count[static_cast<std::size_t>(field)];
        std::vector<quint64> sets(codes * words);
        for (std::size_t code = 0; code < codes; ++code) {
            set(sets.data() + code * words, field, code);
        }
        return sets;
    }
};

/// What evaluate() would work out anew for each filter, although no filter changes it. Consortia that have
/// the same codes share a profile, as do memberships of the same role whose organisations have the same
/// codes: there are few profiles, so that a filter is asked of them, and then two bytes are read for each
/// membership, one behind the other, in either direction. The codes of a profile are a set of bits: sets are
/// joined by OR, so that a value counts once for each owner.
struct CodeBits
{
    /// Of a consortium where there are more profiles than fit: then its own codes are in `others`.
    static constexpr quint16 OtherProfile = 0x3fff;

    BitLayout consortiumLayout;                ///< the fields of consortia, and the role
    std::vector<quint16> profileOfConsortium;  ///< by row
    std::vector<quint64> consortiumProfiles;   ///< consortiumLayout.words for each; role bits are empty
    std::vector<quint64> others;               ///< the same for each consortium; empty where all profiles fit
    std::vector<quint32> membershipsOfProfile; ///< by profile of consortia

    BitLayout organisationLayout;             ///< the fields of organisations, and the role
    std::vector<quint16> profileOfMembership; ///< by row: (home * kinds + kind) * 4 + role
    std::vector<quint64> membershipProfiles;  ///< organisationLayout.words for each
    std::vector<quint32> countOfProfile;      ///< memberships by profile of memberships
    std::vector<quint64> bitsOfMembers; ///< by consortium, what its members have: organisationLayout.words

    std::vector<quint16>
        placements; ///< for each of organisations.memberships: profile of the consortium * 4 + role

    [[nodiscard]] static CodeBits of(const Snapshot& snapshot, quint16 mostProfiles = OtherProfile);

    [[nodiscard]] std::size_t consortiumProfileCount() const
    {
        return consortiumLayout.words == 0 ? 0 : consortiumProfiles.size() / consortiumLayout.words;
    }
    [[nodiscard]] const quint64* bitsOfConsortium(quint32 consortium, quint16 profile) const
    {
        return profile == OtherProfile ? others.data() + consortium * consortiumLayout.words
                                       : consortiumProfiles.data() + profile * consortiumLayout.words;
    }
    [[nodiscard]] static quint16 membershipProfile(quint16 home, quint8 kind, quint8 role)
    {
        return static_cast<quint16>((home * AllKinds.size() + kind) * 4 + role);
    }
};

} // namespace atlas
