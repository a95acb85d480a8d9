// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/unziplibrary.h"

#include "reading/libraryfunctions.h"

namespace atlas {
namespace {

Result<UnzipLibrary> loadLibrary()
{
    LibraryFunctions functions(ATLAS_MINIZIP);
    UnzipLibrary library;
    functions.take(library.open, "unzOpen2_64");
    functions.take(library.close, "unzClose");
    functions.take(library.archiveInfo, "unzGetGlobalInfo64");
    functions.take(library.first, "unzGoToFirstFile");
    functions.take(library.next, "unzGoToNextFile");
    functions.take(library.partInfo, "unzGetCurrentFileInfo64");
    functions.take(library.position, "unzGetFilePos64");
    functions.take(library.goTo, "unzGoToFilePos64");
    functions.take(library.openPart, "unzOpenCurrentFile");
    functions.take(library.readPart, "unzReadCurrentFile");
    functions.take(library.closePart, "unzCloseCurrentFile");
    if (!functions.isWhole()) {
        return functions.missing();
    }
    return library;
}

} // namespace

Result<const UnzipLibrary*> UnzipLibrary::load()
{
    static const Result<UnzipLibrary> library = loadLibrary();
    if (!library) {
        return tl::make_unexpected(library.error());
    }
    return &*library;
}

} // namespace atlas
