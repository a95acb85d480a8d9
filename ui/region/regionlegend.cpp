// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/region/regionlegend.h"

#include "ui/look/fittedtext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>

namespace atlas {
namespace {

/// Empty where no value falls into the step.
QString rangeText(const RegionGrid& grid, std::size_t step)
{
    const QLocale locale;
    if (step == 0) {
        return locale.toString(0);
    }
    const quint32 from = grid.bounds[step - 1];
    if (step == grid.bounds.size()) {
        //: The last step of a legend: this number and every larger one.
        return QCoreApplication::translate("RegionView", "%1 and more").arg(locale.toString(from));
    }
    const quint32 next = grid.bounds[step];
    if (next <= from) {
        return {};
    }
    return next == from + 1 ? locale.toString(from)
                            : locale.toString(from) + u'–' + locale.toString(next - 1);
}

} // namespace

RegionLegend::RegionLegend(const RegionGrid& grid, const QFont& textFont, double width)
    : font(ofSize(textFont, textFont.pixelSize() * 0.9))
{
    const QFontMetricsF metrics(font);
    const double em = font.pixelSize();
    const double line = metrics.height() * 1.2;
    QPointF at(0, 0);
    const auto add = [&](const QString& text, int step) {
        const double length = metrics.horizontalAdvance(text) + (step < 0 ? 0 : em * 1.9);
        if (at.x() > 0 && at.x() + length > width) {
            at = {0, at.y() + line};
        }
        items.push_back({QRectF(at, QSizeF(std::min(length, width), line)), text, step});
        at.rx() += length + em * 1.1;
    };
    add(title(grid.unit), -1);
    for (std::size_t step = 0; step <= grid.bounds.size(); ++step) {
        const QString range = rangeText(grid, step);
        if (!range.isEmpty()) {
            add(range, static_cast<int>(step));
        }
    }
    add(metrics.elidedText(QCoreApplication::translate("RegionView", "Schematic, shows no boundaries"),
                           Qt::ElideRight, width),
        -1);
    if (items.back().box.left() > 0) {
        items.back().box.moveRight(width);
    }
    height = at.y() + line;
}

} // namespace atlas
