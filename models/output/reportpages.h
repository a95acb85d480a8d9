// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "output/pdf/pdffinish.h"
#include "report/report.h"

#include <QPageLayout>

#include <functional>

class QPagedPaintDevice;

namespace atlas {

class PicturePainter;

/// Told how far the work is, in steps of its own; false stops it.
using Progress = std::function<bool(int done, int total)>;

/// Paints a report on a printer, a preview or a PDF, on the paper and within the margins that the device has;
/// of the pages, those in the device's pageRanges() (all where it has none).
/// Errors: ErrorCode::Io where the device takes no painting, ErrorCode::Cancelled. Gives the outline of what
/// was painted. A sheet of glyphs that is not empty becomes a last page.
[[nodiscard]] Result<std::vector<OutlineEntry>> paintReport(const Report& report, QPagedPaintDevice& device,
                                                            PicturePainter& pictures,
                                                            const Progress& progress = {},
                                                            const GlyphSheet* sheet = nullptr);

/// A4 upright, with margins for a report.
[[nodiscard]] QPageLayout reportPage();
/// The same sheet on its side where the report asks for it.
[[nodiscard]] QPageLayout turnedFor(const Report& report, QPageLayout page);

/// Writes a report as PDF: text is real text, the title is in its metadata, sections are in its outline. A
/// report that asks for it turns an upright page. The same report gives the same bytes. Nothing is written
/// unless all of it is.
[[nodiscard]] Result<void> writePdf(QIODevice& device, const Report& report, PicturePainter& pictures,
                                    const QPageLayout& page = reportPage(), const Progress& progress = {});

} // namespace atlas
