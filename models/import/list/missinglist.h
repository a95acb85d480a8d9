// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/membergrammar.h"
#include "import/list/columns/listcolumn.h"
#include "reading/rawtable.h"

namespace atlas {

/// Why a document has no list that can be read, with what it has instead and what to do: prose without a
/// table ("13 pages of text, no table with organisations"), tables that name no organisations, organisations
/// without consortia, a header that lacks a column, a list in a sheet that the file hides.
[[nodiscard]] Error missingList(const RawDocument& document, const MemberGrammar& grammar,
                                const ColumnMap& map = {});

/// The first column of the table whose cells name one organisation each, mostly; nothing for none.
[[nodiscard]] std::optional<std::size_t> organisationColumn(const RawTable& table,
                                                            const MemberGrammar& grammar);

} // namespace atlas
