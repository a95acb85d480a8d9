// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"
#include "domain/reference.h"
#include "domain/result.h"
#include "snapshot/snapshot.h"

#include <QDateTime>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <memory>

namespace atlas {

enum class OpenMode : quint8 {
    ReadWrite,
    ReadOnly, ///< nothing beside or in the file is changed by this program's own will
};

struct OpenRequest
{
    QString path;
    OpenMode mode = OpenMode::ReadWrite;
    /// Makes an empty registry (regions and industries only) where there is no file. ReadWrite only.
    bool createIfMissing = false;
    /// How long to wait for another program that holds the file, in milliseconds.
    int waitForLock = 2000;
};

struct OpenedRegistry
{
    QString path; ///< absolute
    bool readOnly = false;
    /// The file is read as one that nobody changes meanwhile: it lies in a folder where SQLite may not
    /// make the files that it shares a database with others through.
    bool immutable = false;
    int schemaVersion = 0;
    QString backupPath;  ///< made before a schema step; empty where there was none
    quint64 request = 0; ///< counts the openings of this store from 1: a late answer has a smaller one
};

/// What accepting a proposal did, in consortia unless said otherwise.
struct AcceptOutcome
{
    int added = 0;
    int changed = 0;
    int gone = 0;
    int unchanged = 0;
    int organisationsAdded = 0;
    int organisationsRemoved = 0;
    int membershipsAdded = 0;
    int membershipsRemoved = 0;
    QString backupPath; ///< empty where nothing was written

    /// False where every row was as the registry has it: then nothing was written.
    [[nodiscard]] bool wroteAnything() const { return !backupPath.isEmpty(); }
};

/// What is wrong with a registry, if anything.
struct CheckReport
{
    QStringList problems; ///< whole sentences in the user's language; empty: the file is sound
    qint64 consortia = 0;
    qint64 organisations = 0;
    qint64 memberships = 0;
    qint64 notices = 0;
    qint64 changes = 0; ///< transactions in the journal
    int schemaVersion = 0;

    [[nodiscard]] bool isSound() const { return problems.isEmpty(); }
};

/// The registry: one SQLite file, read and written in one thread of its own. Requests are answered in the
/// order in which they were made. Every answer is a value; no exception comes through a future.
///
/// Errors of every request: NotFound (no registry is open), Io, Locked, Damaged, DiskFull, Internal.
/// A change that fails leaves the file as it was before.
///
/// Functions may be called from any thread; use QFuture::then(context, …) to come back to it. A future that
/// is cancelled stops accept() at its next row, and rolls it back.
class RegistryStore final
{
    Q_DISABLE_COPY_MOVE(RegistryStore)

public:
    /// Regions and industries of the reference go into every registry that is created.
    explicit RegistryStore(const Reference& reference);
    /// Finishes the requests that were made, closes the file so that it alone is the whole registry, and
    /// joins the thread.
    ~RegistryStore();

    /// Opens a registry in the place of the one that is open; that one stays open where this fails.
    /// Steps of an older schema are taken after a backup beside the file. Further errors: NotARegistry,
    /// NewerSchema, ReadOnly (asked for ReadWrite, but the file can only be read).
    [[nodiscard]] QFuture<Result<OpenedRegistry>> open(const OpenRequest& request);

    /// Makes a registry with the proposal in it, in a folder that is there, and opens it. The file appears
    /// under its name whole or not at all; an existing file is never replaced (Io).
    [[nodiscard]] QFuture<Result<OpenedRegistry>> create(const QString& path, const Proposal& proposal,
                                                         const QString& why, const QDateTime& at);

    /// The whole registry as it is now.
    [[nodiscard]] QFuture<Result<SnapshotPtr>> load();

    /// Writes the proposal in one transaction, after a backup beside the file. The notice is found by
    /// programme, title and edition, its consortia by number. A row marked Unchanged is left as it is where
    /// the registry has it; every other row is compared with the registry's, cell by cell. Rows in
    /// Proposal::gone are removed, with the organisations that no list names any more. Where nothing
    /// differs nothing is written and no backup is made.
    /// `why` says in the journal why the change was made, `at` when. Further errors: ReadOnly, BadInput
    /// (a number twice, an industry or a region that is none of ours), Cancelled.
    [[nodiscard]] QFuture<Result<AcceptOutcome>> accept(const Proposal& proposal, const QString& why,
                                                        const QDateTime& at);

    /// Reads the whole file and holds it to its own rules. An error means that it could not be checked.
    [[nodiscard]] QFuture<Result<CheckReport>> check();

    /// Copies the registry into one file, which appears under its name whole or not at all; gives its
    /// absolute path. An existing file is replaced only where overwrite is true, the registry itself never
    /// (both BadInput).
    [[nodiscard]] QFuture<Result<QString>> backup(const QString& path, bool overwrite = false);

    /// Closes the file; false where none was open. Further requests but open() and create() fail with
    /// NotFound.
    [[nodiscard]] QFuture<Result<bool>> close();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace atlas
