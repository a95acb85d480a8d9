// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"

#include <QString>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace atlas {

/// How two organisations may belong together, the closest first.
enum class SameRelation : quint8 {
    Same,     ///< one organisation under two names
    BranchOf, ///< a is a branch or a part of b: kept apart, but linked
    Group,    ///< two companies of one group
    Near,     ///< names that one step takes to each other: one may be misprinted
};
[[nodiscard]] QString key(SameRelation); ///< same, branch_of, group, near

/// The names under which one organisation is known.
struct OrganisationNames
{
    QString name;
    QStringList aliases; ///< further and former names
};

/// Two organisations that may belong together, and why. Only the reason "exact" is certain; everything else
/// is for a person to decide. Reasons:
/// - Same: exact (equal after folding), alias (a name of one is an alias of the other), other_name_mark
/// ((原…),
///   曾用名, 简称 in one name), legal_form (equal without the legal form at the end), bracket_variant (equal
///   without (集团) and Latin brackets, a bracketed place moved), place_moved (a leading place moved into a
///   bracket);
/// - BranchOf: branch_ending (…分公司), bracketed_place (哈尔滨工业大学(威海)), begins_with_parent
/// (上海交通大学宁波…研究院);
/// - Group: subsidiary_name (a company whose name begins with another's), group_word (中国铝业集团 and
/// 中国铝业),
///   same_parent (branches of one company that is not in the list), same_brand (四川长虹…);
/// - Near: one_character, one_missing, swapped.
struct SameSuggestion
{
    std::size_t a =
        0; ///< index of an organisation; for BranchOf the branch, otherwise the smaller of the two
    std::size_t b = 0;
    SameRelation relation = SameRelation::Same;
    QString reason;
    QString words; ///< what they share, or what differs: 居/据

    friend bool operator==(const SameSuggestion&, const SameSuggestion&) = default;
};

/// The pairs among the organisations that may belong together, each once under its closest relation, in the
/// order of the smaller index, then of the other. Where many share one form each is paired with one of them,
/// so that the pairs grow with the organisations and not with their square. Pure; the same names give the
/// same pairs. Names that differ in a numeral (第一, 第二), in a direction (东, 西) or in their place are not
/// near.
///
/// onlyFrom: pairs of which neither index reaches it are left out (the organisations of a registry that is
/// known, with new ones behind them). Stopped, it gives what it has found so far.
[[nodiscard]] std::vector<SameSuggestion> suggestSame(const std::vector<OrganisationNames>& organisations,
                                                      const Reference& reference, std::size_t onlyFrom = 0,
                                                      const std::stop_token& stop = {});

} // namespace atlas
