// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importoutcome.h"

#include "consoleoutput.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Every consortium that is not as the registry has it.
MemoryTable changedRows(const Proposal& proposal)
{
    MemoryTable table({{u"change"_s, CommandLineText::tr("Change")},
                       {u"number"_s, QCoreApplication::translate("Columns", "No.")},
                       {u"name"_s, QCoreApplication::translate("Columns", "Consortium")},
                       {u"members"_s, QCoreApplication::translate("Columns", "Members"), true},
                       {u"differences"_s, CommandLineText::tr("Differences")}});
    for (const ProposedConsortium& consortium : proposal.consortia) {
        if (consortium.change != ChangeKind::Unchanged) {
            table.addRow({{key(consortium.change), title(consortium.change)},
                          {consortium.row.number, {}},
                          {consortium.row.name, {}},
                          {static_cast<qlonglong>(consortium.members.size()), {}},
                          {consortium.differences.join(u"; "_s), {}}});
        }
    }
    for (const auto& [row, isAccepted] : proposal.gone) {
        table.addRow({{key(ChangeKind::Gone), title(ChangeKind::Gone)},
                      {row.number, {}},
                      {row.name, {}},
                      {static_cast<qlonglong>(row.tokens.size()), {}},
                      {QString(), {}}});
    }
    return table;
}

QJsonArray rowsAsJson(const Proposal& proposal)
{
    QJsonArray rows;
    for (const ProposedConsortium& consortium : proposal.consortia) {
        rows.append(QJsonObject{{u"number"_s, consortium.row.number},
                                {u"name"_s, consortium.row.name},
                                {u"change"_s, key(consortium.change)},
                                {u"members"_s, static_cast<qint64>(consortium.members.size())},
                                {u"differences"_s, QJsonArray::fromStringList(consortium.differences)}});
    }
    for (const auto& [row, isAccepted] : proposal.gone) {
        rows.append(QJsonObject{{u"number"_s, row.number},
                                {u"name"_s, row.name},
                                {u"change"_s, key(ChangeKind::Gone)},
                                {u"members"_s, static_cast<qint64>(row.tokens.size())},
                                {u"differences"_s, QJsonArray()}});
    }
    return rows;
}

} // namespace

void ImportOutcome::print(ConsoleOutput& out) const
{
    out.printLine(terminalText(CommandLineText::tr("List: %1").arg(proposal.notice.title)));
    out.printLine(terminalText(CommandLineText::tr("Programme: %1").arg(proposal.programme.name)));
    out.printLine(CommandLineText::tr("The list has %1, %2 and %3.")
                      .arg(countText(static_cast<qint64>(proposal.consortia.size()), Unit::Consortia),
                           countText(static_cast<qint64>(proposal.organisations.size()), Unit::Organisations),
                           countText(static_cast<qint64>(proposal.membershipCount()), Unit::Memberships)));
    QStringList counts;
    for (const ChangeKind change : AllChangeKinds) {
        //: a kind of change and how many consortia have it: "New: 2"
        counts << CommandLineText::tr("%1: %2").arg(title(change)).arg(proposal.count(change));
    }
    out.printLine(CommandLineText::tr("Consortia: %1")
                      .arg(counts.join(QCoreApplication::translate("SourcePlace", ", "))));
    const MemoryTable rows = changedRows(proposal);
    if (rows.rowCount() > 0) {
        out.printLine();
        printTable(out, rows);
    }
    out.printLine();
    if (!accepted) {
        out.printLine(CommandLineText::tr("Nothing was written: this only shows what would change."));
        return;
    }
    const AcceptOutcome& done = *accepted;
    if (done.added + done.changed + done.gone == 0) {
        out.printLine(
            CommandLineText::tr("Nothing was written: the registry %1 has all of it already.").arg(registry));
        return;
    }
    out.printLine(
        CommandLineText::tr(
            "Written to %1. Organisations: %2 added, %3 removed. Memberships: %4 added, %5 removed.")
            .arg(registry)
            .arg(done.organisationsAdded)
            .arg(done.organisationsRemoved)
            .arg(done.membershipsAdded)
            .arg(done.membershipsRemoved));
    if (!done.backupPath.isEmpty()) {
        out.printLine(CommandLineText::tr("The registry as it was before: %1").arg(done.backupPath));
    }
}

QByteArray ImportOutcome::json() const
{
    QJsonObject consortia;
    for (const ChangeKind change : AllChangeKinds) {
        consortia.insert(key(change), static_cast<qint64>(proposal.count(change)));
    }
    QJsonObject object{{u"title"_s, proposal.notice.title},
                       {u"programme"_s, proposal.programme.name},
                       {u"registry"_s, registry},
                       {u"dry_run"_s, !accepted.has_value()},
                       {u"consortia"_s, consortia},
                       {u"organisations"_s, static_cast<qint64>(proposal.organisations.size())},
                       {u"memberships"_s, static_cast<qint64>(proposal.membershipCount())},
                       {u"rows"_s, rowsAsJson(proposal)}};
    if (accepted) {
        object.insert(u"organisations_added"_s, accepted->organisationsAdded);
        object.insert(u"organisations_removed"_s, accepted->organisationsRemoved);
        object.insert(u"memberships_added"_s, accepted->membershipsAdded);
        object.insert(u"memberships_removed"_s, accepted->membershipsRemoved);
        object.insert(u"backup"_s, accepted->backupPath);
    }
    return QJsonDocument(object).toJson();
}

} // namespace atlas
