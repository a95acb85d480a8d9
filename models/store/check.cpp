// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"
#include "store/datatables.h"
#include "store/readregistry.h"
#include "store/schema.h"
#include "store/verify/journalcheck.h"

#include <QCoreApplication>
#include <QHash>

#include <sqlite3.h>

namespace atlas {
namespace {

void checkPages(Connection& connection, CheckReport& report)
{
    Statement row(connection, "PRAGMA integrity_check(20)");
    while (row.step()) {
        if (const QString words = row.text(0); words != u"ok") {
            report.problems << QCoreApplication::translate("Store", "The file is damaged: %1").arg(words);
        }
    }
}

void checkReferences(Connection& connection, CheckReport& report)
{
    Statement row(connection, "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check "
                              "GROUP BY 1, 2 ORDER BY 1, 2");
    while (row.step()) {
        const int rows = row.integer(2); // a call in its place would stall the extraction of strings
        //: %1 and %2 are names of tables in the file
        report.problems << QCoreApplication::translate(
                               "Store", "%n rows of %1 refer to a row of %2 that is missing.", nullptr, rows)
                               .arg(row.text(0), row.text(1));
    }
}

/// The places of the members in their cell are 1, 2, 3 … without a gap, and a cell with words has members.
void checkMembers(Connection& connection, CheckReport& report)
{
    Statement row(connection,
                  "SELECT c.number, c.name FROM consortium c LEFT JOIN membership m ON m.consortium = c.id "
                  "GROUP BY c.id HAVING (count(m.id) = 0 AND c.members_text <> '') OR (count(m.id) > 0 AND "
                  "(min(m.ordinal) <> 1 OR max(m.ordinal) <> count(m.id) OR "
                  "count(DISTINCT m.ordinal) <> count(m.id))) ORDER BY c.notice, c.ordinal LIMIT 20");
    while (row.step()) {
        report.problems << QCoreApplication::translate(
                               "Store", "The members of consortium %1 (%2) do not match its published cell.")
                               .arg(row.text(0), row.text(1));
    }
}

/// Each row that is there was added in the journal, and each that was added is there or was removed in it.
void checkJournal(Connection& connection, CheckReport& report)
{
    QHash<QString, qint64> added;
    Statement journalled(connection, QByteArray("SELECT table_name, sum(iif(operation = 'update', 0, "
                                                "iif(operation = 'insert', 1, -1) * ") +
                                         JournalledRows + ")) FROM journal GROUP BY table_name");
    while (journalled.step()) {
        added.insert(journalled.text(0), journalled.number(1));
    }
    for (const QLatin1StringView table : DataTables) {
        const QString name(table);
        const qint64 present =
            connection.number("SELECT count(*) FROM " + QByteArray(table.data(), table.size()));
        if (added.value(name) != present) {
            report.problems << QCoreApplication::translate(
                                   "Store",
                                   "Table %1 has %2 rows, but according to the journal it should have %3.")
                                   .arg(name)
                                   .arg(present)
                                   .arg(added.value(name));
        }
    }
    if (connection.number("SELECT count(*) FROM running_change") != 0) {
        report.problems << QCoreApplication::translate("Store", "A change was started and never finished.");
    }
}

void count(Connection& connection, CheckReport& report)
{
    report.schemaVersion = schemaVersion(connection);
    report.consortia = connection.number("SELECT count(*) FROM consortium");
    report.organisations = connection.number("SELECT count(*) FROM organisation");
    report.memberships = connection.number("SELECT count(*) FROM membership");
    report.notices = connection.number("SELECT count(*) FROM notice");
    report.changes = connection.number("SELECT count(*) FROM change");
}

} // namespace

CheckReport checkRegistry(Connection& connection)
{
    CheckReport report;
    try {
        const ReadTransaction moment(connection);
        if (connection.number("PRAGMA application_id") != RegistryApplicationId) {
            report.problems << QCoreApplication::translate("Store", "The file is not marked as a registry.");
        }
        checkPages(connection, report);
        checkReferences(connection, report);
        checkMembers(connection, report);
        checkJournal(connection, report);
        checkRowsByJournal(connection, report);
        count(connection, report);
    } catch (const SqlFailure& failure) {
        if ((failure.code() & 0xff) != SQLITE_CORRUPT) {
            throw;
        }
        report.problems
            << QCoreApplication::translate("Store", "The file is damaged: %1").arg(failure.words());
    }
    return report;
}

} // namespace atlas
