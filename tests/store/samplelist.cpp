// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplelist.h"

#include "domain/text/fold.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

std::size_t organisationNamed(Proposal& list, const QString& name)
{
    const QString folded = fold(name);
    const auto found = std::ranges::find_if(list.organisations, [&](const ProposedOrganisation& known) {
        return QString(known.folded) == folded;
    });
    if (found != list.organisations.end()) {
        return static_cast<std::size_t>(found - list.organisations.begin());
    }
    ProposedOrganisation organisation;
    organisation.name = name;
    organisation.folded = folded;
    if (name.endsWith(u"公司")) {
        organisation.kind = OrganisationKind::Enterprise;
        organisation.kindBasis = {Basis::Name, u"legal_form"_s, u"公司"_s};
    }
    if (name.startsWith(u"宁波")) {
        organisation.home = 330200;
        organisation.homeBasis = {Basis::Name, u"place_first"_s, u"宁波"_s};
    }
    list.organisations.push_back(organisation);
    return list.organisations.size() - 1;
}

QString markOf(Role role)
{
    switch (role) {
    case Role::Lead:
        return u"牵头"_s;
    case Role::CoLead:
        return u"联合牵头"_s;
    case Role::IndustryLead:
        return u"钢铁行业牵头单位"_s;
    case Role::Member:
        break;
    }
    return {};
}

ProposedConsortium consortium(const QString& number, const QString& name, const QString& place, int seat)
{
    ProposedConsortium row;
    row.row.number = number;
    row.row.name = name;
    row.row.place = place;
    row.seat = seat;
    if (seat != 0) {
        row.seatBasis = {Basis::Published, u"place_cell"_s, place};
    }
    return row;
}

} // namespace

Reference sampleReference()
{
    Reference reference;
    reference.regions = {
        {320000, 0, u"江苏省"_s, u"江苏"_s, u"Jiangsu"_s, {u"苏"_s}, RegionLevel::Province},
        {330000, 0, u"浙江省"_s, u"浙江"_s, u"Zhejiang"_s, {u"浙"_s}, RegionLevel::Province},
        {330200, 330000, u"宁波市"_s, u"宁波"_s, u"Ningbo"_s, {}, RegionLevel::SeparatelyPlanned}};
    reference.industries = {
        {u"steel"_s, u"钢铁"_s, u"Steel"_s, {u"C31"_s}, {u"钢铁"_s, u"钢"_s}},
        {u"automobiles"_s, u"汽车"_s, u"Automobiles"_s, {u"C36"_s, u"C37"_s}, {u"汽车"_s}}};
    return reference;
}

Proposal sampleList()
{
    Proposal list;
    list.programme = {u"工业数据筑基行动"_s, u"Industrial data"_s, u"national"_s, u"工信部"_s, {}, {}};
    list.notice = {u"先行先试联合体名单"_s, u"Pilot consortia"_s, {}, {}, u"2026-04"_s,
                   u"list.txt"_s,           u"0123ab"_s};
    ProposedConsortium steel = consortium(u"1"_s, u"钢铁数据集联合体"_s, u"江苏"_s, 320000);
    steel.industries = {{u"steel"_s, {Basis::Name, u"word"_s, u"钢铁"_s}}};
    addMember(list, steel, u"南京钢铁股份有限公司"_s, Role::Lead);
    addMember(list, steel, u"中移(上海)信息通信科技有限公司"_s);
    addMember(list, steel, u"北京科技大学"_s);
    ProposedConsortium cars = consortium(u"2"_s, u"汽车数据集联合体"_s, u"宁波"_s, 330200);
    cars.industries = {{u"automobiles"_s, {Basis::Name, u"word"_s, u"汽车"_s}},
                       {u"steel"_s, {Basis::Published, u"role_mark"_s, u"钢铁"_s}}};
    addMember(list, cars, u"宁波汽车有限公司"_s, Role::Lead);
    addMember(list, cars, u"浙江大学"_s, Role::CoLead);
    addMember(list, cars, u"中移（上海）信息通信科技有限公司"_s);
    addMember(list, cars, u"宝山钢铁有限公司"_s, Role::IndustryLead);
    ProposedConsortium unknown = consortium(u"3"_s, u"某联合体"_s, {}, 0);
    addMember(list, unknown, u"北京科技大学"_s);
    list.consortia = {steel, cars, unknown};
    return list;
}

Proposal longList(int consortia)
{
    constexpr int Members = 5;
    constexpr int Shift = 3; // neighbours share two organisations
    Proposal list = sampleList();
    list.notice.title = u"长名单"_s;
    list.consortia.clear();
    list.organisations.clear();
    for (int i = 0; i < consortia * Shift + Members; ++i) {
        const QString name = u"第%1有限公司"_s.arg(i);
        ProposedOrganisation& organisation = list.organisations.emplace_back();
        organisation.name = name;
        organisation.folded = fold(name);
    }
    for (int i = 0; i < consortia; ++i) {
        const QString number = QString::number(i + 1);
        ProposedConsortium row = consortium(number, u"联合体"_s + number, u"浙江"_s, 330000);
        QStringList names;
        for (int member = 0; member < Members; ++member) {
            const auto index =
                static_cast<std::size_t>(i) * std::size_t{Shift} + static_cast<std::size_t>(member);
            names << list.organisations[index].name;
            MemberWords words;
            words.publishedName = names.last();
            ProposedMembership& membership = row.members.emplace_back();
            membership.organisation = static_cast<std::uint32_t>(index);
            membership.words = words;
        }
        row.row.members = names.join(u'、');
        list.consortia.push_back(row);
    }
    return list;
}

void addMember(Proposal& list, ProposedConsortium& row, const QString& name, Role role)
{
    ProposedMembership member;
    member.organisation = static_cast<std::uint32_t>(organisationNamed(list, name));
    member.role = role;
    const bool leadsIndustry = role == Role::IndustryLead;
    member.words = MemberWords{.publishedName = name,
                               .roleText = markOf(role),
                               .industryText = leadsIndustry ? u"钢铁"_s : QString(),
                               .industry = leadsIndustry ? u"steel"_s : QString()};
    if (!row.members.empty()) {
        row.row.members += u'、';
    }
    row.row.members += name;
    if (role != Role::Member) {
        row.row.members += u'(' + member.words->roleText + u')';
    }
    row.members.push_back(member);
}

void dropLastMember(ProposedConsortium& row)
{
    row.members.pop_back();
    row.row.members.truncate(row.row.members.lastIndexOf(u'、'));
}

QDateTime sampleTime()
{
    return {QDate(2026, 4, 20), QTime(8, 0), QTimeZone::utc()};
}

} // namespace atlas
