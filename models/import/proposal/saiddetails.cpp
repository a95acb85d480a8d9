// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/saiddetails.h"

#include "domain/text/fold.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

/// Of each organisation the entries with different texts, in the order in which they came.
template <typename Entry, typename TextOf>
std::vector<Entry> eachOnce(std::vector<Entry> entries, TextOf textOf)
{
    std::ranges::stable_sort(entries, {}, &Entry::organisation);
    std::vector<Entry> kept;
    QSet<QString> seen; // of the organisation
    for (Entry& entry : entries) {
        if (!kept.empty() && kept.back().organisation != entry.organisation) {
            seen.clear();
        }
        const QString text = textOf(entry);
        if (!text.isEmpty() && !seen.contains(text)) {
            seen.insert(text);
            kept.push_back(std::move(entry));
        }
    }
    return kept;
}

} // namespace

void SaidDetails::moveTo(Proposal& proposal)
{
    proposal.identifiers =
        eachOnce(std::move(m_identifiers),
                 [](const ProposedIdentifier& identifier) -> QString { return identifier.value; });
    proposal.aliases = eachOnce(std::move(m_aliases), [&](const ProposedAlias& alias) {
        const QString folded = fold(alias.name);
        return proposal.organisations[alias.organisation].folded == folded ? QString() : folded;
    });
}

} // namespace atlas
