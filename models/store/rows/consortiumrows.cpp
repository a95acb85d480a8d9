// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/consortiumrows.h"

#include "domain/text/fold.h"
#include "snapshot/publishedfields.h"
#include "store/rows/pinyinrows.h"
#include "store/rows/referencerows.h"

#include <algorithm>

namespace atlas {
namespace {

std::optional<QString> keyOrNull(const QString& key)
{
    return key.isEmpty() ? std::nullopt : std::optional<QString>(key);
}

/// Of an industry that is named twice the last basis counts. A row that is added stays as it was added, or
/// the journal could not name it by a range alone.
bool isNamedLater(std::vector<ProposedIndustry>::const_iterator industry,
                  const std::vector<ProposedIndustry>& industries)
{
    return std::any_of(industry + 1, industries.end(),
                       [&](const ProposedIndustry& later) { return later.key == industry->key; });
}

} // namespace

ConsortiumRows::ConsortiumRows(Connection& connection, const Proposal& proposal,
                               OrganisationRows& organisations, PinyinRows& pinyin)
    : m_connection(connection)
    , m_proposal(proposal)
    , m_organisations(organisations)
    , m_pinyin(pinyin)
    , m_lastId(lastId(connection, "consortium"))
    , m_add(connection, "consortium",
            "id, notice, ordinal, number, name, folded, place_text, members_text, lead_text, industry_text, "
            "section, further, seat_code, seat_basis, seat_rule, seat_words, subject, subject_basis, "
            "recommending")
    , m_change(connection,
               "UPDATE consortium SET notice = ?2, ordinal = ?3, number = ?4, name = ?5, folded = ?6, "
               "place_text = ?7, members_text = ?8, lead_text = ?9, industry_text = ?10, "
               "section = ?11, further = ?12, recommending = ?17, "
               "seat_code = iif(seat_basis = 'user', seat_code, ?13), "
               "seat_rule = iif(seat_basis = 'user', seat_rule, ?15), "
               "seat_words = iif(seat_basis = 'user', seat_words, ?16), "
               "seat_basis = iif(seat_basis = 'user', seat_basis, ?14) WHERE id = ?1")
    , m_addIndustry(connection, "consortium_industry", "consortium, ordinal, industry, basis, rule, words")
    , m_changeIndustry(connection,
                       "INSERT INTO consortium_industry (consortium, ordinal, industry, basis, rule, words) "
                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (consortium, industry) DO UPDATE SET "
                       "ordinal = ?2, basis = ?4, rule = ?5, words = ?6 WHERE basis <> 'user' AND "
                       "(ordinal, basis, rule, words) IS NOT (?2, ?4, ?5, ?6)")
    , m_addMember(connection, "membership",
                  "consortium, organisation, ordinal, role, role_basis, role_text, published_name, "
                  "industry_text, industry_key")
    , m_changeMember(connection,
                     "UPDATE membership SET ordinal = ?2, role_text = ?5, published_name = ?6, "
                     "role = iif(role_basis = 'user', role, ?3), "
                     "industry_text = iif(role_basis = 'user', industry_text, ?7), "
                     "industry_key = iif(role_basis = 'user', industry_key, ?8), "
                     "role_basis = iif(role_basis = 'user', role_basis, ?4) WHERE id = ?1 AND "
                     "((ordinal, role_text, published_name) IS NOT (?2, ?5, ?6) OR (role_basis <> 'user' AND "
                     "(role, role_basis, industry_text, industry_key) IS NOT (?3, ?4, ?7, ?8)))")
    , m_removeMember(connection, "DELETE FROM membership WHERE id = ?1")
    , m_presentMembers(connection,
                       "SELECT id, organisation FROM membership WHERE consortium = ?1 ORDER BY ordinal, id")
    , m_presentIndustries(connection, "SELECT id, industry FROM consortium_industry "
                                      "WHERE consortium = ?1 AND basis <> 'user'")
    , m_removeIndustry(connection, "DELETE FROM consortium_industry WHERE id = ?1")
    , m_move(connection, "UPDATE consortium SET notice = ?2, ordinal = ?3 WHERE id = ?1")
    , m_complete(connection,
                 "UPDATE consortium SET recommending = ?2, seat_code = iif(takes, ?3, seat_code), "
                 "seat_basis = iif(takes, ?4, seat_basis), seat_rule = iif(takes, ?5, seat_rule), "
                 "seat_words = iif(takes, ?6, seat_words) FROM (SELECT seat_basis = 'unknown' OR "
                 "seat_rule = 'recommending_authority' AS takes FROM consortium WHERE id = ?1) WHERE id = ?1")
{
}

void ConsortiumRows::beginBulk(const KnownCodes& codes)
{
    m_codes = &codes;
    for (RowBatch* batch : {&m_add, &m_addIndustry, &m_addMember}) {
        batch->writeTogether(RowsAtOnce);
    }
}

void ConsortiumRows::finishBulk()
{
    for (RowBatch* batch : {&m_add, &m_addIndustry, &m_addMember}) {
        batch->writeTogether(1);
    }
    m_codes = nullptr;
}

void ConsortiumRows::add(qint64 notice, int ordinal, const ProposedConsortium& consortium, std::size_t origin)
{
    if (m_codes != nullptr) {
        requireCodes(consortium);
    }
    const PublishedRow& row = consortium.row;
    const Derivation& seat = consortium.seatBasis;
    const QString folded = fold(row.name);
    const qint64 id = ++m_lastId;
    m_add.add(origin, id, notice, ordinal, row.number, row.name, folded, row.place, row.members, row.lead,
              row.industry, row.section, publishedFieldsText(row.further), codeOrNull(consortium.seat),
              asciiKey(seat.basis), seat.rule, seat.words, asciiKey(LeadSubject::Unknown),
              asciiKey(Basis::Unknown), row.recommending);
    m_pinyin.keep(folded);
    addIndustries(id, consortium.industries, origin);
    int place = 0;
    for (const ProposedMembership& member : consortium.members) {
        addMember(id, ++place, member, origin);
    }
}

void ConsortiumRows::requireCodes(const ProposedConsortium& consortium) const
{
    m_codes->requireRegion(consortium.seat);
    for (const ProposedIndustry& industry : consortium.industries) {
        m_codes->requireIndustry(industry.key);
    }
    for (const ProposedMembership& member : consortium.members) {
        m_codes->requireIndustry(member.words->industry);
    }
}

void ConsortiumRows::change(qint64 id, qint64 notice, int ordinal, const ProposedConsortium& consortium)
{
    const PublishedRow& row = consortium.row;
    const QString folded = fold(row.name);
    m_change.run(id, notice, ordinal, row.number, row.name, folded, row.place, row.members, row.lead,
                 row.industry, row.section, publishedFieldsText(row.further), codeOrNull(consortium.seat),
                 key(consortium.seatBasis->basis), consortium.seatBasis->rule, consortium.seatBasis->words,
                 row.recommending);
    m_pinyin.keep(folded);
    QStringList industries;
    for (const ProposedIndustry& industry : consortium.industries) {
        industries << industry.key;
    }
    std::vector<qint64> lost;
    m_presentIndustries.start(id);
    while (m_presentIndustries.step()) {
        if (!industries.contains(m_presentIndustries.text(1))) {
            lost.push_back(m_presentIndustries.number(0));
        }
    }
    m_presentIndustries.reset();
    for (const qint64 industry : lost) {
        m_removeIndustry.run(industry);
    }
    changeIndustries(id, consortium.industries);
    changeMembers(id, consortium.members);
}

void ConsortiumRows::complete(qint64 id, const ProposedConsortium& consortium)
{
    const Derivation& seat = consortium.seatBasis;
    m_complete.run(id, consortium.row.recommending, codeOrNull(consortium.seat), key(seat.basis), seat.rule,
                   seat.words);
}

void ConsortiumRows::move(qint64 id, qint64 notice, int ordinal)
{
    m_move.run(id, notice, ordinal);
}

void ConsortiumRows::remove(qint64 id)
{
    for (const Present& member : presentMembers(id)) {
        removeMember(member);
    }
    Statement(m_connection, "DELETE FROM consortium_industry WHERE consortium = ?1").run(id);
    Statement(m_connection, "DELETE FROM consortium WHERE id = ?1").run(id);
}

void ConsortiumRows::addIndustries(qint64 consortium, const std::vector<ProposedIndustry>& industries,
                                   std::size_t origin)
{
    int ordinal = 0;
    for (auto entry = industries.begin(); entry != industries.end(); ++entry) {
        ++ordinal;
        if (!isNamedLater(entry, industries)) {
            m_addIndustry.add(origin, consortium, ordinal, entry->key, asciiKey(entry->basis.basis),
                              entry->basis.rule, entry->basis.words);
        }
    }
}

void ConsortiumRows::changeIndustries(qint64 consortium, const std::vector<ProposedIndustry>& industries)
{
    int ordinal = 0;
    for (auto entry = industries.begin(); entry != industries.end(); ++entry) {
        ++ordinal;
        if (!isNamedLater(entry, industries)) {
            m_changeIndustry.run(consortium, ordinal, entry->key, key(entry->basis.basis), entry->basis.rule,
                                 entry->basis.words);
        }
    }
}

QString ConsortiumRows::ownName(const ProposedMembership& member) const
{
    // Nearly always; names are not looked at then, since each is somewhere else in memory.
    if (member.words->publishedName.isEmpty() && !m_organisations.isNamedOtherwise(member.organisation)) {
        return {};
    }
    const QString published = m_proposal.publishedName(member);
    return published == m_organisations.nameOf(member.organisation) ? QString() : published;
}

void ConsortiumRows::addMember(qint64 consortium, int ordinal, const ProposedMembership& member,
                               std::size_t origin)
{
    const qint64 organisation = m_organisations.idOf(member.organisation, origin);
    m_addMember.add(origin, consortium, organisation, ordinal, asciiKey(member.role),
                    asciiKey(member.roleBasis), member.words->roleText, ownName(member),
                    member.words->industryText, keyOrNull(member.words->industry));
    ++m_membershipsAdded;
}

void ConsortiumRows::changeMembers(qint64 consortium, const std::vector<ProposedMembership>& members)
{
    std::vector<Present> present = presentMembers(consortium);
    int ordinal = 0;
    for (const ProposedMembership& member : members) {
        ++ordinal;
        const qint64 organisation = m_organisations.idOf(member.organisation, 0);
        const auto same = std::ranges::find_if(present, [&](const Present& entry) {
            return !entry.stays && entry.organisation == organisation;
        });
        if (same == present.end()) {
            addMember(consortium, ordinal, member, 0);
            continue;
        }
        same->stays = true;
        m_changeMember.run(same->id, ordinal, key(member.role), key(member.roleBasis), member.words->roleText,
                           ownName(member), member.words->industryText, keyOrNull(member.words->industry));
    }
    for (const Present& entry : present) {
        if (!entry.stays) {
            removeMember(entry);
        }
    }
}

std::vector<ConsortiumRows::Present> ConsortiumRows::presentMembers(qint64 consortium)
{
    std::vector<Present> present;
    m_presentMembers.start(consortium);
    while (m_presentMembers.step()) {
        present.push_back({m_presentMembers.number(0), m_presentMembers.number(1), false});
    }
    m_presentMembers.reset();
    return present;
}

void ConsortiumRows::removeMember(const Present& member)
{
    m_removeMember.run(member.id);
    m_organisations.noteLoss(member.organisation);
    ++m_membershipsRemoved;
}

} // namespace atlas
