// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace atlas {

class Connection;
struct Proposal;

/// A change: while it lives, and only then, rows can be written. Within a Transaction, to be finished
/// before its commit.
class RunningChange final
{
    Q_DISABLE_COPY_MOVE(RunningChange)

public:
    /// `at` is written in UTC.
    RunningChange(Connection& connection, const QString& kind, const QString& why, const QDateTime& at);
    ~RunningChange() = default;

    void finish();

private:
    Connection& m_connection;
};

/// The time as the registry holds it: ISO 8601 in UTC, to the second.
[[nodiscard]] QString storedTime(const QDateTime& at);

/// The id of the programme and of the notice of a proposal; 0 where the registry does not have it.
struct NoticeIds
{
    qint64 programme = 0;
    qint64 notice = 0;
};
[[nodiscard]] NoticeIds findNotice(Connection& connection, const Proposal& proposal);

/// Adds programme and notice where they are missing. A notice that is there takes the proposal's values
/// where these say something.
[[nodiscard]] NoticeIds writeNotice(Connection& connection, const Proposal& proposal, const QDateTime& at);

} // namespace atlas
