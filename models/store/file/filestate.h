// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// What the file system says of a database without opening it: a file that is opened and closed beside
/// SQLite loses SQLite's locks (POSIX takes them from the whole process).
struct FileState
{
    bool exists = false;
    bool folderExists = true;
    QString reason; ///< in the system's words, where the file can be neither found nor missed
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modified = 0; ///< in nanoseconds
    qint64 logSize = -1; ///< of the write-ahead log beside it; -1 where there is none

    [[nodiscard]] bool isSameFile(const FileState& other) const
    {
        return exists && other.exists && device == other.device && inode == other.inode;
    }
    /// Nobody wrote to it, as far as size and time say.
    [[nodiscard]] bool isUntouched(const FileState& other) const
    {
        return isSameFile(other) && size == other.size && modified == other.modified;
    }
};

[[nodiscard]] FileState fileStateOf(const QString& path);

} // namespace atlas
