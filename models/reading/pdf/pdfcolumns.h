// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/pdf/pdfdraft.h"

#include <vector>

namespace atlas {

/// Text that is in no grid, cut into paragraphs and into tables without vertical lines: lines of several
/// pieces with gaps between them that lie below each other. Rows are told apart by horizontal lines where
/// there are some, otherwise by the larger gaps between lines, and where those say nothing by the text in the
/// first column.
/// @param lines  from the top of the page down, without a grid in between
/// @param rulings  the horizontal lines of the page
/// @param before  where the page before ended in a table without lines: its columns, otherwise none
[[nodiscard]] std::vector<PdfBlock> flowBlocks(const std::vector<PdfLine>& lines,
                                               const std::vector<PdfRuling>& rulings,
                                               const std::vector<PdfSpan>& before);

} // namespace atlas
