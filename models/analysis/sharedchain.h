// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace atlas {

/// How one organisation leads to another through consortia that both of a pair are in.
struct SharedChain
{
    std::vector<Row> organisations; ///< from the one to the other; just one where they are the same
    std::vector<Row> consortia;     ///< [i] has organisations [i] and [i + 1] as members
};

/// A shortest chain over the whole snapshot, found breadth first. Of several the one whose consortia and
/// organisations come first in published order, step by step from `from`; so the same question has the same
/// answer. None where no chain leads there, or where it was stopped.
[[nodiscard]] std::optional<SharedChain> sharedChain(const Snapshot& snapshot, Row from, Row to,
                                                     const std::stop_token& stop = {});

/// The consortia that both organisations are in, in published order, each once.
[[nodiscard]] std::vector<Row> sharedConsortia(const Snapshot& snapshot, Row a, Row b);

} // namespace atlas
