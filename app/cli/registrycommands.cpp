// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/invocation.h"
#include "app/cli/output/consoleoutput.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace atlas {

using namespace Qt::StringLiterals;

Outcome<void> runCheck(Invocation& invocation)
{
    const Outcome<RegistryStore*> store = invocation.registry().open(OpenMode::ReadOnly);
    if (!store) {
        return tl::make_unexpected(store.error());
    }
    const Result<CheckReport> checked = (*store)->check().result();
    if (!checked) {
        return failed(checked.error());
    }
    const QString path = invocation.registry().path();
    if (!checked->isSound()) {
        return failed(ErrorCode::Damaged, CommandLineText::tr("The registry %1 is not sound.").arg(path),
                      checked->problems.join(u'\n') + u'\n' +
                          CommandLineText::tr(
                              "Nothing was changed. Keep a copy of the file, and continue with a backup."));
    }
    ConsoleOutput& out = invocation.out();
    out.printLine(CommandLineText::tr("The registry %1 is sound.").arg(path));
    const int notices =
        static_cast<int>(checked->notices); // a cast in its place would stall the extraction of strings
    const int changes = static_cast<int>(checked->changes);
    const QString separator = QCoreApplication::translate("SourcePlace", ", ");
    out.printLine(QStringList{
        countText(checked->consortia, Unit::Consortia),
        countText(checked->organisations, Unit::Organisations),
        countText(checked->memberships, Unit::Memberships),
        QCoreApplication::translate("CommandLine", "%n list(s)", nullptr, notices),
        QCoreApplication::translate("CommandLine", "%n change(s) in the journal", nullptr, changes)}
                      .join(separator));
    if (checked->notCompared > 0) {
        const int rows = static_cast<int>(checked->notCompared);
        out.printLine(QCoreApplication::translate("CommandLine",
                                                  "%n row(s) of long imports were not compared with the "
                                                  "journal, which has no copies of them.",
                                                  nullptr, rows));
    }
    return {};
}

Outcome<void> runBackup(Invocation& invocation)
{
    const QString target = invocation.argument(0);
    if (const auto checked = invocation.checkTarget(target); !checked) {
        return checked;
    }
    if (QFileInfo::exists(target) && !invocation.has("force")) {
        return failed(
            ErrorCode::BadInput, CommandLineText::tr("The file %1 already exists.").arg(target),
            CommandLineText::tr("It was not changed. Name another file, or use --force to replace it."));
    }
    const Outcome<RegistryStore*> store = invocation.registry().open(OpenMode::ReadOnly);
    if (!store) {
        return tl::make_unexpected(store.error());
    }
    const Result<CopyOutcome> written = (*store)->backup(target, invocation.has("force")).result();
    if (!written) {
        return failed(written.error());
    }
    if (!written->damage.isEmpty()) {
        return failed(
            ErrorCode::Damaged,
            CommandLineText::tr("The registry was copied to %1, but it is damaged.").arg(written->path),
            written->damage + u'\n' +
                CommandLineText::tr("The copy is damaged in the same way: continue with an earlier "
                                    "backup that is sound."));
    }
    invocation.out().printLine(CommandLineText::tr("The registry was copied to %1.").arg(written->path));
    return {};
}

} // namespace atlas
