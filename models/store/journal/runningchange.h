// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

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
    /// Throws StoreFailure(Damaged) where a row that was changed was not as the journal had it.
    void finish();

private:
    Connection& m_connection;
    const bool m_isUndo;
    qint64 m_id = 0;
};

/// The time as the registry holds it: ISO 8601 in UTC, to the second.
[[nodiscard]] QString storedTime(const QDateTime& at);

} // namespace atlas
