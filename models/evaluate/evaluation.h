// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/failures.h"
#include "evaluate/positionalcounts.h"
#include "evaluate/view.h"
#include "snapshot/fieldcodes.h"

#include <array>
#include <atomic>
#include <mutex>
#include <vector>

namespace atlas {

/// Sets of codes of a width that the compiler knows where it is small, so that a set stays in registers.
template <std::size_t Words>
struct CodeSet
{
    std::array<quint64, Words> words{};

    explicit CodeSet(std::size_t /*width*/) {}
};
template <>
struct CodeSet<0>
{
    std::vector<quint64> words;

    explicit CodeSet(std::size_t width)
        : words(width)
    {
    }
};

/// The codes that a membership counts for, by slot: all of them, those of one field, none.
struct AllowedBits
{
    std::vector<quint64> bits; ///< words for each slot
    std::size_t words = 0;

    explicit AllowedBits(const BitLayout& layout)
        : bits(SlotCount * layout.words)
        , words(layout.words)
    {
        for (const Field field : AllFields) {
            for (std::size_t code = 0; code < layout.count[indexOf(field)]; ++code) {
                layout.set(bits.data() + InView * words, field, code);
                layout.set(bits.data() + slotOf(field) * words, field, code);
            }
        }
    }
    [[nodiscard]] const quint64* of(Slot slot) const { return bits.data() + slot * words; }
};

/// What comes of a profile: its slot, and those of its codes that it counts for.
struct Outcomes
{
    std::vector<Slot> slots;   ///< by profile
    std::vector<quint64> bits; ///< words for each profile
};

/// Works out, for each membership, what keeps it out, and counts; twice, by consortium and by organisation,
/// so that each counts a value once. Parts of either are counted by several threads. A filter is asked of the
/// few profiles first: what is left to do for each of millions of memberships is to look its outcome up.
class Evaluation
{
public:
    /// Of the view's own snapshot and filter. `former` may be null, and of another snapshot.
    Evaluation(View& view, const ViewPtr& former)
        : m_snapshot(*view.snapshot)
        , m_codes(m_snapshot.codes)
        , m_failures(m_snapshot, view.filter)
        , m_view(view)
        , m_former(former)
        , m_knownField(former != nullptr && former->snapshot == view.snapshot
                           ? former->filter.onlyDifference(view.filter)
                           : std::nullopt)
        , m_allowedInConsortium(m_codes.organisationLayout)
        , m_allowedInOrganisation(m_codes.consortiumLayout)
        , m_ofMemberships(outcomesOfMemberships())
        , m_ofHomesAndKinds(m_snapshot.regions.size() * AllKinds.size())
        , m_slotOfProfile(slotsOfProfiles())
        , m_beginsWithAll(mostPassWhole())
        , m_mostFew(mostFew())
        , m_ofConsortiumProfiles(m_failures.asksConsortia() ? 0 : m_codes.consortiumProfileCount())
        , m_profileCounts(m_beginsWithAll ? m_codes.countOfProfile
                                          : std::vector<quint32>(m_ofMemberships.slots.size()))
    {
        m_view.slots.assign(m_snapshot.membershipCount(), m_beginsWithAll ? InView : Out);
        for (const Field field : AllFields) {
            m_view.facets[indexOf(field)].resize(codeCount(m_snapshot, field));
        }
    }

    void run()
    {
        countConsortia();
        countOrganisations();
        addMembershipsOfProfiles();
        addOrganisationsOfHomesAndKinds();
        addPlacesToTheirProvinces();
        takeKnownCounts();
    }

private:
    /// As slotOf(), and Out where only the field keeps it out whose counts are known: nothing asks for it.
    [[nodiscard]] Slot slotAsked(FailMask mask) const
    {
        const Slot slot = slotOf(mask);
        return m_knownField && slot == slotOf(*m_knownField) ? Out : slot;
    }
    [[nodiscard]] Slot slotOfConsortium(Row consortium, quint16 profile) const
    {
        return profile == CodeBits::OtherProfile || m_failures.asksConsortia()
                   ? slotAsked(m_failures.ofConsortium(consortium, profile))
                   : m_slotOfProfile[profile];
    }
    [[nodiscard]] std::vector<Slot> slotsOfProfiles() const
    {
        std::vector<Slot> slots;
        for (const FailMask mask : m_failures.ofProfiles()) {
            slots.push_back(slotAsked(mask));
        }
        return slots;
    }
    /// Organisations of a home and kind, by what they count for.
    struct HomeAndKind
    {
        quint32 inView = 0;
        quint32 butForHome = 0;
        quint32 butForKind = 0;
    };

