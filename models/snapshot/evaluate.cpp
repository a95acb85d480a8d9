// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/evaluation.h"

namespace atlas {

Outcomes Evaluation::outcomesOfMemberships() const
{
    const std::vector<FailMask>& failures = m_failures.ofMemberships();
    const std::size_t words = m_codes.organisationLayout.words;
    Outcomes outcomes;
    outcomes.bits = m_codes.membershipProfiles;
    for (std::size_t profile = 0; profile < failures.size(); ++profile) {
        const Slot slot = slotOf(failures[profile]);
        outcomes.slots.push_back(slot);
        for (std::size_t word = 0; word < words; ++word) {
            outcomes.bits[profile * words + word] &= m_allowedInConsortium.of(slot)[word];
        }
    }
    return outcomes;
}

/// One bit for each value of a field whose records have one value.
std::vector<quint64> Evaluation::bitsOf(const BitLayout& layout, Field field)
{
    const std::size_t codes = layout.count[indexOf(field)];
    std::vector<quint64> bits(codes * layout.words);
    for (std::size_t code = 0; code < codes; ++code) {
        layout.set(bits.data() + code * layout.words, field, code);
    }
    return bits;
}

Outcomes Evaluation::outcomesOfConsortia() const
{
    const std::size_t words = m_codes.consortiumLayout.words;
    Outcomes outcomes;
    outcomes.bits = m_codes.consortiumProfiles;
    for (std::size_t profile = 0; profile < m_failures.ofProfiles().size(); ++profile) {
        const Slot slot = slotOf(m_failures.ofProfiles()[profile]);
        outcomes.slots.push_back(slot);
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

ViewPtr evaluate(const SnapshotPtr& snapshot, const Filter& filter, const SortOrders& orders)
{
    auto view = std::make_shared<View>();
    view->snapshot = snapshot;
    view->filter = filter;
    view->orders = orders;
    view->consortia = RowSet(snapshot->consortiumCount());
    view->organisations = RowSet(snapshot->organisationCount());
    view->slots.resize(snapshot->membershipCount());
    Evaluation(snapshot, filter, *view).run();
    return view;
}

} // namespace atlas
