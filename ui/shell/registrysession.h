// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "store/thread/registrystore.h"
#include "ui/context/registrychange.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace atlas {

/// Which registry is open, and the way from a file to a snapshot: asks the store, and tells in the GUI
/// thread what came of it. A late answer to an older question is dropped.
class RegistrySession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RegistrySession)

public:
    /// ownPath: where the user's own registry is, made there on first use.
    RegistrySession(RegistryStore& store, const Reference& reference, const QString& ownPath,
                    QObject* parent = nullptr);
    ~RegistrySession() override;

    /// Path of the registry that is open; empty for the bundled list in memory.
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isOwn() const { return m_path.isEmpty() || m_path == m_ownPath; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] const Reference& reference() const { return m_reference; }
    /// The columns that were chosen in this registry for headers of each shape.
    [[nodiscard]] const std::vector<ColumnMapping>& columnMappings() const { return m_columnMappings; }

    /// Nothing can be changed: the file is open for reading only, or the bundled list is shown from memory.
    /// Or somebody else replaced, deleted or overwrote the file, and that is not settled yet.
    [[nodiscard]] bool isReadOnly() const { return m_path.isEmpty() || m_opened.readOnly || isTroubled(); }
    [[nodiscard]] bool isTroubled() const { return m_trouble != FileTrouble::None; }
    /// It is read only because its disk has no room left.
    [[nodiscard]] bool isDiskFull() const { return !m_path.isEmpty() && !m_opened.fullDisk.isEmpty(); }
    /// Before work that ends in a change: tells why there can be none where the file is not what it was or
    /// its disk is full; false where nothing is in the way.
    [[nodiscard]] bool tellsObstacle();
    /// The changes of the registry, the newest first, unless `owner` is gone by then.
    void askHistory(QObject* owner, const std::function<void(std::vector<ChangeRecord>)>& use);

public Q_SLOTS:
    /// Opens the user's own registry, made from the bundled list on first use. Where it cannot be made or
    /// opened the bundled list is shown from memory, and the reason is told.
    void openOwn();
    void open(const QString& path, bool readOnly);
    /// Makes a registry where no file is, and opens it.
    void create(const QString& path, bool withBundledList);
    /// Reads the file anew as it is now, in the place of what is shown; for writing, unless it was opened to
    /// be read only.
    void reopen();
    /// Asks the store what became of the file: now and again by itself, and when the window is come back to.
    void lookAtFile();
    /// Tells again what became of the file, with the ways on.
    void tellTrouble();
    void backup(const QString& path);
    /// Writes what was accepted of a proposal, after a backup; `why` goes into the journal.
    void accept(atlas::Proposal proposal, const QString& why);
    /// Stops accept() where it runs: the registry stays as it was.
    void cancel();
    void remember(const atlas::ColumnMapping& mapping);
    void check();
    /// Asks for a change, then for the registry as it is after it.
    void change(const atlas::RegistryChange& change);
    /// Puts back what one change wrote; `what` names it for the message.
    void undoChange(qint64 change, const QString& what = {});
    /// The same with the latest change that was made in this window since the registry was opened, can be
    /// undone, and is no undo itself and no choice of columns.
    void undoLatest();

Q_SIGNALS:
    void busyChanged();
    /// Rows of the list that is being written, of all its rows.
    void progressed(int done, int total);
    void opened(const atlas::OpenedRegistry& registry);
    void snapshotReady(const atlas::SnapshotPtr& snapshot);
    /// The registry that was open before is still the one that is shown.
    void failed(const atlas::Error& error);
    /// The file that was to be opened is not there; what was open before is still shown.
    void missing(const QString& path);
    /// The bundled list is shown from memory because the user's own registry cannot be used.
    void shownFromMemory(const atlas::Error& reason);
    /// The file is not the one that was opened any more: nothing is written to it before that is settled.
    void fileTroubled(const atlas::FileNews& news);
    /// It is again.
    void fileSettled();
    /// Somebody else wrote to the registry; what is shown follows.
    void changedOutside(const atlas::OutsideChanges& changes);
    /// The file was read anew; told whether what is shown now says the same as what was shown before.
    void reloaded(const atlas::SnapshotPtr& before, const atlas::SnapshotPtr& now, bool isSame);
    void backedUp(const atlas::CopyOutcome& copy);
    void accepted(const atlas::AcceptOutcome& outcome);
    void checked(const atlas::CheckReport& report);
    void changed(const QString& message, qint64 change);
    /// change: the one that put it back, which can be undone in turn.
    void undone(const QString& what, qint64 change);

private:
    void setBusy(bool busy);
    /// Whether the user wants to read only stays, whatever the file allows now.
    void openAs(const QString& path, OpenMode mode, bool isWish);
    void load(const OpenedRegistry& registry, quint64 question, bool isWish = false);
    void tellReload(const SnapshotPtr& now);
    void finishAccept(quint64 question);
    void reload(quint64 question, const std::function<void()>& done);
    void askColumnMappings();
    void showBundled(const Error& reason);
    void show(const SnapshotPtr& snapshot);
    void tellFailure(const Error& error);
    void tellOpenFailure(const QString& path, const Error& error);
    void hear(const FileNews& news);
    void reload();
    template <typename T, typename Use>
    void ask(QFuture<Result<T>> answer, Use use);

    RegistryStore& m_store;
    const Reference& m_reference;
    const QString m_ownPath;
    QString m_path;
    std::vector<ColumnMapping> m_columnMappings;
    QFutureWatcher<Result<AcceptOutcome>>* m_writing = nullptr; ///< nullptr: nothing is being written
    quint64 m_question = 0; ///< counts the openings; an answer to an older one is dropped
    quint64 m_reload = 0;   ///< counts the loadings after a change; only the latest is shown
    bool m_isBusy = false;
    OpenedRegistry m_opened;
    bool m_isReadingOnlyWished = false;
    SnapshotPtr m_shown;
    SnapshotPtr m_beforeReload; ///< while the file is read anew
    QTimer m_watch;
    FileTrouble m_trouble = FileTrouble::None; ///< that was told
    bool m_isLooking = false;                  ///< an answer is on its way
    Error m_unreadable;                        ///< why the troubled file could not be read anew
    bool m_tellsAgain = false;                 ///< something was refused since
};

} // namespace atlas
