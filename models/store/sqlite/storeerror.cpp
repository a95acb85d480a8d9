// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/storeerror.h"

#include "store/file/filestate.h"
#include "store/thread/registrystore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

#include <sqlite3.h>

namespace atlas {
namespace {

QString joined(const QString& first, const QString& second)
{
    if (first.isEmpty() || second.isEmpty()) {
        return first + second;
    }
    return first + u' ' + second;
}

Error locked(const QString& path)
{
    return {ErrorCode::Locked,
            QCoreApplication::translate("Store", "%1 is in use by another program.").arg(shownName(path)),
            joined(nothingChanged(),
                   QCoreApplication::translate("Store", "Close it there, or wait until it has finished, and "
                                                        "try again."))};
}

/// Of a file that is not ours to write to any more, from what its name says now.
Error movedAway(const QString& path)
{
    const FileState now = fileStateOf(path);
    if (now.exists) {
        return fileTrouble(FileTrouble::Replaced, path);
    }
    return fileTrouble(now.folderExists ? FileTrouble::Gone : FileTrouble::FolderGone, path);
}

Error brokenRule(const QString& words)
{
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Store", "The registry does not accept these rows."),
            joined(nothingChanged(), u'(' + words + u')')};
}

} // namespace

Error damaged(const QString& path, const QString& words)
{
    return {ErrorCode::Damaged, QCoreApplication::translate("Store", "%1 is damaged.").arg(shownName(path)),
            joined(joined(nothingChanged(),
                          QCoreApplication::translate(
                              "Store", "Open the newest backup beside it; keep this file, much of it may "
                                       "still be readable.")),
                   u'(' + words + u')')};
}

Error notAsJournalled(const QString& path, const QStringList& differences)
{
    return {
        ErrorCode::Damaged,
        QCoreApplication::translate("Store", "%1 is damaged, so nothing is written to it.")
            .arg(shownName(path)),
        joined(joined(nothingChanged(), damageText(differences)),
               QCoreApplication::translate("Store", "Check the registry to see all of it. Keep a copy of the "
                                                    "file as it is, and continue with a backup that is "
                                                    "sound."))};
}

Error damagedCopy(const QString& path, const QString& target, const QStringList& differences)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Store", "%1 is damaged, so a copy of it does not replace %2.")
                .arg(shownName(path), shownName(target)),
            joined(joined(nothingChanged(), damageText(differences)),
                   QCoreApplication::translate("Store", "Choose a new name for the copy."))};
}

QString damageText(const QStringList& differences)
{
    constexpr qsizetype Most = 3;
    QString text = differences.mid(0, Most).join(u' ');
    if (const int more = static_cast<int>(differences.size() - Most); more > 0) {
        text += u' ' + QCoreApplication::translate("Store", "And %n more.", nullptr, more);
    }
    return text;
}

QString shownName(const QString& path)
{
    return QFileInfo(path).fileName();
}

QString nothingChanged()
{
    return QCoreApplication::translate("Store", "Nothing was changed.");
}

QString diskName(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QStorageInfo disk(folder);
    if (disk.rootPath().isEmpty()) {
        return folder; // a box whose root no table of mounts names
    }
    if (disk.name().isEmpty()) {
        return disk.rootPath();
    }
    //: a disk: %1 its place in the tree of folders, %2 its name
    return QCoreApplication::translate("Store", "%1 (%2)").arg(disk.rootPath(), disk.name());
}

Error diskFull(const QString& path)
{
    const QString disk = diskName(path);
    return {ErrorCode::DiskFull,
            disk.isEmpty()
                ? QCoreApplication::translate("Store", "There is no space left on the disk for %1.")
                      .arg(shownName(path))
                : QCoreApplication::translate("Store", "There is no space left on the disk %1 for %2.")
                      .arg(disk, shownName(path)),
            joined(nothingChanged(),
                   QCoreApplication::translate("Store", "Free some space on the disk and try again."))};
}

Error noRoomForBackup(const QString& path)
{
    return {ErrorCode::DiskFull,
            QCoreApplication::translate("Store", "There is no room left on the disk %1 for a backup of %2.")
                .arg(diskName(path), shownName(path)),
            joined(nothingChanged(),
                   QCoreApplication::translate("Store", "A backup is made before each import and each undo. "
                                                        "Make room on the disk and try again."))};
}

/// Mostly it is the shared index of the log (-shm), which even reading needs.
bool meansNoRoom(const SqlFailure& failure, const QString& path)
{
    constexpr qint64 SharedIndexSize = 32768;
    switch (failure.code()) {
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMMAP:
    case SQLITE_IOERR_WRITE:
        return true;
    default:
        break;
    }
    const int code = failure.code() & 0xff;
    if (code == SQLITE_FULL) {
        return true;
    }
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return (code == SQLITE_CANTOPEN || code == SQLITE_IOERR) && disk.isValid() && !disk.isReadOnly() &&
           disk.bytesTotal() > 0 && disk.bytesAvailable() < SharedIndexSize;
}

Error errorOf(const SqlFailure& failure, const QString& path)
{
    if (failure.code() == SQLITE_READONLY_DBMOVED) {
        return movedAway(path);
    }
    switch (failure.code() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return locked(path);
    case SQLITE_CORRUPT:
        return damaged(path, failure.words());
    case SQLITE_NOTADB:
        return notARegistry(path, failure.words());
    case SQLITE_FULL:
        return diskFull(path);
    case SQLITE_READONLY:
        return canOnlyBeRead(path);
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
        return brokenRule(failure.words());
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_PROTOCOL:
    case SQLITE_NOLFS:
        return cannotRead(path, failure.words());
    default:
        return internalError(failure.words());
    }
}

