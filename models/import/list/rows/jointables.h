// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/listaccount.h"
#include "import/list/columns/listheader.h"
#include "reading/rawdocument.h"

#include <stop_token>

namespace atlas {

/// Puts a list together that goes on in further tables, sheets or pages: those without a header of their own
/// whose cells are what the columns of the list hold, and those with the same header whose numbers go on.
/// Their rows then stand in the first table, each with its part; what was joined is returned.
ListAccount joinTables(RawDocument& document, const MemberGrammar& grammar, const ColumnMap& map = {},
                       const std::stop_token& stop = {});

/// Names the tables of the document that are not the list; `lists` are those that are another one.
void addOtherTables(const RawDocument& document, const RawTable& list,
                    const std::vector<const RawTable*>& lists, ListAccount& account);

} // namespace atlas
