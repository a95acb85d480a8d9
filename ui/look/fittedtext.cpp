// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/fittedtext.h"

#include "domain/text/showntext.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <optional>

namespace atlas {
namespace {

constexpr int SmallestText = 6; ///< pixels on screen, points on paper

int pixelsOf(double size)
{
    return std::max(SmallestText, static_cast<int>(std::lround(size)));
}

/// The largest font in that range in which every line fits.
std::optional<FittedText> fittedBetween(const QStringList& lines, const QFont& font, double width,
                                        int largest, int smallest)
{
    for (int pixels = largest; pixels >= smallest; --pixels) {
        const QFont candidate = ofSize(font, pixels);
        const QFontMetricsF metrics(candidate);
        const bool fits = std::all_of(lines.begin(), lines.end(), [&](const QString& line) {
            return metrics.horizontalAdvance(line) <= width;
        });
        if (fits) {
            return FittedText{candidate, lines};
        }
    }
    return std::nullopt;
}

} // namespace

QFont ofSize(QFont font, double pixels)
{
    font.setPixelSize(pixelsOf(pixels));
    return font;
}

QFont inPixels(const QFont& font)
{
    return font.pixelSize() > 0 ? font : ofSize(font, QFontInfo(font).pixelSize());
}

FittedText fitted(const QString& whole, const QFont& font, double width, int lines)
{
    const QString text = shownLine(shortened(whole));
    const int size = font.pixelSize();
    const int slightlyLess = pixelsOf(size * 0.85);
    const int least = pixelsOf(size * 0.7);
    if (const auto line = fittedBetween({text}, font, width, size, slightlyLess)) {
        return *line;
    }
    const auto space = text.indexOf(u' ', text.size() / 3);
    if (lines > 1 && space > 0) {
        const QStringList halves{text.left(space), text.mid(space + 1)};
        if (const auto both = fittedBetween(halves, font, width, size, least)) {
            return *both;
        }
    }
    if (const auto line = fittedBetween({text}, font, width, slightlyLess, least)) {
        return *line;
    }
    const QFont smallest = ofSize(font, least);
    return {smallest, {QFontMetricsF(smallest).elidedText(text, Qt::ElideRight, width)}};
}

} // namespace atlas
