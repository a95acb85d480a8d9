// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/rolewords.h"

#include "domain/text/fold.h"
#include "import/list/cells/celltext.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

struct RoleWord
{
    QStringView word;
    Role role;
    bool isSure;
};

/// Without what they are dressed in: 牵头 of 联合体牵头单位. In lower case, without white space.
constexpr std::array RoleWords{
    RoleWord{u"牵头", Role::Lead, true},
    RoleWord{u"主牵头", Role::Lead, true},
    RoleWord{u"总牵头", Role::Lead, true},
    RoleWord{u"第一牵头", Role::Lead, true},
    RoleWord{u"牵头承担", Role::Lead, true},
    RoleWord{u"牵头建设", Role::Lead, true},
    RoleWord{u"牵头申报", Role::Lead, true},
    RoleWord{u"牵头实施", Role::Lead, true},
    RoleWord{u"牵引", Role::Lead, true},
    RoleWord{u"总体牵头", Role::Lead, true},
    RoleWord{u"领衔", Role::Lead, true},
    RoleWord{u"主持", Role::Lead, true},
    RoleWord{u"主导", Role::Lead, true},
    RoleWord{u"组长", Role::Lead, true},
    RoleWord{u"盟主", Role::Lead, true},
    RoleWord{u"理事长", Role::Lead, false},
    RoleWord{u"会长", Role::Lead, false},
    RoleWord{u"主席", Role::Lead, false},
    RoleWord{u"主任", Role::Lead, false},
    RoleWord{u"链主", Role::Lead, false},
    RoleWord{u"链长", Role::Lead, false},
    RoleWord{u"发起", Role::Lead, false},
    RoleWord{u"主要发起", Role::Lead, false},
    RoleWord{u"首席", Role::Lead, false},
    RoleWord{u"主要承担", Role::Lead, false},
    RoleWord{u"主承担", Role::Lead, false},
    RoleWord{u"主办", Role::Lead, false},
    RoleWord{u"主建", Role::Lead, false},
    RoleWord{u"主研", Role::Lead, false},
    RoleWord{u"主承建", Role::Lead, false},
    RoleWord{u"总体", Role::Lead, false},
    RoleWord{u"责任", Role::Lead, false},
    RoleWord{u"第一完成", Role::Lead, false},
    RoleWord{u"第一承担", Role::Lead, false},
    RoleWord{u"lead", Role::Lead, true},
    RoleWord{u"leader", Role::Lead, true},
    RoleWord{u"leading", Role::Lead, true},
    RoleWord{u"leadpartner", Role::Lead, true},
    RoleWord{u"leadparticipant", Role::Lead, true},
    RoleWord{u"leadbeneficiary", Role::Lead, true},
    RoleWord{u"leadapplicant", Role::Lead, true},
    RoleWord{u"applicant", Role::Lead, false},
    RoleWord{u"leadunit", Role::Lead, true},
    RoleWord{u"leadingunit", Role::Lead, true},
    RoleWord{u"leadorganisation", Role::Lead, true},
    RoleWord{u"leadorganization", Role::Lead, true},
    RoleWord{u"coordinator", Role::Lead, true},
    RoleWord{u"coordinating", Role::Lead, true},
    RoleWord{u"co_lead", Role::CoLead, true},
    RoleWord{u"projectcoordinator", Role::Lead, true},
    RoleWord{u"chair", Role::Lead, false},
    RoleWord{u"host", Role::Lead, false},
    RoleWord{u"联合牵头", Role::CoLead, true},
    RoleWord{u"共同牵头", Role::CoLead, true},
    RoleWord{u"并列牵头", Role::CoLead, true},
    RoleWord{u"协同牵头", Role::CoLead, true},
    RoleWord{u"副牵头", Role::CoLead, true},
    RoleWord{u"第二牵头", Role::CoLead, true},
    RoleWord{u"联合主持", Role::CoLead, true},
    RoleWord{u"co-lead", Role::CoLead, true},
    RoleWord{u"colead", Role::CoLead, true},
    RoleWord{u"co-leader", Role::CoLead, true},
    RoleWord{u"co-coordinator", Role::CoLead, true},
    RoleWord{u"副组长", Role::Member, false},
    RoleWord{u"副理事长", Role::Member, false},
    RoleWord{u"副会长", Role::Member, false},
    RoleWord{u"副主任", Role::Member, false},
    RoleWord{u"副主席", Role::Member, false},
    RoleWord{u"副盟主", Role::Member, false},
    RoleWord{u"常务理事", Role::Member, false},
    RoleWord{u"理事", Role::Member, false},
    RoleWord{u"秘书长", Role::Member, false},
    RoleWord{u"秘书处", Role::Member, false},
    RoleWord{u"依托", Role::Member, false},
    RoleWord{u"领衔", Role::Lead, true},
    RoleWord{u"申报", Role::Lead, false},
    RoleWord{u"揭榜", Role::Lead, false},
    RoleWord{u"承担", Role::Member, false},
    RoleWord{u"参与", Role::Member, true},
    RoleWord{u"成员", Role::Member, true},
    RoleWord{u"组员", Role::Member, true},
    RoleWord{u"参加", Role::Member, true},
    RoleWord{u"参建", Role::Member, true},
    RoleWord{u"参研", Role::Member, true},
    RoleWord{u"参编", Role::Member, true},
    RoleWord{u"协建", Role::Member, true},
    RoleWord{u"协研", Role::Member, true},
    RoleWord{u"联建", Role::Member, true},
    RoleWord{u"联合建设", Role::Member, true},
    RoleWord{u"联合申报", Role::Member, true},
    RoleWord{u"组建", Role::Member, true},
    RoleWord{u"主要参与", Role::Member, true},
    RoleWord{u"共同参与", Role::Member, true},
    RoleWord{u"联合参与", Role::Member, true},
    RoleWord{u"协作", Role::Member, true},
    RoleWord{u"协同", Role::Member, true},
    RoleWord{u"配合", Role::Member, true},
    RoleWord{u"协办", Role::Member, true},
    RoleWord{u"合作", Role::Member, true},
    RoleWord{u"联合", Role::Member, true},
    RoleWord{u"共建", Role::Member, true},
    RoleWord{u"支撑", Role::Member, true},
    RoleWord{u"支持", Role::Member, true},
    RoleWord{u"技术支撑", Role::Member, true},
    RoleWord{u"技术支持", Role::Member, true},
    RoleWord{u"加盟", Role::Member, true},
    RoleWord{u"其他", Role::Member, true},
    RoleWord{u"其他成员", Role::Member, true},
    RoleWord{u"其他参与", Role::Member, true},
    RoleWord{u"主要成员", Role::Member, true},
    RoleWord{u"核心成员", Role::Member, true},
    RoleWord{u"member", Role::Member, true},
    RoleWord{u"members", Role::Member, true},
    RoleWord{u"partner", Role::Member, true},
    RoleWord{u"partners", Role::Member, true},
    RoleWord{u"participant", Role::Member, true},
    RoleWord{u"participants", Role::Member, true},
    RoleWord{u"participating", Role::Member, true},
    RoleWord{u"collaborator", Role::Member, true},
    RoleWord{u"collaborators", Role::Member, true},
    RoleWord{u"beneficiary", Role::Member, true},
    RoleWord{u"beneficiaries", Role::Member, true},
    RoleWord{u"otherbeneficiary", Role::Member, true},
    RoleWord{u"associatedpartner", Role::Member, true},
    RoleWord{u"associatedpartners", Role::Member, true},
    RoleWord{u"affiliatedentity", Role::Member, true},
    RoleWord{u"affiliatedentities", Role::Member, true},
    RoleWord{u"otherpartner", Role::Member, true},
    RoleWord{u"otherpartners", Role::Member, true},
    RoleWord{u"otherparticipant", Role::Member, true},
    RoleWord{u"otherparticipants", Role::Member, true},
};

