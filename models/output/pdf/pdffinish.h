// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/pdf/glyphsheet.h"
#include "output/pdf/glyphtwins.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace atlas {

/// What finishing a file needs to know of its text.
struct WrittenText
{
    GlyphTwins twins;
    GlyphSheet sheet; ///< the file has it as its last page, unless it is empty
};

/// A line of the outline that a PDF reader shows beside the pages.
struct OutlineEntry
{
    QString title;
    int level = 1;  ///< 1: section, 2: part of the section before
    int page = 0;   ///< from 0
    double top = 0; ///< in points from the lower edge of the page, as PDF counts
};

/// Finishes a file that QPdfWriter wrote:
/// - the same drawing gives the same bytes: objects are numbered in the order in which they are referred to
///   (Qt writes fonts in the order of a hash), the creation time is the given one, and the file's id is made
///   from its contents;
/// - text is found and copied as what was written (see GlyphTwins and GlyphSheet);
/// - it gets an outline.
/// Nothing where the file's structure is not the one that QPdfWriter writes.
[[nodiscard]] std::optional<QByteArray> finishPdf(const QByteArray& pdf, const QDateTime& made,
                                                  const WrittenText& written,
                                                  const std::vector<OutlineEntry>& outline = {});

} // namespace atlas
