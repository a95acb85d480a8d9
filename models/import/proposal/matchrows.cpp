// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/matchrows.h"

#include "domain/text/fold.h"
#include "import/list/rows/rowmembers.h"

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

/// What rows are looked up by, found once for each.
struct RowKey
{
    QString name;
    QString number;
};

std::vector<RowKey> keysOf(const ComparedRows& rows, const std::stop_token& stop)
{
    std::vector<RowKey> keys(rows.size());
    for (std::size_t row = 0; row < rows.size() && !stop.stop_requested(); ++row) {
        keys[row] = {fold(rows.row(row).name), fold(rows.row(row).number)};
    }
    return keys;
}

/// What two rows are compared by: too much to be kept for each row of a long list.
struct RowTraits
{
    QSet<QString> pairs;   ///< of neighbouring characters of the name
    QSet<QString> members; ///< folded names
};

QSet<QString> membersIn(const ComparedRows& rows, std::size_t row)
{
    QSet<QString> members;
    for (const MemberToken& token : rows.members(row)) {
        members.insert(fold(token.name));
    }
    return members;
}

QSet<QString> pairsIn(QStringView name)
{
    if (name.endsWith(CommonEnding)) {
        name.chop(CommonEnding.size());
    }
    QSet<QString> pairs;
    for (qsizetype i = 0; i + 1 < name.size(); ++i) {
        pairs.insert(name.sliced(i, 2).toString());
    }
    return pairs;
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
    Q_DISABLE_COPY_MOVE(RowMatcher)

public:
    RowMatcher(const ComparedRows& rows, const ComparedRows& others, const std::stop_token& stop)
        : m_stop(stop)
        , m_rows(rows)
        , m_others(others)
        , m_rowKeys(keysOf(rows, stop))
        , m_otherKeys(keysOf(others, stop))
        , m_traits(others.size())
        , m_match(rows.size())
        , m_isTaken(others.size())
    {
    }
    ~RowMatcher() = default;

    std::vector<std::optional<std::size_t>> match()
    {
        byName();
        byLikeness();
        byNumber();
        return std::move(m_match);
    }

private:
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }

    void take(std::size_t row, std::size_t other)
    {
        m_match[row] = other;
        m_isTaken[other] = true;
    }

    [[nodiscard]] RowTraits traitsOf(std::size_t row) const
    {
        return {pairsIn(m_rowKeys[row].name), membersIn(m_rows, row)};
    }

    [[nodiscard]] const RowTraits& traitsOfOther(std::size_t other)
    {
        std::optional<RowTraits>& traits = m_traits[other];
        if (!traits) {
            traits = RowTraits{pairsIn(m_otherKeys[other].name), membersIn(m_others, other)};
        }
        return *traits;
    }

    void byName()
    {
        QMultiHash<QString, std::size_t> byName;
        for (std::size_t other = m_others.size(); other-- > 0;) {
            byName.insert(m_otherKeys[other].name, other);
        }
        // Two consortia of one name are told apart by their numbers.
        for (const bool needsNumber : {true, false}) {
            for (std::size_t row = 0; row < m_rows.size() && !isStopped(); ++row) {
                if (m_match[row]) {
                    continue;
                }
                const auto [first, last] = std::as_const(byName).equal_range(m_rowKeys[row].name);
                const auto found = std::find_if(first, last, [&](std::size_t other) {
                    return !m_isTaken[other] &&
                           (!needsNumber || m_otherKeys[other].number == m_rowKeys[row].number);
                });
                if (found != last) {
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
                byNumber.insert(m_otherKeys[other].number, other);
            }
        }
        for (std::size_t row = 0; row < m_rows.size() && !isStopped(); ++row) {
            const auto other = byNumber.constFind(m_rowKeys[row].number);
            if (!m_match[row] && other != byNumber.cend() && !m_isTaken[*other] &&
                isAlike(traitsOf(row), traitsOfOther(*other))) {
                take(row, *other);
            }
        }
    }

    /// Under one number: many of the members, or some of them and much of the name.
    [[nodiscard]] static bool isAlike(const RowTraits& a, const RowTraits& b)
    {
        const double members = likeness(a.members, b.members);
        return members >= SharedMembers || (members > 0 && likeness(a.pairs, b.pairs) >= AlikeNames);
    }

    /// Only rows that share a member are looked at, so that long lists stay quick.
    void byLikeness()
    {
        QMultiHash<QString, std::size_t> byMember;
        for (std::size_t other = 0; other < m_others.size() && !isStopped(); ++other) {
            if (m_isTaken[other]) {
                continue;
            }
            const QSet<QString> members = membersIn(m_others, other);
            for (const QString& member : members) {
                byMember.insert(member, other);
            }
        }
        for (std::size_t row = 0; row < m_rows.size() && !byMember.isEmpty() && !isStopped(); ++row) {
            if (m_match[row]) {
                continue;
            }
            QSet<std::size_t> candidates;
            const RowTraits traits = traitsOf(row);
            for (const QString& member : traits.members) {
                const auto [first, last] = std::as_const(byMember).equal_range(member);
                for (auto other = first; other != last && !isStopped(); ++other) {
                    candidates.insert(*other);
                }
            }
            takeBest(row, traits, candidates);
        }
    }

    void takeBest(std::size_t row, const RowTraits& traits, const QSet<std::size_t>& candidates)
    {
        std::optional<std::size_t> best;
        double most = 0;
        for (const std::size_t other : candidates) {
            if (isStopped()) {
                return;
            }
            if (m_isTaken[other]) {
                continue;
            }
            const RowTraits& others = traitsOfOther(other);
            const double names = likeness(traits.pairs, others.pairs);
            const double members = likeness(traits.members, others.members);
            const bool isSame = names >= RelatedNames && members >= NearlyAllMembers;
            const bool isBetter = names + members > most || (names + members == most && best > other);
            if (isSame && isBetter) {
                best = other;
                most = names + members;
            }
        }
        if (best) {
            take(row, *best);
        }
    }

    const std::stop_token& m_stop;
    const ComparedRows& m_rows;
    const ComparedRows& m_others;
    std::vector<RowKey> m_rowKeys;
    std::vector<RowKey> m_otherKeys;
    std::vector<std::optional<RowTraits>> m_traits; ///< of the others, once they are asked for
    std::vector<std::optional<std::size_t>> m_match;
    std::vector<bool> m_isTaken;
};

