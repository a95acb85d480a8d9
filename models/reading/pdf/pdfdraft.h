// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/pdf/pdftext.h"

#include <vector>

namespace atlas {

/// A cell whose lines are not joined yet: a page break may have cut it.
struct PdfDraftCell
{
    std::vector<PdfText> lines;
    bool isRepeated = false; ///< another place of a merged cell
    bool isWide = false;     ///< reaches over several columns

    [[nodiscard]] bool isBlank() const { return lines.empty(); }
};

struct PdfDraftRow
{
    int page = 0;   ///< from 1
    int number = 0; ///< on its page, text above the table included, from 1
    std::vector<PdfDraftCell> cells;
    bool isJoined = false;
};

/// What stands on a page between other things: one paragraph (one row of one cell), or a table.
struct PdfBlock
{
    PdfSpan y;
    bool isTable = false;
    bool isRuled = false;
    bool isOpenAbove = false; ///< a ruled table that no line closes, as where a page break cut a row
    bool isOpenBelow = false;
    std::vector<PdfSpan> columns; ///< where they stand: between ruling lines, or where their text reaches
    std::vector<PdfDraftRow> rows;
};

} // namespace atlas
