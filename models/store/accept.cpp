// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/accept.h"

#include "store/connection.h"
#include "store/consortiumrows.h"
#include "store/noticerows.h"
#include "store/organisationrows.h"
#include "store/referencerows.h"
#include "store/storeerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QSet>

#include <sqlite3.h>

#include <algorithm>

namespace atlas {
namespace {

struct PresentRow
{
    qint64 id = 0;
    int ordinal = 0;
    PublishedRow row;
};

enum class Step : quint8 { Leave, Move, Change, Add };

struct PlannedRow
{
    const ProposedConsortium* consortium = nullptr;
    Step step = Step::Leave;
    qint64 id = 0;
    int ordinal = 0;
};

/// What has to be written, found out before anything is.
struct Plan
{
    std::vector<PlannedRow> rows;
    std::vector<qint64> gone;
    bool isNewNotice = false;

    [[nodiscard]] bool writesNothing() const
    {
        return !isNewNotice && gone.empty() &&
               std::ranges::all_of(rows, [](const PlannedRow& row) { return row.step == Step::Leave; });
    }
};

QHash<QString, PresentRow> presentRows(Connection& connection, qint64 notice)
{
    QHash<QString, PresentRow> rows;
    Statement read(connection, "SELECT id, ordinal, number, name, place_text, members_text FROM consortium "
                               "WHERE notice = ?1");
    read.start(notice);
    while (read.step()) {
        PresentRow present{read.number(0), read.integer(1), {}};
        present.row.number = read.text(2);
        present.row.name = read.text(3);
        present.row.place = read.text(4);
        present.row.members = read.text(5);
        rows.insert(present.row.number, present);
    }
    return rows;
}

Error numberTwice(const PublishedRow& row)
{
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Store", "The list has the number %1 twice.").arg(row.number),
            row.at.toString() + u' ' + nothingChanged()};
}

Error refusedRow(const PublishedRow& row, const QString& words)
{
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Store", "The registry does not take row %1 (%2).")
                .arg(row.number, row.name),
            nothingChanged() + u" (" + words + u')'};
}

Step stepFor(const ProposedConsortium& consortium, const PresentRow& present)
{
    const bool leave = consortium.change == ChangeKind::Unchanged || consortium.row == present.row;
    return leave ? Step::Leave : Step::Change;
}

Plan planFor(Connection& connection, const Proposal& proposal)
{
    Plan plan;
    const NoticeIds ids = findNotice(connection, proposal);
    plan.isNewNotice = ids.notice == 0;
    const QHash<QString, PresentRow> present = presentRows(connection, ids.notice);
    QSet<QString> numbers;
    int ordinal = 0;
    for (const ProposedConsortium& consortium : proposal.consortia) {
        const QString& number = consortium.row.number;
        if (numbers.contains(number)) {
            throw StoreFailure(numberTwice(consortium.row));
        }
        numbers.insert(number);
        const auto known = present.constFind(number);
        if (known == present.cend()) {
            plan.rows.push_back({&consortium, Step::Add, 0, ++ordinal});
            continue;
        }
        // A row keeps its place unless the one before it now stands at or behind it.
        const bool moves = known->ordinal <= ordinal;
        ordinal = moves ? ordinal + 1 : known->ordinal;
        Step step = stepFor(consortium, *known);
        if (step == Step::Leave && moves) {
            step = Step::Move;
        }
        plan.rows.push_back({&consortium, step, known->id, ordinal});
    }
    for (const auto& [row, isAccepted] : proposal.gone) {
        if (isAccepted && present.contains(row.number) && !numbers.contains(row.number)) {
            plan.gone.push_back(present.value(row.number).id);
        }
    }
    return plan;
}

void writeRow(ConsortiumRows& rows, qint64 notice, const PlannedRow& row, AcceptOutcome& outcome)
{
    switch (row.step) {
    case Step::Leave:
        ++outcome.unchanged;
        break;
    case Step::Move:
        ++outcome.unchanged;
        rows.move(row.id, row.ordinal);
        break;
    case Step::Change:
        ++outcome.changed;
        rows.change(row.id, row.ordinal, *row.consortium);
        break;
    case Step::Add:
        ++outcome.added;
        rows.add(notice, row.ordinal, *row.consortium);
        break;
    }
}

void writePlan(Connection& connection, const AcceptTask& task, const Plan& plan, AcceptOutcome& outcome)
{
    const qint64 notice = writeNotice(connection, task.proposal, task.at).notice;
    OrganisationRows organisations(connection, task.proposal.organisations);
    ConsortiumRows rows(connection, organisations);
    for (const qint64 id : plan.gone) {
        rows.remove(id);
        ++outcome.gone;
    }
    for (const PlannedRow& row : plan.rows) {
        if (task.isCancelled && task.isCancelled()) {
            throw StoreFailure({ErrorCode::Cancelled,
                                QCoreApplication::translate("Store", "The import was cancelled."),
                                nothingChanged()});
        }
        try {
            writeRow(rows, notice, row, outcome);
        } catch (const SqlFailure& failure) {
            if ((failure.code() & 0xff) == SQLITE_CONSTRAINT) {
                throw StoreFailure(refusedRow(row.consortium->row, failure.words()));
            }
            throw;
        }
    }
    outcome.organisationsRemoved = organisations.removeOrphans();
    outcome.organisationsAdded = organisations.added();
    outcome.membershipsAdded = rows.membershipsAdded();
    outcome.membershipsRemoved = rows.membershipsRemoved();
}

int countOf(const Plan& plan, Step step)
{
    return static_cast<int>(std::ranges::count(plan.rows, step, &PlannedRow::step));
}

} // namespace

AcceptOutcome acceptProposal(Connection& connection, const AcceptTask& task)
{
    AcceptOutcome outcome;
    try {
        Transaction transaction(connection);
        const Plan plan = planFor(connection, task.proposal);
        if (plan.writesNothing()) {
            outcome.unchanged = countOf(plan, Step::Leave);
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
