// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/savedview.h"

#include <QDateTime>

#include <vector>

namespace atlas {

class Connection;

/// The saved views in the order that they were put in. Throws, like every function here.
[[nodiscard]] std::vector<SavedView> loadSavedViews(Connection& connection);

/// Writes it as one change; gives its id, 0 where the registry says so already. See
/// RegistryStore::changeViews().
[[nodiscard]] qint64 changeSavedViews(Connection& connection, const ViewChange& change, const QString& why,
                                      const QDateTime& at);

} // namespace atlas
