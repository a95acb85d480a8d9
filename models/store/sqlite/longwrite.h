// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace atlas {

class Connection;

/// While it lives, a transaction that adds far more than the file holds is written with as little work as
/// SQLite can do it. Outside of a transaction, around it. Throws SqlFailure.
/// - The cache is large: where names come in no order, the index of them is written all over.
/// - The pages go to the file, and what they replace to a journal (`-journal`), which is little; through the
///   write-ahead log every page would be written twice. A program that is killed leaves the journal, from
///   which the next one that opens the file takes everything back. Other programs cannot read meanwhile;
///   where one is reading now the log stays in use.
class LongWrite final
{
    Q_DISABLE_COPY_MOVE(LongWrite)

public:
    /// Does nothing where the write is not long. The cache is that large.
    LongWrite(Connection& connection, bool isLong, int kibibytes);
    ~LongWrite();

    /// What is still to be written goes to the file in its order: the cache becomes small, and what it held
    /// is free for sorting.
    void goOnInOrder();

private:
    Connection& m_connection;
    const int m_kibibytes;
    qint64 m_cacheBefore = 0; ///< 0: as it was
    bool m_usedLog = false;
};

} // namespace atlas
