// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/termhits.h"

#include "domain/parallel.h"
#include "snapshot/textsearch.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr std::size_t TermsInHits = 8;
constexpr std::size_t NamesInPart = 32768; ///< that a thread takes at a time

TermHits findTexts(const Snapshot& snapshot, std::span<const TextTerm> terms)
{
    TermHits hits;
    hits.consortia.resize(snapshot.consortiumCount());
    hits.organisations.resize(snapshot.organisationCount());
    std::vector<quint8> aliases(snapshot.organisations.alias.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto bit = static_cast<quint8>(1U << i);
        hits.all |= bit;
        hits.wanted |= terms[i].excluded ? quint8{0} : bit;
        const TextPattern pattern{QStringView(terms[i].text)};
        const auto mark = [&](const NameColumn& names, std::vector<quint8>& marks) {
            inParallel(names.size(), NamesInPart, [&](std::size_t first, std::size_t last) {
                pattern.mark(names, static_cast<quint32>(first), static_cast<quint32>(last), bit, marks);
            });
        };
        mark(snapshot.consortia.name, hits.consortia);
        mark(snapshot.organisations.name, hits.organisations);
        mark(snapshot.organisations.alias, aliases);
        // A misprinted name is found by what it was meant to be as well.
        pattern.mark(snapshot.consortia.meant, bit, hits.consortia);
        pattern.mark(snapshot.organisations.meant, bit, hits.organisations);
        markCodes(snapshot.organisations.identifiers, terms[i].text, bit, hits.organisations);
    }
    for (Row row = 0; !aliases.empty() && row < snapshot.organisationCount(); ++row) {
        for (const Row alias : snapshot.organisations.aliasesOf(row)) {
            hits.organisations[row] |= aliases[alias];
        }
    }
    return hits;
}

} // namespace

std::vector<TermHits> findTerms(const Snapshot& snapshot, std::span<const TextTerm> terms)
{
    std::vector<TermHits> hits;
    for (std::size_t i = 0; i < terms.size(); i += TermsInHits) {
        hits.push_back(findTexts(snapshot, terms.subspan(i, std::min(TermsInHits, terms.size() - i))));
    }
    return hits;
}

} // namespace atlas
