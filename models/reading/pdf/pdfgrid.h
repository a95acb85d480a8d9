// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/pdf/pdfpages.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace atlas {

/// A table drawn with lines. A cell that reaches over several rows or columns is where a line is missing.
struct PdfGrid
{
    std::vector<double> columns; ///< edges from left to right, one more than there are columns; points
    std::vector<double> rows;    ///< edges from top to bottom
    /// For each cell, row by row, the first cell (upper left) of what it belongs to; itself where nothing is
    /// merged.
    std::vector<std::size_t> owner;
    bool isOpenAbove = false; ///< no line closes it, as where a page break cut it
    bool isOpenBelow = false;

    [[nodiscard]] std::size_t columnCount() const { return columns.size() - 1; }
    [[nodiscard]] std::size_t rowCount() const { return rows.size() - 1; }
    [[nodiscard]] std::size_t index(std::size_t row, std::size_t column) const
    {
        return row * columnCount() + column;
    }
    [[nodiscard]] PdfSpan x() const { return {columns.front(), columns.back()}; }
    [[nodiscard]] PdfSpan y() const { return {rows.front(), rows.back()}; }
    /// The cell at a place, as an index into `owner`.
    [[nodiscard]] std::optional<std::size_t> cellAt(double x, double y) const;
};

/// The grids that the ruling lines of a page make, from top to bottom: lines that touch each other and close
/// in at least two columns. Lines that stand alone are not in them.
[[nodiscard]] std::vector<PdfGrid> findGrids(const PdfPage& page);

} // namespace atlas
