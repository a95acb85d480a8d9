// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/savedview.h"
#include "domain/lists/proposal.h"
#include "domain/reference.h"
#include "domain/result.h"
#include "snapshot/snapshot.h"
#include "store/changes/decisions.h"
#include "store/journal/history.h"
#include "store/thread/filenews.h"

#include <QDateTime>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

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
    /// The same, but for the changes in its log it had to be locked for everybody else.
    bool alone = false;
    QString fullDisk; ///< the disk whose lack of room is why; empty where that is not it
    int schemaVersion = 0;
    QString backupPath;  ///< made before a schema step; empty where there was none
    quint64 request = 0; ///< counts the openings of this store from 1: a late answer has a smaller one
};

/// Why nothing can be written to a registry that is open for reading only.
[[nodiscard]] Error whyReadOnly(const OpenedRegistry& registry);

/// What accepting a proposal did, in consortia unless said otherwise.
struct AcceptOutcome
{
    int added = 0;
    int changed = 0;
    int gone = 0;
    int unchanged = 0;
    int completed = 0; ///< of the unchanged: those that the list says more of than the registry had
    int skipped = 0;   ///< rows of the list that the user left out
    int organisationsAdded = 0;
    int organisationsRemoved = 0;
    int membershipsAdded = 0;
    int membershipsRemoved = 0;
    int identifiersAdded = 0;
    int aliasesAdded = 0; ///< former and short names
    /// Whole sentences: which former and short names were not written, since another organisation has them.
    QStringList aliasesRefused;
    QString backupPath; ///< empty where nothing was written

    /// False where every row was as the registry has it, or left out: then nothing was written.
    [[nodiscard]] bool wroteAnything() const { return !backupPath.isEmpty(); }
};

struct CopyOutcome
{
    QString path; ///< absolute
    /// What in the registry, and so in the copy, is not as it was written; in whole sentences, empty where
    /// nothing was found.
    QString damage;
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
    /// Rows that could not be held to the journal, since a long import left no copies of them in it.
    qint64 notCompared = 0;
    int schemaVersion = 0;

    [[nodiscard]] bool isSound() const { return problems.isEmpty(); }
};

/// How a name is read: what search compares Latin letters with.
struct StoredReadings
{
    QByteArray syllables; ///< UTF-8, in the form of the function that made them
    QByteArray initials;
};
/// Makes them of a folded name; called by one thread at a time, and not always by the same.
using PinyinOf = std::function<StoredReadings(const QString& folded)>;

/// The registry: one SQLite file, read and written in one thread of its own. Requests are answered in the
/// order in which they were made. Every answer is a value; no exception comes through a future.
///
/// Errors of every request: NotFound (no registry is open), Io (also where the file was replaced, deleted or
/// overwritten: look() says so, and only backup(), open(), create() and close() still do something), Locked,
/// Damaged, DiskFull, Internal.
/// A change that fails leaves the file as it was before. Nothing is written to a registry whose rows are not
/// what its journal says (Damaged); the message names table, row and both values.
///
/// Functions may be called from any thread; use QFuture::then(context, …) to come back to it. A future that
/// is cancelled stops accept() at its next row, and rolls it back.
class RegistryStore final
{
    Q_DISABLE_COPY_MOVE(RegistryStore)

public:
    /// Regions and industries of the reference go into every registry that is created. With a function for
    /// them, the readings of the names that are written are kept in the file.
    explicit RegistryStore(const Reference& reference, const PinyinOf& pinyinOf = {});
    /// Finishes the requests that were made, closes the file so that it alone is the whole registry, and
    /// joins the thread.
    ~RegistryStore();

    /// Opens a registry in the place of the one that is open; that one stays open where this fails.
    /// Steps of an older schema are taken after a backup beside the file. Further errors: NotARegistry
    /// (also where its tables, triggers or views are not those of this program: nothing of them is run),
    /// NewerSchema, ReadOnly (asked for ReadWrite, but the file can only be read).
    [[nodiscard]] QFuture<Result<OpenedRegistry>> open(const OpenRequest& request);

    /// Makes a registry with the proposal in it, in a folder that is there, and opens it. The file appears
    /// under its name whole or not at all; an existing file is never replaced (Io).
    [[nodiscard]] QFuture<Result<OpenedRegistry>> create(const QString& path, const Proposal& proposal,
                                                         const QString& why, const QDateTime& at);
    [[nodiscard]] QFuture<Result<OpenedRegistry>> create(const QString& path,
                                                         std::shared_ptr<const Proposal> proposal,
                                                         const QString& why, const QDateTime& at);

    /// The whole registry as it is now.
    [[nodiscard]] QFuture<Result<SnapshotPtr>> load();