Error foreignSchema(const QString& path, const QStringList& differences)
{
    constexpr qsizetype Most = 3;
    QString named = differences.mid(0, Most).join(QCoreApplication::translate("Store", "; "));
    if (const int more = static_cast<int>(differences.size() - Most); more > 0) {
        //: behind the first few of a list
        named += QCoreApplication::translate("Store", "; and %n more", nullptr, more);
    }
    return {
        ErrorCode::NotARegistry,
        QCoreApplication::translate("Store", "%1 was not opened: its tables are not those of this program.")
            .arg(shownName(path)),
        joined(QCoreApplication::translate(
                   "Store", "Another program changed it (%1). Nothing in it was run or changed.")
                   .arg(named),
               QCoreApplication::translate("Store", "Open a backup, or ask who changed the file."))};
}

namespace {

QString troubleText(FileTrouble trouble)
{
    switch (trouble) {
    case FileTrouble::Gone:
        return QCoreApplication::translate("Store", "%1 was deleted or moved while it was open.");
    case FileTrouble::FolderGone:
        return QCoreApplication::translate("Store", "The folder of %1 is no longer there.");
    case FileTrouble::Unreachable:
        return QCoreApplication::translate("Store", "%1 can no longer be reached.");
    case FileTrouble::Replaced:
        return QCoreApplication::translate("Store", "%1 was replaced by another file while it was open.");
    case FileTrouble::Damaged:
        return QCoreApplication::translate("Store",
                                           "%1 was overwritten by another program while it was open, "
                                           "and is damaged now.");
    case FileTrouble::ForeignSchema:
        return QCoreApplication::translate("Store", "Another program changed the tables of %1 while it was "
                                                    "open.");
    case FileTrouble::Overwritten:
    case FileTrouble::None:
        break;
    }
    return QCoreApplication::translate("Store", "%1 was overwritten by another program while it was open.");
}

} // namespace

Error fileTrouble(FileTrouble trouble, const QString& path, const QString& reason)
{
    const QString detail =
        joined(QCoreApplication::translate("Store", "Nothing has been written to it since."),
               QCoreApplication::translate("Store", "What is shown is from before that."));
    return {ErrorCode::Io, troubleText(trouble).arg(shownName(path)),
            reason.isEmpty() ? detail : joined(detail, u'(' + reason + u')')};
}

Error notARegistry(const QString& path, const QString& whatItIs)
{
    return {
        ErrorCode::NotARegistry,
        QCoreApplication::translate("Store", "%1 is not a registry of this program.").arg(shownName(path)),
        joined(whatItIs, nothingChanged())};
}

Error newerSchema(const QString& path, int found, int known)
{
    return {
        ErrorCode::NewerSchema,
        QCoreApplication::translate("Store", "%1 was written by a newer version of this program: it has "
                                             "format %2, and this version knows formats up to %3.")
            .arg(shownName(path))
            .arg(found)
            .arg(known),
        joined(nothingChanged(), QCoreApplication::translate("Store", "Update this program to open it."))};
}

Error canOnlyBeRead(const QString& path)
{
    return {ErrorCode::ReadOnly,
            QCoreApplication::translate("Store",
                                        "%1 can only be read: the file or its folder is write-protected.")
                .arg(shownName(path)),
            joined(nothingChanged(),
                   QCoreApplication::translate("Store", "Open it read-only, or copy it to a folder that you "
                                                        "can write to."))};
}

Error whyReadOnly(const OpenedRegistry& registry)
{
    const QString name = shownName(registry.path);
    if (!registry.fullDisk.isEmpty()) {
        return {ErrorCode::ReadOnly,
                QCoreApplication::translate("Store", "%1 can only be read: there is no room left on the disk "
                                                     "%2.")
                    .arg(name, registry.fullDisk),
                joined(nothingChanged(), QCoreApplication::translate(
                                             "Store", "Make room on the disk, then reload the registry."))};
    }
    return {ErrorCode::ReadOnly, QCoreApplication::translate("Store", "%1 is open read-only.").arg(name),
            joined(nothingChanged(),
                   QCoreApplication::translate("Store", "Open it for writing, or work in a copy."))};
}

Error cannotWrite(const QString& path, const QString& words)
{
    return {ErrorCode::Io,
            QCoreApplication::translate("Store", "%1 cannot be written: %2.").arg(shownName(path), words),
            joined(nothingChanged(),
                   QCoreApplication::translate("Store", "Choose a folder that you can write to."))};
}

Error cannotRead(const QString& path, const QString& words)
{
    return {
        ErrorCode::Io,
        QCoreApplication::translate("Store", "%1 cannot be read or written: %2.").arg(shownName(path), words),
        joined(nothingChanged(),
               QCoreApplication::translate("Store", "Check that the file is there, and that you may "
                                                    "read it."))};
}

Error internalError(const QString& words)
{
    return {ErrorCode::Internal,
            QCoreApplication::translate(
                "Store", "The registry could not be used because of a defect in this program."),
            joined(nothingChanged(), u'(' + words + u')')};
}

} // namespace atlas
