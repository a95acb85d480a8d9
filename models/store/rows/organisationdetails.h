// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "store/changes/acceptplan.h"
#include "store/sqlite/connection.h"

#include <QStringList>

#include <vector>

namespace atlas {

class OrganisationRows;
class PinyinRows;

/// Writes what a list says of organisations beside their names: codes, and former and short names. Only what
/// the registry does not have is added, and only of organisations in rows that are accepted. A name that
/// another organisation has, be it its own or a further one, stays that organisation's.
class OrganisationDetails final
{
    Q_DISABLE_COPY_MOVE(OrganisationDetails)

public:
    OrganisationDetails(Connection& connection, const Proposal& proposal, const AcceptPlan& plan);
    ~OrganisationDetails() = default;

    /// Whether the registry lacks any of it.
    [[nodiscard]] bool isMissingAny(OrganisationRows& organisations);
    /// Within a RunningChange, after all rows. From so many codes on, they are journalled as a range.
    void write(qint64 notice, OrganisationRows& organisations, PinyinRows& pinyin, std::size_t bulkFrom);

    [[nodiscard]] int identifiersAdded() const { return m_identifiersAdded; }
    [[nodiscard]] int aliasesAdded() const { return m_aliasesAdded; }
    /// Whole sentences: the names that were not written, and why.
    [[nodiscard]] const QStringList& refused() const { return m_refused; }

private:
    struct Identifier
    {
        qint64 organisation = 0;
        const ProposedIdentifier* said = nullptr;
    };
    struct Holder
    {
        qint64 id = 0;
        QString name;
    };

    [[nodiscard]] std::vector<Identifier> missingIdentifiers(OrganisationRows& organisations);
    [[nodiscard]] Holder holderOf(const QString& folded);
    void writeIdentifiers(const std::vector<Identifier>& missing, qint64 notice, std::size_t bulkFrom);
    void writeAlias(const ProposedAlias& alias, OrganisationRows& organisations, PinyinRows& pinyin);

    Connection& m_connection;
    const Proposal& m_proposal;
    std::vector<bool> m_isMeant; ///< by organisation of the proposal
    Statement m_hasIdentifier;
    Statement m_findName;
    Statement m_findAlias;
    int m_identifiersAdded = 0;
    int m_aliasesAdded = 0;
    QStringList m_refused;
};

} // namespace atlas
