// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/registrystore.h"

#include "store/accept.h"
#include "store/backup.h"
#include "store/openregistry.h"
#include "store/readregistry.h"
#include "store/schema.h"
#include "store/storeerror.h"
#include "store/storethread.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>

namespace atlas {

/// What lives in the store thread: everything but the queue is touched there only.
class RegistryStore::Worker final
{
    Q_DISABLE_COPY_MOVE(Worker)

public:
    explicit Worker(const Reference& reference)
        : m_reference(reference)
    {
    }
    ~Worker()
    {
        // A connection is closed in the thread that opened it.
        m_thread.enqueue([this] { m_file = {}; });
    }

    /// Runs work in the store thread; its answer comes through the future.
    template <typename T, typename Work>
    [[nodiscard]] QFuture<Result<T>> ask(Work work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        m_thread.enqueue([this, promise, work = std::move(work)] {
            if (!promise->isCanceled()) {
                const std::function<bool()> isCancelled = [&promise] { return promise->isCanceled(); };
                promise->addResult(answered<T>(m_file.opened.path, [&] { return work(isCancelled); }));
            }
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] OpenedRegistry open(const OpenRequest& request);
    [[nodiscard]] OpenedRegistry create(const QString& path, const Proposal& proposal, const QString& why,
                                        const QDateTime& at);
    [[nodiscard]] AcceptOutcome accept(const Proposal& proposal, const QString& why, const QDateTime& at,
                                       const std::function<bool()>& isCancelled);
    [[nodiscard]] Connection& connection() const;
    [[nodiscard]] bool isOpen() const { return m_file.connection != nullptr; }
    void close() { m_file = {}; }

private:
    [[nodiscard]] OpenedRegistry opened(const OpenRequest& request);
    [[nodiscard]] const SchemaSteps& steps();

    const Reference m_reference;
    SchemaSteps m_steps;
    OpenFile m_file;
    int m_waitForLock = 0;
    quint64 m_requests = 0;
    StoreThread m_thread; // last: joined before anything above goes
};

const SchemaSteps& RegistryStore::Worker::steps()
{
    if (m_steps.scripts.empty()) {
        m_steps = readSchemaSteps();
    }
    return m_steps;
}

OpenedRegistry RegistryStore::Worker::opened(const OpenRequest& request)
{
    OpenFile file = openRegistry(request, steps(), QDateTime::currentDateTime(), m_file.opened.path);
    file.opened.request = ++m_requests;
    m_file = std::move(file);
    m_waitForLock = request.waitForLock;
    return m_file.opened;
}

OpenedRegistry RegistryStore::Worker::open(const OpenRequest& request)
{
    const bool create = request.createIfMissing && request.mode == OpenMode::ReadWrite;
    if (create && !QFileInfo::exists(request.path)) {
        createRegistry(request.path,
                       {Proposal(),
                        m_reference,
                        QStringLiteral("new registry"),
                        QDateTime::currentDateTimeUtc(),
                        {},
                        {}},
                       steps());
    }
    return opened(request);
}

OpenedRegistry RegistryStore::Worker::create(const QString& path, const Proposal& proposal,
                                             const QString& why, const QDateTime& at)
{
    createRegistry(path, {proposal, m_reference, why, at, {}, {}}, steps());
    OpenRequest request;
    request.path = path;
    return opened(request);
}

AcceptOutcome RegistryStore::Worker::accept(const Proposal& proposal, const QString& why, const QDateTime& at,
                                            const std::function<bool()>& isCancelled)
{
    Connection& registry = connection();
    if (m_file.opened.readOnly) {
        throw StoreFailure(openForReading(m_file.opened.path));
    }
    const auto backUp = [&] { return backUpBeside(m_file.opened.path, at, m_waitForLock); };
    return acceptProposal(registry, {proposal, m_reference, why, at, backUp, isCancelled});
}

Connection& RegistryStore::Worker::connection() const
{
    if (!m_file.connection) {
        throw StoreFailure({ErrorCode::NotFound, QCoreApplication::translate("Store", "No registry is open."),
                            QCoreApplication::translate("Store", "Open one first.")});
    }
    return *m_file.connection;
}

namespace {

QString absolutePath(const QString& path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

RegistryStore::RegistryStore(const Reference& reference)
    : m_worker(std::make_unique<Worker>(reference))
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
    return m_worker->ask<OpenedRegistry>([worker = m_worker.get(), absolute = absolutePath(path), proposal,
                                          why, at](const auto&) -> Result<OpenedRegistry> {
        return answered<OpenedRegistry>(absolute,
                                        [&] { return worker->create(absolute, proposal, why, at); });
    });
}

QFuture<Result<SnapshotPtr>> RegistryStore::load()
{
    return m_worker->ask<SnapshotPtr>(
        [worker = m_worker.get()](const auto&) { return loadSnapshot(worker->connection()); });
}

QFuture<Result<AcceptOutcome>> RegistryStore::accept(const Proposal& proposal, const QString& why,
                                                     const QDateTime& at)
{
    return m_worker->ask<AcceptOutcome>(
        [worker = m_worker.get(), proposal, why, at](const auto& isCancelled) {
            return worker->accept(proposal, why, at, isCancelled);
        });
}

QFuture<Result<CheckReport>> RegistryStore::check()
{
    return m_worker->ask<CheckReport>(
        [worker = m_worker.get()](const auto&) { return checkRegistry(worker->connection()); });
}

QFuture<Result<QString>> RegistryStore::backup(const QString& path, bool overwrite)
{
    return m_worker->ask<QString>(
        [worker = m_worker.get(), target = absolutePath(path), overwrite](const auto&) {
            copyRegistry(worker->connection(), target, overwrite);
            return target;
        });
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
