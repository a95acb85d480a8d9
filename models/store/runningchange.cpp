// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runningchange.h"

#include "store/connection.h"

namespace atlas {

RunningChange::RunningChange(Connection& connection, const QString& kind, const QString& why,
                             const QDateTime& at, std::optional<qint64> undoes)
    : m_connection(connection)
{
    Statement(connection, "INSERT INTO change (at, kind, why, undoes) VALUES (?1, ?2, ?3, ?4)")
        .run(storedTime(at), kind, why, undoes);
    m_id = connection.lastInsertId();
    Statement(connection, "INSERT INTO running_change (one, change) VALUES (1, ?1)").run(m_id);
}

void RunningChange::finish()
{
    m_connection.execute("DELETE FROM running_change");
}

BulkInsert::BulkInsert(Connection& connection)
    : m_connection(connection)
{
}

void BulkInsert::begin()
{
    Statement read(m_connection, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1");
    QByteArray drop;
    for (std::size_t i = 0; i < BulkTables.size(); ++i) {
        m_before[i] = lastId(BulkTables[i]);
        const QByteArray name = QByteArray(BulkTables[i]) + "_insert";
        read.start(name);
        if (read.step()) {
            m_triggers += read.utf8(0) + ";\n";
            drop += "DROP TRIGGER " + name + ";\n";
        }
    }
    read.reset();
    m_connection.execute(drop);
}

void BulkInsert::finish()
{
    m_connection.execute(m_triggers);
    m_triggers.clear();
    Statement write(m_connection,
                    "INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES "
                    "((SELECT change FROM running_change), ?1, ?2, 'insert', NULL, "
                    "json_object('first', ?2, 'last', ?3))");
    for (std::size_t i = 0; i < BulkTables.size(); ++i) {
        if (const qint64 last = lastId(BulkTables[i]); last > m_before[i]) {
            write.run(QString::fromLatin1(BulkTables[i]), m_before[i] + 1, last);
        }
    }
}

qint64 BulkInsert::lastId(const char* table) const
{
    Statement read(m_connection, "SELECT seq FROM sqlite_sequence WHERE name = ?1");
    read.start(QString::fromLatin1(table));
    return read.step() ? read.number(0) : 0;
}

QString storedTime(const QDateTime& at)
{
    return at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace atlas
