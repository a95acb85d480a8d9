// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/columns/headwords.h"

#include "domain/text/fold.h"
#include "import/list/cells/rolewords.h"
#include "import/list/columns/headwordtable.h"
#include "naming/brackets.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A head longer than this is a sentence, or the first row of a list.
constexpr qsizetype LongestHead = 24;
constexpr qsizetype LongestCell = 160; ///< that names a column, however it is laid out

/// Heads of organisations whose part in the consortium they do not say: the contents must.
constexpr std::array<QStringView, 16> BodyEndings{u"单位", u"企业", u"公司",   u"机构",   u"高校", u"院校",
                                                  u"大学", u"院所", u"研究所", u"研究院", u"团队", u"用户",
                                                  u"伙伴", u"医院", u"协会",   u"主体"};
/// Heads that end so, too, but speak of other bodies or of none.
constexpr std::array<QStringView, 16> OtherBodies{u"指导", u"监管", u"验收", u"评审", u"联系",   u"服务",
                                                  u"采购", u"监理", u"审核", u"资助", u"非成员", u"原牵头",
                                                  u"发布", u"印发", u"填报", u"计量"};

constexpr auto OrganisationStarts = std::to_array<QStringView>({u"单位", u"企业", u"机构", u"成员", u"公司"});
constexpr auto NameEndings = std::to_array<QStringView>({u"名称", u"全称", u"简称"});

bool contains(QStringView head, const std::array<QStringView, 16>& words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return head.contains(word); });
}

/// 成员单位2, partner 3: columns of one kind are counted.
QString withoutCount(const QString& head)
{
    static const QRegularExpression counted(
        u"^(.*(?:单位|企业|成员|机构|高校|方|partner|member|participant|organisation|organization))"
        u"[-_#(]?(?:[0-9]{1,2}|[一二三四五六七八九十])[)]?$"_s);
    const auto match = counted.match(head);
    return match.hasMatch() ? match.captured(1) : head;
}

/// 成员单位及统一社会信用代码: a column of organisations that also gives their codes.
QString withoutCodes(const QString& head)
{
    static const QRegularExpression codes(
        u"^(.*(?:单位|企业|机构|名称|成员))(?:名称)?[及和与、/](?:其)?(?:统一)?(?:社会)?(?:信用)?代码$"_s);
    const auto match = codes.match(head);
    return match.hasMatch() ? match.captured(1) : head;
}

/// 3、请填写其他成员单位全称, *牵头单位, 成员单位及分工: what a form asks for, without what it says around
/// that.
QString withoutForm(QString head)
{
    static const QRegularExpression front(u"^(?:\\*|q?[0-9]{1,2}[、.)]|请(?:填写|输入|选择|上传|填)|贵)+"_s);
    static const QRegularExpression back(
        u"(?<=单位|企业|机构|主体|成员|高校|院所|方)(?:全称|名称|名单|情况|信息|(?:[及和与、]其?|的)(?:具体)?(?:任务|职责|角色)?(?:分工|职责|任务|角色))$"_s);
    static const QRegularExpression question(u"(?:是?(?:哪里|哪儿|哪些|哪家|什么|谁))?\\?$"_s);
    head.remove(front);
    head.remove(question);
    static const QRegularExpression whose( // 联合体由哪家单位牵头
        u"^(?:联合体|项目)?(?:是?由)?(?:哪家|哪个|哪些|什么|谁)(?:单位|企业|机构)?(牵头|参与|参加|组成)的?$"_s);
    head.replace(whose, u"\\1单位"_s);
    const QString whole = head;
    head.remove(back);
    constexpr qsizetype Body = 2; // 单位名称 and 企业名称 say more than 单位 and 企业
    return head.size() > Body ? head : whole;
}

/// Folded, without white space, colons, and what a bracket explains.
QString bareHead(const QString& head)
{
    const QStringView whole = QStringView(head).trimmed();
    if (whole.isEmpty() || (whole.size() > LongestCell && !isClosingBracket(whole.back()))) {
        return {};
    }
    QString text = head.simplified();
    const QStringView bare = withoutTrailingBrackets(text);
    text = fold(bare.isEmpty() ? QStringView(text) : bare);
    while (!text.isEmpty() && (text.back() == u':' || text.back() == u'*' || text.back() == u'.')) {
        if (text == u"no.") {
            break;
        }
        text.chop(1);
        text = text.trimmed();
    }
    text.remove(u' ');
    return withoutCount(withoutForm(withoutCodes(text)));
}

