// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/chart.h"
#include "report/matrixpicture.h"
#include "report/regiongrid.h"

#include <QByteArray>

namespace atlas {

class PicturePainter;

/// What QSvgGenerator wrote, without the characters of texts that XML cannot hold (see shownText()), which
/// it copies into the document.
[[nodiscard]] QByteArray wellFormedSvg(const QByteArray& document);

/// A picture as an <svg> element to stand inside HTML, with its title for those who cannot see it. `number`
/// keeps its ids apart from those of other pictures on the page.
[[nodiscard]] QString svgElement(const RegionGrid& grid, PicturePainter& pictures, int number);
[[nodiscard]] QString svgElement(const BarChart& chart, PicturePainter& pictures, int number);
[[nodiscard]] QString svgElement(const MatrixPicture& matrix, PicturePainter& pictures, int number);

} // namespace atlas
