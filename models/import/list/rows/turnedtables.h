// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/membergrammar.h"
#include "import/list/columns/listcolumn.h"
#include "reading/rawtable.h"

#include "domain/lists/listaccount.h"

namespace atlas {

/// Turns each table whose first column, not its first row, has the heads of a list: a consortium then stands
/// in a column. Rows become columns and columns rows, numbered anew; lines above and below stay lines. What
/// was turned is returned; nothing where no table is of that form, and the document stays as it is. To be
/// asked where findHeaders() finds no list.
[[nodiscard]] ListAccount turnTables(RawDocument& document, const MemberGrammar& grammar,
                                     const ColumnMap& map = {});

} // namespace atlas
