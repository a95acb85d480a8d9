// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "ui/tables/numberlinks.h"

#include <QFont>
#include <QRect>

#include <vector>

class QModelIndex;

namespace atlas {

class BrowseContext;
class RecordModel;

/// A number in a cell of a record table, with the rows behind it.
struct CellNumber
{
    RecordNumber number;
    Filter base; ///< of the record's memberships it counts those that this lets through
};

/// The numbers of a cell in the order in which it shows them, "3 of 11"; none where its column counts
/// nothing.
[[nodiscard]] std::vector<CellNumber> cellNumbers(const RecordModel& model, const QModelIndex& index);

/// Where those of them stand that are not 0, within the cell; an empty place for one that is, or has no room.
[[nodiscard]] std::vector<QRect> cellNumberRects(const RecordModel& model, const QModelIndex& index,
                                                 const QRect& cell, const QFont& font);

/// Shows the rows behind it; where no filter tells its record from all others, selects that instead.
void showCellRows(BrowseContext& context, const CellNumber& number);

} // namespace atlas
