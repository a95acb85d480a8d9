// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readregistry.h"
#include "store/rows/accountrows.h"
#include "store/rows/judgementrows.h"
#include "store/rows/links.h"
#include "store/rows/viewrows.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <vector>

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

/// The same for a column of which there are millions: the few keys are compared as they stand in the row.
template <typename Term, std::size_t Count>
class TermReader
{
public:
    explicit TermReader(const std::array<Term, Count>& terms)
    {
        for (const Term term : terms) {
            m_keys.emplace_back(key(term).toUtf8(), term);
        }
    }
    [[nodiscard]] Term at(const Statement& row, int column) const
    {
        const QByteArrayView text = row.view(column);
        for (const auto& [known, term] : m_keys) {
            if (text == QByteArrayView(known)) {
                return term;
            }
        }
        throw StoreFailure(internalError(QStringLiteral("unknown term %1").arg(QString::fromUtf8(text))));
    }

private:
    std::vector<std::pair<QByteArray, Term>> m_keys;
};

/// Finds the row of a record by its id. Ids are given one after the other and hardly ever leave gaps, so that
/// a table of all of them is small; where it would not be, they are hashed.
class RowsById
{
public:
    static constexpr Row None = ~Row{0};

    RowsById(qint64 largest, qint64 count)
    {
        if (largest >= 0 && largest < count * 4 + 1024) {
            m_rows.assign(static_cast<std::size_t>(largest) + 1, None);
        }
    }
    [[nodiscard]] Row row(qint64 id) const
    {
        const bool isListed = id >= 0 && static_cast<std::size_t>(id) < m_rows.size();
        return isListed ? m_rows[static_cast<std::size_t>(id)] : m_others.value(id, None);
    }
    void set(qint64 id, Row row)
    {
        if (id >= 0 && static_cast<std::size_t>(id) < m_rows.size()) {
            m_rows[static_cast<std::size_t>(id)] = row;
        } else {
            m_others.insert(id, row);
        }
    }

private:
    std::vector<Row> m_rows;
    QHash<qint64, Row> m_others;
};

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
    QHash<qint64, ListAccount> accounts = readAccounts(connection);
    Statement notice(connection, "SELECT id, programme, title, title_en, edition, issuer, published_on, "
                                 "source, digest FROM notice ORDER BY id");
    while (notice.step()) {
        const qint64 id = notice.number(0);
        notices.insert(id, static_cast<quint16>(notices.size()));
        builder.addNotice(id, programmes.value(notice.number(1)),
                          {notice.text(2), notice.text(3), notice.text(4), notice.text(5), notice.text(6),
                           notice.text(7), notice.text(8)},
                          accounts.take(id));
    }
    return notices;
}

/// Two sorted queries side by side: the industries of each consortium come with it.
void readConsortia(Connection& connection, SnapshotBuilder& builder, RowsById& rows,
                   const QHash<qint64, quint16>& notices)
{
    Statement industry(connection, "SELECT c.id, i.industry, i.basis, i.rule, i.words "
                                   "FROM consortium c JOIN consortium_industry i ON i.consortium = c.id "
                                   "ORDER BY c.notice, c.ordinal, c.id, i.ordinal, i.id");
    bool more = industry.step();
    Row added = 0;
    Statement row(connection, "SELECT id, notice, number, name, folded, place_text, '', seat_code, "
                              "seat_basis, seat_rule, seat_words, subject, lead_text, industry_text, "
                              "section, further, recommending FROM consortium "
                              "ORDER BY notice, ordinal, id");
    while (row.step()) {
        SnapshotBuilder::ConsortiumRecord record;
        record.id = row.number(0);
        record.notice = notices.value(row.number(1));
        record.number = row.text(2);
        record.name = row.text(3);
        record.folded = row.text(4);
        record.placeText = row.text(5);
        record.seat = row.integer(7);
        record.seatBasis = derivationAt(row, 8);
        record.subject = termOf<LeadSubject>(row, 11);
        record.leadText = row.text(12);
        record.industryText = row.text(13);
        record.section = row.text(14);
        record.further = row.utf8(15);
        record.recommending = row.text(16);
        for (; more && industry.number(0) == record.id; more = industry.step()) {
            record.industries.push_back({industry.text(1), derivationAt(industry, 2)});
        }
        rows.set(record.id, added++);
        builder.addConsortium(record);
    }
}

/// Which row an organisation gets: in order of first appearance in the lists.
struct OrganisationOrder
{
    RowsById rows;
    std::vector<qint64> ids; ///< by row

    Row rowOf(qint64 id)
    {
        Row row = rows.row(id);
        if (row == RowsById::None) {
            row = static_cast<Row>(ids.size());
            ids.push_back(id);
            rows.set(id, row);
        }
        return row;
    }
};

/// Adds the memberships that a query gives. False where they do not come by consortium, in published order.
bool addMemberships(Statement& row, SnapshotBuilder& builder, const RowsById& consortia,
                    OrganisationOrder& order, const QString& path)
{
    const TermReader roles(AllRoles);
    const TermReader bases(AllBases);
    Row last = 0;
    qint64 lastOrdinal = 0;
    while (row.step()) {
        const Row consortium = consortia.row(row.number(0));
        if (consortium == RowsById::None) {
            throw StoreFailure(damaged(path, QStringLiteral("a membership without a consortium")));
        }
        const qint64 ordinal = row.number(2);
        if (consortium < last || (consortium == last && ordinal < lastOrdinal)) {
            return false;
        }
        last = consortium;
        lastOrdinal = ordinal;
        builder.addMembership(SnapshotBuilder::MembershipText{
            consortium, order.rowOf(row.number(1)), static_cast<quint32>(ordinal), roles.at(row, 3),
            bases.at(row, 4), row.view(5), row.view(6), row.view(7)});
    }
    return true;
}

