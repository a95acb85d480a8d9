// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/matchrows.h"

#include "domain/fold.h"
#include "import/list/rowmembers.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

constexpr double AlikeNames = 0.6;
constexpr double SharedMembers = 0.5;
constexpr double RelatedNames = 0.4;
constexpr double NearlyAllMembers = 0.8;

/// What nearly every name of a list ends with says nothing about which one it is.
constexpr QStringView CommonEnding = u"联合体";

/// What two rows are compared by, found once for each.
struct RowKey
{
    QString name;
    QString number;
    QSet<QString> pairs;   ///< of neighbouring characters of the name
    QSet<QString> members; ///< folded names
};

RowKey keyOf(const ComparedRow& row)
{
    RowKey key{fold(row.row->name), fold(row.row->number), {}, {}};
    QStringView name = key.name;
    if (name.endsWith(CommonEnding)) {
        name.chop(CommonEnding.size());
    }
    for (qsizetype i = 0; i + 1 < name.size(); ++i) {
        key.pairs.insert(name.sliced(i, 2).toString());
    }
    for (const MemberToken& token : row.members) {
        key.members.insert(fold(token.name));
    }
    return key;
}

std::vector<RowKey> keysOf(const std::vector<ComparedRow>& rows)
{
    std::vector<RowKey> keys;
    keys.reserve(rows.size());
    std::transform(rows.begin(), rows.end(), std::back_inserter(keys), keyOf);
    return keys;
}

/// The coefficient of Dice: 1 for equal sets, 0 for sets without a common element.
double likeness(const QSet<QString>& a, const QSet<QString>& b)
{
    if (a.isEmpty() && b.isEmpty()) {
        return 0;
    }
    const auto common =
        std::count_if(a.begin(), a.end(), [&](const QString& text) { return b.contains(text); });
    return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

class RowMatcher final
{
public:
    RowMatcher(std::vector<RowKey> rows, std::vector<RowKey> others)
        : m_rows(std::move(rows))
        , m_others(std::move(others))
        , m_match(m_rows.size())
        , m_isTaken(m_others.size())
    {
    }

    std::vector<std::optional<std::size_t>> match()
    {
        byName();
        byLikeness();
        byNumber();
        return std::move(m_match);
    }

private:
    void take(std::size_t row, std::size_t other)
    {
        m_match[row] = other;
        m_isTaken[other] = true;
    }

    void byName()
    {
        QMultiHash<QString, std::size_t> byName;
        for (std::size_t other = m_others.size(); other-- > 0;) {
            byName.insert(m_others[other].name, other);
        }
        // Two consortia of one name are told apart by their numbers.
        for (const bool needsNumber : {true, false}) {
            for (std::size_t row = 0; row < m_rows.size(); ++row) {
                const QList<std::size_t> same =
                    m_match[row] ? QList<std::size_t>() : byName.values(m_rows[row].name);
                const auto found = std::find_if(same.begin(), same.end(), [&](std::size_t other) {
                    return !m_isTaken[other] &&
                           (!needsNumber || m_others[other].number == m_rows[row].number);
                });
                if (found != same.end()) {
                    take(row, *found);
                }
            }
        }
    }

    void byNumber()
    {
        QHash<QString, std::size_t> byNumber;
        for (std::size_t other = 0; other < m_others.size(); ++other) {
            if (!m_isTaken[other]) {
                byNumber.insert(m_others[other].number, other);
            }
        }
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const auto other = byNumber.constFind(m_rows[row].number);
            if (!m_match[row] && other != byNumber.cend() && !m_isTaken[*other] &&
                isAlike(m_rows[row], m_others[*other])) {
                take(row, *other);
            }
        }
    }

    /// Under one number: many of the members, or some of them and much of the name.
    [[nodiscard]] static bool isAlike(const RowKey& a, const RowKey& b)
    {
        const double members = likeness(a.members, b.members);
        return members >= SharedMembers || (members > 0 && likeness(a.pairs, b.pairs) >= AlikeNames);
    }

    /// Only rows that share a member are looked at, so that long lists stay quick.
    void byLikeness()
    {
        QMultiHash<QString, std::size_t> byMember;
        for (std::size_t other = 0; other < m_others.size(); ++other) {
            if (m_isTaken[other]) {
                continue;
            }
            for (const QString& member : std::as_const(m_others[other].members)) {
                byMember.insert(member, other);
            }
        }
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_match[row]) {
                continue;
            }
            QSet<std::size_t> candidates;
            for (const QString& member : std::as_const(m_rows[row].members)) {
                const QList<std::size_t> with = byMember.values(member);
                candidates.unite(QSet<std::size_t>(with.begin(), with.end()));
            }
            takeBest(row, candidates);
        }
    }

    void takeBest(std::size_t row, const QSet<std::size_t>& candidates)
    {
        std::optional<std::size_t> best;
        double most = 0;
        for (const std::size_t other : candidates) {
            const double names = likeness(m_rows[row].pairs, m_others[other].pairs);
            const double members = likeness(m_rows[row].members, m_others[other].members);
            const bool isSame = names >= RelatedNames && members >= NearlyAllMembers;
            const bool isBetter = names + members > most || (names + members == most && best > other);
            if (isSame && !m_isTaken[other] && isBetter) {
                best = other;
                most = names + members;
            }
        }
        if (best) {
            take(row, *best);
        }
    }

    std::vector<RowKey> m_rows;
    std::vector<RowKey> m_others;
    std::vector<std::optional<std::size_t>> m_match;
    std::vector<bool> m_isTaken;
};

} // namespace

std::vector<ComparedRow> comparedRows(const PublishedList& list, const MemberGrammar& grammar)
{
    std::vector<ComparedRow> rows;
    rows.reserve(list.rows.size());
    for (const PublishedRow& row : list.rows) {
        rows.push_back({&row, membersOf(row, list.rules, grammar)});
    }
    return rows;
}

std::vector<ComparedRow> comparedRows(const Proposal& proposal)
{
    std::vector<ComparedRow> rows;
    rows.reserve(proposal.consortia.size());
    for (const ProposedConsortium& consortium : proposal.consortia) {
        ComparedRow row{&consortium.row, {}};
        for (const ProposedMembership& membership : consortium.members) {
            MemberToken token;
            token.name = proposal.publishedName(membership);
            token.role = membership.roleBasis == Basis::Order ? Role::Member : membership.role;
            token.roleText = membership.words->roleText;
            row.members.push_back(std::move(token));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::optional<std::size_t>> matchRows(const std::vector<ComparedRow>& rows,
                                                  const std::vector<ComparedRow>& others)
{
    return RowMatcher(keysOf(rows), keysOf(others)).match();
}

} // namespace atlas
