// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/columns/listheader.h"

#include "domain/text/fold.h"
#include "import/list/columns/columncontents.h"
#include "import/list/columns/columnguess.h"
#include "import/list/columns/headwords.h"
#include "import/list/rows/listlines.h"
#include "import/list/rows/rowshape.h"
#include "reading/problems.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

/// So many fields named by their heads make a row a header, though a list needs more.
constexpr std::size_t ManyFields = 3;

std::size_t widthOf(const RawRow& row)
{
    std::size_t width = row.cells.size();
    while (width > 0 && row.cells[width - 1].isBlank()) {
        --width;
    }
    return width;
}

int numberAt(const RawRow& row, std::size_t cell)
{
    return cell < row.cells.size() && row.cells[cell].column > 0 ? row.cells[cell].column
                                                                 : static_cast<int>(cell) + 1;
}

/// The words of the header's cells; a cell merged to the right says it of each column below it.
std::vector<ColumnHead> headsOf(const RawRow& row)
{
    std::vector<ColumnHead> heads;
    const std::size_t width = widthOf(row);
    for (std::size_t i = 0; i < width; ++i) {
        heads.push_back({row.cells[i].text.simplified(), numberAt(row, i)});
    }
    return heads;
}

/// Two rows of heads together: the lower one says it where it says something.
std::vector<ColumnHead> headsOf(const RawRow& upper, const RawRow& lower)
{
    std::vector<ColumnHead> heads;
    const std::size_t width = std::max(widthOf(upper), widthOf(lower));
    for (std::size_t i = 0; i < width; ++i) {
        const QString above = i < upper.cells.size() ? upper.cells[i].text.simplified() : QString();
        const QString below = i < lower.cells.size() ? lower.cells[i].text.simplified() : QString();
        heads.push_back({below.isEmpty() ? above : below, numberAt(i < upper.cells.size() ? upper : lower, i),
                         below.isEmpty() || below == above ? QString() : above});
    }
    return heads;
}

bool isLine(const RawRow& row)
{
    return !row.cells.front().isBlank() && std::all_of(row.cells.begin() + 1, row.cells.end(),
                                                       [](const RawCell& cell) { return cell.isBlank(); });
}

std::size_t fieldsIn(const std::vector<ColumnUse>& uses)
{
    std::size_t count = 0;
    for (const ListColumn field : AllListColumns) {
        count +=
            std::ranges::any_of(uses, [field](const ColumnUse& use) { return use.field == field; }) ? 1 : 0;
    }
    return count;
}

bool hasField(const std::vector<ColumnUse>& uses, ListColumn field)
{
    return std::ranges::any_of(uses, [field](const ColumnUse& use) { return use.field == field; });
}

/// Whether the cell is one of a header: a merged one, or words that are known as a head.
bool isHead(const RawCell& cell)
{
    return cell.isBlank() || cell.isRepeated || !readHead(cell.text).empty();
}

/// A short word below a group of columns, where other cells are known as heads: 联系人.
bool isHeadOfGroup(const RawRow& upper, const RawCell& cell, std::size_t column)
{
    constexpr qsizetype Longest = 12;
    const bool isUnderGroup =
        column >= upper.cells.size() || upper.cells[column].isBlank() || upper.cells[column].isRepeated;
    return isUnderGroup && cell.text.size() <= Longest &&
           std::none_of(cell.text.begin(), cell.text.end(), [](QChar c) { return c.isDigit(); });
}

/// A cell that goes on from the row above: rows of a header are merged with each other, never with a record.
bool isMergedDown(const RawRow& upper, const RawRow& lower)
{
    for (std::size_t i = 0; i < std::min(upper.cells.size(), lower.cells.size()); ++i) {
        if (lower.cells[i].isRepeated && !lower.cells[i].isBlank() && !upper.cells[i].isRepeated &&
            lower.cells[i].text == upper.cells[i].text) {
            return true;
        }
    }
    return false;
}

