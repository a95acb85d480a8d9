// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/matrixpicture.h"

#include <QFont>

class QPainter;

namespace atlas {

struct Theme;

/// The mark of a role as a shape in its colour, in the middle of the rectangle: square, diamond, triangle,
/// ring. The same shapes as roleSymbol().
void paintRoleMark(QPainter& painter, const QRectF& rect, Role role, const Theme& theme, double size);

/// A matrix, or the part that a page has, as large as fits the rectangle; heads, cells and totals. Screen,
/// SVG, PNG and PDF show cells alike. The font's size is that of the family only.
void paintMatrix(QPainter& painter, const QRectF& rect, const MatrixPicture& picture, const Theme& theme,
                 const QFont& font);

} // namespace atlas