    /// Writes the proposal in one transaction, after a backup beside the file. The notice is found by
    /// programme, title and edition. A row is the consortium that its `present` says, whichever edition has
    /// it now; without one it is the consortium of the notice with its number (of several, with its name)
    /// unless another row or Proposal::gone says that; otherwise it is new. A row marked Unchanged is left as
    /// it is where the registry has it; every other row is compared with the registry's, cell by cell; what a
    /// user entered (basis user) stays. Recommending authorities, codes and further names of organisations
    /// that the registry does not have are added, also where nothing else differs; a further name that
    /// another organisation has stays its own. The account of the file goes with the notice where anything is
    /// written. Rows in Proposal::gone are removed, with the organisations that no list names any more. Rows
    /// that are not accepted change nothing. Where nothing differs nothing is written and no backup is made.
    /// Where a thousand consortia or more are added, the journal holds the rows that are added as ranges of
    /// ids. `why` says in the journal why the change was made, `at` when. The future's progress is the rows
    /// of the list. While a list of five thousand rows or more is written, no other program can read the
    /// registry (see LongWrite); a program that is killed then leaves a file
    /// (`-journal`) beside it, by which the next one takes everything back. Further errors: ReadOnly,
    /// BadInput (an industry or a region that is none of ours), Cancelled.
    [[nodiscard]] QFuture<Result<AcceptOutcome>> accept(Proposal proposal, const QString& why,
                                                        const QDateTime& at);
    /// The same for a long list that is still needed: it is in memory once.
    [[nodiscard]] QFuture<Result<AcceptOutcome>> accept(std::shared_ptr<const Proposal> proposal,
                                                        const QString& why, const QDateTime& at);

    /// Every change of the registry, the newest first.
    [[nodiscard]] QFuture<Result<std::vector<ChangeRecord>>> history();

    /// Puts every row that a change wrote back to what it was, in a new change of the kind "undo", after a
    /// backup beside the file. None named: the latest that was not undone, is no undo itself and no
    /// remembered column mapping. An undo can be undone. Further errors: ReadOnly, Cancelled, NotFound (no
    /// such change, or nothing to undo), BadInput (the change made the registry, was undone already, or a
    /// record that it wrote was changed or is needed by a later one: the message names it).
    [[nodiscard]] QFuture<Result<UndoOutcome>> undo(std::optional<qint64> change, const QDateTime& at);

    /// Makes two organisations one, in one change: the memberships, aliases and identifiers of the other go
    /// to the one that is kept, the other's name becomes an alias of it, and that they are the same is
    /// remembered. Every membership keeps the name that its list has. Ids are the registry's. Further errors:
    /// ReadOnly, NotFound (no such organisation), BadInput (both are one).
    [[nodiscard]] QFuture<Result<MergeOutcome>> merge(qint64 kept, qint64 other, const QString& why,
                                                      const QDateTime& at);

    /// What was said about pairs of organisations, in the order in which it was first said.
    [[nodiscard]] QFuture<Result<std::vector<OrganisationLink>>> links();
    /// Remembers what two organisations are to each other, in the place of what was said about the two
    /// before; false where that was the same already. Saying "same" merges nothing. Further errors: ReadOnly,
    /// BadInput.
    [[nodiscard]] QFuture<Result<bool>> say(const OrganisationLink& link, const QDateTime& at);

    /// Writes what a person decided, as one change; gives its id, 0 where the registry says so already. A
    /// home or a kind has basis user then, stays whatever list is read in, and is known again when the
    /// organisation comes back after it had gone. `why` says in the journal why. Further errors: ReadOnly,
    /// NotFound (no such organisation; no merge to be taken apart), BadInput (no such place or kind; a pair
    /// that is one; a merge that a later change builds on).
    [[nodiscard]] QFuture<Result<qint64>> decide(const Decision& decision, const QString& why,
                                                 const QDateTime& at);

    /// Saves, removes, renames or orders views, as one change that can be undone alone; gives its id, 0 where
    /// the registry says so already. The views come with the snapshot. Further errors: ReadOnly, NotFound (no
    /// such view), BadInput (see checkSavedView(); a name that another view has).
    [[nodiscard]] QFuture<Result<qint64>> changeViews(const ViewChange& change, const QString& why,
                                                      const QDateTime& at);

    /// The columns that were chosen for headers of each shape.
    [[nodiscard]] QFuture<Result<std::vector<ColumnMapping>>> columnMappings();
    /// Remembers a choice of columns, in the place of the one that the shape has; false where it is the same.
    /// Further errors: ReadOnly, Internal (a mapping that is no JSON).
    [[nodiscard]] QFuture<Result<bool>> remember(const ColumnMapping& mapping, const QDateTime& at);

    /// Reads the whole file and holds it to its own rules. An error means that it could not be checked.
    [[nodiscard]] QFuture<Result<CheckReport>> check();

    /// Copies the registry into one file, which appears under its name whole or not at all. An existing file
    /// is replaced only where overwrite is true, the registry itself never (both BadInput). A registry that
    /// is damaged is copied as it is, but never in the place of a file that may be sound (Damaged). Of a file
    /// that was replaced, deleted or overwritten it is what was open, with its history, where that could be
    /// kept; otherwise `shown`, whose history begins anew.
    [[nodiscard]] QFuture<Result<CopyOutcome>> backup(const QString& path, bool overwrite = false,
                                                      SnapshotPtr shown = {});

    /// Looks whether the file is still the one that was opened, and whether others wrote to it: cheap, to be
    /// asked again and again. Every other request looks as well; what it finds is told here the next time.
    [[nodiscard]] QFuture<Result<FileNews>> look();

    /// Closes the file; false where none was open. Further requests but open() and create() fail with
    /// NotFound.
    [[nodiscard]] QFuture<Result<bool>> close();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace atlas
