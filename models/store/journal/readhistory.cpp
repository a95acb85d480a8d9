// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/readhistory.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/datatables.h"

#include <QHash>

namespace atlas {

std::vector<ChangeRecord> readChanges(Connection& connection)
{
    std::vector<ChangeRecord> changes;
    QHash<qint64, qint64> undoneBy;
    Statement row(connection, "SELECT id, at, kind, why, undoes FROM change ORDER BY id DESC");
    while (row.step()) {
        ChangeRecord change;
        change.id = row.number(0);
        change.at = QDateTime::fromString(row.text(1), Qt::ISODate);
        change.kind = row.text(2);
        change.why = row.text(3);
        if (const auto undo = undoneBy.constFind(change.id); undo != undoneBy.cend()) {
            change.undoneBy = *undo;
        }
        if (!row.isNull(4)) {
            change.undoes = row.number(4);
            // An undo comes after what it undoes; one that was undone itself undoes nothing any more.
            if (!change.undoneBy) {
                undoneBy.insert(*change.undoes, change.id);
            }
        }
        change.canBeUndone = change.kind != u"create" && !change.undoneBy;
        changes.push_back(std::move(change));
    }
    return changes;
}

std::vector<ChangeRecord> readHistory(Connection& connection)
{
    const ReadTransaction moment(connection);
    std::vector<ChangeRecord> changes = readChanges(connection);
    QHash<qint64, std::size_t> indexOf;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        indexOf.insert(changes[i].id, i);
    }
    Statement row(connection, QByteArray("SELECT change, table_name, "
                                         "sum(iif(operation = 'insert', ") +
                                  JournalledRows +
                                  ", 0)), sum(operation = 'update'), sum(operation = 'delete') "
                                  "FROM journal GROUP BY change, table_name ORDER BY change, table_name");
    while (row.step()) {
        if (const auto index = indexOf.constFind(row.number(0)); index != indexOf.cend()) {
            changes[*index].tables.push_back({row.text(1), row.number(2), row.number(3), row.number(4)});
        }
    }
    return changes;
}

} // namespace atlas
