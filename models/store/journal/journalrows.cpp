// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/journalrows.h"

#include "store/sqlite/datatables.h"

#include <sqlite3.h>

namespace atlas {
namespace {

QByteArray nameOf(QLatin1StringView table)
{
    return {table.data(), table.size()};
}

/// Empty where it finds none.
QString textOf(const Connection& connection, const QByteArray& sql, const QByteArray& values)
{
    Statement read(connection, sql);
    read.start(values);
    return read.step() ? read.text(0) : QString();
}

} // namespace

JournalRows::Columns JournalRows::columnsOf(const Connection& connection, QLatin1StringView table)
{
    Columns columns;
    Statement row(connection, "SELECT name, dflt_value FROM pragma_table_info(?1) ORDER BY cid");
    row.start(QString(table));
    while (row.step()) {
        const QByteArray name = row.utf8(0);
        const QByteArray path = "'$." + name + '\'';
        QByteArray value = "json_extract(?2, " + path + ')';
        if (!row.isNull(1)) {
            value = "iif(json_type(?2, " + path + ") IS NULL, " + row.utf8(1) + ", " + value + ')';
        }
        const char* const separator = columns.names.isEmpty() ? "" : ", ";
        columns.names += separator + name;
        columns.values += separator + value;
        columns.settings += separator + name + " = " + value;
        columns.object += separator + ('\'' + name + "', " + name);
        columns.each.append({name, value});
    }
    return columns;
}

JournalRows::JournalRows(const Connection& connection, QLatin1StringView table)
    : JournalRows(connection, table, columnsOf(connection, table))
{
}

JournalRows::JournalRows(const Connection& connection, QLatin1StringView table, const Columns& columns)
    : m_connection(connection)
    , m_table(table)
    , m_columns(columns.each)
    , m_has(connection, "SELECT 1 FROM " + nameOf(table) + " WHERE " + keyColumn(table) + " = ?1")
    , m_isWritten(connection, "SELECT json_object(" + columns.object + ") = ?2 FROM " + nameOf(table) +
                                  " WHERE " + keyColumn(table) + " = ?1")
    , m_isAs(connection, "SELECT 1 FROM " + nameOf(table) + " WHERE " + keyColumn(table) + " = ?1 AND (" +
                             columns.names + ") IS (" + columns.values + ')')
    , m_add(connection, "INSERT INTO " + nameOf(table) + " (" + columns.names + ") SELECT " + columns.values +
                            " WHERE ?1 IS NOT NULL")
    , m_change(connection, "UPDATE " + nameOf(table) + " SET " + columns.settings + " WHERE " +
                               keyColumn(table) + " = ?1")
    , m_remove(connection,
               "DELETE FROM " + nameOf(table) + " WHERE " + keyColumn(table) + " BETWEEN ?1 AND ?2")
{
}

bool JournalRows::has(qint64 id)
{
    m_has.start(id);
    const bool has = m_has.step();
    m_has.reset();
    return has;
}

bool JournalRows::isAs(qint64 id, const QByteArray& values)
{
    // Text by text is five times as fast as value by value, and nearly always enough.
    m_isWritten.start(id, values);
    const bool isWritten = m_isWritten.step() && m_isWritten.number(0) == 1;
    m_isWritten.reset();
    if (isWritten) {
        return true;
    }
    m_isAs.start(id, values);
    const bool isAs = m_isAs.step();
    m_isAs.reset();
    return isAs;
}

std::vector<JournalRows::Difference> JournalRows::differences(qint64 id, const QByteArray& values) const
{
    std::vector<Difference> differences;
    for (const auto& [name, value] : m_columns) {
        Statement read(m_connection, "SELECT CAST(" + name + " AS TEXT), CAST(" + value + " AS TEXT) FROM " +
                                         nameOf(m_table) + " WHERE " + keyColumn(m_table) + " = ?1 AND " +
                                         name + " IS NOT (" + value + ')');
        read.start(id, values);
        if (read.step()) {
            differences.push_back({QString::fromUtf8(name), read.text(0), read.text(1)});
        }
    }
    return differences;
}

void JournalRows::add(qint64 id, const QByteArray& values)
{
    m_add.run(id, values);
}

void JournalRows::change(qint64 id, const QByteArray& values)
{
    m_change.run(id, values);
}

qint64 JournalRows::remove(qint64 first, qint64 last)
{
    m_remove.run(first, last);
    return sqlite3_changes64(m_connection.handle());
}

QString recordName(const Connection& connection, const QString& table, qint64 id, const QByteArray& values)
{
    QString name;
    if (table == u"membership") {
        name = textOf(connection,
                      "SELECT ifnull((SELECT name FROM organisation WHERE id = json_extract(?1, "
                      "'$.organisation')), '?') || ' / ' || ifnull((SELECT name FROM consortium WHERE id = "
                      "json_extract(?1, '$.consortium')), '?')",
                      values);
    } else if (table == u"consortium_industry") {
        name = textOf(connection,
                      "SELECT ifnull((SELECT name FROM consortium WHERE id = json_extract(?1, "
                      "'$.consortium')), '?') || ' / ' || json_extract(?1, '$.industry')",
                      values);
    } else if (table == u"organisation_identifier") {
        name = textOf(connection,
                      "SELECT ifnull((SELECT name FROM organisation WHERE id = json_extract(?1, "
                      "'$.organisation')), '?') || ' / ' || json_extract(?1, '$.value')",
                      values);
    } else if (table == u"organisation_link") {
        name =
            textOf(connection, "SELECT json_extract(?1, '$.a') || ' / ' || json_extract(?1, '$.b')", values);
    } else {
        name = textOf(connection,
                      "SELECT coalesce(json_extract(?1, '$.name'), json_extract(?1, '$.title'), "
                      "json_extract(?1, '$.shape'), json_extract(?1, '$.code'), "
                      "json_extract(?1, '$.subject'), json_extract(?1, '$.part'), '')",
                      values);
    }
    return name.isEmpty() ? table + u' ' + QString::number(id) : name;
}

} // namespace atlas
