// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/memorycopy.h"

#include "domain/reference.h"
#include "domain/text/fold.h"
#include "snapshot/publishedfields.h"
#include "store/journal/runningchange.h"
#include "store/rows/accountrows.h"
#include "store/rows/judgementrows.h"
#include "store/rows/links.h"
#include "store/rows/pinyinrows.h"
#include "store/rows/referencerows.h"
#include "store/sqlite/connection.h"

#include <optional>

namespace atlas {
namespace {

/// Writes the rows of a snapshot under the ids that they have.
class SnapshotWriter final
{
    Q_DISABLE_COPY_MOVE(SnapshotWriter)

public:
    SnapshotWriter(Connection& connection, const Snapshot& snapshot, const PinyinOf& pinyinOf)
        : m_connection(connection)
        , m_snapshot(snapshot)
        , m_pinyin(connection, pinyinOf)
    {
    }
    ~SnapshotWriter() = default;

    void write(const QDateTime& at)
    {
        writeCodes();
        writeNotices(at);
        writeConsortia();
        writeOrganisations();
        writeIdentifiers();
        writeMemberships();
        writeDecisions();
        writeViews();
    }

private:
    void writeCodes()
    {
        Reference reference; // what the snapshot has of it, without its first entries for "unknown"
        reference.regions.assign(m_snapshot.regions.begin() + 1, m_snapshot.regions.end());
        reference.industries.assign(m_snapshot.industries.begin() + 1, m_snapshot.industries.end());
        writeReference(m_connection, reference);
    }

