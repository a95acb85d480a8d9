// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/filestate.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace atlas {
namespace {

constexpr qint64 NanosecondsPerSecond = 1'000'000'000;

} // namespace

FileState fileStateOf(const QString& path)
{
    FileState state;
    // The log first: where it is empty, all that it held is in the file by now.
    struct stat log = {};
    if (::stat(QFile::encodeName(path + u"-wal").constData(), &log) == 0) {
        state.logSize = log.st_size;
    }
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0) {
        const int error = errno;
        struct stat folder = {};
        state.folderExists =
            ::stat(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &folder) == 0;
        if (error != ENOENT && error != ENOTDIR && error != ESTALE) {
            state.reason = QString::fromStdString(std::generic_category().message(error));
        }
        return state;
    }
    state.exists = true;
    state.device = found.st_dev;
    state.inode = found.st_ino;
    state.size = found.st_size;
    state.modified = found.st_mtim.tv_sec * NanosecondsPerSecond + found.st_mtim.tv_nsec;
    return state;
}

} // namespace atlas
