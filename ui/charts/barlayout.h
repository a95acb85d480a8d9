// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/chart.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

namespace atlas {

/// Where the parts of a bar chart stand; pure geometry, the same for screen and paper. Bars keep their
/// thickness: the height grows with the number of categories.
struct BarLayout
{
    struct LegendItem
    {
        QRectF box; ///< the swatch is at its left, the text behind it
        std::size_t series = 0;
    };

    QFont font;                     ///< size in pixels
    QRectF labels;                  ///< column of the categories' names
    QRectF plot;                    ///< from zero to the longest bar; the values stand at its right
    double pitch = 0;               ///< from category to category
    double thickness = 0;           ///< of one bar
    double valueGap = 0;            ///< from a bar's end to its value
    std::vector<LegendItem> legend; ///< empty for one series
    QSizeF size;

    /// The band of a category, over the whole width.
    [[nodiscard]] QRectF row(std::size_t category) const;
    /// The bar of a series: stacked ones stand behind each other, others below each other.
    [[nodiscard]] QRectF bar(const BarChart& chart, std::size_t category, std::size_t series) const;
    /// Where the number stands that belongs to a bar; stacked ones have one together. As high as the bar's
    /// band, so that it can be hit.
    [[nodiscard]] QRectF value(const BarChart& chart, std::size_t category, std::size_t series) const;
    /// The category whose number is at the point; -1 where there is none, or it is zero.
    [[nodiscard]] int valueAt(const BarChart& chart, QPointF point) const;
    /// -1 beside the rows.
    [[nodiscard]] int categoryAt(QPointF point, std::size_t count) const;
};

[[nodiscard]] BarLayout layoutBars(const BarChart& chart, const QFont& font, double width);

/// "1 234", as it stands at a bar's end.
[[nodiscard]] QString valueText(quint32 value);
/// The name, and the number of each series with its unit, for tooltips and assistive technology.
[[nodiscard]] QString categoryText(const BarChart& chart, std::size_t category);

} // namespace atlas
