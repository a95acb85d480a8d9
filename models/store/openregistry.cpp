// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/openregistry.h"

#include "store/sqlite/backup.h"
#include "store/sqlite/storeerror.h"
#include "store/verify/damage.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>
#include <QtEndian>

#include <sqlite3.h>

namespace atlas {
namespace {

/// What the first bytes of a SQLite file say (https://www.sqlite.org/fileformat2.html, section 1.3).
struct FileHead
{
    int schemaVersion = 0;
    int applicationId = 0;
};

constexpr qsizetype HeadSize = 100;
constexpr qsizetype SchemaVersionAt = 60;
constexpr qsizetype ApplicationIdAt = 68;

FileHead readHead(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        throw StoreFailure(
            {ErrorCode::Io, QCoreApplication::translate("Store", "There is no file %1.").arg(path),
             QCoreApplication::translate("Store", "Check its name, and that its disk is connected.")});
    }
    if (!info.isFile()) {
        throw StoreFailure(
            notARegistry(path, QCoreApplication::translate("Store", "It is a folder or a device.")));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw StoreFailure(cannotRead(path, file.errorString()));
    }
    const QByteArray head = file.read(HeadSize);
    if (head.isEmpty()) {
        throw StoreFailure(notARegistry(path, QCoreApplication::translate("Store", "It is empty.")));
    }
    if (head.size() < HeadSize || !head.startsWith(QByteArray("SQLite format 3\0", 16))) {
        throw StoreFailure(
            notARegistry(path, QCoreApplication::translate("Store", "It is a file of another kind.")));
    }
    return {qFromBigEndian<int>(head.constData() + SchemaVersionAt),
            qFromBigEndian<int>(head.constData() + ApplicationIdAt)};
}

void refuseForeignFile(const QString& path, const SchemaSteps& steps)
{
    const FileHead head = readHead(path);
    if (head.applicationId != RegistryApplicationId) {
        throw StoreFailure(
            notARegistry(path, QCoreApplication::translate("Store", "It is a database of another program.")));
    }
    if (head.schemaVersion > steps.latest()) {
        throw StoreFailure(newerSchema(path, head.schemaVersion, steps.latest()));
    }
}

/// Opens and reads once: only then does SQLite look at the file and at what lies beside it.
std::unique_ptr<Connection> connected(const OpenRequest& request, Access access)
{
    auto connection = std::make_unique<Connection>(request.path, access, request.waitForLock);
    static_cast<void>(connection->number("SELECT count(*) FROM sqlite_schema"));
    return connection;
}

bool meansProtected(const SqlFailure& failure)
{
    const int code = failure.code() & 0xff;
    return code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM;
}

Error changesBeside(const QString& path, const QString& second)
{
    return {ErrorCode::Io,
            QCoreApplication::translate("Store", "%1 cannot be read where it is: its last changes are in a "
                                                 "second file, and its folder is write-protected.")
                .arg(shownName(path)),
            QCoreApplication::translate("Store", "Copy %1 and %2 together to a folder "
                                                 "that you can write to, and open it "
                                                 "there.")
                .arg(shownName(path), shownName(second))};
}

std::unique_ptr<Connection> connectedForWriting(const OpenRequest& request)
{
    try {
        auto connection = connected(request, Access::ReadWrite);
        if (connection->isReadOnly()) {
            throw StoreFailure(canOnlyBeRead(request.path));
        }
        return connection;
    } catch (const SqlFailure& failure) {
        if (meansNoRoom(failure, request.path)) {
            throw StoreFailure(diskFull(request.path));
        }
        if (meansProtected(failure)) {
            throw StoreFailure(canOnlyBeRead(request.path));
        }
        throw;
    }
}

/// A program was killed within a LongWrite: what it had written is taken back. Whoever only reads may not do
/// that, so somebody who writes does it.
void takeBack(const OpenRequest& request)
{
    try {
        static_cast<void>(connected(request, Access::ReadWrite));
    } catch (const SqlFailure& failure) {
        if (meansProtected(failure)) {
            throw StoreFailure(changesBeside(request.path, request.path + u"-journal"));
        }
        throw;
    }
}

/// Where SQLite cannot make the files that it shares a database with others through.
std::unique_ptr<Connection> connectedAlone(const OpenRequest& request, OpenedRegistry& opened)
{
    if (QFileInfo(request.path + u"-wal").size() <= 0) {
        opened.immutable = true;
        return connected(request, Access::Immutable);
    }
    try {
        auto connection = connected(request, Access::ReadAlone);
        opened.alone = true;
        return connection;
    } catch (const SqlFailure& failure) {
        if ((failure.code() & 0xff) == SQLITE_BUSY) {
            throw;
        }
        throw StoreFailure(changesBeside(request.path, request.path + u"-wal"));
    }
}

std::unique_ptr<Connection> connectedForReading(const OpenRequest& request, OpenedRegistry& opened)
{
    try {
        return connected(request, Access::ReadOnly);
    } catch (const SqlFailure& failure) {
        if (failure.code() == SQLITE_READONLY_ROLLBACK) {
            takeBack(request);
            return connected(request, Access::ReadOnly);
        }
        if (meansNoRoom(failure, request.path)) {
            opened.fullDisk = diskName(request.path);
        } else if (!meansProtected(failure)) {
            throw;
        }
    }
    return connectedAlone(request, opened);
}

/// The schema that the file says it has is the one that it must have.
void refuseForeignSchema(OpenFile& file, const SchemaSteps& steps, int version)
{
    file.schema = std::make_shared<const KnownSchema>(steps, version);
    file.schema->refuseOther(*file.connection);
}

void prepareForWriting(Connection& connection)
{
    // A statement whose triggers write too keeps what it would have to undo: in memory, or every row of a
    // long list costs writes to a temporary file. The log is written to the file when it was seen that the
    // file is still ours (see WatchedRegistry), never by a commit itself.
    connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                       "PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0;");
}

