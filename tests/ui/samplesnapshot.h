// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

#include <QString>

#include <array>

namespace atlas::test {

inline void addSampleOrganisations(SnapshotBuilder& builder)
{
    const int homes[]{320000, 110000, 330000, 330200, 310000, 450000, 110000,
                      0,      500000, 500000, 440000, 330200, 330000};
    for (int number = 1; number <= 13; ++number) {
        SnapshotBuilder::OrganisationRecord record;
        record.id = 100 + number;
        record.name = QStringLiteral("甲%1").arg(number);
        record.folded = record.name;
        record.kind = number % 3 == 0 ? OrganisationKind::University : OrganisationKind::Enterprise;
        record.home = homes[number - 1];
        builder.addOrganisation(record);
    }
}

/// A small registry with the reference regions and industries: four consortia with 5, 4, 3 and 2 members.
/// Organisation "甲1" is in the first two; one home is unknown.
inline SnapshotPtr sampleSnapshot()
{
    const Reference reference = *loadReference();
    SnapshotBuilder builder;
    for (const Region& region : reference.regions) {
        builder.addRegion(region);
    }
    for (const Industry& industry : reference.industries) {
        builder.addIndustry(industry);
    }
    builder.addProgramme({});
    builder.addNotice(1, 0, {});
    addSampleOrganisations(builder);

    struct Row
    {
        QString name;
        int seat;
        std::size_t industry;
        std::array<int, 5> members; ///< numbers of organisations; 0 for none
    };
    const Row rows[]{
        {QStringLiteral("高质量数据集赋能数智钢铁创新联合体"), 320000, 0, {1, 2, 3, 4, 5}},
        {QStringLiteral("铝行业工业数居联合体"), 450000, 1, {6, 1, 7, 8, 0}},
        {QStringLiteral("汽车制造行业数据开发利用联合体"), 500000, 2, {9, 10, 11, 0, 0}},
        {QStringLiteral("宁波工业数据筑基行动创新联合体"), 330200, 3, {12, 13, 0, 0, 0}},
    };
    qint64 id = 0;
    for (const Row& row : rows) {
        SnapshotBuilder::ConsortiumRecord record;
        record.id = ++id;
        record.number = QString::number(id);
        record.name = row.name;
        record.folded = row.name;
        record.seat = row.seat;
        record.industries = {{reference.industries[row.industry].key, {}}};
        builder.addConsortium(record);
        quint32 order = 0;
        for (const int member : row.members) {
            if (member != 0) {
                SnapshotBuilder::MembershipRecord membership;
                membership.consortium = id;
                membership.organisation = 100 + member;
                membership.role = order == 0              ? Role::Lead
                                  : order == 1 && id == 2 ? Role::CoLead
                                                          : Role::Member;
                membership.order = ++order;
                builder.addMembership(membership);
            }
        }
    }
    return builder.build();
}

} // namespace atlas::test
