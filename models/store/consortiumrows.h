// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"
#include "store/connection.h"

#include <vector>

namespace atlas {

class OrganisationRows;
class PinyinRows;

/// Writes consortia with their industries and memberships. What a user entered (basis "user") stays.
class ConsortiumRows final
{
    Q_DISABLE_COPY_MOVE(ConsortiumRows)

public:
    ConsortiumRows(Connection& connection, OrganisationRows& organisations, PinyinRows& pinyin);

    void add(qint64 notice, int ordinal, const ProposedConsortium& consortium);
    /// Memberships are told apart by their organisation: one that stays keeps its id.
    void change(qint64 id, qint64 notice, int ordinal, const ProposedConsortium& consortium);
    /// To a place in a notice, and nothing else.
    void move(qint64 id, qint64 notice, int ordinal);
    void remove(qint64 id);

    [[nodiscard]] int membershipsAdded() const { return m_membershipsAdded; }
    [[nodiscard]] int membershipsRemoved() const { return m_membershipsRemoved; }

private:
    struct Present
    {
        qint64 id = 0;
        qint64 organisation = 0;
        bool stays = false;
    };

    void writeIndustries(qint64 consortium, const std::vector<ProposedIndustry>& industries);
    void addMember(qint64 consortium, int ordinal, const ProposedMembership& member);
    void changeMembers(qint64 consortium, const std::vector<ProposedMembership>& members);
    [[nodiscard]] std::vector<Present> presentMembers(qint64 consortium);
    void removeMember(const Present& member);

    Connection& m_connection;
    OrganisationRows& m_organisations;
    PinyinRows& m_pinyin;
    int m_membershipsAdded = 0;
    int m_membershipsRemoved = 0;
    Statement m_add;
    Statement m_change;
    Statement m_addIndustry;
    Statement m_addMember;
    Statement m_changeMember;
    Statement m_removeMember;
    Statement m_presentMembers;
    Statement m_presentIndustries;
    Statement m_removeIndustry;
    Statement m_move;
};

} // namespace atlas
