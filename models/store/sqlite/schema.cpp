// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/schema.h"

#include "store/sqlite/storeerror.h"

#include <QCoreApplication>
#include <QFile>

namespace atlas {
namespace {

void takeStep(Connection& connection, const QByteArray& script, int number)
{
    Transaction transaction(connection);
    connection.execute(script);
    connection.execute("PRAGMA user_version = " + QByteArray::number(number));
    if (Statement broken(connection, "PRAGMA foreign_key_check"); broken.step()) {
        throw StoreFailure(internalError(
            QStringLiteral("schema step %1 breaks a reference of table %2").arg(number).arg(broken.text(0))));
    }
    transaction.commit();
}

} // namespace

SchemaSteps readSchemaSteps(const QString& folder)
{
    SchemaSteps steps;
    for (int number = 1;; ++number) {
        QFile file(QStringLiteral("%1/%2.sql").arg(folder).arg(number, 3, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly)) {
            break;
        }
        steps.scripts.push_back(file.readAll());
    }
    if (steps.scripts.empty()) {
        throw StoreFailure(internalError(QStringLiteral("no schema steps in %1").arg(folder)));
    }
    return steps;
}

int schemaVersion(const Connection& connection)
{
    return static_cast<int>(connection.number("PRAGMA user_version"));
}

void takeSchemaSteps(Connection& connection, const SchemaSteps& steps)
{
    const int present = schemaVersion(connection);
    // A step may build a table anew; its references are checked as a whole at the end of the step.
    connection.execute("PRAGMA foreign_keys = OFF");
    try {
        for (int number = present + 1; number <= steps.latest(); ++number) {
            takeStep(connection, steps.scripts[static_cast<std::size_t>(number) - 1], number);
        }
    } catch (...) {
        connection.execute("PRAGMA foreign_keys = ON");
        throw;
    }
    connection.execute("PRAGMA foreign_keys = ON");
}

} // namespace atlas
