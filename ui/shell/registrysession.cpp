// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/registrysession.h"

#include "import/proposal/bundled.h"
#include "snapshot/samecontent.h"
#include "ui/context/whendone.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

namespace atlas {
namespace {

/// What others did shows within a second; a look costs two questions to the file system.
constexpr std::chrono::milliseconds TimeBetweenLooks(400);

} // namespace

RegistrySession::RegistrySession(RegistryStore& store, const Reference& reference, const QString& ownPath,
                                 QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_reference(reference)
    , m_ownPath(QFileInfo(ownPath).absoluteFilePath())
{
    m_watch.setInterval(TimeBetweenLooks);
    connect(&m_watch, &QTimer::timeout, this, &RegistrySession::lookAtFile);
}

RegistrySession::~RegistrySession() = default;

/// Brings an answer back to this thread; an error is told, the rest goes on with the value.
template <typename T, typename Use>
void RegistrySession::ask(QFuture<Result<T>> answer, Use use)
{
    whenDone(answer, this, [this, use](const Result<T>& result) {
        if (result) {
            use(*result);
        } else {
            setBusy(false);
            tellFailure(result.error());
        }
    });
}

/// What was refused because of the file is told with the ways on, as soon as the store has looked at it.
void RegistrySession::tellFailure(const Error& error)
{
    if (isTroubled() && error.code == ErrorCode::Damaged) {
        m_unreadable = error;
    }
    Q_EMIT failed(error);
    tellTrouble();
}

void RegistrySession::tellTrouble()
{
    m_tellsAgain = true;
    lookAtFile();
}

void RegistrySession::show(const SnapshotPtr& snapshot)
{
    m_shown = snapshot;
    Q_EMIT snapshotReady(snapshot);
}

void RegistrySession::lookAtFile()
{
    if (m_path.isEmpty() || m_isLooking) {
        return;
    }
    m_isLooking = true;
    const quint64 question = m_question;
    whenDone(m_store.look(), this, [this, question](const Result<FileNews>& news) {
        m_isLooking = false;
        // While another file is opened in its place there is nothing to be said of this one.
        if (news && question == m_question && !m_isBusy) {
            hear(*news);
        }
    });
}

void RegistrySession::hear(const FileNews& news)
{
    const bool isNew = news.trouble != m_trouble;
    const bool tellsAgain = std::exchange(m_tellsAgain, false);
    if (isTroubled() && news.trouble == FileTrouble::None && !news.isSettled) {
        // The file was opened anew, and could not be read: nothing is back.
        if (tellsAgain) {
            Q_EMIT fileTroubled({.trouble = m_trouble, .error = m_unreadable, .changes = {}});
        }
        return;
    }
    m_trouble = news.trouble;
    if (isTroubled()) {
        if (isNew || tellsAgain) {
            Q_EMIT fileTroubled(news);
        }
        return;
    }
    if (isNew) {
        Q_EMIT fileSettled();
    }
    if (news.isChanged) {
        reload();
        askColumnMappings();
        if (news.changes.changes > 0) {
            Q_EMIT changedOutside(news.changes);
        }
    }
}

void RegistrySession::setBusy(bool busy)
{
    if (busy != m_isBusy) {
        m_isBusy = busy;
        Q_EMIT busyChanged();
    }
}

bool RegistrySession::tellsObstacle()
{
    if (isTroubled()) {
        tellTrouble();
    } else if (isDiskFull()) {
        Q_EMIT failed(whyReadOnly(m_opened));
    }
    return isTroubled() || isDiskFull();
}

void RegistrySession::openOwn()
{
    m_beforeReload.reset();
    const quint64 question = ++m_question;
    setBusy(true);
    QFuture<Result<OpenedRegistry>> answer;
    if (QFileInfo::exists(m_ownPath)) {
        answer = m_store.open({m_ownPath});
    } else {
        const Result<Proposal> bundled = bundledProposal(m_reference);
        if (!bundled) {
            setBusy(false);
            Q_EMIT failed(bundled.error());
            return;
        }
        QDir().mkpath(QFileInfo(m_ownPath).path());
        answer = m_store.create(m_ownPath, *bundled, tr("Created from the bundled list on first use"),
                                QDateTime::currentDateTime());
    }
    whenDone(answer, this, [this, question](const Result<OpenedRegistry>& result) {
        if (question != m_question) {
            return;
        }
        if (result) {
            load(*result, question);
        } else if (result.error().code == ErrorCode::DiskFull) {
            openAs(m_ownPath, OpenMode::ReadOnly, false); // reading needs no room
        } else {
            showBundled(result.error());
        }
    });
}

void RegistrySession::create(const QString& path, bool withBundledList)
{
    const Result<Proposal> contents =
        withBundledList ? bundledProposal(m_reference) : Result<Proposal>(Proposal());
    if (!contents) {
        Q_EMIT failed(contents.error());
        return;
    }
    m_beforeReload.reset();
    const quint64 question = ++m_question;
    setBusy(true);
    const QString why =
        withBundledList ? tr("New registry with the bundled list") : tr("New, empty registry");
    whenDone(m_store.create(path, *contents, why, QDateTime::currentDateTime()), this,
             [this, question](const Result<OpenedRegistry>& result) {
                 if (question != m_question) {
                     return;
                 }
                 if (result) {
                     load(*result, question);
                 } else {
                     setBusy(false);
                     Q_EMIT failed(result.error());
                 }
             });
}

void RegistrySession::open(const QString& path, bool readOnly)
{
    m_beforeReload.reset();
    openAs(path, readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite, readOnly);
}

void RegistrySession::openAs(const QString& path, OpenMode mode, bool isWish)
{
    if (!QFileInfo::exists(path)) {
        // Not before the caller is done: the window may still be on its way.
        QMetaObject::invokeMethod(
            this, [this, path] { Q_EMIT missing(path); }, Qt::QueuedConnection);
        return;
    }
    const quint64 question = ++m_question;
    setBusy(true);
    OpenRequest request;
    request.path = path;
    request.mode = mode;
    whenDone(
        m_store.open(request), this, [this, request, question, isWish](const Result<OpenedRegistry>& result) {
            if (question != m_question) {
                return;
            }
            if (result) {
                load(*result, question, isWish);
            } else if (request.mode == OpenMode::ReadWrite && (result.error().code == ErrorCode::ReadOnly ||
                                                               result.error().code == ErrorCode::DiskFull)) {
                openAs(request.path, OpenMode::ReadOnly,
                       isWish); // a file that may only be read is shown as such
            } else {
                setBusy(false);
                tellOpenFailure(request.path, result.error());
            }
        });
}

/// Where the file that is shown cannot be read anew, the ways on stay.
void RegistrySession::tellOpenFailure(const QString& path, const Error& error)
{
    if (!isTroubled() || path != m_path) {
        Q_EMIT failed(error);
        return;
    }
    FileNews news;
    news.trouble = m_trouble;
    news.error = error;
    Q_EMIT fileTroubled(news);
}

void RegistrySession::reopen()
{
    if (m_path.isEmpty()) {
        openOwn();
        return;
    }
    if (isTroubled() && !QFileInfo::exists(m_path)) {
        tellTrouble();
        return;
    }
    m_beforeReload = m_shown;
    if (m_trouble != FileTrouble::Damaged) {
        openAs(m_path, m_isReadingOnlyWished ? OpenMode::ReadOnly : OpenMode::ReadWrite,
               m_isReadingOnlyWished);
        return;
    }
    // It may have been half written when it was looked at; what is still damaged is only read.
    const quint64 question = ++m_question;
    setBusy(true);
    OpenRequest request;
    request.path = m_path;
    request.mode = OpenMode::ReadOnly;
    whenDone(m_store.open(request), this, [this, question](const Result<OpenedRegistry>& result) {
        if (question != m_question) {
            return;
        }
        if (!result) {
            setBusy(false);
            tellOpenFailure(m_path, result.error());
            return;
        }
        whenDone(m_store.check(), this, [this, question](const Result<CheckReport>& report) {
            if (question == m_question) {
                const bool isSound = report && report->isSound();
                openAs(m_path, isSound && !m_isReadingOnlyWished ? OpenMode::ReadWrite : OpenMode::ReadOnly,
                       m_isReadingOnlyWished);
            }
        });
    });
}

void RegistrySession::load(const OpenedRegistry& registry, quint64 question, bool isWish)
{
    ask(m_store.load(), [this, registry, question, isWish](const SnapshotPtr& snapshot) {
        if (question != m_question) {
            return;
        }
        m_path = registry.path;
        m_opened = registry;
        m_isReadingOnlyWished = isWish;
        m_trouble = FileTrouble::None;
        m_watch.start();
        setBusy(false);
        show(snapshot);
        Q_EMIT opened(registry);
        tellReload(snapshot);
        askColumnMappings();
    });
}

/// Counts alone do not say it; two large registries are compared beside the window.
void RegistrySession::tellReload(const SnapshotPtr& now)
{
    const SnapshotPtr before = std::exchange(m_beforeReload, {});
    if (!before || isDiskFull()) { // which says more
        return;
    }
    const quint64 question = m_question;
    whenDone(QtConcurrent::run([before, now] { return haveSameContent(*before, *now); }), this,
             [this, before, now, question](bool isSame) {
                 if (question == m_question) {
                     Q_EMIT reloaded(before, now, isSame);
                 }
             });
}

void RegistrySession::showBundled(const Error& reason)
{
    const Result<Proposal> bundled = bundledProposal(m_reference);
    if (!bundled) {
        setBusy(false);
        Q_EMIT failed(bundled.error());
        return;
    }
    m_path.clear();
    m_opened = {};
    m_trouble = FileTrouble::None;
    setBusy(false);
    m_watch.stop();
    m_columnMappings.clear();
    show(snapshotOf(*bundled, m_reference));
    Q_EMIT shownFromMemory(reason);
}

void RegistrySession::backup(const QString& path)
{
    ask(m_store.backup(path, true, m_shown), [this](const CopyOutcome& copy) { Q_EMIT backedUp(copy); });
}

void RegistrySession::accept(Proposal proposal, const QString& why)
{
    if (m_path.isEmpty()) {
        Q_EMIT failed({ErrorCode::ReadOnly,
                       tr("The bundled list is shown from memory and cannot be changed."),
                       tr("Open a registry first.")});
        return;
    }
    if (m_writing != nullptr) {
        Q_EMIT failed({ErrorCode::Locked, tr("Another list is being imported into the registry."),
                       tr("Wait until it is done, or stop it.")});
        return;
    }
    const quint64 question = m_question;
    setBusy(true);
    m_writing = new QFutureWatcher<Result<AcceptOutcome>>(this);
    connect(m_writing, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        if (m_writing != nullptr) {
            Q_EMIT progressed(value, m_writing->progressMaximum());
        }
    });
    connect(m_writing, &QFutureWatcherBase::finished, this, [this, question] { finishAccept(question); });
    m_writing->setFuture(m_store.accept(std::move(proposal), why, QDateTime::currentDateTime()));
}

void RegistrySession::finishAccept(quint64 question)
{
    QFutureWatcher<Result<AcceptOutcome>>* writing = std::exchange(m_writing, nullptr);
    writing->deleteLater();
    if (question != m_question) {
        return;
    }
    if (writing->future().resultCount() == 0) {
        setBusy(false);
        Q_EMIT failed({ErrorCode::Cancelled, tr("Stopped."), tr("The registry is unchanged.")});
        return;
    }
    const Result<AcceptOutcome> outcome = writing->result();
    if (!outcome) {
        setBusy(false);
        tellFailure(outcome.error());
        return;
    }
    reload(question, [this, outcome = *outcome] { Q_EMIT accepted(outcome); });
}

void RegistrySession::cancel()
{
    if (m_writing != nullptr) {
        m_writing->cancel();
    }
}

void RegistrySession::reload(quint64 question, const std::function<void()>& done)
{
    ask(m_store.load(), [this, question, done](const SnapshotPtr& snapshot) {
        if (question != m_question) {
            return;
        }
        setBusy(false);
        show(snapshot);
        done();
    });
}

void RegistrySession::askColumnMappings()
{
    m_columnMappings.clear();
    whenDone(m_store.columnMappings(), this, [this](const Result<std::vector<ColumnMapping>>& mappings) {
        // Without them the words of a header are read as usual.
        m_columnMappings = mappings.value_or(std::vector<ColumnMapping>{});
    });
}

void RegistrySession::remember(const ColumnMapping& mapping)
{
    if (m_path.isEmpty()) {
        return;
    }
    ask(m_store.remember(mapping, QDateTime::currentDateTime()), [this](bool) { askColumnMappings(); });
}

void RegistrySession::change(const RegistryChange& change)
{
    const quint64 question = m_question;
    whenDone(change.ask(m_store), this, [this, change, question](const Result<qint64>& result) {
        const bool isOfThisRegistry = question == m_question;
        if (change.then) {
            change.then(result.has_value() && isOfThisRegistry);
        }
        if (!result) {
            tellFailure(result.error());
        } else if (isOfThisRegistry && *result != 0) {
            Q_EMIT changed(change.message, *result);
            reload();
        }
    });
}

void RegistrySession::undoChange(qint64 change, const QString& what)
{
    const quint64 question = m_question;
    ask(m_store.undo(change, QDateTime::currentDateTime()),
        [this, question, what](const UndoOutcome& outcome) {
            if (question == m_question) {
                Q_EMIT undone(what, outcome.change);
                reload();
            }
        });
}

void RegistrySession::undoLatest()
{
    askHistory(this, [this](const std::vector<ChangeRecord>& history) {
        const auto latest = std::ranges::find_if(history, [](const ChangeRecord& change) {
            return change.madeHere && change.canBeUndone && !change.undoes &&
                   change.kind != QLatin1StringView("mapping");
        });
        if (latest == history.end()) {
            Q_EMIT failed({ErrorCode::NotFound, tr("There is nothing to undo in this window."),
                           tr("Changes made before or elsewhere are in Registry > History.")});
        } else {
            undoChange(latest->id, latest->why);
        }
    });
}

void RegistrySession::askHistory(QObject* owner, const std::function<void(std::vector<ChangeRecord>)>& use)
{
    whenDone(m_store.history(), owner,
             [use, self = QPointer(this)](const Result<std::vector<ChangeRecord>>& history) {
                 if (history) {
                     use(*history);
                 } else if (self) {
                     self->tellFailure(history.error());
                 }
             });
}

/// Changes come quicker than a large registry is loaded: what is shown next is the state after the last.
void RegistrySession::reload()
{
    const quint64 question = m_question;
    const quint64 number = ++m_reload;
    ask(m_store.load(), [this, question, number](const SnapshotPtr& snapshot) {
        if (question == m_question && number == m_reload) {
            show(snapshot);
        }
    });
}

void RegistrySession::check()
{
    ask(m_store.check(), [this](const CheckReport& report) { Q_EMIT checked(report); });
}

} // namespace atlas
