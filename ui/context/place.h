// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/columnstate.h"
#include "evaluate/view.h"

#include <QString>

namespace atlas {

/// What the inspector shows: a consortium, an organisation or a list (by id, so that it survives a new
/// snapshot), a region, or nothing.
struct Selection
{
    enum class Kind : quint8 { None, Consortium, Organisation, Region, Notice };

    Kind kind = Kind::None;
    qint64 id = 0; ///< record id, or region code

    friend bool operator==(const Selection&, const Selection&) = default;
};

using ColumnStates = std::array<ColumnState, AllUnits.size()>; ///< by Unit

/// Where one is: everything that back and forward bring back.
struct Place
{
    Filter filter;
    Selection selection;
    QString page;
    Unit unit = Unit::Consortia;
    SortOrders orders;
    ColumnStates columns;
    Field placesBy = Field::Seat; ///< by which of its two fields, Seat or Home, places are counted
    QString namedView;            ///< key of the view that was applied and not left since; see ViewFlow

    friend bool operator==(const Place&, const Place&) = default;
};

} // namespace atlas