    void writeNotices(const QDateTime& at)
    {
        Statement programme(m_connection,
                            "INSERT INTO programme (id, name, name_en, level, authority, summary, "
                            "summary_en) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        qint64 id = 0;
        for (const ProgrammeInfo& info : m_snapshot.programmes.info) {
            programme.run(++id, info.name, info.nameEn, info.level, info.authority, info.summary,
                          info.summaryEn);
        }
        Statement notice(m_connection,
                         "INSERT INTO notice (id, programme, title, edition, title_en, issuer, published_on, "
                         "source, digest, read_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        const Snapshot::Notices& notices = m_snapshot.notices;
        for (std::size_t i = 0; i < notices.info.size(); ++i) {
            const NoticeInfo& info = notices.info[i];
            notice.run(notices.id[i], qint64{notices.programme[i]} + 1, info.title, info.edition,
                       info.titleEn, info.issuer, info.publishedOn, info.source, info.digest, storedTime(at));
            writeAccount(m_connection, notices.id[i], notices.account[i]);
        }
    }

    void writeConsortia()
    {
        Statement add(
            m_connection,
            "INSERT INTO consortium (id, notice, ordinal, number, name, folded, place_text, "
            "members_text, lead_text, industry_text, section, further, seat_code, seat_basis, "
            "seat_rule, seat_words, subject, subject_basis, recommending) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
            "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)");
        const Snapshot::Consortia& rows = m_snapshot.consortia;
        int ordinal = 0;
        for (Row row = 0; row < m_snapshot.consortiumCount(); ++row) {
            const bool isFirst = row == 0 || rows.notice[row] != rows.notice[row - 1];
            ordinal = isFirst ? 1 : ordinal + 1;
            const Derivation seat = derivation(rows.seatBasis, row);
            const auto subject = static_cast<LeadSubject>(rows.subject[row]);
            const QString folded = fold(rows.name.at(row));
            add.run(rows.id[row], m_snapshot.notices.id[rows.notice[row]], ordinal, rows.number.at(row),
                    rows.name.at(row), folded, rows.placeText.at(row), m_snapshot.membersText(row),
                    rows.leadText.at(row), rows.industryText.at(row), rows.section.at(row),
                    publishedFieldsText(m_snapshot.furtherFields(row)),
                    codeOrNull(m_snapshot.regions[rows.seat[row]].code), key(seat.basis), seat.rule,
                    seat.words, key(subject),
                    key(subject == LeadSubject::Unknown ? Basis::Unknown : Basis::User),
                    rows.recommending.at(row));
            m_pinyin.keep(folded);
            writeIndustries(row);
        }
    }

    void writeIndustries(Row consortium)
    {
        Statement& add = m_addIndustry;
        const Snapshot::Consortia& rows = m_snapshot.consortia;
        int ordinal = 0;
        for (quint32 at = rows.industries.starts[consortium]; at < rows.industries.starts[consortium + 1];
             ++at) {
            const Derivation basis = derivation(rows.industryBasis, at);
            add.run(rows.id[consortium], ++ordinal, m_snapshot.industries[rows.industries.values[at]].key,
                    key(basis.basis), basis.rule, basis.words);
        }
    }

    void writeOrganisations()
    {
        Statement add(m_connection,
                      "INSERT INTO organisation (id, name, folded, kind, kind_basis, kind_rule, kind_words, "
                      "home_code, home_basis, home_rule, home_words) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                      "?9, ?10, ?11)");
        Statement addAlias(m_connection,
                           "INSERT INTO organisation_alias (organisation, name, folded) VALUES (?1, ?2, ?3)");
        const Snapshot::Organisations& rows = m_snapshot.organisations;
        for (Row row = 0; row < m_snapshot.organisationCount(); ++row) {
            const Derivation kind = derivation(rows.kindBasis, row);
            const Derivation home = derivation(rows.homeBasis, row);
            add.run(rows.id[row], rows.name.at(row), rows.name.foldedAt(row),
                    key(static_cast<OrganisationKind>(rows.kind[row])), key(kind.basis), kind.rule,
                    kind.words, codeOrNull(m_snapshot.regions[rows.home[row]].code), key(home.basis),
                    home.rule, home.words);
            m_pinyin.keep(rows.name.foldedAt(row));
            for (const Row alias : rows.aliasesOf(row)) {
                addAlias.run(rows.id[row], rows.alias.at(alias), rows.alias.foldedAt(alias));
            }
        }
    }

    void writeIdentifiers()
    {
        Statement add(m_connection,
                      "INSERT INTO organisation_identifier (organisation, scheme, value, basis, "
                      "words, notice) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        const Identifiers& identifiers = m_snapshot.organisations.identifiers;
        for (std::size_t i = 0; i < identifiers.size(); ++i) {
            const quint16 notice = identifiers.notice(i);
            add.run(m_snapshot.organisations.id[identifiers.organisation(i)], identifiers.scheme(i),
                    identifiers.value(i).toByteArray(), key(identifiers.basis(i)), identifiers.words(i),
                    notice == Identifiers::NoNotice ? std::nullopt
                                                    : std::optional(m_snapshot.notices.id[notice]));
        }
    }

    void writeMemberships()
    {
        Statement add(m_connection,
                      "INSERT INTO membership (consortium, organisation, ordinal, role, role_basis, "
                      "role_text, published_name, industry_text, industry_key) VALUES (?1, ?2, ?3, ?4, ?5, "
                      "?6, ?7, '', ?8)");
        const Snapshot::Memberships& rows = m_snapshot.memberships;
        for (Row row = 0; row < m_snapshot.membershipCount(); ++row) {
            const QString& industry = m_snapshot.industries[rows.industryLed[row]].key;
            add.run(m_snapshot.consortia.id[m_snapshot.consortiumOf(row)],
                    m_snapshot.organisations.id[rows.organisation[row]], qint64{m_snapshot.orderOf(row)},
                    key(static_cast<Role>(rows.role[row])), key(rows.roleBasis[row]), rows.roleText.at(row),
                    rows.publishedName.at(row),
                    rows.industryLed[row] == 0 ? std::nullopt : std::optional(industry));
        }
    }

    void writeDecisions()
    {
        for (const OrganisationLink& link : m_snapshot.links) {
            writeLink(m_connection, inStoredForm(link));
        }
        for (const Judgement& judgement : m_snapshot.judgements) {
            writeJudgement(m_connection, inStoredForm(judgement));
        }
    }

    void writeViews()
    {
        Statement add(m_connection, "INSERT INTO saved_view (id, position, name, page, filter, unit, orders, "
                                    "columns) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        int position = 0;
        for (const SavedView& view : m_snapshot.savedViews) {
            add.run(view.id, ++position, view.name, view.page, view.filter, key(view.unit),
                    ordersText(view.orders), view.columns.toText());
        }
    }

    [[nodiscard]] Derivation derivation(const DerivationColumn& column, std::size_t row) const
    {
        return {column.basis[row], m_snapshot.rules[static_cast<qsizetype>(column.rule[row])],
                column.words.at(row)};
    }

    Connection& m_connection;
    const Snapshot& m_snapshot;
    PinyinRows m_pinyin;
    Statement m_addIndustry{m_connection, "INSERT INTO consortium_industry (consortium, ordinal, industry, "
                                          "basis, rule, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
};

} // namespace

void fillFromSnapshot(Connection& connection, const Snapshot& snapshot, const QString& why,
                      const QDateTime& at, const PinyinOf& pinyinOf)
{
    Transaction transaction(connection);
    RunningChange change(connection, QStringLiteral("create"), why, at);
    SnapshotWriter(connection, snapshot, pinyinOf).write(at);
    change.finish();
    transaction.commit();
}

} // namespace atlas
