// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/clock.h"
#include "app/cli/input/invocation.h"
#include "app/cli/output/consoleoutput.h"
#include "import/proposal/bundled.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// The store refuses all of these as well, but knows no more of a folder than that it cannot be written to.
Outcome<void> checkPlace(const QString& file)
{
    const QFileInfo target(file);
    if (target.isDir()) {
        return failed(ErrorCode::BadInput, CommandLineText::tr("%1 is a folder.").arg(file),
                      CommandLineText::tr("Nothing was created. Name a file in it."));
    }
    if (target.exists() || target.isSymLink()) {
        return failed(ErrorCode::BadInput, CommandLineText::tr("The file %1 already exists.").arg(file),
                      CommandLineText::tr("It was not changed. Name another file, or use this one with "
                                          "“--registry %1” if it is a registry.")
                          .arg(shellQuoted(file)));
    }
    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir()) {
        return failed(
            ErrorCode::Io, CommandLineText::tr("There is no folder %1.").arg(folder.filePath()),
            CommandLineText::tr("Nothing was created. Create the folder first, or name a file elsewhere."));
    }
    if (!folder.isWritable()) {
        return failed(
            ErrorCode::Io, CommandLineText::tr("The folder %1 is write-protected.").arg(folder.filePath()),
            CommandLineText::tr("Nothing was created. Name a file in a folder that you can write to."));
    }
    return {};
}

Outcome<Proposal> contentsOf(Invocation& invocation, bool isEmpty)
{
    if (isEmpty) {
        return Proposal();
    }
    const Outcome<const Reference*> reference = invocation.registry().reference();
    if (!reference) {
        return tl::make_unexpected(reference.error());
    }
    Result<Proposal> bundled = bundledProposal(**reference);
    if (!bundled) {
        return failed(bundled.error());
    }
    return std::move(*bundled);
}

void printCreated(ConsoleOutput& out, const QString& path, const Proposal& contents, bool isEmpty)
{
    out.printLine((isEmpty ? CommandLineText::tr("Created an empty registry: %1")
                           : CommandLineText::tr("Created a registry with the bundled list: %1"))
                      .arg(path));
    out.printLine(
        QStringList{countText(static_cast<qint64>(contents.consortia.size()), Unit::Consortia),
                    countText(static_cast<qint64>(contents.organisations.size()), Unit::Organisations),
                    countText(static_cast<qint64>(contents.membershipCount()), Unit::Memberships)}
            .join(QCoreApplication::translate("SourcePlace", ", ")));
    if (isEmpty) {
        out.printLine(CommandLineText::tr("Import a list with “%1”.")
                          .arg(u"consortium-atlas import FILE --registry "_s + shellQuoted(path)));
    }
}

} // namespace

Outcome<void> runNew(Invocation& invocation)
{
    if (invocation.has("registry")) {
        return wrongUsage(
            CommandLineText::tr("--registry cannot be used with “%1”.").arg(u"new"_s),
            CommandLineText::tr("Name the file to create as the argument: consortium-atlas new FILE"));
    }
    const QString file = invocation.argument(0);
    if (const auto place = checkPlace(file); !place) {
        return place;
    }
    const bool isEmpty = invocation.has("empty");
    const Outcome<Proposal> contents = contentsOf(invocation, isEmpty);
    if (!contents) {
        return tl::make_unexpected(contents.error());
    }
    const Outcome<RegistryStore*> store = invocation.registry().store();
    if (!store) {
        return tl::make_unexpected(store.error());
    }
    const QString why = isEmpty ? CommandLineText::tr("New, empty registry")
                                : CommandLineText::tr("New registry with the bundled list");
    const auto created = (*store)->create(file, *contents, why, currentTime()).result();
    if (!created) {
        return failed(created.error());
    }
    // Closed, it is one whole file.
    if (const auto closed = (*store)->close().result(); !closed) {
        return failed(closed.error());
    }
    printCreated(invocation.out(), created->path, *contents, isEmpty);
    return {};
}

} // namespace atlas
