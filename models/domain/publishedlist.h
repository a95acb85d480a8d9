// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/terms.h"

#include <QString>
#include <QStringList>

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

    friend bool operator==(const MemberToken&, const MemberToken&) = default;
};

/// A published cell that is none of the fields of a consortium.
struct PublishedField
{
    QString title; ///< the head of its column
    QString text;

    friend bool operator==(const PublishedField&, const PublishedField&) = default;
};

/// One row of a published list, its cells exactly as published; empty where the list has no such column.
struct PublishedRow
{
    QString number; ///< the place in the list, from 1, where it has no column of numbers
    QString name;
    QString place; ///< a place, or the authority that recommends
    QString members;
    QString lead{};                        ///< of a column of its own
    QString industry{};                    ///< of a column of its own
    QString section{};                     ///< the row above that divides the table; empty for none
    std::vector<PublishedField> further{}; ///< every other column that holds something
    /// Of the members and of the lead, where a person cut the cell: otherwise reading it again gives them,
    /// and a long list keeps each name once. intake's membersOf() knows both.
    std::vector<MemberToken> tokens{};
    std::vector<MemberToken> leadTokens{};
    std::size_t tokenCount = 0; ///< of both cells, as they were read
    qint64 id = 0;              ///< the consortium in the registry; 0 for a row that was read
    SourcePlace at{};           ///< where it stands; not part of what was published

    friend bool operator==(const PublishedRow& a, const PublishedRow& b)
    {
        return a.number == b.number && a.name == b.name && a.place == b.place && a.members == b.members &&
               a.lead == b.lead && a.industry == b.industry && a.section == b.section &&
               a.further == b.further;
    }
};

/// A list as read from a document.
struct PublishedList
{
    QString title; ///< the line above the header row; empty where there is none
    std::vector<PublishedRow> rows;
    /// Whole sentences in the user's language: what a person should know before she trusts the reading. Not
    /// part of what was published.
    QStringList remarks{};

    friend bool operator==(const PublishedList& a, const PublishedList& b)
    {
        return a.title == b.title && a.rows == b.rows;
    }
};

} // namespace atlas
