// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"
#include "store/judgementrows.h"
#include "store/links.h"
#include "store/readregistry.h"
#include "store/storeerror.h"
#include "store/viewrows.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace atlas {
namespace {

QStringList wordsOf(const QString& json)
{
    QStringList words;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& word : array) {
        words << word.toString();
    }
    return words;
}

/// The term of a key; the schema lets no other key in.
template <typename Term>
Term termOf(const Statement& row, int column)
{
    const QString text = row.text(column);
    if (const std::optional<Term> term = fromKey<Term>(text)) {
        return *term;
    }
    throw StoreFailure(internalError(QStringLiteral("unknown term %1").arg(text)));
}

/// Basis, rule and words in three columns.
Derivation derivationAt(const Statement& row, int column)
{
    return {termOf<Basis>(row, column), row.text(column + 1), row.text(column + 2)};
}

RegionLevel levelOf(const QString& key)
{
    if (key == u"separately_planned") {
        return RegionLevel::SeparatelyPlanned;
    }
    return key == u"corps" ? RegionLevel::Corps : RegionLevel::Province;
}

void readRegions(Connection& connection, SnapshotBuilder& builder)
{
    Statement row(connection, "SELECT code, parent, name, short_name, name_en, forms, level FROM region "
                              "ORDER BY ordinal, code");
    while (row.step()) {
        builder.addRegion({row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4),
                           wordsOf(row.text(5)), levelOf(row.text(6))});
    }
}

void readIndustries(Connection& connection, SnapshotBuilder& builder)
{
    Statement row(connection, "SELECT key, name, name_en, words, "
                              "(SELECT json_group_array(code) FROM (SELECT code FROM industry_division "
                              "WHERE industry = i.id ORDER BY ordinal)) "
                              "FROM industry i ORDER BY ordinal, id");
    while (row.step()) {
        builder.addIndustry(
            {row.text(0), row.text(1), row.text(2), wordsOf(row.text(4)), wordsOf(row.text(3))});
    }
}

/// Gives the index of each notice by its id.
QHash<qint64, quint16> readNotices(Connection& connection, SnapshotBuilder& builder)
{
    QHash<qint64, quint16> programmes;
    Statement programme(connection, "SELECT id, name, name_en, level, authority, summary, summary_en "
                                    "FROM programme ORDER BY id");
    while (programme.step()) {
        programmes.insert(programme.number(0), static_cast<quint16>(programmes.size()));
        builder.addProgramme({programme.text(1), programme.text(2), programme.text(3), programme.text(4),
                              programme.text(5), programme.text(6)});
    }
    QHash<qint64, quint16> notices;
    Statement notice(connection, "SELECT id, programme, title, title_en, edition, issuer, published_on, "
                                 "source, digest FROM notice ORDER BY id");
    while (notice.step()) {
        const qint64 id = notice.number(0);
        notices.insert(id, static_cast<quint16>(notices.size()));
        builder.addNotice(id, programmes.value(notice.number(1)),
                          {notice.text(2), notice.text(3), notice.text(4), notice.text(5), notice.text(6),
                           notice.text(7), notice.text(8)});
    }
    return notices;
}

/// Two sorted queries side by side: the industries of each consortium come with it.
void readConsortia(Connection& connection, SnapshotBuilder& builder)
{
    const QHash<qint64, quint16> notices = readNotices(connection, builder);
    Statement industry(connection, "SELECT c.id, i.industry, i.basis, i.rule, i.words "
                                   "FROM consortium c JOIN consortium_industry i ON i.consortium = c.id "
                                   "ORDER BY c.notice, c.ordinal, c.id, i.ordinal, i.id");
    bool more = industry.step();
    Statement row(connection, "SELECT id, notice, number, name, folded, place_text, members_text, seat_code, "
                              "seat_basis, seat_rule, seat_words, subject, lead_text, industry_text, "
                              "section, further FROM consortium "
                              "ORDER BY notice, ordinal, id");
    while (row.step()) {
        SnapshotBuilder::ConsortiumRecord record;
        record.id = row.number(0);
        record.notice = notices.value(row.number(1));
        record.number = row.text(2);
        record.name = row.text(3);
        record.folded = row.text(4);
        record.placeText = row.text(5);
        record.membersText = row.text(6);
        record.seat = row.integer(7);
        record.seatBasis = derivationAt(row, 8);
        record.subject = termOf<LeadSubject>(row, 11);
        record.leadText = row.text(12);
        record.industryText = row.text(13);
        record.section = row.text(14);
        record.further = row.utf8(15);
        for (; more && industry.number(0) == record.id; more = industry.step()) {
            record.industries.push_back({industry.text(1), derivationAt(industry, 2)});
        }
        builder.addConsortium(record);
    }
}

