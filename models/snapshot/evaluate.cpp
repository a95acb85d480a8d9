// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/parallel.h"
#include "snapshot/failures.h"
#include "snapshot/fieldcodes.h"
#include "snapshot/positionalcounts.h"
#include "snapshot/view.h"

#include <algorithm>
#include <mutex>

namespace atlas {
namespace {

/// Parts that a thread takes at a time: enough of them for all, and each worth the asking. Whole words of a
/// set of rows, so that no two threads write to the same.
constexpr std::size_t ConsortiaInPart = 8192;
constexpr std::size_t OrganisationsInPart = 32768;
static_assert(ConsortiaInPart % RowSet::RowsInWord == 0 && OrganisationsInPart % RowSet::RowsInWord == 0);

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
    Evaluation(const SnapshotPtr& snapshot, const Filter& filter, View& view)
        : m_snapshot(*snapshot)
        , m_codes(snapshot->codes)
        , m_failures(*snapshot, filter)
        , m_view(view)
        , m_allowedInConsortium(m_codes.organisationLayout)
        , m_allowedInOrganisation(m_codes.consortiumLayout)
        , m_ofMemberships(outcomesOfMemberships())
        , m_ofHomesAndKinds(m_snapshot.regions.size() * AllKinds.size())
        , m_profileCounts(m_ofMemberships.slots.size())
    {
        for (const Field field : AllFields) {
            m_view.facets[indexOf(field)].resize(codeCount(m_snapshot, field));
        }
    }

    void run()
    {
        if (m_codes.organisationLayout.words == 1) {
            m_failures.asksRecords() ? countByConsortium<1, true>() : countByConsortium<1, false>();
        } else {
            m_failures.asksRecords() ? countByConsortium<0, true>() : countByConsortium<0, false>();
        }
        // What is not known of a profile is known of each membership by now.
        const bool bySlot = m_failures.asksRecords() || m_failures.asksConsortia() || !m_codes.others.empty();
        const std::size_t words = m_codes.consortiumLayout.words;
        if (bySlot) {
            words == 1 ? countBySlot<1>() : words == 2 ? countBySlot<2>() : countBySlot<0>();
        } else {
            m_ofConsortia = outcomesOfConsortia();
            words == 1 ? countByProfile<1>() : words == 2 ? countByProfile<2>() : countByProfile<0>();
        }
        addMembershipsOfProfiles();
        addOrganisationsOfHomesAndKinds();
        addPlacesToTheirProvinces();
    }

private:
    [[nodiscard]] Outcomes outcomesOfMemberships() const;
    [[nodiscard]] Outcomes outcomesOfConsortia() const;
    [[nodiscard]] static std::vector<quint64> bitsOf(const BitLayout& layout, Field field);
    [[nodiscard]] UnitCounts& tally(Field field, std::size_t code)
    {
        return m_view.facets[indexOf(field)][code];
    }

    template <std::size_t Words, bool AsksRecords>
    struct ConsortiumPart;
    /// Counts consortia of every value, memberships of the consortia's values and of each profile.
    /// Words: of the layout, or 0 for any number.
    template <std::size_t Words, bool AsksRecords>
    void countByConsortium();
    template <std::size_t Words>
    struct OrganisationPart;
    /// Both count organisations of every value: by what the profiles of the consortia say, or by what became
    /// of each membership.
    template <std::size_t Words>
    void countByProfile();
    template <std::size_t Words>
    void countBySlot();
    void addMembershipsOfProfiles();
    void addOrganisationsOfHomesAndKinds();
    void addPlacesToTheirProvinces();

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

    /// Organisations of a home and kind, by what they count for.
    struct HomeAndKind
    {
        quint32 inView = 0;
        quint32 butForHome = 0;
        quint32 butForKind = 0;
    };

