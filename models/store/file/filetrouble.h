// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/filestate.h"
#include "store/thread/filenews.h"

namespace atlas {

class KnownSchema;

/// What it means that a name is not that of the open file any more.
[[nodiscard]] FileTrouble troubleOf(const FileState& now);

/// The open file is whole, but not to be found by its name.
[[nodiscard]] bool isWithoutName(FileTrouble trouble);

/// Of a file that was overwritten and is not open: whether SQLite still finds a sound database in it. What
/// is none of our schema is not looked at: opening it will say so.
[[nodiscard]] bool isDamaged(const QString& path, const KnownSchema& schema);

/// An empty log beside a file that is gone says nothing; another one that gets the name must not meet it.
void removeEmptyLog(const QString& path);

} // namespace atlas
