// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/matrixpicture.h"

#include "report/regiongrid.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

// All in em.
constexpr double LatinWidth = 0.56;
constexpr double WidestHead = 22;
constexpr double HighestHead = 13;
constexpr double LongColumnTitle = 8; ///< a longer one stands in two lines
constexpr double Padding = 0.6;
constexpr std::size_t HeadsMeasured = 500;

bool isWide(QChar c)
{
    return c.unicode() >= 0x2E80;
}

double widthOf(const QString& text)
{
    double width = 0;
    for (const QChar c : text) {
        width += isWide(c) ? 1 : LatinWidth;
    }
    return width;
}

double digitsWidth(quint32 number)
{
    return static_cast<double>(QString::number(number).size()) * LatinWidth;
}

/// A matrix as a table; the picture says which part of it.
class MatrixTable final : public TableSource
{
public:
    explicit MatrixTable(MatrixPicture part)
        : m_part(std::move(part))
        , m_matrix(*m_part.matrix)
    {
        const MatrixChoice& choice = m_matrix.choice();
        const bool roles = m_matrix.showsRoles();
        m_columns.push_back(
            {roles ? u"organisation"_s : key(choice.rowField),
             roles ? QCoreApplication::translate("Matrix", "Organisation") : title(choice.rowField), false,
             6});
        for (std::size_t column = 0; column < m_part.columnCount; ++column) {
            const MatrixHead head = m_matrix.columnHead(m_part.firstColumn + column);
            m_columns.push_back(
                {head.key.isEmpty() ? QString::number(head.id) : head.key, head.title, !roles, 1, true});
        }
        m_columns.push_back({u"total"_s,
                             roles ? title(Unit::Consortia) : QCoreApplication::translate("Matrix", "Total"),
                             true, 1, true});
    }

    [[nodiscard]] const std::vector<TableColumn>& columns() const override { return m_columns; }
    [[nodiscard]] std::size_t rowCount() const override { return m_part.rowCount + 1; }
    [[nodiscard]] QVariant value(std::size_t row, std::size_t column) const override
    {
        if (column == 0) {
            return text(row, column);
        }
        const bool isTotal = column > m_part.columnCount;
        if (row == m_part.rowCount) {
            return static_cast<qlonglong>(
                isTotal ? m_matrix.total() : m_matrix.columnHead(m_part.firstColumn + column - 1).total);
        }
        if (isTotal) {
            return static_cast<qlonglong>(m_matrix.rowHead(m_part.firstRow + row).total);
        }
        if (!m_matrix.showsRoles()) {
            return static_cast<qlonglong>(
                m_matrix.count(m_part.firstRow + row, m_part.firstColumn + column - 1));
        }
        const auto role = m_matrix.role(m_part.firstRow + row, m_part.firstColumn + column - 1);
        return role ? key(*role) : QString();
    }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override
    {
        const bool isTotal = column > m_part.columnCount;
        if (column == 0) {
            return row == m_part.rowCount ? QCoreApplication::translate("Matrix", "Total") : rowTitle(row);
        }
        if (row == m_part.rowCount || isTotal) {
            return value(row, column).toString();
        }
        return m_matrix.cellText(m_part.firstRow + row, m_part.firstColumn + column - 1);
    }

private:
    [[nodiscard]] QString rowTitle(std::size_t row) const
    {
        const MatrixHead head = m_matrix.rowHead(m_part.firstRow + row);
        return head.isInner ? QCoreApplication::translate("Report", "of which %1").arg(head.title)
                            : head.title;
    }

    MatrixPicture m_part;
    const Matrix& m_matrix;
    std::vector<TableColumn> m_columns;
};

MatrixPicture wholePicture(const MatrixPtr& matrix)
{
    MatrixPicture picture{matrix->title(), matrix, 0, matrix->rowCount(), 0, matrix->columnCount()};
    picture.bounds = stepBounds(matrix->countsPresent());
    return picture;
}

/// How many parts, so that each has at most so many.
std::size_t partsOf(std::size_t count, double most)
{
    const auto each = static_cast<std::size_t>(std::max(1.0, std::floor(most)));
    return std::max<std::size_t>(1, (count + each - 1) / each);
}

QString partTitle(const MatrixPicture& part)
{
    return QCoreApplication::translate("Matrix", "%1 (rows %2 to %3 of %4, columns %5 to %6 of %7)")
        .arg(part.title)
        .arg(part.firstRow + 1)
        .arg(part.firstRow + part.rowCount)
        .arg(part.matrix->rowCount())
        .arg(part.firstColumn + 1)
        .arg(part.firstColumn + part.columnCount)
        .arg(part.matrix->columnCount());
}

} // namespace

