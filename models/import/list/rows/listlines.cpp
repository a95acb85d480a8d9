// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/listlines.h"

#include "domain/text/fold.h"
#include "import/list/cells/celltext.h"
#include "import/list/cells/rolewords.h"
#include "import/list/columns/columncontents.h"
#include "import/list/columns/headwords.h"
#include "naming/brackets.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Sums = std::to_array<QStringView>({u"合计", u"总计", u"小计", u"共计", u"总数", u"累计",
                                                  u"总和", u"total", u"subtotal", u"sum", u"grand total"});
constexpr auto Notes =
    std::to_array<QStringView>({u"注:", u"注1", u"备注:", u"说明:", u"附注", u"注释", u"*注", u"note:",
                                u"notes", u"注.", u"填报", u"联系", u"来源", u"数据", u"(注", u"资料"});
constexpr auto Departments = std::to_array<QStringView>(
    {u"部", u"厅", u"局", u"委", u"委员会", u"办公室", u"人民政府", u"管委会", u"司", u"处", u"中心", u"署"});

/// Nothing but a date, 附件2 or (单位：家): no title.
bool saysNoTitle(const QString& line)
{
    static const QRegularExpression nothing(
        u"^[(（\\s]*(附\\s*件?\\s*[0-9一二三四五六七八九十]*\\s*[:：]?|附表\\s*[0-9]*|"
        u"(发布|印发|公示|截至)?(日期|时间)?\\s*[:：]?\\s*20[0-9]{2}\\s*(年|[-./"
        u"]).{0,12}|单位\\s*[:：].{0,6}|"
        u"annex\\s*[0-9]*|appendix\\s*[0-9a-z]*|第?\\s*[0-9]+\\s*页?|page [0-9]+.*)[)）\\s]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return nothing.match(fold(line)).hasMatch() || nothing.match(line).hasMatch();
}

bool isIssuer(const QString& line)
{
    static const QRegularExpression named(
        u"^(?:发布单位|发文机关|印发单位|公布单位|发布机构|issued by|issuer)\\s*[:：]\\s*(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (named.match(line).hasMatch()) {
        return true;
    }
    constexpr qsizetype Longest = 30;
    return line.size() >= 4 && line.size() <= Longest && !line.contains(u'名') && !line.contains(u'。') &&
           std::any_of(Departments.begin(), Departments.end(),
                       [&](QStringView word) { return line.endsWith(word); });
}

/// 加粗的为牵头单位, 末位单位为牵头单位: a note that tells the lead by something else than order, which is
/// not read.
bool saysWhoLeads(const QString& line)
{
    constexpr qsizetype Longest = 60;
    const bool says = line.contains(u'为') || line.contains(u'是') || line.contains(u'系') ||
                      line.contains(u"表示") || line.contains(u"代表");
    return line.size() <= Longest && says && hasRoleStem(line) && !headSaysFirstLeads(line) &&
           !saysLegend(line);
}

/// A line of names that lists are headed by.
bool isListTitle(const QString& line)
{
    static const QRegularExpression title(
        u"名单|公示|清单|一览|汇总|目录|情况表|联合体|list|register|annex"_s,
        QRegularExpression::CaseInsensitiveOption);
    return title.match(line).hasMatch();
}

} // namespace

std::optional<QString> lineOf(const RawRow& row)
{
    const RawCell* first = nullptr;
    for (const RawCell& cell : row.cells) {
        if (cell.isBlank() || (first != nullptr && cell.isRepeated && cell.text == first->text)) {
            continue;
        }
        if (first != nullptr) {
            return std::nullopt;
        }
        first = &cell;
    }
    return first == nullptr ? std::nullopt : std::optional(first->text.trimmed());
}

bool isSumRow(const RawRow& row)
{
    const auto first = std::ranges::find_if(row.cells, [](const RawCell& cell) { return !cell.isBlank(); });
    if (first == row.cells.end() || first->text.size() > LongestSection) {
        return false;
    }
    QString text = fold(first->text);
    text.remove(u' ');
    static const QRegularExpression counted(
        u"^(合计|总计|小计|共计|总共|共)[:：]?[0-9一二三四五六七八九十百]+(个|家|项|户).{0,12}$"_s);
    return std::any_of(Sums.begin(), Sums.end(),
                       [&](QStringView word) {
                           const QStringView sum(word);
                           const bool isSaid = text.startsWith(sum) && text.size() > sum.size();
                           return text == sum ||
                                  (isSaid && (text.size() == sum.size() + 1 || text[sum.size()] == u':'));
                       }) ||
           counted.match(text).hasMatch();
}

bool isNote(QStringView line)
{
    if (line.size() > LongestSection || line.contains(u'。')) {
        return true;
    }
    const QString text = fold(line);
    return std::any_of(Notes.begin(), Notes.end(), [&](QStringView word) { return text.startsWith(word); }) ||
           deniesOrder(line);
}

bool beginsPart(QStringView line)
{
    static const QRegularExpression part(
        u"^[(]?(第[0-9一二三四五六七八九十]+(批|类|组|部分|期|轮|章)|[一二三四五六七八九十]+[、)]|"
        u"[0-9]{4}年|[a-z]类|(part|batch|group|round|lot) [0-9ivx]+)"_s);
    return line.size() <= LongestSection && part.match(fold(line.trimmed())).hasMatch();
}

