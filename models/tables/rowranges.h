// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"

#include <QString>

#include <vector>

namespace atlas {

/// Rows of a table from first to last, both included. A selection of a million rows is a handful of these.
struct RowRange
{
    int first = 0;
    int last = 0;

    friend bool operator==(const RowRange&, const RowRange&) = default;
};
using RowRanges = std::vector<RowRange>;

/// In order, each row in one range at most.
[[nodiscard]] RowRanges united(RowRanges ranges);
[[nodiscard]] qint64 countRows(const RowRanges& united);

/// What a selection comes to.
struct SelectionSummary
{
    qint64 rows = 0;
    QString column; ///< key of the column that was summed; empty where there is none
    qint64 values = 0;
    qint64 sum = 0;

    [[nodiscard]] double mean() const
    {
        return values == 0 ? 0.0 : static_cast<double>(sum) / static_cast<double>(values);
    }
    friend bool operator==(const SelectionSummary&, const SelectionSummary&) = default;
};

/// Sums a column of numbers (summedUnit() says what they count) over rows of the view's table of a unit.
/// Pure; takes some 20 ms for a million rows, so large selections are for another thread. Rows behind the end
/// of the table are passed over.
[[nodiscard]] SelectionSummary summarise(const View& view, Unit unit, const QString& columnKey,
                                         const RowRanges& united);

} // namespace atlas
