// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/plaincell.h"

#include "domain/text/fold.h"
#include "import/list/cells/cellmarks.h"
#include "import/list/cells/celltext.h"
#include "import/list/cells/rolewords.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

constexpr qsizetype Shortest = 5; ///< of a name: 一、 is a number
constexpr qsizetype MostMembers = 64;

/// Words that some rule of the grammar looks at wherever they stand: marks of a role, notes, counts,
/// sentences.
constexpr auto RuleWords = std::to_array<QStringView>(
    {u"牵",     u"主持", u"主导", u"链",   u"组长",     u"盟主",     u"理事长", u"单位", u"秘书长", u"首席",
     u"等",     u"以及", u"暨",   u"详见", u"附件",     u"负责",     u"联系",   u"电话", u"同上",   u"以上",
     u"若干",   u"另有", u"包括", u"其中", u"未定",     u"待补",     u"拟邀",   u"上述", u"备注",   u"不分先",
     u"名单",   u"如下", u"分别", u"承担", u"提供",     u"拼音",     u"笔画",   u"音序", u"字母",   u"随机",
     u"筆",     u"隨",   u"後",   u"见附", u"共计",     u"合计",     u"总计",   u"参与", u"参加",   u"组成",
     u"分公司", u"第",   u"相关", u"有关", u"上下游",   u"其他",     u"其余",   u"部分", u"各成员", u"组建",
     u"共建",   u"协作", u"配合", u"共同", u"联合建设", u"联合实施", u"退出",   u"待定", u"暂定",   u"新增",
     u"增补",   u"候补", u"备选", u"领衔", u"依托"});

/// What a clause goes on with, and a numbering.
constexpr QStringView ClauseStarts = u"会协携联还共由以及并与和原拟除不";

bool isRuleWordAt(QStringView text)
{
    static const WordFinder words(RuleWords);
    return !words.atStartOf(text).isEmpty();
}

bool opens(QChar c)
{
    return c == u'(' || c == u'（';
}

bool closes(QChar c)
{
    return c == u')' || c == u'）';
}

/// Whether a rule may have something to say of the character at that place.
bool isForRules(QStringView name, qsizetype at, const OrganisationWords& words)
{
    constexpr qsizetype Conjunct = 4; ///< characters in front of a conjunction
    constexpr qsizetype LongestRole = 10;
    const QStringView before = name.first(at);
    switch (name[at].unicode()) {
    case u'和': // 呼和浩特, 和利时
    case u'与':
    case u'及':
        return at < Conjunct ? words.isKnownBody(before) : words.isWhole(before);
    case u'方': // 东方, but 参与方
        return at < LongestRole && readRole(name.first(at + 1)).has_value();
    case u'共': // 公共, but 共三家
        return tailAtEnd(name).has_value();
    default:
        return isRuleWordAt(name.sliced(at));
    }
}

/// Nothing but ideographs, and nothing in them for a rule.
bool isPlainText(QStringView name, qsizetype from, qsizetype to, const OrganisationWords& words)
{
    for (qsizetype i = from; i < to; ++i) {
        if (!isCommonIdeograph(name[i]) || isForRules(name, i, words)) {
            return false;
        }
    }
    return true;
}

bool isPlainName(QStringView name, const OrganisationWords& words)
{
    if (name.size() < Shortest || ClauseStarts.contains(name.front())) {
        return false;
    }
    const qsizetype open = std::find_if(name.begin(), name.end(), opens) - name.begin();
    if (open < name.size()) { // 青岚（浙江）科技有限公司
        const qsizetype close = std::find_if(name.begin() + open, name.end(), closes) - name.begin();
        const bool isInside = open > 0 && close + 1 < name.size();
        if (!isInside || !words.isPlace(name.sliced(open + 1, close - open - 1)) ||
            !isPlainText(name, close + 1, name.size(), words)) {
            return false;
        }
    }
    constexpr QStringView Company = u"有限公司"; // what stands behind it may be another name
    const qsizetype company = name.indexOf(Company);
    if (company >= 0 && company + Company.size() < name.size()) {
        return false;
    }
    return isPlainText(name, 0, open, words) && words.isWhole(name);
}

/// A name, or a name and a role: 甲有限公司（牵头）.
std::optional<MemberToken> readPlainMember(QStringView text, const OrganisationWords& words)
{
    MemberToken token;
    QStringView name = text;
    if (!text.isEmpty() && closes(text.back())) {
        const qsizetype open = std::max(text.lastIndexOf(u'('), text.lastIndexOf(u'（'));
        if (open < 0) {
            return std::nullopt;
        }
        name = text.first(open);
        const QStringView mark = text.sliced(name.size() + 1).chopped(1);
        const auto role = readRole(mark);
        const bool isPlain = std::all_of(mark.begin(), mark.end(), isCommonIdeograph);
        if (!isPlain || !role || !role->isSure) {
            return std::nullopt;
        }
        token.role = role->role;
        token.roleText = mark.toString();
        token.industryText = role->industry;
    }
    if (!isPlainName(name, words)) {
        return std::nullopt;
    }
    token.text = text.toString();
    token.name = name.size() == text.size() ? token.text : name.toString();
    return token;
}

} // namespace

std::optional<MemberCell> readPlainCell(const QString& cell, const OrganisationWords& words)
{
    const QString comma(u'、');
    MemberCell result;
    QStringList seen;
    bool hasLead = false;
    for (const QStringView text : QStringView(cell).tokenize(u'、')) {
        auto token = readPlainMember(text, words);
        if (!token || seen.size() == MostMembers) {
            return std::nullopt;
        }
        QString folded = fold(token->name);
        const bool isSecond = hasLead && token->role == Role::Lead;
        if (isSecond || seen.contains(folded)) {
            return std::nullopt; // to be told
        }
        seen << std::move(folded);
        hasLead = hasLead || token->role == Role::Lead;
        result.marksRole = result.marksRole || !token->roleText.isEmpty();
        token->separator = comma;
        result.tokens.push_back(std::move(*token));
    }
    if (!result.tokens.empty()) {
        result.tokens.back().separator.clear();
    }
    return result.tokens.empty() ? std::nullopt : std::optional(std::move(result));
}

} // namespace atlas
