// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/codebits.h"

#include "snapshot/fieldcodes.h"

#include <algorithm>
#include <map>

namespace atlas {

static_assert(AllRoles.size() <= 4, "a placement has two bits for the role");

BitLayout BitLayout::of(const Snapshot& snapshot, std::span<const Field> fields)
{
    BitLayout layout;
    std::size_t bits = 0;
    for (const Field field : fields) {
        const auto index = static_cast<std::size_t>(field);
        layout.first[index] = static_cast<quint16>(bits);
        layout.count[index] = static_cast<quint16>(codeCount(snapshot, field));
        bits += layout.count[index];
    }
    layout.words = (bits + 63) / 64;
    return layout;
}

namespace {

void findConsortiumProfiles(const Snapshot& snapshot, quint16 mostProfiles, CodeBits& codes)
{
    const std::size_t words = codes.consortiumLayout.words;
    std::map<std::vector<quint64>, quint16> known;
    std::vector<quint64> bits(words);
    codes.profileOfConsortium.reserve(snapshot.consortiumCount());
    for (Row row = 0; row < snapshot.consortiumCount(); ++row) {
        std::ranges::fill(bits, 0);
        for (const Field field : ConsortiumFields) {
            visitConsortiumCodes(snapshot, field, row,
                                 [&](quint16 code) { codes.consortiumLayout.set(bits.data(), field, code); });
        }
        auto profile = known.find(bits);
        if (profile == known.end()) {
            if (known.size() == mostProfiles) {
                codes.others.resize(snapshot.consortiumCount() * words);
                std::ranges::copy(bits, codes.others.data() + row * words);
                codes.profileOfConsortium.push_back(CodeBits::OtherProfile);
                continue;
            }
            profile = known.emplace(bits, static_cast<quint16>(known.size())).first;
            codes.consortiumProfiles.insert(codes.consortiumProfiles.end(), bits.begin(), bits.end());
            codes.membershipsOfProfile.push_back(0);
        }
        codes.membershipsOfProfile[profile->second] += snapshot.membersOf(row);
        codes.profileOfConsortium.push_back(profile->second);
    }
    const auto& memberships = snapshot.memberships;
    const auto& byOrganisation = snapshot.organisations.memberships.values;
    codes.placements.reserve(byOrganisation.size());
    for (const Row row : byOrganisation) {
        const unsigned profile = codes.profileOfConsortium[snapshot.consortiumOf(row)];
        codes.placements.push_back(static_cast<quint16>(profile << 2U | memberships.role[row]));
    }
}

void findMembershipProfiles(const Snapshot& snapshot, CodeBits& codes)
{
    const BitLayout& layout = codes.organisationLayout;
    codes.membershipProfiles.resize(snapshot.regions.size() * AllKinds.size() * 4 * layout.words);
    const auto regions = static_cast<quint16>(snapshot.regions.size());
    for (quint16 home = 0; home < regions; ++home) {
        for (const OrganisationKind kind : AllKinds) {
            for (const Role role : AllRoles) {
                const quint16 profile =
                    CodeBits::membershipProfile(home, static_cast<quint8>(kind), static_cast<quint8>(role));
                quint64* bits = codes.membershipProfiles.data() + profile * layout.words;
                layout.set(bits, Field::Home, home);
                if (const quint16 parent = snapshot.regionParent[home]; parent != 0) {
                    layout.set(bits, Field::Home, parent);
                }
                layout.set(bits, Field::Kind, static_cast<std::size_t>(kind));
                layout.set(bits, Field::Role, static_cast<std::size_t>(role));
            }
        }
    }
    const auto& memberships = snapshot.memberships;
    const auto& organisations = snapshot.organisations;
    codes.profileOfMembership.reserve(snapshot.membershipCount());
    codes.countOfProfile.resize(codes.membershipProfiles.size() / layout.words);
    codes.bitsOfMembers.resize(snapshot.consortiumCount() * layout.words);
    Row consortium = 0;
    for (Row row = 0; row < snapshot.membershipCount(); ++row) {
        while (snapshot.consortia.firstMembership[consortium + 1] <= row) {
            ++consortium;
        }
        const Row organisation = memberships.organisation[row];
        const quint16 profile = CodeBits::membershipProfile(
            organisations.home[organisation], organisations.kind[organisation], memberships.role[row]);
        codes.profileOfMembership.push_back(profile);
        ++codes.countOfProfile[profile];
        for (std::size_t word = 0; word < layout.words; ++word) {
            codes.bitsOfMembers[consortium * layout.words + word] |=
                codes.membershipProfiles[profile * layout.words + word];
        }
    }
}

} // namespace

CodeBits CodeBits::of(const Snapshot& snapshot, quint16 mostProfiles)
{
    static constexpr std::array OfConsortia{Field::Seat,      Field::Industry, Field::Subject,
                                            Field::Programme, Field::State,    Field::Role};
    static constexpr std::array OfOrganisations{Field::Home, Field::Kind, Field::Role};

    CodeBits codes;
    codes.consortiumLayout = BitLayout::of(snapshot, OfConsortia);
    codes.organisationLayout = BitLayout::of(snapshot, OfOrganisations);
    findConsortiumProfiles(snapshot, mostProfiles, codes);
    findMembershipProfiles(snapshot, codes);
    return codes;
}

} // namespace atlas
