// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/matrix.h"
#include "report/table.h"

#include <QRectF>
#include <QSizeF>

#include <array>
#include <memory>
#include <vector>

namespace atlas {

/// A matrix on paper, or the part of one that a page has room for.
struct MatrixPicture
{
    QString title; ///< says which part it is, where it is one
    MatrixPtr matrix;
    std::size_t firstRow = 0;
    std::size_t rowCount = 0;
    std::size_t firstColumn = 0;
    std::size_t columnCount = 0;
    /// Lower bounds of the five steps of all counts of the matrix, as of RegionGrid; step 0 is zero.
    std::array<quint32, 5> bounds{1, 2, 3, 4, 5};

    [[nodiscard]] int step(quint32 count) const;
    /// The cells of this part, with the totals of the whole matrix.
    [[nodiscard]] MemoryTable table() const;
};

/// Where everything stands, in units of the text's size (em): pure arithmetic over the number of characters,
/// the same for every font, so that pages can be planned without one.
struct MatrixLayout
{
    double headWidth = 0;  ///< of the rows' titles with their totals
    double headHeight = 0; ///< of the columns' titles with their totals
    double totalWidth = 0; ///< of the total in a row's head
    double cellWidth = 0;
    double cellHeight = 0;
    std::size_t rows = 0;
    std::size_t columns = 0;

    [[nodiscard]] QSizeF size() const
    {
        return {headWidth + cellWidth * static_cast<double>(columns),
                headHeight + cellHeight * static_cast<double>(rows)};
    }
    [[nodiscard]] QRectF cell(std::size_t row, std::size_t column) const
    {
        return {headWidth + cellWidth * static_cast<double>(column),
                headHeight + cellHeight * static_cast<double>(row), cellWidth, cellHeight};
    }
};
[[nodiscard]] MatrixLayout layoutMatrix(const MatrixPicture& picture);

/// Smaller type than this is not read on paper; in points.
inline constexpr double SmallestMatrixType = 5;

/// The matrix in one piece where its type stays readable on a surface of that size (in points), otherwise in
/// as few parts of about the same size as it takes, row by row. Of a matrix of more than MostMatrixParts
/// parts only the first whole rows of parts are there; the title of each part says which rows and columns it
/// has of how many.
[[nodiscard]] std::vector<MatrixPicture> matrixPictures(const MatrixPtr& matrix, QSizeF surface);
inline constexpr std::size_t MostMatrixParts = 24;

/// The whole matrix as a table: a column for the rows' titles, one for each column of the matrix, and one for
/// the totals; the totals of the columns are the last row. Values are counts or keys of roles, texts the
/// counts and the symbols of roles. Cells are fetched one at a time.
[[nodiscard]] std::shared_ptr<const TableSource> matrixTable(const MatrixPtr& matrix);

/// What the numbers of a matrix are, and its symbols.
[[nodiscard]] QString matrixNote(const Matrix& matrix);

} // namespace atlas