/// 单位所在市: where an organisation is at home, not the consortium.
bool isOfOrganisations(QStringView head)
{
    return std::any_of(OrganisationStarts.begin(), OrganisationStarts.end(),
                       [&](QStringView start) { return head.startsWith(start); });
}

/// 产业联合体全称, 项目联合体名称
bool isConsortium(QStringView head)
{
    const bool isNamed = std::any_of(NameEndings.begin(), NameEndings.end(),
                                     [&](QStringView ending) { return head.endsWith(ending); });
    return head.size() <= LongestHead && isNamed &&
           (head.contains(u"联合体") || head.contains(u"共同体") || head.contains(u"联盟"));
}

/// 牵头揭榜单位, 联合揭榜单位
void addPartsOf(const QString& head, std::vector<HeadMeaning>& meanings)
{
    const bool isBody = head.size() <= LongestHead && (head.endsWith(u"单位") || head.endsWith(u"企业") ||
                                                       head.endsWith(u"机构") || head.endsWith(u"主体"));
    if (isBody && head.startsWith(u"牵头")) {
        meanings.push_back({ListColumn::Lead, 0.98, MemberColumn::Leads, false});
    } else if (isBody && head.startsWith(u"联合") && !head.contains(u"牵头") && !head.startsWith(u"联合体")) {
        meanings.push_back({ListColumn::Members, 0.96, MemberColumn::Members, false});
    }
}

void addWords(const QString& head, std::vector<HeadMeaning>& meanings)
{
    addPartsOf(head, meanings);
    if (isConsortium(head)) {
        meanings.push_back({ListColumn::Name, 0.96, MemberColumn::Members, false});
    }
    for (const HeadWord& word : headWordTable()) {
        const QStringView text(word.word);
        const bool isWhole = head == text;
        const bool isEnding = word.isEnding && head.size() <= LongestHead && head.endsWith(text);
        const bool isHome = word.field == ListColumn::Place && isOfOrganisations(head);
        if ((isWhole || isEnding) && !isHome) {
            meanings.push_back({word.field, isWhole ? word.strength : word.strength - 0.05,
                                MemberColumn::Members, word.isApplicant});
        }
    }
}

void addRole(const QString& head, std::vector<HeadMeaning>& meanings)
{
    const auto role = readRole(head);
    if (!role) {
        return;
    }
    const double strength = role->isSure ? 0.97 : 0.75;
    if (role->role == Role::Member) {
        meanings.push_back({ListColumn::Members, role->isSure ? 0.92 : 0.7, MemberColumn::Members, false});
    } else {
        const bool isCoLead = role->role == Role::CoLead;
        meanings.push_back({ListColumn::Lead, isCoLead ? 1.02 : strength,
                            isCoLead ? MemberColumn::CoLeads : MemberColumn::Leads, false, !role->isSure});
    }
}

/// 某某有限公司、某某大学 names bodies, as a record does; a head is a word for them.
bool namesBodies(QStringView head)
{
    return std::any_of(head.begin(), head.end(), [](QChar c) { return QStringView(u"、;；").contains(c); }) ||
           head.contains(u"有限公司");
}

/// What a head without brackets may mean.
void addMeanings(const QString& bare, std::vector<HeadMeaning>& meanings)
{
    addWords(bare, meanings);
    if (bare.size() <= LongestHead) {
        addRole(bare, meanings);
        const bool isBody =
            !namesBodies(bare) && std::any_of(BodyEndings.begin(), BodyEndings.end(),
                                              [&](QStringView word) { return bare.endsWith(word); });
        if ((isBody || isMemberCategory(bare)) && !contains(bare, OtherBodies)) {
            meanings.push_back({ListColumn::Members, 0.55, MemberColumn::Members, false});
        }
    }
}

/// 退出单位, 原牵头单位, 拟参与单位: no members, or none yet. What they are is asked.
bool isOfOthers(const QString& head)
{
    constexpr auto Others =
        std::to_array<QStringView>({u"退出", u"撤销", u"取消", u"备选", u"候选", u"候补", u"未入选", u"淘汰",
                                    u"变更前", u"调整前", u"former", u"withdrawn", u"previous", u"reserve"});
    return head.startsWith(u'原') || head.startsWith(u'非') || head.startsWith(u'拟') ||
           head.startsWith(u"曾") ||
           std::any_of(Others.begin(), Others.end(), [&](QStringView word) { return head.contains(word); });
}

