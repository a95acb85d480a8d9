// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <exception>
#include <optional>

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
};

/// One connection to one file, for the thread that made it. Every function throws SqlFailure.
class Connection final
{
    Q_DISABLE_COPY_MOVE(Connection)

public:
    Connection(const QString& path, Access access, int waitForLock);
    /// Writes what is in the WAL to the file first, as far as nobody else is using it.
    ~Connection();

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] qint64 lastInsertId() const;

    /// Runs all statements of a script, in UTF-8; rows are dropped.
    void execute(const QByteArray& script);
    /// The first column of the first row; 0 or empty where there is none.
    [[nodiscard]] qint64 number(const QByteArray& sql) const;
    [[nodiscard]] QString text(const QByteArray& sql) const;

private:
    void openDatabase(Access access, int waitForLock);
    [[nodiscard]] qint64 logSize() const;

    QString m_path;
    QString m_name; ///< in Qt's list of connections
    sqlite3* m_handle = nullptr;
    bool m_leavesLog = false; ///< made an empty log to read, which SQLite then lets lie
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

/// A write transaction: takes the write lock at once, and rolls back unless it was committed.
class Transaction final
{
    Q_DISABLE_COPY_MOVE(Transaction)

public:
    explicit Transaction(Connection& connection);
    ~Transaction();

    void commit();

private:
    Connection& m_connection;
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
