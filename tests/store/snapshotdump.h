// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

#include <QStringList>

namespace atlas {

/// Every column of a snapshot but the ids and the source, a line for each record: equal for equal snapshots.
[[nodiscard]] QStringList dump(const Snapshot& snapshot);

} // namespace atlas
