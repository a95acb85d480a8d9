// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/nestedtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// Longer ones are no members of one row.
constexpr qsizetype LongestText = 10'000;

/// What stands above the columns of such a table.
bool isHeader(const QString& text)
{
    static constexpr QStringView Words[] = {u"序号",     u"编号",     u"单位",     u"单位名称", u"名称",
                                            u"企业",     u"企业名称", u"机构",     u"机构名称", u"成员",
                                            u"成员单位", u"成员名称", u"参与单位", u"联合单位", u"角色",
                                            u"单位角色", u"成员角色", u"分工",     u"任务分工", u"类型",
                                            u"单位类型", u"性质",     u"单位性质", u"地区",     u"所在地",
                                            u"所在地区", u"省份",     u"备注",     u"成员类型", u"组织名称"};
    QString plain = text;
    plain.removeIf([](QChar c) { return c.isSpace() || c == u':' || c == u'：'; });
    return std::find(std::begin(Words), std::end(Words), plain) != std::end(Words);
}

QString textOf(const RawRow& row)
{
    QStringList cells;
    for (const RawCell& cell : row.cells) {
        if (!cell.isBlank() && !cell.isRepeated) {
            cells << cell.text.trimmed();
        }
    }
    return cells.join(u'\t');
}

bool isHeaderRow(const RawRow& row)
{
    return row.filledCells() > 0 && std::all_of(row.cells.begin(), row.cells.end(), [](const RawCell& cell) {
               return cell.isBlank() || isHeader(cell.text);
           });
}

} // namespace

NestedText nestedTextOf(const RawTable& table, const QStringList& caption, const SourcePlace& at)
{
    NestedText nested;
    QStringList lines = caption;
    const auto tell = [&](const QString& sentence, const RawRow& row) {
        nested.leftOut.push_back({at, sentence.arg(textOf(row).replace(u'\t', u" | "_s))});
    };
    bool isFirst = table.rows.size() > 1;
    for (const RawRow& row : table.rows) {
        nested.columns = std::max(nested.columns, static_cast<int>(row.cells.size()));
        if (row.isHidden) {
            tell(QCoreApplication::translate("Intake",
                                             "The hidden row “%1” of the table in this cell is left out."),
                 row);
        } else if (isFirst && isHeaderRow(row)) {
            tell(QCoreApplication::translate("Intake",
                                             "The header row “%1” of the table in this cell is left out."),
                 row);
        } else if (const QString text = textOf(row); !text.isEmpty()) {
            lines << text;
        }
        isFirst = isFirst && row.isHidden;
    }
    lines.removeIf([](const QString& line) { return QStringView(line).trimmed().isEmpty(); });
    for (const LeftOut& part : table.leftOut) {
        nested.leftOut.push_back({at, part.what});
    }
    nested.text = lines.join(u'\n');
    if (nested.text.size() > LongestText) {
        nested.text.clear();
    }
    return nested;
}

} // namespace atlas