    const Snapshot& m_snapshot;
    const CodeBits& m_codes;
    const Failures m_failures;
    View& m_view;
    const AllowedBits m_allowedInConsortium;
    const AllowedBits m_allowedInOrganisation;
    const Outcomes m_ofMemberships;             ///< of a consortium that passes
    Outcomes m_ofConsortia;                     ///< of a membership that passes, by profile
    std::vector<HomeAndKind> m_ofHomesAndKinds; ///< by profile of memberships / 4
    std::vector<quint32> m_profileCounts;       ///< memberships of consortia that pass, by their profile
    std::mutex m_adding;
};

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

/// The counts of some consortia, and how one more is added to them.
template <std::size_t Words, bool AsksRecords>
struct Evaluation::ConsortiumPart
{
    explicit ConsortiumPart(Evaluation& asked)
        : evaluation(asked)
        , innerCounts(asked.m_codes.organisationLayout.words)
        , ownCounts(asked.m_codes.consortiumLayout.words)
        , ownMemberships(asked.m_codes.consortiumLayout.words * 64)
        , ownSeen(asked.m_codes.consortiumLayout.words)
        , profileCounts(asked.m_profileCounts.size())
    {
    }

    /// The consortium itself passes: each membership has its own outcome.
    quint32 addPassing(Row consortium, Row first, Row last)
    {
        const quint16* profileOf = evaluation.m_codes.profileOfMembership.data();
        const Row* organisationOf = evaluation.m_snapshot.memberships.organisation.data();
        const Slot* slotOfProfile = evaluation.m_ofMemberships.slots.data();
        const quint64* bitsOfProfile = evaluation.m_ofMemberships.bits.data();
        Slot* slotOfRow = evaluation.m_view.slots.data();
        quint32* counts = profileCounts.data();
        const std::size_t words = Words != 0 ? Words : evaluation.m_codes.organisationLayout.words;
        CodeSet<Words> seen(words);
        quint32 inView = 0;
        for (Row row = first; row < last; ++row) {
            const std::size_t profile = profileOf[row];
            if constexpr (AsksRecords) {
                if (evaluation.m_failures.failsAsRecord(consortium, organisationOf[row])) {
                    slotOfRow[row] = Out;
                    continue;
                }
            }
            const Slot slot = slotOfProfile[profile];
            slotOfRow[row] = slot;
            inView += slot == InView ? 1 : 0;
            ++counts[profile];
            for (std::size_t word = 0; word < words; ++word) {
                seen.words[word] |= bitsOfProfile[profile * words + word];
            }
        }
        innerCounts.add(seen.words.data());
        return inView;
    }

    /// One field alone keeps the consortium out: memberships that pass count for that field.
    quint32 addForField(Row consortium, Row first, Row last, Slot slot)
    {
        const quint16* profileOf = evaluation.m_codes.profileOfMembership.data();
        const Row* organisationOf = evaluation.m_snapshot.memberships.organisation.data();
        const Slot* slotOfProfile = evaluation.m_ofMemberships.slots.data();
        Slot* slotOfRow = evaluation.m_view.slots.data();
        quint32 found = 0;
        for (Row row = first; row < last; ++row) {
            bool passes = slotOfProfile[profileOf[row]] == InView;
            if constexpr (AsksRecords) {
                passes = passes && !evaluation.m_failures.failsAsRecord(consortium, organisationOf[row]);
            }
            slotOfRow[row] = passes ? slot : Out;
            found += passes ? 1 : 0;
        }
        return found;
    }

    /// The consortium's own values that are allowed: each membership counts for all of them.
    void addOwn(const quint64* codes, const quint64* allowed, quint32 found)
    {
        for (std::size_t word = 0; word < ownSeen.size(); ++word) {
            const quint64 bits = codes[word] & allowed[word];
            ownSeen[word] = bits;
            for (quint64 rest = bits; rest != 0; rest &= rest - 1) {
                ownMemberships[word * 64 + static_cast<std::size_t>(std::countr_zero(rest))] += found;
            }
        }
        ownCounts.add(ownSeen.data());
    }

