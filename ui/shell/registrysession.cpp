// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/registrysession.h"

#include "intake/bundled.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace atlas {

RegistrySession::RegistrySession(RegistryStore& store, const Reference& reference, const QString& ownPath,
                                 QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_reference(reference)
    , m_ownPath(QFileInfo(ownPath).absoluteFilePath())
{
}

RegistrySession::~RegistrySession() = default;

/// Brings an answer back to this thread; an error is told, the rest goes on with the value.
template <typename T, typename Use>
void RegistrySession::ask(QFuture<Result<T>> answer, Use use)
{
    answer.then(this, [this, use](const Result<T>& result) {
        if (result) {
            use(*result);
        } else {
            setBusy(false);
            Q_EMIT failed(result.error());
        }
    });
}

void RegistrySession::setBusy(bool busy)
{
    if (busy != m_isBusy) {
        m_isBusy = busy;
        Q_EMIT busyChanged();
    }
}

void RegistrySession::openOwn()
{
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
        answer = m_store.create(m_ownPath, *bundled, tr("Made from the bundled list on first use"),
                                QDateTime::currentDateTime());
    }
    answer.then(this, [this, question](const Result<OpenedRegistry>& result) {
        if (question != m_question) {
            return;
        }
        if (result) {
            load(*result, question);
        } else {
            showBundled(result.error());
        }
    });
}

void RegistrySession::open(const QString& path, bool readOnly)
{
    const quint64 question = ++m_question;
    setBusy(true);
    OpenRequest request;
    request.path = path;
    request.mode = readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite;
    m_store.open(request).then(this, [this, request, question](const Result<OpenedRegistry>& result) {
        if (question != m_question) {
            return;
        }
        if (result) {
            load(*result, question);
        } else if (result.error().code == ErrorCode::ReadOnly && request.mode == OpenMode::ReadWrite) {
            open(request.path, true); // a file that may only be read is shown as such
        } else {
            setBusy(false);
            Q_EMIT failed(result.error());
        }
    });
}

void RegistrySession::load(const OpenedRegistry& registry, quint64 question)
{
    ask(m_store.load(), [this, registry, question](const SnapshotPtr& snapshot) {
        if (question != m_question) {
            return;
        }
        m_path = registry.path;
        setBusy(false);
        Q_EMIT snapshotReady(snapshot);
        Q_EMIT opened(registry);
    });
}

void RegistrySession::showBundled(const Error& reason)
{
    const Result<Proposal> bundled = bundledProposal(m_reference);
    setBusy(false);
    if (!bundled) {
        Q_EMIT failed(bundled.error());
        return;
    }
    m_path.clear();
    Q_EMIT snapshotReady(snapshotOf(*bundled, m_reference));
    Q_EMIT shownFromMemory(reason);
}

void RegistrySession::backup(const QString& path)
{
    ask(m_store.backup(path, true), [this](const QString& written) { Q_EMIT backedUp(written); });
}

void RegistrySession::accept(const Proposal& proposal, const QString& why)
{
    if (m_path.isEmpty()) {
        Q_EMIT failed({ErrorCode::ReadOnly,
                       tr("The bundled list is shown from memory and cannot be changed."),
                       tr("Open a registry first.")});
        return;
    }
    const quint64 question = m_question;
    setBusy(true);
    ask(m_store.accept(proposal, why, QDateTime::currentDateTime()),
        [this, question](const AcceptOutcome& outcome) {
            if (question != m_question) {
                return;
            }
            ask(m_store.load(), [this, question, outcome](const SnapshotPtr& snapshot) {
                if (question != m_question) {
                    return;
                }
                setBusy(false);
                Q_EMIT snapshotReady(snapshot);
                Q_EMIT accepted(outcome);
            });
        });
}

void RegistrySession::change(const RegistryChange& change)
{
    const quint64 question = m_question;
    change.ask(m_store).then(this, [this, change, question](const Result<qint64>& result) {
        const bool isOfThisRegistry = question == m_question;
        if (change.then) {
            change.then(result.has_value() && isOfThisRegistry);
        }
        if (!result) {
            Q_EMIT failed(result.error());
        } else if (isOfThisRegistry && *result != 0) {
            Q_EMIT changed(change.message, *result);
            reload();
        }
    });
}

void RegistrySession::undoChange(qint64 change)
{
    const quint64 question = m_question;
    ask(m_store.undo(change, QDateTime::currentDateTime()), [this, question](const UndoOutcome&) {
        if (question == m_question) {
            Q_EMIT undone();
            reload();
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
            Q_EMIT snapshotReady(snapshot);
        }
    });
}

void RegistrySession::check()
{
    ask(m_store.check(), [this](const CheckReport& report) { Q_EMIT checked(report); });
}

} // namespace atlas
