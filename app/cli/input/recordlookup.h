// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/outcome.h"
#include "snapshot/snapshot.h"

namespace atlas {

/// The one consortium that a name, a number of a list or an id means; a part of a name does where it is in
/// one name only. Fails with what could be meant where there are several, and where there is none.
[[nodiscard]] Outcome<Row> lookUpConsortium(const Snapshot& snapshot, const QString& words);
/// The same by name, alias, id, or a code or its beginning.
[[nodiscard]] Outcome<Row> lookUpOrganisation(const Snapshot& snapshot, const QString& words);

/// Index of the one list that a title, in either language, a part of one, or an id means.
[[nodiscard]] Outcome<quint16> lookUpNotice(const Snapshot& snapshot, const QString& words);

} // namespace atlas
