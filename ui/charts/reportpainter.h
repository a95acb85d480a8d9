// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/picturepainter.h"

namespace atlas {

/// Paints the pictures of a report with what paints the screen, in the light theme. Needs a QApplication,
/// since Qt Charts draws with graphics items; any platform will do, offscreen too.
class ReportPainter final : public PicturePainter
{
public:
    void paint(QPainter& painter, const QRectF& rect, const RegionGrid& grid) override;
    void paint(QPainter& painter, const QRectF& rect, const BarChart& chart) override;
    void paint(QPainter& painter, const QRectF& rect, const MatrixPicture& matrix) override;
    [[nodiscard]] QSizeF preferredSize(const RegionGrid& grid, double width) override;
    [[nodiscard]] QSizeF preferredSize(const BarChart& chart, double width) override;
    [[nodiscard]] QSizeF preferredSize(const MatrixPicture& matrix, double width) override;
};

} // namespace atlas