void bringUpToDate(OpenFile& file, const OpenRequest& request, const SchemaSteps& steps, const QDateTime& now)
{
    Connection& connection = *file.connection;
    const int found = schemaVersion(connection);
    if (found > steps.latest()) { // the header may be older than the write-ahead log
        throw StoreFailure(newerSchema(request.path, found, steps.latest()));
    }
    refuseForeignSchema(file, steps, found);
    if (found < steps.latest()) {
        if (file.opened.readOnly) {
            throw StoreFailure(
                {ErrorCode::OlderSchema,
                 QCoreApplication::translate("Store",
                                             "%1 was written by an older version of this program and has to "
                                             "be brought up to date before it can be read.")
                     .arg(shownName(request.path)),
                 nothingChanged() + u' ' +
                     QCoreApplication::translate("Store", "Open it for writing, or open a copy.")});
        }
        refuseDamaged(connection, DamageSearch::AllRows); // the backup would keep it without a word
        file.opened.backupPath = backUpBeside(request.path, now, request.waitForLock);
        takeSchemaSteps(connection, steps);
        refuseForeignSchema(file, steps, steps.latest());
    }
    file.opened.schemaVersion = schemaVersion(connection);
}

Error fileExists(const QString& path)
{
    return {ErrorCode::Io,
            QCoreApplication::translate("Store", "There is already a file named %1.").arg(shownName(path)),
            nothingChanged() + u' ' +
                QCoreApplication::translate("Store", "Open it, or choose another name.")};
}

/// SQLite would take the log of a registry that is gone for the new one's, and write its pages into it.
void refuseForeignLog(const QString& path)
{
    for (const QStringView ending : {u"-wal", u"-journal"}) {
        if (QFileInfo(path + ending).size() > 0) {
            throw StoreFailure(
                {ErrorCode::Io,
                 QCoreApplication::translate("Store", "There is a file %1 with changes of another registry.")
                     .arg(shownName(path + ending)),
                 nothingChanged() + u' ' +
                     QCoreApplication::translate("Store", "Move that file away, or choose another name.")});
        }
    }
}

