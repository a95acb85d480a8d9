// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "report/report.h"

class QIODevice;

namespace atlas {

class PicturePainter;

/// Writes a report as one HTML 5 file that needs nothing beside it: styles and pictures (SVG with text) are
/// in it, it loads nothing and runs nothing. Texts are escaped. Each picture has its numbers as a table to
/// open. Readable light and dark, on a telephone and on paper. UTF-8; the same report gives the same bytes.
/// Errors: ErrorCode::Io and ErrorCode::DiskFull from the device.
[[nodiscard]] Result<void> writeHtml(QIODevice& device, const Report& report, PicturePainter& pictures);

} // namespace atlas
