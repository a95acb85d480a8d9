// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/cellmarks.h"
#include "import/list/cells/membergrammar.h"

#include <vector>

namespace atlas {

/// 牵头单位：, with the numbering in front of it.
struct CellLabel
{
    CellSpan span;
    QString words;
    std::optional<RoleReading> role; ///< nothing for 企业：, 高校：
    bool isBracket = false;          ///< 【牵头单位】甲、乙【成员单位】丙
};

/// A cell cut into pieces of one member each. start of a piece, its end, and the end of the separator behind
/// it.
struct CellPiece
{
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype next = 0;
};

struct CellCuts
{
    std::vector<CellPiece> pieces; ///< together the whole cell
    std::vector<CellSpan> numbers;
    std::vector<CellLabel> labels;
    std::vector<CellProblem> problems;
    bool keepsCommas = false; ///< a comma between Latin words belongs to the name that they are
};

/// Finds where members end: at 、 ； ; ， , | and tabs outside of brackets; before a numbering, a bullet and
/// a label; at line breaks, blanks, slashes, &, middle dots and conjunctions where both sides are
/// organisations.
[[nodiscard]] CellCuts cutCell(QStringView cell, const BracketDepths& brackets,
                               const OrganisationWords& words, const CellContext& context);

} // namespace atlas
