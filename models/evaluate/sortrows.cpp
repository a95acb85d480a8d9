// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/parallel.h"
#include "evaluate/recordcolumns.h"
#include "snapshot/columns/nameranks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

namespace atlas {
namespace {

struct KeyedRow
{
    quint32 key = 0;
    Row row = 0;
};

constexpr std::size_t KeysInPart = 65536; ///< that a thread takes at a time
constexpr std::size_t MostParts = 16;     ///< whose digits are counted apart

/// Stable, in time that grows with the rows alone: by eleven bits at a time, the lowest first, as far as the
/// largest key reaches.
void sortByKey(std::span<KeyedRow> rows, std::vector<KeyedRow>& room)
{
    static constexpr unsigned Bits = 11;
    static constexpr std::size_t Few = 512;
    if (rows.size() < Few) {
        std::ranges::stable_sort(rows, {}, &KeyedRow::key);
        return;
    }
    quint32 largest = 0;
    for (const KeyedRow& row : rows) {
        largest = std::max(largest, row.key);
    }
    room.resize(std::max(room.size(), rows.size()));
    std::span<KeyedRow> from = rows;
    std::span<KeyedRow> into(room.data(), rows.size());
    // Parts in their order, each of which knows where its rows go, can be put there at the same time.
    using Starts = std::array<quint32, 1U << Bits>;
    const std::size_t part = std::max(KeysInPart, (rows.size() + MostParts - 1) / MostParts);
    std::vector<Starts> startsOf((rows.size() + part - 1) / part);
    for (unsigned shift = 0; shift < 32 && largest >> shift != 0; shift += Bits) {
        const auto digit = [shift](const KeyedRow& row) { return row.key >> shift & ((1U << Bits) - 1); };
        inParallel(rows.size(), part, [&](std::size_t first, std::size_t last) {
            Starts& counts = startsOf[first / part];
            counts.fill(0);
            for (std::size_t i = first; i < last; ++i) {
                ++counts[digit(from[i])];
            }
        });
        quint32 start = 0;
        for (std::size_t value = 0; value < Starts().size(); ++value) {
            for (Starts& starts : startsOf) {
                start += std::exchange(starts[value], start);
            }
        }
        inParallel(rows.size(), part, [&](std::size_t first, std::size_t last) {
            Starts& starts = startsOf[first / part];
            for (std::size_t i = first; i < last; ++i) {
                into[starts[digit(from[i])]++] = from[i];
            }
        });
        std::swap(from, into);
    }
    if (from.data() != rows.data()) {
        std::ranges::copy(from, rows.begin());
    }
}

class Sorter
{
public:
    Sorter(std::vector<Row>& rows, const View& view)
        : m_rows(rows)
        , m_view(view)
    {
    }

    void sortBy(const RecordColumn& column, const SortColumn& sort)
    {
        m_isDescending = sort.descending;
        const SortContext context(m_view, sort.collation);
        m_keyed.resize(m_rows.size());
        inParallel(m_rows.size(), KeysInPart, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) {
                const Row row = m_rows[i];
                m_keyed[i] = {column.sortKey != nullptr ? column.sortKey(context, row)
                                                        : column.listKey(context, row, 0),
                              row};
            }
        });
        turnKeys(m_keyed, true);
        sortByKey(m_keyed, m_room);
        if (column.listKey != nullptr) {
            sortGroups(m_keyed, column, context, 1);
        }
        inParallel(m_rows.size(), KeysInPart, [this](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) {
                m_rows[i] = m_keyed[i].row;
            }
        });
    }

private:
    /// Keys that rise in the order asked for: no key is last at the first place of a list, and first behind
    /// it.
    void turnKeys(std::span<KeyedRow> rows, bool isFirstPlace) const
    {
        quint32 largest = 0;
        for (const KeyedRow& row : rows) {
            largest = row.key == NoSortKey ? largest : std::max(largest, row.key + 1);
        }
        for (KeyedRow& row : rows) {
            if (row.key == NoSortKey) {
                const quint32 none = isFirstPlace ? largest + 1 : 0;
                row.key = m_isDescending && !isFirstPlace ? largest : none;
            } else {
                row.key = m_isDescending ? largest - row.key - 1 : row.key + 1;
            }
        }
    }

    /// Rows that are equal so far, by the next place of their lists.
    void sortGroups(std::span<KeyedRow> rows, const RecordColumn& column, const SortContext& context,
                    std::size_t place)
    {
        for (std::size_t start = 0; start < rows.size();) {
            std::size_t end = start + 1;
            while (end < rows.size() && rows[end].key == rows[start].key) {
                ++end;
            }
            const std::span<KeyedRow> group = rows.subspan(start, end - start);
            start = end;
            if (group.size() == 1) {
                continue;
            }
            bool hasNext = false;
            for (KeyedRow& row : group) {
                row.key = column.listKey(context, row.row, place);
                hasNext = hasNext || row.key != NoSortKey;
            }
            if (hasNext) {
                turnKeys(group, false);
                sortByKey(group, m_room);
                sortGroups(group, column, context, place + 1);
            }
        }
    }

    std::vector<Row>& m_rows;
    const View& m_view;
    std::vector<KeyedRow> m_keyed;
    std::vector<KeyedRow> m_room;
    bool m_isDescending = false;
};

