// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/membercell.h"

#include "domain/fold.h"
#include "intake/membercutter.h"
#include "intake/rolemark.h"
#include "naming/brackets.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A name without what the layout of a cell put into it.
QString nameOf(QStringView text)
{
    QStringView bare = text.trimmed();
    while (bare.endsWith(u'。')) {
        bare = bare.chopped(1).trimmed();
    }
    QString name = bare.toString();
    name.remove(u'\r');
    name.remove(u'\n');
    return name;
}

/// The first few characters, for a message.
QString beginning(QStringView text)
{
    constexpr qsizetype Most = 20;
    return text.size() <= Most ? text.toString() : text.first(Most).toString() + u'…';
}

/// Whether anything of it is left after fold(); nearly always a letter says so at once.
bool isName(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); }) ||
           !fold(text).isEmpty();
}

/// Takes a role mark off an end of the text. False where one stands inside of it.
bool takeBracketMark(QStringView& name, MemberToken& token)
{
    for (const Bracketed& part : bracketedParts(name)) {
        const auto mark = roleMark(part.content);
        if (!mark) {
            continue;
        }
        const qsizetype end = part.start + part.whole.size();
        const bool atEnd = end == name.size();
        const bool atStart = name.first(part.start).trimmed().isEmpty();
        if (!atEnd && !atStart) {
            // Words like 参与 may well be part of a name there; a lead inside of a name is one mark too many.
            if (mark->role != Role::Member) {
                return false;
            }
            continue;
        }
        token.role = mark->role;
        token.roleText = part.content.toString();
        token.industryText = mark->industry;
        name = (atEnd ? name.first(part.start) : name.sliced(end)).trimmed();
        // What is left may begin or end with a mark of its own: two marks are not one.
        const auto rest = bracketedParts(name);
        return std::none_of(rest.begin(), rest.end(), [](const Bracketed& other) {
            const auto second = roleMark(other.content);
            return second && second->role != Role::Member;
        });
    }
    return true;
}

/// Reads the tokens of a cell from left to right; a label reaches over the tokens behind it.
class TokenReader final
{
public:
    TokenReader(MemberCell& cell, MemberColumn column)
        : m_cell(cell)
        , m_column(column)
    {
    }

    void read()
    {
        for (MemberToken& token : m_cell.tokens) {
            const qsizetype start = m_start;
            if (!token.isByHand) {
                readToken(token, start);
            }
            m_start += token.text.size() + token.separator.size();
            if (token.separator.contains(u'；') || token.separator.contains(u';')) {
                m_label.reset();
            }
        }
        leadTogether();
    }

private:
    void readToken(MemberToken& token, qsizetype start)
    {
        token.role = Role::Member;
        token.roleText.clear();
        token.industryText.clear();
        const QStringView text = QStringView(token.text);
        qsizetype from = behindListNumber(text);
        if (const auto label = roleLabel(text)) {
            m_label = label;
            from = label->end;
        }
        QStringView name = text.sliced(from).trimmed();
        if (text.trimmed().isEmpty()) {
            addProblem(start, token,
                       QCoreApplication::translate(
                           "Intake",
                           "A member is empty: there are two 、 in a row, or one at the beginning or end."));
            return;
        }
        if (!takeBracketMark(name, token)) {
            addProblem(start, token,
                       QCoreApplication::translate(
                           "Intake", "There is a role inside the member “%1”: a 、 may be missing after it.")
                           .arg(beginning(text.trimmed())));
        }
        takeLabel(token);
        // Most members are nothing but their name; then both share one text.
        const bool isBare = name.size() == token.text.size() && !name.contains(u'\n') &&
                            !name.contains(u'\r') && !name.endsWith(u'。');
        token.name = isBare ? token.text : nameOf(name);
        if (!isName(token.name)) {
            addProblem(start, token,
                       QCoreApplication::translate("Intake", "The member “%1” has no name.")
                           .arg(beginning(text.trimmed())));
        }
    }

    void takeLabel(MemberToken& token)
    {
        if (!token.roleText.isEmpty()) {
            return;
        }
        if (m_label) {
            token.role = m_label->mark.role;
            token.roleText = m_label->words;
            token.industryText = m_label->mark.industry;
        } else if (m_column == MemberColumn::Leads) {
            token.role = Role::Lead;
        }
        token.isLabelled = token.role == Role::Lead;
    }

    /// 牵头单位：甲、乙 and two names in a column of leads: they lead together.
    void leadTogether()
    {
        const auto labelled = std::count_if(m_cell.tokens.begin(), m_cell.tokens.end(),
                                            [](const MemberToken& token) { return token.isLabelled; });
        for (MemberToken& token : m_cell.tokens) {
            if (token.isLabelled && labelled > 1) {
                token.role = Role::CoLead;
            }
        }
    }

    void addProblem(qsizetype start, const MemberToken& token, const QString& sentence)
    {
        m_cell.problems.push_back({start, std::max<qsizetype>(1, token.text.size()), sentence});
    }

    MemberCell& m_cell;
    MemberColumn m_column;
    qsizetype m_start = 0;
    std::optional<RoleLabel> m_label;
};

void addBracketProblems(MemberCell& cell, QStringView text)
{
    for (const qsizetype at : lonelyBrackets(text)) {
        const qsizetype from = isClosingBracket(text[at]) ? std::max<qsizetype>(0, at - 12) : at;
        cell.problems.push_back(
            {at, 1,
             QCoreApplication::translate("Intake", "There is an unmatched bracket at “%1”.")
                 .arg(beginning(text.sliced(from)))});
    }
}

