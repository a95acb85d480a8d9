// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/publishedlist.h"
#include "reading/rawtable.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace atlas {

/// Characters of a line that divides a table at most: it says little, as 一、汽车行业 or 第一批 do.
inline constexpr qsizetype LongestSection = 40;

/// The text of a row that says one thing: one cell, or one merged over others; nothing for a row of several.
[[nodiscard]] std::optional<QString> lineOf(const RawRow& row);

/// 合计, 总计, 共3家单位: a row of sums.
[[nodiscard]] bool isSumRow(const RawRow& row);
/// 注：, 备注：, 说明：, a sentence: a line that explains, and divides nothing.
[[nodiscard]] bool isNote(QStringView line);
/// 第一批, 一、, 2024年: a line that begins one of several parts of a list.
[[nodiscard]] bool beginsPart(QStringView line);
/// （续表）, (continued): the list above goes on.
[[nodiscard]] bool saysContinued(QStringView line);
/// 磷化工数据联合体（续）: the name without the word that the record above goes on.
[[nodiscard]] QString withoutContinued(const QString& name);
/// 未通过评审, 淘汰名单, 候补: what stands below it is not the list above it.
[[nodiscard]] bool saysOtherList(QStringView text);
/// 排名不分先后, 按拼音排序: order does not say who leads.
[[nodiscard]] bool deniesOrder(QStringView text);
/// Whether a text is a legend of marks.
[[nodiscard]] bool saysLegend(QStringView text);
/// ★为牵头单位: what a legend says of marks; added to the rules.
void readLegend(QStringView text, MemberRules& rules);

/// A line of its own around a list, which may say what the list is.
struct ListLine
{
    QString text;
    SourcePlace at;
};

/// What the lines around a list say of its notice.
struct ListTitles
{
    QString title;                               ///< the line that names the list; empty where none does
    bool deniesOrder = false;                    ///< a line says that order does not say who leads
    QHash<QString, std::optional<Role>> marks{}; ///< what a legend says of marks
    std::vector<ListLine> lines{};               ///< above the list and below it, in order
};

/// The line that names a list, from those above its header, nearest last; empty for none.
[[nodiscard]] QString titleFrom(const QStringList& above);
/// What the lines of a table say of the list whose header stands at a row, its records from another on.
[[nodiscard]] ListTitles titlesAround(const RawTable& table, std::size_t header, std::size_t records,
                                      std::size_t width);

} // namespace atlas
