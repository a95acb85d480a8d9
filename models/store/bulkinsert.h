// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <array>

namespace atlas {

class Connection;

/// The tables whose added rows may be journalled as ranges of ids.
inline constexpr std::array BulkTables{"consortium", "consortium_industry", "organisation", "membership"};

/// Between begin() and finish() rows of BulkTables are only added, and journalled as one range of ids for
/// each table: operation 'insert', row_id the first, after = {"first": id, "last": id}. Within a
/// RunningChange; a transaction that is rolled back has everything again that is gone meanwhile:
/// - the triggers that would journal each row, since with them SQLite copies every page that a statement
///   touches so that it could take the statement back;
/// - the indexes of memberships, and that of the names of organisations, each where its table grows a lot:
///   sorted once they are made in a third of the time;
/// - the check of references, which looks every parent up: whoever adds rows takes only ids of rows that are
///   there, and holds codes to KnownCodes.
class BulkInsert final
{
    Q_DISABLE_COPY_MOVE(BulkInsert)

public:
    explicit BulkInsert(Connection& connection);
    /// References are checked again.
    ~BulkInsert();

    /// How many are about to be added, at most.
    void begin(qint64 memberships, qint64 organisations);
    void finish();

    /// Whoever adds organisations then sees to it that none is there twice; where one is, finish() fails.
    [[nodiscard]] bool isNameIndexGone() const { return m_isNameIndexGone; }

private:
    void drop(const char* type, const QByteArray& condition);
    [[nodiscard]] bool growsALot(const char* table, qint64 added) const;

    Connection& m_connection;
    std::array<qint64, BulkTables.size()> m_before{};
    QByteArray m_again; ///< a script that makes what is gone
    bool m_isNameIndexGone = false;
};

} // namespace atlas
