// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace atlas {

/// One cell as it was read, letter for letter.
struct RawCell
{
    QString text;
    int row = 0;    ///< line of the source, from 1
    int column = 0; ///< from 1

    [[nodiscard]] bool isBlank() const { return QStringView(text).trimmed().isEmpty(); }
};

/// One line of the source, or one record of a CSV file. Never without a cell.
struct RawRow
{
    std::vector<RawCell> cells;

    [[nodiscard]] int number() const { return cells.front().row; }
    [[nodiscard]] std::size_t filledCells() const
    {
        return static_cast<std::size_t>(
            std::count_if(cells.begin(), cells.end(), [](const RawCell& cell) { return !cell.isBlank(); }));
    }
};

/// A source cut into rows and cells, before anything is understood; prose is a row of one cell.
struct RawTable
{
    QString file;
    std::vector<RawRow> rows;

    [[nodiscard]] SourcePlace placeOf(const RawCell& cell) const
    {
        return {.file = file, .part = {}, .row = cell.row, .column = cell.column};
    }
    [[nodiscard]] SourcePlace placeOf(const RawRow& row) const
    {
        return {.file = file, .part = {}, .row = row.number(), .column = 0};
    }
};

} // namespace atlas
