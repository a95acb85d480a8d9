// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/organisationrows.h"

#include "store/pinyinrows.h"
#include "store/storeerror.h"

#include <algorithm>

namespace atlas {

OrganisationRows::OrganisationRows(Connection& connection, const std::vector<ProposedOrganisation>& proposed,
                                   PinyinRows& pinyin)
    : m_connection(connection)
    , m_pinyin(pinyin)
    , m_sameNames(connection)
    , m_said(connection)
    , m_proposed(proposed)
    , m_found(proposed.size())
    , m_hasAliases(connection.number("SELECT EXISTS (SELECT 1 FROM organisation_alias)") != 0)
    , m_find(connection, "SELECT id, name FROM organisation WHERE folded = ?1")
    , m_findAlias(connection, "SELECT o.id, o.name FROM organisation_alias a "
                              "JOIN organisation o ON o.id = a.organisation WHERE a.folded = ?1")
    , m_add(connection, "INSERT INTO organisation (name, folded, kind, kind_basis, kind_rule, kind_words, "
                        "home_code, home_basis, home_rule, home_words) "
                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
{
}

const OrganisationRows::Found& OrganisationRows::at(std::size_t index)
{
    if (index >= m_found.size()) {
        throw StoreFailure(internalError(QStringLiteral("a membership without an organisation")));
    }
    Found& entry = m_found[index];
    if (entry.id == 0) {
        entry = found(m_proposed[index]);
    }
    return entry;
}

OrganisationRows::Found OrganisationRows::named(const QString& folded)
{
    Found known;
    for (Statement* find : {&m_find, &m_findAlias}) {
        if (known.id == 0 && (find == &m_find || m_hasAliases)) {
            find->start(folded);
            if (find->step()) {
                known = {find->number(0), find->text(1)};
            }
            find->reset();
        }
    }
    return known;
}

OrganisationRows::Found OrganisationRows::found(const ProposedOrganisation& organisation)
{
    if (Found known = named(organisation.folded); known.id != 0) {
        return known;
    }
    for (const QString& other : m_sameNames.of(organisation.folded)) {
        if (Found known = named(other); known.id != 0) {
            return known;
        }
    }
    const ProposedOrganisation added = m_said.applied(organisation);
    const auto home = added.home == 0 ? std::nullopt : std::optional<qint64>(added.home);
    m_add.run(added.name, added.folded, key(added.kind), key(added.kindBasis.basis), added.kindBasis.rule,
              added.kindBasis.words, home, key(added.homeBasis.basis), added.homeBasis.rule,
              added.homeBasis.words);
    ++m_added;
    const qint64 id = m_connection.lastInsertId();
    m_pinyin.keep(organisation.folded);
    return {id, organisation.name};
}

int OrganisationRows::removeOrphans()
{
    Statement isNeeded(m_connection, "SELECT 1 FROM membership WHERE organisation = ?1 LIMIT 1");
    Statement removeAliases(m_connection, "DELETE FROM organisation_alias WHERE organisation = ?1");
    Statement remove(m_connection, "DELETE FROM organisation WHERE id = ?1");
    // In a fixed order, so that the same acceptance gives the same journal.
    std::vector<qint64> losers(m_losers.cbegin(), m_losers.cend());
    std::ranges::sort(losers);
    int removed = 0;
    for (const qint64 id : losers) {
        isNeeded.start(id);
        const bool needed = isNeeded.step();
        isNeeded.reset();
        if (!needed) {
            removeAliases.run(id);
            remove.run(id);
            ++removed;
        }
    }
    return removed;
}

} // namespace atlas
