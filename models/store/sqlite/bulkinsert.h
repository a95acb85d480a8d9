// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <array>

namespace atlas {

class Connection;
struct Proposal;

/// Journals the rows behind that id of a table as one range.
void journalRange(Connection& connection, const char* table, qint64 before);

/// The tables whose added rows may be journalled as ranges of ids.
inline constexpr std::array BulkTables{"consortium", "consortium_industry", "organisation", "membership"};

/// Between begin() and finish() rows of BulkTables are only added, and journalled as one range of ids for
/// each table: operation 'insert', row_id the first, after = {"first": id, "last": id}. Within a
/// RunningChange; a transaction that is rolled back has everything again that is gone meanwhile:
/// - the triggers that would journal each row, since with them SQLite copies every page that a statement
///   touches so that it could take the statement back;
/// - the index of memberships by organisation, and that of the names of organisations, each where its table
///   grows a lot: sorted once they are made in a third of the time (in that by consortium, new rows come at
///   the end);
/// - the check of references, which looks every parent up: whoever adds rows takes only ids of rows that are
///   there, and holds codes to KnownCodes;
/// - the check of every row, where the proposal was found to be sound as a whole: half a million times the
///   same comparisons of words took a tenth of the time.
class BulkInsert final
{
    Q_DISABLE_COPY_MOVE(BulkInsert)

public:
    explicit BulkInsert(Connection& connection);
    /// Rows are looked at again.
    ~BulkInsert();

    /// What is about to be added, at most.
    void begin(const Proposal& proposal);
    void finish();

    /// Whoever adds organisations then sees to it that none is there twice; where one is, finish() fails.
    [[nodiscard]] bool isNameIndexGone() const { return m_isNameIndexGone; }

private:
    void drop(const char* type, const QByteArray& condition);
    [[nodiscard]] bool growsALot(const char* table, qint64 added) const;

    void lookAtRows(bool look) const;

    Connection& m_connection;
    std::array<qint64, BulkTables.size()> m_before{};
    QByteArray m_again; ///< a script that makes what is gone
    bool m_isNameIndexGone = false;
    bool m_isSound = false;
};

} // namespace atlas
