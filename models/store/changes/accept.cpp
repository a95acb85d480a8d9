// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changes/accept.h"

#include "domain/text/fold.h"
#include "store/changes/acceptplan.h"
#include "store/changes/knowncodes.h"
#include "store/journal/runningchange.h"
#include "store/rows/accountrows.h"
#include "store/rows/consortiumrows.h"
#include "store/rows/noticerows.h"
#include "store/rows/organisationdetails.h"
#include "store/rows/organisationrows.h"
#include "store/rows/pinyinrows.h"
#include "store/rows/referencerows.h"
#include "store/sqlite/bulkinsert.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/longwrite.h"
#include "store/sqlite/storeerror.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>

namespace atlas {
namespace {

Error refusedRow(const PublishedRow& row, const QString& words)
{
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Store", "The registry does not accept row %1 (%2).")
                .arg(row.number, row.name),
            nothingChanged() + u" (" + words + u')'};
}

void writeRow(ConsortiumRows& rows, qint64 notice, const PlannedRow& row, std::size_t origin,
              AcceptOutcome& outcome)
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
        rows.add(notice, row.ordinal, *row.consortium, origin);
        break;
    }
    if (row.isCompleted) {
        ++outcome.completed;
        rows.complete(row.id, *row.consortium);
    }
}

/// The tables that a list is written to.
struct ListTables
{
    ListTables(Connection& connection, const AcceptTask& task)
        : bulk(connection)
        , pinyin(connection, task.pinyinOf)
        , organisations(connection, task.proposal.organisations, pinyin)
        , rows(connection, task.proposal, organisations, pinyin)
    {
    }

    BulkInsert bulk;
    PinyinRows pinyin;
    OrganisationRows organisations;
    ConsortiumRows rows;
};

/// Writes the rows of a list one by one, and tells how far it is.
class RowWriter final
{
    Q_DISABLE_COPY_MOVE(RowWriter)

public:
    RowWriter(const AcceptTask& task, const AcceptPlan& plan, qint64 notice, AcceptOutcome& outcome)
        : m_task(task)
        , m_plan(plan)
        , m_notice(notice)
        , m_outcome(outcome)
    {
    }
    ~RowWriter() = default;

    void write(Connection& connection, ListTables& tables, LongWrite& longWrite)
    {
        const bool isBulk = static_cast<std::size_t>(m_plan.count(AcceptStep::Add)) >= m_task.bulkFrom;
        if (isBulk) {
            writeTogether(connection, tables, longWrite);
        }
        writeWhere(tables, [isBulk](AcceptStep step) { return !isBulk || step != AcceptStep::Add; });
    }

private:
    void writeTogether(Connection& connection, ListTables& tables, LongWrite& longWrite)
    {
        const KnownCodes codes(connection);
        const Proposal& proposal = m_task.proposal;
        tables.pinyin.beginBulk(proposal.organisations, addedNames());
        tables.bulk.begin(proposal);
        if (tables.bulk.isNameIndexGone()) {
            longWrite.goOnInOrder();
        }
        tables.organisations.beginBulk(codes, tables.bulk.isNameIndexGone());
        tables.rows.beginBulk(codes);
        writeWhere(tables, [](AcceptStep step) { return step == AcceptStep::Add; });
        told(m_plan.rows.size() - 1, [&] {
            tables.organisations.finishBulk();
            tables.rows.finishBulk();
        });
        longWrite.goOnInOrder();
        tables.bulk.finish();
        tables.pinyin.finishBulk([this] { stopIfCancelled(); });
    }

    /// The folded names of the consortia that are new.
    [[nodiscard]] std::vector<QString> addedNames() const
    {
        std::vector<QString> names;
        for (const PlannedRow& row : m_plan.rows) {
            if (row.step == AcceptStep::Add) {
                names.push_back(fold(row.consortium->row.name));
            }
        }
        return names;
    }

    template <typename Condition>
    void writeWhere(ListTables& tables, Condition condition)
    {
        for (std::size_t i = 0; i < m_plan.rows.size(); ++i) {
            if (condition(m_plan.rows[i].step)) {
                stopIfCancelled();
                told(i, [&] { writeRow(tables.rows, m_notice, m_plan.rows[i], i, m_outcome); });
                ++m_done;
                if (m_task.progress) {
                    m_task.progress(m_done, static_cast<int>(m_plan.rows.size()));
                }
            }
        }
    }