/// 我方角色, our role: of whoever keeps the list.
bool isOfKeeper(QStringView head)
{
    constexpr auto Keepers = std::to_array<QStringView>({u"我方", u"我司", u"我单位", u"本单位", u"our"});
    return std::any_of(Keepers.begin(), Keepers.end(),
                       [&](QStringView keeper) { return head.startsWith(keeper); });
}

/// 龙头企业（牵头）: the bracket says the role of a column of organisations.
bool saysLead(const QString& head)
{
    const std::vector<Bracketed> brackets = bracketedParts(head);
    if (brackets.empty()) {
        return false;
    }
    const auto role = readRole(brackets.back().content);
    return role && role->isSure && role->role == Role::Lead;
}

} // namespace

std::vector<HeadMeaning> readHead(const QString& head)
{
    const QString bare = bareHead(head);
    std::vector<HeadMeaning> meanings;
    if (bare.isEmpty()) {
        return meanings;
    }
    addMeanings(bare, meanings);
    if (meanings.empty() && bare.contains(u'(')) { // 项目(联合体)名称
        addMeanings(QString(bare).remove(u'(').remove(u')'), meanings);
    }
    const bool isMembers = std::ranges::any_of(
        meanings, [](const HeadMeaning& meaning) { return meaning.field == ListColumn::Members; });
    if (isMembers && saysLead(head)) {
        meanings.push_back({ListColumn::Lead, 1.01, MemberColumn::Leads, false});
    }
    for (HeadMeaning& meaning : meanings) {
        if (meaning.field == ListColumn::Lead && meaning.use == MemberColumn::Members) {
            meaning.use = MemberColumn::Leads;
        }
    }
    if (isOfKeeper(bare)) {
        meanings.clear();
    }
    if (bare.startsWith(u"非牵头")) {
        return {{ListColumn::Members, 0.95, MemberColumn::Members, false}};
    }
    const std::vector<Bracketed> brackets = bracketedParts(head);
    const bool isOfOthersInBrackets =
        std::ranges::any_of(brackets, [](const Bracketed& part) { return isOfOthers(fold(part.content)); });
    if (isOfOthers(bare) || isOfOthersInBrackets) {
        std::erase_if(meanings, [](const HeadMeaning& meaning) { return mayRepeat(meaning.field); });
    }
    std::ranges::stable_sort(meanings, std::greater<>{}, &HeadMeaning::strength);
    return meanings;
}

bool headIncludesLead(const QString& head)
{
    const QString folded = fold(head);
    return folded.contains(u"含牵头") || folded.contains(u"包括牵头") || folded.contains(u"including lead");
}

bool headSaysFirstLeads(const QString& head)
{
    const QString folded = fold(head);
    for (const QStringView first :
         {u"第一个", u"第一家", u"首个", u"首家", u"排名第一", u"第一位", u"排首位", u"首位"}) {
        const qsizetype at = folded.indexOf(first);
        if (at >= 0 && QStringView(folded).sliced(at).contains(u"牵头")) {
            return true;
        }
    }
    return folded.contains(u"first is the lead") || folded.contains(u"lead first");
}

bool headDoubtsLead(const QString& head)
{
    const std::vector<Bracketed> brackets = bracketedParts(head);
    return !headSaysFirstLeads(head) && !headIncludesLead(head) &&
           std::ranges::any_of(brackets, [&](const Bracketed& part) {
               const auto role = readRole(part.content);
               return hasRoleStem(part.content) && !(role && role->isSure) && !part.content.contains(u'不') &&
                      !part.content.contains(u'除');
           });
}

bool headEndsAsPlace(const QString& head)
{
    const QString bare = bareHead(head);
    return !bare.isEmpty() && bare.size() <= LongestHead &&
           QStringView(u"省市州盟县区旗地").contains(bare.back()) && !isOfOrganisations(bare) &&
           !bare.startsWith(u"注册") && !bare.startsWith(u"户籍");
}

QString usualHead(ListColumn column)
{
    switch (column) {
    case ListColumn::Number:
        return u"序号"_s;
    case ListColumn::Name:
        return u"联合体名称"_s;
    case ListColumn::Place:
        return u"地方"_s;
    case ListColumn::Members:
        return u"联合体单位"_s;
    case ListColumn::Lead:
        return u"牵头单位"_s;
    case ListColumn::Industry:
        return u"行业"_s;
    case ListColumn::Recommending:
        return u"推荐单位"_s;
    case ListColumn::Role:
        return u"角色"_s;
    case ListColumn::Code:
        return u"统一社会信用代码"_s;
    case ListColumn::Kept:
        break;
    }
    return {};
}

} // namespace atlas
