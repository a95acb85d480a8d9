// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/journal/history.h"

namespace atlas {

class Connection;

/// Every change, the newest first. Throws.
[[nodiscard]] std::vector<ChangeRecord> readHistory(Connection& connection);

/// The same without ChangeRecord::tables, which take a look at the whole journal.
[[nodiscard]] std::vector<ChangeRecord> readChanges(Connection& connection);

} // namespace atlas
