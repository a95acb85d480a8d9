// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/html/htmllibrary.h"

#include "reading/libraryfunctions.h"

namespace atlas {
namespace {

Result<HtmlLibrary> loadLibrary()
{
    LibraryFunctions functions(ATLAS_LIBXML2);
    HtmlLibrary library;
    functions.take(library.newParser, "htmlNewParserCtxt");
    functions.take(library.read, "htmlCtxtReadMemory");
    functions.take(library.freeParser, "htmlFreeParserCtxt");
    functions.take(library.stop, "xmlStopParser");
    functions.take(library.freeDocument, "xmlFreeDoc");
    if (!functions.isWhole()) {
        return functions.missing();
    }
    return library;
}

} // namespace

Result<const HtmlLibrary*> HtmlLibrary::load()
{
    static const Result<HtmlLibrary> library = loadLibrary();
    if (!library) {
        return tl::make_unexpected(library.error());
    }
    return &*library;
}

} // namespace atlas