constexpr auto Subjects = std::to_array<QStringView>({u"consortium", u"project", u"创新联合体", u"联合体",
                                                      u"项目", u"课题", u"任务", u"申报", u"案例", u"本"});
constexpr auto Bodies = std::to_array<QStringView>(
    {u"单位名称",    u"单位",          u"企业",          u"机构",         u"院校",         u"高校",
     u"院所",        u"名单",          u"成员",          u"人",           u"方",           u"者",
     u"家",          u"organisations", u"organizations", u"organisation", u"organization", u"institutions",
     u"institution", u"companies",     u"company",       u"units",        u"unit"});

constexpr auto Categories = std::to_array<QStringView>(
    {u"企业",     u"高校",     u"院校",     u"科研院所", u"院所",     u"科研机构", u"研究机构",
     u"科研单位", u"高等院校", u"金融机构", u"行业组织", u"行业协会", u"协会",     u"社会组织",
     u"用户",     u"应用方",   u"应用",     u"上游",     u"下游",     u"上游企业", u"下游企业",
     u"用户单位", u"应用单位", u"服务机构", u"大学",     u"国有企业", u"民营企业", u"央企",
     u"企业成员", u"高校成员", u"单位",     u"名单",     u"数据提供", u"技术提供", u"模型",
     u"产",       u"学",       u"研",       u"用",       u"政",       u"金"});

constexpr auto Partaking =
    std::to_array<QStringView>({u"参与", u"参加", u"合作", u"联合", u"协作", u"支撑", u"其他"});

constexpr auto Stems =
    std::to_array<QStringView>({u"牵头", u"主持", u"主导", u"链主", u"链长", u"组长", u"盟主", u"理事长",
                                u"会长单位", u"秘书长", u"领衔", u"牵引单位", u"首席单位"});

