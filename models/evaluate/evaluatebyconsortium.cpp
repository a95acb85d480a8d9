// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/parallel.h"
#include "domain/prefetch.h"
#include "evaluate/evaluation.h"

#include <algorithm>
#include <bit>

namespace atlas {
namespace {

/// That a thread takes at a time: enough parts for all, and each worth the asking. Whole words of a set of
/// rows, so that no two threads write to the same.
constexpr std::size_t ConsortiaInPart = 8192;
static_assert(ConsortiaInPart % RowSet::RowsInWord == 0);
/// Few of them may be asked, with far between them; in so many steps what they read is there.
constexpr std::size_t Ahead = 6;

} // namespace

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
        , ofProfiles(asked.m_ofConsortiumProfiles.size())
        , room(asked.m_mostFew - std::min<std::size_t>(asked.m_mostFew, asked.m_counting))
    {
    }

    /// Remembers the memberships that count for anything, as long as those are few.
    void keep(Row consortium, Row first, Row last, quint32 howMany)
    {
        counting += howMany;
        if (counting > room) {
            return;
        }
        for (Row row = first; row < last; ++row) {
            if (const Slot slot = evaluation.m_view.slots[row]; slot != Out) {
                kept.push_back({consortium, evaluation.m_snapshot.memberships.organisation[row],
                                evaluation.m_codes.profileOfMembership[row], slot});
            }
        }
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
        quint32 howMany = 0;
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
            inView += (slot - 1U) >> 31U;
            howMany += slot != Out ? 1 : 0;
            ++counts[profile];
            for (std::size_t word = 0; word < words; ++word) {
                seen.words[word] |= bitsOfProfile[profile * words + word];
            }
        }
        innerCounts.add(seen.words.data());
        keep(consortium, first, last, howMany);
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
        keep(consortium, first, last, found);
        return found;
    }

    /// As the two above where all members pass, and are counted as passing beforehand.
    quint32 addWhole(Row consortium, Row first, Row last, Slot slot)
    {
        const CodeBits& codes = evaluation.m_codes;
        if (slot == InView) {
            innerCounts.add(codes.bitsOfMembers.data() + consortium * codes.organisationLayout.words);
        } else {
            for (Row row = first; row < last; ++row) {
                --profileCounts[codes.profileOfMembership[row]];
                evaluation.m_view.slots[row] = slot;
            }
        }
        return slot == Out ? 0 : last - first;
    }

    /// The values of a consortium that no profile speaks for, as far as they are allowed: each membership
    /// counts for all of them.
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
        const quint16 profile = codes.profileOfConsortium[consortium];
        const Slot slot = evaluation.slotOfConsortium(consortium, profile);
        const quint32* firstMembership = evaluation.m_snapshot.consortia.firstMembership.data();
        const Row first = firstMembership[consortium];
        const Row last = firstMembership[consortium + 1];
        const quint32 found = evaluation.m_beginsWithAll ? addWhole(consortium, first, last, slot)
                              : slot == InView           ? addPassing(consortium, first, last)
                                                         : addForField(consortium, first, last, slot);
        counting += evaluation.m_beginsWithAll ? found : 0;
        if (found == 0) {
            return;
        }
        if (profile < ofProfiles.size()) {
            ++ofProfiles[profile].consortia;
            ofProfiles[profile].memberships += found;
        } else {
            addOwn(codes.bitsOfConsortium(consortium, profile), evaluation.m_allowedInOrganisation.of(slot),
                   found);
        }
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
        for (std::size_t profile = 0; profile < ofProfiles.size(); ++profile) {
            evaluation.m_ofConsortiumProfiles[profile].consortia += ofProfiles[profile].consortia;
            evaluation.m_ofConsortiumProfiles[profile].memberships += ofProfiles[profile].memberships;
        }
        evaluation.m_counting += counting;
        if (evaluation.m_counting <= evaluation.m_mostFew) {
            evaluation.m_few.insert(evaluation.m_few.end(), kept.begin(), kept.end());
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
    std::vector<OfConsortiumProfile> ofProfiles;
    std::size_t room; ///< for memberships in `kept`: with more of them they are not few
    std::vector<Counting> kept;
    std::size_t counting = 0;
    quint32 consortia = 0;
    quint32 memberships = 0;
};

