// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/sortkeys.h"

#include "evaluate/recordcolumns.h"

#include <algorithm>
#include <charconv>

namespace atlas {

quint32 idKey(qint64 id)
{
    return static_cast<quint32>(std::clamp<qint64>(id, 0, NoSortKey - 2));
}

quint32 codeKey(quint32 code)
{
    return code == 0 ? NoSortKey : code;
}

quint32 placeKey(const SortContext& context, quint16 region)
{
    return region == 0 ? NoSortKey : static_cast<quint32>(context.view.snapshot->regions[region].code);
}

quint32 numberKey(const SortContext& context, Row consortium)
{
    const QByteArrayView text = context.view.snapshot->consortia.number.utf8(consortium);
    quint32 value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    // The sort raises keys by one, and puts what has none behind the largest: both must have room.
    return error == std::errc() && end == text.end() ? std::min(value, NoSortKey - 3) : NoSortKey - 2;
}

quint32 leadKey(const SortContext& context, Row consortium, std::size_t place)
{
    const Snapshot& snapshot = *context.view.snapshot;
    for (Row row = snapshot.consortia.firstMembership[consortium];
         row < snapshot.consortia.firstMembership[consortium + 1]; ++row) {
        if (snapshot.memberships.role[row] != static_cast<quint8>(Role::Member) && place-- == 0) {
            return context.organisationName(snapshot.memberships.organisation[row]);
        }
    }
    return NoSortKey;
}

quint32 consortiumNumbersKey(const SortContext& context, Row organisation, std::size_t place)
{
    const Snapshot& snapshot = *context.view.snapshot;
    const auto run = snapshot.organisations.memberships.run(organisation);
    return place < run.size() ? numberKey(context, snapshot.consortiumOf(run[place])) : NoSortKey;
}

quint32 matchingNumbersKey(const SortContext& context, Row organisation, std::size_t place)
{
    const Snapshot& snapshot = *context.view.snapshot;
    for (const Row row : snapshot.organisations.memberships.run(organisation)) {
        if (context.view.contains(row) && place-- == 0) {
            return numberKey(context, snapshot.consortiumOf(row));
        }
    }
    return NoSortKey;
}

quint32 identifierKey(const SortContext& context, Row organisation, std::size_t place)
{
    const Identifiers::Run run = context.view.snapshot->organisations.identifiers.of(organisation);
    return place < run.count ? context.identifier(run.first + place) : NoSortKey;
}

quint32 industriesKey(const SortContext& context, Row consortium, std::size_t place)
{
    const auto run = context.view.snapshot->consortia.industries.run(consortium);
    return place < run.size() ? context.industry(run[place]) : NoSortKey;
}

} // namespace atlas
