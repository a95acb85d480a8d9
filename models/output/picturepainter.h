// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/chart.h"
#include "report/matrixpicture.h"
#include "report/regiongrid.h"

#include <QRectF>
#include <QSizeF>

class QPainter;

namespace atlas {

/// Paints the pictures of a report. The writers know paper and files, not how a chart looks: the layer above
/// gives them the painter that the screen uses, so that paper and screen cannot differ.
///
/// Lengths are in points (1/72 inch): the writer scales the QPainter so that one unit is one point whatever
/// the device's resolution, so fonts are to be set by QFont::setPixelSize(), one pixel being one point there.
/// A picture leaves the painter as it found it. It is painted on white, with real text and never as one
/// bitmap, so that it can be searched and stays sharp. Its title and caption are set by the writer, above and
/// below it; the picture itself has only what belongs to it: labels, values, legend.
class PicturePainter
{
public:
    PicturePainter() = default;
    virtual ~PicturePainter() = default;
    Q_DISABLE_COPY_MOVE(PicturePainter)

    virtual void paint(QPainter& painter, const QRectF& rect, const RegionGrid& grid) = 0;
    virtual void paint(QPainter& painter, const QRectF& rect, const BarChart& chart) = 0;
    virtual void paint(QPainter& painter, const QRectF& rect, const MatrixPicture& matrix) = 0;

    /// The size at which the picture reads well on a page where so many points of width are there; never
    /// wider than that. The writer shrinks it where the page is not high enough.
    [[nodiscard]] virtual QSizeF preferredSize(const RegionGrid& grid, double width) = 0;
    [[nodiscard]] virtual QSizeF preferredSize(const BarChart& chart, double width) = 0;
    [[nodiscard]] virtual QSizeF preferredSize(const MatrixPicture& matrix, double width) = 0;
};

} // namespace atlas
