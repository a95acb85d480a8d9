// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/rowchecks.h"

#include "domain/text/fold.h"
#include "import/list/columns/columncontents.h"
#include "naming/brackets.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// 成员单位数量, 单位数(家), Number of members
bool countsOrganisations(const QString& head)
{
    static const QRegularExpression counts(
        u"^(?:(?:联合体)?(?:(?:成员|参与|参加|参建|组成|合作)(?:单位)?|单位)(?:总)?(?:数量|数目|家数|个数|数)"
        u"|"
        u"(?:number|no\\.?) ?of ?(?:members|partners|participants|organi[sz]ations)|"
        u"(?:member|partner|participant|organi[sz]ation) ?count)$"_s);
    const QString words = fold(withoutTrailingBrackets(head)).simplified();
    return counts.match(words).hasMatch();
}

AccountEntry differenceIn(const SourcePlace& at, const QString& sentence)
{
    return {AccountUse::Kept, QCoreApplication::translate("Intake", "Row %1").arg(at.row), sentence, at};
}

} // namespace

RowChecks::RowChecks(const RawTable& table, const ListHeader& header)
    : m_table(table)
{
    for (const ColumnUse& use : header.uses) {
        if (!use.field && countsOrganisations(use.head)) {
            m_counts.insert(use.head.simplified());
        }
    }
}

void RowChecks::take(const PublishedRow& row, const RowMembers& members)
{
    if (!m_counts.isEmpty()) {
        compareCounts(row, members);
    }
    takeCodes(row, members);
}

/// A count of members may leave the lead out.
void RowChecks::compareCounts(const PublishedRow& row, const RowMembers& members)
{
    const auto named = static_cast<int>(members.tokens.size());
    const auto leads = static_cast<int>(std::ranges::count_if(
        members.tokens, [](const MemberToken& token) { return token.role != Role::Member; }));
    for (const PublishedField& field : row.further) {
        const std::optional<int> count = m_counts.contains(field.title) ? numberOf(field.text) : std::nullopt;
        if (count && *count != named && *count != named - std::max(1, leads)) {
            const QString sentence =
                QCoreApplication::translate("Intake", "“%1” says %2, and the row names %3 organisations.")
                    .arg(field.title)
                    .arg(*count)
                    .arg(named);
            const std::scoped_lock lock(m_mutex);
            m_differingCounts.emplace(row.at.row, differenceIn(row.at, sentence));
        }
    }
}

/// In a list with a row for each organisation that row, otherwise the one of the consortium.
SourcePlace RowChecks::placeOf(const PublishedRow& row, const MemberToken& member) const
{
    for (const MemberSource& source : row.sources) {
        if (source.text.contains(member.text) && source.row < m_table.rows.size()) {
            return m_table.placeOf(m_table.rows[source.row].cells[source.column]);
        }
    }
    return row.at;
}

void RowChecks::takeCodes(const PublishedRow& row, const RowMembers& members)
{
    for (const MemberToken& token : members.tokens) {
        if (token.code.isEmpty()) {
            continue;
        }
        const SourcePlace at = placeOf(row, token);
        const std::scoped_lock lock(m_mutex);
        std::vector<Holder>& holders = m_holders[token.code];
        const auto known = std::ranges::find(holders, fold(token.name),
                                             [](const Holder& holder) { return fold(holder.name); });
        if (known == holders.end()) {
            holders.push_back({token.name, at});
        } else if (at.row < known->at.row) {
            known->at = at; // rows are read in several threads
        }
    }
}

std::multimap<int, AccountEntry> RowChecks::differences() const
{
    std::multimap<int, AccountEntry> all = m_differingCounts;
    for (auto code = m_holders.cbegin(); code != m_holders.cend(); ++code) {
        if (code->size() < 2) {
            continue;
        }
        std::vector<Holder> holders = *code;
        std::ranges::sort(holders, {},
                          [](const Holder& holder) { return std::pair(holder.at.row, holder.name); });
        all.emplace(
            holders[1].at.row,
            differenceIn(holders[1].at, QCoreApplication::translate(
                                            "Intake", "The credit code %1 stands for “%2” and for “%3”.")
                                            .arg(code.key(), holders[0].name, holders[1].name)));
    }
    return all;
}

ListAccount RowChecks::account() const
{
    constexpr std::size_t Most = 20; // whoever has read so many knows that the column counts something else
    const std::multimap<int, AccountEntry> all = differences();
    ListAccount account;
    for (const auto& [row, entry] : all) {
        if (account.size() == Most) {
            account.push_back({AccountUse::Kept,
                               QCoreApplication::translate("Intake", "Rows"),
                               QCoreApplication::translate("Intake", "Further rows that differ so: %1.")
                                   .arg(all.size() - Most),
                               {.file = entry.at.file, .part = entry.at.part}});
            break;
        }
        account.push_back(entry);
    }
    return account;
}

} // namespace atlas
