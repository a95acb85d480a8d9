// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changes/merge.h"

#include "store/journal/runningchange.h"
#include "store/rows/links.h"
#include "store/rows/pinyinrows.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace atlas {
namespace {

struct Names
{
    QString name;
    QString folded;
};

Names namesOf(Connection& connection, qint64 id)
{
    Statement read(connection, "SELECT name, folded FROM organisation WHERE id = ?1");
    read.start(id);
    if (!read.step()) {
        throw StoreFailure({ErrorCode::NotFound,
                            QCoreApplication::translate("Store", "There is no organisation %1.").arg(id),
                            nothingChanged()});
    }
    return {read.text(0), read.text(1)};
}

/// One that both have stands once.
void moveIdentifiers(Connection& connection, const MergeTask& task)
{
    Statement(connection,
              "DELETE FROM organisation_identifier WHERE organisation = ?2 AND (scheme, value) IN "
              "(SELECT scheme, value FROM organisation_identifier WHERE organisation = ?1)")
        .run(task.kept, task.other);
    Statement(connection, "UPDATE organisation_identifier SET organisation = ?1 WHERE organisation = ?2")
        .run(task.kept, task.other);
}

} // namespace

MergeOutcome mergeOrganisations(Connection& connection, const MergeTask& task)
{
    Transaction transaction(connection);
    const Names kept = namesOf(connection, task.kept);
    const Names other = namesOf(connection, task.other);
    const OrganisationLink link =
        inStoredForm({kept.folded, other.folded, LinkRelation::Same, task.why, Basis::User});
    RunningChange change(connection, QStringLiteral("merge"), task.why, task.at);
    MergeOutcome outcome{change.id(), task.kept, 0};
    // Each row keeps the name that its list has for the organisation.
    Statement(connection, "UPDATE membership SET organisation = ?1, published_name = CASE published_name "
                          "WHEN '' THEN ?4 WHEN ?3 THEN '' ELSE published_name END WHERE organisation = ?2")
        .run(task.kept, task.other, kept.name, other.name);
    outcome.membershipsMoved = sqlite3_changes(connection.handle());
    Statement(connection, "UPDATE organisation_alias SET organisation = ?1 WHERE organisation = ?2")
        .run(task.kept, task.other);
    moveIdentifiers(connection, task);
    Statement(connection, "DELETE FROM organisation WHERE id = ?1").run(task.other);
    Statement(connection, "INSERT INTO organisation_alias (organisation, name, folded) "
                          "SELECT ?1, ?2, ?3 WHERE NOT EXISTS "
                          "(SELECT 1 FROM organisation_alias WHERE folded = ?3)")
        .run(task.kept, other.name, other.folded);
    writeLink(connection, link);
    PinyinRows(connection, task.pinyinOf).keep(other.folded);
    change.finish();
    transaction.commit();
    return outcome;
}

} // namespace atlas
