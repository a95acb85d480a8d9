// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/verify/damage.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"
#include "store/thread/registrystore.h"
#include "store/verify/journalcheck.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

namespace atlas {
namespace {

/// Of the journal: compared in a quarter of a second.
constexpr qint64 MostRowsQuickly = 50'000;
/// Of the file, in bytes: its pages are looked through in the same time.
constexpr qint64 LargestFileQuickly = 16 << 20;

bool isSmall(const Connection& connection)
{
    return connection.number("PRAGMA page_count") * connection.number("PRAGMA page_size") <=
           LargestFileQuickly;
}

/// By table and row, the entry of the journal that says what a change did to the row first.
using TouchedRows = QHash<QString, QHash<qint64, qint64>>;

TouchedRows rowsTouchedBy(const Connection& connection, qint64 change)
{
    TouchedRows rows;
    Statement read(connection, "SELECT table_name, row_id, min(id) FROM journal WHERE change = ?1 "
                               "GROUP BY table_name, row_id HAVING operation <> 'insert'");
    read.start(change);
    while (read.step()) {
        rows[read.text(0)].insert(read.number(1), read.number(2));
    }
    return rows;
}

/// Rows that were added together are not copied to the journal.
bool isRange(QByteArrayView values)
{
    return values.startsWith("{\"first\":");
}

QString valueText(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// A column that the journal does not have yet was added since.
/// A column that the journal does not have was added since.
QStringList differencesOf(const Connection& connection, const QString& table, qint64 id,
                          const QByteArray& row, const QByteArray& journal)
{
    const QJsonObject inRow = QJsonDocument::fromJson(row).object();
    const QJsonObject inJournal = QJsonDocument::fromJson(journal).object();
    if (inJournal.isEmpty()) {
        return {QCoreApplication::translate("Store", "Table %1, row %2: the journal cannot be read.")
                    .arg(table)
                    .arg(id)};
    }
    QStringList differences;
    for (auto column = inJournal.begin(); column != inJournal.end(); ++column) {
        const QJsonValue value = inRow.value(column.key());
        if (value != *column) {
            differences << differenceText(table, id, recordName(connection, table, id, journal),
                                          {column.key(), valueText(value), valueText(*column)});
        }
    }
    return differences;
}

} // namespace

void checkPages(Connection& connection, CheckReport& report)
{
    // Of the file alone: to look at the temporary tables as well SQLite makes room for some, and then refuses
    // to sort an index on the disk within a transaction.
    Statement row(connection, "PRAGMA main.integrity_check(20)");
    while (row.step()) {
        if (const QString words = row.text(0); words != u"ok") {
            report.problems << QCoreApplication::translate("Store", "The file is damaged: %1").arg(words);
        }
    }
}

QStringList findDamage(Connection& connection, DamageSearch search)
{
    CheckReport report;
    try {
        const ReadTransaction moment(connection);
        const bool isQuick = search == DamageSearch::Quick;
        if (!isQuick || connection.number("SELECT count(*) FROM journal") <= MostRowsQuickly) {
            checkRowsByJournal(connection, report);
        }
        if (isSmall(connection)) {
            checkPages(connection, report);
            checkRowCounts(connection, report);
        }
    } catch (const SqlFailure& failure) {
        if ((failure.code() & 0xff) != SQLITE_CORRUPT) {
            throw;
        }
        report.problems
            << QCoreApplication::translate("Store", "The file is damaged: %1").arg(failure.words());
    }
    return report.problems;
}

void refuseDamaged(Connection& connection, DamageSearch search)
{
    if (const QStringList found = findDamage(connection, search); !found.isEmpty()) {
        throw StoreFailure(notAsJournalled(connection.path(), found));
    }
}

void refuseDamagedRows(const Connection& connection, qint64 change)
{
    TouchedRows touched = rowsTouchedBy(connection, change);
    if (touched.isEmpty()) {
        return;
    }
    // One way through the journal for all of them: it has no index of rows.
    QStringList differences;
    Statement before(connection, "SELECT before FROM journal WHERE id = ?1");
    Statement earlier(connection, "SELECT table_name, row_id, after FROM journal WHERE change <> ?1 "
                                  "ORDER BY id DESC");
    earlier.start(change);
    while (!touched.isEmpty() && earlier.step()) {
        const QString table = earlier.text(0);
        const qint64 row = earlier.number(1);
        const auto rows = touched.find(table);
        const qint64 entry = rows == touched.end() ? 0 : rows->take(row);
        if (entry == 0) {
            continue;
        }
        before.start(entry);
        if (before.step() && before.view(0) != earlier.view(2) && !isRange(earlier.view(2))) {
            differences << differencesOf(connection, table, row, before.utf8(0), earlier.utf8(2));
        }
        before.reset();
        if (rows->isEmpty()) {
            touched.erase(rows);
        }
    }
    if (!differences.isEmpty()) {
        throw StoreFailure(notAsJournalled(connection.path(), differences));
    }
}

} // namespace atlas
