// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/longwrite.h"

#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include <algorithm>

namespace atlas {
namespace {

/// Also where somebody else is using the file: then SQLite refuses, and everything stays as it is.
void tryTo(const Connection& connection, const QByteArray& sql)
{
    sqlite3_exec(connection.handle(), sql.constData(), nullptr, nullptr, nullptr);
}

} // namespace

LongWrite::LongWrite(Connection& connection, bool isLong, int kibibytes)
    : m_connection(connection)
    , m_kibibytes(kibibytes)
{
    if (!isLong) {
        return;
    }
    m_cacheBefore = connection.number("PRAGMA cache_size");
    tryTo(connection, "PRAGMA cache_size = " + QByteArray::number(-kibibytes));
    if (connection.text("PRAGMA journal_mode") == u"wal") {
        m_usedLog = true;
        connection.noteWrittenInPlace();
        tryTo(connection, "PRAGMA journal_mode = DELETE");
    }
}

void LongWrite::goOnInOrder()
{
    if (m_cacheBefore == 0) {
        return;
    }
    if (const int code = sqlite3_db_cacheflush(m_connection.handle()); code != SQLITE_OK) {
        throw SqlFailure(code, QString::fromUtf8(sqlite3_errstr(code)));
    }
    constexpr int Most = 8192;
    m_connection.execute("PRAGMA cache_size = -" + QByteArray::number(std::min(m_kibibytes, Most)) +
                         "; PRAGMA shrink_memory");
}

LongWrite::~LongWrite()
{
    if (m_cacheBefore != 0) {
        tryTo(m_connection, "PRAGMA cache_size = " + QByteArray::number(m_cacheBefore));
    }
    if (m_usedLog) {
        tryTo(m_connection, "PRAGMA journal_mode = WAL");
    }
}

} // namespace atlas