bool Evaluation::readsMemberships(Row consortium) const
{
    return !m_beginsWithAll ||
           slotOfConsortium(consortium, m_codes.profileOfConsortium[consortium]) != InView;
}

/// Those from begin to end - 1 that change what is counted.
std::vector<Row> Evaluation::consortiaAsked(std::size_t begin, std::size_t end) const
{
    std::vector<Row> asked(end - begin);
    std::size_t count = 0;
    for (auto consortium = static_cast<Row>(begin); consortium < end; ++consortium) {
        const Slot slot = slotOfConsortium(consortium, m_codes.profileOfConsortium[consortium]);
        asked[count] = consortium;
        count += slot != Out || m_beginsWithAll ? 1 : 0;
    }
    asked.resize(count);
    return asked;
}

template <std::size_t Words, bool AsksRecords>
void Evaluation::countByConsortium()
{
    inParallel(m_snapshot.consortiumCount(), ConsortiaInPart, [this](std::size_t begin, std::size_t end) {
        ConsortiumPart<Words, AsksRecords> part(*this);
        const std::vector<Row> asked = consortiaAsked(begin, end);
        for (std::size_t i = 0; i < asked.size(); ++i) {
            if (const Row next = asked[std::min(i + Ahead, asked.size() - 1)]; readsMemberships(next)) {
                const Row row = m_snapshot.consortia.firstMembership[next];
                prefetch(m_codes.profileOfMembership.data() + row);
                prefetch(m_snapshot.memberships.organisation.data() + row);
                prefetch(m_view.slots.data() + row);
            }
            part.add(asked[i]);
        }
        part.finish();
    });
    addConsortiaOfProfiles();
}

/// What the counts of the profiles say of the consortia's own values.
void Evaluation::addConsortiaOfProfiles()
{
    const BitLayout& layout = m_codes.consortiumLayout;
    std::vector<OfConsortiumProfile> byBit(layout.words * 64);
    for (std::size_t profile = 0; profile < m_ofConsortiumProfiles.size(); ++profile) {
        const OfConsortiumProfile& counts = m_ofConsortiumProfiles[profile];
        const quint64* codes = m_codes.consortiumProfiles.data() + profile * layout.words;
        const quint64* allowed = m_allowedInOrganisation.of(m_slotOfProfile[profile]);
        for (std::size_t word = 0; word < layout.words && counts.consortia != 0; ++word) {
            for (quint64 rest = codes[word] & allowed[word]; rest != 0; rest &= rest - 1) {
                OfConsortiumProfile& all =
                    byBit[word * 64 + static_cast<std::size_t>(std::countr_zero(rest))];
                all.consortia += counts.consortia;
                all.memberships += counts.memberships;
            }
        }
    }
    for (const Field field : ConsortiumFields) {
        for (std::size_t code = 0; code < layout.count[indexOf(field)]; ++code) {
            const OfConsortiumProfile& all = byBit[layout.first[indexOf(field)] + code];
            tally(field, code)[Unit::Consortia] += all.consortia;
            tally(field, code)[Unit::Memberships] += all.memberships;
        }
    }
}

void Evaluation::countConsortia()
{
    const bool isNarrow = m_codes.organisationLayout.words == 1;
    if (m_failures.asksRecords()) {
        isNarrow ? countByConsortium<1, true>() : countByConsortium<0, true>();
    } else {
        isNarrow ? countByConsortium<1, false>() : countByConsortium<0, false>();
    }
}

} // namespace atlas
