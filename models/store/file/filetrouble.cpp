// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/filetrouble.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"
#include "store/verify/knownschema.h"

#include <QFile>

namespace atlas {

FileTrouble troubleOf(const FileState& now)
{
    if (now.exists) {
        return FileTrouble::Replaced;
    }
    if (!now.reason.isEmpty()) {
        return FileTrouble::Unreachable;
    }
    return now.folderExists ? FileTrouble::Gone : FileTrouble::FolderGone;
}

bool isWithoutName(FileTrouble trouble)
{
    return trouble == FileTrouble::Gone || trouble == FileTrouble::FolderGone ||
           trouble == FileTrouble::Unreachable || trouble == FileTrouble::Replaced;
}

bool isDamaged(const QString& path, const KnownSchema& schema)
{
    try {
        const Connection file(path, Access::Immutable, 0);
        if (file.number("PRAGMA application_id") != RegistryApplicationId) {
            return true;
        }
        schema.refuseOther(file);
        return file.text("PRAGMA quick_check(1)") != u"ok";
    } catch (const SqlFailure&) {
        return true;
    } catch (const StoreFailure&) {
        return false;
    }
}

void removeEmptyLog(const QString& path)
{
    const QFile log(path + u"-wal");
    if (log.exists() && log.size() == 0) {
        QFile::remove(path + u"-wal");
        QFile::remove(path + u"-shm");
    }
}

} // namespace atlas
