// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/sourcefile.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <sys/stat.h>

namespace atlas {
namespace {

/// Why a file of that mode is not read; empty for an ordinary one.
QString whyNot(mode_t mode)
{
    if (S_ISDIR(mode)) {
        return QCoreApplication::translate("Intake", "it is a folder");
    }
    if (S_ISCHR(mode) || S_ISBLK(mode)) {
        return QCoreApplication::translate("Intake", "it is a device");
    }
    if (S_ISFIFO(mode)) {
        return QCoreApplication::translate("Intake", "it is a pipe");
    }
    return S_ISREG(mode) ? QString() : QCoreApplication::translate("Intake", "it is not a regular file");
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
    struct stat info = {};
    if (stat(QFile::encodeName(path).constData(), &info) != 0) {
        return unreadable(qt_error_string(errno));
    }
    if (const QString why = whyNot(info.st_mode); !why.isEmpty()) {
        return unreadable(why);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
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
        // A file of the system says that it has no byte, and has; another one grows while it is read.
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
