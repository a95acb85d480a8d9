// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/filledvalue.h"
#include "snapshot/snapshot.h"

#include <QSet>

namespace atlas {

/// The organisations that these folded names mean: by name, else by alias, else by a name that a person said
/// to be the same. In proportion to all names, in one pass: for a thread of its own.
[[nodiscard]] KnownOrganisations knownOrganisations(const Snapshot& snapshot, const QSet<QString>& names);

} // namespace atlas
