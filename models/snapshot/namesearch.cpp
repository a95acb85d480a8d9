// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/namesearch.h"

#include "domain/text/fold.h"
#include "snapshot/textsearch.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace atlas {
namespace {

constexpr Row RowsBetweenLooks = 65'536; ///< at the stop token

enum Rank : std::size_t { Whole, Beginning, Inside, None };

Rank rankOf(QByteArrayView text, std::string_view wanted)
{
    const std::string_view hay(text.data(), static_cast<std::size_t>(text.size()));
    const std::size_t at = hay.find(wanted);
    if (at == std::string_view::npos) {
        return None;
    }
    return at > 0 ? Inside : hay.size() == wanted.size() ? Whole : Beginning;
}

/// The best places first, and never more of a rank than can be shown.
class Ranked
{
public:
    explicit Ranked(std::size_t most)
        : m_most(most)
    {
    }
    void add(Rank rank, Row row)
    {
        if (rank != None && m_rows[rank].size() < m_most) {
            m_rows[rank].push_back(row);
        }
    }
    [[nodiscard]] std::vector<Row> best() const
    {
        std::vector<Row> rows;
        for (const auto& ranked : m_rows) {
            for (const Row row : ranked) {
                if (rows.size() < m_most) {
                    rows.push_back(row);
                }
            }
        }
        return rows;
    }

private:
    std::size_t m_most;
    std::array<std::vector<Row>, 3> m_rows;
};

/// Where a name that holds the pattern stands; what is only there by its pinyin comes with the rest.
Rank rankOfHit(QByteArrayView folded, std::string_view wanted)
{
    return std::min(rankOf(folded, wanted), Inside);
}

/// Marks the rows whose name holds the pattern, some at a time; false once stopped.
bool markNames(const TextPattern& pattern, const NameColumn& names, std::vector<quint8>& marks,
               const std::stop_token& stop)
{
    marks.assign(names.size(), 0);
    const auto count = static_cast<Row>(names.size());
    for (Row first = 0; first < count; first += std::min(RowsBetweenLooks, count - first)) {
        if (stop.stop_requested()) {
            return false;
        }
        pattern.mark(names, first, first + std::min(RowsBetweenLooks, count - first), 1, marks);
    }
    return true;
}

Rank consortiumRank(const Snapshot& snapshot, Row row, bool isHit, std::string_view wanted)
{
    if (rankOf(snapshot.consortia.number.utf8(row), wanted) == Whole ||
        snapshot.isConsortiumLabel(row, wanted)) {
        return Whole;
    }
    return isHit ? rankOfHit(snapshot.consortia.name.foldedUtf8(row), wanted) : None;
}

/// Whole codes, and those that only begin so.
Rank rankOfCode(const Identifiers& identifiers, Row organisation, const QByteArray& code)
{
    Rank rank = None;
    const Identifiers::Run run = code.isEmpty() ? Identifiers::Run() : identifiers.of(organisation);
    for (std::size_t index = run.first; index < run.first + run.count; ++index) {
        if (identifiers.value(index).startsWith(code)) {
            rank = std::min(rank, identifiers.value(index).size() == code.size() ? Whole : Beginning);
        }
    }
    return rank;
}

Rank organisationRank(const Snapshot& snapshot, Row row, bool isHit, const std::vector<quint8>& aliases,
                      const QByteArray& code, std::string_view wanted)
{
    const auto& table = snapshot.organisations;
    Rank rank = isHit ? rankOfHit(table.name.foldedUtf8(row), wanted) : None;
    rank = std::min(rank, rankOfCode(table.identifiers, row, code));
    for (const Row alias : table.aliasesOf(row)) {
        if (aliases[alias] != 0) {
            rank = std::min(rank, rankOfHit(table.alias.foldedUtf8(alias), wanted));
        }
    }
    return rank;
}

} // namespace

std::vector<Row> findNames(const Snapshot& snapshot, Unit unit, const QString& text, std::size_t most,
                           const std::stop_token& stop)
{
    const QByteArray folded = fold(text).toUtf8();
    if (folded.isEmpty() || unit == Unit::Memberships) {
        return {};
    }
    const std::string_view wanted(folded.constData(), static_cast<std::size_t>(folded.size()));
    const TextPattern pattern(text);
    const bool isConsortium = unit == Unit::Consortia;
    std::vector<quint8> names;
    std::vector<quint8> aliases;
    if (!markNames(pattern, isConsortium ? snapshot.consortia.name : snapshot.organisations.name, names,
                   stop) ||
        (!isConsortium && !markNames(pattern, snapshot.organisations.alias, aliases, stop))) {
        return {};
    }
    pattern.mark(isConsortium ? snapshot.consortia.meant : snapshot.organisations.meant, 1, names);
    const QByteArray code =
        isConsortium || snapshot.organisations.identifiers.isEmpty() ? QByteArray() : codeBeginning(text);
    Ranked found(most);
    for (Row row = 0; row < names.size(); ++row) {
        const bool isHit = names[row] != 0;
        found.add(isConsortium ? consortiumRank(snapshot, row, isHit, wanted)
                               : organisationRank(snapshot, row, isHit, aliases, code, wanted),
                  row);
    }
    return found.best();
}

} // namespace atlas
