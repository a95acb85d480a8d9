// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/regiongrid.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

namespace atlas {

/// What stands below the tiles: the unit, the steps with their numbers, and the note that there are no
/// boundaries. Breaks into lines where the width asks for it.
struct RegionLegend
{
    struct Item
    {
        QRectF box; ///< from the legend's top left
        QString text;
        int step = -1; ///< the colour before the text; -1 for none
    };

    RegionLegend(const RegionGrid& grid, const QFont& textFont, double width);

    QFont font;
    std::vector<Item> items;
    double height = 0;
};

} // namespace atlas
