// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/thread/registrystore.h"

namespace atlas {

class Connection;

/// Reads a whole registry, as it is at one moment. Throws.
[[nodiscard]] SnapshotPtr loadSnapshot(Connection& connection);

/// Holds the file to SQLite's rules and to ours. What is wrong is in the report; throws only where the
/// file cannot be asked.
[[nodiscard]] CheckReport checkRegistry(Connection& connection);

} // namespace atlas
