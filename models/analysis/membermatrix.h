// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"

#include <optional>
#include <vector>

namespace atlas {

/// Which organisations of a view sit in which of its consortia: a row for each organisation in at least so
/// many consortia of the view, a column for each consortium that has one of them.
struct MemberMatrix
{
    /// Those in most consortia first, then in order of first appearance in the lists.
    std::vector<Row> organisations;
    std::vector<quint32> consortiaOf; ///< parallel: the consortia of the view that it is in
    std::vector<Row> consortia;       ///< in published order
    std::vector<quint32> membersOf;   ///< parallel: how many of the rows are in it
    quint32 atLeast = 1;
};

/// Pure. A membership that the filter rules out is no cell, so the same organisation may have a row or none,
/// depending on the filter. atLeast of 0 is taken as 1.
[[nodiscard]] MemberMatrix memberMatrix(const View& view, quint32 atLeast);

/// The role of an organisation in a consortium of the view; none where it is no member there. Where the list
/// names it twice in one consortium, the role that comes first in the order of Role.
[[nodiscard]] std::optional<Role> roleIn(const View& view, Row organisation, Row consortium);

} // namespace atlas
