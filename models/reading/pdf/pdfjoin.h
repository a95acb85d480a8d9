// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/pdf/pdfdraft.h"

#include <vector>

namespace atlas {

/// A table as it grows from page to page.
struct PdfDraftTable
{
    PdfBlock block; ///< all rows so far; the columns of the page read last
    int firstPage = 0;
    int lastPage = 0;
    int headersDropped = 0; ///< pages on which its header stood again
};

/// Whether a table at the top of the next page is the same one: its columns are as wide.
[[nodiscard]] bool isContinued(const PdfDraftTable& table, const PdfBlock& next);

/// Appends the rows of the next page: without the header that is repeated there, the first of them put
/// together with the last one so far where the page break had cut it.
void continueTable(PdfDraftTable& table, PdfBlock next);

} // namespace atlas
