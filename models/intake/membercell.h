// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/publishedlist.h"

#include <vector>

namespace atlas {

/// What is wrong in a cell, and where: offsets into its text.
struct CellProblem
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString sentence; ///< whole, in the user's language

    friend bool operator==(const CellProblem&, const CellProblem&) = default;
};

/// A cell of members, cut into tokens; what cannot be understood is a token with a problem, never lost.
struct MemberCell
{
    std::vector<MemberToken> tokens;
    std::vector<CellProblem> problems;

    /// text + separator of all tokens: the cell letter for letter.
    [[nodiscard]] QString text() const;
    /// Where a token begins in the cell.
    [[nodiscard]] qsizetype startOf(std::size_t token) const;
};

/// What the members of a cell are that carry no mark.
enum class MemberColumn : quint8 {
    Members, ///< members
    Leads,   ///< the lead; where it names several, all of them lead together
};

/// Cuts a cell into members (see memberCuts()) and reads their roles: from a bracket that is a mark, at the
/// end of a member or before it, or from a label (牵头单位：), which holds until the next label or ；. Any
/// other bracket stays part of the name. A role in a bracket holds for its own member only:
/// 南京钢铁股份有限公司(牵头)、 首钢集团有限公司 has one lead and one member.
///
/// Problems: a bracket without its partner, an empty member, a member that is nothing but its role, a role
/// inside a member (a separator is missing behind it), an organisation that stands twice, a second 牵头.
[[nodiscard]] MemberCell readMemberCell(const QString& cell, MemberColumn column = MemberColumn::Members);

// What a person changes by hand. The text of the cell stays, letter for letter; problems are found anew.

/// Cuts a token in two before that character of its text; nothing where one of them would be empty.
void splitToken(MemberCell& cell, std::size_t token, qsizetype at);
/// Joins a token with the one behind it, the separator between them becoming part of the name.
void joinTokens(MemberCell& cell, std::size_t token);
/// Says what a token's role is. The industry counts for an industry lead only.
void relabelToken(MemberCell& cell, std::size_t token, Role role, const QString& industry = {});

} // namespace atlas
