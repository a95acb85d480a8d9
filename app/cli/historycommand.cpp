// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/clock.h"
#include "app/cli/input/invocation.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/texttable.h"
#include "output/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

QString stateText(const ChangeRecord& change)
{
    if (change.undoneBy) {
        return CommandLineText::tr("undone by %1").arg(*change.undoneBy);
    }
    return change.undoes ? CommandLineText::tr("undoes %1").arg(*change.undoes) : QString();
}

MemoryTable historyTable(const std::vector<ChangeRecord>& history)
{
    MemoryTable table({{u"id"_s, CommandLineText::tr("Change no."), true},
                       {u"at"_s, CommandLineText::tr("When")},
                       {u"kind"_s, CommandLineText::tr("What")},
                       {u"inserted"_s, CommandLineText::tr("Rows added"), true},
                       {u"updated"_s, CommandLineText::tr("Rows changed"), true},
                       {u"deleted"_s, CommandLineText::tr("Rows removed"), true},
                       {u"why"_s, CommandLineText::tr("Why")},
                       {u"state"_s, QString()}});
    for (const ChangeRecord& change : history) {
        qlonglong inserted = 0;
        qlonglong updated = 0;
        qlonglong deleted = 0;
        for (const TableChanges& rows : change.tables) {
            inserted += rows.inserted;
            updated += rows.updated;
            deleted += rows.deleted;
        }
        table.addRow({{static_cast<qlonglong>(change.id), {}},
                      {change.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), {}},
                      {change.kind, changeTitle(change.kind)},
                      {inserted, {}},
                      {updated, {}},
                      {deleted, {}},
                      {change.why, {}},
                      {stateText(change), {}}});
    }
    return table;
}

QJsonValue idOrNull(const std::optional<qint64>& id)
{
    return id ? QJsonValue(*id) : QJsonValue(QJsonValue::Null);
}

QJsonArray historyAsJson(const std::vector<ChangeRecord>& history)
{
    QJsonArray changes;
    for (const ChangeRecord& change : history) {
        QJsonObject tables;
        for (const TableChanges& rows : change.tables) {
            tables.insert(rows.table, QJsonObject{{u"inserted"_s, rows.inserted},
                                                  {u"updated"_s, rows.updated},
                                                  {u"deleted"_s, rows.deleted}});
        }
        changes.append(QJsonObject{{u"id"_s, change.id},
                                   {u"at"_s, change.at.toString(Qt::ISODate)},
                                   {u"kind"_s, change.kind},
                                   {u"why"_s, change.why},
                                   {u"tables"_s, tables},
                                   {u"undoes"_s, idOrNull(change.undoes)},
                                   {u"undone_by"_s, idOrNull(change.undoneBy)},
                                   {u"can_be_undone"_s, change.canBeUndone}});
    }
    return changes;
}

/// Nothing where no change was named.
Outcome<std::optional<qint64>> namedChange(const Invocation& invocation)
{
    const QString text = invocation.argument(0);
    if (text.isEmpty()) {
        return std::optional<qint64>();
    }
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    if (!ok || id < 1) {
        return wrongUsage(CommandLineText::tr("“%1” is not a change number.").arg(text),
                          CommandLineText::tr("“consortium-atlas history” lists them."));
    }
    return std::optional<qint64>(id);
}

} // namespace

Outcome<void> runHistory(Invocation& invocation)
{
    const Outcome<QString> format = invocation.choice("format", {u"text"_s, u"json"_s});
    if (!format) {
        return tl::make_unexpected(format.error());
    }
    const Outcome<RegistryStore*> store = invocation.registry().open(OpenMode::ReadOnly);
    if (!store) {
        return tl::make_unexpected(store.error());
    }
    const auto history = (*store)->history().result();
    if (!history) {
        return failed(history.error());
    }
    if (*format == u"json") {
        invocation.out().write(jsonText(QJsonDocument(historyAsJson(*history))));
    } else {
        printTable(invocation.out(), historyTable(*history));
    }
    return {};
}

Outcome<void> runUndo(Invocation& invocation)
{
    const Outcome<std::optional<qint64>> change = namedChange(invocation);
    if (!change) {
        return tl::make_unexpected(change.error());
    }
    const Outcome<RegistryStore*> store = invocation.registry().open(OpenMode::ReadWrite);
    if (!store) {
        return tl::make_unexpected(store.error());
    }
    const Result<UndoOutcome> undone = (*store)->undo(*change, currentTime()).result();
    if (!undone) {
        Error error = undone.error();
        if (error.code == ErrorCode::NotFound && *change) {
            error.detail += u' ' + CommandLineText::tr("“consortium-atlas history” lists them.");
        }
        return failed(error);
    }
    const int rows =
        static_cast<int>(undone->rows); // a cast in its place would stall the extraction of strings
    ConsoleOutput& out = invocation.out();
    out.printLine(
        CommandLineText::tr("Change %1 was undone, as change %2.").arg(undone->undone).arg(undone->change));
    out.printLine(QCoreApplication::translate("CommandLine", "%n row(s) were restored.", nullptr, rows));
    out.printLine(CommandLineText::tr("Backup from before this change: %1").arg(undone->backupPath));
    return {};
}

} // namespace atlas
