// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/thread/registrystore.h"

#include "store/readregistry.h"
#include "store/rows/links.h"
#include "store/thread/storeworker.h"

#include <QFileInfo>

#include <utility>

namespace atlas {
namespace {

QString absolutePath(const QString& path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

RegistryStore::RegistryStore(const Reference& reference, const PinyinOf& pinyinOf)
    : m_worker(std::make_unique<Worker>(reference, pinyinOf))
{
}

RegistryStore::~RegistryStore() = default;

QFuture<Result<OpenedRegistry>> RegistryStore::open(const OpenRequest& request)
{
    OpenRequest absolute = request;
    absolute.path = absolutePath(request.path);
    return m_worker->ask<OpenedRegistry>(
        [worker = m_worker.get(), absolute](const auto&) -> Result<OpenedRegistry> {
            return answered<OpenedRegistry>(absolute.path, [&] { return worker->open(absolute); });
        });
}

QFuture<Result<OpenedRegistry>> RegistryStore::create(const QString& path, const Proposal& proposal,
                                                      const QString& why, const QDateTime& at)
{
    return create(path, std::make_shared<const Proposal>(proposal), why, at);
}

QFuture<Result<OpenedRegistry>> RegistryStore::create(const QString& path,
                                                      std::shared_ptr<const Proposal> proposal,
                                                      const QString& why, const QDateTime& at)
{
    return m_worker->ask<OpenedRegistry>([worker = m_worker.get(), absolute = absolutePath(path),
                                          list = std::move(proposal), why,
                                          at](const auto&) -> Result<OpenedRegistry> {
        return answered<OpenedRegistry>(absolute, [&] { return worker->create(absolute, *list, why, at); });
    });
}

QFuture<Result<SnapshotPtr>> RegistryStore::load()
{
    return m_worker->ask<SnapshotPtr>(
        [worker = m_worker.get()](const auto&) { return loadSnapshot(worker->readable()); });
}

QFuture<Result<AcceptOutcome>> RegistryStore::accept(Proposal proposal, const QString& why,
                                                     const QDateTime& at)
{
    return accept(std::make_shared<const Proposal>(std::move(proposal)), why, at);
}

QFuture<Result<AcceptOutcome>> RegistryStore::accept(std::shared_ptr<const Proposal> proposal,
                                                     const QString& why, const QDateTime& at)
{
    return m_worker->ask<AcceptOutcome>(
        [worker = m_worker.get(), list = std::move(proposal), why, at](const StoreRequest& request) mutable {
            return worker->accept(std::move(list), why, at, request);
        });
}

QFuture<Result<std::vector<ChangeRecord>>> RegistryStore::history()
{
    return m_worker->ask<std::vector<ChangeRecord>>(
        [worker = m_worker.get()](const auto&) { return worker->history(); });
}

QFuture<Result<UndoOutcome>> RegistryStore::undo(std::optional<qint64> change, const QDateTime& at)
{
    return m_worker->ask<UndoOutcome>([worker = m_worker.get(), change, at](const StoreRequest& request) {
        return worker->undo(change, at, request);
    });
}

QFuture<Result<MergeOutcome>> RegistryStore::merge(qint64 kept, qint64 other, const QString& why,
                                                   const QDateTime& at)
{
    return m_worker->ask<MergeOutcome>([worker = m_worker.get(), kept, other, why, at](const auto&) {
        return worker->merge(kept, other, why, at);
    });
}

QFuture<Result<std::vector<OrganisationLink>>> RegistryStore::links()
{
    return m_worker->ask<std::vector<OrganisationLink>>(
        [worker = m_worker.get()](const auto&) { return loadLinks(worker->readable()); });
}

QFuture<Result<bool>> RegistryStore::say(const OrganisationLink& link, const QDateTime& at)
{
    return m_worker->ask<bool>(
        [worker = m_worker.get(), link, at](const auto&) { return worker->say(link, at); });
}

QFuture<Result<qint64>> RegistryStore::decide(const Decision& decision, const QString& why,
                                              const QDateTime& at)
{
    return m_worker->ask<qint64>([worker = m_worker.get(), decision, why, at](const auto&) {
        return worker->decide(decision, why, at);
    });
}

QFuture<Result<qint64>> RegistryStore::changeViews(const ViewChange& change, const QString& why,
                                                   const QDateTime& at)
{
    return m_worker->ask<qint64>([worker = m_worker.get(), change, why, at](const auto&) {
        return worker->changeViews(change, why, at);
    });
}

QFuture<Result<std::vector<ColumnMapping>>> RegistryStore::columnMappings()
{
    return m_worker->ask<std::vector<ColumnMapping>>(
        [worker = m_worker.get()](const auto&) { return loadMappings(worker->readable()); });
}

QFuture<Result<bool>> RegistryStore::remember(const ColumnMapping& mapping, const QDateTime& at)
{
    return m_worker->ask<bool>(
        [worker = m_worker.get(), mapping, at](const auto&) { return worker->remember(mapping, at); });
}

QFuture<Result<CheckReport>> RegistryStore::check()
{
    return m_worker->ask<CheckReport>(
        [worker = m_worker.get()](const auto&) { return checkRegistry(worker->readable()); });
}

QFuture<Result<CopyOutcome>> RegistryStore::backup(const QString& path, bool overwrite, SnapshotPtr shown)
{
    return m_worker->ask<CopyOutcome>(
        [worker = m_worker.get(), target = absolutePath(path), overwrite,
         shown = std::move(shown)](const auto&) { return worker->copyTo(target, overwrite, shown.get()); });
}

QFuture<Result<FileNews>> RegistryStore::look()
{
    return m_worker->ask<FileNews>([worker = m_worker.get()](const auto&) { return worker->look(); });
}

QFuture<Result<bool>> RegistryStore::close()
{
    return m_worker->ask<bool>([worker = m_worker.get()](const auto&) {
        const bool wasOpen = worker->isOpen();
        worker->close();
        return wasOpen;
    });
}

} // namespace atlas
