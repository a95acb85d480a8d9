// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/oldregistry.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/schema.h"

#include <QFile>

namespace atlas {

void makeOldRegistry(const QString& path, int step)
{
    Connection connection(path, Access::Create, 0);
    SchemaSteps steps = readSchemaSteps();
    steps.scripts.resize(static_cast<std::size_t>(step));
    takeSchemaSteps(connection, steps);
    QFile data(
        QStringLiteral(ATLAS_TEST_DATA "/fixtures/registry-%1.sql").arg(step, 3, 10, QLatin1Char('0')));
    if (!data.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(data.fileName()));
    }
    connection.execute(data.readAll().constData());
}

} // namespace atlas
