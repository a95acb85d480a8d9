// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/rowkinds.h"

#include "domain/text/fold.h"
#include "import/list/columns/columncontents.h"
#include "import/list/columns/headwords.h"
#include "import/list/rows/listlines.h"

#include <QRegularExpression>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

RowKinds::RowKinds(const RawTable& table, const ListHeader& header)
    : m_table(table)
    , m_header(header)
    , m_number(header.column(ListColumn::Number))
    , m_name(header.column(ListColumn::Name))
    , m_leads(header.columns(ListColumn::Lead))
    , m_members(header.columns(ListColumn::Members))
{
}

std::optional<QString> RowKinds::lineIn(const RawRow& row) const
{
    const auto line = lineOf(row);
    if (!line || (m_number && numberOf(*line))) {
        return std::nullopt;
    }
    return isMembersAlone(row) && !isNote(*line) ? std::nullopt : line;
}

bool RowKinds::isMembersAlone(const RawRow& row) const
{
    if (row.cells.size() < m_header.width()) {
        return false;
    }
    const auto filled = std::ranges::find_if(row.cells, [](const RawCell& cell) { return !cell.isBlank(); });
    const auto column = static_cast<std::size_t>(filled - row.cells.begin());
    const auto next = filled + 1;
    const bool isMerged = next != row.cells.end() && next->isRepeated && next->text == filled->text;
    return column > 0 && !isMerged &&
           (std::ranges::find(m_members, column) != m_members.end() ||
            std::ranges::find(m_leads, column) != m_leads.end());
}

bool RowKinds::isFilled(const RawRow& row, std::optional<std::size_t> column) const
{
    return column && *column < row.cells.size() && !row.cells[*column].isBlank();
}

QString RowKinds::textOf(const RawRow& row, std::optional<std::size_t> column) const
{
    return column && *column < row.cells.size() ? row.cells[*column].text : QString();
}

bool RowKinds::namesMembers(const RawRow& row) const
{
    const auto isFilledAt = [&](std::size_t column) { return isFilled(row, column); };
    return std::ranges::any_of(m_leads, isFilledAt) || std::ranges::any_of(m_members, isFilledAt);
}

bool RowKinds::isRecord(const RawRow& row) const
{
    if (row.filledCells() < 2 || lineIn(row) || isSumRow(row)) {
        return false;
    }
    return m_number ? isFilled(row, m_number) && isNumberText(row.cells[*m_number].text)
                    : isFilled(row, m_name);
}

bool RowKinds::isNumberText(const QString& text)
{
    return numberOf(text) || isIdentifier(text);
}

std::optional<std::size_t> RowKinds::nextFilled(std::size_t index) const
{
    for (std::size_t next = index + 1; next < m_table.rows.size(); ++next) {
        if (m_table.rows[next].filledCells() > 0) {
            return next;
        }
    }
    return std::nullopt;
}

bool RowKinds::dividesTable(const QString& line, std::size_t index) const
{
    const auto next = nextFilled(index);
    return !isNote(line) && !saysContinued(line) && line.size() <= LongestSection && next &&
           isRecord(m_table.rows[*next]) && m_table.rows[*next].cells.size() >= m_header.width();
}

bool RowKinds::goesOn(std::size_t index, const QString& lastNumber) const
{
    const auto next = nextFilled(index);
    if (!next || lastNumber.isEmpty()) {
        return false;
    }
    const RawRow& row = m_table.rows[*next];
    if (isSumRow(row) || lineIn(row)) {
        return goesOn(*next, lastNumber);
    }
    if (!isRecord(row) || row.cells.size() < m_header.width()) {
        return false;
    }
    const auto number = m_number ? numberOf(row.cells[*m_number].text) : std::nullopt;
    const auto last = numberOf(lastNumber);
    return !number || !last || *number == *last + 1;
}

bool RowKinds::isCutOff(const RawRow& row, const QString& line) const
{
    const bool isProse = isNote(line) || line.contains(u'：') || line.contains(u':');
    const bool isMerged = row.cells.size() > 1 && row.cells[1].isRepeated;
    return !m_number && !isProse && !isMerged && row.cells.size() >= m_header.width() &&
           m_name == std::size_t{0};
}

