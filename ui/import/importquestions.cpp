// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importquestions.h"

#include "domain/text/showntext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

/// A class, since the extraction of strings does not see through a function.
struct QuestionText
{
    Q_DECLARE_TR_FUNCTIONS(ImportQuestions)
};

constexpr qsizetype LongestName = 24; ///< of a name in an answer

QString inAnswer(const QString& name)
{
    return shortened(name.simplified(), LongestName);
}

std::vector<std::size_t> askedColumns(const ListHeader& header)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < header.uses.size(); ++i) {
        if (!header.uses[i].question.isEmpty()) {
            columns.push_back(i);
        }
    }
    return columns;
}

std::vector<ImportAnswer> columnAnswers(const ListHeader& header, std::size_t column)
{
    std::vector<ImportAnswer> answers;
    for (const std::optional<ListColumn> field : header.uses[column].candidates()) {
        //: %1 what a column may hold, for example Members
        answers.push_back({field ? QuestionText::tr("It holds: %1").arg(title(*field))
                                 : QuestionText::tr("Keep it as a further field"),
                           [column, field](ListDraft& draft) { draft.setField(column, field); }});
    }
    return answers;
}

/// The answers to a question of one cell.
class CellAnswers final
{
public:
    CellAnswers(const ListDraft& draft, std::size_t row, const CellPlace& place, CellProblem problem)
        : m_grammar(draft.grammar())
        , m_row(row)
        , m_place(place)
        , m_problem(std::move(problem))
        , m_cell(draft.memberCell(place))
        , m_token(tokenAt(m_problem.start))
        , m_settled(settled(draft.readCell(place), m_cell))
    {
    }

    std::vector<ImportAnswer> take()
    {
        if (m_token >= m_cell.tokens.size()) {
            return {};
        }
        switch (m_problem.issue) {
        case CellIssue::Mark:
            addMark();
            break;
        case CellIssue::Break:
            addBreaks();
            break;
        case CellIssue::Joint:
            addJoint();
            break;
        case CellIssue::Leads:
            addLeads();
            break;
        case CellIssue::Empty:
        case CellIssue::Duplicate:
            addIgnore();
            break;
        case CellIssue::Residue:
            addKeep(QuestionText::tr("“%1” is a member").arg(nameOf(m_token)));
            addIgnore();
            break;
        case CellIssue::Bracket:
        case CellIssue::Character:
        case CellIssue::Count:
        case CellIssue::Numbering:
            addKeep(QuestionText::tr("It is right as it stands"));
            break;
        case CellIssue::Formula:
        case CellIssue::More:
        case CellIssue::CreditCode:
            break;
        }
        return std::move(m_answers);
    }

private:
    static bool isSame(const CellProblem& a, const CellProblem& b)
    {
        return a.issue == b.issue && a.start == b.start;
    }

    /// What was asked of the cell and is answered: to read it again asks it again.
    [[nodiscard]] static std::vector<CellProblem> settled(const MemberCell& fresh, const MemberCell& now)
    {
        std::vector<CellProblem> problems = fresh.problems;
        std::erase_if(problems, [&](const CellProblem& problem) {
            return std::ranges::any_of(now.problems,
                                       [&](const CellProblem& open) { return isSame(problem, open); });
        });
        return problems;
    }

    [[nodiscard]] std::size_t tokenAt(qsizetype offset) const
    {
        std::size_t token = 0;
        while (token + 1 < m_cell.tokens.size() && m_cell.startOf(token + 1) <= offset) {
            ++token;
        }
        return token;
    }

    [[nodiscard]] QString nameOf(std::size_t token) const
    {
        const MemberToken& member = m_cell.tokens[token];
        return inAnswer(member.name.isEmpty() ? member.text : member.name);
    }

