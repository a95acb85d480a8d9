// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractItemModel;
class QString;
class QTableView;
class QWidget;

namespace atlas {

class PlainLabel;

/// How every table of the window looks and behaves: whole rows, no lines between columns, as high as the font
/// asks for, columns scrolled by the pixel. A delegate, a header and a menu are the caller's.
void setUpTable(QTableView& table);

/// A table of a dialog, of which one row is chosen.
[[nodiscard]] QTableView* makeDialogTable(QAbstractItemModel* model, QWidget* parent);
/// Columns as wide as their contents, within limits; the last takes the rest where it is told to.
void fitDialogColumns(QTableView& table, bool stretchLast);
/// A quiet line of text in a dialog that says what can be done.
[[nodiscard]] PlainLabel* makeHint(const QString& text, QWidget* parent);

} // namespace atlas
