// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/listaccount.h"
#include "domain/result.h"
#include "domain/terms.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace atlas {

/// One organisation in a published member cell. text + separator of all tokens, joined in order, give the
/// cell letter for letter.
struct MemberToken
{
    QString text;      ///< as in the cell, role mark included: 南京钢铁股份有限公司(牵头)
    QString separator; ///< what follows it in the cell: 、 or nothing
    QString name;      ///< without the role mark: 南京钢铁股份有限公司
    QString roleText;  ///< the words in the role mark: 牵头, 绿色石化行业牵头单位; empty for none
    Role role = Role::Member;
    QString industryText;    ///< for an industry lead: 绿色石化
    bool isLabelled = false; ///< the lead by a label or by its column, not by a mark of its own
    bool isByHand = false;   ///< the role is what a person said
    bool isNothing =
        false; ///< no member: a placeholder (无), a tail (等3家单位), a label alone, or left out by hand
    QStringList aliases{};  ///< former and short names that the cell tells: （原…）
    QString code{};         ///< unified social credit code, 18 characters in upper case; empty for none
    bool isByOrder = false; ///< the lead by the order of its list, as memberships that were exported say

    friend bool operator==(const MemberToken&, const MemberToken&) = default;
};

/// What the members of a cell are that carry no mark.
enum class MemberColumn : quint8 {
    Members, ///< members
    Leads,   ///< the lead; where it names several, all of them lead together
    CoLeads, ///< they lead together
};

/// A cell that names members of a consortium, where a consortium has more than the two cells of a row.
struct MemberSource
{
    QString text; ///< exactly as published
    MemberColumn use = MemberColumn::Members;
    QString roleText{};        ///< of a column of its own, in a list with a row for each organisation
    QString code{};            ///< of a column of its own: unified social credit code, as published
    bool leadsByOrder = false; ///< as memberships that were exported say
    bool isOne = false;        ///< the list has a row for each organisation
    /// How a person cut the cell, or how the registry has it; empty: the grammar reads the text.
    std::vector<MemberToken> tokens{};
    std::size_t row = 0;    ///< index into the rows of the table that it was read from
    std::size_t column = 0; ///< the same, of its cells

    friend bool operator==(const MemberSource&, const MemberSource&) = default;
};

/// A published cell that is none of the fields of a consortium.
struct PublishedField
{
    QString title; ///< the head of its column
    QString text;

    friend bool operator==(const PublishedField&, const PublishedField&) = default;
};

/// One row of a published list, its cells exactly as published, but for the line breaks in a name; empty
/// where the list has no such column.
struct PublishedRow
{
    QString number; ///< the place in the list, from 1, where it has no column of numbers
    QString name;
    QString place;          ///< of the consortium
    QString members;        ///< several cells are joined by line breaks
    QString lead{};         ///< of a column of its own; several cells are joined by line breaks
    QString industry{};     ///< of a column of its own
    QString recommending{}; ///< the authority that put the consortium forward; stands in `further`, too
    QString section{};      ///< the row above that divides the table; empty for none
    std::vector<PublishedField> further{}; ///< every other column that holds something
    /// The cells that name its members in their order, where they are not just `lead` and `members`:
    /// otherwise reading those again gives them, and a long list keeps each name once. membersOf() knows
    /// both.
    std::vector<MemberSource> sources{};
    std::size_t tokenCount = 0; ///< of all cells, as they were read
    qint64 id = 0;              ///< the consortium in the registry; 0 for a row that was read
    SourcePlace at{};           ///< where it stands; not part of what was published

    friend bool operator==(const PublishedRow& a, const PublishedRow& b)
    {
        return a.number == b.number && a.name == b.name && a.place == b.place && a.members == b.members &&
               a.lead == b.lead && a.industry == b.industry && a.section == b.section &&
               a.further == b.further;
    }
};

/// What a list, or a person, says of all its cells of members.
struct MemberRules
{
    /// By mark (★, 链主) the role that it gives; nothing: it means no role.
    QHash<QString, std::optional<Role>> marks;
    /// Whether line breaks between two whole names separate; nothing: not said.
    std::optional<bool> breaksSeparate;
    /// The first member of a consortium leads: the list marks no lead anywhere, and nothing speaks against
    /// it.
    bool leadsByOrder = false;

    friend bool operator==(const MemberRules&, const MemberRules&) = default;
};

/// A list as read from a document.
struct PublishedList
{
    QString title; ///< the line above the header row; empty where there is none
    std::vector<PublishedRow> rows;
    MemberRules rules{};
    /// Whole sentences in the user's language: what a person should know before she trusts the reading. Not
    /// part of what was published.
    QStringList remarks{};
    ListAccount account{}; ///< what became of each part of the file

    friend bool operator==(const PublishedList& a, const PublishedList& b)
    {
        return a.title == b.title && a.rows == b.rows;
    }
};

} // namespace atlas
