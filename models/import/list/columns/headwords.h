// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/columns/listcolumn.h"

#include "domain/lists/publishedlist.h"

#include <QStringList>

#include <vector>

namespace atlas {

/// What the words of a head may mean, and how surely: 1 for 成员单位, 0.5 for 企业.
struct HeadMeaning
{
    ListColumn field = ListColumn::Name;
    double strength = 0;
    MemberColumn use = MemberColumn::Members; ///< of members and leads
    bool isApplicant =
        false; ///< 申报单位, 单位名称: the lead beside a column of members, otherwise the members

    bool isDoubtful = false; ///< 链主企业, 理事长单位: a word of a role, but not for certain that of the lead

    friend bool operator==(const HeadMeaning&, const HeadMeaning&) = default;
};

/// All that a head may mean, the surest first; empty where its words say nothing. White space, line breaks,
/// colons and what stands in brackets (联合体单位（第一个为牵头单位）) are passed over.
[[nodiscard]] std::vector<HeadMeaning> readHead(const QString& head);

/// 成员单位（含牵头）: the lead stands among the members, too.
[[nodiscard]] bool headIncludesLead(const QString& head);
/// 联合体单位（第一个为牵头单位）: the head says that order says who leads.
[[nodiscard]] bool headSaysFirstLeads(const QString& head);

/// 成员单位（牵头单位在最后）: the head says something of who leads that no rule explains.
[[nodiscard]] bool headDoubtsLead(const QString& head);

/// 所属盟市, 建设地: the end of a head that may speak of the place of a consortium; its contents must say so.
[[nodiscard]] bool headEndsAsPlace(const QString& head);

/// The words that name a column best, for messages: 联合体名称.
[[nodiscard]] QString usualHead(ListColumn column);

} // namespace atlas