    /// Consortia of a profile that count for anything, with as many memberships.
    struct OfConsortiumProfile
    {
        quint32 consortia = 0;
        quint32 memberships = 0;
    };

    [[nodiscard]] bool mostPassWhole() const;
    [[nodiscard]] Outcomes outcomesOfMemberships() const;
    [[nodiscard]] Outcomes outcomesOfConsortia() const;
    [[nodiscard]] UnitCounts& tally(Field field, std::size_t code)
    {
        return m_view.facets[indexOf(field)][code];
    }

    void countConsortia();
    [[nodiscard]] bool readsMemberships(Row consortium) const;
    [[nodiscard]] std::vector<Row> consortiaAsked(std::size_t begin, std::size_t end) const;
    void countOrganisations();
    template <std::size_t Words, bool AsksRecords>
    struct ConsortiumPart;
    /// Counts consortia of every value, memberships of the consortia's values and of each profile.
    /// Words: of the layout, or 0 for any number.
    template <std::size_t Words, bool AsksRecords>
    void countByConsortium();
    void addConsortiaOfProfiles();
    template <std::size_t Words>
    struct OrganisationPart;
    /// All three count organisations of every value: by what the profiles of the consortia say, by what
    /// became of each membership, or, where few memberships count for anything, beginning with these.
    template <std::size_t Words>
    void countByProfile();
    template <std::size_t Words>
    void countBySlot();
    void countByMembership();
    void addOrganisations(PositionalCounts& counts, const std::vector<HomeAndKind>& homesAndKinds);
    void countOrganisationsOfFew(std::size_t part, std::size_t parts);
    void addMembershipsOfProfiles();
    void addOrganisationsOfHomesAndKinds();
    void addPlacesToTheirProvinces();
    void takeKnownCounts();

    void addCounts(const BitLayout& layout, PositionalCounts& counts, Unit unit)
    {
        const std::vector<quint32>& byBit = counts.counts();
        for (const Field field : AllFields) {
            const std::size_t first = layout.first[indexOf(field)];
            for (std::size_t code = 0; code < layout.count[indexOf(field)]; ++code) {
                m_view.facets[indexOf(field)][code][unit] += byBit[first + code];
            }
        }
    }

    /// A membership that counts for anything.
    struct Counting
    {
        Row consortium;
        Row organisation;
        quint16 profile; ///< of the membership
        Slot slot;
    };
    /// What is not known of the profiles of consortia is known only of each membership.
    [[nodiscard]] bool profilesSayAll() const
    {
        return !m_failures.asksRecords() && !m_failures.asksConsortia() && m_codes.others.empty();
    }
    /// Of memberships. Where no more than these count, it is quicker to begin with them than with the
    /// organisations.
    [[nodiscard]] std::size_t mostFew() const;

    const Snapshot& m_snapshot;
    const CodeBits& m_codes;
    const Failures m_failures;
    View& m_view;
    const ViewPtr& m_former;
    const std::optional<Field> m_knownField; ///< the former view has its counts
    const AllowedBits m_allowedInConsortium;
    const AllowedBits m_allowedInOrganisation;
    const Outcomes m_ofMemberships;             ///< of a consortium that passes
    Outcomes m_ofConsortia;                     ///< of a membership that passes, by profile
    std::vector<HomeAndKind> m_ofHomesAndKinds; ///< by profile of memberships / 4
    const std::vector<Slot> m_slotOfProfile;    ///< by profile of consortia
    const bool m_beginsWithAll;                 ///< consortia that fail are taken from the whole
    const std::size_t m_mostFew;                ///< memberships
    /// By profile; empty where the filter asks more of a consortium than its profile.
    std::vector<OfConsortiumProfile> m_ofConsortiumProfiles;
    std::vector<quint32> m_profileCounts;    ///< memberships of consortia that pass, by their profile
    std::atomic<std::size_t> m_counting = 0; ///< memberships that count for anything
    std::vector<Counting> m_few;             ///< these, where they are few enough
    std::mutex m_adding;
};

} // namespace atlas