/// The row below a header that divides some of its columns: 单位 | 单位 over 牵头单位 | 成员单位.
bool isSecondRow(const RawRow& upper, const RawRow& lower)
{
    if (lower.filledCells() < 2 || lineOf(lower)) {
        return false; // 一、钢铁行业 divides the list
    }
    if (isMergedDown(upper, lower)) {
        return true;
    }
    constexpr int LeastKnown = 2; // beside heads that are not known
    bool divides = false;
    int known = 0;
    int unknown = 0;
    for (std::size_t i = 0; i < lower.cells.size(); ++i) {
        const RawCell& cell = lower.cells[i];
        if (!isHead(cell)) {
            if (!isHeadOfGroup(upper, cell, i)) {
                return false;
            }
            ++unknown;
            continue;
        }
        known += cell.isBlank() || cell.isRepeated ? 0 : 1;
        const bool isNew = !cell.isBlank() && !cell.isRepeated &&
                           (i >= upper.cells.size() || upper.cells[i].text != cell.text);
        divides = divides || isNew;
        // Below a head of its own there is nothing, or the same again.
        const bool isOwn =
            isNew && i < upper.cells.size() && !upper.cells[i].isBlank() && !upper.cells[i].isRepeated &&
            (i + 1 >= upper.cells.size() || !(upper.cells[i + 1].isRepeated || upper.cells[i + 1].isBlank()));
        if (isOwn && readHead(upper.cells[i].text).empty() == false &&
            readHead(cell.text).front().strength < 0.9) {
            return false;
        }
    }
    return divides && (unknown == 0 || known >= LeastKnown);
}

/// Whether all columns that are known were said by their numbers, so that a header says nothing.
bool onlyNumbersSaid(const std::vector<ColumnUse>& uses, const ColumnMap& map)
{
    if (map.isEmpty()) {
        return false;
    }
    return std::ranges::all_of(uses, [&](const ColumnUse& use) {
        if (!use.field) {
            return true;
        }
        const QStringList said = map.values(*use.field);
        return use.isSaid && std::ranges::all_of(said, [](const QString& entry) {
                   bool isNumber = false;
                   static_cast<void>(entry.toUInt(&isNumber));
                   return isNumber;
               });
    });
}

/// A record of the list: where the header says 序号 it has a number.
bool isNumbered(const RawRow& row, const ListHeader& header)
{
    const auto number = header.column(ListColumn::Number);
    return number && *number < row.cells.size() &&
           (numberOf(row.cells[*number].text) || isIdentifier(row.cells[*number].text));
}

/// 5 | 手术机器人创新联合体 | 武汉协康医院: a record, even where its cells end as heads do.
bool beginsWithNumber(const RawRow& row)
{
    constexpr int Most = 999; // 2026 may head a column
    const auto first = std::ranges::find_if(row.cells, [](const RawCell& cell) { return !cell.isBlank(); });
    const auto number = first == row.cells.end() ? std::nullopt : numberOf(first->text);
    return number && *number <= Most && first->text.trimmed() != u"号";
}

/// The header that a row is by its words, if it names enough columns.
std::optional<ListHeader> headerByWords(const RawTable& table, std::size_t index, const ColumnMap& map)
{
    const RawRow& row = table.rows[index];
    if (row.filledCells() < 2 || row.filledCells() > MostHeads) {
        return std::nullopt;
    }
    ListHeader header{.row = index};
    header.uses = guessByWords(headsOf(row), map);
    if (map.isEmpty() && beginsWithNumber(row)) {
        return std::nullopt;
    }
    // A row of which no cell is a head is no upper row of heads: 填报单位：某厅 beside 单位：家.
    if (index + 1 < table.rows.size() && fieldsIn(header.uses) > 0 &&
        isSecondRow(row, table.rows[index + 1])) {
        std::vector<ColumnUse> both = guessByWords(headsOf(row, table.rows[index + 1]), map);
        if (fieldsIn(both) >= fieldsIn(header.uses)) {
            header.uses = std::move(both);
            header.rows = 2;
        }
    }
    const bool isNearly = fieldsIn(header.uses) >= ManyFields && hasField(header.uses, ListColumn::Name);
    if (!header.isEnough() && !isNearly) {
        return std::nullopt;
    }
    const auto number = header.column(ListColumn::Number);
    header.isRow = !(onlyNumbersSaid(header.uses, map) && number && numberOf(row.cells[*number].text));
    header.rows = header.isRow ? header.rows : 1;
    return header;
}

