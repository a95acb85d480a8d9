// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/listheader.h"

#include "domain/fold.h"
#include "intake/problems.h"
#include "naming/brackets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr std::array Keys{"number", "name", "place", "members", "lead", "industry"};

/// A head longer than this is a sentence, or the first row of a list.
constexpr qsizetype LongestHead = 24;
constexpr qsizetype LongestCell = 160; ///< that names a column, however it is laid out

/// The number that a person said for a column, from 1.
std::optional<std::size_t> numberSaid(const ColumnMap& map, ListColumn column)
{
    bool isNumber = false;
    const uint number = map.value(column).toUInt(&isNumber);
    return isNumber && number > 0 ? std::optional<std::size_t>(number) : std::nullopt;
}

/// Words that a head may end with, for heads that say more than the usual words: 联合体主要成员单位.
QStringList endingWords(ListColumn column)
{
    switch (column) {
    case ListColumn::Number:
        return {};
    case ListColumn::Name:
        return {u"联合体名称"_s, u"项目名称"_s, u"案例名称"_s, u"平台名称"_s, u"中心名称"_s};
    case ListColumn::Place:
        return {u"推荐单位"_s, u"推荐部门"_s, u"主管部门"_s, u"所在地"_s, u"所在省"_s, u"省份"_s, u"地区"_s};
    case ListColumn::Members:
        return {u"成员单位"_s, u"参与单位"_s, u"组成单位"_s, u"成员"_s, u"参与方"_s, u"联合单位"_s};
    case ListColumn::Lead:
        return {u"牵头单位"_s, u"牵头企业"_s, u"牵头人"_s, u"牵头方"_s, u"申报单位"_s};
    case ListColumn::Industry:
        return {u"行业"_s, u"领域"_s};
    }
    return {};
}

/// The words of a head: folded, without what a bracket explains (联合体单位（第一个为牵头单位）).
QString headOf(const RawCell& cell)
{
    // The cells of a long list are asked, too: one that cannot be a head shows it at once.
    const QStringView whole = QStringView(cell.text).trimmed();
    if (whole.size() > LongestCell && !isClosingBracket(whole.back())) {
        return {};
    }
    const QString text = cell.text.simplified();
    const QStringView bare = withoutTrailingBrackets(text);
    return fold(bare.isEmpty() ? QStringView(text) : bare);
}

/// Takes the columns of one row, each cell for one of them at most.
class HeaderGuess final
{
public:
    HeaderGuess(const RawRow& row, const ColumnMap& map)
        : m_map(map)
    {
        for (const RawCell& cell : row.cells) {
            m_heads << (cell.isRepeated ? QString() : headOf(cell));
        }
    }

