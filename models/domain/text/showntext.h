// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// As much of a name or a message as is shown; tables that are copied or exported have all of it.
inline constexpr qsizetype LongestShown = 2000;

/// Text from outside, the one rule for it wherever people read it: screen, paper, HTML, SVG, workbook,
/// clipboard and terminal. Each character stands for itself but those that would hide or rearrange what
/// stands around them, command a terminal, or cannot be written in XML 1.0, HTML or a workbook. These are
/// shown as U+FFFD, one for one, so that a place in the text is a place in what is shown, and a name reads
/// the same everywhere:
/// - controls: C0, DEL and C1, but for tab and line feed;
/// - characters that turn the direction of text (UAX #9: marks, embeddings, overrides, isolates);
/// - noncharacters (U+FDD0..FDEF and the last two of each plane) and halves of surrogate pairs.
/// U+2028, U+2029 and a lone carriage return begin a new line; before a line feed a carriage return is a
/// space.
///
/// Files for machines keep the data as it is: JSON escapes these characters (see jsonValue()); CSV and TSV
/// have them raw but for NUL, where most readers would end the file.
[[nodiscard]] QString shownText(const QString& text);

/// The same in one line: a space for each tab and line break.
[[nodiscard]] QString shownLine(const QString& text);

/// Whether a character stands for itself in a shown text; false for tab and line breaks as well.
[[nodiscard]] bool standsForItself(char32_t character);

/// At most so many characters, the last of them an ellipsis where there were more.
[[nodiscard]] QString shortened(const QString& text, qsizetype most = LongestShown);

/// For Qt::ToolTipRole and setToolTip(). Qt takes a tooltip for HTML as soon as it looks like it and reads
/// the files that it names, so that it gets HTML in which everything is escaped. Lines break where they are
/// too long. Empty for an empty text.
[[nodiscard]] QString plainToolTip(const QString& text);

} // namespace atlas
