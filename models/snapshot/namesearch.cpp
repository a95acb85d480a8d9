// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/namesearch.h"

#include "domain/fold.h"

#include <array>
#include <string_view>

namespace atlas {
namespace {

constexpr std::size_t RowsBetweenLooks = 4096; ///< at the stop token

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

Rank consortiumRank(const Snapshot& snapshot, Row row, std::string_view wanted)
{
    const Rank rank = rankOf(snapshot.consortia.folded.utf8(row), wanted);
    return rankOf(snapshot.consortia.number.utf8(row), wanted) == Whole ? Whole : rank;
}

Rank organisationRank(const Snapshot& snapshot, Row row, std::string_view wanted)
{
    Rank rank = rankOf(snapshot.organisations.folded.utf8(row), wanted);
    for (const Row alias : snapshot.organisations.aliases.run(row)) {
        rank = std::min(rank, rankOf(snapshot.organisations.aliasFolded.utf8(alias), wanted));
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
    Ranked found(most);
    const auto count = static_cast<Row>(snapshot.count(unit));
    for (Row row = 0; row < count; ++row) {
        if (row % RowsBetweenLooks == 0 && stop.stop_requested()) {
            return {};
        }
        found.add(unit == Unit::Consortia ? consortiumRank(snapshot, row, wanted)
                                          : organisationRank(snapshot, row, wanted),
                  row);
    }
    return found.best();
}

} // namespace atlas
