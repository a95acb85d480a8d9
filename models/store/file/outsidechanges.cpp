// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/outsidechanges.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/datatables.h"

namespace atlas {

QString textOfChange(const Connection& registry, qint64 change)
{
    Statement read(registry, "SELECT at || ' ' || kind || ' ' || why FROM change WHERE id = ?1");
    read.start(change);
    return read.step() ? read.text(0) : QString();
}

void addRowsOf(const Connection& registry, qint64 change, OutsideChanges& sums)
{
    ++sums.changes;
    Statement why(registry, "SELECT why FROM change WHERE id = ?1");
    why.start(change);
    sums.reason = why.step() ? why.text(0) : QString();
    Statement read(registry, QByteArray("SELECT table_name, sum(iif(operation = 'insert', ") +
                                 JournalledRows +
                                 ", 0)), sum(operation = 'update'), sum(operation = 'delete') "
                                 "FROM journal WHERE change = ?1 GROUP BY table_name");
    read.start(change);
    while (read.step()) {
        const QString table = read.text(0);
        sums.otherRows += read.number(2);
        if (table == u"consortium") {
            sums.consortiaAdded += read.number(1);
            sums.consortiaRemoved += read.number(3);
        } else if (table == u"organisation") {
            sums.organisationsAdded += read.number(1);
            sums.organisationsRemoved += read.number(3);
        } else if (table == u"membership") {
            sums.membershipsAdded += read.number(1);
            sums.membershipsRemoved += read.number(3);
        } else {
            sums.otherRows += read.number(1) + read.number(3);
        }
    }
}

} // namespace atlas
