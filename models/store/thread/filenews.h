// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QString>
#include <QtGlobal>

namespace atlas {

/// What somebody else did to the file of the open registry so that nothing can be written to it any more.
enum class FileTrouble : quint8 {
    None,
    Gone,          ///< deleted, or moved away
    FolderGone,    ///< with its folder or its disk
    Unreachable,   ///< the system no longer says what is there
    Replaced,      ///< another file has its name
    Overwritten,   ///< the same file, but others than SQLite wrote to it
    Damaged,       ///< overwritten, and no sound database any more
    ForeignSchema, ///< its tables, triggers or views were changed
};

/// What others committed to the open registry, in rows.
struct OutsideChanges
{
    int changes = 0; ///< transactions in the journal
    QString reason;  ///< of the newest, in the words of the one who made it
    qint64 consortiaAdded = 0;
    qint64 consortiaRemoved = 0;
    qint64 organisationsAdded = 0;
    qint64 organisationsRemoved = 0;
    qint64 membershipsAdded = 0;
    qint64 membershipsRemoved = 0;
    qint64 otherRows = 0; ///< that were added, changed or removed besides

    friend bool operator==(const OutsideChanges&, const OutsideChanges&) = default;
};

/// What became of the file of the open registry since it was looked at last.
struct FileNews
{
    FileTrouble trouble = FileTrouble::None; ///< as long as it lasts
    Error error;                             ///< that in words
    bool isFileThere = true;                 ///< some file has the name
    bool isSettled = false;                  ///< the file of before is back
    /// Others wrote to it: what is shown is not what it holds.
    bool isChanged = false;
    OutsideChanges changes; ///< none where they left no trace in the journal
};

} // namespace atlas