    std::array<std::optional<std::size_t>, AllListColumns.size()> columns()
    {
        for (const ListColumn column : AllListColumns) {
            takeSaid(column);
        }
        for (const ListColumn column : AllListColumns) {
            takeWords(column);
        }
        for (const ListColumn column : AllListColumns) {
            takeEndings(column);
        }
        return m_found;
    }

private:
    [[nodiscard]] std::optional<std::size_t>& at(ListColumn column)
    {
        return m_found[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] bool isTaken(std::size_t cell) const
    {
        return std::find(m_found.begin(), m_found.end(), cell) != m_found.end();
    }
    [[nodiscard]] bool isOpen(ListColumn column) { return !at(column) && !m_map.contains(column); }

    void takeSaid(ListColumn column)
    {
        if (const auto number = numberSaid(m_map, column)) {
            if (*number <= static_cast<std::size_t>(m_heads.size())) {
                at(column) = *number - 1;
            }
        } else if (m_map.contains(column) && !m_map.value(column).isEmpty()) {
            const qsizetype cell = m_heads.indexOf(fold(m_map.value(column)));
            if (cell >= 0) {
                at(column) = static_cast<std::size_t>(cell);
            }
        }
    }

    void takeWords(ListColumn column)
    {
        for (const QString& word : headerWords(column)) {
            const qsizetype cell = m_heads.indexOf(word);
            if (isOpen(column) && cell >= 0 && !isTaken(static_cast<std::size_t>(cell))) {
                at(column) = static_cast<std::size_t>(cell);
            }
        }
    }

    void takeEndings(ListColumn column)
    {
        for (const QString& word : endingWords(column)) {
            for (qsizetype cell = 0; cell < m_heads.size(); ++cell) {
                if (isOpen(column) && !isTaken(static_cast<std::size_t>(cell)) &&
                    m_heads[cell].size() <= LongestHead && m_heads[cell].endsWith(word)) {
                    at(column) = static_cast<std::size_t>(cell);
                }
            }
        }
    }

    const ColumnMap& m_map;
    QStringList m_heads;
    std::array<std::optional<std::size_t>, AllListColumns.size()> m_found{};
};

std::size_t widthOf(const RawRow& row)
{
    std::size_t width = row.cells.size();
    while (width > 0 && row.cells[width - 1].isBlank()) {
        --width;
    }
    return width;
}

bool isRecordNumber(const RawCell& cell)
{
    bool isNumber = false;
    fold(cell.text).toUInt(&isNumber);
    return isNumber;
}

/// The header that a row is, if it names enough columns.
std::optional<ListHeader> headerAt(const RawTable& table, std::size_t index, const ColumnMap& map)
{
    const RawRow& row = table.rows[index];
    if (row.filledCells() < 2) {
        return std::nullopt;
    }
    ListHeader header{index, true, widthOf(row), HeaderGuess(row, map).columns()};
    if (!header.isEnough()) {
        return std::nullopt;
    }
    const bool onlyNumbers =
        std::all_of(AllListColumns.begin(), AllListColumns.end(), [&](ListColumn column) {
            return !header.column(column) || numberSaid(map, column).has_value();
        });
    const auto number = header.column(ListColumn::Number);
    header.isRow = !(onlyNumbers && number && isRecordNumber(row.cells[*number]));
    return header;
}

bool isLine(const RawRow& row)
{
    return !row.cells.front().isBlank() && std::all_of(row.cells.begin() + 1, row.cells.end(),
                                                       [](const RawCell& cell) { return cell.isBlank(); });
}

/// A line of its own between two rows begins another list.
bool hasLineBetween(const RawTable& table, std::size_t first, std::size_t second)
{
    return std::any_of(table.rows.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                       table.rows.begin() + static_cast<std::ptrdiff_t>(second), isLine);
}

std::size_t countOf(const ListHeader& header)
{
    return static_cast<std::size_t>(std::count_if(header.columns.begin(), header.columns.end(),
                                                  [](const auto& column) { return column.has_value(); }));
}

QStringList missingWords(const ListHeader& header, const ColumnMap& map)
{
    QStringList missing;
    const auto add = [&](ListColumn column) {
        missing << (map.value(column).isEmpty() ? headerWords(column).constFirst() : map.value(column));
    };
    if (!header.column(ListColumn::Name)) {
        add(ListColumn::Name);
    }
    if (!header.column(ListColumn::Members) && !header.column(ListColumn::Lead)) {
        add(ListColumn::Members);
    }
    for (const ListColumn column : AllListColumns) {
        const QString word = map.value(column);
        if (!word.isEmpty() && !header.column(column) && !missing.contains(word)) {
            missing << word;
        }
    }
    return missing;
}

} // namespace

std::optional<ListColumn> ListHeader::fieldAt(std::size_t cell) const
{
    for (const ListColumn field : AllListColumns) {
        if (column(field) == cell) {
            return field;
        }
    }
    return std::nullopt;
}

bool ListHeader::isEnough() const
{
    return column(ListColumn::Name) && (column(ListColumn::Members) || column(ListColumn::Lead));
}

QString key(ListColumn column)
{
    return QString::fromLatin1(Keys[static_cast<std::size_t>(column)]);
}

std::optional<ListColumn> listColumnFromKey(QStringView key)
{
    for (const ListColumn column : AllListColumns) {
        if (key == QLatin1StringView(Keys[static_cast<std::size_t>(column)])) {
            return column;
        }
    }
    return std::nullopt;
}

QString title(ListColumn column)
{
    switch (column) {
    case ListColumn::Number:
        return QCoreApplication::translate("Intake", "Number");
    case ListColumn::Name:
        return QCoreApplication::translate("Intake", "Name of the consortium");
    case ListColumn::Place:
        return QCoreApplication::translate("Intake", "Place or authority");
    case ListColumn::Members:
        return QCoreApplication::translate("Intake", "Members");
    case ListColumn::Lead:
        return QCoreApplication::translate("Intake", "Lead");
    case ListColumn::Industry:
        return QCoreApplication::translate("Intake", "Industry");
    }
    return {};
}

