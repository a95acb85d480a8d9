// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/rowmembers.h"

#include "domain/text/fold.h"
#include "import/list/cells/cellmarks.h"
#include "import/list/cells/celltext.h"
#include "import/list/cells/rolewords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace atlas {
namespace {

bool leads(Role role)
{
    return role != Role::Member;
}

/// Puts the members of several cells together.
class MemberJoiner final
{
public:
    MemberJoiner(const MemberRules& rules, const MemberGrammar& grammar)
        : m_rules(rules)
        , m_grammar(grammar)
    {
    }

    void add(const MemberSource& source, std::size_t index, bool isOnly)
    {
        MemberCell cell;
        if (source.tokens.empty()) {
            cell =
                m_grammar.read(source.text, {.column = source.use, .rules = &m_rules, .isOne = source.isOne});
        } else {
            cell.tokens = source.tokens;
        }
        m_members.isUnexplained = m_members.isUnexplained || cell.deniesOrder;
        for (const CellProblem& problem : cell.problems) {
            m_members.isUnexplained = m_members.isUnexplained || problem.issue == CellIssue::Residue ||
                                      problem.issue == CellIssue::Mark;
            m_members.problems.push_back({index, problem, {}});
        }
        takeRole(source, index, cell);
        takeCode(source, index, cell);
        for (const MemberToken& token : cell.tokens) {
            const QString text = token.text.trimmed();
            if (token.isNothing && !text.isEmpty() && isPlaceholder(text)) {
                m_members.nobody << text;
            }
        }
        std::erase_if(cell.tokens, [](const MemberToken& token) { return token.isNothing; });
        for (const MemberToken& token : cell.tokens) {
            m_members.marksLead = m_members.marksLead || leads(token.role);
        }
        if (isOnly) {
            m_members.tokens = std::move(cell.tokens);
            return;
        }
        for (MemberToken& token : cell.tokens) {
            addToken(std::move(token), source, index);
        }
    }

    RowMembers take()
    {
        checkLeads();
        return std::move(m_members);
    }

private:
    void addProblem(std::size_t source, CellIssue issue, const QString& sentence, const QString& subject = {})
    {
        m_members.isUnexplained = m_members.isUnexplained || issue == CellIssue::Mark;
        m_members.problems.push_back({source, {0, 0, sentence, issue, subject}, {}});
    }

    /// What a column of roles says of the organisation of its row.
    void takeRole(const MemberSource& source, std::size_t index, MemberCell& cell)
    {
        const QString words = source.roleText.trimmed();
        for (MemberToken& token : cell.tokens) {
            if (source.leadsByOrder && !token.isNothing && !token.isByHand) {
                token.role = Role::Lead;
                token.isByOrder = true;
            }
        }
        if (words.isEmpty()) {
            return;
        }
        auto role = readRole(words);
        if (m_rules.marks.contains(words)) {
            role = RoleReading{m_rules.marks.value(words).value_or(Role::Member), {}, true};
        }
        if (!role && isMemberCategory(words)) {
            role = RoleReading{Role::Member, {}, true}; // 应用单位
        }
        if (!role) {
            addProblem(index, CellIssue::Mark,
                       QCoreApplication::translate("Intake", "“%1” is not a known role.").arg(words), words);
            m_members.problems.back().field = ListColumn::Role;
        } else if (!role->isSure) {
            addProblem(index, CellIssue::Mark,
                       QCoreApplication::translate("Intake", "“%1” may mean a role.").arg(words), words);
            m_members.problems.back().field = ListColumn::Role;
        }
        for (MemberToken& token : cell.tokens) {
            if (!token.isNothing && !token.isByHand && token.roleText.isEmpty()) {
                token.role = role ? role->role : Role::Member;
                token.roleText = words;
                token.industryText = role ? role->industry : QString();
            }
        }
    }

    void takeCode(const MemberSource& source, std::size_t index, MemberCell& cell)
    {
        std::vector<MemberToken*> members;
        for (MemberToken& token : cell.tokens) {
            if (!token.isNothing) {
                members.push_back(&token);
            }
        }
        const QStringList codes = source.code.split(u'\n', Qt::SkipEmptyParts);
        if (codes.empty() || members.empty()) {
            return;
        }
        if (static_cast<std::size_t>(codes.size()) != members.size()) {
            addProblem(index, CellIssue::CreditCode,
                       QCoreApplication::translate(
                           "Intake", "“%1” does not say which of several organisations it belongs to; it is "
                                     "kept as published.")
                           .arg(beginning(source.code)));
            m_members.problems.back().field = ListColumn::Code;
            return;
        }
        for (std::size_t i = 0; i < members.size(); ++i) {
            giveCode(*members[i], codes[static_cast<qsizetype>(i)].trimmed(), index);
        }
    }

