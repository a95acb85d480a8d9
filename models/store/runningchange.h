// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <array>
#include <optional>

namespace atlas {

class Connection;

/// A change: while it lives, and only then, rows can be written. Within a Transaction, to be finished
/// before its commit.
class RunningChange final
{
    Q_DISABLE_COPY_MOVE(RunningChange)

public:
    /// `at` is written in UTC. `undoes` is the change whose rows this one puts back.
    RunningChange(Connection& connection, const QString& kind, const QString& why, const QDateTime& at,
                  std::optional<qint64> undoes = {});
    ~RunningChange() = default;

    [[nodiscard]] qint64 id() const { return m_id; }
    void finish();

private:
    Connection& m_connection;
    qint64 m_id = 0;
};

/// The tables whose added rows may be journalled as ranges of ids.
inline constexpr std::array BulkTables{"consortium", "consortium_industry", "organisation", "membership"};

/// Between begin() and finish() rows of BulkTables are only added, and journalled as one range of ids for
/// each table: operation 'insert', row_id the first, after = {"first": id, "last": id}. The triggers that
/// would journal each row are gone meanwhile, since with them SQLite copies every page that a statement
/// touches so that it could take the statement back. Within a RunningChange; a transaction that is rolled
/// back has its triggers again.
class BulkInsert final
{
    Q_DISABLE_COPY_MOVE(BulkInsert)

public:
    explicit BulkInsert(Connection& connection);
    ~BulkInsert() = default;

    void begin();
    void finish();

private:
    /// The highest id that was ever given in the table.
    [[nodiscard]] qint64 lastId(const char* table) const;

    Connection& m_connection;
    std::array<qint64, BulkTables.size()> m_before{};
    QByteArray m_triggers; ///< a script that makes them again
};

/// The time as the registry holds it: ISO 8601 in UTC, to the second.
[[nodiscard]] QString storedTime(const QDateTime& at);

} // namespace atlas