/// Lists are mostly read in one after the other, and then the memberships stand in the file as the lists have
/// them.
OrganisationOrder readMemberships(Connection& connection, SnapshotBuilder& builder, RowsById& consortia)
{
    const qint64 largest = connection.number("SELECT max(id) FROM organisation");
    const qint64 count = connection.number("SELECT count(*) FROM organisation");
    const QByteArray columns(
        "SELECT m.consortium, m.organisation, m.ordinal, m.role, m.role_basis, m.role_text, "
        "m.published_name, m.industry_key ");
    OrganisationOrder order{RowsById(largest, count), {}};
    order.ids.reserve(static_cast<std::size_t>(count));
    Statement asWritten(connection, columns + "FROM membership m ORDER BY m.id");
    if (addMemberships(asWritten, builder, consortia, order, connection.path())) {
        return order;
    }
    builder.dropMemberships();
    order = {RowsById(largest, count), {}};
    Statement sorted(connection, columns + "FROM consortium c CROSS JOIN membership m ON m.consortium = c.id "
                                           "ORDER BY c.notice, c.ordinal, c.id, m.ordinal, m.id");
    if (!addMemberships(sorted, builder, consortia, order, connection.path())) {
        throw StoreFailure(internalError(QStringLiteral("memberships without an order")));
    }
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

void readIdentifiers(Connection& connection, SnapshotBuilder& builder, const RowsById& organisations,
                     const QHash<qint64, quint16>& notices)
{
    const TermReader bases(AllBases);
    Statement row(connection, "SELECT organisation, scheme, value, basis, words, notice "
                              "FROM organisation_identifier ORDER BY organisation, id");
    while (row.step()) {
        const Row organisation = organisations.row(row.number(0));
        if (organisation == RowsById::None) {
            throw StoreFailure(
                damaged(connection.path(), QStringLiteral("an identifier without an organisation")));
        }
        builder.addIdentifier(organisation,
                              {row.view(1), row.view(2), bases.at(row, 3), row.view(4),
                               row.isNull(5) ? Identifiers::NoNotice : notices.value(row.number(5))});
    }
}

void readOrganisations(Connection& connection, SnapshotBuilder& builder, OrganisationOrder& order)
{
    const QHash<qint64, QStringList> aliases = readAliases(connection);
    const TermReader kinds(AllKinds);
    const TermReader bases(AllBases);
    const auto add = [&](const Statement& row) {
        const qint64 id = row.number(0);
        builder.addOrganisation(
            SnapshotBuilder::OrganisationText{id,
                                              row.view(1),
                                              row.view(2),
                                              kinds.at(row, 3),
                                              {bases.at(row, 4), row.view(5), row.view(6)},
                                              row.integer(7),
                                              {bases.at(row, 8), row.view(9), row.view(10)},
                                              aliases.isEmpty() ? QStringList() : aliases.value(id)});
    };
    const auto addAsked = [&](Statement& row, qint64 id) {
        if (!row.step() || row.number(0) != id) {
            throw StoreFailure(
                damaged(connection.path(), QStringLiteral("a membership without an organisation")));
        }
        add(row);
    };
    const QByteArray columns("SELECT id, name, folded, kind, kind_basis, kind_rule, kind_words, home_code, "
                             "home_basis, home_rule, home_words FROM organisation ");
    if (std::ranges::is_sorted(order.ids) && // as they were added, and those that no list names behind them
        order.ids.size() ==
            static_cast<std::size_t>(connection.number("SELECT count(*) FROM organisation"))) {
        Statement row(connection, columns + "ORDER BY id");
        for (const qint64 id : order.ids) {
            addAsked(row, id);
        }
        return;
    }
    Statement all(connection,
                  "SELECT id FROM organisation ORDER BY id"); // those that no list names come last
    while (all.step()) {
        order.rowOf(all.number(0));
    }
    Statement row(connection, columns + "WHERE id = ?1");
    for (const qint64 id : order.ids) {
        row.start(id);
        addAsked(row, id);
    }
}

/// Last of all, because a cell is told by the names in it.
void readMemberCells(Connection& connection, SnapshotBuilder& builder)
{
    builder.linkMemberships();
    Statement row(connection, "SELECT members_text FROM consortium ORDER BY notice, ordinal, id");
    while (row.step()) {
        builder.addMembersText(row.view(0));
    }
}

} // namespace

SnapshotPtr loadSnapshot(Connection& connection)
{
    const ReadTransaction moment(connection);
    SnapshotBuilder builder;
    readRegions(connection, builder);
    readIndustries(connection, builder);
    const auto count = [&connection](const char* sql) {
        return static_cast<std::size_t>(connection.number(sql));
    };
    const std::size_t consortia = count("SELECT count(*) FROM consortium");
    builder.reserve(consortia, count("SELECT count(*) FROM organisation"),
                    count("SELECT count(*) FROM membership"));
    RowsById rows(connection.number("SELECT max(id) FROM consortium"), static_cast<qint64>(consortia));
    const QHash<qint64, quint16> notices = readNotices(connection, builder);
    readConsortia(connection, builder, rows, notices);
    OrganisationOrder order = readMemberships(connection, builder, rows);
    readOrganisations(connection, builder, order);
    readIdentifiers(connection, builder, order.rows, notices);
    readMemberCells(connection, builder);
    builder.setSaid(loadLinks(connection), loadJudgements(connection));
    builder.setSavedViews(loadSavedViews(connection));
    builder.setSource(connection.path(), connection.isReadOnly());
    return builder.build();
}

} // namespace atlas
