// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"

namespace atlas {

/// The answer to a filter that lets through what `base` lets through of one record, and nothing else: the
/// memberships of a consortium or of an organisation (by `unit`, which is one of these two), so that the rows
/// behind its number can be shown and counted.
///
/// A filter names a record by its name. Where other names hold that name (北京大学 is in 北京大学第三医院)
/// these are ruled out as well, or what else the record has is asked for: its place, its kind or programme,
/// its counts. nullptr where no such filter tells the record from all others, for example from a second one
/// of the same name, place and size, and where base lets nothing of it through. Pure; evaluates several
/// times, so a large registry is asked beside the window.
[[nodiscard]] ViewPtr recordView(const SnapshotPtr& snapshot, Unit unit, Row row, const Filter& base = {},
                                 const SortOrders& orders = {});

} // namespace atlas
