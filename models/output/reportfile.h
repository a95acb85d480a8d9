// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/reportpages.h"

namespace atlas {

/// Writes a report to a file, in the format that the ending names: .pdf, .html or .htm. Whole or not at all.
/// Errors: ErrorCode::BadInput for another ending; ErrorCode::Io, ErrorCode::DiskFull, ErrorCode::Cancelled.
[[nodiscard]] Result<void> writeReport(const QString& path, const Report& report, PicturePainter& pictures,
                                       const QPageLayout& page = reportPage(), const Progress& progress = {});

} // namespace atlas