void readContents(const RawTable& table, ListHeader& header, std::size_t end, const MemberGrammar& grammar,
                  const ColumnMap& map)
{
    std::vector<ColumnHead> heads;
    for (const ColumnUse& use : header.uses) {
        heads.push_back({use.head, use.number, use.group});
    }
    header.uses = guessColumns(heads, table, header.firstRow(), end, grammar, map);
    const auto place = header.column(ListColumn::Place);
    if (place && !header.uses[*place].isSaid && placesAreOfOrganisations(table, header)) {
        header.uses[*place].field.reset();
        header.uses[*place].evidence = QCoreApplication::translate(
            "Intake", "It differs within consortia: it is where the organisations are.");
    }
    header.firstLeads = std::ranges::any_of(header.uses, [](const ColumnUse& use) {
        return use.field == ListColumn::Members && headSaysFirstLeads(use.head);
    });
}

QStringList missingWords(const std::vector<ColumnUse>& uses, const ColumnMap& map)
{
    QStringList missing;
    const auto add = [&](ListColumn column) {
        missing << (map.value(column).isEmpty() ? usualHead(column) : map.value(column));
    };
    if (!hasField(uses, ListColumn::Name)) {
        add(ListColumn::Name);
    }
    if (!hasField(uses, ListColumn::Members) && !hasField(uses, ListColumn::Lead)) {
        add(ListColumn::Members);
    }
    for (const ListColumn column : AllListColumns) {
        const QString word = map.value(column);
        if (!word.isEmpty() && !hasField(uses, column) && !missing.contains(word)) {
            missing << word;
        }
    }
    return missing;
}

} // namespace

std::vector<std::optional<ListColumn>> ColumnUse::candidates() const
{
    std::vector<std::optional<ListColumn>> found;
    if (field) {
        found.emplace_back(field);
    }
    for (const ListColumn other : {ListColumn::Members, ListColumn::Lead}) {
        if (field && mayRepeat(*field) && other != *field) {
            found.emplace_back(other);
        }
    }
    found.emplace_back(std::nullopt);
    return found;
}

std::optional<std::size_t> ListHeader::column(ListColumn field) const
{
    const auto use =
        std::ranges::find_if(uses, [field](const ColumnUse& entry) { return entry.field == field; });
    return use == uses.end() ? std::nullopt
                             : std::optional<std::size_t>(static_cast<std::size_t>(use - uses.begin()));
}

std::vector<std::size_t> ListHeader::columns(ListColumn field) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (uses[i].field == field) {
            found.push_back(i);
        }
    }
    return found;
}

std::optional<std::size_t> ListHeader::organisationsOfCodes() const
{
    const auto code = column(ListColumn::Code);
    if (!code) {
        return std::nullopt;
    }
    const QString head = fold(QString(uses[*code].head + uses[*code].group));
    const auto says = [&](std::initializer_list<QStringView> words) {
        return std::any_of(words.begin(), words.end(), [&](QStringView word) { return head.contains(word); });
    };
    if (says({u"牵头", u"lead"})) {
        return column(ListColumn::Lead);
    }
    if (says({u"成员", u"参与", u"member", u"partner"}) && column(ListColumn::Members)) {
        return column(ListColumn::Members);
    }
    const auto holdsOrganisations = [&](std::size_t at) {
        return uses[at].field && mayRepeat(*uses[at].field);
    };
    for (std::size_t at = *code; at-- > 0;) {
        if (holdsOrganisations(at)) {
            // Behind members, one code in a row may be that of the lead as well.
            const bool isOpen = uses[at].field == ListColumn::Members && column(ListColumn::Lead) &&
                                !column(ListColumn::Role);
            return isOpen ? std::nullopt : std::optional(at);
        }
    }
    for (std::size_t at = *code + 1; at < uses.size(); ++at) {
        if (holdsOrganisations(at)) {
            return at;
        }
    }
    return std::nullopt;
}

void ListHeader::setField(std::size_t column, std::optional<ListColumn> field)
{
    if (column >= uses.size()) {
        return;
    }
    if (field && !mayRepeat(*field)) {
        for (ColumnUse& use : uses) {
            if (use.field == field && !(use.isTicked && uses[column].isTicked)) {
                use.field.reset();
            }
        }
    }
    ColumnUse& use = uses[column];
    use.field = field;
    use.members = field == ListColumn::Lead ? MemberColumn::Leads : MemberColumn::Members;
    use.question.clear();
    use.isSaid = true;
}

std::optional<ListColumn> ListHeader::fieldAt(std::size_t cell) const
{
    return cell < uses.size() ? uses[cell].field : std::nullopt;
}

bool ListHeader::isEnough() const
{
    return column(ListColumn::Name) && (column(ListColumn::Members) || column(ListColumn::Lead));
}

