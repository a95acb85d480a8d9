// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storeerror.h"

#include <QCoreApplication>
#include <QFileInfo>

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

Error diskFull(const QString& path)
{
    return {ErrorCode::DiskFull,
            QCoreApplication::translate("Store", "There is no room left on the disk for %1.")
                .arg(shownName(path)),
            joined(nothingChanged(),
                   QCoreApplication::translate("Store", "Make room on the disk and try again."))};
}

Error brokenRule(const QString& words)
{
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Store", "The registry does not take these rows."),
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

QString shownName(const QString& path)
{
    return QFileInfo(path).fileName();
}

QString nothingChanged()
{
    return QCoreApplication::translate("Store", "Nothing was changed.");
}

Error errorOf(const SqlFailure& failure, const QString& path)
{
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
            QCoreApplication::translate("Store", "%1 can only be read: the file or its folder is protected "
                                                 "from writing.")
                .arg(shownName(path)),
            joined(nothingChanged(),
                   QCoreApplication::translate("Store", "Open it read-only, or copy it to a folder that you "
                                                        "can write to."))};
}

Error openForReading(const QString& path)
{
    return {ErrorCode::ReadOnly,
            QCoreApplication::translate("Store", "%1 is open for reading only.").arg(shownName(path)),
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
            QCoreApplication::translate("Store", "The registry could not be worked on because of a defect of "
                                                 "this program."),
            joined(nothingChanged(), u'(' + words + u')')};
}

} // namespace atlas
