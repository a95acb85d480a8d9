// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "report/table.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <array>
#include <vector>

namespace atlas {

/// The region view as data: a count for each of the 34 province-level divisions, for the places counted on
/// their own inside them, and for what is unknown.
struct RegionGrid
{
    struct Place
    {
        int code = 0; ///< 0: unknown
        QString key;  ///< filter key
        QString title;
        quint32 value = 0; ///< includes the places in it
        int column = 0;    ///< of the tile grid
        int row = 0;
        bool chosen = false; ///< included in the filter
        struct Inner
        {
            QString key;
            QString title;
            quint32 value = 0;
            bool chosen = false;
        };
        std::vector<Inner> inner;
    };

    QString title;             ///< says what is counted and by which place
    Field field = Field::Seat; ///< Seat or Home
    Unit unit = Unit::Consortia;
    std::vector<Place> places; ///< the 34, by code; the last one is "unknown"
    /// Lower bounds of the five steps; step 0 is zero.
    std::array<quint32, 5> bounds{1, 2, 3, 4, 5};

    /// 0 for zero, 1 … 5 by bounds.
    [[nodiscard]] int step(quint32 value) const;
    [[nodiscard]] MemoryTable table() const;
};

/// Lower bounds of five steps for counts: distinct, even in ratio, and round numbers where that leaves them
/// distinct. Zeros do not count.
[[nodiscard]] std::array<quint32, 5> stepBounds(const std::vector<quint32>& values);
/// The step of a count, from 1; 0 for less than the lowest bound.
[[nodiscard]] int stepOf(const std::array<quint32, 5>& bounds, quint32 count);

/// Where a tile stands on a surface; pure geometry, the same for screen, SVG, PNG and PDF.
struct Tile
{
    QRectF rect;
    std::size_t place = 0; ///< index into RegionGrid::places
    int inner = -1;        ///< index into Place::inner, or -1 for the province itself
};

/// The layout of a grid on a surface of that size: tiles, then inner tiles (which lie on top of them),
/// the unknown tile and the legend's room below.
struct TileLayout
{
    std::vector<Tile> tiles;
    QRectF legend;
    double tileSize = 0;

    /// The tile at a point, inner ones first; nullptr beside them.
    [[nodiscard]] const Tile* tileAt(QPointF point) const;
};
[[nodiscard]] TileLayout layoutTiles(const RegionGrid& grid, QSizeF size);

} // namespace atlas
