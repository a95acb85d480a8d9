// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/pdf/pdfpages.h"
#include "reading/rawtable.h"

#include <QString>

#include <vector>

namespace atlas {

/// The tables of a PDF, from the places of its words and ruling lines. Cells are closed in by lines; where
/// none are drawn, columns and rows come from the alignment of the text, and a remark says so. A merged cell
/// gives its text to every place that it covers (RawCell::isRepeated). A table that goes on over pages
/// becomes one: its repeated header is taken once, and a row that a page break had cut is put together
/// (RawRow::isJoined); remarks tell both. Text above and below a table is kept as rows of one cell; page
/// numbers and running heads are left out.
///
/// Cells stay letter for letter, but for the radicals that some programs write for characters
/// (radicals.h). The part of a cell is its page, its row counts what stands on that page from the top.
///
/// Fails with BadInput where the pages hold no text, which is what a scanned document is.
[[nodiscard]] Result<RawDocument> tablesOf(std::vector<PdfPage> pages, const QString& fileName);

} // namespace atlas
