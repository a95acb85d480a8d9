// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"

#include <vector>

namespace atlas {

/// Two fields counted against each other over the memberships in a view, in one unit.
///
/// A membership stands in a cell when it has the row's value and the column's value: the seat, industries,
/// subject and programme of its consortium, the home and kind of its organisation, its own role. A cell in
/// consortia or organisations counts each of them once, however many of its memberships stand there.
///
/// Totals count distinct records as well. They are no sums: a consortium of two industries stands in two rows
/// and once in the total, and a province includes the places counted on their own in it.
struct CrossTab
{
    Field rowField = Field::Industry;
    Field columnField = Field::Seat;
    Unit unit = Unit::Consortia;
    /// The codes that a membership of the view has, in the order of the code tables (places by GB/T 2260
    /// code), "unknown" last. Codes are indices into the snapshot's code tables, or the enum's values.
    std::vector<quint16> rows;
    std::vector<quint16> columns;
    std::vector<quint32> counts; ///< row by row
    std::vector<quint32> rowTotals;
    std::vector<quint32> columnTotals;
    quint32 total = 0; ///< distinct records in the view

    [[nodiscard]] quint32 count(std::size_t row, std::size_t column) const
    {
        return counts[row * columns.size() + column];
    }
};

/// Pure, and never fails; an empty view gives a table without rows and columns. Takes memory for every pair
/// of codes of the two fields, and looks at each membership of the view once.
[[nodiscard]] CrossTab crossTab(const View& view, Field rowField, Field columnField, Unit unit);

} // namespace atlas
