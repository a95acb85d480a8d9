// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/thread/storeworker.h"

#include "store/changes/accept.h"
#include "store/changes/decide.h"
#include "store/changes/merge.h"
#include "store/file/memorycopy.h"
#include "store/journal/readhistory.h"
#include "store/journal/runningchange.h"
#include "store/journal/undo.h"
#include "store/openregistry.h"
#include "store/rows/links.h"
#include "store/rows/viewrows.h"
#include "store/sqlite/backup.h"
#include "store/verify/damage.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <future>

namespace atlas {

RegistryStore::Worker::Worker(const Reference& reference, const PinyinOf& pinyinOf)
    : m_reference(reference)
    , m_pinyinOf(pinyinOf)
{
}

RegistryStore::Worker::~Worker()
{
    // A connection is closed in the thread that opened it.
    m_thread.enqueue([this] { m_file.close(); });
}

const SchemaSteps& RegistryStore::Worker::steps()
{
    if (m_steps.scripts.empty()) {
        m_steps = readSchemaSteps();
    }
    return m_steps;
}

OpenedRegistry RegistryStore::Worker::opened(const OpenRequest& request)
{
    OpenFile file = openRegistry(request, steps(), QDateTime::currentDateTime(), m_file.heldPath());
    file.opened.request = ++m_requests;
    m_file.take(std::move(file), request.waitForLock);
    m_waitForLock = request.waitForLock;
    return m_file.opened();
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

template <typename Work>
auto RegistryStore::Worker::written(Work work)
{
    Connection& registry = m_file.forWriting();
    try {
        auto outcome = work(registry);
        m_file.written();
        return outcome;
    } catch (...) {
        m_file.writeFailed();
        if (m_file.trouble() != FileTrouble::None) {
            static_cast<void>(readable()); // tells why, which says more than what SQLite met
        }
        throw;
    }
}

AcceptOutcome RegistryStore::Worker::accept(std::shared_ptr<const Proposal> proposal, const QString& why,
                                            const QDateTime& at, const StoreRequest& request)
{
    AcceptTask task{*proposal,           m_reference,      why,       at, backUp(at),
                    request.isCancelled, request.progress, m_pinyinOf};
    // A million records take a while to be taken apart: meanwhile the disk writes.
    std::future<void> release;
    task.written = [&] {
        release = std::async(std::launch::async, [last = std::move(proposal)]() mutable { last.reset(); });
    };
    return written([&](Connection& registry) { return acceptProposal(registry, task); });
}

UndoOutcome RegistryStore::Worker::undo(std::optional<qint64> change, const QDateTime& at,
                                        const StoreRequest& request)
{
    return written([&](Connection& registry) {
        return undoChange(registry, {change, {}, at, backUp(at), request.isCancelled});
    });
}

MergeOutcome RegistryStore::Worker::merge(qint64 kept, qint64 other, const QString& why, const QDateTime& at)
{
    return written([&](Connection& registry) {
        return mergeOrganisations(registry, {kept, other, why, at, m_pinyinOf});
    });
}

bool RegistryStore::Worker::say(const OrganisationLink& link, const QDateTime& at)
{
    const OrganisationLink stored = inStoredForm(link);
    return written([&](Connection& registry) {
        if (isSaid(registry, stored)) {
            return false;
        }
        writeChange(registry, QStringLiteral("link"), stored.why, at,
                    [&](Connection& open) { writeLink(open, stored); });
        return true;
    });
}

bool RegistryStore::Worker::remember(const ColumnMapping& mapping, const QDateTime& at)
{
    refuseNoMapping(mapping);
    return written([&](Connection& registry) {
        if (isRemembered(registry, mapping)) {
            return false;
        }
        writeChange(registry, QStringLiteral("mapping"), {}, at,
                    [&](Connection& open) { writeMapping(open, mapping); });
        return true;
    });
}

qint64 RegistryStore::Worker::decide(const Decision& decision, const QString& why, const QDateTime& at)
{
    return written([&](Connection& registry) {
        return atlas::decide(registry, {decision, why, at, backUp(at), m_pinyinOf});
    });
}

qint64 RegistryStore::Worker::changeViews(const ViewChange& change, const QString& why, const QDateTime& at)
{
    return written([&](Connection& registry) { return changeSavedViews(registry, change, why, at); });
}

std::vector<ChangeRecord> RegistryStore::Worker::history()
{
    std::vector<ChangeRecord> changes = readHistory(readable());
    for (ChangeRecord& change : changes) {
        change.madeHere = m_file.isMadeHere(change.id);
    }
    return changes;
}

CopyOutcome RegistryStore::Worker::copyTo(const QString& target, bool overwrite, const Snapshot* shown)
{
    static_cast<void>(m_file.look());
    if (m_file.trouble() == FileTrouble::None) {
        Connection& registry = readable();
        const QStringList damage = findDamage(registry, DamageSearch::AllRows);
        if (!damage.isEmpty() && overwrite && QFileInfo::exists(target)) {
            throw StoreFailure(damagedCopy(registry.path(), target, damage));
        }
        copyRegistry(registry, target, overwrite);
        return {target, damageText(damage)};
    }
    if (!m_file.kept().isHeld() && shown == nullptr) {
        static_cast<void>(readable()); // says what became of it
    }
    makeCopy(m_file.opened().path, target, overwrite, [&](const QString& partial) {
        if (m_file.kept().isHeld()) {
            m_file.kept().writeTo(partial);
            return;
        }
        makeRegistry(partial, steps(), [&](Connection& copy) {
            fillFromSnapshot(copy, *shown, QCoreApplication::translate("Store", "Copy of what was in memory"),
                             QDateTime::currentDateTimeUtc(), m_pinyinOf);
        });
    });
    return {target, {}};
}

std::function<QString()> RegistryStore::Worker::backUp(const QDateTime& at) const
{
    return [this, at] { return backUpBeside(m_file.opened().path, at, m_waitForLock); };
}

void RegistryStore::Worker::writeChange(Connection& registry, const QString& kind, const QString& why,
                                        const QDateTime& at, const std::function<void(Connection&)>& write)
{
    Transaction transaction(registry);
    RunningChange change(registry, kind, why, at);
    write(registry);
    change.finish();
    transaction.commit();
}

} // namespace atlas
