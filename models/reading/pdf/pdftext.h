// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/pdf/pdfpages.h"

#include <QString>

#include <vector>

namespace atlas {

/// Text in one line of a page, in points.
struct PdfText
{
    QString text;
    PdfSpan x;
    PdfSpan y;
    double em = 0; ///< width of one Chinese character of its size
    bool isSideways = false;
};

/// What stands on one line, from left to right.
using PdfLine = std::vector<PdfText>;

/// The word, cut where its characters lie on different sides of the given places, which ascend.
[[nodiscard]] std::vector<PdfText> cutWord(const PdfWord& word, const std::vector<double>& places);

/// Texts that stand beside each other, from the top of the page to its bottom.
[[nodiscard]] std::vector<PdfLine> linesOf(std::vector<PdfText> texts);

/// The texts as one. A PDF has no spaces that can be trusted, only gaps: between Latin words a gap is a
/// space, between Chinese characters only one of half a character, and between the two a little less, since
/// typesetters put a quarter of a character there.
[[nodiscard]] PdfText joinedText(const PdfLine& line);

/// The line with its texts joined where they are nearer to each other than this many characters.
[[nodiscard]] PdfLine piecesOf(const PdfLine& line, double emsOfGap);

/// The lines of one cell or paragraph as text. Without a space where a Chinese character stands on either
/// side of the break, with one between Latin words; a hyphen at the end of a line stays and gets no space.
/// Where the next word would have had room on a line, somebody broke it on purpose: that is a line feed.
/// @param available  how wide a line can be, in points; 0 where it is not known, and then there is no line
/// feed
[[nodiscard]] QString joinedLines(const std::vector<PdfText>& lines, double available);

} // namespace atlas