    void giveCode(MemberToken& member, const QString& code, std::size_t index)
    {
        const auto tell = [&](const QString& sentence) {
            addProblem(index, CellIssue::CreditCode, sentence);
            m_members.problems.back().field = ListColumn::Code;
        };
        if (!isCreditCode(code)) {
            tell(QCoreApplication::translate("Intake",
                                             "“%1” is not a whole credit code; it is kept as published.")
                     .arg(code));
            return;
        }
        const QString normalised = creditCodeOf(code);
        if (const QChar right = creditCheckCharacter(normalised); right != normalised.back()) {
            tell(QCoreApplication::translate(
                     "Intake", "The credit code %1 has a wrong check character: it should end with %2.")
                     .arg(code)
                     .arg(right));
        }
        if (member.code.isEmpty()) {
            member.code = normalised;
        }
    }

    /// The lead may stand among the members, too, and is one member.
    void addToken(MemberToken token, const MemberSource& source, std::size_t index)
    {
        const QString folded = fold(token.name);
        const auto known = m_places.constFind(folded);
        if (known == m_places.cend()) {
            m_places.insert(folded, {m_members.tokens.size(), source.use, index});
            m_members.tokens.push_back(std::move(token));
            return;
        }
        MemberToken& first = m_members.tokens[known->token];
        if (known->use == source.use && known->source != index && source.use == MemberColumn::Members) {
            addProblem(
                index, CellIssue::Duplicate,
                QCoreApplication::translate("Intake", "The member “%1” appears twice.").arg(token.name));
        }
        if (!leads(first.role) && leads(token.role)) {
            first.role = token.role;
            first.roleText = token.roleText;
            first.industryText = token.industryText;
            first.isByOrder = token.isByOrder;
        }
        first.aliases << token.aliases;
        first.code = first.code.isEmpty() ? token.code : first.code;
    }

    /// Leads of two columns lead together; of two rows one is meant.
    void checkLeads()
    {
        std::vector<MemberToken*> found;
        for (MemberToken& token : m_members.tokens) {
            if (token.role == Role::Lead) {
                found.push_back(&token);
            }
        }
        if (found.size() < 2 || m_places.isEmpty()) {
            return;
        }
        if (std::ranges::all_of(found, [](const MemberToken* token) { return token->isLabelled; })) {
            for (MemberToken* token : found) {
                token->role = Role::CoLead;
            }
            return;
        }
        const MemberToken& second = *found[1];
        addProblem(m_places.value(fold(second.name)).source, CellIssue::Leads,
                   QCoreApplication::translate(
                       "Intake", "Two members are marked 牵头, but only one is allowed: “%1” and “%2”.")
                       .arg(found[0]->name, second.name));
    }

    struct Place
    {
        std::size_t token = 0;
        MemberColumn use = MemberColumn::Members;
        std::size_t source = 0;
    };

    const MemberRules& m_rules;
    const MemberGrammar& m_grammar;
    RowMembers m_members;
    QHash<QString, Place> m_places; ///< by folded name
};

} // namespace

std::vector<MemberSource> sourcesOf(const PublishedRow& row)
{
    if (!row.sources.empty()) {
        return row.sources;
    }
    std::vector<MemberSource> sources;
    if (!QStringView(row.lead).trimmed().isEmpty()) {
        sources.push_back({.text = row.lead, .use = MemberColumn::Leads});
    }
    if (!QStringView(row.members).trimmed().isEmpty()) {
        sources.push_back({.text = row.members});
    }
    return sources;
}

RowMembers readMembersOf(const PublishedRow& row, const MemberRules& rules, const MemberGrammar& grammar)
{
    MemberJoiner joiner(rules, grammar);
    const std::vector<MemberSource> sources = sourcesOf(row);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        joiner.add(sources[i], i, sources.size() == 1);
    }
    return joiner.take();
}

std::vector<MemberToken> membersOf(const PublishedRow& row, const MemberRules& rules,
                                   const MemberGrammar& grammar)
{
    return readMembersOf(row, rules, grammar).tokens;
}

bool leadsByOrder(const std::vector<MemberToken>& members, const MemberRules& rules)
{
    return rules.leadsByOrder && !members.empty() &&
           std::ranges::none_of(members, [](const MemberToken& token) {
               return leads(token.role) || !token.roleText.isEmpty() || token.isByHand;
           });
}

} // namespace atlas