std::vector<MemberToken> membersOfProposed(const Proposal& proposal, const ProposedConsortium& consortium)
{
    std::vector<MemberToken> members;
    members.reserve(consortium.members.size());
    for (const ProposedMembership& membership : consortium.members) {
        MemberToken token;
        token.name = proposal.publishedName(membership);
        token.role = membership.roleBasis == Basis::Order ? Role::Member : membership.role;
        token.roleText = membership.words->roleText;
        members.push_back(std::move(token));
    }
    return members;
}

} // namespace

ComparedRows::ComparedRows(const PublishedList& list, const MemberGrammar& grammar)
    : m_list(&list)
    , m_grammar(&grammar)
{
}

ComparedRows::ComparedRows(const Proposal& proposal)
    : m_proposal(&proposal)
{
}

std::size_t ComparedRows::size() const
{
    return m_list != nullptr ? m_list->rows.size() : m_proposal->consortia.size();
}

const PublishedRow& ComparedRows::row(std::size_t index) const
{
    return m_list != nullptr ? m_list->rows[index] : m_proposal->consortia[index].row;
}

std::vector<MemberToken> ComparedRows::members(std::size_t index) const
{
    return m_list != nullptr ? membersOf(m_list->rows[index], m_list->rules, *m_grammar)
                             : membersOfProposed(*m_proposal, m_proposal->consortia[index]);
}

std::vector<std::optional<std::size_t>> matchRows(const ComparedRows& rows, const ComparedRows& others,
                                                  const std::stop_token& stop)
{
    return RowMatcher(rows, others, stop).match();
}

} // namespace atlas
