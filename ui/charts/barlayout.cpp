// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barlayout.h"

#include "domain/text/showntext.h"
#include "ui/look/fittedtext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace atlas {
namespace {

constexpr double LabelShare = 0.4; ///< of the width, at most

double widestLabel(const BarChart& chart, const QFontMetricsF& metrics)
{
    double widest = 0;
    for (const auto& category : chart.categories) {
        widest = std::max(widest, metrics.horizontalAdvance(shortened(category.title)));
    }
    return std::ceil(widest);
}

double widestValue(const BarChart& chart, const QFontMetricsF& metrics)
{
    return metrics.horizontalAdvance(valueText(chart.maximum()));
}

/// Fills the legend from the left; gives its height.
double layOutLegend(BarLayout& layout, const BarChart& chart, double width)
{
    if (chart.series.size() < 2) {
        return 0;
    }
    const QFontMetricsF metrics(layout.font);
    const double em = layout.font.pixelSize();
    const double line = metrics.height() * 1.2;
    QPointF at(0, 0);
    for (std::size_t series = 0; series < chart.series.size(); ++series) {
        const double length = em * 1.4 + metrics.horizontalAdvance(chart.series[series].title);
        if (at.x() > 0 && at.x() + length > width) {
            at = {0, at.y() + line};
        }
        layout.legend.push_back({QRectF(at, QSizeF(length, line)), series});
        at.rx() += length + em * 1.2;
    }
    return at.y() + line + em * 0.5;
}

} // namespace

QRectF BarLayout::row(std::size_t category) const
{
    return {0, plot.top() + pitch * static_cast<double>(category), size.width(), pitch};
}

QRectF BarLayout::bar(const BarChart& chart, std::size_t category, std::size_t series) const
{
    const auto& values = chart.categories[category].values;
    const double scale = plot.width() / std::max<quint32>(1, chart.maximum());
    const double middle = row(category).center().y();
    if (!chart.stacked) {
        const double all = thickness * static_cast<double>(chart.series.size());
        const double top = middle - all / 2 + thickness * static_cast<double>(series);
        return {plot.left(), top, values[series] * scale, thickness};
    }
    double before = 0;
    for (std::size_t earlier = 0; earlier < series; ++earlier) {
        before += values[earlier];
    }
    return {plot.left() + before * scale, middle - thickness / 2, values[series] * scale, thickness};
}

QRectF BarLayout::value(const BarChart& chart, std::size_t category, std::size_t series) const
{
    const auto& entry = chart.categories[category];
    const QRectF whole = row(category);
    const QRectF end = bar(chart, category, chart.stacked ? chart.series.size() - 1 : series);
    const quint32 number = chart.stacked ? entry.total() : entry.values[series];
    const QRectF band = chart.series.size() < 2 || chart.stacked ? whole : end;
    return {end.right() + valueGap, band.top(), QFontMetricsF(font).horizontalAdvance(valueText(number)),
            band.height()};
}

int BarLayout::valueAt(const BarChart& chart, QPointF point) const
{
    const int category = categoryAt(point, chart.categories.size());
    if (category < 0) {
        return -1;
    }
    const auto at = static_cast<std::size_t>(category);
    const double around = valueGap / 2;
    for (std::size_t series = 0; series < (chart.stacked ? 1 : chart.series.size()); ++series) {
        const bool isZero =
            (chart.stacked ? chart.categories[at].total() : chart.categories[at].values[series]) == 0;
        if (!isZero && value(chart, at, series).adjusted(-around, 0, around, 0).contains(point)) {
            return category;
        }
    }
    return -1;
}

int BarLayout::categoryAt(QPointF point, std::size_t count) const
{
    const QRectF rows(0, plot.top(), size.width(), pitch * static_cast<double>(count));
    if (pitch <= 0 || !rows.contains(point)) {
        return -1;
    }
    return std::min(static_cast<int>((point.y() - plot.top()) / pitch), static_cast<int>(count) - 1);
}

BarLayout layoutBars(const BarChart& chart, const QFont& font, double width)
{
    BarLayout layout;
    layout.font = inPixels(font);
    const QFontMetricsF metrics(layout.font);
    const double em = layout.font.pixelSize();
    const std::size_t bars = chart.stacked ? 1 : std::max<std::size_t>(1, chart.series.size());
    layout.thickness = std::round(bars == 1 ? em * 1.05 : em * 0.85);
    layout.pitch = std::round(
        std::max(metrics.height() * 1.35, layout.thickness * static_cast<double>(bars) + em * 0.7));
    layout.valueGap = em * 0.5;

    const double top = layOutLegend(layout, chart, width);
    const double labels = std::min(widestLabel(chart, metrics), std::floor(width * LabelShare));
    const double values = widestValue(chart, metrics) + layout.valueGap + em * 0.25;
    const double height = layout.pitch * static_cast<double>(chart.categories.size());
    layout.labels = {em * 0.35, top, labels, height}; // a little room for the mark of the keyboard
    const double left = std::round(layout.labels.right() + em * 0.6);
    layout.plot = {left, top, std::max(em, std::floor(width - left - values)), height};
    layout.size = {width, top + height};
    return layout;
}

QString valueText(quint32 value)
{
    return QLocale().toString(value);
}

QString categoryText(const BarChart& chart, std::size_t category)
{
    const auto& entry = chart.categories[category];
    QString text = entry.title;
    const auto add = [&text](const QString& name, const QString& number) {
        //: A line of a bar's description, for example: Lead: 1 membership
        text += u'\n' + QCoreApplication::translate("Charts", "%1: %2").arg(name, number);
    };
    if (chart.series.size() < 2) {
        return text + u'\n' + countText(entry.total(), chart.unit);
    }
    for (std::size_t series = 0; series < chart.series.size(); ++series) {
        add(chart.series[series].title, valueText(entry.values[series]));
    }
    if (chart.stacked) {
        add(QCoreApplication::translate("Charts", "Together"), countText(entry.total(), chart.unit));
    }
    return text;
}

} // namespace atlas
