// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace atlas {

/// The character that is shown in the place of one that XML 1.0, HTML, PDF or a workbook cannot hold; any
/// other character is itself.
///
/// C0 controls and DEL become their pictures (U+0001 is shown as ␁, U+2400 + n); C1 controls, noncharacters
/// (U+FDD0..FDEF and the last two of each plane) and halves of surrogate pairs, which have no picture, become
/// U+FFFD. Tab and line feed stay. XML 1.0 allows more than that, but the HTML standard (13.2.3.5) does not,
/// and one rule for all formats means that a name reads the same in each of them.
[[nodiscard]] char32_t visibleCharacter(char32_t character);

/// A text of visible characters, for whatever is not plain text or JSON. A line break of any kind is one line
/// feed, as an XML parser makes it. No character is dropped.
[[nodiscard]] QString visibleText(const QString& text);

/// Whether a character changes the direction of the text around it: embeddings, overrides, isolates (UAX #9).
[[nodiscard]] bool isDirectionControl(char32_t character);

/// UTF-8 as a text, with a U+FEFF at its start, which QString::fromUtf8() takes for a byte order mark.
[[nodiscard]] QString textFromUtf8(QByteArrayView utf8);

} // namespace atlas
