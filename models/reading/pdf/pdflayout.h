// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/pdf/pdfdraft.h"
#include "reading/pdf/pdfgrid.h"

#include <QStringList>

#include <vector>

namespace atlas {

/// A page and the tables that are drawn on it.
struct PdfSheet
{
    PdfPage page;
    std::vector<PdfGrid> grids;
};

struct PdfLayout
{
    std::vector<PdfBlock> blocks; ///< from the top of the page down; the rows are numbered in this order
    int sidewaysLeftOut = 0;      ///< words that run down or up the page, outside of a table
};

/// Looks for the grids. One without any text is a drawing, and is left out.
[[nodiscard]] PdfSheet sheetOf(PdfPage page);

/// The texts of the page that stand in no grid, as lines.
[[nodiscard]] std::vector<PdfLine> linesOutsideGrids(const PdfSheet& sheet);

/// @param number  of the page, from 1
/// @param before  where the page before ended in a table without lines: its columns, otherwise none
[[nodiscard]] PdfLayout layOut(const PdfSheet& sheet, int number, const std::vector<PdfSpan>& before);

/// Takes page numbers and running heads out of the pages: what stands alone at the upper or lower border of a
/// page and is a number, or is repeated (but for its figures) on other pages. Gives what was taken, each text
/// once.
[[nodiscard]] QStringList takeRunningText(std::vector<PdfSheet>& sheets);

} // namespace atlas