    /// The cell with what `change` does to it, and without this question.
    void add(const QString& text, const std::function<void(MemberCell&)>& change)
    {
        MemberCell cell = m_cell;
        change(cell);
        std::erase_if(cell.problems, [this](const CellProblem& problem) {
            return isSame(problem, m_problem) ||
                   std::ranges::any_of(m_settled,
                                       [&](const CellProblem& other) { return isSame(problem, other); });
        });
        m_answers.push_back({text, [row = m_row, place = m_place, cell](ListDraft& draft) {
                                 draft.setMemberCell(row, place, cell);
                             }});
    }

    void addKeep(const QString& text)
    {
        add(text, [](MemberCell&) {});
    }

    void addIgnore()
    {
        const QString name = nameOf(m_token);
        add(name.isEmpty() ? QuestionText::tr("There is no member here")
                           : QuestionText::tr("“%1” is not a member here: ignore it").arg(name),
            [this](MemberCell& cell) { m_grammar.ignoreToken(cell, m_token); });
    }

    void addMark()
    {
        const QString& mark = m_problem.subject;
        if (mark.isEmpty()) {
            const Role role = m_cell.tokens[m_token].role;
            addRole(role);
            if (role != Role::Member) {
                addRole(Role::Member);
            }
            return;
        }
        const auto say = [mark](std::optional<Role> role) {
            return [mark, role](ListDraft& draft) { draft.setMark(mark, role); };
        };
        if (m_problem.length == 0) { // of a column of roles
            m_answers.push_back(
                {QuestionText::tr("“%1” is the role of a member").arg(inAnswer(mark)), say(Role::Member)});
            m_answers.push_back(
                {QuestionText::tr("“%1” is the role of the lead").arg(inAnswer(mark)), say(Role::Lead)});
            return;
        }
        m_answers.push_back(
            {QuestionText::tr("“%1” marks the lead in this list").arg(inAnswer(mark)), say(Role::Lead)});
        m_answers.push_back(
            {QuestionText::tr("“%1” means no role in this list").arg(inAnswer(mark)), say(std::nullopt)});
    }

    void addRole(Role role)
    {
        //: %1 the name of an organisation, %2 a role
        add(QuestionText::tr("“%1”: %2").arg(nameOf(m_token), title(role)),
            [this, role](MemberCell& cell) { m_grammar.relabelToken(cell, m_token, role); });
    }

    void addBreaks()
    {
        m_answers.push_back({QuestionText::tr("Line breaks only wrap names in this list"),
                             [](ListDraft& draft) { draft.setBreaks(false); }});
        m_answers.push_back({QuestionText::tr("Line breaks separate members in this list"),
                             [](ListDraft& draft) { draft.setBreaks(true); }});
    }

    void addJoint()
    {
        const qsizetype within = m_problem.start - m_cell.startOf(m_token);
        const bool isSplit = within >= m_cell.tokens[m_token].text.size();
        if (isSplit) {
            addKeep(QuestionText::tr("They are two members"));
            add(QuestionText::tr("It is one name"),
                [this](MemberCell& cell) { m_grammar.joinTokens(cell, m_token); });
        } else {
            addKeep(QuestionText::tr("It is one name"));
            add(QuestionText::tr("They are two members"), [this, within](MemberCell& cell) {
                m_grammar.splitToken(cell, m_token, within + m_problem.length);
            });
        }
    }

    void addLeads()
    {
        const auto first = std::ranges::find_if(m_cell.tokens, [](const MemberToken& token) {
            return !token.isNothing && token.role == Role::Lead;
        });
        const auto other = static_cast<std::size_t>(first - m_cell.tokens.begin());
        if (other >= m_token) {
            return;
        }
        const auto relabel = [this, other](Role ofFirst, Role ofSecond) {
            return [this, other, ofFirst, ofSecond](MemberCell& cell) {
                m_grammar.relabelToken(cell, other, ofFirst);
                m_grammar.relabelToken(cell, m_token, ofSecond);
            };
        };
        add(QuestionText::tr("They lead together"), relabel(Role::CoLead, Role::CoLead));
        add(QuestionText::tr("Only “%1” leads").arg(nameOf(other)), relabel(Role::Lead, Role::Member));
        add(QuestionText::tr("Only “%1” leads").arg(nameOf(m_token)), relabel(Role::Member, Role::Lead));
    }

