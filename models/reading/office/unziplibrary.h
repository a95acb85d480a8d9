// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <minizip/unzip.h>

namespace atlas {

/// The functions of minizip that an archive is read with. The library is loaded when the first archive is
/// opened: the start of the program does not wait for it, and its names (zipOpen3 and others, which several
/// libraries bring) stay its own.
struct UnzipLibrary
{
    decltype(&::unzOpen2_64) open = nullptr;
    decltype(&::unzClose) close = nullptr;
    decltype(&::unzGetGlobalInfo64) archiveInfo = nullptr;
    decltype(&::unzGoToFirstFile) first = nullptr;
    decltype(&::unzGoToNextFile) next = nullptr;
    decltype(&::unzGetCurrentFileInfo64) partInfo = nullptr;
    decltype(&::unzGetFilePos64) position = nullptr;
    decltype(&::unzGoToFilePos64) goTo = nullptr;
    decltype(&::unzOpenCurrentFile) openPart = nullptr;
    decltype(&::unzReadCurrentFile) readPart = nullptr;
    decltype(&::unzCloseCurrentFile) closePart = nullptr;

    /// Loaded at the first call, and then kept. ErrorCode::Io where the system has no minizip.
    [[nodiscard]] static Result<const UnzipLibrary*> load();
};

} // namespace atlas
