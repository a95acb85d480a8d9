// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bulkinsert.h"

#include "store/connection.h"
#include "store/knowncodes.h"

#include <sqlite3.h>

namespace atlas {
namespace {

/// PRAGMA foreign_keys is deaf within a transaction, since it would lose count of deferred references; we
/// have none.
void checkReferences(const Connection& connection, bool check)
{
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, check ? 1 : 0, nullptr);
}

} // namespace

BulkInsert::BulkInsert(Connection& connection)
    : m_connection(connection)
{
}

BulkInsert::~BulkInsert()
{
    checkReferences(m_connection, true);
}

void BulkInsert::begin(qint64 memberships)
{
    QByteArray triggers;
    for (std::size_t i = 0; i < BulkTables.size(); ++i) {
        m_before[i] = lastId(m_connection, BulkTables[i]);
        triggers += (i == 0 ? "'" : ", '") + QByteArray(BulkTables[i]) + "_insert'";
    }
    drop("trigger", "name IN (" + triggers + ')');
    // Sorting all rows costs less than adding so many in no order.
    constexpr qint64 MostPresent = 3;
    if (lastId(m_connection, "membership") <= MostPresent * memberships) {
        drop("index", "tbl_name = 'membership' AND sql IS NOT NULL");
    }
    checkReferences(m_connection, false);
}

void BulkInsert::drop(const char* type, const QByteArray& condition)
{
    QByteArray script;
    Statement read(m_connection, "SELECT name, sql FROM sqlite_schema WHERE type = ?1 AND " + condition);
    read.start(QByteArray(type));
    while (read.step()) {
        script += QByteArray("DROP ") + type + ' ' + read.utf8(0) + ";\n";
        m_again += read.utf8(1) + ";\n";
    }
    read.reset();
    m_connection.execute(script);
}

void BulkInsert::finish()
{
    m_connection.execute(m_again);
    m_again.clear();
    checkReferences(m_connection, true);
    Statement write(m_connection,
                    "INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES "
                    "((SELECT change FROM running_change), ?1, ?2, 'insert', NULL, "
                    "json_object('first', ?2, 'last', ?3))");
    for (std::size_t i = 0; i < BulkTables.size(); ++i) {
        if (const qint64 last = lastId(m_connection, BulkTables[i]); last > m_before[i]) {
            write.run(QString::fromLatin1(BulkTables[i]), m_before[i] + 1, last);
        }
    }
}

} // namespace atlas
