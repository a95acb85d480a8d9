// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/columns/headwords.h"

#include "domain/fold.h"
#include "import/list/cells/rolewords.h"
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

struct HeadWord
{
    QStringView word; ///< folded
    ListColumn field;
    double strength;
    bool isEnding = false; ///< also where the head says more in front of it: 拟支持项目名称
    bool isApplicant = false;
};

constexpr auto Number = ListColumn::Number;
constexpr auto Name = ListColumn::Name;
constexpr auto Place = ListColumn::Place;
constexpr auto Members = ListColumn::Members;
constexpr auto Lead = ListColumn::Lead;
constexpr auto Industry = ListColumn::Industry;
constexpr auto Recommending = ListColumn::Recommending;
constexpr auto RoleOf = ListColumn::Role;
constexpr auto Code = ListColumn::Code;

/// A plain array: to deduce the size of a longer std::array is beyond what compilers fold.
constexpr HeadWord HeadWords[]{
    HeadWord{u"序号", Number, 1},
    HeadWord{u"编号", Number, 0.9, true},
    HeadWord{u"序列号", Number, 0.9},
    HeadWord{u"号", Number, 0.7},
    HeadWord{u"序", Number, 0.7},
    HeadWord{u"no.", Number, 1},
    HeadWord{u"no", Number, 1},
    HeadWord{u"nr", Number, 0.9},
    HeadWord{u"#", Number, 0.9},
    HeadWord{u"number", Number, 1},
    HeadWord{u"consortium_number", Number, 1},
    HeadWord{u"consortiumno.", Number, 1},
    HeadWord{u"id", Number, 0.6},
    HeadWord{u"projectid", Number, 0.9},
    HeadWord{u"projectno.", Number, 0.9},
    HeadWord{u"projectno", Number, 0.9},
    HeadWord{u"consortiumno", Number, 0.9},
    HeadWord{u"projectnumber", Number, 0.9},
    HeadWord{u"grantagreement", Number, 0.8},
    HeadWord{u"grantagreementno", Number, 0.9},
    HeadWord{u"grantagreementnumber", Number, 0.9},
    HeadWord{u"grantnumber", Number, 0.8},
    HeadWord{u"applicationnumber", Number, 0.8},
    HeadWord{u"consortiumid", Number, 0.9},
    HeadWord{u"reference", Number, 0.7},
    HeadWord{u"项目代码", Number, 0.8},
    HeadWord{u"立项号", Number, 0.8},
    HeadWord{u"备案号", Number, 0.9, true},
    HeadWord{u"登记号", Number, 0.8},
    HeadWord{u"ref", Number, 0.8},
    HeadWord{u"批次", ListColumn::Kept, 1},

    HeadWord{u"联合体名称", Name, 1, true},
    HeadWord{u"创新联合体", Name, 0.95, true},
    HeadWord{u"联合体", Name, 0.92},
    HeadWord{u"产业联合体", Name, 0.95},
    HeadWord{u"所属联合体", Name, 0.95},
    HeadWord{u"所在联合体", Name, 0.95},
    HeadWord{u"加入联合体", Name, 0.95},
    HeadWord{u"参加联合体", Name, 0.95},
    HeadWord{u"参与联合体", Name, 0.95},
    HeadWord{u"揭榜联合体", Name, 0.95},
    HeadWord{u"承担联合体", Name, 0.95},
    HeadWord{u"试点联合体", Name, 0.95},
    HeadWord{u"申报联合体", Name, 0.95},
    HeadWord{u"入选联合体", Name, 0.95},
    HeadWord{u"立项名称", Name, 0.85},
    HeadWord{u"alliance", Name, 0.9},
    HeadWord{u"联盟名称", Name, 0.9, true},
    HeadWord{u"联盟", Name, 0.8},
    HeadWord{u"项目名称", Name, 0.9, true},
    HeadWord{u"案例名称", Name, 0.9, true},
    HeadWord{u"平台名称", Name, 0.9, true},
    HeadWord{u"中心名称", Name, 0.8, true},
    HeadWord{u"课题名称", Name, 0.8, true},
    HeadWord{u"任务名称", Name, 0.7, true},
    HeadWord{u"共同体名称", Name, 0.9, true},
    HeadWord{u"集群名称", Name, 0.7, true},
    HeadWord{u"名称", Name, 0.85},
    HeadWord{u"揭榜项目", Name, 0.85},
    HeadWord{u"项目", Name, 0.8},
    HeadWord{u"案例", Name, 0.75},
    HeadWord{u"课题", Name, 0.7},
    HeadWord{u"共同体", Name, 0.8},
    HeadWord{u"consortium", Name, 1},
    HeadWord{u"consortiumname", Name, 1},
    HeadWord{u"nameofconsortium", Name, 1},
    HeadWord{u"nameoftheconsortium", Name, 1},
    HeadWord{u"name", Name, 0.85},
    HeadWord{u"project", Name, 0.85},
    HeadWord{u"projectname", Name, 0.9},
    HeadWord{u"projecttitle", Name, 0.9},
    HeadWord{u"projectacronym", Name, 0.8},
    HeadWord{u"hubname", Name, 0.9},
    HeadWord{u"clustername", Name, 0.9},
    HeadWord{u"partnershipname", Name, 0.9},
    HeadWord{u"networkname", Name, 0.9},
    HeadWord{u"title", Name, 0.8},

    HeadWord{u"地方", Place, 1},
    HeadWord{u"地市", Place, 0.95, true},
    HeadWord{u"设区市", Place, 0.95, true},
    HeadWord{u"市州", Place, 0.95, true},
    HeadWord{u"州市", Place, 0.95, true},
    HeadWord{u"省区", Place, 0.95, true},
    HeadWord{u"属地", Place, 0.9, true},
    HeadWord{u"区县", Place, 0.8, true},
    HeadWord{u"市县", Place, 0.8, true},
    HeadWord{u"县市", Place, 0.9, true},
    HeadWord{u"country", Place, 0.8},
    HeadWord{u"县", Place, 0.8},
    HeadWord{u"县(市、区)", Place, 0.9},
    HeadWord{u"省份", Place, 1, true},
    HeadWord{u"地区", Place, 1, true},
    HeadWord{u"省市", Place, 1},
    HeadWord{u"省(市)", Place, 1},
    HeadWord{u"省(区、市)", Place, 1},
    HeadWord{u"省区市", Place, 1},
    HeadWord{u"所在地", Place, 1, true},
    HeadWord{u"所在省", Place, 1, true},
    HeadWord{u"所在市", Place, 0.95, true},
    HeadWord{u"所在城市", Place, 0.95, true},
    HeadWord{u"推荐地方", Place, 0.9},
    HeadWord{u"推荐地区", Place, 0.9},
    HeadWord{u"推荐省份", Place, 0.9},
    HeadWord{u"省", Place, 0.9},
    HeadWord{u"市", Place, 0.7},
    HeadWord{u"属地", Place, 0.9},
    HeadWord{u"地市", Place, 0.9},
    HeadWord{u"城市", Place, 0.9},
    HeadWord{u"区域", Place, 0.7},
    HeadWord{u"地点", Place, 0.7, true},
    HeadWord{u"建设地", Place, 0.85, true},
    HeadWord{u"实施地", Place, 0.8, true},
    HeadWord{u"落户地", Place, 0.8, true},
    HeadWord{u"驻地", Place, 0.8, true},
    HeadWord{u"place", Place, 1},
    HeadWord{u"province", Place, 1},
    HeadWord{u"region", Place, 1},
    HeadWord{u"seat", Place, 1},
    HeadWord{u"seatoftheconsortium", Place, 1},
    HeadWord{u"seatofconsortium", Place, 1},
    HeadWord{u"consortiumseat", Place, 1},
    HeadWord{u"headquarters", Place, 0.7},
    HeadWord{u"location", Place, 0.9},
    HeadWord{u"city", Place, 0.9},

    HeadWord{u"推荐单位", Recommending, 1, true},
    HeadWord{u"推荐部门", Recommending, 1, true},
    HeadWord{u"推荐机构", Recommending, 1, true},
    HeadWord{u"推荐渠道", Recommending, 0.9, true},
    HeadWord{u"主管部门", Recommending, 0.95, true},
    HeadWord{u"主管单位", Recommending, 0.95, true},
    HeadWord{u"组织单位", Recommending, 0.9},
    HeadWord{u"组织推荐单位", Recommending, 1},
    HeadWord{u"组织部门", Recommending, 0.9},
    HeadWord{u"报送单位", Recommending, 0.9, true},
    HeadWord{u"报送部门", Recommending, 0.9, true},
    HeadWord{u"归口部门", Recommending, 0.9, true},
    HeadWord{u"归口管理部门", Recommending, 0.9},
    HeadWord{u"归口单位", Recommending, 0.9, true},
    HeadWord{u"recommendedby", Recommending, 1},
    HeadWord{u"recommendingauthority", Recommending, 1},
    HeadWord{u"nominatedby", Recommending, 0.9},
    HeadWord{u"authority", Recommending, 0.7},

    HeadWord{u"行业", Industry, 1, true},
    HeadWord{u"领域", Industry, 0.9, true},
    HeadWord{u"产业", Industry, 0.8},
    HeadWord{u"产业方向", Industry, 0.8, true},
    HeadWord{u"industry", Industry, 1},
    HeadWord{u"industries", Industry, 1},
    HeadWord{u"sector", Industry, 1},
    HeadWord{u"field", Industry, 0.7},

    HeadWord{u"角色", RoleOf, 1, true},
    HeadWord{u"身份", RoleOf, 0.9, true},
    HeadWord{u"成员类型", RoleOf, 0.8},
    HeadWord{u"参与方式", RoleOf, 0.8},
    HeadWord{u"参与形式", RoleOf, 0.8},
    HeadWord{u"是否牵头", RoleOf, 1},
    HeadWord{u"是否牵头单位", RoleOf, 1},
    HeadWord{u"是否为牵头单位", RoleOf, 1},
    HeadWord{u"role", RoleOf, 1},
    HeadWord{u"roleinconsortium", RoleOf, 1},
    HeadWord{u"roleintheconsortium", RoleOf, 1},
    HeadWord{u"roleinproject", RoleOf, 1},
    HeadWord{u"roleintheproject", RoleOf, 1},
    HeadWord{u"participantrole", RoleOf, 1},
    HeadWord{u"partnerrole", RoleOf, 1},
    HeadWord{u"memberrole", RoleOf, 1},

    HeadWord{u"统一社会信用代码", Code, 1, true},
    HeadWord{u"社会信用代码", Code, 1, true},
    HeadWord{u"信用代码", Code, 1, true},
    HeadWord{u"组织机构代码", Code, 0.8, true},
    HeadWord{u"creditcode", Code, 1},
    HeadWord{u"uscc", Code, 1},
    HeadWord{u"unifiedsocialcreditcode", Code, 1},
    HeadWord{u"unified_social_credit_code", Code, 1},

    HeadWord{u"联合体单位", Members, 1, true},
    HeadWord{u"成员单位", Members, 1, true},
    HeadWord{u"组成单位", Members, 1, true},
    HeadWord{u"组建单位", Members, 0.95, true},
    HeadWord{u"共建单位", Members, 0.95, true},
    HeadWord{u"协建单位", Members, 0.95, true},
    HeadWord{u"联建单位", Members, 0.95, true},
    HeadWord{u"参研单位", Members, 1, true},
    HeadWord{u"参建主体", Members, 0.95, true},
    HeadWord{u"参与主体", Members, 1, true},
    HeadWord{u"参与单位", Members, 1, true},
    HeadWord{u"参加单位", Members, 1, true},
    HeadWord{u"参建单位", Members, 1, true},
    HeadWord{u"合作单位", Members, 0.95, true},
    HeadWord{u"联合单位", Members, 0.95, true},
    HeadWord{u"协作单位", Members, 0.95, true},
    HeadWord{u"支撑单位", Members, 0.9, true},
    HeadWord{u"联合申报单位", Members, 0.95},
    HeadWord{u"联合体成员", Members, 1},
    HeadWord{u"联合体构成", Members, 0.95},
    HeadWord{u"联合体组成", Members, 0.95},
    HeadWord{u"成员构成", Members, 0.95},
    HeadWord{u"成员组成", Members, 0.95},
    HeadWord{u"单位构成", Members, 0.95},
    HeadWord{u"单位组成", Members, 0.95},
    HeadWord{u"组成情况", Members, 0.85, true},
    HeadWord{u"构成情况", Members, 0.85, true},
    HeadWord{u"组成", Members, 0.8},
    HeadWord{u"构成", Members, 0.8},
    HeadWord{u"成员", Members, 0.95, true},
    HeadWord{u"参与方", Members, 0.95, true},
    HeadWord{u"单位", Members, 0.8, false, true},
    HeadWord{u"members", Members, 1},
    HeadWord{u"member", Members, 1},
    HeadWord{u"memberunits", Members, 1},
    HeadWord{u"memberunits", Members, 1},
    HeadWord{u"memberorganisations", Members, 1},
    HeadWord{u"memberorganizations", Members, 1},
    HeadWord{u"consortiummembers", Members, 1},
    HeadWord{u"partners", Members, 1, true},
    HeadWord{u"participants", Members, 1, true},
    HeadWord{u"beneficiaries", Members, 1, true},
    HeadWord{u"collaborators", Members, 1, true},
    HeadWord{u"partnerorganisations", Members, 1, true},
    HeadWord{u"partnerorganizations", Members, 1, true},
    HeadWord{u"participatingorganisations", Members, 1},
    HeadWord{u"participatingorganizations", Members, 1},
    HeadWord{u"participantorganisation", Members, 0.95, false, true},
    HeadWord{u"participantorganization", Members, 0.95, false, true},
    HeadWord{u"participatingorganisation", Members, 0.95, false, true},
    HeadWord{u"participatingorganization", Members, 0.95, false, true},
    HeadWord{u"organisationname", Members, 0.95, false, true},
    HeadWord{u"organizationname", Members, 0.95, false, true},
    HeadWord{u"nameoforganisation", Members, 0.95, false, true},
    HeadWord{u"nameoforganization", Members, 0.95, false, true},
    HeadWord{u"partnername", Members, 0.95, false, true},
    HeadWord{u"participantname", Members, 0.95, false, true},
    HeadWord{u"membername", Members, 0.95, false, true},
    HeadWord{u"coapplicants", Members, 0.9},
    HeadWord{u"co-applicants", Members, 0.9},
    HeadWord{u"legalname", Members, 0.85, false, true},
    HeadWord{u"beneficiaryname", Members, 0.9, false, true},
    HeadWord{u"organisations", Members, 0.95},
    HeadWord{u"organizations", Members, 0.95},
    HeadWord{u"organisation", Members, 0.9, false, true},
    HeadWord{u"organization", Members, 0.9, false, true},

    HeadWord{u"第一承担单位", Lead, 0.95},
    HeadWord{u"第一完成单位", Lead, 0.95},
    HeadWord{u"第一申报单位", Lead, 0.95},
    HeadWord{u"牵头单位", Lead, 1, true},
    HeadWord{u"牵头企业", Lead, 1, true},
    HeadWord{u"牵头人", Lead, 0.85, true},
    HeadWord{u"牵头方", Lead, 1, true},
    HeadWord{u"牵头主体", Lead, 1, true},
    HeadWord{u"牵头", Lead, 1},
    HeadWord{u"lead", Lead, 1},
    HeadWord{u"leadorganisation", Lead, 1},
    HeadWord{u"leadorganization", Lead, 1},
    HeadWord{u"leadpartner", Lead, 1},
    HeadWord{u"leadinstitution", Lead, 1},
    HeadWord{u"leadapplicant", Lead, 1},
    HeadWord{u"leadparticipant", Lead, 1},
    HeadWord{u"leadbeneficiary", Lead, 1},
    HeadWord{u"leadcompany", Lead, 1},
    HeadWord{u"coordinatingorganisation", Lead, 1},
    HeadWord{u"coordinatingorganization", Lead, 1},
    HeadWord{u"projectcoordinator", Lead, 1},
    HeadWord{u"leadingunit", Lead, 1},
    HeadWord{u"coordinator", Lead, 1},

    HeadWord{u"申报单位", Members, 0.85, true, true},
    HeadWord{u"申报主体", Members, 0.85, true, true},
    HeadWord{u"申报企业", Members, 0.85, true, true},
    HeadWord{u"承担单位", Members, 0.85, true, true},
    HeadWord{u"承担主体", Members, 0.85, true, true},
    HeadWord{u"建设单位", Members, 0.85, true, true},
    HeadWord{u"实施单位", Members, 0.85, true, true},
    HeadWord{u"依托单位", Members, 0.85, true, true},
    HeadWord{u"揭榜单位", Members, 0.85, true, true},
    HeadWord{u"完成单位", Members, 0.85, true, true},
    HeadWord{u"项目单位", Members, 0.85, true, true},
    HeadWord{u"责任单位", Members, 0.7, true, true},
    HeadWord{u"单位全称", Members, 0.85, true, true},
    HeadWord{u"企业全称", Members, 0.85, true, true},
    HeadWord{u"机构全称", Members, 0.85, true, true},
    HeadWord{u"单位名称", Members, 0.85, true, true},
    HeadWord{u"企业名称", Members, 0.85, true, true},
    HeadWord{u"机构名称", Members, 0.85, true, true},
    HeadWord{u"公司名称", Members, 0.85, true, true},
    HeadWord{u"组织名称", Members, 0.8, true, true},
};

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
    return withoutCount(withoutCodes(text));
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
        meanings.push_back({Lead, 0.98, MemberColumn::Leads, false});
    } else if (isBody && head.startsWith(u"联合") && !head.contains(u"牵头") && !head.startsWith(u"联合体")) {
        meanings.push_back({Members, 0.96, MemberColumn::Members, false});
    }
}

