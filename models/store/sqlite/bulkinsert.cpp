// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/bulkinsert.h"

#include "domain/lists/proposal.h"
#include "store/changes/knowncodes.h"
#include "store/sqlite/connection.h"
#include "store/verify/soundrows.h"

#include <sqlite3.h>

namespace atlas {
namespace {

/// PRAGMA foreign_keys is deaf within a transaction, since it would lose count of deferred references; we
/// have none.
void checkReferences(const Connection& connection, bool check)
{
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, check ? 1 : 0, nullptr);
}

/// While it lives, what CREATE INDEX sorts is sorted in pieces that fit into the processor's cache, beside
/// the reading of the table, and put together from files: in memory, SQLite sorts all of it as one piece and
/// in one thread, which took twice as long.
class SortSettings final
{
    Q_DISABLE_COPY_MOVE(SortSettings)

public:
    explicit SortSettings(Connection& connection)
        : m_connection(connection)
        , m_before("PRAGMA temp_store = " + QByteArray::number(connection.number("PRAGMA temp_store")) +
                   "; PRAGMA cache_size = " + QByteArray::number(connection.number("PRAGMA cache_size")) +
                   "; PRAGMA threads = " + QByteArray::number(connection.number("PRAGMA threads")))
    {
        m_connection.execute("PRAGMA temp_store = FILE; PRAGMA cache_size = -2048; PRAGMA threads = 2");
    }
    ~SortSettings() { sqlite3_exec(m_connection.handle(), m_before.constData(), nullptr, nullptr, nullptr); }

private:
    Connection& m_connection;
    const QByteArray m_before;
};

} // namespace

void journalRange(Connection& connection, const char* table, qint64 before)
{
    if (const qint64 last = lastId(connection, table); last > before) {
        Statement(connection,
                  "INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES "
                  "((SELECT change FROM running_change), ?1, ?2, 'insert', NULL, "
                  "json_object('first', ?2, 'last', ?3))")
            .run(QString::fromLatin1(table), before + 1, last);
    }
}

BulkInsert::BulkInsert(Connection& connection)
    : m_connection(connection)
{
}

BulkInsert::~BulkInsert()
{
    lookAtRows(true);
}

void BulkInsert::lookAtRows(bool look) const
{
    checkReferences(m_connection, look);
    sqlite3_exec(m_connection.handle(),
                 look || !m_isSound ? "PRAGMA ignore_check_constraints = OFF"
                                    : "PRAGMA ignore_check_constraints = ON",
                 nullptr, nullptr, nullptr);
}

/// Sorting all rows costs less than adding so many in no order.
bool BulkInsert::growsALot(const char* table, qint64 added) const
{
    constexpr qint64 MostPresent = 3;
    return lastId(m_connection, table) <= MostPresent * added;
}

void BulkInsert::begin(const Proposal& proposal)
{
    const auto memberships = static_cast<qint64>(proposal.membershipCount());
    const auto organisations = static_cast<qint64>(proposal.organisations.size());
    m_isSound = isSound(proposal);
    QByteArray triggers;
    for (std::size_t i = 0; i < BulkTables.size(); ++i) {
        m_before[i] = lastId(m_connection, BulkTables[i]);
        triggers += (i == 0 ? "'" : ", '") + QByteArray(BulkTables[i]) + "_insert'";
    }
    drop("trigger", "name IN (" + triggers + ')');
    if (growsALot("membership", memberships)) {
        drop("index", "name = 'membership_of_organisation'");
    }
    if (growsALot("organisation", organisations)) {
        drop("index", "name = 'organisation_by_name'");
        m_isNameIndexGone = true;
    }
    lookAtRows(false);
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
    {
        const SortSettings settings(m_connection);
        m_connection.execute(m_again);
    }
    m_again.clear();
    m_isNameIndexGone = false;
    lookAtRows(true);
    for (std::size_t i = 0; i < BulkTables.size(); ++i) {
        journalRange(m_connection, BulkTables[i], m_before[i]);
    }
}

} // namespace atlas
