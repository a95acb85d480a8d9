// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/registrystore.h"

#include "store/accept.h"
#include "store/backup.h"
#include "store/decide.h"
#include "store/links.h"
#include "store/merge.h"
#include "store/openregistry.h"
#include "store/readhistory.h"
#include "store/readregistry.h"
#include "store/runningchange.h"
#include "store/schema.h"
#include "store/storeerror.h"
#include "store/storethread.h"
#include "store/undo.h"
#include "store/viewrows.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>

#include <future>

namespace atlas {
namespace {

/// What the one who asked wants to know, and says, while the work is done.
struct Request
{
    std::function<bool()> isCancelled;
    std::function<void(int done, int total)> progress;
};

} // namespace

/// What lives in the store thread: everything but the queue is touched there only.
class RegistryStore::Worker final
{
    Q_DISABLE_COPY_MOVE(Worker)

public:
    Worker(const Reference& reference, const PinyinOf& pinyinOf)
        : m_reference(reference)
        , m_pinyinOf(pinyinOf)
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
        m_thread.enqueue([this, promise, work = std::move(work)]() mutable {
            if (!promise->isCanceled()) {
                const Request request{[&promise] { return promise->isCanceled(); },
                                      [&promise](int done, int total) {
                                          promise->setProgressRange(0, total);
                                          promise->setProgressValue(done);
                                      }};
                promise->addResult(answered<T>(m_file.opened.path, [&] { return work(request); }));
            }
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] OpenedRegistry open(const OpenRequest& request);
    [[nodiscard]] OpenedRegistry create(const QString& path, const Proposal& proposal, const QString& why,
                                        const QDateTime& at);
    [[nodiscard]] AcceptOutcome accept(std::shared_ptr<const Proposal> proposal, const QString& why,
                                       const QDateTime& at, const Request& request);
    [[nodiscard]] UndoOutcome undo(std::optional<qint64> change, const QDateTime& at, const Request& request);
    [[nodiscard]] MergeOutcome merge(qint64 kept, qint64 other, const QString& why, const QDateTime& at);
    [[nodiscard]] bool say(const OrganisationLink& link, const QDateTime& at);
    [[nodiscard]] bool remember(const ColumnMapping& mapping, const QDateTime& at);
    [[nodiscard]] qint64 decide(const Decision& decision, const QString& why, const QDateTime& at);
    [[nodiscard]] qint64 changeViews(const ViewChange& change, const QString& why, const QDateTime& at);
    [[nodiscard]] Connection& connection() const;
    [[nodiscard]] bool isOpen() const { return m_file.connection != nullptr; }
    void close() { m_file = {}; }

private:
    [[nodiscard]] OpenedRegistry opened(const OpenRequest& request);
    [[nodiscard]] const SchemaSteps& steps();
    /// The connection, where it may be written to.
    [[nodiscard]] Connection& writable() const;
    /// Makes a copy beside the registry; see AcceptTask::backUp.
    [[nodiscard]] std::function<QString()> backUp(const QDateTime& at) const;
    /// Writes in one transaction as one change, after it was found that there is something to write.
    void writeChange(const QString& kind, const QString& why, const QDateTime& at,
                     const std::function<void(Connection&)>& write) const;

    const Reference m_reference;
    const PinyinOf m_pinyinOf;
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
    createRegistry(path, {proposal, m_reference, why, at, {}, {}, {}, m_pinyinOf}, steps());
    OpenRequest request;
    request.path = path;
    return opened(request);
}

AcceptOutcome RegistryStore::Worker::accept(std::shared_ptr<const Proposal> proposal, const QString& why,
                                            const QDateTime& at, const Request& request)
{
    AcceptTask task{*proposal,           m_reference,      why,       at, backUp(at),
                    request.isCancelled, request.progress, m_pinyinOf};
    // A million records take a while to be taken apart: meanwhile the disk writes.
    std::future<void> release;
    task.written = [&] {
        release = std::async(std::launch::async, [last = std::move(proposal)]() mutable { last.reset(); });
    };
    return acceptProposal(writable(), task);
}

UndoOutcome RegistryStore::Worker::undo(std::optional<qint64> change, const QDateTime& at,
                                        const Request& request)
{
    return undoChange(writable(), {change, {}, at, backUp(at), request.isCancelled});
}

MergeOutcome RegistryStore::Worker::merge(qint64 kept, qint64 other, const QString& why, const QDateTime& at)
{
    return mergeOrganisations(writable(), {kept, other, why, at, m_pinyinOf});
}

bool RegistryStore::Worker::say(const OrganisationLink& link, const QDateTime& at)
{
    const OrganisationLink stored = inStoredForm(link);
    if (isSaid(writable(), stored)) {
        return false;
    }
    writeChange(QStringLiteral("link"), stored.why, at,
                [&](Connection& registry) { writeLink(registry, stored); });
    return true;
}

bool RegistryStore::Worker::remember(const ColumnMapping& mapping, const QDateTime& at)
{
    refuseNoMapping(mapping);
    if (isRemembered(writable(), mapping)) {
        return false;
    }
    writeChange(QStringLiteral("mapping"), {}, at,
                [&](Connection& registry) { writeMapping(registry, mapping); });
    return true;
}

qint64 RegistryStore::Worker::decide(const Decision& decision, const QString& why, const QDateTime& at)
{
    return atlas::decide(writable(), {decision, why, at, backUp(at), m_pinyinOf});
}

qint64 RegistryStore::Worker::changeViews(const ViewChange& change, const QString& why, const QDateTime& at)
{
    return changeSavedViews(writable(), change, why, at);
}

Connection& RegistryStore::Worker::writable() const
{
    Connection& registry = connection();
    if (m_file.opened.readOnly) {
        throw StoreFailure(openForReading(m_file.opened.path));
    }
    return registry;
}

std::function<QString()> RegistryStore::Worker::backUp(const QDateTime& at) const
{
    return [this, at] { return backUpBeside(m_file.opened.path, at, m_waitForLock); };
}

void RegistryStore::Worker::writeChange(const QString& kind, const QString& why, const QDateTime& at,
                                        const std::function<void(Connection&)>& write) const
{
    Connection& registry = writable();
    Transaction transaction(registry);
    RunningChange change(registry, kind, why, at);
    write(registry);
    change.finish();
    transaction.commit();
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
        [worker = m_worker.get()](const auto&) { return loadSnapshot(worker->connection()); });
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
        [worker = m_worker.get(), list = std::move(proposal), why, at](const Request& request) mutable {
            return worker->accept(std::move(list), why, at, request);
        });
}

QFuture<Result<std::vector<ChangeRecord>>> RegistryStore::history()
{
    return m_worker->ask<std::vector<ChangeRecord>>(
        [worker = m_worker.get()](const auto&) { return readHistory(worker->connection()); });
}

QFuture<Result<UndoOutcome>> RegistryStore::undo(std::optional<qint64> change, const QDateTime& at)
{
    return m_worker->ask<UndoOutcome>([worker = m_worker.get(), change, at](const Request& request) {
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
        [worker = m_worker.get()](const auto&) { return loadLinks(worker->connection()); });
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
        [worker = m_worker.get()](const auto&) { return loadMappings(worker->connection()); });
}

QFuture<Result<bool>> RegistryStore::remember(const ColumnMapping& mapping, const QDateTime& at)
{
    return m_worker->ask<bool>(
        [worker = m_worker.get(), mapping, at](const auto&) { return worker->remember(mapping, at); });
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
