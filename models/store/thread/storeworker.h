// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/watchedregistry.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/storeerror.h"
#include "store/thread/registrystore.h"
#include "store/thread/storethread.h"

#include <QPromise>

#include <functional>
#include <memory>

namespace atlas {

/// What the one who asked wants to know, and says, while the work is done.
struct StoreRequest
{
    std::function<bool()> isCancelled;
    std::function<void(int done, int total)> progress;
};

/// What lives in the store thread: everything but the queue is touched there only.
class RegistryStore::Worker final
{
    Q_DISABLE_COPY_MOVE(Worker)

public:
    Worker(const Reference& reference, const PinyinOf& pinyinOf);
    ~Worker();

    /// Runs work in the store thread; its answer comes through the future.
    template <typename T, typename Work>
    [[nodiscard]] QFuture<Result<T>> ask(Work work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        m_thread.enqueue([this, promise, work = std::move(work)]() mutable {
            if (!promise->isCanceled()) {
                const StoreRequest request{[&promise] { return promise->isCanceled(); },
                                           [&promise](int done, int total) {
                                               promise->setProgressRange(0, total);
                                               promise->setProgressValue(done);
                                           }};
                promise->addResult(answered<T>(m_file.opened().path, [&] { return work(request); }));
            }
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] OpenedRegistry open(const OpenRequest& request);
    [[nodiscard]] OpenedRegistry create(const QString& path, const Proposal& proposal, const QString& why,
                                        const QDateTime& at);
    [[nodiscard]] AcceptOutcome accept(std::shared_ptr<const Proposal> proposal, const QString& why,
                                       const QDateTime& at, const StoreRequest& request);
    [[nodiscard]] UndoOutcome undo(std::optional<qint64> change, const QDateTime& at,
                                   const StoreRequest& request);
    [[nodiscard]] MergeOutcome merge(qint64 kept, qint64 other, const QString& why, const QDateTime& at);
    [[nodiscard]] bool say(const OrganisationLink& link, const QDateTime& at);
    [[nodiscard]] bool remember(const ColumnMapping& mapping, const QDateTime& at);
    [[nodiscard]] qint64 decide(const Decision& decision, const QString& why, const QDateTime& at);
    [[nodiscard]] qint64 changeViews(const ViewChange& change, const QString& why, const QDateTime& at);
    [[nodiscard]] std::vector<ChangeRecord> history();
    [[nodiscard]] CopyOutcome copyTo(const QString& target, bool overwrite, const Snapshot* shown);
    [[nodiscard]] FileNews look() { return m_file.look(); }

    /// The registry, where its file is still the one that was opened.
    [[nodiscard]] Connection& readable() { return m_file.forReading(); }
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    void close() { m_file.close(); }

private:
    [[nodiscard]] OpenedRegistry opened(const OpenRequest& request);
    [[nodiscard]] const SchemaSteps& steps();
    /// Makes a copy beside the registry; see AcceptTask::backUp.
    [[nodiscard]] std::function<QString()> backUp(const QDateTime& at) const;
    /// Every write goes through here: the file is looked at before and after.
    template <typename Work>
    [[nodiscard]] auto written(Work work);
    /// Writes in one transaction as one change, after it was found that there is something to write.
    static void writeChange(Connection& registry, const QString& kind, const QString& why,
                            const QDateTime& at, const std::function<void(Connection&)>& write);

    const Reference m_reference;
    const PinyinOf m_pinyinOf;
    SchemaSteps m_steps;
    WatchedRegistry m_file;
    int m_waitForLock = 0;
    quint64 m_requests = 0;
    StoreThread m_thread; // last: joined before anything above goes
};

} // namespace atlas
