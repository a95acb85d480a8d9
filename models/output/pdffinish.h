// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace atlas {

class GlyphTwins;

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
/// (Qt
///   writes fonts in the order of a hash), the creation time is the given one, and the file's id is made
///   from its contents;
/// - text is found and copied as what was written (see GlyphTwins);
/// - it gets an outline.
/// A file whose structure is not the one that QPdfWriter writes comes back as it is.
[[nodiscard]] QByteArray finishPdf(const QByteArray& pdf, const QDateTime& made, const GlyphTwins& twins,
                                   const std::vector<OutlineEntry>& outline = {});

} // namespace atlas