    void add(Row consortium)
    {
        const CodeBits& codes = evaluation.m_codes;
        const quint32* firstMembership = evaluation.m_snapshot.consortia.firstMembership.data();
        const Row first = firstMembership[consortium];
        const Row last = firstMembership[consortium + 1];
        const quint16 profile = codes.profileOfConsortium[consortium];
        const Slot slot = slotOf(evaluation.m_failures.ofConsortium(consortium, profile));
        if (slot == Out) {
            std::fill(evaluation.m_view.slots.begin() + first, evaluation.m_view.slots.begin() + last, Out);
            return;
        }
        const quint32 found =
            slot == InView ? addPassing(consortium, first, last) : addForField(consortium, first, last, slot);
        if (found == 0) {
            return;
        }
        addOwn(codes.bitsOfConsortium(consortium, profile), evaluation.m_allowedInOrganisation.of(slot),
               found);
        if (slot == InView) {
            evaluation.m_view.consortia.insert(consortium);
            ++consortia;
            memberships += found;
        }
    }

    void finish()
    {
        const BitLayout& own = evaluation.m_codes.consortiumLayout;
        const std::scoped_lock lock(evaluation.m_adding);
        evaluation.addCounts(evaluation.m_codes.organisationLayout, innerCounts, Unit::Consortia);
        evaluation.addCounts(own, ownCounts, Unit::Consortia);
        for (const Field field : ConsortiumFields) {
            for (std::size_t code = 0; code < own.count[indexOf(field)]; ++code) {
                evaluation.tally(field, code)[Unit::Memberships] +=
                    ownMemberships[own.first[indexOf(field)] + code];
            }
        }
        for (std::size_t profile = 0; profile < profileCounts.size(); ++profile) {
            evaluation.m_profileCounts[profile] += profileCounts[profile];
        }
        evaluation.m_view.counted[Unit::Consortia] += consortia;
        evaluation.m_view.counted[Unit::Memberships] += memberships;
    }

    Evaluation& evaluation;
    PositionalCounts innerCounts;
    PositionalCounts ownCounts;
    std::vector<quint32> ownMemberships;
    std::vector<quint64> ownSeen;
    std::vector<quint32> profileCounts;
    quint32 consortia = 0;
    quint32 memberships = 0;
};

template <std::size_t Words, bool AsksRecords>
void Evaluation::countByConsortium()
{
    inParallel(m_snapshot.consortiumCount(), ConsortiaInPart, [this](std::size_t begin, std::size_t end) {
        ConsortiumPart<Words, AsksRecords> part(*this);
        for (auto consortium = static_cast<Row>(begin); consortium < end; ++consortium) {
            part.add(consortium);
        }
        part.finish();
    });
}

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
        evaluation.addCounts(evaluation.m_codes.consortiumLayout, counts, Unit::Organisations);
        for (std::size_t i = 0; i < homesAndKinds.size(); ++i) {
            HomeAndKind& all = evaluation.m_ofHomesAndKinds[i];
            all.inView += homesAndKinds[i].inView;
            all.butForHome += homesAndKinds[i].butForHome;
            all.butForKind += homesAndKinds[i].butForKind;
            evaluation.m_view.counted[Unit::Organisations] += homesAndKinds[i].inView;
        }
    }

    Evaluation& evaluation;
    PositionalCounts counts;
    std::vector<HomeAndKind> homesAndKinds;
};

template <std::size_t Words>
void Evaluation::countByProfile()
{
    const std::vector<quint64> roles = bitsOf(m_codes.consortiumLayout, Field::Role);
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
            const Slot slot =
                slotOf(static_cast<FailMask>(failedOf[homeAndKind * AllRoles.size()] & ~bitOf(Field::Role)));
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
    const std::vector<quint64> roles = bitsOf(m_codes.consortiumLayout, Field::Role);
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
                const quint64* codes = m_codes.bitsOfConsortium(m_snapshot.memberships.consortium[row],
                                                                static_cast<quint16>(placement >> 2U));
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

} // namespace

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