enum RankOf : std::size_t {
    ConsortiumNames,
    OrganisationNames,
    Industries,
    Notices,
    Programmes,
    Days,
    RoleTexts,
    Authorities,
    Codes,
};

template <typename Entries, typename TextOf>
std::vector<quint32> ranksOfEntries(const Entries& entries, Collation collation, TextOf textOf)
{
    TextColumn texts;
    for (const auto& entry : entries) {
        texts.append(textOf(entry));
    }
    return ranksOf(texts, collation);
}

} // namespace

quint32 SortContext::consortiumName(Row consortium) const
{
    return made(m_ranks[ConsortiumNames], [this](Ranks& ranks) {
        ranks.ranks = &view.snapshot->nameRanks.of(NameRanks::Names::Consortia, collation,
                                                   view.snapshot->consortia.name);
    })[consortium];
}

quint32 SortContext::organisationName(Row organisation) const
{
    return made(m_ranks[OrganisationNames], [this](Ranks& ranks) {
        ranks.ranks = &view.snapshot->nameRanks.of(NameRanks::Names::Organisations, collation,
                                                   view.snapshot->organisations.name);
    })[organisation];
}

quint32 SortContext::industry(quint16 industry) const
{
    return made(m_ranks[Industries], [this](Ranks& ranks) {
        ranks.own = ranksOfEntries(view.snapshot->industries, collation,
                                   [](const Industry& entry) { return entry.name; });
        ranks.ranks = &ranks.own;
    })[industry];
}

quint32 SortContext::notice(quint16 notice) const
{
    return made(m_ranks[Notices], [this](Ranks& ranks) {
        ranks.own = ranksOfEntries(view.snapshot->notices.info, collation,
                                   [](const NoticeInfo& info) { return info.title; });
        ranks.ranks = &ranks.own;
    })[notice];
}

quint32 SortContext::programme(quint16 programme) const
{
    return made(m_ranks[Programmes], [this](Ranks& ranks) {
        ranks.own = ranksOfEntries(view.snapshot->programmes.info, collation,
                                   [](const ProgrammeInfo& info) { return info.name; });
        ranks.ranks = &ranks.own;
    })[programme];
}

quint32 SortContext::publishedOn(quint16 notice) const
{
    return made(m_ranks[Days], [this](Ranks& ranks) {
        for (const NoticeInfo& info : view.snapshot->notices.info) {
            const auto day = readDate(info.publishedOn);
            ranks.own.push_back(day ? static_cast<quint32>(day->first.toJulianDay()) : NoSortKey);
        }
        ranks.ranks = &ranks.own;
    })[notice];
}

quint32 SortContext::roleText(Row membership) const
{
    return made(m_ranks[RoleTexts], [this](Ranks& ranks) {
        const SparseTextColumn& texts = view.snapshot->memberships.roleText;
        const std::vector<quint32> ofTexts = ranksOf(texts.texts(), collation);
        ranks.own.resize(texts.size(), NoSortKey); // looking a row up two million times would cost more
        for (std::size_t i = 0; i < ofTexts.size(); ++i) {
            ranks.own[texts.rows()[i]] = ofTexts[i];
        }
        ranks.ranks = &ranks.own;
    })[membership];
}

quint32 SortContext::recommending(Row consortium) const
{
    const CodedTextColumn& texts = view.snapshot->consortia.recommending;
    return made(m_ranks[Authorities], [&](Ranks& ranks) {
        ranks.own = ranksOf(texts.texts(), collation);
        for (std::size_t code = 0; code < ranks.own.size(); ++code) {
            if (texts.texts().isEmptyAt(code)) {
                ranks.own[code] = NoSortKey;
            }
        }
        ranks.ranks = &ranks.own;
    })[texts.code(consortium)];
}

quint32 SortContext::identifier(std::size_t index) const
{
    return made(m_ranks[Codes], [this](Ranks& ranks) {
        ranks.own = ranksOf(view.snapshot->organisations.identifiers.values(), collation);
        ranks.ranks = &ranks.own;
    })[index];
}

void sortRows(std::vector<Row>& rows, Unit unit, const SortOrder& order, const View& view)
{
    if (rows.empty()) {
        return;
    }
    Sorter sorter(rows, view);
    for (auto sort = order.rbegin(); sort != order.rend();
         ++sort) { // the first column decides: it sorts last
        if (const RecordColumn* column = recordColumn(unit, sort->column)) {
            sorter.sortBy(*column, *sort);
        }
    }
}

} // namespace atlas