    void stopIfCancelled() const
    {
        if (m_task.isCancelled && m_task.isCancelled()) {
            throw StoreFailure({ErrorCode::Cancelled,
                                QCoreApplication::translate("Store", "The import was cancelled."),
                                nothingChanged()});
        }
    }

    /// Tells which row was refused, where one was.
    template <typename Work>
    void told(std::size_t row, Work work) const
    {
        try {
            work();
        } catch (const SqlFailure& failure) {
            if ((failure.code() & 0xff) == SQLITE_CONSTRAINT) {
                const std::size_t refused = failure.origin().value_or(row);
                throw StoreFailure(refusedRow(m_plan.rows[refused].consortium->row, failure.words()));
            }
            throw;
        }
    }

    const AcceptTask& m_task;
    const AcceptPlan& m_plan;
    qint64 m_notice;
    AcceptOutcome& m_outcome;
    int m_done = 0;
};

void writePlan(Connection& connection, const AcceptTask& task, const AcceptPlan& plan, LongWrite& longWrite,
               AcceptOutcome& outcome)
{
    const qint64 notice = writeNotice(connection, task.proposal, task.at).notice;
    ListTables tables(connection, task);
    for (const qint64 gone : plan.gone) {
        tables.rows.remove(gone);
        ++outcome.gone;
    }
    RowWriter(task, plan, notice, outcome).write(connection, tables, longWrite);
    outcome.skipped = plan.count(AcceptStep::Skip);
    outcome.organisationsRemoved = tables.organisations.removeOrphans();
    outcome.organisationsAdded = tables.organisations.added();
    outcome.membershipsAdded = tables.rows.membershipsAdded();
    outcome.membershipsRemoved = tables.rows.membershipsRemoved();
    OrganisationDetails details(connection, task.proposal, plan);
    details.write(notice, tables.organisations, tables.pinyin, task.bulkFrom);
    outcome.identifiersAdded = details.identifiersAdded();
    outcome.aliasesAdded = details.aliasesAdded();
    outcome.aliasesRefused = details.refused();
    writeAccount(connection, notice, task.proposal.account);
}

/// Whether the registry lacks something that is not in its rows: a code or a further name of an organisation.
bool isMoreSaid(Connection& connection, const AcceptTask& task, const AcceptPlan& plan)
{
    PinyinRows pinyin(connection, task.pinyinOf);
    OrganisationRows organisations(connection, task.proposal.organisations, pinyin);
    return OrganisationDetails(connection, task.proposal, plan).isMissingAny(organisations);
}

} // namespace

AcceptOutcome acceptProposal(Connection& connection, const AcceptTask& task)
{
    AcceptOutcome outcome;
    try {
        LongWrite longWrite(connection, task.proposal.consortia.size() >= task.longFrom,
                            task.longCacheKibibytes);
        Transaction transaction(connection);
        const AcceptPlan plan = planFor(connection, task.proposal);
        if (plan.writesNothing() && !isMoreSaid(connection, task, plan)) {
            outcome.unchanged = plan.count(AcceptStep::Leave);
            outcome.skipped = plan.count(AcceptStep::Skip);
            return outcome;
        }
        outcome.backupPath = task.backUp();
        RunningChange change(connection, QStringLiteral("accept"), task.why, task.at);
        writeReference(connection, task.reference);
        writePlan(connection, task, plan, longWrite, outcome);
        if (task.written) {
            task.written();
        }
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
    LongWrite longWrite(connection, task.proposal.consortia.size() >= task.longFrom, task.longCacheKibibytes);
    Transaction transaction(connection);
    RunningChange change(connection, QStringLiteral("create"), task.why, task.at);
    writeReference(connection, task.reference);
    if (!task.proposal.notice.title.isEmpty() || !task.proposal.consortia.empty()) {
        AcceptOutcome outcome;
        writePlan(connection, task, planFor(connection, task.proposal), longWrite, outcome);
    }
    change.finish();
    transaction.commit();
}

} // namespace atlas
