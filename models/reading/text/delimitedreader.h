// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/rawtable.h"
#include "reading/readscope.h"
#include "reading/text/textdecoder.h"

namespace atlas {

/// Cuts text into a table. The separator (tab, comma, semicolon or |) is the one that gives the most rows the
/// same number of cells, outside of quotes; lines without it are rows of one cell. An ending of csv or tsv
/// makes its separator count first where two do equally well. Lines that begin with sep= say it (spreadsheets
/// write them).
///
/// With tabs, quotation marks around a cell are part of its text, unless they enclose what needs them (a tab,
/// a line break or a doubled mark) in every case: pages and published lists quote words, spreadsheets quote
/// cells.
[[nodiscard]] Result<RawTable> readDelimited(const TextSource& text, ReadScope& scope);

} // namespace atlas
