// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/listaccount.h"
#include "import/list/cells/membergrammar.h"
#include "import/list/columns/listcolumn.h"
#include "reading/rawtable.h"

namespace atlas {

/// Reads headings as the names of consortia in a document without a column for them: lines of their own (一、
/// 钢铁联合体) in a table, or one above each of several tables of the same columns, each with its own
/// organisations below. The headings have to be different, and all of them to end as names of consortia do,
/// or one of them where they are numbered in order; headings that are places or roles are none.
///
/// The sections become one table with the columns 联合体名称 and, where the headings are numbered, 序号 in
/// front; the numbers of the organisations are left out. What was done is returned; nothing for a document of
/// another form, which stays as it is. To be asked where findHeaders() finds no list.
[[nodiscard]] ListAccount nameSections(RawDocument& document, const MemberGrammar& grammar,
                                       const ColumnMap& map = {});

} // namespace atlas
