// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importoutcome.h"

#include "consoleoutput.h"
#include "domain/showntext.h"
#include "output/json.h"
#include "proposaltext.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonArray entriesOf(const ListAccount& account, AccountUse use)
{
    QJsonArray entries;
    for (const AccountEntry& entry : account) {
        if (entry.use == use) {
            QJsonObject object{{u"part"_s, entry.part}, {u"why"_s, entry.why}};
            if (entry.at.row > 0) {
                object.insert(u"row"_s, entry.at.row);
            }
            if (entry.at.column > 0) {
                object.insert(u"column"_s, entry.at.column);
            }
            if (!entry.at.part.isEmpty()) {
                object.insert(u"table"_s, entry.at.part);
            }
            entries.append(object);
        }
    }
    return entries;
}

constexpr std::array AllAccountUses{AccountUse::Used, AccountUse::Kept, AccountUse::LeftOut};

void printAccount(ConsoleOutput& out, const ListAccount& account)
{
    constexpr qsizetype Most = 40; // lines of a kind
    for (const AccountUse use : AllAccountUses) {
        QStringList lines;
        for (const AccountEntry& entry : account) {
            if (entry.use == use) {
                lines << (entry.why.isEmpty()
                              ? u"  "_s + entry.part
                              //: a part of a file, and what became of it
                              : u"  "_s + CommandLineText::tr("%1: %2").arg(entry.part, entry.why));
            }
        }
        if (lines.isEmpty()) {
            continue;
        }
        out.printLine(CommandLineText::tr("%1 of the file:").arg(title(use)));
        for (const QString& line : std::as_const(lines).first(std::min(lines.size(), Most))) {
            out.printLine(shownLine(line));
        }
        if (const int more = static_cast<int>(lines.size() - Most); more > 0) {
            out.printLine(u"  "_s + CommandLineText::tr("and %n more", nullptr, more));
        }
    }
    out.printLine();
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
    if (done.added + done.changed + done.gone == 0) {
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
    if (!done.backupPath.isEmpty()) {
        out.printLine(CommandLineText::tr("Backup from before this change: %1").arg(done.backupPath));
    }
}

QByteArray ImportOutcome::json() const
{
    QJsonObject object = proposalJson(proposal);
    for (const AccountUse use : AllAccountUses) {
        object.insert(key(use), entriesOf(proposal.account, use));
    }
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
    }
    return jsonText(QJsonDocument(object));
}

} // namespace atlas
