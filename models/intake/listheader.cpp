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

/// Which columns a row names, were it a header.
Found columnsNamed(const RawRow& row)
{
    QStringList cells;
    for (const RawCell& cell : row.cells) {
        cells << fold(cell.text);
    }
    Found found;
    for (const ListColumn column : AllListColumns) {
        for (const QString& word : headerWords(column)) {
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

std::optional<ListHeader> findHeader(const RawTable& table)
{
    for (std::size_t index = 0; index < table.rows.size(); ++index) {
        const RawRow& row = table.rows[index];
        if (row.cells.size() < AllListColumns.size()) {
            continue;
        }
        const Found found = columnsNamed(row);
        if (countOf(found) == AllListColumns.size()) {
            ListHeader header{index, widthOf(row), {}};
            for (const ListColumn column : AllListColumns) {
                const auto at = static_cast<std::size_t>(column);
                header.columns[at] = *found[at];
            }
            return header;
        }
    }
    return std::nullopt;
}

Error missingHeader(const RawTable& table)
{
    const RawRow* closest = nullptr;
    const RawRow* firstOfTable = nullptr;
    Found best;
    for (const RawRow& row : table.rows) {
        if (row.filledCells() < 2) {
            continue;
        }
        firstOfTable = firstOfTable == nullptr ? &row : firstOfTable;
        if (const Found found = columnsNamed(row); countOf(found) > std::max<std::size_t>(1, countOf(best))) {
            closest = &row;
            best = found;
        }
    }
    Problems problems;
    QStringList missing;
    for (const ListColumn column : AllListColumns) {
        if (!best[static_cast<std::size_t>(column)]) {
            missing << headerWords(column).first();
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
