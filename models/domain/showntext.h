// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// As much of a name or a message as is shown; tables that are copied or exported have all of it.
inline constexpr qsizetype LongestShown = 2000;

/// A text from outside as it is shown: letter for letter, one for one. Control characters and those that turn
/// the direction of what follows (UAX #9: marks, embeddings, overrides, isolates) would hide or rearrange
/// what stands around them, and are shown as U+FFFD; U+2028 and U+2029 begin a new line.
[[nodiscard]] QString shownText(const QString& text);

/// The same in one line: a space for each tab and line break.
[[nodiscard]] QString shownLine(const QString& text);

/// At most so many characters, the last of them an ellipsis where there were more.
[[nodiscard]] QString shortened(const QString& text, qsizetype most = LongestShown);

/// For Qt::ToolTipRole and setToolTip(). Qt takes a tooltip for HTML as soon as it looks like it and reads
/// the files that it names, so that it gets HTML in which everything is escaped. Lines break where they are
/// too long. Empty for an empty text.
[[nodiscard]] QString plainToolTip(const QString& text);

} // namespace atlas