constexpr char MembersInOrder[] = "FROM consortium c CROSS JOIN membership m ON m.consortium = c.id "
                                  "ORDER BY c.notice, c.ordinal, c.id, m.ordinal, m.id";

/// The ids of the organisations as the lists first name them; those that no list names are behind.
std::vector<qint64> organisationsInOrder(Connection& connection)
{
    std::vector<qint64> order;
    std::vector<bool> seen(static_cast<std::size_t>(connection.number("SELECT max(id) FROM organisation")) +
                           1);
    const auto append = [&](Statement& ids) {
        while (ids.step()) {
            const auto id = static_cast<std::size_t>(ids.number(0));
            if (id < seen.size() && !seen[id]) {
                seen[id] = true;
                order.push_back(static_cast<qint64>(id));
            }
        }
    };
    Statement named(connection, QByteArray("SELECT m.organisation ") + MembersInOrder);
    append(named);
    Statement all(connection, "SELECT id FROM organisation ORDER BY id");
    append(all);
    return order;
}

QHash<qint64, QStringList> readAliases(Connection& connection)
{
    QHash<qint64, QStringList> aliases;
    Statement row(connection, "SELECT organisation, name FROM organisation_alias ORDER BY organisation, id");
    while (row.step()) {
        aliases[row.number(0)] << row.text(1);
    }
    return aliases;
}

void readOrganisations(Connection& connection, SnapshotBuilder& builder)
{
    const std::vector<qint64> order = organisationsInOrder(connection);
    const QHash<qint64, QStringList> aliases = readAliases(connection);
    const QByteArray columns("SELECT id, name, folded, kind, kind_basis, kind_rule, kind_words, home_code, "
                             "home_basis, home_rule, home_words FROM organisation ");
    const auto add = [&](const Statement& row) {
        const qint64 id = row.number(0);
        builder.addOrganisation({id, row.text(1), row.text(2), termOf<OrganisationKind>(row, 3),
                                 derivationAt(row, 4), row.integer(7), derivationAt(row, 8),
                                 aliases.value(id)});
    };
    if (std::ranges::is_sorted(order)) { // as they were added: no looking up
        Statement row(connection, columns + "ORDER BY id");
        while (row.step()) {
            add(row);
        }
        return;
    }
    Statement row(connection, columns + "WHERE id = ?1");
    for (const qint64 id : order) {
        row.start(id);
        if (row.step()) {
            add(row);
        }
    }
}

void readMemberships(Connection& connection, SnapshotBuilder& builder)
{
    Statement row(connection, QByteArray("SELECT m.consortium, m.organisation, m.ordinal, m.role, "
                                         "m.role_basis, m.role_text, m.published_name, m.industry_key ") +
                                  MembersInOrder);
    while (row.step()) {
        builder.addMembership({row.number(0), row.number(1), static_cast<quint32>(row.number(2)),
                               termOf<Role>(row, 3), termOf<Basis>(row, 4), row.text(5), row.text(6),
                               row.text(7)});
    }
}

} // namespace

SnapshotPtr loadSnapshot(Connection& connection)
{
    const ReadTransaction moment(connection);
    SnapshotBuilder builder;
    readRegions(connection, builder);
    readIndustries(connection, builder);
    readConsortia(connection, builder);
    readOrganisations(connection, builder);
    readMemberships(connection, builder);
    builder.setSaid(loadLinks(connection), loadJudgements(connection));
    builder.setSavedViews(loadSavedViews(connection));
    builder.setSource(connection.path(), connection.isReadOnly());
    return builder.build();
}

} // namespace atlas
