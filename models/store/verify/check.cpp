// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readregistry.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/schema.h"
#include "store/verify/damage.h"
#include "store/verify/journalcheck.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace atlas {
namespace {

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

void checkUnfinished(Connection& connection, CheckReport& report)
{
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
        checkRowCounts(connection, report);
        checkUnfinished(connection, report);
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
