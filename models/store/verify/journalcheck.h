// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/journal/journalrows.h"

#include <QStringList>

#include <optional>

namespace atlas {

class Connection;
struct CheckReport;

/// Compares every row with what the journal says of it last, and names table, row and column of what differs.
/// Rows that a long list added as a range of ids have no copy in the journal: they are counted in
/// CheckReport::notCompared. Reads the journal once from its end; what it holds in memory is one bit for each
/// row that it has met. Throws SqlFailure.
void checkRowsByJournal(Connection& connection, CheckReport& report);

/// Each row that is there was added in the journal, and each that was added is there or was removed in it.
/// Throws SqlFailure.
void checkRowCounts(Connection& connection, CheckReport& report);

/// In whole sentences, how a row differs from the values that the journal has of it; none: it was removed.
/// Throws SqlFailure, with SQLITE_ERROR where the values are no JSON.
[[nodiscard]] QStringList differencesFromJournal(const Connection& connection, JournalRows& rows,
                                                 const QString& table, qint64 row,
                                                 const std::optional<QByteArray>& values);

/// record: what people call it, see recordName().
[[nodiscard]] QString differenceText(const QString& table, qint64 row, const QString& record,
                                     const JournalRows::Difference& difference);

} // namespace atlas
