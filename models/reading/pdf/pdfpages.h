// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <vector>

namespace atlas {

/// From one place to another along an axis, in points (1/72 inch).
struct PdfSpan
{
    double from = 0;
    double to = 0;

    [[nodiscard]] double length() const { return to - from; }
    [[nodiscard]] double middle() const { return (from + to) / 2; }
};

/// One word as the PDF places it. All places are counted in points from the upper left corner of the page,
/// after the page was turned so that its text reads from left to right.
struct PdfWord
{
    QString text;
    double top = 0;
    double bottom = 0;
    std::vector<PdfSpan> characters; ///< one for each code point of the text, never empty
    bool isSideways = false;         ///< runs down or up the page, unlike most of its words

    [[nodiscard]] double left() const { return characters.front().from; }
    [[nodiscard]] double right() const { return characters.back().to; }
};

/// A straight line along one axis: `at` is its y where it is horizontal, its x where it is vertical.
struct PdfRuling
{
    double at = 0;
    PdfSpan span;
};

struct PdfPage
{
    double width = 0; ///< points
    double height = 0;
    int rotation = 0;       ///< degrees, clockwise, that the page was turned to be read
    bool isPicture = false; ///< something is printed on it, and nothing of it is text
    bool isUndrawn = false; ///< nobody looked for ruling lines and pictures: too large, or too slow to draw
    std::vector<PdfWord> words;
    std::vector<PdfRuling> horizontal;
    std::vector<PdfRuling> vertical;
};

/// The pages in the JSON that the program consortium-atlas-pdf writes (app/pdf/pagerecord.h). What it says
/// comes from a file from outside, so nothing of it is believed: ErrorCode::Internal where it is no such
/// JSON, where a number is out of range, or where a word has more or fewer places than characters.
[[nodiscard]] Result<std::vector<PdfPage>> readPdfPages(const QByteArray& json);

} // namespace atlas