QString bare(QStringView words)
{
    QString text;
    for (const QChar c : words) {
        if (!c.isSpace()) {
            text += c.toLower();
        }
    }
    return text;
}

const RoleWord* roleWord(QStringView core)
{
    const auto found = std::find_if(RoleWords.begin(), RoleWords.end(),
                                    [&](const RoleWord& entry) { return core == entry.word; });
    return found == RoleWords.end() ? nullptr : &*found;
}

template <std::size_t Size>
QStringView withoutFirst(QStringView words, const std::array<QStringView, Size>& starts)
{
    for (const QStringView start : starts) {
        const QStringView word(start);
        if (words.size() > word.size() && words.startsWith(word)) {
            return words.sliced(word.size());
        }
    }
    return words;
}

template <std::size_t Size>
QStringView withoutLast(QStringView words, const std::array<QStringView, Size>& ends)
{
    for (const QStringView end : ends) {
        const QStringView word(end);
        if (words.size() > word.size() && words.endsWith(word)) {
            return words.chopped(word.size());
        }
    }
    return words;
}

/// 常务副理事长, 执行组长: an office that no rule explains.
constexpr auto Offices =
    std::to_array<QStringView>({u"理事长", u"会长", u"组长", u"主任", u"主席", u"秘书长", u"盟主", u"理事"});

/// Traditional forms are looked up as simplified ones: 牽頭單位.
bool isTraditional(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return QStringView(u"牽頭單參與員聯組長導負責協").contains(c); });
}

/// 算力支撑, 协同攻关: the part of a member that does not lead.
constexpr auto Parts = std::to_array<QStringView>(
    {u"支撑", u"攻关", u"应用", u"配套", u"协作", u"协同", u"示范", u"验证", u"转化", u"推广", u"保障"});

bool isPart(QStringView core)
{
    constexpr qsizetype Shortest = 4;
    constexpr qsizetype Longest = 6;
    return core.size() >= Shortest && core.size() <= Longest && !hasRoleStem(core) &&
           std::any_of(Parts.begin(), Parts.end(), [&](QStringView part) { return core.endsWith(part); });
}

/// 绿色石化行业牵头
std::optional<RoleReading> industryLead(QStringView core)
{
    for (const QStringView words :
         {QStringView(u"行业牵头"), QStringView(u"领域牵头"), QStringView(u"产业牵头")}) {
        if (core.endsWith(words) && core.size() > words.size()) {
            return RoleReading{Role::IndustryLead, core.chopped(words.size()).toString()};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<RoleReading> readRole(QStringView words)
{
    constexpr qsizetype Longest = 40;
    if (words.size() > Longest || words.isEmpty()) {
        return std::nullopt;
    }
    const QString text = isTraditional(words) ? bare(fold(words)) : bare(words);
    const QStringView whole(text);
    const QStringView undressed = withoutFirst(whole, Subjects);
    for (const QStringView form :
         {whole, withoutLast(whole, Bodies), undressed, withoutLast(undressed, Bodies)}) {
        if (const RoleWord* word = roleWord(form)) {
            return RoleReading{word->role, {}, word->isSure};
        }
    }
    const QStringView core = withoutLast(undressed, Bodies);
    constexpr qsizetype LongestOffice = 7;
    const bool isOffice =
        core.size() <= LongestOffice && std::any_of(Offices.begin(), Offices.end(), [&](QStringView office) {
            return core.endsWith(office) && core.size() > office.size();
        });
    if (isOffice) {
        return RoleReading{Role::Member, {}, false};
    }
    if (isPart(core)) {
        return RoleReading{Role::Member, {}, true};
    }
    return industryLead(core);
}

bool isMemberCategory(QStringView words)
{
    const QString text = bare(words);
    QStringView rest = withoutFirst(QStringView(text), Partaking); // 参与高校院所
    const auto isOne = [](QStringView word) {
        return std::any_of(Categories.begin(), Categories.end(),
                           [&](QStringView entry) { return word == entry; });
    };
    if (isOne(rest) || isOne(withoutLast(rest, Bodies))) {
        return true;
    }
    // 高校和科研院所: one after the other.
    while (!rest.isEmpty()) {
        QStringView longest;
        for (const QStringView entry : Categories) {
            longest = entry.size() > std::max<qsizetype>(1, longest.size()) && rest.startsWith(entry)
                          ? entry
                          : longest;
        }
        if (longest.isEmpty()) {
            return false;
        }
        rest = rest.sliced(longest.size());
        const bool isJoined = !rest.isEmpty() && QStringView(u"和与及或、/").contains(rest.front());
        rest = isJoined ? rest.sliced(1) : rest;
    }
    return true;
}

bool hasRoleStem(QStringView text)
{
    static const WordFinder stems(Stems);
    return stems.isFoundIn(text);
}

} // namespace atlas
