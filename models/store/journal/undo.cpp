// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/undo.h"

#include "store/journal/journalrows.h"
#include "store/journal/readhistory.h"
#include "store/journal/runningchange.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/datatables.h"
#include "store/sqlite/storeerror.h"
#include "store/verify/journalcheck.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <memory>

namespace atlas {
namespace {

/// One row of the journal.
struct JournalEntry
{
    qint64 id = 0;
    QString table;
    qint64 row = 0; ///< of a range the first
    qint64 last = 0;
    QString operation;
    QByteArray before;
    QByteArray after;

    [[nodiscard]] bool isRange() const { return last != 0; }
    /// The values that the row had when it was there.
    [[nodiscard]] const QByteArray& values() const { return after.isEmpty() ? before : after; }
};

Error cannotUndo(qint64 change, const QString& why, const QString& wayOn)
{
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Store", "Change %1 cannot be undone: %2").arg(change).arg(why),
            nothingChanged() + u' ' + wayOn};
}

/// Puts the rows of one change back, the newest first.
class Reversal final
{
    Q_DISABLE_COPY_MOVE(Reversal)

public:
    Reversal(Connection& connection, qint64 change)
        : m_connection(connection)
        , m_change(change)
    {
    }
    ~Reversal() = default;

    [[nodiscard]] qint64 rows() const { return m_rows; }

    void run(const std::function<bool()>& isCancelled)
    {
        Statement read(m_connection, "SELECT id, table_name, row_id, operation, before, after, "
                                     "ifnull(json_extract(after, '$.last'), 0) FROM journal "
                                     "WHERE change = ?1 ORDER BY id DESC");
        read.start(m_change);
        while (read.step()) {
            if (isCancelled && isCancelled()) {
                throw StoreFailure({ErrorCode::Cancelled,
                                    QCoreApplication::translate("Store", "The undo was cancelled."),
                                    nothingChanged()});
            }
            putBack({read.number(0), read.text(1), read.number(2), read.number(6), read.text(3), read.utf8(4),
                     read.utf8(5)});
        }
    }

    /// Where a row that stays refers to one that was removed, as the commit found.
    [[nodiscard]] Error missingReference() const
    {
        Statement broken(m_connection, "SELECT \"table\", rowid FROM pragma_foreign_key_check LIMIT 1");
        QString name;
        if (broken.step()) {
            name = nameOf(broken.text(0), broken.number(1));
        }
        return cannotUndo(m_change,
                          QCoreApplication::translate("Store", "%1 needs a row that it added.").arg(name),
                          QCoreApplication::translate("Store", "Undo the later changes first."));
    }

private:
    JournalRows& tableOf(const JournalEntry& entry)
    {
        const auto known = std::ranges::find(DataTables, entry.table);
        if (known == DataTables.end()) {
            throw StoreFailure(internalError(QStringLiteral("journal of a table %1").arg(entry.table)));
        }
        std::unique_ptr<JournalRows>& rows = m_tables[*known];
        if (!rows) {
            rows = std::make_unique<JournalRows>(m_connection, *known);
        }
        return *rows;
    }

    void putBack(const JournalEntry& entry)
    {
        JournalRows& table = tableOf(entry);
        refuseTouched(table, entry);
        try {
            if (entry.isRange()) {
                m_rows += table.remove(entry.row, entry.last);
                return;
            }
            if (entry.operation == u"insert") {
                table.remove(entry.row, entry.row);
            } else if (entry.operation == u"update") {
                table.change(entry.row, entry.before);
            } else {
                table.add(entry.row, entry.before);
            }
            ++m_rows;
        } catch (const SqlFailure& failure) {
            if ((failure.code() & 0xff) != SQLITE_CONSTRAINT) {
                throw;
            }
            throw StoreFailure(cannotUndo(
                m_change,
                QCoreApplication::translate("Store", "%1 cannot be restored beside what is there now.")
                    .arg(recordName(m_connection, entry.table, entry.row, entry.values())),
                QCoreApplication::translate("Store", "Undo the later changes first.") + u" (" +
                    failure.words() + u')'));
        }
    }

    /// A row can be put back only where it is as this change left it.
    void refuseTouched(JournalRows& table, const JournalEntry& entry)
    {
        if (entry.isRange()) {
            refuseTouchedRange(table, entry);
            return;
        }
        const bool isAsLeft =
            entry.operation == u"delete" ? !table.has(entry.row) : table.isAs(entry.row, entry.after);
        if (!isAsLeft) {
            refuseDamagedRow(table, entry);
            throw StoreFailure(touched(entry.table, entry.row, entry.values()));
        }
    }

    /// Rows of a range are their own record until they are changed; from then on the first journal row says
    /// what they were.
    void refuseTouchedRange(JournalRows& table, const JournalEntry& range)
    {
        Statement later(m_connection,
                        "SELECT row_id, before, min(id) FROM journal WHERE id > ?1 AND "
                        "table_name = ?2 AND row_id BETWEEN ?3 AND ?4 AND operation <> 'insert' "
                        "GROUP BY row_id");
        later.start(range.id, range.table, range.row, range.last);
        while (later.step()) {
            if (!table.isAs(later.number(0), later.utf8(1))) {
                throw StoreFailure(touched(range.table, later.number(0), later.utf8(1)));
            }
        }
    }

