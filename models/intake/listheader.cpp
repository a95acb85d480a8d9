// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/listheader.h"

#include "domain/fold.h"
#include "intake/problems.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

using Found = std::array<std::optional<std::size_t>, AllListColumns.size()>;

/// The number that a person said for a column, from 1.
std::optional<std::size_t> numberSaid(const ColumnMap& map, ListColumn column)
{
    bool isNumber = false;
    const uint number = map.value(column).toUInt(&isNumber);
    return isNumber && number > 0 ? std::optional<std::size_t>(number) : std::nullopt;
}

/// What names a column: what a person said, else the usual words. Folded.
QStringList wordsFor(const ColumnMap& map, ListColumn column)
{
    return map.contains(column) ? QStringList{fold(map.value(column))} : headerWords(column);
}

/// Which columns a row names, were it a header.
Found columnsNamed(const RawRow& row, const ColumnMap& map)
{
    QStringList cells;
    for (const RawCell& cell : row.cells) {
        cells << fold(cell.text);
    }
    Found found;
    for (const ListColumn column : AllListColumns) {
        if (const auto number = numberSaid(map, column)) {
            if (*number <= row.cells.size()) {
                found[static_cast<std::size_t>(column)] = *number - 1;
            }
            continue;
        }
        for (const QString& word : wordsFor(map, column)) {
            if (const qsizetype at = cells.indexOf(word); at >= 0) {
                found[static_cast<std::size_t>(column)] = static_cast<std::size_t>(at);
                break;
            }
        }
    }
    return found;
}

std::size_t countOf(const Found& found)
{
    return static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [](const auto& column) { return column.has_value(); }));
}

std::size_t widthOf(const RawRow& row)
{
    std::size_t width = row.cells.size();
    while (width > 0 && row.cells[width - 1].isBlank()) {
        --width;
    }
    return width;
}

} // namespace

QStringList headerWords(ListColumn column)
{
    switch (column) {
    case ListColumn::Number:
        return {u"序号"_s, u"编号"_s, u"号"_s, u"no."_s, u"no"_s, u"number"_s};
    case ListColumn::Name:
        return {u"联合体名称"_s, u"名称"_s, u"联合体"_s, u"consortium"_s, u"name"_s};
    case ListColumn::Place:
        return {u"地方"_s,     u"省份"_s,     u"地区"_s,     u"省市"_s,     u"所在地"_s,
                u"所在省份"_s, u"所在地区"_s, u"推荐地方"_s, u"推荐地区"_s, u"推荐单位"_s,
                u"place"_s,    u"province"_s, u"region"_s,   u"seat"_s};
    case ListColumn::Members:
        return {u"联合体单位"_s, u"联合体成员单位"_s, u"联合体成员"_s,    u"成员单位"_s,
                u"组成单位"_s,   u"参与单位"_s,       u"成员"_s,          u"单位"_s,
                u"members"_s,    u"memberunits"_s,    u"organisations"_s, u"organizations"_s};
    }
    return {};
}

std::optional<ListColumn> listColumnFromKey(QStringView key)
{
    constexpr std::array keys{"number", "name", "place", "members"};
    for (const ListColumn column : AllListColumns) {
        if (key == QLatin1StringView(keys[static_cast<std::size_t>(column)])) {
            return column;
        }
    }
    return std::nullopt;
}

std::optional<ListHeader> findHeader(const RawTable& table, const ColumnMap& map)
{
    const bool onlyNumbers =
        std::all_of(AllListColumns.begin(), AllListColumns.end(),
                    [&map](ListColumn column) { return numberSaid(map, column).has_value(); });
    for (std::size_t index = 0; index < table.rows.size(); ++index) {
        const RawRow& row = table.rows[index];
        if (row.cells.size() < AllListColumns.size()) {
            continue;
        }
        const Found found = columnsNamed(row, map);
        if (countOf(found) == AllListColumns.size()) {
            ListHeader header{index, true, widthOf(row), {}};
            for (const ListColumn column : AllListColumns) {
                const auto at = static_cast<std::size_t>(column);
                header.columns[at] = *found[at];
            }
            if (onlyNumbers) {
                bool isRecord = false;
                fold(row.cells[header.column(ListColumn::Number)].text).toUInt(&isRecord);
                header.isRow = !isRecord;
            }
            return header;
        }
    }
    return std::nullopt;
}

Error missingHeader(const RawTable& table, const ColumnMap& map)
{
    const RawRow* closest = nullptr;
    const RawRow* firstOfTable = nullptr;
    Found best;
    for (const RawRow& row : table.rows) {
        if (row.filledCells() < 2) {
            continue;
        }
        firstOfTable = firstOfTable == nullptr ? &row : firstOfTable;
        if (const Found found = columnsNamed(row, map);
            countOf(found) > std::max<std::size_t>(1, countOf(best))) {
            closest = &row;
            best = found;
        }
    }
    Problems problems;
    QStringList missing;
    for (const ListColumn column : AllListColumns) {
        if (!best[static_cast<std::size_t>(column)]) {
            missing << (map.contains(column) ? map.value(column) : headerWords(column).constFirst());
        }
    }
    const QString words = missing.join(QCoreApplication::translate("Intake", ", "));
    if (closest != nullptr) {
        problems.add(
            table.placeOf(*closest),
            QCoreApplication::translate("Intake", "The header row lacks these columns: %1.").arg(words));
    } else {
        const RawRow* at = firstOfTable != nullptr ? firstOfTable : &table.rows.front();
        problems.add(
            table.placeOf(*at),
            QCoreApplication::translate(
                "Intake", "The list has no header row: a row with the words %1 is needed above its rows.")
                .arg(words));
    }
    return problems.error();
}

} // namespace atlas
