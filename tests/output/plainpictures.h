// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/picturepainter.h"
#include "output/typesetter.h"

#include <QPainter>

namespace atlas {

/// Paints a picture as its first words in a frame: enough to see that it is there, where and how large.
class PlainPictures final : public PicturePainter
{
public:
    void paint(QPainter& painter, const QRectF& rect, const RegionGrid& grid) override
    {
        paintText(painter, rect, QStringLiteral("grid ") + grid.places.front().title);
    }
    void paint(QPainter& painter, const QRectF& rect, const BarChart& chart) override
    {
        paintText(painter, rect, QStringLiteral("chart ") + chart.categories.front().title);
    }
    void paint(QPainter& painter, const QRectF& rect, const MatrixPicture& matrix) override
    {
        paintText(painter, rect, QStringLiteral("matrix ") + matrix.title);
    }
    [[nodiscard]] QSizeF preferredSize(const MatrixPicture& matrix, double width) override
    {
        return {width, 20.0 * static_cast<double>(matrix.rowCount)};
    }
    [[nodiscard]] QSizeF preferredSize(const RegionGrid& /*grid*/, double width) override
    {
        return {width, width};
    }
    [[nodiscard]] QSizeF preferredSize(const BarChart& chart, double width) override
    {
        return {width, 20.0 * static_cast<double>(chart.categories.size())};
    }

private:
    static void paintText(QPainter& painter, const QRectF& rect, const QString& text)
    {
        QFont font = Typesetter::baseFont();
        font.setPixelSize(9);
        painter.setFont(font);
        painter.drawRect(rect);
        painter.drawText(rect.topLeft() + QPointF(4, 14), text);
    }
};

} // namespace atlas