    /// Nobody changed it since, and still it is not as this change left it.
    void refuseDamagedRow(JournalRows& table, const JournalEntry& entry) const
    {
        Statement later(m_connection,
                        "SELECT 1 FROM journal WHERE table_name = ?1 AND row_id = ?2 AND id > ?3 "
                        "AND change > ?4 AND change < (SELECT change FROM running_change)");
        later.start(entry.table, entry.row, entry.id, m_change);
        if (!later.step()) {
            const std::optional<QByteArray> values =
                entry.operation == u"delete" ? std::nullopt : std::optional(entry.after);
            throw StoreFailure(
                notAsJournalled(m_connection.path(),
                                differencesFromJournal(m_connection, table, entry.table, entry.row, values)));
        }
    }

    [[nodiscard]] Error touched(const QString& table, qint64 row, const QByteArray& values) const
    {
        Statement later(m_connection,
                        "SELECT max(change) FROM journal WHERE table_name = ?1 AND row_id = ?2");
        later.start(table, row);
        const qint64 change = later.step() ? later.number(0) : 0;
        return cannotUndo(m_change,
                          QCoreApplication::translate("Store", "%1 was changed again by change %2.")
                              .arg(recordName(m_connection, table, row, values))
                              .arg(change),
                          QCoreApplication::translate("Store", "Undo that one first."));
    }

    /// By the journal's last words about a row; those of a range by the row itself.
    [[nodiscard]] QString nameOf(const QString& table, qint64 row) const
    {
        Statement read(m_connection, "SELECT ifnull(after, before) FROM journal WHERE table_name = ?1 AND "
                                     "row_id = ?2 ORDER BY id DESC LIMIT 1");
        read.start(table, row);
        QByteArray values = read.step() ? read.utf8(0) : QByteArray();
        if (table == u"membership") {
            Statement member(m_connection, "SELECT json_object('organisation', organisation, 'consortium', "
                                           "consortium) FROM membership WHERE id = ?1");
            member.start(row);
            values = member.step() ? member.utf8(0) : values;
        }
        return recordName(m_connection, table, row, values.isEmpty() ? QByteArrayLiteral("{}") : values);
    }

    Connection& m_connection;
    qint64 m_change;
    qint64 m_rows = 0;
    std::map<QLatin1StringView, std::unique_ptr<JournalRows>> m_tables;
};

/// A change that is undone where none is named: the latest that a person means by "the last change".
bool isMeantByLatest(const ChangeRecord& change)
{
    return change.canBeUndone && change.kind != u"undo" && change.kind != u"mapping";
}

qint64 changeToUndo(Connection& connection, const UndoTask& task)
{
    const std::vector<ChangeRecord> changes = readChanges(connection);
    if (!task.change) {
        const auto latest = std::ranges::find_if(changes, isMeantByLatest);
        if (latest == changes.end()) {
            throw StoreFailure({ErrorCode::NotFound,
                                QCoreApplication::translate("Store", "There is nothing to undo."),
                                nothingChanged()});
        }
        return latest->id;
    }
    const auto named = std::ranges::find(changes, *task.change, &ChangeRecord::id);
    if (named == changes.end()) {
        throw StoreFailure({ErrorCode::NotFound,
                            QCoreApplication::translate("Store", "There is no change %1.").arg(*task.change),
                            nothingChanged()});
    }
    if (named->undoneBy) {
        throw StoreFailure(
            cannotUndo(named->id,
                       QCoreApplication::translate("Store", "it was already undone, by change %1.")
                           .arg(*named->undoneBy),
                       QCoreApplication::translate("Store", "Undo that one to get it back.")));
    }
    if (!named->canBeUndone) {
        throw StoreFailure(
            cannotUndo(named->id, QCoreApplication::translate("Store", "it created the registry."),
                       QCoreApplication::translate("Store", "Delete the file to get rid of it.")));
    }
    return named->id;
}

void commitWhole(Connection& connection, Transaction& transaction, const Reversal& reversal)
{
    try {
        transaction.commit();
    } catch (const SqlFailure& failure) {
        if (failure.code() == SQLITE_CONSTRAINT_FOREIGNKEY && connection.isInTransaction()) {
            throw StoreFailure(reversal.missingReference());
        }
        throw;
    }
}

} // namespace

UndoOutcome undoChange(Connection& connection, const UndoTask& task)
{
    UndoOutcome outcome;
    try {
        Transaction transaction(connection);
        outcome.undone = changeToUndo(connection, task);
        outcome.backupPath = task.backUp();
        const QString why = task.why.isEmpty()
                                ? QCoreApplication::translate("Store", "Change %1 undone").arg(outcome.undone)
                                : task.why;
        RunningChange change(connection, QStringLiteral("undo"), why, task.at, outcome.undone);
        outcome.change = change.id();
        // What refers to what is right again when all rows are back, whichever comes first.
        connection.execute("PRAGMA defer_foreign_keys = ON");
        Reversal reversal(connection, outcome.undone);
        reversal.run(task.isCancelled);
        outcome.rows = reversal.rows();
        change.finish();
        commitWhole(connection, transaction, reversal);
    } catch (...) {
        if (!outcome.backupPath.isEmpty()) {
            QFile::remove(outcome.backupPath);
        }
        throw;
    }
    return outcome;
}

} // namespace atlas
