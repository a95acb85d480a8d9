// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <libxml/HTMLparser.h>

namespace atlas {

/// The functions of libxml2's HTML parser, which reads what real pages are: tags without ends, of older
/// versions, and in the wrong order. Loading takes about 0.4 ms, so it is loaded when the first page is read.
struct HtmlLibrary
{
    decltype(&::htmlNewParserCtxt) newParser = nullptr;
    decltype(&::htmlCtxtReadMemory) read = nullptr;
    decltype(&::htmlFreeParserCtxt) freeParser = nullptr;
    decltype(&::xmlStopParser) stop = nullptr;
    decltype(&::xmlFreeDoc) freeDocument = nullptr;

    /// Loaded at the first call, and then kept. ErrorCode::Io where the system has no libxml2.
    [[nodiscard]] static Result<const HtmlLibrary*> load();
};

} // namespace atlas
