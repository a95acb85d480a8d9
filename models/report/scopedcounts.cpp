// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/scopedcounts.h"

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

using Pairs = std::vector<std::pair<quint32, Row>>; ///< code, record

/// The codes of a membership in a field. A place counts for the province it lies in too.
void appendCodes(const Snapshot& snapshot, Field field, Row membership, std::vector<quint32>& codes)
{
    const Row consortium = snapshot.consortiumOf(membership);
    const Row organisation = snapshot.memberships.organisation[membership];
    const auto addPlace = [&](quint16 region) {
        codes.push_back(region);
        if (const quint16 parent = snapshot.regionParent[region]; parent != 0) {
            codes.push_back(parent);
        }
    };
    switch (field) {
    case Field::Seat:
        addPlace(snapshot.consortia.seat[consortium]);
        break;
    case Field::Home:
        addPlace(snapshot.organisations.home[organisation]);
        break;
    case Field::Industry: {
        const auto run = snapshot.consortia.industries.run(consortium);
        codes.insert(codes.end(), run.begin(), run.end());
        if (run.empty()) {
            codes.push_back(0);
        }
        break;
    }
    case Field::Role:
        codes.push_back(snapshot.memberships.role[membership]);
        break;
    case Field::Kind:
        codes.push_back(snapshot.organisations.kind[organisation]);
        break;
    case Field::Subject:
        codes.push_back(snapshot.consortia.subject[consortium]);
        break;
    case Field::Programme:
        codes.push_back(snapshot.notices.programme[snapshot.consortia.notice[consortium]]);
        break;
    case Field::State:
        codes.push_back(0);
        break;
    }
}

void countDistinct(Pairs& pairs, Unit unit, std::vector<UnitCounts>& counts)
{
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [code, row] : pairs) {
        ++counts[code][unit];
    }
}

} // namespace

ViewPtr countedInScope(const View& view)
{
    auto scoped = std::make_shared<View>(view);
    scoped->countsOnlyScope = true;
    const Snapshot& snapshot = *view.snapshot;
    for (const Field field : AllFields) {
        auto& counts = scoped->facets[static_cast<std::size_t>(field)];
        std::ranges::fill(counts, UnitCounts{});
        Pairs consortia;
        Pairs organisations;
        std::vector<quint32> codes;
        for (const Row membership : view.of(Unit::Memberships)) {
            codes.clear();
            appendCodes(snapshot, field, membership, codes);
            for (const quint32 code : codes) {
                ++counts[code][Unit::Memberships];
                consortia.emplace_back(code, snapshot.consortiumOf(membership));
                organisations.emplace_back(code, snapshot.memberships.organisation[membership]);
            }
        }
        countDistinct(consortia, Unit::Consortia, counts);
        countDistinct(organisations, Unit::Organisations, counts);
    }
    return scoped;
}

} // namespace atlas
