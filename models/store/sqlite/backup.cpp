// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/backup.h"

#include "store/sqlite/storeerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <array>
#include <filesystem>

namespace atlas {
namespace {

constexpr QStringView PartialEnding = u".partial";

/// What lies beside a database while somebody works in it.
constexpr std::array<QStringView, 3> Companions{u"-wal", u"-shm", u"-journal"};

Error alreadyThere(const QString& path)
{
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Store", "There is already a file named %1.").arg(shownName(path)),
            nothingChanged() + u' ' + QCoreApplication::translate("Store", "Choose another name.")};
}

bool isSameFile(const QString& a, const QString& b)
{
    std::error_code ignored;
    return std::filesystem::equivalent(QFileInfo(a).filesystemAbsoluteFilePath(),
                                       QFileInfo(b).filesystemAbsoluteFilePath(), ignored);
}

void refuseBadTarget(const QString& registry, const QString& target, bool overwrite)
{
    const QFileInfo info(target);
    bool isOwn = isSameFile(registry, target);
    for (const QStringView ending : Companions) {
        isOwn = isOwn || info.absoluteFilePath() == QFileInfo(registry + ending).absoluteFilePath();
    }
    if (isOwn) {
        throw StoreFailure(
            {ErrorCode::BadInput,
             QCoreApplication::translate("Store", "A registry cannot be its own backup."),
             nothingChanged() + u' ' + QCoreApplication::translate("Store", "Choose another name.")});
    }
    if (info.isDir()) {
        throw StoreFailure(cannotWrite(target, QCoreApplication::translate("Store", "it is a folder")));
    }
    if (!info.exists() && !info.isSymLink()) {
        return;
    }
    if (!overwrite) {
        throw StoreFailure(alreadyThere(target));
    }
    for (const QStringView ending : Companions) {
        // A new file beside the log of the old one would be taken for the old one, and spoilt by it.
        if (QFileInfo::exists(target + ending)) {
            throw StoreFailure(errorOf(SqlFailure(SQLITE_BUSY, {}), target));
        }
    }
}

/// Errors of the source belong to the registry and go on; the others are about the copy.
[[noreturn]] void failCopy(const SqlFailure& failure, const QString& target)
{
    switch (failure.code() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw failure;
    default:
        if (meansNoRoom(failure, target)) {
            throw StoreFailure(diskFull(target));
        }
        throw StoreFailure(cannotWrite(target, failure.words()));
    }
}

void copyPages(Connection& from, const QString& partial)
{
    Connection to(partial, Access::Create, 0);
    sqlite3_backup* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (copy != nullptr) {
        sqlite3_backup_step(copy, -1);
        sqlite3_backup_finish(copy);
    }
    const int code = sqlite3_extended_errcode(to.handle());
    if (code != SQLITE_OK && code != SQLITE_DONE) {
        throw SqlFailure(code, QString::fromUtf8(sqlite3_errmsg(to.handle())));
    }
}

} // namespace

void makeCopy(const QString& registry, const QString& target, bool overwrite,
              const std::function<void(const QString& partial)>& make)
{
    refuseBadTarget(registry, target, overwrite);
    const QString partial = target + PartialEnding;
    removePartial(partial);
    try {
        make(partial);
        giveName(partial, target, overwrite);
    } catch (const SqlFailure& failure) {
        removePartial(partial);
        failCopy(failure, target);
    } catch (...) {
        removePartial(partial);
        throw;
    }
}

void copyRegistry(Connection& from, const QString& target, bool overwrite)
{
    makeCopy(from.path(), target, overwrite, [&](const QString& partial) { copyPages(from, partial); });
}

QString backUpBeside(const QString& registry, const QDateTime& at, int waitForLock)
{
    const QFileInfo info(registry);
    const QString stem = info.dir().filePath(info.completeBaseName()) + u".backup-" +
                         at.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString path = stem + u".sqlite";
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = stem + u'-' + QString::number(number) + u".sqlite";
    }
    Connection from(registry, Access::ReadOnly, waitForLock);
    try {
        copyRegistry(from, path, false);
    } catch (const StoreFailure& failure) {
        if (failure.error().code == ErrorCode::DiskFull) {
            throw StoreFailure(noRoomForBackup(registry)); // whose own name nobody has heard of yet
        }
        throw;
    }
    return path;
}

void removePartial(const QString& path)
{
    QFile::remove(path);
    for (const QStringView ending : Companions) {
        QFile::remove(path + ending);
    }
}

void giveName(const QString& partial, const QString& target, bool overwrite)
{
    if (overwrite) {
        std::error_code error;
        std::filesystem::rename(QFileInfo(partial).filesystemAbsoluteFilePath(),
                                QFileInfo(target).filesystemAbsoluteFilePath(), error);
        if (error) {
            throw StoreFailure(cannotWrite(target, QString::fromStdString(error.message())));
        }
        return;
    }
    QFile file(partial);
    if (!file.rename(target)) {
        throw StoreFailure(QFileInfo::exists(target) ? alreadyThere(target)
                                                     : cannotWrite(target, file.errorString()));
    }
}

} // namespace atlas
