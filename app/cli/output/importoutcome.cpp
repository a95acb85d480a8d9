// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/importoutcome.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/output/accounttext.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/proposaltext.h"
#include "app/cli/output/texttable.h"
#include "domain/text/showntext.h"
#include "output/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// What is written beside consortia and memberships.
void printDetails(ConsoleOutput& out, const AcceptOutcome& done)
{
    if (done.completed > 0) {
        //: consortia whose published cells are the same as before
        out.printLine(CommandLineText::tr("Recommending authority added to %n consortium(s).", nullptr,
                                          done.completed));
    }
    if (done.identifiersAdded > 0 || done.aliasesAdded > 0) {
        out.printLine(
            CommandLineText::tr("Codes of organisations: %1 added. Former and short names: %2 added.")
                .arg(done.identifiersAdded)
                .arg(done.aliasesAdded));
    }
    for (const QString& refused : done.aliasesRefused) {
        out.printLine(shownLine(CommandLineText::tr("Note: %1").arg(refused)));
    }
}

} // namespace

void ImportOutcome::print(ConsoleOutput& out) const
{
    for (const QString& remark : remarks) {
        out.printLine(shownLine(CommandLineText::tr("Note: %1").arg(remark)));
    }
    printAccount(out, proposal.account);
    printProposal(out, proposal, basis);
    out.printLine();
    if (!accepted) {
        out.printLine(CommandLineText::tr("Nothing was written: this only shows what would change."));
        return;
    }
    const AcceptOutcome& done = *accepted;
    if (!done.wroteAnything()) {
        out.printLine(
            CommandLineText::tr("Nothing was written: the registry %1 already has all of it.").arg(registry));
        return;
    }
    out.printLine(
        CommandLineText::tr(
            "Written to %1. Organisations: %2 added, %3 removed. Memberships: %4 added, %5 removed.")
            .arg(registry, QString::number(done.organisationsAdded),
                 QString::number(done.organisationsRemoved), QString::number(done.membershipsAdded),
                 QString::number(done.membershipsRemoved)));
    printDetails(out, done);
    if (!done.backupPath.isEmpty()) {
        out.printLine(CommandLineText::tr("Backup from before this change: %1").arg(done.backupPath));
    }
}

QByteArray ImportOutcome::json() const
{
    QJsonObject object = proposalJson(proposal);
    addAccount(object, proposal.account);
    object.insert(u"basis"_s, QJsonObject{{u"programme"_s, basis.programme},
                                          {u"level"_s, basis.level},
                                          {u"issuer"_s, basis.issuer},
                                          {u"published_on"_s, basis.publishedOn}});
    object.insert(u"remarks"_s, QJsonArray::fromStringList(remarks));
    object.insert(u"registry"_s, registry);
    object.insert(u"dry_run"_s, !accepted.has_value());
    if (accepted) {
        object.insert(u"organisations_added"_s, accepted->organisationsAdded);
        object.insert(u"organisations_removed"_s, accepted->organisationsRemoved);
        object.insert(u"memberships_added"_s, accepted->membershipsAdded);
        object.insert(u"memberships_removed"_s, accepted->membershipsRemoved);
        object.insert(u"backup"_s, accepted->backupPath);
        object.insert(u"authorities_added"_s, accepted->completed);
        object.insert(u"identifiers_added"_s, accepted->identifiersAdded);
        object.insert(u"aliases_added"_s, accepted->aliasesAdded);
        object.insert(u"aliases_refused"_s, QJsonArray::fromStringList(accepted->aliasesRefused));
    }
    return jsonText(QJsonDocument(object));
}

} // namespace atlas
