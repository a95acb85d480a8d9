// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/rawtable.h"

namespace atlas {

/// As spreadsheets name a column: A, Z, AA.
[[nodiscard]] QString columnLetters(int column);

/// Takes hidden sheets and hidden columns out of the document and says so in leftOut. Where a document shows
/// none of its sheets, or a sheet none of its columns, they stay, and a remark says so.
void leaveHiddenOut(RawDocument& document);

/// Counts the lines of text and the tables, see RawDocument::textLines.
void countContents(RawDocument& document);

} // namespace atlas
