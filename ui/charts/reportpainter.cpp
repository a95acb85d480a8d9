// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/reportpainter.h"

#include "output/typesetter.h"
#include "ui/charts/barpicture.h"
#include "ui/look/fittedtext.h"
#include "ui/look/theme.h"
#include "ui/matrix/matrixpainter.h"
#include "ui/region/regionpainter.h"

#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace atlas {
namespace {

// In points.
constexpr double TextSize = 9;
constexpr double GridWidth = 400; ///< wider, the tiles only grow

QFont paperFont()
{
    return ofSize(Typesetter::baseFont(), TextSize);
}

} // namespace

void ReportPainter::paint(QPainter& painter, const QRectF& rect, const RegionGrid& grid)
{
    paintRegionGrid(painter, rect, grid, Theme::light(), paperFont());
}

void ReportPainter::paint(QPainter& painter, const QRectF& rect, const BarChart& chart)
{
    if (chart.categories.empty()) {
        return;
    }
    // Bars keep their proportions: where the height is not enough, everything gets smaller.
    const double height = layoutBars(chart, paperFont(), rect.width()).size.height();
    const double scale = std::min(1.0, rect.height() / height);
    QGraphicsScene scene;
    auto* picture = new BarPicture(chart, Theme::light(), paperFont());
    scene.addItem(picture);
    picture->setWidth(rect.width() / scale);
    const QRectF source(QPointF(), picture->barLayout().size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, QRectF(rect.topLeft(), source.size() * scale), source);
    painter.restore();
}

void ReportPainter::paint(QPainter& painter, const QRectF& rect, const MatrixPicture& matrix)
{
    paintMatrix(painter, rect, matrix, Theme::light(), paperFont());
}

QSizeF ReportPainter::preferredSize(const RegionGrid& grid, double width)
{
    const double used = std::min(width, GridWidth);
    return {used, std::ceil(regionHeight(grid, used, paperFont()))};
}

QSizeF ReportPainter::preferredSize(const BarChart& chart, double width)
{
    return {width, std::ceil(layoutBars(chart, paperFont(), width).size.height())};
}

QSizeF ReportPainter::preferredSize(const MatrixPicture& matrix, double width)
{
    const QSizeF size = layoutMatrix(matrix).size() * TextSize;
    return size * std::min(1.0, width / size.width());
}

} // namespace atlas
