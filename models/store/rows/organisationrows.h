// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "store/changes/knowncodes.h"
#include "store/rows/judgementrows.h"
#include "store/rows/links.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/rowbatch.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace atlas {

class PinyinRows;

/// Finds the organisations of a proposal in the registry, by folded name, by folded alias, or by a name that
/// the user said is the same organisation's, and adds those that are in none of its rows when they are first
/// asked for: so they get ids in published order.
class OrganisationRows final
{
    Q_DISABLE_COPY_MOVE(OrganisationRows)

public:
    OrganisationRows(Connection& connection, const std::vector<ProposedOrganisation>& proposed,
                     PinyinRows& pinyin);

    /// The id of the organisation at that index of the proposal, for the row of that origin (see
    /// RowBatch::add()). Throws StoreFailure where there is none.
    [[nodiscard]] qint64 idOf(std::size_t index, std::size_t origin);
    /// The same where the registry has it already; 0 where it does not.
    [[nodiscard]] qint64 presentIdOf(std::size_t index)
    {
        return m_ids[index] != 0 ? m_ids[index] : known(m_proposed[index]).id;
    }
    /// Of one whose id was asked for: whether the registry has it under another name than the list, and the
    /// name that it has there.
    [[nodiscard]] bool isNamedOtherwise(std::size_t index) const
    {
        return !m_otherNames.isEmpty() && m_otherNames.contains(index);
    }
    [[nodiscard]] QString nameOf(std::size_t index) const
    {
        const auto other = m_otherNames.constFind(index);
        return other == m_otherNames.cend() ? QString(m_proposed[index].name) : *other;
    }

    /// From now on rows are written together, and only the codes say what may be referred to. Where the index
    /// of names is gone meanwhile, those of the registry are kept in memory.
    void beginBulk(const KnownCodes& codes, bool isIndexGone);
    void finishBulk();

    /// Remembers an organisation that lost a membership.
    void noteLoss(qint64 id) { m_losers.insert(id); }
    /// Removes those of them that have no membership any more; gives their count.
    [[nodiscard]] int removeOrphans();
    [[nodiscard]] int added() const { return m_added; }

private:
    struct Found
    {
        qint64 id = 0;
        RareText name; ///< as in the registry
    };
    [[nodiscard]] Found found(std::size_t index, std::size_t origin);
    [[nodiscard]] Found known(const ProposedOrganisation& organisation);
    [[nodiscard]] bool mayNameOneTwice() const;
    void readPresent();
    /// Id 0 where the registry has no such name or alias.
    [[nodiscard]] Found named(const QString& folded);

    Connection& m_connection;
    PinyinRows& m_pinyin;
    const KnownCodes* m_codes = nullptr; ///< while rows are written together
    bool m_isRegistryEmpty = false;      ///< of organisations, when the first were written together
    bool m_isIndexGone = false;
    /// While the index is gone: those of the registry, and what is added where it can be asked for again.
    QHash<QString, Found> m_present;
    bool m_canBeWaiting = false; ///< an organisation that is asked for, under another index
    const SameNames m_sameNames;
    const SaidOfOrganisations m_said;
    const std::vector<ProposedOrganisation>& m_proposed;
    std::vector<qint64> m_ids; ///< 0: not asked for yet
    /// As in the registry, of those whose name differs there from the list's.
    QHash<std::size_t, QString> m_otherNames;
    QSet<qint64> m_losers;
    int m_added = 0;
    const bool m_hasAliases; ///< none is added while a list is written
    Statement m_find;
    Statement m_findAlias;
    qint64 m_lastId;
    RowBatch m_add;
};

} // namespace atlas