    const MemberGrammar& m_grammar;
    std::size_t m_row;
    CellPlace m_place;
    CellProblem m_problem;
    MemberCell m_cell;
    std::size_t m_token;
    std::vector<CellProblem> m_settled;
    std::vector<ImportAnswer> m_answers;
};

} // namespace

std::size_t questionCount(const ListDraft& draft)
{
    return askedColumns(draft.header()).size() + draft.reading().problems.size();
}

ImportQuestion questionAt(const ListDraft& draft, std::size_t index)
{
    const std::vector<std::size_t> columns = askedColumns(draft.header());
    if (index < columns.size()) {
        return {.column = columns[index]};
    }
    const std::size_t problem = index - columns.size();
    return {.column = std::nullopt,
            .problem = problem,
            .row = rowOf(draft.reading(), draft.reading().problems[problem])};
}

std::optional<std::size_t> questionOfRow(const ListDraft& draft, std::size_t row)
{
    const ListReading& reading = draft.reading();
    const std::vector<CellPlace> cells = draft.cellsOf(row);
    const auto problem = std::ranges::find_if(reading.problems, [&](const ListProblem& entry) {
        return entry.row == reading.rawRows[row] ||
               std::ranges::any_of(cells, [&](const CellPlace& cell) { return cell.row == entry.row; });
    });
    if (problem == reading.problems.end()) {
        return std::nullopt;
    }
    return askedColumns(draft.header()).size() + static_cast<std::size_t>(problem - reading.problems.begin());
}

std::optional<std::size_t> rowOf(const ListReading& reading, const ListProblem& problem)
{
    const auto raw = std::ranges::find(reading.rawRows, problem.row);
    if (raw != reading.rawRows.end()) {
        return static_cast<std::size_t>(raw - reading.rawRows.begin());
    }
    for (std::size_t row = 0; row < reading.list.rows.size(); ++row) {
        const auto& sources = reading.list.rows[row].sources;
        if (std::ranges::find(sources, problem.row, &MemberSource::row) != sources.end()) {
            return row;
        }
    }
    return std::nullopt;
}

QString sentenceOf(const ListDraft& draft, const ImportQuestion& question)
{
    //: %1 a place such as "row 3, column 4", %2 a whole sentence
    const QString form = QuestionText::tr("%1: %2");
    if (question.column) {
        const ColumnUse& use = draft.header().uses[*question.column];
        const SourcePlace at{.file = {}, .part = {}, .row = 0, .column = use.number};
        return form.arg(at.toString(), use.question);
    }
    const ListProblem& problem = draft.reading().problems[question.problem];
    SourcePlace at = problem.at;
    at.file.clear();
    return form.arg(at.toString(), problem.problem.sentence);
}

std::vector<ImportAnswer> answersTo(const ListDraft& draft, const ImportQuestion& question)
{
    if (question.column) {
        return columnAnswers(draft.header(), *question.column);
    }
    const ListProblem& problem = draft.reading().problems[question.problem];
    if (!question.row) {
        return {};
    }
    if (problem.column == ListColumn::Place || problem.column == ListColumn::Industry ||
        problem.column == ListColumn::Recommending) {
        // Rows of one consortium differ: it may speak of their organisations.
        const auto column = draft.header().column(*problem.column);
        return column ? std::vector{ImportAnswer{
                            QuestionText::tr("Keep it as a further field"),
                            [column](ListDraft& changed) { changed.setField(*column, std::nullopt); }}}
                      : std::vector<ImportAnswer>();
    }
    const CellPlace place{problem.row, problem.cell};
    const std::vector<CellPlace> cells = draft.cellsOf(*question.row);
    const bool isOfRole = problem.problem.issue == CellIssue::Mark && !problem.problem.subject.isEmpty();
    if (std::ranges::find(cells, place) == cells.end() || (problem.problem.length == 0 && !isOfRole)) {
        return {};
    }
    return CellAnswers(draft, *question.row, place, problem.problem).take();
}

} // namespace atlas
