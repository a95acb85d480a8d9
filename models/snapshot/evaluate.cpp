// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/parallel.h"
#include "snapshot/fieldcodes.h"
#include "snapshot/leads.h"
#include "snapshot/positionalcounts.h"
#include "snapshot/termhits.h"
#include "snapshot/verdicts.h"
#include "snapshot/view.h"

#include <algorithm>
#include <functional>
#include <mutex>

namespace atlas {
namespace {

/// One bit for each thing that can keep a membership out: a field's choice, or the rest of the filter.
using FailMask = quint16;
constexpr FailMask RestBit = FailMask{1} << FieldCount;
constexpr std::size_t MaskCount = std::size_t{1} << (FieldCount + 1);

constexpr FailMask bitOf(Field field)
{
    return static_cast<FailMask>(FailMask{1} << static_cast<unsigned>(field));
}

constexpr std::size_t indexOf(Field field)
{
    return static_cast<std::size_t>(field);
}

/// What a mask means for counting: 0 nothing keeps the membership out, 1 + field only that field does, and
/// Out.
using Slot = quint8;
constexpr Slot InView = 0;
constexpr Slot Out = FieldCount + 1;
constexpr std::size_t SlotCount = FieldCount + 2;

constexpr Slot slotOf(Field field)
{
    return static_cast<Slot>(indexOf(field) + 1);
}

constexpr std::array<Slot, MaskCount> makeSlots()
{
    std::array<Slot, MaskCount> slots{};
    slots.fill(Out);
    slots[0] = InView;
    for (const Field field : AllFields) {
        slots[bitOf(field)] = slotOf(field);
    }
    return slots;
}
constexpr std::array<Slot, MaskCount> SlotOfMask = makeSlots();

/// Parts that a thread takes at a time: enough of them for all, and each worth the asking.
constexpr std::size_t ConsortiaInPart = 8192;
constexpr std::size_t OrganisationsInPart = 32768;

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

/// Works out, for each membership, what keeps it out, and counts; twice, by consortium and by organisation,
/// so that each counts a value once. Parts of either are counted by several threads.
class Evaluation
{
public:
    Evaluation(const SnapshotPtr& snapshot, const Filter& filter, View& view)
        : m_snapshot(*snapshot)
        , m_codes(snapshot->codes)
        , m_filter(filter)
        , m_view(view)
        , m_allowedInConsortium(m_codes.organisationLayout)
        , m_allowedInOrganisation(m_codes.consortiumLayout)
        , m_terms(findTerms(*snapshot, filter.texts()))
    {
        for (const Field field : AllFields) {
            m_verdicts[indexOf(field)] = compile(m_snapshot, field, filter.choice(field));
            m_view.facets[indexOf(field)].resize(codeCount(m_snapshot, field));
        }
        for (const Field field : ConsortiumFields) {
            if (m_verdicts[indexOf(field)].isActive) {
                m_activeConsortiumFields.push_back(field);
            }
        }
    }

    void run()
    {
        findMembershipFailures();
        findConsortiumFailures();
        findRecordFailures();
        if (m_codes.organisationLayout.words == 1) {
            countByConsortium<1>();
        } else {
            countByConsortium<0>();
        }
        if (m_codes.consortiumLayout.words == 1) {
            countByOrganisation<1>();
        } else if (m_codes.consortiumLayout.words == 2) {
            countByOrganisation<2>();
        } else {
            countByOrganisation<0>();
        }
        addPlacesToTheirProvinces();
    }

private:
    [[nodiscard]] static std::vector<quint64> bitsOf(const BitLayout& layout, Field field);
    [[nodiscard]] UnitCounts& tally(Field field, std::size_t code)
    {
        return m_view.facets[indexOf(field)][code];
    }

    void findMembershipFailures();
    void findConsortiumFailures();
    void findRecordFailures();
    [[nodiscard]] bool asksRecords() const
    {
        return !m_terms.empty() || !m_consortiumFailed.empty() || !m_organisationFailed.empty();
    }
    [[nodiscard]] FailMask restFailed(Row consortium, Row organisation) const;
    [[nodiscard]] FailMask profileFailed(Row consortium, quint16 profile) const;
    /// Counts consortia of every value, memberships of the consortia's values and of the roles.
    /// Words: of the layout, or 0 for any number.
    template <std::size_t Words>
    void countByConsortium();
    /// Counts organisations of every value, and memberships of the organisations' values.
    template <std::size_t Words>
    void countByOrganisation();
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

