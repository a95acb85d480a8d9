// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/listdraft.h"

#include <algorithm>

namespace atlas {
namespace {

/// Where a table without a header begins: its columns are said by hand.
ListHeader firstRowAsHeader(const RawTable& table)
{
    ListHeader header;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.rows[row].filledCells() > 1) {
            header.row = row;
            break;
        }
    }
    header.width = table.rows.empty() ? 0 : table.rows[header.row].cells.size();
    return header;
}

} // namespace

ListDraft::ListDraft(RawDocument document)
    : m_document(std::move(document))
{
    findLists();
    choose(0);
}

void ListDraft::findLists()
{
    std::vector<FoundList> others;
    for (std::size_t table = 0; table < m_document.tables.size(); ++table) {
        const RawTable& raw = m_document.tables[table];
        const std::vector<ListHeader> headers = findHeaders(raw);
        for (const ListHeader& header : headers) {
            const ListReading reading = readRows(raw, header);
            const QString title = reading.list.title.isEmpty() ? raw.part : reading.list.title;
            m_lists.push_back({table, header, title, reading.list.rows.size()});
        }
        if (headers.empty()) {
            others.push_back({table, std::nullopt, raw.part, 0});
        }
    }
    m_lists.insert(m_lists.end(), others.begin(), others.end());
}

void ListDraft::choose(std::size_t list)
{
    if (list >= m_lists.size()) {
        return;
    }
    m_chosen = list;
    m_cells.clear();
    m_header = m_lists[list].header.value_or(firstRowAsHeader(table()));
    read();
}

const RawTable& ListDraft::table() const
{
    return m_document.tables[m_lists[m_chosen].table];
}

void ListDraft::setHeaderRow(std::size_t row)
{
    const RawTable& raw = table();
    if (row >= raw.rows.size()) {
        return;
    }
    RawTable only{.file = raw.file, .part = raw.part, .rows = {raw.rows[row]}};
    const auto guessed = findHeaders(only);
    m_header = guessed.empty() ? ListHeader{} : guessed.front();
    m_header.row = row;
    m_header.isRow = true;
    m_header.width = raw.rows[row].cells.size();
    m_cells.clear();
    read();
}

void ListDraft::setField(std::size_t column, std::optional<ListColumn> field)
{
    for (const ListColumn other : AllListColumns) {
        if (m_header.column(other) == column) {
            m_header.setColumn(other, std::nullopt);
        }
    }
    if (field) {
        m_header.setColumn(*field, column);
    }
    m_cells.clear();
    read();
}

void ListDraft::setFields(const std::vector<std::pair<ListColumn, std::size_t>>& fields)
{
    for (const ListColumn field : AllListColumns) {
        m_header.setColumn(field, std::nullopt);
    }
    for (const auto& [field, column] : fields) {
        if (column < m_header.width) {
            m_header.setColumn(field, column);
        }
    }
    m_cells.clear();
    read();
}

void ListDraft::read()
{
    m_reading = {};
    if (m_header.isEnough()) {
        m_reading = readRows(table(), m_header);
        applyCells();
    }
}

void ListDraft::applyCells()
{
    for (const auto& [key, cell] : m_cells) {
        const auto& [raw, column] = key;
        const auto at = std::find(m_reading.rawRows.begin(), m_reading.rawRows.end(), raw);
        if (at == m_reading.rawRows.end()) {
            continue;
        }
        PublishedRow& row = m_reading.list.rows[static_cast<std::size_t>(at - m_reading.rawRows.begin())];
        const bool isLead = column == ListColumn::Lead;
        const MemberCell guessed = readMemberCell(isLead ? row.lead : row.members);
        row.tokenCount = row.tokenCount - guessed.tokens.size() + cell.tokens.size();
        (isLead ? row.leadTokens : row.tokens) = cell.tokens;
        std::erase_if(m_reading.problems, [&](const ListProblem& problem) {
            return problem.row == raw && problem.column == column;
        });
        const RawCell& source = table().rows[raw].cells[*m_header.column(column)];
        for (const CellProblem& problem : cell.problems) {
            m_reading.problems.push_back({table().placeOf(source), raw, column, problem});
        }
    }
}

MemberCell ListDraft::memberCell(std::size_t row, ListColumn column) const
{
    if (row >= m_reading.list.rows.size() || !m_header.column(column)) {
        return {};
    }
    const std::size_t raw = m_reading.rawRows[row];
    if (const auto cell = m_cells.find({raw, column}); cell != m_cells.end()) {
        return cell->second;
    }
    const PublishedRow& published = m_reading.list.rows[row];
    const bool isLead = column == ListColumn::Lead;
    return readMemberCell(isLead ? published.lead : published.members,
                          isLead ? MemberColumn::Leads : MemberColumn::Members);
}

void ListDraft::setMemberCell(std::size_t row, const MemberCell& cell, ListColumn column)
{
    if (row >= m_reading.list.rows.size() || cell.text() != memberCell(row, column).text()) {
        return;
    }
    m_cells[{m_reading.rawRows[row], column}] = cell;
    read();
}

} // namespace atlas
