// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlite/connection.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace atlas {

/// One table by the journal's rows of it: whether a row is as the journal has it, and how it becomes so. A
/// journal's row that was written before a column was added means the column's default. Throws SqlFailure.
class JournalRows final
{
    Q_DISABLE_COPY_MOVE(JournalRows)

public:
    /// The table is one of DataTables.
    JournalRows(const Connection& connection, QLatin1StringView table);
    ~JournalRows() = default;

    /// Whether there is a row of that id.
    [[nodiscard]] bool has(qint64 id);
    /// Whether the row of that id has these values (a JSON object).
    [[nodiscard]] bool isAs(qint64 id, const QByteArray& values);
    /// A column in which a row and the journal are not the same.
    struct Difference
    {
        QString column;
        QString inRow;
        QString inJournal;
    };
    /// Of the row of that id, which is there, and these values.
    [[nodiscard]] std::vector<Difference> differences(qint64 id, const QByteArray& values) const;
    void add(qint64 id, const QByteArray& values);
    void change(qint64 id, const QByteArray& values);
    /// The rows of a range of ids; gives their count.
    qint64 remove(qint64 first, qint64 last);

private:
    /// The parts of the statements, read from the table itself.
    struct Columns
    {
        QByteArray names;                              ///< a, b, c
        QByteArray values;                             ///< their values in ?2, in the same order
        QByteArray settings;                           ///< a = …, b = …
        QByteArray object;                             ///< 'a', a, 'b', b
        QList<std::pair<QByteArray, QByteArray>> each; ///< name and value of each
    };
    [[nodiscard]] static Columns columnsOf(const Connection& connection, QLatin1StringView table);
    JournalRows(const Connection& connection, QLatin1StringView table, const Columns& columns);

    const Connection& m_connection;
    QLatin1StringView m_table;
    QList<std::pair<QByteArray, QByteArray>> m_columns;
    Statement m_has;
    Statement m_isWritten; ///< whether the row has the very words that a trigger would write of it now
    Statement m_isAs;
    Statement m_add;
    Statement m_change;
    Statement m_remove;
};

/// What people call a record: its name, its title, the member and its consortium. Falls back to the
/// table and the id.
[[nodiscard]] QString recordName(const Connection& connection, const QString& table, qint64 id,
                                 const QByteArray& values);

} // namespace atlas
