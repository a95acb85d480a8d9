// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/regiongrid.h"
#include "report/tileposition.h"

#include <algorithm>

namespace atlas {
namespace {

// In shares of the distance from tile to tile, and of a tile's side.
constexpr double GapShare = 0.06;
constexpr double LegendShare = 0.6;
constexpr double InnerMargin = 0.05;
constexpr double InnerHeight = 0.27;

QRectF tileRect(const RegionGrid::Place& place, QPointF origin, double pitch)
{
    const double side = pitch * (1 - GapShare);
    const double width = place.code == 0 ? UnknownTileWidth * side : side;
    return {origin.x() + place.column * pitch, origin.y() + place.row * pitch, width, side};
}

/// Inner tiles share the bottom row of their province's tile.
QRectF innerRect(const QRectF& tile, std::size_t index, std::size_t count)
{
    const double side = tile.height();
    const double margin = InnerMargin * side;
    const double width =
        (tile.width() - margin * static_cast<double>(count + 1)) / static_cast<double>(count);
    const double height = InnerHeight * side;
    return {tile.left() + margin + static_cast<double>(index) * (width + margin),
            tile.bottom() - margin - height, width, height};
}

} // namespace

const Tile* TileLayout::tileAt(QPointF point) const
{
    // Inner tiles come last and lie on top.
    for (auto tile = tiles.rbegin(); tile != tiles.rend(); ++tile) {
        if (tile->rect.contains(point)) {
            return &*tile;
        }
    }
    return nullptr;
}

TileLayout layoutTiles(const RegionGrid& grid, QSizeF size)
{
    const double pitch =
        std::max(0.0, std::min(size.width() / TileColumns, size.height() / (TileRows + LegendShare)));
    const double width = pitch * TileColumns - pitch * GapShare;
    const QPointF origin((size.width() - width) / 2, 0);

    TileLayout layout;
    layout.tileSize = pitch * (1 - GapShare);
    layout.legend = {origin.x(), pitch * TileRows, width, pitch * LegendShare};
    for (std::size_t i = 0; i < grid.places.size(); ++i) {
        layout.tiles.push_back({tileRect(grid.places[i], origin, pitch), i, -1});
    }
    for (std::size_t i = 0; i < grid.places.size(); ++i) {
        const auto& inner = grid.places[i].inner;
        for (std::size_t k = 0; k < inner.size(); ++k) {
            const QRectF rect = innerRect(layout.tiles[i].rect, k, inner.size());
            layout.tiles.push_back({rect, i, static_cast<int>(k)});
        }
    }
    return layout;
}

} // namespace atlas
