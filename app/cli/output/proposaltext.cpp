// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/proposaltext.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/texttable.h"
#include "domain/text/showntext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

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
                      {static_cast<qlonglong>(row.tokenCount), {}},
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
                                {u"members"_s, static_cast<qint64>(row.tokenCount)},
                                {u"differences"_s, QJsonArray()}});
    }
    return rows;
}

/// A line for each value that is known.
void printNotice(ConsoleOutput& out, const Proposal& proposal, const IdentityBasis& basis)
{
    const auto print = [&out](const QString& line, const QString& value, const QString& rests) {
        if (!value.isEmpty()) {
            const QString text = line.arg(value);
            out.printLine(
                //: %1 a value such as "Issuer: …", %2 what it rests on, such as "from the title"
                shownLine(rests.isEmpty() ? text : CommandLineText::tr("%1 (%2)").arg(text, rests)));
        }
    };
    print(CommandLineText::tr("Programme: %1"), proposal.programme.name, basis.programme);
    if (!proposal.programme.name.isEmpty()) {
        print(CommandLineText::tr("Level: %1"),
              proposal.programme.level == u"local" ? CommandLineText::tr("provincial or municipal")
                                                   : CommandLineText::tr("national"),
              basis.level);
    }
    print(CommandLineText::tr("Issuer: %1"), proposal.notice.issuer, basis.issuer);
    print(CommandLineText::tr("Published: %1"), proposal.notice.publishedOn, basis.publishedOn);
}

} // namespace

void printProposal(ConsoleOutput& out, const Proposal& proposal, const IdentityBasis& basis)
{
    out.printLine(shownLine(CommandLineText::tr("List: %1").arg(proposal.notice.title)));
    printNotice(out, proposal, basis);
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
}

QJsonObject proposalJson(const Proposal& proposal)
{
    QJsonObject consortia;
    for (const ChangeKind change : AllChangeKinds) {
        consortia.insert(key(change), static_cast<qint64>(proposal.count(change)));
    }
    return {{u"title"_s, proposal.notice.title},
            {u"edition"_s, proposal.notice.edition},
            {u"programme"_s, proposal.programme.name},
            {u"level"_s, proposal.programme.name.isEmpty() ? QString() : proposal.programme.level},
            {u"issuer"_s, proposal.notice.issuer},
            {u"published_on"_s, proposal.notice.publishedOn},
            {u"consortia"_s, consortia},
            {u"organisations"_s, static_cast<qint64>(proposal.organisations.size())},
            {u"memberships"_s, static_cast<qint64>(proposal.membershipCount())},
            {u"rows"_s, rowsAsJson(proposal)}};
}

} // namespace atlas