bool saysContinued(QStringView line)
{
    static const QRegularExpression continued(
        u"^[(]?(续表|续上表|接上表|接上页|续上页|续|上接.{1,6}|continued|cont\\.?)[0-9]*[)]?$"_s);
    return line.size() <= LongestSection && continued.match(fold(line.trimmed())).hasMatch();
}

QString withoutContinued(const QString& name)
{
    const QStringView bare = withoutTrailingBrackets(name);
    const bool isContinued =
        !bare.isEmpty() && bare.size() < name.size() && saysContinued(QStringView(name).sliced(bare.size()));
    return isContinued ? bare.toString() : name;
}

bool saysOtherList(QStringView text)
{
    constexpr auto Words = std::to_array<QStringView>(
        {u"未通过", u"未入选", u"未入围", u"不予",     u"淘汰",      u"落选",        u"撤销",
         u"取消",   u"退出",   u"除名",   u"候补",     u"备选",      u"候选",        u"待定",
         u"拟增补", u"不通过", u"不合格", u"rejected", u"withdrawn", u"reserve list"});
    const QString folded = fold(text);
    return std::any_of(Words.begin(), Words.end(), [&](QStringView word) { return folded.contains(word); });
}

bool deniesOrder(QStringView text)
{
    constexpr qsizetype Shortest = 4;
    if (text.size() < Shortest) {
        return false;
    }
    const QString folded = fold(text);
    for (const QStringView words : {u"不分先后", u"拼音", u"笔画", u"音序", u"字母", u"随机排序", u"无先后",
                                    u"先后为序", u"先后次序", u"先后顺序", u"时间先后", u"不分主次",
                                    u"不分次序", u"首字母", u"in no particular order", u"alphabetical"}) {
        if (folded.contains(words)) {
            return true;
        }
    }
    return false;
}

void readLegend(QStringView text, MemberRules& rules)
{
    const bool hasMark = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'链' || (!isCommonIdeograph(c) && isIn(u"★☆*＊※#＃▲△●◆◎√✓", c));
    });
    if (!hasMark) {
        return;
    }
    static const QRegularExpression legend(
        u"[“\"‘']?([★☆*＊※#＃▲△●◆◎√✓]{1,3}|链主(?:单位|企业)?)[”\"’']?\\s*(?:号|标记|标注|标识|符号)?\\s*(?:"
        u"的|"
        u"者)?\\s*"
        u"(?:单位|企业|成员)?\\s*(?:均|皆)?\\s*(?:为|表示|代表|指|系|是|即|[:：=]|means|marks|denotes|"
        u"indicates|-|–|—)+\\s*"
        u"(?:the )?(?:该|本|各)?\\s*(?:联合体|项目|课题)?\\s*(?:的)?\\s*([^，,。；;、()（）“”\"]{2,24})"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (auto found = legend.globalMatch(text.toString()); found.hasNext();) {
        const auto match = found.next();
        const QString words = match.captured(2).trimmed();
        const auto role = readRole(words);
        if (role && role->isSure) {
            rules.marks.insert(match.captured(1), role->role);
        }
    }
}

bool saysLegend(QStringView text)
{
    MemberRules rules;
    readLegend(text, rules);
    return !rules.marks.isEmpty();
}

QString titleFrom(const QStringList& above)
{
    QString nearest;
    for (auto line = above.crbegin(); line != above.crend(); ++line) {
        if ((isIssuer(*line) && !isListTitle(*line)) || saysNoTitle(*line)) {
            continue;
        }
        if (isListTitle(*line) && !isNote(*line)) {
            return *line;
        }
        nearest = nearest.isEmpty() ? *line : nearest;
    }
    return nearest;
}

ListTitles titlesAround(const RawTable& table, std::size_t header, std::size_t records, std::size_t width)
{
    constexpr qsizetype MostForTitle = 20; // lines that may name the list
    constexpr std::size_t MostLines = 200; // on each side, that may say what it is
    ListTitles titles;
    MemberRules rules;
    QStringList above;
    const auto readNote = [&](const QString& line) {
        titles.deniesOrder = titles.deniesOrder || deniesOrder(line) || saysWhoLeads(line);
        readLegend(line, rules);
    };
    for (std::size_t row = header; row-- > 0 && titles.lines.size() < MostLines;) {
        const RawRow& raw = table.rows[row];
        const bool isLine = raw.cells.size() == 1 || raw.cells.size() >= width;
        const auto line = lineOf(raw);
        if (!isLine || !line) {
            continue;
        }
        titles.lines.push_back({*line, table.placeOf(raw)});
        if (above.size() < MostForTitle) {
            above.prepend(*line);
        }
    }
    std::reverse(titles.lines.begin(), titles.lines.end());
    const std::size_t linesAbove = titles.lines.size();
    for (std::size_t row = records; row < table.rows.size(); ++row) {
        const RawRow& raw = table.rows[row];
        const auto line = raw.filledCells() > 0 ? lineOf(raw) : std::nullopt;
        if (line) {
            readNote(*line);
            if (titles.lines.size() < linesAbove + MostLines) {
                titles.lines.push_back({*line, table.placeOf(raw)});
            }
        }
    }
    for (const QString& line : std::as_const(above)) {
        readNote(line);
    }
    titles.title = titleFrom(above);
    titles.marks = rules.marks;
    return titles;
}

} // namespace atlas