QStringList ListHeader::questions() const
{
    QStringList found;
    for (const ColumnUse& use : uses) {
        if (!use.question.isEmpty()) {
            found << use.question;
        }
    }
    return found;
}

std::vector<ListHeader> findHeaders(const RawTable& table, const MemberGrammar& grammar, const ColumnMap& map,
                                    const std::stop_token& stop)
{
    std::vector<ListHeader> headers;
    bool isLineBehind = false;
    for (std::size_t index = 0; index < table.rows.size() && !stop.stop_requested(); ++index) {
        if (!headers.empty()) {
            // Another list begins behind a line only: in a long list most rows need not be read for it.
            isLineBehind = isLineBehind || isLine(table.rows[index]);
            if (!isLineBehind && map.isEmpty()) {
                continue;
            }
        }
        if (!headers.empty() && isNumbered(table.rows[index], headers.back())) {
            continue;
        }
        auto header = headerByWords(table, index, map);
        if (!header) {
            continue;
        }
        const bool isFirst = headers.empty();
        // Columns said by number fit every row; the first is where the list begins.
        const bool isOther = !isFirst && headers.back().isRow && header->isRow && isLineBehind;
        if (isFirst || isOther) {
            headers.push_back(std::move(*header));
            isLineBehind = false;
            index = headers.back().firstRow() - (headers.back().isRow ? 1 : 0);
        }
        if (!headers.back().isRow) {
            break;
        }
    }
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const std::size_t end = i + 1 < headers.size() ? headers[i + 1].row : table.rows.size();
        readContents(table, headers[i], end, grammar, map);
    }
    return headers;
}

ListHeader headerAt(const RawTable& table, std::size_t row, const MemberGrammar& grammar)
{
    ListHeader header{.row = row};
    const auto byWords = headerByWords(table, row, {});
    if (byWords) {
        header = *byWords;
    } else {
        header.uses = guessByWords(headsOf(table.rows[row]), {});
    }
    readContents(table, header, table.rows.size(), grammar, {});
    return header;
}

ListHeader headerOfContents(const RawTable& table, const MemberGrammar& grammar)
{
    ListHeader header;
    std::size_t width = 0;
    bool isFound = false;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.rows[row].filledCells() > 1) {
            header.row = isFound ? header.row : row;
            isFound = true;
            width = std::max(width, widthOf(table.rows[row]));
        }
    }
    std::vector<ColumnHead> heads = isFound ? headsOf(table.rows[header.row]) : std::vector<ColumnHead>();
    while (isFound && heads.size() < width) {
        heads.push_back({{}, numberAt(table.rows[header.row], heads.size())});
    }
    header.uses = guessColumns(heads, table, header.firstRow(), table.rows.size(), grammar, {});
    // Where the first row names an organisation as the others do it is no row of heads.
    const auto members = header.column(ListColumn::Members);
    const bool isRecord =
        members && columnContents(table, header.row, header.row + 1, *members, grammar).organisations > 0;
    if (isRecord) {
        header.isRow = false;
        for (ColumnHead& head : heads) {
            head.words.clear();
        }
        header.uses = guessColumns(heads, table, header.row, table.rows.size(), grammar, {});
    }
    return header;
}

QString headerShape(const RawTable& table, const ListHeader& header)
{
    QStringList words;
    const RawRow& row = table.rows[header.row];
    for (std::size_t cell = 0; cell < header.width(); ++cell) {
        words << (header.rows > 1 || cell >= row.cells.size() ? fold(header.uses[cell].head)
                                                              : fold(row.cells[cell].text));
    }
    return words.join(u'|');
}

Error missingHeader(const RawTable& table, const ColumnMap& map)
{
    const RawRow* closest = nullptr;
    const RawRow* firstOfTable = nullptr;
    std::vector<ColumnUse> best;
    constexpr std::size_t Most = 10'000; // rows; a header stands above its list
    for (std::size_t index = 0; index < std::min(Most, table.rows.size()); ++index) {
        const RawRow& row = table.rows[index];
        if (row.filledCells() < 2 || row.filledCells() > MostHeads) {
            continue;
        }
        firstOfTable = firstOfTable == nullptr ? &row : firstOfTable;
        std::vector<ColumnUse> uses = guessByWords(headsOf(row), map);
        if (fieldsIn(uses) > std::max<std::size_t>(1, fieldsIn(best))) {
            closest = &row;
            best = std::move(uses);
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
