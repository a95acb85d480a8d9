// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace atlas {

/// Where a province-level division stands in the schematic tile grid.
struct TilePosition
{
    int column = 0;
    int row = 0;
};

inline constexpr int TileColumns = 8;
inline constexpr int TileRows = 8;
/// The tile of what is unknown stands at the bottom left, apart from the country, and is wider.
inline constexpr TilePosition UnknownTile{0, 7};
inline constexpr double UnknownTileWidth = 1.6;

/// By GB/T 2260 code; empty for a code that is no province-level division.
[[nodiscard]] std::optional<TilePosition> tilePosition(int regionCode);

} // namespace atlas