/// The names of a cell so far: a few, which are compared one by one, or very many.
class SeenNames final
{
public:
    /// False where the name is there already.
    bool insert(const QString& folded)
    {
        if (m_few.size() < Few) {
            const bool isNew = std::find(m_few.begin(), m_few.end(), folded) == m_few.end();
            m_few.push_back(folded);
            return isNew;
        }
        if (m_many.isEmpty()) {
            m_many = QSet<QString>(m_few.begin(), m_few.end());
        }
        const qsizetype before = m_many.size();
        m_many.insert(folded);
        return m_many.size() > before;
    }

private:
    static constexpr std::size_t Few = 32;
    std::vector<QString> m_few;
    QSet<QString> m_many;
};

/// What the members of one consortium must not have in common.
void addConflicts(MemberCell& cell)
{
    const MemberToken* lead = nullptr;
    SeenNames seen;
    qsizetype start = 0;
    for (const MemberToken& token : cell.tokens) {
        if (const QString folded = fold(token.name); !folded.isEmpty() && !seen.insert(folded)) {
            cell.problems.push_back(
                {start, token.text.size(),
                 QCoreApplication::translate("Intake", "The member “%1” appears twice.").arg(token.name)});
        }
        if (token.role == Role::Lead && lead != nullptr) {
            cell.problems.push_back(
                {start, token.text.size(),
                 QCoreApplication::translate(
                     "Intake", "Two members are marked 牵头, but only one is allowed: “%1” and “%2”.")
                     .arg(lead->name, token.name)});
        }
        lead = token.role == Role::Lead ? &token : lead;
        start += token.text.size() + token.separator.size();
    }
}

/// Reads all tokens of a cell that has been cut.
void readTokens(MemberCell& cell, MemberColumn column, QStringView text)
{
    cell.problems.clear();
    addBracketProblems(cell, text);
    TokenReader(cell, column).read();
    addConflicts(cell);
}

/// 甲公司；乙公司； ends with a separator that separates nothing; a 、 there may mean that a member is
/// missing.
bool isIdleAtEnd(QStringView cell, const MemberCut& cut)
{
    return cell[cut.at] != u'、' && cell.sliced(cut.at + cut.length).trimmed().isEmpty();
}

} // namespace

QString MemberCell::text() const
{
    QString text;
    for (const MemberToken& token : tokens) {
        text += token.text;
        text += token.separator;
    }
    return text;
}

qsizetype MemberCell::startOf(std::size_t token) const
{
    qsizetype start = 0;
    for (std::size_t i = 0; i < token; ++i) {
        start += tokens[i].text.size() + tokens[i].separator.size();
    }
    return start;
}

MemberCell readMemberCell(const QString& cell, MemberColumn column)
{
    MemberCell result;
    const QStringView view(cell);
    qsizetype start = 0;
    const std::vector<MemberCut> cuts = memberCuts(view);
    result.tokens.reserve(cuts.size() + 1);
    for (const MemberCut& cut : cuts) {
        MemberToken token;
        token.text = view.sliced(start, cut.at - start).toString();
        const bool isIdle = isIdleAtEnd(view, cut);
        const QStringView separator = view.sliced(cut.at, isIdle ? view.size() - cut.at : cut.length);
        token.separator = separator == u"、" ? u"、"_s : separator.toString();
        start = cut.at + token.separator.size();
        result.tokens.push_back(std::move(token));
        if (isIdle) {
            readTokens(result, column, view);
            return result;
        }
    }
    MemberToken last;
    last.text = view.sliced(start).toString();
    result.tokens.push_back(std::move(last));
    readTokens(result, column, view);
    return result;
}

void splitToken(MemberCell& cell, std::size_t token, qsizetype at)
{
    if (token >= cell.tokens.size() || at <= 0 || at >= cell.tokens[token].text.size()) {
        return;
    }
    MemberToken second;
    second.text = cell.tokens[token].text.sliced(at);
    second.separator = cell.tokens[token].separator;
    MemberToken first;
    first.text = cell.tokens[token].text.first(at);
    cell.tokens[token] = std::move(first);
    cell.tokens.insert(cell.tokens.begin() + static_cast<std::ptrdiff_t>(token) + 1, std::move(second));
    readTokens(cell, MemberColumn::Members, cell.text());
}

void joinTokens(MemberCell& cell, std::size_t token)
{
    if (token + 1 >= cell.tokens.size()) {
        return;
    }
    const MemberToken second = cell.tokens[token + 1];
    MemberToken joined;
    joined.text = cell.tokens[token].text + cell.tokens[token].separator + second.text;
    joined.separator = second.separator;
    cell.tokens[token] = std::move(joined);
    cell.tokens.erase(cell.tokens.begin() + static_cast<std::ptrdiff_t>(token) + 1);
    readTokens(cell, MemberColumn::Members, cell.text());
}

void relabelToken(MemberCell& cell, std::size_t token, Role role, const QString& industry)
{
    if (token >= cell.tokens.size()) {
        return;
    }
    MemberToken& changed = cell.tokens[token];
    changed.role = role;
    changed.industryText = role == Role::IndustryLead ? industry : QString();
    changed.isByHand = true;
    readTokens(cell, MemberColumn::Members, cell.text());
}

} // namespace atlas