QStringList headerWords(ListColumn column)
{
    switch (column) {
    case ListColumn::Number:
        return {u"序号"_s, u"编号"_s, u"号"_s, u"no."_s, u"no"_s, u"number"_s};
    case ListColumn::Name:
        return {u"联合体名称"_s, u"创新联合体"_s, u"联合体"_s,   u"项目名称"_s,   u"案例名称"_s, u"名称"_s,
                u"项目"_s,       u"案例"_s,       u"课题名称"_s, u"consortium"_s, u"name"_s};
    case ListColumn::Place:
        return {u"地方"_s,     u"省份"_s,     u"地区"_s,     u"省市"_s,     u"所在地"_s,
                u"所在省份"_s, u"所在地区"_s, u"推荐地方"_s, u"推荐地区"_s, u"推荐单位"_s,
                u"推荐部门"_s, u"主管部门"_s, u"组织单位"_s, u"省"_s,       u"属地"_s,
                u"地市"_s,     u"place"_s,    u"province"_s, u"region"_s,   u"seat"_s};
    case ListColumn::Members:
        return {u"联合体单位"_s,  u"联合体成员单位"_s, u"联合体成员"_s,   u"成员单位"_s,
                u"组成单位"_s,    u"参与单位"_s,       u"参加单位"_s,     u"参建单位"_s,
                u"合作单位"_s,    u"成员"_s,           u"单位"_s,         u"members"_s,
                u"memberunits"_s, u"organisations"_s,  u"organizations"_s};
    case ListColumn::Lead:
        return {u"牵头单位"_s, u"联合体牵头单位"_s, u"牵头企业"_s, u"牵头人"_s,   u"牵头方"_s,
                u"牵头"_s,     u"申报单位"_s,       u"申报主体"_s, u"承担单位"_s, u"建设单位"_s,
                u"实施单位"_s, u"依托单位"_s,       u"单位名称"_s, u"企业名称"_s, u"lead"_s};
    case ListColumn::Industry:
        return {u"行业"_s,     u"所属行业"_s, u"行业领域"_s, u"重点行业"_s, u"领域"_s,
                u"所属领域"_s, u"产业"_s,     u"industry"_s, u"sector"_s};
    }
    return {};
}

std::vector<ListHeader> findHeaders(const RawTable& table, const ColumnMap& map)
{
    std::vector<ListHeader> headers;
    bool isLineBehind = false;
    for (std::size_t index = 0; index < table.rows.size(); ++index) {
        if (!headers.empty() && map.isEmpty()) {
            // Another list begins behind a line only: in a long list most rows need not be read for it.
            isLineBehind = isLineBehind || isLine(table.rows[index]);
            if (!isLineBehind) {
                continue;
            }
        }
        const auto header = headerAt(table, index, map);
        if (!header) {
            continue;
        }
        const bool isFirst = headers.empty();
        // Columns said by number fit every row; the first is where the list begins.
        const bool isOther = !isFirst && headers.back().isRow && header->isRow &&
                             hasLineBetween(table, headers.back().row, index);
        if (isFirst || isOther) {
            headers.push_back(*header);
            isLineBehind = false;
        }
        if (!header->isRow) {
            break;
        }
    }
    return headers;
}

QString headerShape(const RawTable& table, const ListHeader& header)
{
    QStringList words;
    const RawRow& row = table.rows[header.row];
    for (std::size_t cell = 0; cell < std::min(header.width, row.cells.size()); ++cell) {
        words << fold(row.cells[cell].text);
    }
    return words.join(u'|');
}

Error missingHeader(const RawTable& table, const ColumnMap& map)
{
    const RawRow* closest = nullptr;
    const RawRow* firstOfTable = nullptr;
    ListHeader best;
    for (const RawRow& row : table.rows) {
        if (row.filledCells() < 2) {
            continue;
        }
        firstOfTable = firstOfTable == nullptr ? &row : firstOfTable;
        ListHeader header;
        header.columns = HeaderGuess(row, map).columns();
        if (countOf(header) > std::max<std::size_t>(1, countOf(best))) {
            closest = &row;
            best = header;
        }
    }
    Problems problems;
    const QString words = missingWords(best, map).join(QCoreApplication::translate("Intake", ", "));
    if (closest != nullptr) {
        problems.add(table.placeOf(*closest),
                     QCoreApplication::translate("Intake", "The header row does not have these columns: %1.")
                         .arg(words));
    } else {
        const RawRow* at = firstOfTable != nullptr ? firstOfTable : &table.rows.front();
        problems.add(table.placeOf(*at),
                     QCoreApplication::translate(
                         "Intake",
                         "The list has no header row: a row with the words %1 is needed above its first row.")
                         .arg(words));
    }
    return problems.error();
}

} // namespace atlas
