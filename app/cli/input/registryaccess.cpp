// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input/registryaccess.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/clock.h"
#include "app/cli/input/namereadings.h"
#include "app/cli/output/consoleoutput.h"
#include "domain/filter/savedview.h"
#include "import/proposal/bundled.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// What the store cannot say, as it knows no commands: a file that is no registry may be a list.
Error withWayOn(Error error, const QString& path)
{
    if (error.code != ErrorCode::NotARegistry) {
        return error;
    }
    if (QFileInfo(path).isFile()) {
        error.detail += u'\n' + CommandLineText::tr("If it is a published list, import it with “%1”.")
                                    .arg(u"consortium-atlas import "_s + shellQuoted(path));
    } else {
        error.detail += u'\n' + CommandLineText::tr("Name the file of a registry, or create one with “%1”.")
                                    .arg(u"consortium-atlas new FILE"_s);
    }
    return error;
}

} // namespace

QString userRegistryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/registry.sqlite"_s;
}

Result<bool> makeUserRegistry(RegistryStore& store, const Reference& reference, const QString& path)
{
    if (QFileInfo::exists(path)) {
        return true;
    }
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder)) {
        return failure(
            ErrorCode::Io,
            CommandLineText::tr("The folder %1 for your registry cannot be created.").arg(folder),
            CommandLineText::tr(
                "Nothing was changed. Make the folder writable, or name a registry with --registry."));
    }
    const Result<Proposal> proposal = bundledProposal(reference);
    if (!proposal) {
        return tl::make_unexpected(proposal.error());
    }
    const auto made =
        store.create(path, *proposal, CommandLineText::tr("First use: the bundled list"), currentTime())
            .result();
    // Another process that was started at the same time may have been faster; its registry is as good.
    if (!made && !QFileInfo::exists(path)) {
        return tl::make_unexpected(made.error());
    }
    // Closed, it is one whole file; whoever only reads it leaves it so.
    return made ? store.close().result() : Result<bool>(true);
}

Failure missingRegistry(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QString command = u"consortium-atlas new "_s + shellQuoted(absolute);
    const bool hasFolder = QFileInfo(QFileInfo(absolute).absolutePath()).isDir();
    const QString wayOn =
        hasFolder ? CommandLineText::tr("Nothing was changed. “%1” creates it with the bundled list; with "
                                        "--empty it has no list yet.")
                  : CommandLineText::tr("Nothing was changed. Its folder does not exist either: create the "
                                        "folder first, then “%1” creates the registry.");
    return {
        ExitStatus::Failed,
        {ErrorCode::NotFound, CommandLineText::tr("There is no registry %1.").arg(absolute),
         wayOn.arg(command) + u'\n' + CommandLineText::tr("Without --registry your own registry is used.")}};
}

RegistryAccess::RegistryAccess(const QString& chosen)
    : m_path(QFileInfo(chosen.isEmpty() ? userRegistryPath() : chosen).absoluteFilePath())
    , m_isUsersOwn(chosen.isEmpty())
{
}

RegistryAccess::~RegistryAccess() = default;

bool RegistryAccess::isMissing() const
{
    return !m_isUsersOwn && !QFileInfo::exists(m_path);
}

Outcome<const Reference*> RegistryAccess::reference()
{
    if (!m_reference) {
        Result<Reference> loaded = loadReference();
        if (!loaded) {
            return failed(loaded.error());
        }
        m_reference = std::move(*loaded);
    }
    return &*m_reference;
}

Outcome<RegistryStore*> RegistryAccess::store()
{
    if (m_store == nullptr) {
        const Outcome<const Reference*> loaded = reference();
        if (!loaded) {
            return tl::make_unexpected(loaded.error());
        }
        m_store = std::make_unique<RegistryStore>(**loaded, nameReadings());
    }
    return m_store.get();
}

Outcome<RegistryStore*> RegistryAccess::open(OpenMode mode)
{
    if (isMissing()) {
        return tl::make_unexpected(missingRegistry(m_path));
    }
    const Outcome<RegistryStore*> opened = store();
    if (!opened) {
        return opened;
    }
    if (m_isUsersOwn) {
        if (const Result<bool> made = makeUserRegistry(**opened, *m_reference, m_path); !made) {
            return failed(made.error());
        }
    }
    OpenRequest request;
    request.path = m_path;
    request.mode = mode;
    auto answer = (*opened)->open(request).result();
    if (!answer && answer.error().code == ErrorCode::OlderSchema && m_isUsersOwn) {
        answer = openBroughtUpToDate(request);
    }
    if (!answer) {
        return failed(withWayOn(answer.error(), m_path));
    }
    return opened;
}

/// As the window does when it opens the user's own registry.
Result<OpenedRegistry> RegistryAccess::openBroughtUpToDate(const OpenRequest& request)
{
    OpenRequest writing = request;
    writing.mode = OpenMode::ReadWrite;
    const auto updated = m_store->open(writing).result();
    if (!updated) {
        return updated;
    }
    printError(CommandLineText::tr("Your registry was brought up to date. Backup of the previous version: %1")
                   .arg(updated->backupPath) +
               u'\n');
    // Closed, it is one whole file again, which is only read from here on.
    if (const auto closed = m_store->close().result(); !closed) {
        return tl::make_unexpected(closed.error());
    }
    return m_store->open(request).result();
}

Outcome<SnapshotPtr> RegistryAccess::load()
{
    const Outcome<RegistryStore*> opened = open(OpenMode::ReadOnly);
    if (!opened) {
        return tl::make_unexpected(opened.error());
    }
    Result<SnapshotPtr> loaded = (*opened)->load().result();
    if (!loaded) {
        return failed(loaded.error());
    }
    return std::move(*loaded);
}

} // namespace atlas