void addWords(const QString& head, std::vector<HeadMeaning>& meanings)
{
    addPartsOf(head, meanings);
    if (isConsortium(head)) {
        meanings.push_back({Name, 0.96, MemberColumn::Members, false});
    }
    for (const HeadWord& word : HeadWords) {
        const QStringView text(word.word);
        const bool isWhole = head == text;
        const bool isEnding = word.isEnding && head.size() <= LongestHead && head.endsWith(text);
        const bool isHome = word.field == Place && isOfOrganisations(head);
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
        meanings.push_back({Members, role->isSure ? 0.92 : 0.7, MemberColumn::Members, false});
    } else {
        const bool isCoLead = role->role == Role::CoLead;
        meanings.push_back({Lead, isCoLead ? 1.02 : strength,
                            isCoLead ? MemberColumn::CoLeads : MemberColumn::Leads, false, !role->isSure});
    }
}

} // namespace

namespace {

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
            meanings.push_back({Members, 0.55, MemberColumn::Members, false});
        }
    }
}

/// 退出单位, 原牵头单位, 拟参与单位: no members, or none yet. What they are is asked.
bool isOfOthers(const QString& head)
{
    constexpr auto Others =
        std::to_array<QStringView>({u"退出", u"撤销", u"取消", u"备选", u"候选", u"候补", u"未入选", u"淘汰",
                                    u"变更前", u"调整前", u"former", u"withdrawn", u"previous", u"reserve"});
    return head.startsWith(u'原') || head.startsWith(u'拟') || head.startsWith(u"曾") ||
           std::any_of(Others.begin(), Others.end(), [&](QStringView word) { return head.contains(word); });
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
    const bool isMembers =
        std::ranges::any_of(meanings, [](const HeadMeaning& meaning) { return meaning.field == Members; });
    if (isMembers && saysLead(head)) {
        meanings.push_back({Lead, 1.01, MemberColumn::Leads, false});
    }
    for (HeadMeaning& meaning : meanings) {
        if (meaning.field == Lead && meaning.use == MemberColumn::Members) {
            meaning.use = MemberColumn::Leads;
        }
    }
    if (isOfOthers(bare)) {
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
    case Number:
        return u"序号"_s;
    case Name:
        return u"联合体名称"_s;
    case Place:
        return u"地方"_s;
    case Members:
        return u"联合体单位"_s;
    case Lead:
        return u"牵头单位"_s;
    case ListColumn::Industry:
        return u"行业"_s;
    case Recommending:
        return u"推荐单位"_s;
    case RoleOf:
        return u"角色"_s;
    case Code:
        return u"统一社会信用代码"_s;
    case ListColumn::Kept:
        break;
    }
    return {};
}

} // namespace atlas
