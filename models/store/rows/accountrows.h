// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/listaccount.h"

#include <QHash>

namespace atlas {

class Connection;

/// In the place of what was known before; an empty account says nothing, and changes nothing. Within a
/// RunningChange.
void writeAccount(Connection& connection, qint64 notice, const ListAccount& account);

/// The accounts of all notices, by their id.
[[nodiscard]] QHash<qint64, ListAccount> readAccounts(const Connection& connection);

} // namespace atlas
