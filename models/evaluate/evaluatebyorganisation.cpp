// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/parallel.h"
#include "evaluate/evaluation.h"

namespace atlas {
namespace {

/// As of consortia.
constexpr std::size_t OrganisationsInPart = 32768;
static_assert(OrganisationsInPart % RowSet::RowsInWord == 0);

} // namespace

/// The counts of some organisations.
template <std::size_t Words>
struct Evaluation::OrganisationPart
{
    explicit OrganisationPart(Evaluation& asked)
        : evaluation(asked)
        , counts(asked.m_codes.consortiumLayout.words)
        , homesAndKinds(asked.m_ofHomesAndKinds.size())
    {
    }

    void finish()
    {
        const std::scoped_lock lock(evaluation.m_adding);
        evaluation.addOrganisations(counts, homesAndKinds);
    }

    Evaluation& evaluation;
    PositionalCounts counts;
    std::vector<HomeAndKind> homesAndKinds;
};

template <std::size_t Words>
void Evaluation::countByProfile()
{
    const std::vector<quint64> roles = m_codes.consortiumLayout.bitsOf(Field::Role);
    std::array<quint64, AllRoles.size()> passes{}; ///< all bits for a role that the filter lets in
    for (std::size_t role = 0; role < passes.size(); ++role) {
        passes[role] = (m_failures.ofMemberships()[role] & bitOf(Field::Role)) == 0 ? ~quint64{0} : 0;
    }
    inParallel(m_snapshot.organisationCount(), OrganisationsInPart, [&](std::size_t begin, std::size_t end) {
        OrganisationPart<Words> part(*this);
        const std::size_t words = Words != 0 ? Words : m_codes.consortiumLayout.words;
        const quint32* starts = m_snapshot.organisations.memberships.starts.data();
        const quint16* placements = m_codes.placements.data();
        const quint16* homeOf = m_snapshot.organisations.home.data();
        const quint8* kindOf = m_snapshot.organisations.kind.data();
        const FailMask* failedOf = m_failures.ofMemberships().data();
        const Slot* slotOfProfile = m_ofConsortia.slots.data();
        const quint64* bitsOfProfile = m_ofConsortia.bits.data();
        const quint64* bitsOfRole = roles.data();
        for (auto organisation = static_cast<Row>(begin); organisation < end; ++organisation) {
            const std::size_t homeAndKind = homeOf[organisation] * AllKinds.size() + kindOf[organisation];
            const Slot slot = slotAsked(
                static_cast<FailMask>(failedOf[homeAndKind * AllRoles.size()] & ~bitOf(Field::Role)));
            if (slot == Out) {
                continue;
            }
            CodeSet<Words> seen(words);
            quint64 found = 0;
            for (quint32 at = starts[organisation]; at < starts[organisation + 1]; ++at) {
                const std::size_t profile = placements[at] >> 2U;
                const std::size_t role = placements[at] & 3U;
                const quint64 passing = slotOfProfile[profile] == InView ? ~quint64{0} : 0;
                found |= passing & passes[role];
                for (std::size_t word = 0; word < words; ++word) {
                    seen.words[word] |= (bitsOfProfile[profile * words + word] & passes[role]) |
                                        (bitsOfRole[role * words + word] & passing);
                }
            }
            const bool isFound = found != 0;
            HomeAndKind& counts = part.homesAndKinds[homeAndKind];
            if (slot == InView) {
                part.counts.add(seen.words.data());
                m_view.organisations.insert(organisation, isFound);
                counts.inView += isFound ? 1 : 0;
            } else {
                (slot == slotOf(Field::Home) ? counts.butForHome : counts.butForKind) += isFound ? 1 : 0;
            }
        }
        part.finish();
    });
}

template <std::size_t Words>
void Evaluation::countBySlot()
{
    const std::vector<quint64> roles = m_codes.consortiumLayout.bitsOf(Field::Role);
    inParallel(m_snapshot.organisationCount(), OrganisationsInPart, [&](std::size_t begin, std::size_t end) {
        OrganisationPart<Words> part(*this);
        const std::size_t words = Words != 0 ? Words : m_codes.consortiumLayout.words;
        const auto& organisations = m_snapshot.organisations;
        for (auto organisation = static_cast<Row>(begin); organisation < end; ++organisation) {
            CodeSet<Words> seen(words);
            std::array<bool, SlotCount> found{};
            for (quint32 i = organisations.memberships.starts[organisation];
                 i < organisations.memberships.starts[organisation + 1]; ++i) {
                const Row row = organisations.memberships.values[i];
                const Slot slot = m_view.slots[row];
                if (slot == Out) {
                    continue;
                }
                found[slot] = true;
                const unsigned placement = m_codes.placements[i];
                const auto profile = static_cast<quint16>(placement >> 2U);
                const Row consortium = profile == CodeBits::OtherProfile ? m_snapshot.consortiumOf(row) : 0;
                const quint64* codes = m_codes.bitsOfConsortium(consortium, profile);
                const quint64* ofRole = roles.data() + (placement & 3U) * words;
                const quint64* allowed = m_allowedInOrganisation.of(slot);
                for (std::size_t word = 0; word < words; ++word) {
                    seen.words[word] |= (codes[word] | ofRole[word]) & allowed[word];
                }
            }
            part.counts.add(seen.words.data());
            m_view.organisations.insert(organisation, found[InView]);
            HomeAndKind& counts = part.homesAndKinds[organisations.home[organisation] * AllKinds.size() +
                                                     organisations.kind[organisation]];
            counts.inView += found[InView] ? 1 : 0;
            counts.butForHome += !found[InView] && found[slotOf(Field::Home)] ? 1 : 0;
            counts.butForKind += !found[InView] && found[slotOf(Field::Kind)] ? 1 : 0;
        }
        part.finish();
    });
}

/// The caller holds the lock.
void Evaluation::addOrganisations(PositionalCounts& counts, const std::vector<HomeAndKind>& homesAndKinds)
{
    addCounts(m_codes.consortiumLayout, counts, Unit::Organisations);
    for (std::size_t i = 0; i < homesAndKinds.size(); ++i) {
        HomeAndKind& all = m_ofHomesAndKinds[i];
        all.inView += homesAndKinds[i].inView;
        all.butForHome += homesAndKinds[i].butForHome;
        all.butForKind += homesAndKinds[i].butForKind;
        m_view.counted[Unit::Organisations] += homesAndKinds[i].inView;
    }
}

void Evaluation::countOrganisations()
{
    const std::size_t words = m_codes.consortiumLayout.words;
    if (m_counting <= m_mostFew) {
        countByMembership();
        return;
    }
    if (!profilesSayAll()) {
        words == 1 ? countBySlot<1>() : words == 2 ? countBySlot<2>() : countBySlot<0>();
        return;
    }
    m_ofConsortia = outcomesOfConsortia();
    words == 1 ? countByProfile<1>() : words == 2 ? countByProfile<2>() : countByProfile<0>();
}

} // namespace atlas
