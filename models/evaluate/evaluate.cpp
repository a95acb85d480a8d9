// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/evaluation.h"

#include <algorithm>

namespace atlas {

/// Whether consortia fail or pass with all their members, and those that fail have fewer of them.
bool Evaluation::mostPassWhole() const
{
    const auto passes = [](FailMask mask) { return mask == 0; };
    if (!profilesSayAll() || !std::ranges::all_of(m_failures.ofMemberships(), passes)) {
        return false;
    }
    std::size_t passing = 0;
    for (std::size_t profile = 0; profile < m_codes.membershipsOfProfile.size(); ++profile) {
        passing += passes(m_failures.ofProfiles()[profile]) ? m_codes.membershipsOfProfile[profile] : 0;
    }
    return passing * 2 > m_snapshot.membershipCount();
}

/// Nothing where the profiles say that far more count, so that none of them is kept in vain.
std::size_t Evaluation::mostFew() const
{
    constexpr std::size_t Dearer = 6; ///< than one that the organisations' own pass reads
    if (!profilesSayAll()) {
        return m_snapshot.membershipCount() / Dearer;
    }
    std::size_t read = 0; ///< of organisations whose home and kind count for anything
    std::size_t counting = 0;
    for (std::size_t profile = 0; profile < m_codes.countOfProfile.size(); ++profile) {
        const FailMask failed = m_failures.ofMemberships()[profile];
        const auto butForRole = static_cast<FailMask>(failed & ~bitOf(Field::Role));
        const std::size_t memberships = m_codes.countOfProfile[profile];
        read += slotAsked(butForRole) != Out ? memberships : 0;
        counting += slotAsked(failed) != Out ? memberships : 0;
    }
    std::size_t ofConsortia = 0;
    for (std::size_t profile = 0; profile < m_slotOfProfile.size(); ++profile) {
        ofConsortia += m_slotOfProfile[profile] != Out ? m_codes.membershipsOfProfile[profile] : 0;
    }
    const double passing =
        static_cast<double>(ofConsortia) / static_cast<double>(m_snapshot.membershipCount() + 1);
    const std::size_t few = read / Dearer;
    return passing * static_cast<double>(counting) < 2 * static_cast<double>(few) ? few : 0;
}

Outcomes Evaluation::outcomesOfMemberships() const
{
    const std::vector<FailMask>& failures = m_failures.ofMemberships();
    const std::size_t words = m_codes.organisationLayout.words;
    Outcomes outcomes;
    outcomes.bits = m_codes.membershipProfiles;
    for (std::size_t profile = 0; profile < failures.size(); ++profile) {
        const Slot slot = slotAsked(failures[profile]);
        outcomes.slots.push_back(slot);
        for (std::size_t word = 0; word < words; ++word) {
            outcomes.bits[profile * words + word] &= m_allowedInConsortium.of(slot)[word];
        }
    }
    return outcomes;
}

Outcomes Evaluation::outcomesOfConsortia() const
{
    const std::size_t words = m_codes.consortiumLayout.words;
    Outcomes outcomes;
    outcomes.slots = m_slotOfProfile;
    outcomes.bits = m_codes.consortiumProfiles;
    for (std::size_t profile = 0; profile < m_failures.ofProfiles().size(); ++profile) {
        const Slot slot = m_slotOfProfile[profile];
        for (std::size_t word = 0; word < words; ++word) {
            outcomes.bits[profile * words + word] &= m_allowedInOrganisation.of(slot)[word];
        }
    }
    return outcomes;
}

/// What the counts of the profiles say of homes, kinds and roles: a field's own choice shrinks nothing.
void Evaluation::addMembershipsOfProfiles()
{
    const std::vector<FailMask>& failures = m_failures.ofMemberships();
    for (std::size_t profile = 0; profile < m_profileCounts.size(); ++profile) {
        const std::size_t role = profile % AllRoles.size();
        const std::size_t kind = profile / AllRoles.size() % AllKinds.size();
        const std::size_t home = profile / AllRoles.size() / AllKinds.size();
        const auto add = [&](Field field, std::size_t code) {
            if ((failures[profile] & ~bitOf(field)) == 0) {
                tally(field, code)[Unit::Memberships] += m_profileCounts[profile];
            }
        };
        add(Field::Home, home);
        add(Field::Kind, kind);
        add(Field::Role, role);
    }
}

void Evaluation::addOrganisationsOfHomesAndKinds()
{
    for (std::size_t i = 0; i < m_ofHomesAndKinds.size(); ++i) {
        const HomeAndKind& counts = m_ofHomesAndKinds[i];
        tally(Field::Home, i / AllKinds.size())[Unit::Organisations] += counts.inView + counts.butForHome;
        tally(Field::Kind, i % AllKinds.size())[Unit::Organisations] += counts.inView + counts.butForKind;
    }
}

/// Of homes only; seats, and the consortia of homes, were counted with both bits.
void Evaluation::addPlacesToTheirProvinces()
{
    std::vector<UnitCounts>& homes = m_view.facets[indexOf(Field::Home)];
    for (std::size_t region = 0; region < homes.size(); ++region) {
        if (const quint16 parent = m_snapshot.regionParent[region]; parent != 0) {
            for (const Unit unit : {Unit::Organisations, Unit::Memberships}) {
                homes[parent][unit] += homes[region][unit];
            }
        }
    }
}

void Evaluation::takeKnownCounts()
{
    if (m_knownField) {
        m_view.facets[indexOf(*m_knownField)] = m_former->facets[indexOf(*m_knownField)];
    }
}

ViewPtr evaluate(const SnapshotPtr& snapshot, const Filter& filter, const SortOrders& orders,
                 const ViewPtr& former)
{
    if (former != nullptr && former->snapshot == snapshot && former->filter == filter) {
        auto same = std::make_shared<View>(*former); // its rows are put in order anew
        same->orders = orders;
        same->makeOrders(former.get());
        return same;
    }
    auto view = std::make_shared<View>();
    view->snapshot = snapshot;
    view->filter = filter;
    view->orders = orders;
    view->makeOrders(former.get());
    view->consortia = RowSet(snapshot->consortiumCount());
    view->organisations = RowSet(snapshot->organisationCount());
    Evaluation(*view, former).run();
    return view;
}

} // namespace atlas
