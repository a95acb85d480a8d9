// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>

class QMenu;
class QModelIndex;

namespace atlas {

class RecordTable;

/// What can be done with a column: sort, filter, pin, hide, choose others.
void addHeadActions(QMenu& menu, RecordTable& table, int logical);
/// What can be done with a cell and with the rows that are selected.
void addCellActions(QMenu& menu, RecordTable& table, const QModelIndex& index);

} // namespace atlas
