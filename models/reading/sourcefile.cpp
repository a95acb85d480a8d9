// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/sourcefile.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace atlas {
namespace {

/// Files that the kernel makes up while they are read: they look like ordinary ones of no size, and reading
/// them may wait for ever, or take away what others wait for (/proc/kmsg).
bool isMadeByKernel(const struct statfs& system)
{
    constexpr std::array<quint32, 11> Kinds{PROC_SUPER_MAGIC,    SYSFS_MAGIC,      DEBUGFS_MAGIC,
                                            TRACEFS_MAGIC,       SECURITYFS_MAGIC, CGROUP_SUPER_MAGIC,
                                            CGROUP2_SUPER_MAGIC, BPF_FS_MAGIC,     PSTOREFS_MAGIC,
                                            SELINUX_MAGIC,       BINFMTFS_MAGIC};
    return std::find(Kinds.begin(), Kinds.end(), static_cast<quint32>(system.f_type)) != Kinds.end();
}

/// Why such a file is not read; empty for an ordinary one.
QString whyNot(const struct stat& file, const struct statfs& system)
{
    if (S_ISDIR(file.st_mode)) {
        return QCoreApplication::translate("Intake", "it is a folder");
    }
    if (S_ISCHR(file.st_mode) || S_ISBLK(file.st_mode)) {
        return QCoreApplication::translate("Intake", "it is a device");
    }
    if (S_ISFIFO(file.st_mode)) {
        return QCoreApplication::translate("Intake", "it is a pipe");
    }
    if (!S_ISREG(file.st_mode)) {
        return QCoreApplication::translate("Intake", "it is not a regular file");
    }
    return isMadeByKernel(system) ? QCoreApplication::translate(
                                        "Intake", "it belongs to the operating system and is not a document")
                                  : QString();
}

/// Opens an ordinary file; otherwise why it is not read.
tl::expected<int, QString> openOrdinary(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat file = {};
    struct statfs system = {};
    // Asked before it is opened, since opening a device may do something to it.
    if (stat(name.constData(), &file) != 0 || statfs(name.constData(), &system) != 0) {
        return tl::make_unexpected(qt_error_string(errno));
    }
    if (QString why = whyNot(file, system); !why.isEmpty()) {
        return tl::make_unexpected(std::move(why));
    }
    // What took the name meanwhile must not make us wait.
    const int opened = open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (opened < 0) {
        return tl::make_unexpected(qt_error_string(errno));
    }
    QString why = fstat(opened, &file) == 0 && fstatfs(opened, &system) == 0 ? whyNot(file, system)
                                                                             : qt_error_string(errno);
    if (!why.isEmpty()) {
        close(opened);
        return tl::make_unexpected(std::move(why));
    }
    return opened;
}

} // namespace

Result<QByteArray> readSourceFile(const QString& path, const ReadLimits& limits, const std::stop_token& stop)
{
    const auto unreadable = [&path](const QString& why) {
        return failure(
            ErrorCode::Io,
            QCoreApplication::translate("Intake", "The file %1 cannot be read: %2.").arg(path, why),
            QCoreApplication::translate("Intake", "Nothing was changed."));
    };
    const ReadScope scope(path, limits, stop);
    const tl::expected<int, QString> opened = openOrdinary(path);
    if (!opened) {
        return unreadable(opened.error());
    }
    QFile file;
    if (!file.open(*opened, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        close(*opened);
        return unreadable(file.errorString());
    }
    const qint64 size = file.size();
    if (size > limits.fileBytes) {
        return scope.refuseSize(size);
    }
    constexpr qint64 Piece = qint64{1} << 20;
    QByteArray bytes;
    bytes.reserve(size + 1);
    for (;;) {
        // It may grow while it is read.
        const QByteArray piece = file.read(std::min(Piece, limits.fileBytes + 1 - bytes.size()));
        if (piece.isEmpty()) {
            break;
        }
        bytes += piece;
        if (stop.stop_requested()) {
            return scope.cancelled();
        }
    }
    if (file.error() != QFileDevice::NoError) {
        return unreadable(file.errorString());
    }
    return bytes.size() > limits.fileBytes ? scope.refuseSize(bytes.size())
                                           : Result<QByteArray>(std::move(bytes));
}

} // namespace atlas
