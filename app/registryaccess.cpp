// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registryaccess.h"

#include "clock.h"
#include "consoleoutput.h"
#include "intake/bundled.h"
#include "namereadings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

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
            ErrorCode::Io, CommandLineText::tr("The folder %1 for your registry cannot be made.").arg(folder),
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
        return failed(ErrorCode::NotFound, CommandLineText::tr("There is no registry %1.").arg(m_path),
                      CommandLineText::tr(
                          "Nothing was done. Name a file that exists; without --registry your own is used."));
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
        return failed(answer.error());
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
    printError(CommandLineText::tr("Your registry was brought up to date. As it was before: %1")
                   .arg(updated->backupPath));
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
