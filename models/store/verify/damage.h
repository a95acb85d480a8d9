// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace atlas {

class Connection;
struct CheckReport;
struct Error;

/// Nothing is written to a registry that is not what its journal says: the change would be written beside the
/// damage, and the backup of before would keep it without a word.
enum class DamageSearch : quint8 {
    Quick,   ///< in a fraction of a second: all rows of a registry that is not large
    AllRows, ///< rows of any number, six seconds for a million
};

/// What is no longer as it was written, in whole sentences: rows that differ from the journal, and, in a file
/// that is not large, pages that do not fit together. Not logic, such as members that count from 1: that is
/// for checkRegistry(). Throws SqlFailure.
[[nodiscard]] QStringList findDamage(Connection& connection, DamageSearch search);

/// Throws StoreFailure(Damaged) where findDamage() finds any.
void refuseDamaged(Connection& connection, DamageSearch search);

/// Before a change is committed: whether each row that it changed or removed was as the journal had it. In a
/// registry of any size. Throws StoreFailure(Damaged).
void refuseDamagedRows(const Connection& connection, qint64 change);

/// All pages. Throws SqlFailure.
void checkPages(Connection& connection, CheckReport& report);

} // namespace atlas
