// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "output/delimited.h"
#include "output/workbook.h"
#include "report/report.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace atlas {

struct TableExport
{
    std::vector<Unit> units{Unit::Consortia};      ///< csv and tsv hold one
    TextEncoding encoding = TextEncoding::Utf8Bom; ///< of csv and tsv
    Language language = Language::English;         ///< of what people read in a workbook
    QDateTime made;
};

/// The endings that exportTables() writes: csv, tsv, xlsx, json.
[[nodiscard]] QStringList tableEndings();

/// Writes the records of a view to a file, whose ending says the format: CSV and TSV with keys and plain
/// numbers, JSON as an array of objects (with several units an object of arrays), XLSX with a sheet for each
/// unit as people read it and one that says source, filter, time and units. The file is written whole or not
/// at all. Errors: BadInput for another ending, or several units in a format that holds one; Io; DiskFull.
[[nodiscard]] Result<void> exportTables(const QString& path, const ViewPtr& view, const TableExport& options);

/// Writes one table to a file in the same formats; a workbook says with it what the view is of, and the note.
/// Errors as of exportTables().
[[nodiscard]] Result<void> exportTable(const QString& path, const WorkbookSheet& sheet, const QString& note,
                                       const View& view, const TableExport& options);

} // namespace atlas
