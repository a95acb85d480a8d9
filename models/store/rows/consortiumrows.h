// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "store/changes/knowncodes.h"
#include "store/rows/organisationrows.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/rowbatch.h"

#include <vector>

namespace atlas {

class PinyinRows;

/// Writes consortia with their industries and memberships. What a user entered (basis "user") stays.
class ConsortiumRows final
{
    Q_DISABLE_COPY_MOVE(ConsortiumRows)

public:
    ConsortiumRows(Connection& connection, const Proposal& proposal, OrganisationRows& organisations,
                   PinyinRows& pinyin);

    /// Adds row number `origin` of the list (see RowBatch::add()).
    void add(qint64 notice, int ordinal, const ProposedConsortium& consortium, std::size_t origin);
    /// Memberships are told apart by their organisation: one that stays keeps its id.
    void change(qint64 id, qint64 notice, int ordinal, const ProposedConsortium& consortium);
    /// What the list says now and the registry has not yet, of a row whose published cells are the same: the
    /// recommending authority, and the seat where it rests on nothing, or on that alone.
    void complete(qint64 id, const ProposedConsortium& consortium);
    /// To a place in a notice, and nothing else.
    void move(qint64 id, qint64 notice, int ordinal);
    void remove(qint64 id);

    /// From now on rows are only added, and written together; only the codes say what they may refer to.
    void beginBulk(const KnownCodes& codes);
    void finishBulk();

    [[nodiscard]] int membershipsAdded() const { return m_membershipsAdded; }
    [[nodiscard]] int membershipsRemoved() const { return m_membershipsRemoved; }

private:
    struct Present
    {
        qint64 id = 0;
        qint64 organisation = 0;
        bool stays = false;
    };

    void requireCodes(const ProposedConsortium& consortium) const;
    void addIndustries(qint64 consortium, const std::vector<ProposedIndustry>& industries,
                       std::size_t origin);
    void changeIndustries(qint64 consortium, const std::vector<ProposedIndustry>& industries);
    void addMember(qint64 consortium, int ordinal, const ProposedMembership& member, std::size_t origin);
    /// The published name of a member where it is another than the organisation's; its id was asked for.
    [[nodiscard]] QString ownName(const ProposedMembership& member) const;
    void changeMembers(qint64 consortium, const std::vector<ProposedMembership>& members);
    [[nodiscard]] std::vector<Present> presentMembers(qint64 consortium);
    void removeMember(const Present& member);

    Connection& m_connection;
    const Proposal& m_proposal;
    OrganisationRows& m_organisations;
    PinyinRows& m_pinyin;
    const KnownCodes* m_codes = nullptr; ///< while rows are written together
    int m_membershipsAdded = 0;
    int m_membershipsRemoved = 0;
    qint64 m_lastId;
    RowBatch m_add;
    Statement m_change;
    RowBatch m_addIndustry;
    Statement m_changeIndustry;
    RowBatch m_addMember;
    Statement m_changeMember;
    Statement m_removeMember;
    Statement m_presentMembers;
    Statement m_presentIndustries;
    Statement m_removeIndustry;
    Statement m_move;
    Statement m_complete;
};

} // namespace atlas
