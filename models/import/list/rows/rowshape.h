// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/columns/listheader.h"

namespace atlas {

/// A row for each organisation: each cell of members is one, and the name stands again, is left empty below,
/// or a column says the role of each.
[[nodiscard]] bool hasRowForEach(const RawTable& table, const ListHeader& header,
                                 const MemberGrammar& grammar);

/// Whether the places of a list with a row for each organisation are those of the organisations: they differ
/// within half of its consortia, of two at least.
[[nodiscard]] bool placesAreOfOrganisations(const RawTable& table, const ListHeader& header);

} // namespace atlas
