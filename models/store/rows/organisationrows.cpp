// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/organisationrows.h"

#include "store/rows/pinyinrows.h"
#include "store/sqlite/storeerror.h"

#include <algorithm>

namespace atlas {

OrganisationRows::OrganisationRows(Connection& connection, const std::vector<ProposedOrganisation>& proposed,
                                   PinyinRows& pinyin)
    : m_connection(connection)
    , m_pinyin(pinyin)
    , m_sameNames(connection)
    , m_said(connection)
    , m_proposed(proposed)
    , m_ids(proposed.size())
    , m_hasAliases(connection.number("SELECT EXISTS (SELECT 1 FROM organisation_alias)") != 0)
    , m_find(connection, "SELECT id, name FROM organisation WHERE folded = ?1")
    , m_findAlias(connection, "SELECT o.id, o.name FROM organisation_alias a "
                              "JOIN organisation o ON o.id = a.organisation WHERE a.folded = ?1")
    , m_lastId(lastId(connection, "organisation"))
    , m_add(connection, "organisation",
            "id, name, folded, kind, kind_basis, kind_rule, kind_words, home_code, home_basis, home_rule, "
            "home_words")
{
}

void OrganisationRows::beginBulk(const KnownCodes& codes, bool isIndexGone)
{
    m_codes = &codes;
    m_isIndexGone = isIndexGone;
    if (isIndexGone) {
        readPresent();
    }
    m_canBeWaiting = !m_sameNames.isEmpty() || mayNameOneTwice();
    m_isRegistryEmpty = m_lastId == 0 && !m_canBeWaiting;
    m_add.writeTogether(RowsAtOnce);
}

void OrganisationRows::finishBulk()
{
    m_add.writeTogether(1);
    m_codes = nullptr;
    m_canBeWaiting = false;
    m_isRegistryEmpty = false;
    m_isIndexGone = false;
    m_present = {};
}

void OrganisationRows::readPresent()
{
    Statement row(m_connection, "SELECT id, name, folded FROM organisation");
    while (row.step()) {
        m_present.insert(row.text(2), {row.number(0), row.text(1)});
    }
}

/// Whether two may have one name. A set of the names would be far larger than one of their hashes, and two
/// names of one hash do no harm.
bool OrganisationRows::mayNameOneTwice() const
{
    std::vector<std::size_t> hashes;
    hashes.reserve(m_proposed.size());
    for (const ProposedOrganisation& organisation : m_proposed) {
        hashes.push_back(qHash(organisation.folded));
    }
    std::ranges::sort(hashes);
    return std::ranges::adjacent_find(hashes) != hashes.end();
}

qint64 OrganisationRows::idOf(std::size_t index, std::size_t origin)
{
    if (index >= m_ids.size()) {
        throw StoreFailure(internalError(QStringLiteral("a membership without an organisation")));
    }
    if (m_ids[index] == 0) {
        const Found entry = found(index, origin);
        m_ids[index] = entry.id;
        if (entry.name != m_proposed[index].name) {
            m_otherNames.insert(index, entry.name);
        }
    }
    return m_ids[index];
}

OrganisationRows::Found OrganisationRows::named(const QString& folded)
{
    Found known = m_isIndexGone ? m_present.value(folded) : Found();
    for (Statement* find : {&m_find, &m_findAlias}) {
        const bool isAsked = find == &m_find ? !m_isIndexGone : m_hasAliases;
        if (known.id == 0 && isAsked) {
            find->start(folded);
            if (find->step()) {
                known = {find->number(0), find->text(1)};
            }
            find->reset();
        }
    }
    return known;
}

OrganisationRows::Found OrganisationRows::known(const ProposedOrganisation& organisation)
{
    if (m_isRegistryEmpty) {
        return {};
    }
    if (m_canBeWaiting && !m_isIndexGone) {
        m_add.write();
    }
    if (Found known = named(organisation.folded); known.id != 0) {
        return known;
    }
    for (const QString& other : m_sameNames.of(organisation.folded)) {
        if (Found known = named(other); known.id != 0) {
            return known;
        }
    }
    return {};
}

OrganisationRows::Found OrganisationRows::found(std::size_t index, std::size_t origin)
{
    const ProposedOrganisation& organisation = m_proposed[index];
    if (Found present = known(organisation); present.id != 0) {
        return present;
    }
    if (m_codes != nullptr) {
        m_codes->requireRegion(organisation.home);
    }
    const std::optional<ProposedOrganisation> said = m_said.applied(organisation);
    const ProposedOrganisation& added = said ? *said : organisation;
    const Derivation& kind = added.kindBasis;
    const Derivation& home = added.homeBasis;
    m_add.add(origin, ++m_lastId, added.name.view(), added.folded.view(), asciiKey(added.kind),
              asciiKey(kind.basis), kind.rule, kind.words,
              added.home == 0 ? std::nullopt : std::optional(added.home), asciiKey(home.basis), home.rule,
              home.words);
    ++m_added;
    m_pinyin.keep(organisation, index);
    if (m_isIndexGone && m_canBeWaiting) {
        m_present.insert(organisation.folded, {m_lastId, organisation.name});
    }
    return {m_lastId, organisation.name};
}

int OrganisationRows::removeOrphans()
{
    Statement isNeeded(m_connection, "SELECT 1 FROM membership WHERE organisation = ?1 LIMIT 1");
    Statement removeAliases(m_connection, "DELETE FROM organisation_alias WHERE organisation = ?1");
    Statement removeIdentifiers(m_connection, "DELETE FROM organisation_identifier WHERE organisation = ?1");
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
            removeIdentifiers.run(id);
            remove.run(id);
            ++removed;
        }
    }
    return removed;
}

} // namespace atlas
