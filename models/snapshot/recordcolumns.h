// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/view.h"

#include <QVariant>

#include <span>

namespace atlas {

enum class ColumnType : quint8 { Text, Number, Place, Term };

/// A column of consortia, organisations or memberships. One table of these feeds the tables on screen,
/// the command line, every export and the report: adding a column is one line in recordcolumns.cpp.
struct RecordColumn
{
    const char* key = nullptr;   ///< stable: in settings, exports, command line and tests
    const char* title = nullptr; ///< English source text in the context "Columns"
    ColumnType type = ColumnType::Text;
    bool shownAtFirst = true; ///< on screen; the rest is for the column chooser and exports
    /// Keys and plain numbers, as CSV and JSON carry them. A list is a QStringList.
    QVariant (*value)(const View& view, Row row) = nullptr;
    /// As people read it, in the given language. nullptr: the value as text, lists joined by 、.
    QString (*text)(const View& view, Row row, Language language) = nullptr;
    /// What sorts, where the value does not: for places the region code. Unknown sorts last (invalid
    /// QVariant).
    QVariant (*sortValue)(const View& view, Row row) = nullptr;
};

[[nodiscard]] std::span<const RecordColumn> recordColumns(Unit unit);
/// nullptr where the unit has no such column.
[[nodiscard]] const RecordColumn* recordColumn(Unit unit, QStringView key);
[[nodiscard]] QString columnTitle(const RecordColumn& column);
[[nodiscard]] QString columnText(const RecordColumn& column, const View& view, Row row, Language language);

/// Sorts rows by an order: text by pinyin collation, places by GB/T 2260 code, unknown last.
/// Stable, so equal rows keep the published order.
void sortRows(std::vector<Row>& rows, Unit unit, const SortOrder& order, const View& view);

} // namespace atlas