    const Snapshot& m_snapshot;
    const CodeBits& m_codes;
    const Filter& m_filter;
    View& m_view;
    AllowedBits m_allowedInConsortium;
    AllowedBits m_allowedInOrganisation;
    std::vector<TermHits> m_terms;
    std::array<Verdicts, FieldCount> m_verdicts;
    std::vector<Field> m_activeConsortiumFields;
    std::vector<FailMask> m_membershipFailed;   ///< by profile of memberships
    std::vector<FailMask> m_profileFailed;      ///< by profile of consortia
    std::vector<FailMask> m_otherFailed;        ///< by row of those without a profile
    std::vector<FailMask> m_consortiumFailed;   ///< by row; empty where nothing is asked
    std::vector<FailMask> m_organisationFailed; ///< by row; empty where nothing is asked
    std::mutex m_adding;
};

/// What keeps the memberships of each profile out, by their organisation and their role.
void Evaluation::findMembershipFailures()
{
    m_membershipFailed.resize(m_snapshot.regions.size() * AllKinds.size() * AllRoles.size());
    const auto failure = [this](Field field, auto visitCodes) {
        return m_verdicts[indexOf(field)].pass(visitCodes) ? FailMask{0} : bitOf(field);
    };
    for (quint16 home = 0; home < m_snapshot.regions.size(); ++home) {
        const FailMask ofHome = failure(Field::Home, [&](auto& test) {
            test(home);
            if (m_snapshot.regionParent[home] != 0) {
                test(m_snapshot.regionParent[home]);
            }
        });
        for (const OrganisationKind kind : AllKinds) {
            const auto kindCode = static_cast<quint8>(kind);
            const FailMask ofKind = failure(Field::Kind, [&](auto& test) { test(kindCode); });
            for (const Role role : AllRoles) {
                const auto roleCode = static_cast<quint8>(role);
                const FailMask ofRole = failure(Field::Role, [&](auto& test) { test(roleCode); });
                m_membershipFailed[CodeBits::membershipProfile(home, kindCode, roleCode)] =
                    ofHome | ofKind | ofRole;
            }
        }
    }
}

/// What keeps the consortia of each profile out, by their codes.
void Evaluation::findConsortiumFailures()
{
    const auto failures = [this](const quint64* bits) {
        FailMask failed = 0;
        for (const Field field : m_activeConsortiumFields) {
            const std::size_t first = m_codes.consortiumLayout.first[indexOf(field)];
            const bool passes = m_verdicts[indexOf(field)].pass([&](auto& test) {
                for (std::size_t code = 0; code < m_codes.consortiumLayout.count[indexOf(field)]; ++code) {
                    const std::size_t bit = first + code;
                    if ((bits[bit / 64] >> (bit % 64) & 1U) != 0) {
                        test(static_cast<quint16>(code));
                    }
                }
            });
            failed |= passes ? FailMask{0} : bitOf(field);
        }
        return failed;
    };
    const std::size_t words = m_codes.consortiumLayout.words;
    m_profileFailed.resize(m_codes.consortiumProfileCount());
    for (std::size_t profile = 0; profile < m_profileFailed.size(); ++profile) {
        m_profileFailed[profile] = failures(m_codes.consortiumProfiles.data() + profile * words);
    }
    m_otherFailed.resize(m_codes.others.size() / words);
    for (std::size_t row = 0; row < m_otherFailed.size(); ++row) {
        m_otherFailed[row] = failures(m_codes.others.data() + row * words);
    }
}

/// The conditions that are asked of each record and not of its profile: counts.
void Evaluation::findRecordFailures()
{
    const auto& conditions = m_filter.counts();
    const auto find = [&](std::vector<FailMask>& failed, std::size_t rows, auto isMeant, auto countOf) {
        if (std::ranges::none_of(conditions, isMeant)) {
            return;
        }
        failed.assign(rows, 0);
        inParallel(rows, OrganisationsInPart, [&](std::size_t first, std::size_t last) {
            for (auto row = static_cast<Row>(first); row < last; ++row) {
                for (const CountCondition& condition : conditions) {
                    if (isMeant(condition) && !condition.holds(countOf(condition.field, row))) {
                        failed[row] = RestBit;
                    }
                }
            }
        });
    };
    const auto isOfOrganisations = [](const CountCondition& condition) {
        return condition.field == CountField::Consortia;
    };
    find(m_organisationFailed, m_snapshot.organisationCount(), isOfOrganisations,
         [this](CountField /*field*/, Row row) { return m_snapshot.organisations.memberships.length(row); });
    find(m_consortiumFailed, m_snapshot.consortiumCount(), std::not_fn(isOfOrganisations),
         [this](CountField field, Row row) {
             return field == CountField::Leads ? leadsOf(m_snapshot, row) : m_snapshot.membersOf(row);
         });
}

/// What of the filter is asked of a record and not of a profile; the loops leave it out where there is none.
FailMask Evaluation::restFailed(Row consortium, Row organisation) const
{
    const bool fails = (!m_consortiumFailed.empty() && m_consortiumFailed[consortium] != 0) ||
                       (!m_organisationFailed.empty() && m_organisationFailed[organisation] != 0) ||
                       std::ranges::any_of(m_terms, [&](const TermHits& hits) {
                           return !hits.hold(consortium, organisation);
                       });
    return fails ? RestBit : FailMask{0};
}

FailMask Evaluation::profileFailed(Row consortium, quint16 profile) const
{
    return profile == CodeBits::OtherProfile ? m_otherFailed[consortium] : m_profileFailed[profile];
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

template <std::size_t Words>
void Evaluation::countByConsortium()
{
    const BitLayout& inner = m_codes.organisationLayout;
    const BitLayout& own = m_codes.consortiumLayout;
    inParallel(m_snapshot.consortiumCount(), ConsortiaInPart, [&](std::size_t begin, std::size_t end) {
        const std::size_t words = Words != 0 ? Words : inner.words;
        // Plain pointers: the compiler must not think that a mark which is written could be one of them.
        const quint32* firstMembership = m_snapshot.consortia.firstMembership.data();
        const Row* organisationOf = m_snapshot.memberships.organisation.data();
        const quint16* profileOf = m_codes.profileOfMembership.data();
        const FailMask* failedOf = m_membershipFailed.data();
        const quint64* bitsOf = m_codes.membershipProfiles.data();
        const quint64* allowedOf = m_allowedInConsortium.bits.data();
        const bool asksRecords = this->asksRecords();
        Slot* slotOfRow = m_view.slots.data();
        PositionalCounts innerCounts(words);
        PositionalCounts ownCounts(own.words);
        std::vector<quint32> ownMemberships(own.words * 64);
        std::vector<quint64> ownSeen(own.words);
        std::array<quint32, 4> roleMemberships{};
        UnitCounts totals;
        for (auto consortium = static_cast<Row>(begin); consortium < end; ++consortium) {
            const quint16 ownProfile = m_codes.profileOfConsortium[consortium];
            const FailMask failed = profileFailed(consortium, ownProfile);
            std::array<quint32, SlotCount> hits{};
            CodeSet<Words> seen(words);
            for (Row row = firstMembership[consortium]; row < firstMembership[consortium + 1]; ++row) {
                const quint16 profile = profileOf[row];
                auto mask = static_cast<FailMask>(failed | failedOf[profile]);
                if (asksRecords) {
                    mask |= restFailed(consortium, organisationOf[row]);
                }
                const Slot slot = SlotOfMask[mask];
                slotOfRow[row] = slot;
                ++hits[slot];
                if (const unsigned role = profile & 3U; role != static_cast<unsigned>(Role::Member)) {
                    roleMemberships[role] += slot == InView || slot == slotOf(Field::Role) ? 1 : 0;
                }
                for (std::size_t word = 0; word < words; ++word) {
                    seen.words[word] |= bitsOf[profile * words + word] & allowedOf[slot * words + word];
                }
            }
            innerCounts.add(seen.words.data());
            m_view.consortiumMatches[consortium] = hits[InView];
            totals[Unit::Consortia] += hits[InView] > 0 ? 1 : 0;
            totals[Unit::Memberships] += hits[InView];
            roleMemberships[static_cast<std::size_t>(Role::Member)] +=
                hits[InView] + hits[slotOf(Field::Role)];
            // The consortium's own values: each membership counts for all of them.
            std::ranges::fill(ownSeen, 0);
            const quint64* codes = m_codes.bitsOfConsortium(consortium, ownProfile);
            const auto count = [&](Slot slot) {
                for (std::size_t word = 0; hits[slot] > 0 && word < own.words; ++word) {
                    const quint64 bits = codes[word] & m_allowedInOrganisation.of(slot)[word];
                    ownSeen[word] |= bits;
                    for (quint64 rest = bits; rest != 0; rest &= rest - 1) {
                        ownMemberships[word * 64 + static_cast<std::size_t>(std::countr_zero(rest))] +=
                            hits[slot];
                    }
                }
            };
            count(InView);
            for (const Field field : m_activeConsortiumFields) {
                count(slotOf(field));
            }
            ownCounts.add(ownSeen.data());
        }
        const std::scoped_lock lock(m_adding);
        addCounts(inner, innerCounts, Unit::Consortia);
        addCounts(own, ownCounts, Unit::Consortia);
        for (const Field field : ConsortiumFields) {
            for (std::size_t code = 0; code < own.count[indexOf(field)]; ++code) {
                tally(field, code)[Unit::Memberships] += ownMemberships[own.first[indexOf(field)] + code];
            }
        }
        roleMemberships[static_cast<std::size_t>(Role::Member)] -=
            roleMemberships[0] + roleMemberships[1] + roleMemberships[2];
        for (std::size_t role = 0; role < roleMemberships.size(); ++role) {
            tally(Field::Role, role)[Unit::Memberships] += roleMemberships[role];
        }
        m_view.counted[Unit::Consortia] += totals[Unit::Consortia];
        m_view.counted[Unit::Memberships] += totals[Unit::Memberships];
    });
}

template <std::size_t Words>
void Evaluation::countByOrganisation()
{
    const BitLayout& layout = m_codes.consortiumLayout;
    const std::vector<quint64> roles = bitsOf(layout, Field::Role);
    const std::size_t kindCount = AllKinds.size();
    inParallel(m_snapshot.organisationCount(), OrganisationsInPart, [&](std::size_t begin, std::size_t end) {
        const std::size_t words = Words != 0 ? Words : layout.words;
        const auto& organisations = m_snapshot.organisations;
        const quint32* starts = organisations.memberships.starts.data();
        const quint16* placements = m_codes.placements.data();
        const quint64* allowedOf = m_allowedInOrganisation.bits.data();
        const quint64* roleBits = roles.data();
        const bool asksRecords = this->asksRecords() || !m_codes.others.empty();
        const bool hasOthers = !m_codes.others.empty();
        const quint64* profileBits = m_codes.consortiumProfiles.data();
        const Slot* slotOfRow = m_view.slots.data();
        const Row* consortiumOf = m_snapshot.memberships.consortium.data();
        const Row* rowOf = organisations.memberships.values.data();
        const quint16* homeOf = organisations.home.data();
        const quint8* kindOf = organisations.kind.data();
        const FailMask* profileFailed = m_profileFailed.data();
        quint32* matches = m_view.organisationMatches.data();
        PositionalCounts counts(words);
        std::vector<UnitCounts> homesAndKinds(m_snapshot.regions.size() + kindCount);
        quint32 inAll = 0;
        for (auto organisation = static_cast<Row>(begin); organisation < end; ++organisation) {
            const quint16 home = homeOf[organisation];
            const quint8 kind = kindOf[organisation];
            const FailMask* failedOf = m_membershipFailed.data() + CodeBits::membershipProfile(home, kind, 0);
            quint32 inView = 0;
            quint32 butForHome = 0;
            quint32 butForKind = 0;
            CodeSet<Words> seen(words);
            for (quint32 i = starts[organisation]; i < starts[organisation + 1]; ++i) {
                const auto profile = static_cast<quint16>(placements[i] >> 2U);
                const unsigned role = placements[i] & 3U;
                Row consortium = 0;
                Slot slot = InView;
                if (asksRecords) {
                    slot = slotOfRow[rowOf[i]];
                    consortium = hasOthers ? consortiumOf[rowOf[i]] : 0;
                } else {
                    slot = SlotOfMask[failedOf[role] | profileFailed[profile]];
                }
                inView += slot == InView ? 1 : 0;
                butForHome += slot == slotOf(Field::Home) ? 1 : 0;
                butForKind += slot == slotOf(Field::Kind) ? 1 : 0;
                const quint64* bits =
                    hasOthers ? m_codes.bitsOfConsortium(consortium, profile) : profileBits + profile * words;
                for (std::size_t word = 0; word < words; ++word) {
                    seen.words[word] |=
                        (bits[word] | roleBits[role * words + word]) & allowedOf[slot * words + word];
                }
            }
            counts.add(seen.words.data());
            matches[organisation] = inView;
            inAll += inView > 0 ? 1 : 0;
            const auto count = [](UnitCounts& value, quint32 found) {
                value[Unit::Memberships] += found;
                value[Unit::Organisations] += found > 0 ? 1 : 0;
            };
            count(homesAndKinds[kindCount + home], inView + butForHome);
            count(homesAndKinds[kind], inView + butForKind);
        }
        const std::scoped_lock lock(m_adding);
        addCounts(layout, counts, Unit::Organisations);
        for (const Unit unit : {Unit::Organisations, Unit::Memberships}) {
            for (std::size_t kind = 0; kind < kindCount; ++kind) {
                tally(Field::Kind, kind)[unit] += homesAndKinds[kind][unit];
            }
            for (std::size_t home = 0; home < m_snapshot.regions.size(); ++home) {
                tally(Field::Home, home)[unit] += homesAndKinds[kindCount + home][unit];
            }
        }
        m_view.counted[Unit::Organisations] += inAll;
    });
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
    view->consortiumMatches.resize(snapshot->consortiumCount());
    view->organisationMatches.resize(snapshot->organisationCount());
    view->slots.resize(snapshot->membershipCount());
    Evaluation(snapshot, filter, *view).run();
    return view;
}

} // namespace atlas
