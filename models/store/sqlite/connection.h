// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/filestate.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <exception>
#include <optional>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace atlas {

/// What SQLite refused. Thrown inside the store only; answered() in storeerror.h turns it to an Error.
class SqlFailure final : public std::exception
{
public:
    SqlFailure(int code, QString words, std::optional<std::size_t> origin = {})
        : m_code(code)
        , m_words(std::move(words))
        , m_origin(origin)
    {
    }

    [[nodiscard]] int code() const { return m_code; } ///< SQLite's extended result code
    [[nodiscard]] const QString& words() const { return m_words; }
    /// Of rows that are written together: where the one that was refused comes from (see RowBatch::add()).
    [[nodiscard]] std::optional<std::size_t> origin() const { return m_origin; }
    [[nodiscard]] const char* what() const noexcept override { return "SQLite refused"; }

private:
    int m_code;
    QString m_words;
    std::optional<std::size_t> m_origin;
};

enum class Access : quint8 {
    Create,    ///< a file that is not there yet
    ReadWrite, ///< an existing file; where it can only be read isReadOnly() says so
    ReadOnly,
    Immutable, ///< an existing file that nobody changes meanwhile; makes no file beside it
    /// An existing file that is only read, but locked for everybody else, so that no file is made beside it
    /// and what its log holds is read all the same.
    ReadAlone,
};

/// One connection to one file, for the thread that made it. Every function throws SqlFailure.
class Connection final
{
    Q_DISABLE_COPY_MOVE(Connection)

public:
    Connection(const QString& path, Access access, int waitForLock);
    /// Writes what is in the WAL to the file first, as far as nobody else is using it, unless the file that
    /// was opened is not the one of that name any more: its log never goes into another file.
    ~Connection();

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] qint64 lastInsertId() const;

    /// The file as it was when it was opened.
    [[nodiscard]] const FileState& openedAs() const { return m_openedAs; }
    /// Whether the name is another file's by now, or nobody's.
    [[nodiscard]] bool isMoved() const;
    /// Changes with every commit of somebody else, and only then.
    [[nodiscard]] qint64 dataVersion() const { return number("PRAGMA data_version"); }
    /// Writes the log to the file, and empties it where nobody else is reading. Waits for nobody.
    void checkpoint();
    /// From now on nothing is written to the file any more, not even on closing.
    void abandon();

    /// A LongWrite writes to the file itself, not to its log.
    void noteWrittenInPlace() { m_isWrittenInPlace = true; }
    /// Whether that happened since this was asked last.
    [[nodiscard]] bool takeWrittenInPlace() { return std::exchange(m_isWrittenInPlace, false); }

    /// The change that is committed with the transaction (see RunningChange).
    void noteChange(qint64 change) { m_change = change; }
    /// Ids of the changes that were committed since this was asked last, in order.
    [[nodiscard]] std::vector<qint64> takeChanges() { return std::exchange(m_changes, {}); }

    /// Runs all statements of a script, in UTF-8; rows are dropped.
    void execute(const QByteArray& script);
    /// The first column of the first row; 0 or empty where there is none.
    [[nodiscard]] qint64 number(const QByteArray& sql) const;
    [[nodiscard]] QString text(const QByteArray& sql) const;

private:
    friend class Transaction;

    void openDatabase(Access access, int waitForLock);
    void removeEmptyLog() const;

    QString m_path;
    QString m_name; ///< in Qt's list of connections
    sqlite3* m_handle = nullptr;
    int m_waitForLock = 0;    ///< in milliseconds
    bool m_leavesLog = false; ///< made an empty log to read, which SQLite then lets lie
    bool m_isAbandoned = false;
    bool m_isQueryOnly = false;
    bool m_isWrittenInPlace = false;
    FileState m_openedAs;
    qint64 m_change = 0; ///< of the transaction; 0 for none
    std::vector<qint64> m_changes;
};

/// A prepared statement. Parameters are bound, never spliced. Every function throws SqlFailure.
class Statement final
{
    Q_DISABLE_COPY_MOVE(Statement)

public:
    Statement(const Connection& connection, const QByteArray& sql);
    ~Statement();

    /// Starts anew with these values for ?1, ?2, …
    template <typename... Values>
    void start(const Values&... values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
    }
    /// Starts anew and runs to the end.
    template <typename... Values>
    void run(const Values&... values)
    {
        start(values...);
        while (step()) {
        }
        reset();
    }
    /// The next row, if there is one.
    [[nodiscard]] bool step();
    /// Lets go of the rows, and of the lock that reading them holds.
    void reset();

    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] int integer(int column) const { return static_cast<int>(number(column)); }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray utf8(int column) const;
    /// The same in place: lives until the next step.
    [[nodiscard]] QByteArrayView view(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64{value}); }
    void bind(int index, const QString& value);
    void bind(int index, const QByteArray& utf8);
    void bind(int index, const std::optional<qint64>& value);
    void bind(int index, const std::optional<QString>& value);
    void check(int code) const;

    sqlite3* m_handle;
    sqlite3_stmt* m_statement = nullptr;
};

/// A write transaction: takes the write lock at once, and rolls back unless it was committed. Fails with
/// SQLITE_READONLY_DBMOVED where the file was replaced, deleted or overwritten before the commit.
class Transaction final
{
    Q_DISABLE_COPY_MOVE(Transaction)

public:
    explicit Transaction(Connection& connection);
    ~Transaction();

    void commit();

private:
    void refuseForeignFile() const;

    Connection& m_connection;
    FileState m_before;
    bool m_open = true;
};

/// A read transaction: everything that is read in it is of one moment.
class ReadTransaction final
{
    Q_DISABLE_COPY_MOVE(ReadTransaction)

public:
    explicit ReadTransaction(Connection& connection);
    ~ReadTransaction();

private:
    Connection& m_connection;
};

} // namespace atlas
