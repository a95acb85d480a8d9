// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/parallel.h"
#include "snapshot/nameranks.h"
#include "snapshot/recordcolumns.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <span>

namespace atlas {
namespace {

struct KeyedRow
{
    quint32 key = 0;
    Row row = 0;
};

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
    for (unsigned shift = 0; shift < 32 && largest >> shift != 0; shift += Bits) {
        const auto digit = [shift](const KeyedRow& row) { return row.key >> shift & ((1U << Bits) - 1); };
        std::array<quint32, 1U << Bits> starts{};
        for (const KeyedRow& row : from) {
            ++starts[digit(row)];
        }
        quint32 start = 0;
        for (quint32& count : starts) {
            start += std::exchange(count, start);
        }
        for (const KeyedRow& row : from) {
            into[starts[digit(row)]++] = row;
        }
        std::swap(from, into);
    }
    if (from.data() != rows.data()) {
        std::ranges::copy(from, rows.begin());
    }
}

/// The keys of a column without sortKey: the places of its values among each other.
std::vector<quint32> keysOfValues(const std::vector<Row>& rows, const RecordColumn& column, const View& view,
                                  Collation collation)
{
    const bool byText =
        column.sortValue == nullptr && (column.type == ColumnType::Text || column.type == ColumnType::Term);
    if (byText) {
        TextColumn texts;
        for (const Row row : rows) {
            texts.append(columnText(column, view, row, Language::Chinese));
        }
        std::vector<quint32> keys = ranksOf(texts, collation);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            keys[i] = texts.isEmptyAt(i) ? NoSortKey : keys[i];
        }
        return keys;
    }
    const auto valueOf = column.sortValue != nullptr ? column.sortValue : column.value;
    std::vector<std::pair<qint64, std::size_t>> numbers;
    std::vector<quint32> keys(rows.size(), NoSortKey);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        bool isNumber = false;
        const qint64 number = valueOf(view, rows[i]).toLongLong(&isNumber);
        if (isNumber) {
            numbers.emplace_back(number, i);
        }
    }
    std::ranges::sort(numbers);
    quint32 key = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        key = i > 0 && numbers[i].first != numbers[i - 1].first ? key + 1 : key;
        keys[numbers[i].second] = key;
    }
    return keys;
}

constexpr std::size_t RowsInPart = 65536; ///< that a thread takes at a time

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
        if (column.sortKey == nullptr) {
            const std::vector<quint32> keys = keysOfValues(m_rows, column, m_view, sort.collation);
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                m_keyed[i] = {keys[i], m_rows[i]};
            }
        } else {
            inParallel(m_rows.size(), RowsInPart, [&](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i) {
                    m_keyed[i] = {column.sortKey(context, m_rows[i], 0), m_rows[i]};
                }
            });
        }
        turnKeys(m_keyed, true);
        sortByKey(m_keyed, m_room);
        if (column.sortKey != nullptr) {
            sortGroups(m_keyed, column, context, 1);
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_rows[i] = m_keyed[i].row;
        }
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
                row.key = column.sortKey(context, row.row, place);
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

} // namespace

namespace {

enum RankOf : std::size_t { ConsortiumNames, OrganisationNames, Industries, Notices, Programmes, RoleTexts };

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

quint32 SortContext::roleText(Row membership) const
{
    const SparseTextColumn& texts = view.snapshot->memberships.roleText;
    const auto& ranks = made(m_ranks[RoleTexts], [&](Ranks& made) {
        made.own = ranksOf(texts.texts(), collation);
        made.ranks = &made.own;
    });
    const auto found = std::ranges::lower_bound(texts.rows(), membership);
    return found == texts.rows().end() || *found != membership
               ? NoSortKey
               : ranks[static_cast<std::size_t>(found - texts.rows().begin())];
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