bool RowKinds::isRowOfKeys(const RawRow& row, std::size_t index) const
{
    static const QRegularExpression key(u"^[a-z]+[a-z0-9]*(?:_[a-z0-9]+)+$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return m_header.isRow && index == m_header.firstRow() && row.filledCells() > 1 &&
           std::all_of(row.cells.begin(), row.cells.end(), [](const RawCell& cell) {
               return cell.isBlank() || key.match(cell.text.trimmed()).hasMatch();
           });
}

bool RowKinds::isRowOfNotes(const RawRow& row)
{
    static const QRegularExpression said(
        u"^(填表|填报|制表|审核|经办|报送|联系|负责|复核|批准|打印|公示|日期|电话|传真|"
        u"邮箱|备注|注|说明|编制)[^:：]{0,8}[:：]|^[(（]?(盖章|公章|签字|签名|签章)[)）]?$"_s);
    bool isAny = false;
    for (const RawCell& cell : row.cells) {
        if (cell.isBlank()) {
            continue;
        }
        isAny = true;
        if (!said.match(cell.text.trimmed()).hasMatch()) {
            return false;
        }
    }
    return isAny && row.filledCells() > 1;
}

QString RowKinds::roleIn(const RawRow& row) const
{
    const auto column = m_header.column(ListColumn::Role);
    if (column && m_header.uses[*column].isTicked) {
        QStringList ticked;
        for (const std::size_t role : m_header.columns(ListColumn::Role)) {
            const QString mark = textOf(row, role);
            if (isTick(mark) || (m_header.uses[role].circlesTick && isCircle(mark))) {
                ticked << m_header.uses[role].head.simplified();
            }
        }
        return ticked.join(u'、');
    }
    const QString text = textOf(row, column).simplified();
    const QString folded = fold(text);
    for (const QStringView no : {u"否", u"no", u"n", u"/", u"-", u"—", u"无", u"×", u"x"}) {
        if (folded == no) {
            return {};
        }
    }
    for (const QStringView yes : {u"是", u"yes", u"y", u"√", u"✓", u"v"}) {
        if (folded == yes) {
            return u"牵头"_s;
        }
    }
    return text;
}

bool RowKinds::lacksRole(const RawRow& row) const
{
    const std::vector<std::size_t> roles = m_header.columns(ListColumn::Role);
    const bool isTicked = !roles.empty() && m_header.uses[roles.front()].isTicked;
    if (roles.empty() || (isTicked && roles.size() < 2)) {
        return false; // a lone column 牵头 is ticked for leads alone
    }
    return isTicked ? roleIn(row).isEmpty() : textOf(row, roles.front()).trimmed().isEmpty();
}

bool RowKinds::isHeaderAgain(const RawRow& row) const
{
    if (!m_header.isRow) {
        return false;
    }
    const auto isSame = [&](const RawRow& other) {
        return row.cells.size() == other.cells.size() &&
               std::equal(row.cells.begin(), row.cells.end(), other.cells.begin(),
                          [](const RawCell& a, const RawCell& b) { return fold(a.text) == fold(b.text); });
    };
    for (std::size_t i = m_header.row; i < m_header.firstRow(); ++i) {
        if (isSame(m_table.rows[i])) {
            return true;
        }
    }
    return namesColumns(row);
}

/// No. | Consortium | Members below 序号 | 联合体 | 成员单位: the header in another language.
bool RowKinds::namesColumns(const RawRow& row) const
{
    constexpr int Least = 3;
    constexpr double Sure = 0.85;
    const QStringView number = m_number && *m_number < row.cells.size()
                                   ? QStringView(row.cells[*m_number].text).trimmed()
                                   : QStringView();
    if (number.isEmpty() || number.front().isDigit()) {
        return false; // nearly always
    }
    int named = 0;
    bool isNumberNamed = false;
    for (std::size_t i = 0; i < std::min(row.cells.size(), m_header.width()); ++i) {
        const std::vector<HeadMeaning> meanings =
            m_header.fieldAt(i) ? readHead(row.cells[i].text) : std::vector<HeadMeaning>();
        const bool isNamed = !meanings.empty() && meanings.front().strength >= Sure &&
                             meanings.front().field == m_header.fieldAt(i);
        named += isNamed ? 1 : 0;
        isNumberNamed = isNumberNamed || (isNamed && i == *m_number);
    }
    return isNumberNamed && named >= Least;
}

} // namespace atlas
