// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;

namespace atlas {

/// Puts the selected rows of a table on the clipboard, visible columns in their order, titles first: as TSV
/// and as an HTML table, which a spreadsheet and a word processor paste as cells. Nothing when no row is
/// selected.
void copySelectedRows(const QTableView& view);

} // namespace atlas
