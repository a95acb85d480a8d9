// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/crosstab.h"
#include "analysis/matrix.h"
#include "analysis/membermatrix.h"
#include "import/proposal/bundled.h"
#include "support/generator.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// The values of a membership in a field, told a second time, plainly.
QStringList keysOf(const Snapshot& snapshot, Field field, Row membership)
{
    const Row consortium = snapshot.consortiumOf(membership);
    const Row organisation = snapshot.memberships.organisation[membership];
    const auto place = [&](quint16 region) {
        QStringList keys{region == 0 ? QString(UnknownKey) : QString::number(snapshot.regions[region].code)};
        if (snapshot.regions[region].parent != 0) {
            keys << QString::number(snapshot.regions[region].parent);
        }
        return keys;
    };
    QStringList industries;
    switch (field) {
    case Field::Seat:
        return place(snapshot.consortia.seat[consortium]);
    case Field::Home:
        return place(snapshot.organisations.home[organisation]);
    case Field::Industry:
        for (const quint16 industry : snapshot.consortia.industries.run(consortium)) {
            industries << snapshot.industries[industry].key;
        }
        return industries.isEmpty() ? QStringList{UnknownKey} : industries;
    case Field::Role:
        return {key(static_cast<Role>(snapshot.memberships.role[membership]))};
    case Field::Kind:
        return {key(static_cast<OrganisationKind>(snapshot.organisations.kind[organisation]))};
    case Field::Subject:
        return {key(static_cast<LeadSubject>(snapshot.consortia.subject[consortium]))};
    case Field::Programme:
        return {
            snapshot.programmes.info[snapshot.notices.programme[snapshot.consortia.notice[consortium]]].name};
    case Field::State:
        break;
    }
    return {UnknownKey};
}

Row ownerOf(const Snapshot& snapshot, Unit unit, Row membership)
{
    return unit == Unit::Consortia       ? snapshot.consortiumOf(membership)
           : unit == Unit::Organisations ? snapshot.memberships.organisation[membership]
                                         : membership;
}

/// Distinct owners of the memberships in a view that have these values; an empty key asks for nothing.
quint32 countPlainly(const View& view, Unit unit, Field rowField, const QString& rowKey, Field columnField,
                     const QString& columnKey)
{
    const Snapshot& snapshot = *view.snapshot;
    QSet<Row> owners;
    for (Row row = 0; row < snapshot.membershipCount(); ++row) {
        const bool isThere = (rowKey.isEmpty() || keysOf(snapshot, rowField, row).contains(rowKey)) &&
                             (columnKey.isEmpty() || keysOf(snapshot, columnField, row).contains(columnKey));
        if (view.contains(row) && isThere) {
            owners << ownerOf(snapshot, unit, row);
        }
    }
    return static_cast<quint32>(owners.size());
}

Filter randomFilter(const Snapshot& snapshot, QRandomGenerator& random)
{
    Filter filter;
    for (const Field field : {Field::Seat, Field::Home, Field::Industry, Field::Role, Field::Kind}) {
        const auto& values = snapshot.vocabulary.values(field);
        const auto any = [&] { return values[random.bounded(static_cast<quint32>(values.size()))].key; };
        if (random.bounded(4) == 0) {
            for (int i = 0; i < 6; ++i) {
                filter.include(field, any());
            }
        } else if (random.bounded(3) == 0) {
            filter.exclude(field, any());
        }
    }
    return filter;
}

std::size_t placeOf(const Snapshot& snapshot, const std::vector<quint16>& codes, Field field,
                    const QString& wanted)
{
    std::size_t at = 0;
    while (at < codes.size() && keyOfCode(snapshot, field, codes[at]) != wanted) {
        ++at;
    }
    return at;
}

} // namespace

class TestCrossTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto reference = loadReference();
        QVERIFY(reference);
        m_reference = *reference;
        auto bundled = bundledProposal(m_reference);
        QVERIFY(bundled);
        m_bundled = snapshotOf(*bundled, m_reference);
    }

    void everyCellAgainstThePlainMeaning_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 24; ++seed) {
            QTest::addRow("random filter and fields %u", seed) << seed;
        }
    }
    void everyCellAgainstThePlainMeaning()
    {
        QFETCH(quint32, seed);
        static const SnapshotPtr made =
            generateSnapshot({.consortia = 25, .organisations = 60, .memberships = 180}, m_reference);
        QRandomGenerator random(seed);
        const SnapshotPtr& snapshot = seed % 3 == 0 ? m_bundled : made;
        const ViewPtr view = evaluate(snapshot, seed % 4 == 0 ? Filter() : randomFilter(*snapshot, random));
        const auto anyField = [&] {
            return AllFields[random.bounded(static_cast<quint32>(AllFields.size()))];
        };
        const Field rowField = anyField();
        const Field columnField = anyField();
        for (const Unit unit : AllUnits) {
            const CrossTab table = crossTab(*view, rowField, columnField, unit);
            QCOMPARE(table.total, countPlainly(*view, unit, rowField, {}, columnField, {}));
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                const QString rowKey = keyOfCode(*snapshot, rowField, table.rows[row]);
                QCOMPARE(table.rowTotals[row], countPlainly(*view, unit, rowField, rowKey, columnField, {}));
                for (std::size_t column = 0; column < table.columns.size(); ++column) {
                    const QString columnKey = keyOfCode(*snapshot, columnField, table.columns[column]);
                    QCOMPARE(table.count(row, column),
                             countPlainly(*view, unit, rowField, rowKey, columnField, columnKey));
                }
            }
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const QString columnKey = keyOfCode(*snapshot, columnField, table.columns[column]);
                QCOMPARE(table.columnTotals[column],
                         countPlainly(*view, unit, rowField, {}, columnField, columnKey));
            }
        }
    }

    void everyValueOfTheViewHasItsRow()
    {
        const ViewPtr view = evaluate(m_bundled, {});
        const CrossTab table = crossTab(*view, Field::Home, Field::Kind, Unit::Memberships);
        std::size_t used = 0;
        for (const UnitCounts& counts : view->facets[static_cast<std::size_t>(Field::Home)]) {
            used += counts[Unit::Memberships] > 0 ? 1U : 0U;
        }
        QCOMPARE(table.rows.size(), used);
        // Places by code, unknown last; kinds as the list of kinds has them.
        QCOMPARE(table.rows.back(), quint16(0));
        QVERIFY(std::ranges::is_sorted(table.rows.begin(), table.rows.end() - 1));
        QVERIFY(std::ranges::is_sorted(table.columns.begin(), table.columns.end() - 1));
    }

    /// Read off the published table by hand.
    void figuresOfThePublishedList()
    {
        const ViewPtr view = evaluate(m_bundled, {});
        const CrossTab table = crossTab(*view, Field::Role, Field::Seat, Unit::Memberships);
        const auto at = [&](const QString& role, const QString& seat) {
            return table.count(placeOf(*m_bundled, table.rows, Field::Role, role),
                               placeOf(*m_bundled, table.columns, Field::Seat, seat));
        };
        // Numbers 6 and 14 are seated in 浙江: one has a lead, the other two leads of an industry.
        QCOMPARE(at(u"lead"_s, u"330000"_s), 1U);
        QCOMPARE(at(u"industry_lead"_s, u"330000"_s), 2U);
        QCOMPARE(at(u"member"_s, u"330000"_s), 16U);
        QCOMPARE(table.total, 161U);
        QCOMPARE(table.rowTotals, (std::vector<quint32>{11, 4, 2, 144}));
        const CrossTab consortia = crossTab(*view, Field::Industry, Field::Seat, Unit::Consortia);
        QCOMPARE(consortia.total, 14U);
    }

    void aProvinceIncludesThePlacesInIt()
    {
        const ViewPtr view = evaluate(m_bundled, {});
        const CrossTab table = crossTab(*view, Field::Home, Field::Kind, Unit::Organisations);
        const std::size_t zhejiang = placeOf(*m_bundled, table.rows, Field::Home, u"330000"_s);
        const std::size_t ningbo = placeOf(*m_bundled, table.rows, Field::Home, u"330200"_s);
        QVERIFY(ningbo < table.rows.size() && table.rowTotals[ningbo] > 0);
        QVERIFY(table.rowTotals[zhejiang] > table.rowTotals[ningbo]);
        QCOMPARE(ningbo, zhejiang + 1);
    }

    void nothingToCount()
    {
        Filter nothing;
        nothing.addText({u"no such name"_s});
        for (const Unit unit : AllUnits) {
            const CrossTab table =
                crossTab(*evaluate(m_bundled, nothing), Field::Industry, Field::Seat, unit);
            QVERIFY(table.rows.empty() && table.columns.empty() && table.counts.empty());
            QCOMPARE(table.total, 0U);
        }
        const ViewPtr empty = evaluate(SnapshotBuilder().build(), {});
        QVERIFY(crossTab(*empty, Field::Kind, Field::Role, Unit::Organisations).rows.empty());
        QVERIFY(memberMatrix(*empty, 2).organisations.empty());
    }

    void organisationsInSeveralConsortia_data()
    {
        QTest::addColumn<quint32>("atLeast");
        QTest::addColumn<bool>("filtered");
        QTest::newRow("all") << 1U << false;
        QTest::newRow("two") << 2U << false;
        QTest::newRow("three") << 3U << false;
        QTest::newRow("two, filtered") << 2U << true;
        QTest::newRow("nobody") << 1000U << false;
    }
    void organisationsInSeveralConsortia()
    {
        QFETCH(quint32, atLeast);
        QFETCH(bool, filtered);
        static const SnapshotPtr made =
            generateSnapshot({.consortia = 25, .organisations = 60, .memberships = 180}, m_reference);
        for (const SnapshotPtr& snapshot : {m_bundled, made}) {
            Filter filter;
            if (filtered) {
                filter.exclude(Field::Seat, u"330000"_s);
                filter.exclude(Field::Role, u"lead"_s);
            }
            const ViewPtr view = evaluate(snapshot, filter);
            const MemberMatrix matrix = memberMatrix(*view, atLeast);
            QHash<Row, QSet<Row>> consortiaOf;
            QSet<Row> consortia;
            for (Row row = 0; row < snapshot->membershipCount(); ++row) {
                if (view->contains(row)) {
                    consortiaOf[snapshot->memberships.organisation[row]] << snapshot->consortiumOf(row);
                }
            }
            std::vector<std::pair<qsizetype, Row>> wanted;
            for (auto it = consortiaOf.cbegin(); it != consortiaOf.cend(); ++it) {
                if (it->size() >= static_cast<qsizetype>(atLeast)) {
                    wanted.emplace_back(-it->size(), it.key());
                    consortia += *it;
                }
            }
            std::ranges::sort(wanted);
            QCOMPARE(matrix.organisations.size(), wanted.size());
            for (std::size_t row = 0; row < wanted.size(); ++row) {
                QCOMPARE(matrix.organisations[row], wanted[row].second);
                QCOMPARE(matrix.consortiaOf[row], static_cast<quint32>(-wanted[row].first));
            }
            QCOMPARE(matrix.consortia.size(), static_cast<std::size_t>(consortia.size()));
            QVERIFY(std::ranges::is_sorted(matrix.consortia));
            // A cell is there exactly where the view has a membership, and the totals count the cells.
            for (std::size_t column = 0; column < matrix.consortia.size(); ++column) {
                quint32 members = 0;
                for (const Row organisation : matrix.organisations) {
                    const bool isMember = roleIn(*view, organisation, matrix.consortia[column]).has_value();
                    QCOMPARE(isMember, consortiaOf[organisation].contains(matrix.consortia[column]));
                    members += isMember ? 1U : 0U;
                }
                QCOMPARE(matrix.membersOf[column], members);
            }
        }
    }

    void rolesOfTheBundledList()
    {
        const ViewPtr view = evaluate(m_bundled, {});
        const auto role = [&](const QString& organisation, const QString& consortium) {
            return roleIn(*view, m_bundled->findOrganisation(organisation).value(),
                          m_bundled->findConsortium(consortium).value());
        };
        QVERIFY(!role(u"北京科技大学"_s, u"14"_s));
        QCOMPARE(role(u"北京科技大学"_s, u"1"_s), std::optional(Role::Member));
        QCOMPARE(role(u"北京科技大学"_s, u"9"_s), std::optional(Role::Lead));
        // Counted by hand in the published table.
        const MemberMatrix several = memberMatrix(*view, 2);
        QStringList found;
        for (std::size_t row = 0; row < several.organisations.size(); ++row) {
            found << m_bundled->organisations.name.at(several.organisations[row]) + u' ' +
                         QString::number(several.consortiaOf[row]);
        }
        QCOMPARE(found, (QStringList{u"中国电子技术标准化研究院 5"_s, u"中国工业互联网研究院 4"_s,
                                     u"北京科技大学 3"_s, u"国家工业信息安全发展研究中心 3"_s}));
        QStringList numbers;
        for (std::size_t column = 0; column < several.consortia.size(); ++column) {
            numbers << m_bundled->consortia.number.at(several.consortia[column]) + u':' +
                           QString::number(several.membersOf[column]);
        }
        QCOMPARE(numbers.join(u' '), u"1:2 2:1 3:1 5:1 6:2 8:2 9:1 11:3 12:1 13:1"_s);
    }

    void textsOfAMatrix()
    {
        const ViewPtr view = evaluate(m_bundled, {});
        MatrixChoice choice;
        const Matrix members(view, choice, Language::Chinese);
        QCOMPARE(members.rowHead(0).id, m_bundled->organisations.id[memberMatrix(*view, 2).organisations[0]]);
        QSet<QString> symbols;
        for (std::size_t row = 0; row < members.rowCount(); ++row) {
            for (std::size_t column = 0; column < members.columnCount(); ++column) {
                symbols << members.cellText(row, column);
            }
        }
        QVERIFY(symbols.contains(u"○"_s) && symbols.contains(QString()));
        choice.shape = MatrixChoice::Shape::Counts;
        choice.columnField = Field::Home;
        const Matrix counts(view, choice, Language::Chinese);
        QCOMPARE(counts.total(), 14U);
        bool hasNingbo = false;
        for (std::size_t column = 0; column < counts.columnCount(); ++column) {
            const MatrixHead head = counts.columnHead(column);
            hasNingbo = hasNingbo || (head.title == u"宁波" && head.isInner && head.key == u"330200");
        }
        QVERIFY(hasNingbo);
    }

private:
    Reference m_reference;
    SnapshotPtr m_bundled;
};

QTEST_GUILESS_MAIN(TestCrossTab)
#include "tst_crosstab.moc"
