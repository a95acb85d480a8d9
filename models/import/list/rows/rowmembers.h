// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/publishedlist.h"
#include "import/list/cells/membergrammar.h"
#include "import/list/columns/listcolumn.h"

#include <QStringList>

#include <vector>

namespace atlas {

/// What is wrong or open in one of the cells of a row.
struct RowProblem
{
    std::size_t source = 0; ///< index into sourcesOf()
    CellProblem problem;
    std::optional<ListColumn> field{}; ///< of the cell beside it that the problem stands in: a role, a code
};

/// The members of a consortium, read from all its cells.
struct RowMembers
{
    std::vector<MemberToken> tokens; ///< each organisation once, those of leads' own cells first
    std::vector<RowProblem> problems;
    QStringList nobody;         ///< 待定, 无, /: what stood for a member and names none
    bool marksLead = false;     ///< some member is marked as one that leads
    bool isUnexplained = false; ///< something of a cell may be a role, or is not understood
};

/// The cells of a row that name members: PublishedRow::sources, or those of the lead and of the members.
[[nodiscard]] std::vector<MemberSource> sourcesOf(const PublishedRow& row);

/// Reads the cells of a row; those that a person cut are taken as they are. Thread-safe.
[[nodiscard]] RowMembers readMembersOf(const PublishedRow& row, const MemberRules& rules,
                                       const MemberGrammar& grammar);

/// The same without what is to be asked; where the list's order says who leads, its first member does, by
/// that basis: see leadByOrder().
[[nodiscard]] std::vector<MemberToken> membersOf(const PublishedRow& row, const MemberRules& rules,
                                                 const MemberGrammar& grammar);

/// Whether the first of these members leads by the order of the list.
[[nodiscard]] bool leadsByOrder(const std::vector<MemberToken>& members, const MemberRules& rules);

} // namespace atlas
