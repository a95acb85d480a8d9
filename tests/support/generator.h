// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "domain/reference.h"
#include "snapshot/snapshot.h"

namespace atlas {

/// How large a made-up registry is, in each of the three units.
struct GeneratedSize
{
    quint32 consortia = 0;
    quint32 organisations = 0; ///< at most memberships
    quint32 memberships = 0;   ///< at least two for each consortium
};

/// The size that the targets of the benchmarks speak of.
inline constexpr GeneratedSize LargeRegistry{
    .consortia = 200'000, .organisations = 1'000'000, .memberships = 2'000'000};

/// A made-up registry of exactly that size: names as lists have them (a place, a brand, a trade, a legal
/// form), every organisation in at least one consortium, and a few in very many. The same arguments give the
/// same registry, on every machine.
[[nodiscard]] SnapshotPtr generateSnapshot(const GeneratedSize& size, const Reference& reference);

/// What a list would propose that holds a registry's records, all of them new: to be accepted into an empty
/// one.
[[nodiscard]] Proposal proposalOf(const Snapshot& snapshot);

} // namespace atlas
