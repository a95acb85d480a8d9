// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/sharedchain.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr Row Nothing = ~Row{0};

/// How an organisation was reached first.
struct Step
{
    Row from = Nothing;
    Row consortium = Nothing;
};

class Search
{
public:
    Search(const Snapshot& snapshot, Row from, Row to)
        : m_snapshot(snapshot)
        , m_to(to)
        , m_steps(snapshot.organisationCount())
        , m_isConsortiumDone(snapshot.consortiumCount())
        , m_waiting{from}
    {
        m_steps[from].from = from;
    }

    /// The organisations wait in the order in which they were reached, so the first way to one is a shortest.
    bool run(const std::stop_token& stop)
    {
        for (std::size_t next = 0; next < m_waiting.size() && !stop.stop_requested(); ++next) {
            const Row organisation = m_waiting[next];
            for (const Row membership : m_snapshot.organisations.memberships.run(organisation)) {
                if (reachThrough(m_snapshot.consortiumOf(membership), organisation)) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] SharedChain chain(Row from) const
    {
        SharedChain chain;
        for (Row at = m_to; at != from; at = m_steps[at].from) {
            chain.organisations.push_back(at);
            chain.consortia.push_back(m_steps[at].consortium);
        }
        chain.organisations.push_back(from);
        std::ranges::reverse(chain.organisations);
        std::ranges::reverse(chain.consortia);
        return chain;
    }

private:
    /// Whether the goal is one of its members.
    bool reachThrough(Row consortium, Row organisation)
    {
        if (m_isConsortiumDone[consortium] != 0) {
            return false;
        }
        m_isConsortiumDone[consortium] = 1;
        const auto& first = m_snapshot.consortia.firstMembership;
        for (Row row = first[consortium]; row < first[consortium + 1]; ++row) {
            const Row member = m_snapshot.memberships.organisation[row];
            if (m_steps[member].from != Nothing) {
                continue;
            }
            m_steps[member] = {organisation, consortium};
            if (member == m_to) {
                return true;
            }
            m_waiting.push_back(member);
        }
        return false;
    }

    const Snapshot& m_snapshot;
    Row m_to;
    std::vector<Step> m_steps;
    std::vector<quint8> m_isConsortiumDone;
    std::vector<Row> m_waiting;
};

} // namespace

std::optional<SharedChain> sharedChain(const Snapshot& snapshot, Row from, Row to,
                                       const std::stop_token& stop)
{
    if (from == to) {
        return SharedChain{{from}, {}};
    }
    Search search(snapshot, from, to);
    if (!search.run(stop)) {
        return std::nullopt;
    }
    return search.chain(from);
}

std::vector<Row> sharedConsortia(const Snapshot& snapshot, Row a, Row b)
{
    const auto consortiaOf = [&snapshot](Row organisation) {
        std::vector<Row> rows;
        for (const Row membership : snapshot.organisations.memberships.run(organisation)) {
            const Row consortium = snapshot.consortiumOf(membership);
            if (rows.empty() || rows.back() != consortium) {
                rows.push_back(consortium);
            }
        }
        return rows;
    };
    const std::vector<Row> left = consortiaOf(a);
    const std::vector<Row> right = consortiaOf(b);
    std::vector<Row> shared;
    std::ranges::set_intersection(left, right, std::back_inserter(shared));
    return shared;
}

} // namespace atlas
