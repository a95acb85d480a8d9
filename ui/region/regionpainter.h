// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/regiongrid.h"

#include <QFont>
#include <QString>

#include <optional>

class QPainter;

namespace atlas {

struct Theme;

/// Where pointer and keyboard are: indexes into TileLayout::tiles, or -1.
struct TileMarks
{
    int hovered = -1;
    int focused = -1;
    bool isOnNumber = false; ///< the pointer is on the number of the hovered one
};

/// The layout inside that rectangle, in the painter's coordinates, with room for the outline of a chosen tile
/// and as much height for the legend as it needs in that font.
[[nodiscard]] TileLayout regionLayout(const RegionGrid& grid, const QRectF& rect, const QFont& font);

/// The height at which the tiles take that whole width.
[[nodiscard]] double regionHeight(const RegionGrid& grid, double width, const QFont& font);

/// Paints the region view: tiles, legend, and the note that it shows no boundaries. Screen, SVG, PNG and PDF
/// all come from here. The font's size is taken as pixels, in the painter's units.
void paintRegionGrid(QPainter& painter, const QRectF& rect, const RegionGrid& grid, const Theme& theme,
                     const QFont& font, const TileMarks& marks = {});
/// In the font of the application.
void paintRegionGrid(QPainter& painter, const QRectF& rect, const RegionGrid& grid, const Theme& theme);

/// Where the number of a tile stands, in a layout of regionLayout() and the same font.
[[nodiscard]] QRectF tileNumber(const RegionGrid& grid, const TileLayout& layout, const Tile& tile,
                                const QFont& font);

/// The filter key of a tile.
[[nodiscard]] const QString& tileKey(const RegionGrid& grid, const Tile& tile);
/// "Zhejiang: 20 memberships", with the places counted on their own on further lines.
[[nodiscard]] QString tileText(const RegionGrid& grid, const Tile& tile);
/// The tile that an arrow key leads to: the nearest one that way.
[[nodiscard]] std::optional<std::size_t> tileBeside(const TileLayout& layout, std::size_t from, Qt::Key key);

} // namespace atlas
