// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/accept.h"

#include "store/acceptplan.h"
#include "store/connection.h"
#include "store/consortiumrows.h"
#include "store/noticerows.h"
#include "store/organisationrows.h"
#include "store/pinyinrows.h"
#include "store/referencerows.h"
#include "store/runningchange.h"
#include "store/storeerror.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>

namespace atlas {
namespace {

Error refusedRow(const PublishedRow& row, const QString& words)
{
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Store", "The registry does not take row %1 (%2).")
                .arg(row.number, row.name),
            nothingChanged() + u" (" + words + u')'};
}

void writeRow(ConsortiumRows& rows, qint64 notice, const PlannedRow& row, AcceptOutcome& outcome)
{
    switch (row.step) {
    case AcceptStep::Skip:
        break;
    case AcceptStep::Leave:
        ++outcome.unchanged;
        break;
    case AcceptStep::Move:
        ++outcome.unchanged;
        rows.move(row.id, notice, row.ordinal);
        break;
    case AcceptStep::Change:
        ++outcome.changed;
        rows.change(row.id, notice, row.ordinal, *row.consortium);
        break;
    case AcceptStep::Add:
        ++outcome.added;
        rows.add(notice, row.ordinal, *row.consortium);
        break;
    }
}

/// Writes the rows of a list one by one, and tells how far it is.
class RowWriter final
{
    Q_DISABLE_COPY_MOVE(RowWriter)

public:
    RowWriter(const AcceptTask& task, ConsortiumRows& rows, qint64 notice, AcceptOutcome& outcome)
        : m_task(task)
        , m_rows(rows)
        , m_notice(notice)
        , m_outcome(outcome)
    {
    }
    ~RowWriter() = default;

    void write(const AcceptPlan& plan, BulkInsert& bulk)
    {
        m_count = static_cast<int>(plan.rows.size());
        const bool isBulk = static_cast<std::size_t>(plan.count(AcceptStep::Add)) >= m_task.bulkFrom;
        if (isBulk) {
            bulk.begin();
            writeWhere(plan, [](AcceptStep step) { return step == AcceptStep::Add; });
            bulk.finish();
        }
        writeWhere(plan, [isBulk](AcceptStep step) { return !isBulk || step != AcceptStep::Add; });
    }

private:
    template <typename Condition>
    void writeWhere(const AcceptPlan& plan, Condition condition)
    {
        for (const PlannedRow& row : plan.rows) {
            if (condition(row.step)) {
                writeOne(row);
            }
        }
    }

    void writeOne(const PlannedRow& row)
    {
        if (m_task.isCancelled && m_task.isCancelled()) {
            throw StoreFailure({ErrorCode::Cancelled,
                                QCoreApplication::translate("Store", "The import was cancelled."),
                                nothingChanged()});
        }
        try {
            writeRow(m_rows, m_notice, row, m_outcome);
        } catch (const SqlFailure& failure) {
            if ((failure.code() & 0xff) == SQLITE_CONSTRAINT) {
                throw StoreFailure(refusedRow(row.consortium->row, failure.words()));
            }
            throw;
        }
        ++m_done;
        if (m_task.progress) {
            m_task.progress(m_done, m_count);
        }
    }

    const AcceptTask& m_task;
    ConsortiumRows& m_rows;
    qint64 m_notice;
    AcceptOutcome& m_outcome;
    int m_count = 0;
    int m_done = 0;
};

/// Names come in no order, so the indexes of a long list are written all over: they have to be in memory, or
/// every row costs reading and writing pages.
class LargeCache final
{
    Q_DISABLE_COPY_MOVE(LargeCache)

public:
    LargeCache(Connection& connection, std::size_t consortia)
        : m_connection(connection)
        , m_before(consortia < FromConsortia ? 0 : connection.number("PRAGMA cache_size"))
    {
        if (m_before != 0) {
            m_connection.execute("PRAGMA cache_size = -131072"); // kibibytes
        }
    }
    ~LargeCache()
    {
        if (m_before != 0) {
            const QByteArray sql = "PRAGMA cache_size = " + QByteArray::number(m_before);
            sqlite3_exec(m_connection.handle(), sql.constData(), nullptr, nullptr, nullptr);
        }
    }

private:
    static constexpr std::size_t FromConsortia = 5000;

    Connection& m_connection;
    qint64 m_before; ///< 0: as it was
};

void writePlan(Connection& connection, const AcceptTask& task, const AcceptPlan& plan, AcceptOutcome& outcome)
{
    const LargeCache cache(connection, plan.rows.size());
    const qint64 notice = writeNotice(connection, task.proposal, task.at).notice;
    PinyinRows pinyin(connection, task.pinyinOf);
    OrganisationRows organisations(connection, task.proposal.organisations, pinyin);
    ConsortiumRows rows(connection, organisations, pinyin);
    BulkInsert bulk(connection);
    for (const qint64 gone : plan.gone) {
        rows.remove(gone);
        ++outcome.gone;
    }
    RowWriter(task, rows, notice, outcome).write(plan, bulk);
    outcome.skipped = plan.count(AcceptStep::Skip);
    outcome.organisationsRemoved = organisations.removeOrphans();
    outcome.organisationsAdded = organisations.added();
    outcome.membershipsAdded = rows.membershipsAdded();
    outcome.membershipsRemoved = rows.membershipsRemoved();
}

} // namespace

AcceptOutcome acceptProposal(Connection& connection, const AcceptTask& task)
{
    AcceptOutcome outcome;
    try {
        Transaction transaction(connection);
        const AcceptPlan plan = planFor(connection, task.proposal);
        if (plan.writesNothing()) {
            outcome.unchanged = plan.count(AcceptStep::Leave);
            outcome.skipped = plan.count(AcceptStep::Skip);
            return outcome;
        }
        outcome.backupPath = task.backUp();
        RunningChange change(connection, QStringLiteral("accept"), task.why, task.at);
        writeReference(connection, task.reference);
        writePlan(connection, task, plan, outcome);
        change.finish();
        transaction.commit();
    } catch (...) {
        // Nothing was changed, so there is nothing to go back to; and room may be what is missing.
        if (!outcome.backupPath.isEmpty()) {
            QFile::remove(outcome.backupPath);
        }
        throw;
    }
    return outcome;
}

void fillRegistry(Connection& connection, const AcceptTask& task)
{
    Transaction transaction(connection);
    RunningChange change(connection, QStringLiteral("create"), task.why, task.at);
    writeReference(connection, task.reference);
    if (!task.proposal.notice.title.isEmpty() || !task.proposal.consortia.empty()) {
        AcceptOutcome outcome;
        writePlan(connection, task, planFor(connection, task.proposal), outcome);
    }
    change.finish();
    transaction.commit();
}

} // namespace atlas
