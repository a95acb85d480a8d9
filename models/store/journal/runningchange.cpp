// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/runningchange.h"

#include "store/sqlite/connection.h"
#include "store/verify/damage.h"

namespace atlas {

RunningChange::RunningChange(Connection& connection, const QString& kind, const QString& why,
                             const QDateTime& at, std::optional<qint64> undoes)
    : m_connection(connection)
    , m_isUndo(undoes.has_value())
{
    Statement(connection, "INSERT INTO change (at, kind, why, undoes) VALUES (?1, ?2, ?3, ?4)")
        .run(storedTime(at), kind, why, undoes);
    m_id = connection.lastInsertId();
    Statement(connection, "INSERT INTO running_change (one, change) VALUES (1, ?1)").run(m_id);
}

void RunningChange::finish()
{
    if (!m_isUndo) { // which has held every row to the journal before it put it back
        refuseDamagedRows(m_connection, m_id);
    }
    m_connection.execute("DELETE FROM running_change");
    m_connection.noteChange(m_id);
}

QString storedTime(const QDateTime& at)
{
    return at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace atlas
