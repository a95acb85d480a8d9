// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractItemModel;
class QLabel;
class QString;
class QTableView;
class QWidget;

namespace atlas {

/// A table of the import dialog: rows, no grid, as high as the font asks for.
[[nodiscard]] QTableView* makeImportTable(QAbstractItemModel* model, QWidget* parent);
/// Columns as wide as their contents, within limits; the last takes the rest where it is told to.
void fitImportColumns(QTableView& table, bool stretchLast);
/// A quiet line of text that says what can be done.
[[nodiscard]] QLabel* makeImportHint(const QString& text, QWidget* parent);

} // namespace atlas
