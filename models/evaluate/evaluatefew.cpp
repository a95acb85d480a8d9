// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/parallel.h"
#include "domain/prefetch.h"
#include "evaluate/evaluation.h"

#include <algorithm>
#include <bit>

namespace atlas {
namespace {

/// Some rows of a table, each with a number in the order in which it is met first.
class RowNumbers
{
public:
    /// Room for so many.
    explicit RowNumbers(std::size_t rows)
        : m_places(std::bit_ceil(2 * rows + 1))
    {
    }

    std::size_t of(Row row)
    {
        std::size_t at = firstPlace(row);
        while (m_places[at].number != Empty && m_places[at].row != row) {
            at = (at + 1) & (m_places.size() - 1);
        }
        Place& place = m_places[at];
        if (place.number == Empty) {
            place = {row, static_cast<quint32>(m_rows.size())};
            m_rows.push_back(row);
        }
        return place.number;
    }
    /// That of() will be asked for the row a moment later.
    void expect(Row row) const { prefetch(m_places.data() + firstPlace(row)); }
    /// By number.
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    /// Spreads neighbours over all numbers. The highest bits are nobody's here: they may choose a part.
    [[nodiscard]] static constexpr quint64 spread(Row row) { return row * 0x9E37'79B9'7F4A'7C15U; }

private:
    static constexpr quint32 Empty = 0xFFFF'FFFF;

    struct Place
    {
        Row row = 0;
        quint32 number = Empty;
    };
    [[nodiscard]] std::size_t firstPlace(Row row) const
    {
        return (spread(row) >> 28U) & (m_places.size() - 1);
    }

    std::vector<Place> m_places; ///< twice as many as rows fit, so that a free one is near
    std::vector<Row> m_rows;
};

} // namespace

void Evaluation::countByMembership()
{
    constexpr std::size_t FewForOne = 10'000; ///< that one thread counts before another has begun
    const std::size_t parts = m_few.size() < FewForOne ? 1 : 2;
    inParallel(parts, 1,
               [&](std::size_t part, std::size_t /*end*/) { countOrganisationsOfFew(part, parts); });
}

/// Of the organisations of a part, which together are all. RowSet would have two threads write to one word,
/// so that a part keeps what it has found for the end.
void Evaluation::countOrganisationsOfFew(std::size_t part, std::size_t parts)
{
    const BitLayout& layout = m_codes.consortiumLayout;
    const std::size_t words = layout.words;
    const std::vector<quint64> roles = layout.bitsOf(Field::Role);
    RowNumbers numbers(m_few.size() / parts);
    std::vector<quint32> slotsOf; ///< by number: a bit for each slot of its memberships
    std::vector<quint64> seen;    ///< by number: words
    std::vector<quint16> homesAndKinds;
    constexpr std::size_t Ahead = 8;
    for (std::size_t i = 0; i < m_few.size(); ++i) {
        const Counting& membership = m_few[i];
        numbers.expect(m_few[std::min(i + Ahead, m_few.size() - 1)].organisation);
        if (parts > 1 && RowNumbers::spread(membership.organisation) >> 63U != part) {
            continue;
        }
        const std::size_t number = numbers.of(membership.organisation);
        if (number == slotsOf.size()) {
            slotsOf.push_back(0);
            homesAndKinds.push_back(static_cast<quint16>(membership.profile / AllRoles.size()));
            seen.resize(seen.size() + words);
        }
        slotsOf[number] |= 1U << membership.slot;
        const quint64* codes = m_codes.bitsOfConsortium(membership.consortium,
                                                        m_codes.profileOfConsortium[membership.consortium]);
        const quint64* ofRole = roles.data() + membership.profile % AllRoles.size() * words;
        const quint64* allowed = m_allowedInOrganisation.of(membership.slot);
        for (std::size_t word = 0; word < words; ++word) {
            seen[number * words + word] |= (codes[word] | ofRole[word]) & allowed[word];
        }
    }
    PositionalCounts counts(words);
    for (std::size_t number = 0; number < slotsOf.size(); ++number) {
        counts.add(seen.data() + number * words);
    }
    std::vector<HomeAndKind> ofHomesAndKinds(m_ofHomesAndKinds.size());
    std::vector<Row> inView;
    for (std::size_t number = 0; number < slotsOf.size(); ++number) {
        const auto has = [&](Slot slot) { return (slotsOf[number] >> slot & 1U) != 0; };
        HomeAndKind& ofHomeAndKind = ofHomesAndKinds[homesAndKinds[number]];
        if (has(InView)) {
            inView.push_back(numbers.rows()[number]);
            ++ofHomeAndKind.inView;
        } else if (has(slotOf(Field::Home))) {
            ++ofHomeAndKind.butForHome;
        } else if (has(slotOf(Field::Kind))) {
            ++ofHomeAndKind.butForKind;
        }
    }
    const std::scoped_lock lock(m_adding);
    for (const Row organisation : inView) {
        m_view.organisations.insert(organisation);
    }
    addOrganisations(counts, ofHomesAndKinds);
}

} // namespace atlas
