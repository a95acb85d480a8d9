// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// A text for a cell of CSV, TSV or the clipboard: with an apostrophe in front where a spreadsheet would run
/// it as a formula. That is where its first character, behind blanks, marks without width, controls and
/// quotation marks, is one of = + - @ in ASCII, full width or small form, and where it starts with a tab or a
/// line break. Numbers are not to be passed through here.
[[nodiscard]] QString withoutFormula(const QString& text);

/// The text of a cell without the apostrophe that withoutFormula() put there.
[[nodiscard]] QString withoutFormulaGuard(const QString& cell);

} // namespace atlas
