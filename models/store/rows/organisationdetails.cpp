// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/organisationdetails.h"

#include "domain/text/fold.h"
#include "store/rows/organisationrows.h"
#include "store/rows/pinyinrows.h"
#include "store/sqlite/bulkinsert.h"
#include "store/sqlite/rowbatch.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace atlas {
namespace {

constexpr char Table[] = "organisation_identifier";

} // namespace

OrganisationDetails::OrganisationDetails(Connection& connection, const Proposal& proposal,
                                         const AcceptPlan& plan)
    : m_connection(connection)
    , m_proposal(proposal)
    , m_hasIdentifier(connection, "SELECT 1 FROM organisation_identifier WHERE organisation = ?1 AND "
                                  "scheme = ?2 AND value = ?3")
    , m_findName(connection, "SELECT id, name FROM organisation WHERE folded = ?1")
    , m_findAlias(connection, "SELECT o.id, o.name FROM organisation_alias a "
                              "JOIN organisation o ON o.id = a.organisation WHERE a.folded = ?1")
{
    if (proposal.identifiers.empty() && proposal.aliases.empty()) {
        return;
    }
    m_isMeant.resize(proposal.organisations.size());
    for (const PlannedRow& row : plan.rows) {
        if (row.step != AcceptStep::Skip) {
            for (const ProposedMembership& member : row.consortium->members) {
                m_isMeant[member.organisation] = true;
            }
        }
    }
}

std::vector<OrganisationDetails::Identifier>
OrganisationDetails::missingIdentifiers(OrganisationRows& organisations)
{
    std::vector<Identifier> missing;
    for (const ProposedIdentifier& said : m_proposal.identifiers) {
        const qint64 id = m_isMeant[said.organisation] ? organisations.presentIdOf(said.organisation) : 0;
        if (id == 0) {
            continue;
        }
        m_hasIdentifier.start(id, QString(said.scheme), QString(said.value));
        if (!m_hasIdentifier.step()) {
            missing.push_back({id, &said});
        }
        m_hasIdentifier.reset();
    }
    // Two names of the list may be one organisation here.
    const auto keyOf = [](const Identifier& entry) {
        return std::tuple(entry.organisation, entry.said->scheme, entry.said->value.view());
    };
    std::ranges::sort(missing, {}, keyOf);
    const auto isSame = [&](const Identifier& a, const Identifier& b) { return keyOf(a) == keyOf(b); };
    missing.erase(std::unique(missing.begin(), missing.end(), isSame), missing.end());
    return missing;
}

/// The organisation that has a name, as its own or as a further one; id 0 where there is none.
OrganisationDetails::Holder OrganisationDetails::holderOf(const QString& folded)
{
    Holder holder;
    for (Statement* find : {&m_findName, &m_findAlias}) {
        if (holder.id == 0) {
            find->start(folded);
            if (find->step()) {
                holder = {find->number(0), find->text(1)};
            }
            find->reset();
        }
    }
    return holder;
}

bool OrganisationDetails::isMissingAny(OrganisationRows& organisations)
{
    const auto isMissing = [&](const ProposedAlias& alias) {
        return m_isMeant[alias.organisation] && organisations.presentIdOf(alias.organisation) != 0 &&
               holderOf(fold(alias.name)).id == 0;
    };
    return std::ranges::any_of(m_proposal.aliases, isMissing) || !missingIdentifiers(organisations).empty();
}

void OrganisationDetails::write(qint64 notice, OrganisationRows& organisations, PinyinRows& pinyin,
                                std::size_t bulkFrom)
{
    writeIdentifiers(missingIdentifiers(organisations), notice, bulkFrom);
    for (const ProposedAlias& alias : m_proposal.aliases) {
        if (m_isMeant[alias.organisation]) {
            writeAlias(alias, organisations, pinyin);
        }
    }
}

void OrganisationDetails::writeIdentifiers(const std::vector<Identifier>& missing, qint64 notice,
                                           std::size_t bulkFrom)
{
    const qint64 before = lastId(m_connection, Table);
    const bool isBulk = missing.size() >= bulkFrom;
    QByteArray trigger;
    if (isBulk) {
        trigger = m_connection
                      .text("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND "
                            "name = 'organisation_identifier_insert'")
                      .toUtf8();
        m_connection.execute("DROP TRIGGER organisation_identifier_insert");
    }
    RowBatch add(m_connection, Table, "organisation, scheme, value, basis, words, notice");
    add.writeTogether(isBulk ? RowsAtOnce : 1);
    for (std::size_t i = 0; i < missing.size(); ++i) {
        const Identifier& entry = missing[i];
        add.add(i, entry.organisation, entry.said->scheme, entry.said->value.view(),
                asciiKey(Basis::Published), QString(), notice);
    }
    add.write();
    if (isBulk) {
        m_connection.execute(trigger);
        journalRange(m_connection, Table, before);
    }
    m_identifiersAdded = static_cast<int>(missing.size());
}

void OrganisationDetails::writeAlias(const ProposedAlias& alias, OrganisationRows& organisations,
                                     PinyinRows& pinyin)
{
    const qint64 id = organisations.presentIdOf(alias.organisation);
    const QString folded = fold(alias.name);
    const Holder holder = holderOf(folded);
    if (id == 0 || holder.id == id || folded.isEmpty()) {
        return;
    }
    if (holder.id != 0) {
        //: %1 and %3 names of organisations, %2 a former or short name
        m_refused << QCoreApplication::translate(
                         "Store", "%1: the further name “%2” was not kept, since it is a name of %3.")
                         .arg(m_proposal.organisations[alias.organisation].name, alias.name, holder.name);
        return;
    }
    Statement(m_connection, "INSERT INTO organisation_alias (organisation, name, folded) VALUES (?1, ?2, ?3)")
        .run(id, alias.name, folded);
    pinyin.keep(folded);
    ++m_aliasesAdded;
}

} // namespace atlas
