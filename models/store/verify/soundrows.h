// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace atlas {

struct Proposal;

/// Whether what a proposal adds keeps every CHECK of the tables of BulkTables, as far as values of Role,
/// Basis and OrganisationKind and what the store itself writes do not keep them by themselves. Then SQLite
/// need not look at each row again. A schema step that adds a CHECK to one of them adds it here.
[[nodiscard]] bool isSound(const Proposal& proposal);

} // namespace atlas
