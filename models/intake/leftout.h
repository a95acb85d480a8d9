// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/rawtable.h"

namespace atlas {

/// Takes hidden sheets and hidden columns out of the document and says so in leftOut. Where a document shows
/// none of its sheets, or a sheet none of its columns, they stay, and a remark says so.
void leaveHiddenOut(RawDocument& document);

/// A remark in each table for what was left out of it, with the places of the first few; what was left out of
/// the document is told in the first table.
void remarkLeftOut(RawDocument& document);

/// Counts the lines of text and the tables, see RawDocument::textLines.
void countContents(RawDocument& document);

} // namespace atlas
