// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace atlas::pdf {

/// A straight stroke along one axis, in pixels: at is its y (horizontal) or x (vertical).
struct Stroke
{
    double at = 0;
    double from = 0;
    double to = 0;
};

struct Strokes
{
    std::vector<Stroke> horizontal;
    std::vector<Stroke> vertical;
};

/// The ruling lines of a page. What is looked for are long straight edges between lighter and darker, so that
/// a line, a thin filled rectangle, a white line on a shaded ground and the border of a shaded row are all
/// found; the two edges of one line become one stroke. Inside the boxes of words edges belong to the
/// characters.
/// @param page   Format_Grayscale8, rendered without antialiasing
/// @param words  boxes of the words in pixels
/// @param shortest  in pixels; what is shorter is no ruling line
/// @param thickest  in pixels; edges nearer to each other than this are one line
[[nodiscard]] Strokes findStrokes(const QImage& page, const std::vector<QRect>& words, int shortest,
                                  int thickest);

} // namespace atlas::pdf
