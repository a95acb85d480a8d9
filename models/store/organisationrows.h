// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"
#include "store/connection.h"
#include "store/judgementrows.h"
#include "store/knowncodes.h"
#include "store/links.h"
#include "store/rowbatch.h"

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
    struct Found
    {
        qint64 id = 0;
        QString name; ///< as in the registry
    };

    OrganisationRows(Connection& connection, const std::vector<ProposedOrganisation>& proposed,
                     PinyinRows& pinyin);

    /// The organisation at that index of the proposal, for the row of that origin (see RowBatch::add()).
    /// Throws StoreFailure where there is none.
    [[nodiscard]] Found at(std::size_t index, std::size_t origin);

    /// From now on rows are written together, and only the codes say what may be referred to.
    void beginBulk(const KnownCodes& codes);
    void finishBulk();

    /// Remembers an organisation that lost a membership.
    void noteLoss(qint64 id) { m_losers.insert(id); }
    /// Removes those of them that have no membership any more; gives their count.
    [[nodiscard]] int removeOrphans();
    [[nodiscard]] int added() const { return m_added; }

private:
    [[nodiscard]] Found found(const ProposedOrganisation& organisation, std::size_t origin);
    [[nodiscard]] Found known(const ProposedOrganisation& organisation);
    [[nodiscard]] bool namesOneTwice() const;
    /// Id 0 where the registry has no such name or alias.
    [[nodiscard]] Found named(const QString& folded);

    Connection& m_connection;
    PinyinRows& m_pinyin;
    const KnownCodes* m_codes = nullptr; ///< while rows are written together
    bool m_isRegistryEmpty = false;      ///< of organisations, when the first were written together
    bool m_canBeWaiting = false;         ///< an organisation that is asked for, under another index
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
