// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

#include <poppler-qt6.h>

#include <optional>

namespace atlas::pdf {

struct PageLimits
{
    int words = 0;
    qint64 pixels = 0;       ///< of the picture in which the ruling lines are looked for
    bool mustBeDrawn = true; ///< false: the words alone
    bool isDrawnWithoutWords = true;
};

/// What the program says of a page, or nothing where the page has more words than it may have:
/// - "width", "height": as the page is read, in points; "rotation": 0, 90, 180 or 270 degrees that the page
/// and its
///   text had to be turned clockwise to be read;
/// - "words": each with "t" text, "y" [top, bottom], "x" [left, right of each character, ...] in points from
///   the upper left corner, and "v" true where it still runs down or up the page;
/// - "h": horizontal ruling lines [y, left, right], "v": vertical ones [x, top, bottom];
/// - "picture": true where something is printed and nothing of it is text;
/// - "undrawn": true where the page was not looked at for lines and pictures, since it is too large to be
///   drawn, or drawing it takes too much memory or time.
[[nodiscard]] std::optional<QJsonObject> pageRecord(const Poppler::Page& page, const PageLimits& limits);

} // namespace atlas::pdf