int MatrixPicture::step(quint32 count) const
{
    return stepOf(bounds, count);
}

MemoryTable MatrixPicture::table() const
{
    const MatrixTable source(*this);
    MemoryTable table(source.columns());
    for (std::size_t row = 0; row < source.rowCount(); ++row) {
        std::vector<MemoryTable::Cell> cells;
        for (std::size_t column = 0; column < source.columns().size(); ++column) {
            cells.push_back({source.value(row, column), source.text(row, column)});
        }
        table.addRow(std::move(cells));
    }
    return table;
}

MatrixLayout layoutMatrix(const MatrixPicture& picture)
{
    const Matrix& matrix = *picture.matrix;
    MatrixLayout layout;
    layout.rows = picture.rowCount;
    layout.columns = picture.columnCount;
    double widest = 6;
    quint32 largest = matrix.total();
    for (std::size_t row = 0; row < std::min(picture.rowCount, HeadsMeasured); ++row) {
        const MatrixHead head = matrix.rowHead(picture.firstRow + row);
        widest = std::max(widest, widthOf(head.title) + (head.isInner ? 1 : 0));
        largest = std::max(largest, head.total);
    }
    double longest = 3;
    bool isTwoLined = false;
    quint32 largestColumn = 0;
    for (std::size_t column = 0; column < std::min(picture.columnCount, HeadsMeasured); ++column) {
        const MatrixHead head = matrix.columnHead(picture.firstColumn + column);
        const double length = widthOf(head.title);
        isTwoLined = isTwoLined || length > LongColumnTitle;
        longest = std::max(longest, length > LongColumnTitle ? length * 0.55 + 0.5 : length);
        largestColumn = std::max(largestColumn, head.total);
    }
    layout.totalWidth = digitsWidth(largest) + Padding;
    layout.headWidth = std::min(widest, WidestHead) + layout.totalWidth + 2 * Padding;
    layout.headHeight = std::min(longest, HighestHead) * 1.05 + 2.2;
    layout.cellWidth = std::max({1.7, isTwoLined ? 2.8 : 0.0, digitsWidth(largestColumn) + 0.7});
    layout.cellHeight = 1.55;
    return layout;
}

std::vector<MatrixPicture> matrixPictures(const MatrixPtr& matrix, QSizeF surface)
{
    const MatrixPicture whole = wholePicture(matrix);
    const MatrixLayout layout = layoutMatrix(whole);
    const double columnRoom = (surface.width() / SmallestMatrixType - layout.headWidth) / layout.cellWidth;
    const double rowRoom = (surface.height() / SmallestMatrixType - layout.headHeight) / layout.cellHeight;
    const std::size_t across = partsOf(whole.columnCount, columnRoom);
    const std::size_t down = partsOf(whole.rowCount, rowRoom);
    if (across == 1 && down == 1) {
        return {whole};
    }
    std::vector<MatrixPicture> parts;
    // Whole bands of rows, so that what is there can be said in a sentence.
    const std::size_t columns = std::min(across, MostMatrixParts);
    const std::size_t rows = std::min(down, std::max<std::size_t>(1, MostMatrixParts / columns));
    for (std::size_t y = 0; y < rows; ++y) {
        for (std::size_t x = 0; x < columns; ++x) {
            MatrixPicture part = whole;
            part.firstRow = whole.rowCount * y / down;
            part.rowCount = whole.rowCount * (y + 1) / down - part.firstRow;
            part.firstColumn = whole.columnCount * x / across;
            part.columnCount = whole.columnCount * (x + 1) / across - part.firstColumn;
            part.title = partTitle(part);
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

std::shared_ptr<const TableSource> matrixTable(const MatrixPtr& matrix)
{
    return std::make_shared<MatrixTable>(wholePicture(matrix));
}

QString matrixNote(const Matrix& matrix)
{
    if (matrix.showsRoles()) {
        return roleLegend() + u" · "_s +
               QCoreApplication::translate(
                   "Matrix", "Numbers beside an organisation: its consortia that match the filter; "
                             "over a column: organisations of this table in the consortium.");
    }
    //: %1 consortia, organisations or memberships
    return QCoreApplication::translate(
               "Matrix", "Cells count %1. Totals count each of them once, so they are not sums.")
        .arg(title(matrix.choice().unit));
}

} // namespace atlas
