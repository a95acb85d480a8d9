// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "naming/sameness.h"
#include "snapshot/snapshot.h"

#include <QString>

#include <array>
#include <vector>

namespace atlas {

/// What a person can say to a finding.
enum class Fix : quint8 {
    SetHome,
    SetKind,
    Meant,       ///< the name is a misprint of another
    AsPublished, ///< the name is as it should be, or stands twice on purpose
    Same,        ///< the two organisations are one
    Different,   ///< they are two and have nothing to do with each other
    BranchOf,    ///< the first is a branch of the second
    ParentOf,    ///< the second is a branch of the first
    Group,       ///< both are of one corporate group
    Separate,    ///< the merge that made two one was wrong
    Leave,       ///< nobody knows; not to be asked again
};

/// The lists that findings are worked through in.
enum class FindingList : quint8 {
    Home,        ///< organisations without a known home
    Kind,        ///< organisations whose kind is not known or rests on a weak word
    Misprint,    ///< names of consortia and organisations
    Same,        ///< two names that may be one organisation, a branch, or one misprinted name
    Group,       ///< companies that may be of one corporate group
    MemberTwice, ///< one organisation that stands twice in a consortium
};
inline constexpr std::array AllFindingLists{FindingList::Home, FindingList::Kind,  FindingList::Misprint,
                                            FindingList::Same, FindingList::Group, FindingList::MemberTwice};

/// Something in a registry that is unknown or doubtful. Rows are of the snapshot that it was found in.
struct Finding
{
    FindingList list = FindingList::Home;
    bool isConsortium = false; ///< the record is a consortium; otherwise an organisation
    Row record = 0;
    /// Of Same and Group the other organisation (of a branch the parent); of MemberTwice the consortium.
    Row other = 0;
    SameRelation relation = SameRelation::Near; ///< of Same and Group
    /// The rule that it rests on: of Kind KindReading's rule, of Same and Group SameSuggestion::reason;
    /// otherwise empty.
    QString reason;
    QString words; ///< of Misprint 数居/数据, joined by 、; of Same and Group SameSuggestion::words
    QString meant; ///< of Misprint the whole name as it probably was meant; of MemberTwice the other
                   ///< published name

    [[nodiscard]] bool isPair() const { return list == FindingList::Same || list == FindingList::Group; }
    /// The question that an answer to it is kept under.
    [[nodiscard]] OpenQuestion question() const;
    /// What can be said to it, the likeliest first.
    [[nodiscard]] std::vector<Fix> fixes() const;

    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace atlas
