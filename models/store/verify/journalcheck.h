// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace atlas {

class Connection;
struct CheckReport;

/// Compares every row with what the journal says of it last, and names table, row and column of what differs.
/// Rows that a long list added as a range of ids have no copy in the journal: they are counted in
/// CheckReport::notCompared. Reads the journal once from its end; what it holds in memory is one bit for each
/// row that it has met. Throws SqlFailure.
void checkRowsByJournal(Connection& connection, CheckReport& report);

} // namespace atlas
