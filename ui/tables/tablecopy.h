// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"
#include "report/table.h"
#include "tables/rowranges.h"

#include <QStringList>

class QAbstractItemModel;
class QTableView;

namespace atlas {

/// Puts the selected rows of a table on the clipboard, visible columns in their order, titles first: as TSV
/// and as an HTML table, which a spreadsheet and a word processor paste as cells. Nothing when no row is
/// selected.
void copySelectedRows(const QTableView& view);

/// Every cell of a small model, as it is shown.
[[nodiscard]] MemoryTable allCells(const QAbstractItemModel& model);

/// A table as TSV and as an HTML table.
void copyTable(const TableSource& table, bool withHeads = true);

/// A text as it is; a spreadsheet that is given one cell pastes it into one cell.
void copyText(const QString& text);

/// Rows of the records of a view.
struct RecordSelection
{
    ViewPtr view;
    Unit unit = Unit::Consortia;
    Language language = Language::English;
    QStringList columns;
    RowRanges rows; ///< united()
};

/// The same for records. Many rows are written in another thread and are on the clipboard a moment later,
/// unless something else was copied by then; so many that no word processor takes them go as TSV alone.
void copyRecords(const RecordSelection& selection, bool withHeads);

} // namespace atlas
