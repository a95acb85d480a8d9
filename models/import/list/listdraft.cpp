// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listdraft.h"

#include "import/list/rows/jointables.h"
#include "import/list/rows/rowmembers.h"
#include "import/list/rows/sectionnames.h"
#include "import/list/rows/turnedtables.h"

#include <algorithm>

namespace atlas {
namespace {

void applyFields(ListHeader& header, const std::vector<std::pair<ListColumn, std::size_t>>& fields)
{
    for (ColumnUse& use : header.uses) {
        use.field.reset();
        use.question.clear();
    }
    for (const auto& [field, column] : fields) {
        header.setField(column, field);
    }
}

/// A cell that was cut by hand is not read again: what it still asks of a mark is answered in it.
void answerMark(MemberCell& cell, const QString& mark, std::optional<Role> role)
{
    const auto isAsked = [&mark](const CellProblem& problem) {
        return problem.issue == CellIssue::Mark && problem.subject == mark;
    };
    for (const CellProblem& problem : cell.problems) {
        std::size_t token = 0;
        while (token + 1 < cell.tokens.size() && cell.startOf(token + 1) <= problem.start) {
            ++token;
        }
        if (isAsked(problem) && role && token < cell.tokens.size()) {
            cell.tokens[token].role = *role;
            cell.tokens[token].isByHand = true;
        }
    }
    std::erase_if(cell.problems, isAsked);
}

} // namespace

ListDraft::ListDraft(RawDocument document, std::shared_ptr<const MemberGrammar> grammar,
                     std::vector<ColumnChoice> remembered, const std::stop_token& stop)
    : m_remembered(std::move(remembered))
    , m_grammar(std::move(grammar))
    , m_stop(stop)
{
    m_joints = joinTables(document, *m_grammar, {}, stop);
    m_document = std::make_shared<const RawDocument>(std::move(document));
    findLists();
    const bool isList = std::ranges::any_of(
        m_lists, [](const FoundList& list) { return list.header && list.header->isEnough(); });
    if (!isList && !stop.stop_requested()) {
        RawDocument shaped = *m_document;
        ListAccount account = turnTables(shaped, *m_grammar);
        account = account.empty() ? nameSections(shaped, *m_grammar) : account;
        if (!account.empty()) {
            m_document = std::make_shared<const RawDocument>(std::move(shaped));
            m_joints.insert(m_joints.end(), account.begin(), account.end());
            m_lists.clear();
            findLists();
        }
    }
    choose(0);
    // What is said later is read whatever becomes of the one who asked first.
    m_stop = {};
}

void ListDraft::findLists()
{
    std::vector<FoundList> others;
    for (std::size_t table = 0; table < m_document->tables.size(); ++table) {
        const RawTable& raw = m_document->tables[table];
        const std::size_t before = m_lists.size();
        for (const ListHeader& header : findHeaders(raw, *m_grammar, {}, m_stop)) {
            const ListReading reading =
                header.isEnough() ? readRows(raw, header, *m_grammar, {}, m_stop) : ListReading{};
            const QString title = reading.list.title.isEmpty() ? raw.part : reading.list.title;
            m_lists.push_back({table, header, title, reading.list.rows.size()});
        }
        if (m_lists.size() == before) {
            findRemembered(table);
        }
        if (m_lists.size() == before) {
            others.push_back({table, std::nullopt, raw.part, 0});
        }
    }
    m_lists.insert(m_lists.end(), others.begin(), others.end());
}

void ListDraft::findRemembered(std::size_t table)
{
    constexpr std::size_t Above = 50; // rows that may stand above a header
    const RawTable& raw = m_document->tables[table];
    for (std::size_t row = 0; row < std::min(Above, raw.rows.size()); ++row) {
        ListHeader header{.row = row};
        header.uses.resize(raw.rows[row].cells.size());
        if (const ColumnChoice* known = rememberedFor(raw, header)) {
            applyFields(header, known->fields);
            const ListReading reading = readRows(raw, header, *m_grammar, {}, m_stop);
            const QString title = reading.list.title.isEmpty() ? raw.part : reading.list.title;
            m_lists.push_back({table, header, title, reading.list.rows.size()});
            return;
        }
    }
}

const ColumnChoice* ListDraft::rememberedFor(const RawTable& table, const ListHeader& header) const
{
    const QString shape = m_remembered.empty() ? QString() : headerShape(table, header);
    const auto known =
        std::ranges::find_if(m_remembered, [&](const ColumnChoice& choice) { return choice.shape == shape; });
    return known == m_remembered.end() ? nullptr : &*known;
}

void ListDraft::choose(std::size_t list)
{
    if (list >= m_lists.size()) {
        return;
    }
    m_chosen = list;
    m_cells.clear();
    m_rules = {};
    m_header = m_lists[list].header ? *m_lists[list].header : headerOfContents(table(), *m_grammar);
    m_isSaid = false;
    const ColumnChoice* known = m_lists[list].header ? rememberedFor(table(), m_header) : nullptr;
    m_isRemembered = known != nullptr;
    if (known != nullptr) {
        applyFields(m_header, known->fields);
    }
    read();
}

const RawTable& ListDraft::table() const
{
    return m_document->tables[m_lists[m_chosen].table];
}

void ListDraft::setHeaderRow(std::size_t row)
{
    const RawTable& raw = table();
    if (row >= raw.rows.size()) {
        return;
    }
    m_header = headerAt(raw, row, *m_grammar);
    m_cells.clear();
    m_isSaid = true;
    read();
}

void ListDraft::setField(std::size_t column, std::optional<ListColumn> field)
{
    m_header.setField(column, field);
    m_cells.clear();
    m_isSaid = true;
    read();
}

void ListDraft::confirmColumns()
{
    for (ColumnUse& use : m_header.uses) {
        m_isSaid = m_isSaid || !use.question.isEmpty();
        use.question.clear();
    }
}

std::optional<ColumnChoice> ListDraft::choice() const
{
    if (!m_isSaid || !m_header.isRow || !m_header.isEnough()) {
        return std::nullopt;
    }
    return columnChoiceOf(table(), m_header);
}

void ListDraft::read()
{
    ListReading reading;
    if (m_header.isEnough()) {
        reading = readRows(table(), m_header, *m_grammar, m_rules, m_stop);
        reading.list.account.insert(reading.list.account.begin(), m_joints.begin(), m_joints.end());
        std::vector<const RawTable*> lists;
        for (const FoundList& list : m_lists) {
            if (list.header && list.header->isEnough()) {
                lists.push_back(&m_document->tables[list.table]);
            }
        }
        if (lists.size() > 1 && reading.list.title.isEmpty()) {
            reading.list.title = table().part;
        }
        addOtherTables(*m_document, table(), lists, reading.list.account);
        applyCells(reading);
    }
    m_reading = std::make_shared<const ListReading>(std::move(reading));
}

void ListDraft::applyCells(ListReading& reading) const
{
    if (m_cells.empty()) {
        return;
    }
    for (std::size_t row = 0; row < reading.list.rows.size(); ++row) {
        for (const CellPlace& place : reading.cellsOf(row, m_header)) {
            if (const auto cell = m_cells.find(place); cell != m_cells.end()) {
                applyCell(reading, row, place, cell->second);
            }
        }
    }
}

void ListDraft::applyCell(ListReading& reading, std::size_t row, const CellPlace& place,
                          const MemberCell& cell) const
{
    PublishedRow& published = reading.list.rows[row];
    const std::vector<CellPlace> places = reading.cellsOf(row, m_header);
    published.sources = sourcesOf(published);
    for (std::size_t i = 0; i < places.size(); ++i) {
        published.sources[i].row = places[i].row;
        published.sources[i].column = places[i].column;
        if (places[i] == place) {
            published.sources[i].tokens = cell.tokens;
        }
    }
    const RowMembers members = readMembersOf(published, reading.list.rules, *m_grammar);
    published.tokenCount = members.tokens.size();
    std::erase_if(reading.problems, [&](const ListProblem& problem) {
        return std::ranges::find(places, CellPlace{problem.row, problem.cell}) != places.end();
    });
    const auto add = [&](const CellPlace& at, const CellProblem& problem) {
        if (problem.isQuestion()) {
            const RawCell& source = table().rows[at.row].cells[at.column];
            reading.problems.push_back(
                {table().placeOf(source), at.row, m_header.fieldAt(at.column), problem, at.column});
        }
    };
    bool isUnexplained = members.isUnexplained;
    for (const RowProblem& problem : members.problems) {
        add(places[problem.source], problem.problem);
    }
    for (const CellPlace& other : places) {
        const auto byHand = other == place ? nullptr : findCell(other);
        for (const CellProblem& problem : other == place      ? cell.problems
                                          : byHand != nullptr ? byHand->problems
                                                              : std::vector<CellProblem>()) {
            add(other, problem);
            isUnexplained =
                isUnexplained || problem.issue == CellIssue::Residue || problem.issue == CellIssue::Mark;
        }
    }
    reading.marksLead[row] = members.marksLead;
    reading.isUnexplained[row] = isUnexplained;
    reading.findOrder();
}

const MemberCell* ListDraft::findCell(const CellPlace& place) const
{
    const auto cell = m_cells.find(place);
    return cell == m_cells.end() ? nullptr : &cell->second;
}

std::vector<CellPlace> ListDraft::cellsOf(std::size_t row) const
{
    return row < m_reading->list.rows.size() ? m_reading->cellsOf(row, m_header) : std::vector<CellPlace>();
}

QString ListDraft::cellTitle(const CellPlace& place) const
{
    return place.column < m_header.uses.size() ? m_header.uses[place.column].head.simplified() : QString();
}

MemberCell ListDraft::memberCell(const CellPlace& place) const
{
    if (const MemberCell* cell = findCell(place)) {
        return *cell;
    }
    return readCell(place);
}

MemberCell ListDraft::readCell(const CellPlace& place) const
{
    return m_grammar->read(
        table().rows[place.row].cells[place.column].text,
        {.column = m_header.uses[place.column].members,
         .rules = &m_reading->list.rules,
         .isOne = m_reading->hasRowForEach && m_header.uses[place.column].field == ListColumn::Members});
}

void ListDraft::setMemberCell(std::size_t row, const CellPlace& place, const MemberCell& cell)
{
    const std::vector<CellPlace> places = cellsOf(row);
    if (std::ranges::find(places, place) == places.end() || cell.text() != memberCell(place).text()) {
        return;
    }
    MemberCell& kept = m_cells[place];
    kept = cell;
    const auto& marks = m_reading->list.rules.marks;
    for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark) {
        answerMark(kept, mark.key(), mark.value());
    }
    // Only this cell is another: the rest need not be read again.
    ListReading reading = *m_reading;
    applyCell(reading, row, place, kept);
    m_reading = std::make_shared<const ListReading>(std::move(reading));
}

void ListDraft::setMark(const QString& mark, std::optional<Role> role)
{
    m_rules.marks.insert(mark, role);
    for (auto& [place, cell] : m_cells) {
        answerMark(cell, mark, role);
    }
    read();
}

void ListDraft::setBreaks(bool separate)
{
    m_rules.breaksSeparate = separate;
    std::erase_if(m_cells, [](const auto& cell) {
        return std::ranges::any_of(cell.second.problems, [](const CellProblem& problem) {
            return problem.issue == CellIssue::Break;
        });
    });
    read();
}

} // namespace atlas
