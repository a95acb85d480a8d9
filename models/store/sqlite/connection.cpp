// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/connection.h"

#include "domain/text/utf8text.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

namespace atlas {
namespace {

[[noreturn]] void fail(sqlite3* handle)
{
    throw SqlFailure(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
}

/// A URI, because only there can a file be opened without being made, or as immutable.
QString databaseUri(const QString& path, Access access)
{
    QString uri = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded));
    switch (access) {
    case Access::Create:
        return uri + QStringLiteral("?mode=rwc");
    case Access::ReadWrite:
    case Access::ReadAlone:
        return uri + QStringLiteral("?mode=rw");
    case Access::ReadOnly:
        return uri + QStringLiteral("?mode=ro");
    case Access::Immutable:
        break;
    }
    return uri + QStringLiteral("?mode=ro&immutable=1");
}

} // namespace

Connection::Connection(const QString& path, Access access, int waitForLock)
    : m_path(path)
    , m_name(QUuid::createUuid().toString())
    , m_waitForLock(waitForLock)
    , m_leavesLog(access == Access::ReadOnly && fileStateOf(path).logSize < 0)
{
    try {
        openDatabase(access, waitForLock);
        // The file may come from anywhere. (trusted_schema stays on: SQLite 3.40 takes its JSON functions,
        // which our rules and triggers use, for unsafe ones. So nothing is asked of a file before KnownSchema
        // has found each statement in it to be ours; reading them runs none.)
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        execute("PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
                // REPLACE must not slip past the triggers that journal a deletion.
                "PRAGMA recursive_triggers = ON;");
        if (access == Access::ReadAlone) {
            execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA query_only = ON;");
            m_isQueryOnly = true;
            abandon();
        }
        m_openedAs = fileStateOf(path);
        if (isMoved()) {
            throw SqlFailure(SQLITE_READONLY_DBMOVED, {});
        }
    } catch (...) {
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

void Connection::openDatabase(Access access, int waitForLock)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(databaseUri(m_path, access));
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(waitForLock);
    if (access == Access::ReadOnly || access == Access::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    }
    database.setConnectOptions(options);
    if (!database.open()) {
        const QSqlError error = database.lastError();
        throw SqlFailure(error.nativeErrorCode().toInt(), error.databaseText());
    }
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") == 0) {
        m_handle = *static_cast<sqlite3* const*>(handle.constData());
    }
    if (m_handle == nullptr) {
        throw SqlFailure(SQLITE_ERROR, QStringLiteral("the QSQLITE driver gives no handle"));
    }
}

Connection::~Connection()
{
    if (isMoved()) {
        abandon();
    }
    if (!isReadOnly() && !m_isAbandoned) {
        // Fails where somebody else reads: then the WAL stays, and the last to close empties it.
        sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    }
    m_handle = nullptr;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
    if (m_leavesLog && !m_isAbandoned) {
        removeEmptyLog();
    }
}

/// SQLite itself knows whether somebody else uses it by now: the last to close may remove it.
void Connection::removeEmptyLog() const
{
    const FileState now = fileStateOf(m_path);
    if (now.logSize != 0 || !now.isSameFile(m_openedAs)) {
        return;
    }
    try {
        const Connection last(m_path, Access::ReadWrite, 0);
        static_cast<void>(last.number("SELECT count(*) FROM sqlite_schema"));
    } catch (const SqlFailure&) {
        return; // in a protected folder it stays; it is empty
    }
}

bool Connection::isMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0 || !fileStateOf(m_path).isSameFile(m_openedAs);
}

void Connection::checkpoint()
{
    sqlite3_busy_timeout(m_handle, 0);
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, m_waitForLock);
}

void Connection::abandon()
{
    m_isAbandoned = true;
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

bool Connection::isReadOnly() const
{
    return m_isQueryOnly || sqlite3_db_readonly(m_handle, "main") == 1;
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Connection::execute(const QByteArray& script)
{
    if (sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(m_handle);
    }
}

qint64 Connection::number(const QByteArray& sql) const
{
    Statement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

QString Connection::text(const QByteArray& sql) const
{
    Statement statement(*this, sql);
    return statement.step() ? statement.text(0) : QString();
}

Statement::Statement(const Connection& connection, const QByteArray& sql)
    : m_handle(connection.handle())
{
    check(
        sqlite3_prepare_v3(m_handle, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        fail(m_handle);
    }
    return code == SQLITE_ROW;
}

void Statement::reset()
{
    // Gives the code of the last step again, which step() has told already.
    sqlite3_reset(m_statement);
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    return textFromUtf8(view(column));
}

QByteArrayView Statement::view(int column) const
{
    const unsigned char* utf8 = sqlite3_column_text(m_statement, column);
    return {reinterpret_cast<const char*>(utf8), sqlite3_column_bytes(m_statement, column)};
}

QByteArray Statement::utf8(int column) const
{
    const unsigned char* utf8 = sqlite3_column_text(m_statement, column);
    return {reinterpret_cast<const char*>(utf8), sqlite3_column_bytes(m_statement, column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void Statement::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bind(int index, const QString& value)
{
    bind(index, value.toUtf8());
}

void Statement::bind(int index, const QByteArray& utf8)
{
    check(sqlite3_bind_text64(m_statement, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, const std::optional<qint64>& value)
{
    check(value ? sqlite3_bind_int64(m_statement, index, *value) : sqlite3_bind_null(m_statement, index));
}

void Statement::bind(int index, const std::optional<QString>& value)
{
    if (value) {
        bind(index, *value);
    } else {
        check(sqlite3_bind_null(m_statement, index));
    }
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK) {
        fail(m_handle);
    }
}

Transaction::Transaction(Connection& connection)
    : m_connection(connection)
{
    m_connection.m_change = 0;
    m_connection.execute("BEGIN IMMEDIATE");
    m_before = fileStateOf(m_connection.path());
    try {
        refuseForeignFile();
    } catch (...) {
        m_connection.execute("ROLLBACK");
        throw;
    }
}

Transaction::~Transaction()
{
    // A full disk may have rolled back already.
    if (m_open && m_connection.isInTransaction()) {
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit()
{
    refuseForeignFile();
    m_connection.execute("COMMIT");
    m_open = false;
    if (m_connection.m_change != 0) {
        m_connection.m_changes.push_back(std::exchange(m_connection.m_change, 0));
    }
}

/// With a log that was empty, nothing but the log is written before the next checkpoint: whoever wrote to the
/// file itself meanwhile did it without SQLite.
void Transaction::refuseForeignFile() const
{
    const FileState now = fileStateOf(m_connection.path());
    const bool isOverwritten = m_before.logSize == 0 && m_connection.text("PRAGMA journal_mode") == u"wal" &&
                               !now.isUntouched(m_before);
    if (isOverwritten || m_connection.isMoved()) {
        throw SqlFailure(SQLITE_READONLY_DBMOVED, {});
    }
}

ReadTransaction::ReadTransaction(Connection& connection)
    : m_connection(connection)
{
    m_connection.execute("BEGIN");
}

ReadTransaction::~ReadTransaction()
{
    sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace atlas
