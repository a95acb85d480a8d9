// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/rowranges.h"

#include "evaluate/recordcolumns.h"

#include <algorithm>

namespace atlas {

RowRanges united(RowRanges ranges)
{
    std::ranges::sort(ranges, {}, &RowRange::first);
    RowRanges result;
    for (const RowRange& range : ranges) {
        if (!result.empty() && range.first <= result.back().last + 1) {
            result.back().last = std::max(result.back().last, range.last);
        } else {
            result.push_back(range);
        }
    }
    return result;
}

qint64 countRows(const RowRanges& united)
{
    qint64 rows = 0;
    for (const RowRange& range : united) {
        rows += range.last - range.first + 1;
    }
    return rows;
}

SelectionSummary summarise(const View& view, Unit unit, const QString& columnKey, const RowRanges& united)
{
    SelectionSummary summary;
    summary.rows = countRows(united);
    const RecordColumn* column = recordColumn(unit, columnKey);
    if (column == nullptr || column->type != ColumnType::Number) {
        return summary;
    }
    summary.column = columnKey;
    const std::vector<Row>& rows = view.of(unit);
    const int end = static_cast<int>(rows.size());
    for (const RowRange& range : united) {
        for (int row = std::max(range.first, 0); row < std::min(range.last + 1, end); ++row) {
            bool isNumber = false;
            const qint64 value =
                column->value(view, rows[static_cast<std::size_t>(row)]).toLongLong(&isNumber);
            summary.sum += isNumber ? value : 0;
            summary.values += isNumber ? 1 : 0;
        }
    }
    return summary;
}

} // namespace atlas
