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

/// How many members a cell has, as it was cut by hand or as it is read.
std::size_t countOf(const QString& cell, const std::vector<MemberToken>& byHand)
{
    if (!byHand.empty()) {
        return byHand.size();
    }
    return QStringView(cell).trimmed().isEmpty() ? 0 : readMemberCell(cell).tokens.size();
}

void applyFields(ListHeader& header, const std::vector<std::pair<ListColumn, std::size_t>>& fields)
{
    for (const ListColumn field : AllListColumns) {
        header.setColumn(field, std::nullopt);
    }
    for (const auto& [field, column] : fields) {
        if (column < header.width) {
            header.setColumn(field, column);
        }
    }
}

} // namespace

ListDraft::ListDraft(RawDocument document, std::vector<ColumnChoice> remembered, const std::stop_token& stop)
    : m_document(std::move(document))
    , m_remembered(std::move(remembered))
    , m_stop(stop)
{
    findLists();
    choose(0);
    // What is said later is read whatever becomes of the one who asked first.
    m_stop = {};
}

void ListDraft::findLists()
{
    std::vector<FoundList> others;
    for (std::size_t table = 0; table < m_document.tables.size(); ++table) {
        const RawTable& raw = m_document.tables[table];
        const std::size_t before = m_lists.size();
        for (const ListHeader& header : findHeaders(raw)) {
            const ListReading reading = readRows(raw, header, m_stop);
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
    const RawTable& raw = m_document.tables[table];
    for (std::size_t row = 0; row < std::min(Above, raw.rows.size()); ++row) {
        ListHeader header{.row = row, .width = raw.rows[row].cells.size()};
        if (const ColumnChoice* known = rememberedFor(raw, header)) {
            applyFields(header, known->fields);
            const ListReading reading = readRows(raw, header, m_stop);
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
    m_header = m_lists[list].header.value_or(firstRowAsHeader(table()));
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
    m_isSaid = true;
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
    m_isSaid = true;
    read();
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
        reading = readRows(table(), m_header, m_stop);
        for (const auto& [key, cell] : m_cells) {
            applyCell(reading, key, cell);
        }
    }
    m_reading = std::make_shared<const ListReading>(std::move(reading));
}

void ListDraft::applyCell(ListReading& reading, const CellKey& key, const MemberCell& cell) const
{
    // No binding of names: a lambda cannot capture one with every compiler.
    const std::size_t raw = key.first;
    const ListColumn column = key.second;
    const auto at = std::ranges::lower_bound(reading.rawRows, raw);
    if (at == reading.rawRows.end() || *at != raw) {
        return;
    }
    PublishedRow& row = reading.list.rows[static_cast<std::size_t>(at - reading.rawRows.begin())];
    (column == ListColumn::Lead ? row.leadTokens : row.tokens) = cell.tokens;
    row.tokenCount = countOf(row.members, row.tokens) + countOf(row.lead, row.leadTokens);
    std::erase_if(reading.problems,
                  [&](const ListProblem& problem) { return problem.row == raw && problem.column == column; });
    const RawCell& source = table().rows[raw].cells[*m_header.column(column)];
    for (const CellProblem& problem : cell.problems) {
        reading.problems.push_back({table().placeOf(source), raw, column, problem});
    }
}

MemberCell ListDraft::memberCell(std::size_t row, ListColumn column) const
{
    if (row >= m_reading->list.rows.size() || !m_header.column(column)) {
        return {};
    }
    const std::size_t raw = m_reading->rawRows[row];
    if (const auto cell = m_cells.find({raw, column}); cell != m_cells.end()) {
        return cell->second;
    }
    const PublishedRow& published = m_reading->list.rows[row];
    const bool isLead = column == ListColumn::Lead;
    return readMemberCell(isLead ? published.lead : published.members,
                          isLead ? MemberColumn::Leads : MemberColumn::Members);
}

void ListDraft::setMemberCell(std::size_t row, const MemberCell& cell, ListColumn column)
{
    if (row >= m_reading->list.rows.size() || cell.text() != memberCell(row, column).text()) {
        return;
    }
    const CellKey key{m_reading->rawRows[row], column};
    m_cells[key] = cell;
    // Only this cell is another: the rest need not be read again.
    ListReading reading = *m_reading;
    applyCell(reading, key, cell);
    m_reading = std::make_shared<const ListReading>(std::move(reading));
}

} // namespace atlas
