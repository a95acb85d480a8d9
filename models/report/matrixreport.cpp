// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportparts.h"

#include <QCoreApplication>

namespace atlas {
namespace {

/// What an A4 page on its side leaves below title and scope and above the caption, in points.
constexpr QSizeF MatrixSurface(740, 330);

} // namespace

Report matrixReport(const View& view, const MatrixPtr& matrix, const QDateTime& made)
{
    Report report = pageFrame(view, matrix->language(), made);
    report.landscape = true;
    if (matrix->rowCount() == 0) {
        report.blocks.emplace_back(block::Heading{matrix->title(), 1});
        const block::Paragraph nothing{QCoreApplication::translate("Matrix", "Nothing matches this filter."),
                                       false};
        const bool isEmpty = matrix->view()->snapshot->consortiumCount() == 0;
        report.blocks.emplace_back(isEmpty ? part::nothingToReport(*matrix->view()) : nothing);
        return report;
    }
    const QString note = matrixNote(*matrix);
    bool isFirst = true;
    std::vector<MatrixPicture> parts = matrixPictures(matrix, MatrixSurface);
    const MatrixPicture last = parts.back();
    for (MatrixPicture& part : parts) {
        if (!isFirst) {
            report.blocks.emplace_back(block::PageBreak{});
        }
        isFirst = false;
        report.blocks.emplace_back(block::Picture{std::move(part), note, true});
    }
    const std::size_t rows = last.firstRow + last.rowCount;
    const std::size_t columns = last.firstColumn + last.columnCount;
    if (rows < matrix->rowCount() || columns < matrix->columnCount()) {
        report.blocks.emplace_back(block::Paragraph{
            QCoreApplication::translate(
                "Matrix", "The rest does not fit on paper: %1 of %2 rows and %3 of %4 columns are printed. "
                          "Narrow the filter, or export the whole matrix to a workbook.")
                .arg(rows)
                .arg(matrix->rowCount())
                .arg(columns)
                .arg(matrix->columnCount()),
            true});
    }
    return report;
}

} // namespace atlas
