// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/input/invocation.h"
#include "report/table.h"

#include <memory>

namespace atlas {

class ConsoleOutput;

/// "-members,name:asc" as an order. Fails with WrongUsage where the unit has no such column.
[[nodiscard]] Outcome<SortOrder> sortOrderFrom(const QString& text, Unit unit);
/// "name,seat" as column keys; empty for an empty text.
[[nodiscard]] Outcome<QStringList> columnsFrom(const QString& text, const QStringList& known);

/// The table with some of its columns only, in that order; all where none are named.
[[nodiscard]] std::shared_ptr<const TableSource> withColumns(std::shared_ptr<const TableSource> table,
                                                             const QStringList& keys);

/// The lists that the registry holds: id title edition issuer published_on programme source.
[[nodiscard]] std::shared_ptr<const TableSource> noticeTable(const Snapshot& snapshot, Language language);
/// Follow-ups, of which this version records none.
[[nodiscard]] std::shared_ptr<const TableSource> followUpTable();

/// Prints a table as text, csv, tsv or json.
[[nodiscard]] Outcome<void> printAs(const QString& format, const TableSource& table, ConsoleOutput& out);

} // namespace atlas
