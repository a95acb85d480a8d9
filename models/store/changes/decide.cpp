// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changes/decide.h"

#include "store/changes/fillvalues.h"
#include "store/changes/merge.h"
#include "store/journal/runningchange.h"
#include "store/journal/undo.h"
#include "store/rows/judgementrows.h"
#include "store/rows/links.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"

#include <QCoreApplication>

#include <optional>

namespace atlas {
namespace {

Error badInput(const QString& message)
{
    return {ErrorCode::BadInput, message, nothingChanged()};
}

/// Writes one decision, unless the registry says so already.
class Decider final
{
    Q_DISABLE_COPY_MOVE(Decider)

public:
    Decider(Connection& connection, const DecisionTask& task)
        : m_connection(connection)
        , m_task(task)
    {
    }
    ~Decider() = default;

    qint64 operator()(const HomeDecision& decision)
    {
        const QString code = QString::number(decision.region);
        if (!has("SELECT 1 FROM region WHERE code = ?1", decision.region)) {
            throw StoreFailure(
                badInput(QCoreApplication::translate("Store", "There is no place %1.").arg(code)));
        }
        return set(
            decision.organisation, OpenQuestion::Home, code,
            "SELECT 1 FROM organisation WHERE id = ?1 AND home_code = ?2 AND home_basis = 'user'",
            "UPDATE organisation SET home_code = ?2, home_basis = 'user', home_rule = '', home_words = '' "
            "WHERE id = ?1");
    }

    qint64 operator()(const KindDecision& decision)
    {
        if (decision.kind == OrganisationKind::Unknown) {
            throw StoreFailure(
                badInput(QCoreApplication::translate("Store", "It does not say which kind it is.")));
        }
        return set(decision.organisation, OpenQuestion::Kind, key(decision.kind),
                   "SELECT 1 FROM organisation WHERE id = ?1 AND kind = ?2 AND kind_basis = 'user'",
                   "UPDATE organisation SET kind = ?2, kind_basis = 'user', kind_rule = '', kind_words = '' "
                   "WHERE id = ?1");
    }

    qint64 operator()(const Judgement& judgement)
    {
        const Judgement stored = inStoredForm(judgement);
        return written(
            QStringLiteral("judgement"), [&] { return isJudged(m_connection, stored); },
            [&] { writeJudgement(m_connection, stored); });
    }

    qint64 operator()(const OrganisationLink& link)
    {
        const OrganisationLink stored = inStoredForm(link);
        return written(
            QStringLiteral("link"), [&] { return isSaid(m_connection, stored); },
            [&] { writeLink(m_connection, stored); });
    }

    qint64 operator()(const MergeDecision& decision)
    {
        return mergeOrganisations(m_connection,
                                  {decision.kept, decision.other, m_task.why, m_task.at, m_task.pinyinOf})
            .change;
    }

    qint64 operator()(const SeparateDecision& decision)
    {
        Statement read(m_connection, "SELECT max(j.change) FROM journal j JOIN change c ON c.id = j.change "
                                     "WHERE c.kind = 'merge' AND j.table_name = 'organisation' AND "
                                     "j.operation = 'delete' AND json_extract(j.before, '$.folded') = ?1");
        read.start(decision.folded);
        if (!read.step() || read.isNull(0)) {
            throw StoreFailure(
                {ErrorCode::NotFound,
                 QCoreApplication::translate("Store", "%1 is not part of a merge.").arg(decision.folded),
                 nothingChanged()});
        }
        const qint64 merge = read.number(0);
        read.reset();
        return undoChange(m_connection, {merge, m_task.why, m_task.at, m_task.backUp, {}}).change;
    }

    qint64 operator()(const FillDecision& decision)
    {
        return written(
            QStringLiteral("fill"), [&] { return areFilled(m_connection, decision.values); },
            [&] { fillValues(m_connection, decision.values); });
    }

private:
    template <typename Value>
    [[nodiscard]] bool has(const QByteArray& sql, const Value& value) const
    {
        Statement read(m_connection, sql);
        read.start(value);
        return read.step();
    }

    [[nodiscard]] QString foldedName(qint64 organisation) const
    {
        Statement read(m_connection, "SELECT folded FROM organisation WHERE id = ?1");
        read.start(organisation);
        if (!read.step()) {
            throw StoreFailure(
                {ErrorCode::NotFound,
                 QCoreApplication::translate("Store", "There is no organisation %1.").arg(organisation),
                 nothingChanged()});
        }
        return read.text(0);
    }

    /// A value of an organisation, kept by its folded name as well.
    qint64 set(qint64 organisation, OpenQuestion question, const QString& said, const QByteArray& isSo,
               const QByteArray& sql)
    {
        const auto isSaid = [&] {
            Statement read(m_connection, isSo);
            read.start(organisation, said);
            return read.step();
        };
        return written(QStringLiteral("edit"), isSaid, [&] {
            const QString folded = foldedName(organisation);
            Statement(m_connection, sql).run(organisation, said);
            writeJudgement(m_connection, {question, folded, {}, said});
        });
    }

    template <typename IsSo, typename Write>
    qint64 written(const QString& kind, IsSo isSo, Write write)
    {
        Transaction transaction(m_connection);
        if (isSo()) {
            return 0;
        }
        RunningChange change(m_connection, kind, m_task.why, m_task.at);
        const qint64 id = change.id();
        write();
        change.finish();
        transaction.commit();
        return id;
    }

    Connection& m_connection;
    const DecisionTask& m_task;
};

} // namespace

qint64 decide(Connection& connection, const DecisionTask& task)
{
    Decider decider(connection, task);
    return std::visit([&](const auto& decision) { return decider(decision); }, task.decision);
}

} // namespace atlas
