// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/columnstate.h"
#include "domain/terms.h"

namespace atlas {

/// What a table of the unit's records shows before anybody chose: the columns that say so of themselves, in
/// their order.
[[nodiscard]] ColumnState firstColumns(Unit unit);

/// What a table of the unit's records makes of it: keys that this version has no column for are passed over,
/// as many columns are pinned as there are at most, and where no column is left it is firstColumns(): a table
/// without any helps nobody. Never fails.
[[nodiscard]] ColumnState knownColumns(Unit unit, const ColumnState& state);

} // namespace atlas