void lockName(QLockFile& lock, const QString& path)
{
    constexpr int WaitMilliseconds = 2000;
    if (lock.tryLock(WaitMilliseconds)) {
        return;
    }
    if (lock.error() == QLockFile::LockFailedError) {
        throw StoreFailure(errorOf(SqlFailure(SQLITE_BUSY, {}), path));
    }
    constexpr qint64 LeastRoom = 4096; // of the file that holds the name
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    if (disk.isValid() && disk.bytesTotal() > 0 && !disk.isReadOnly() && disk.bytesAvailable() < LeastRoom) {
        throw StoreFailure(errorOf(SqlFailure(SQLITE_FULL, {}), path));
    }
    throw StoreFailure(cannotWrite(
        path, QCoreApplication::translate("Store", "its folder does not exist or is write-protected")));
}

} // namespace

OpenFile openRegistry(const OpenRequest& request, const SchemaSteps& steps, const QDateTime& now,
                      const QString& held)
{
    const QString known = QFileInfo(held).canonicalFilePath();
    if (known.isEmpty() || known != QFileInfo(request.path).canonicalFilePath()) {
        refuseForeignFile(request.path, steps);
    }
    OpenFile file;
    file.opened.path = request.path;
    file.opened.readOnly = request.mode == OpenMode::ReadOnly;
    file.connection =
        file.opened.readOnly ? connectedForReading(request, file.opened) : connectedForWriting(request);
    bringUpToDate(file, request, steps, now);
    if (!file.opened.readOnly) {
        prepareForWriting(*file.connection);
    }
    return file;
}

void makeRegistry(const QString& partial, const SchemaSteps& steps,
                  const std::function<void(Connection&)>& fill)
{
    Connection connection(partial, Access::Create, 0);
    // Twice SQLite's usual size: the writing of a long list takes a seventh less time, as there are half as
    // many pages to split and to hand over. Pages of four times the size are no faster, and make a short list
    // large.
    connection.execute("PRAGMA page_size = 8192");
    // Nothing has to survive a failure here: the file is written to the disk once, when it is whole.
    connection.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; "
                       "PRAGMA temp_store = MEMORY;");
    takeSchemaSteps(connection, steps);
    fill(connection);
    connection.execute("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL;");
}

std::unique_ptr<Connection> openAgain(const OpenedRegistry& opened, int waitForLock)
{
    Access access = opened.readOnly ? Access::ReadOnly : Access::ReadWrite;
    if (opened.immutable) {
        access = Access::Immutable;
    } else if (opened.alone) {
        access = Access::ReadAlone;
    }
    auto connection = std::make_unique<Connection>(opened.path, access, waitForLock);
    if (!opened.readOnly) {
        prepareForWriting(*connection);
    }
    return connection;
}

void createRegistry(const QString& path, const AcceptTask& task, const SchemaSteps& steps)
{
    if (QFileInfo::exists(path)) {
        throw StoreFailure(fileExists(path));
    }
    // The name of the unfinished file is always the same, so that what a killed program left is found and
    // removed; the lock keeps two that start at once apart.
    QLockFile lock(path + u".lock");
    lockName(lock, path);
    const QString partial = path + u".partial";
    removePartial(partial);
    try {
        if (QFileInfo::exists(path)) {
            throw StoreFailure(fileExists(path));
        }
        refuseForeignLog(path);
        makeRegistry(partial, steps, [&task](Connection& registry) { fillRegistry(registry, task); });
        giveName(partial, path, false);
    } catch (const SqlFailure& failure) {
        removePartial(partial);
        if (meansProtected(failure)) {
            throw StoreFailure(cannotWrite(path, failure.words()));
        }
        throw;
    } catch (...) {
        removePartial(partial);
        throw;
    }
}

} // namespace atlas
