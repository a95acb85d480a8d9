// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "domain/text/fold.h"
#include "evaluate/view.h"

namespace atlas {

inline void addReportList(SnapshotBuilder& builder)
{
    using namespace Qt::StringLiterals;
    const Result<Reference> reference = loadReference();
    for (const Region& region : reference->regions) {
        builder.addRegion(region);
    }
    for (const Industry& industry : reference->industries) {
        builder.addIndustry(industry);
    }
    ProgrammeInfo programme;
    programme.name = u"工业数据筑基行动"_s;
    programme.nameEn = u"Industrial Data Foundation Action"_s;
    builder.addProgramme(programme);
    NoticeInfo notice;
    notice.title = u"先行先试联合体名单"_s;
    notice.titleEn = u"List of pilot consortia"_s;
    notice.issuer = u"工业和信息化部"_s;
    notice.publishedOn = u"2026"_s;
    builder.addNotice(1, 0, notice);
}

inline void addReportConsortia(SnapshotBuilder& builder)
{
    using namespace Qt::StringLiterals;
    const auto consortium = [&](qint64 id, const QString& name, int seat, const QString& place,
                                std::vector<ProposedIndustry> industries) {
        builder.addConsortium({.id = id,
                               .notice = 0,
                               .number = QString::number(id),
                               .name = name,
                               .folded = fold(name),
                               .placeText = place,
                               .membersText = {},
                               .seat = seat,
                               .seatBasis = {Basis::Published, {}, {}},
                               .industries = std::move(industries)});
    };
    const Derivation fromName{Basis::Name, u"word"_s, u"钢铁"_s};
    consortium(1, u"数智钢铁联合体"_s, 320000, u"江苏"_s, {{u"steel"_s, fromName}});
    consortium(2, u"宁波工业数据联合体"_s, 330200, u"浙江"_s,
               {{u"petrochemicals"_s, fromName}, {u"embodied_intelligence"_s, fromName}});
    consortium(3, u"<script>alert('x')</script> & \"联合体\""_s, 330000, u"浙江"_s, {});
}

inline void addReportOrganisations(SnapshotBuilder& builder)
{
    using namespace Qt::StringLiterals;
    const auto organisation = [&](qint64 id, const QString& name, OrganisationKind kind, int home) {
        const Basis known = home == 0 ? Basis::Unknown : Basis::Name;
        builder.addOrganisation(
            {.id = id,
             .name = name,
             .folded = fold(name),
             .kind = kind,
             .kindBasis = {kind == OrganisationKind::Unknown ? Basis::Unknown : Basis::Name, {}, {}},
             .home = home,
             .homeBasis = {known, {}, {}},
             .aliases = {}});
    };
    organisation(1, u"南京钢铁股份有限公司"_s, OrganisationKind::Enterprise, 320000);
    organisation(2, u"北京大学"_s, OrganisationKind::University, 110000);
    organisation(3, u"中国电子技术标准化研究院"_s, OrganisationKind::ResearchInstitute, 0);
    organisation(4, u"蓝卓数字技术有限公司"_s, OrganisationKind::Enterprise, 330200);
    organisation(5, u"=HYPERLINK(\"http://x\",\"胶\")"_s, OrganisationKind::Unknown, 0);
}

/// Three consortia, five organisations, eight memberships: one of each thing that a report has to show, with
/// names that would break what does not escape them.
inline SnapshotPtr reportSnapshot()
{
    using namespace Qt::StringLiterals;
    SnapshotBuilder builder;
    addReportList(builder);
    addReportConsortia(builder);
    addReportOrganisations(builder);
    const auto membership = [&](qint64 of, qint64 who, quint32 order, Role role, const QString& text) {
        builder.addMembership({.consortium = of,
                               .organisation = who,
                               .order = order,
                               .role = role,
                               .roleBasis = Basis::Published,
                               .roleText = text,
                               .publishedName = {},
                               .industryLed = {}});
    };
    membership(1, 1, 1, Role::Lead, u"牵头"_s);
    membership(1, 2, 2, Role::Member, {});
    membership(1, 3, 3, Role::Member, {});
    membership(2, 4, 1, Role::IndustryLead, u"绿色石化行业牵头单位"_s);
    membership(2, 3, 2, Role::Member, {});
    membership(3, 2, 1, Role::CoLead, u"联合牵头"_s);
    membership(3, 5, 2, Role::Member, {});
    membership(3, 3, 3, Role::Member, {});
    return builder.build();
}

inline ViewPtr reportView(const Filter& filter = {})
{
    return evaluate(reportSnapshot(), filter);
}

inline Filter filterOn(Field field, const QString& key)
{
    Filter filter;
    filter.include(field, key);
    return filter;
}

} // namespace atlas
