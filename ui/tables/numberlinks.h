// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/context/place.h"

#include <QString>

#include <functional>
#include <optional>

class QUrl;

namespace atlas {

class BrowseContext;

/// A number that is counted for one consortium or organisation.
struct RecordNumber
{
    Selection record;
    Unit rows = Unit::Memberships;  ///< what it counts
    std::optional<quint32> value{}; ///< where it is known
};

/// Shows the rows behind it: of the record's memberships those that `base` lets through, in the table of the
/// unit, under a filter that names the record, as one step. A large registry is asked beside the window, and
/// an answer that comes after something else was filtered is dropped. `cannot` is called where no filter
/// tells the record from all others, or the rows are not as many as the number says: others are not shown.
void showRecordRows(BrowseContext& context, const RecordNumber& number, const Filter& base,
                    const std::function<void()>& cannot = {});

/// Numbers in rich text are links to the rows behind them.
///
/// "atlas:rows/organisations?home%3AZhejiang": what a filter lets through of the whole registry.
[[nodiscard]] QString rowsLink(Unit rows, const Filter& filter, const Vocabulary& vocabulary);
/// "atlas:record/organisation/7/consortia": of one record; with "/filtered" at the end what is in the filter.
[[nodiscard]] QString recordRowsLink(const Selection& record, Unit rows, bool isFiltered = false);

/// Does what such a link says; false where it is another one. For `cannot` see showRecordRows().
bool followNumberLink(BrowseContext& context, const QUrl& link, const std::function<void()>& cannot = {});

} // namespace atlas
