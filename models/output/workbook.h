// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "report/report.h"
#include "report/table.h"

#include <QDateTime>

#include <memory>
#include <vector>

namespace atlas {

/// What the last sheet of a workbook says about the others.
struct WorkbookInfo
{
    QString title;
    QDateTime made;                        ///< also the workbook's own creation time
    std::vector<block::Facts::Fact> facts; ///< scope, source, time, units and counting basis
    Language language = Language::English;
};

struct WorkbookSheet
{
    QString name; ///< what Excel does not allow in it is taken out
    std::shared_ptr<const TableSource> table;
};

/// The facts about an export of a view, the same that the report states.
[[nodiscard]] WorkbookInfo workbookInfo(const View& view, Language language, const QDateTime& made);

/// Writes an .xlsx file: real strings (never formulas), numbers as numbers, the header frozen and with a
/// filter, widths from the contents, and a last sheet that says what the others are. The same input gives the
/// same bytes. Errors: ErrorCode::BadInput where a sheet would be too long or a text too long for a cell,
/// with row and column; ErrorCode::Io and ErrorCode::DiskFull, with nothing half written.
[[nodiscard]] Result<void> writeXlsx(const QString& path, const WorkbookInfo& info,
                                     const std::vector<WorkbookSheet>& sheets);

} // namespace atlas
