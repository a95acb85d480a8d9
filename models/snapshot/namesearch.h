// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

#include <stop_token>
#include <vector>

namespace atlas {

/// The consortia or organisations that a text may mean while it is typed: found as a filter finds them (after
/// fold(), and Latin letters as pinyin too), a consortium by its number and name, an organisation by its name
/// and aliases. Whole names first, then those that begin with it, then the others, each in published order,
/// at most `most`. Nothing for an empty text, for memberships, or once stopped. In proportion to all names:
/// for a thread of its own.
[[nodiscard]] std::vector<Row> findNames(const Snapshot& snapshot, Unit unit, const QString& text,
                                         std::size_t most, const std::stop_token& stop = {});

} // namespace atlas
