// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/recordcolumns.h"
#include "evaluate/view.h"
#include "import/proposal/bundled.h"
#include "randomfilter.h"
#include "support/generator.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace atlas;

class TestEvaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto reference = loadReference();
        QVERIFY2(reference, "the bundled reference data can be read");
        m_reference = *reference;
        auto bundled = bundledProposal(m_reference);
        QVERIFY2(bundled, "the bundled list can be read");
        m_bundled = snapshotOf(*bundled, m_reference);
    }

    void bundledCounts()
    {
        const ViewPtr view = evaluate(m_bundled, {});
        QCOMPARE(view->totals(), (UnitCounts{{14, 150, 161}}));
        QCOMPARE(view->facet(Field::Role, QStringLiteral("lead"))[Unit::Memberships], 11U);
        QCOMPARE(view->facet(Field::Role, QStringLiteral("co_lead"))[Unit::Memberships], 4U);
        QCOMPARE(view->facet(Field::Role, QStringLiteral("industry_lead"))[Unit::Memberships], 2U);
        QCOMPARE(view->facet(Field::Role, QStringLiteral("member"))[Unit::Memberships], 144U);
        QCOMPARE(view->facet(Field::Seat, QStringLiteral("330000")), (UnitCounts{{2, 19, 19}}));
    }

    /// Clicks that follow each other, each answered with what the one before has found.
    void aFormerViewChangesNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QTest::addRow("random clicks %u", seed) << seed;
        }
    }
    void aFormerViewChangesNothing()
    {
        QFETCH(quint32, seed);
        static const SnapshotPtr made =
            generateSnapshot({.consortia = 300, .organisations = 1500, .memberships = 3000}, m_reference);
        QRandomGenerator random(seed);
        Filter filter = randomFilter(*made, random);
        ViewPtr former = evaluate(made, filter);
        for (int click = 0; click < 25; ++click) {
            const Field field = CountedFields[random.bounded(static_cast<quint32>(CountedFields.size()))];
            const auto& values = made->vocabulary.values(field);
            const QString& value = values[random.bounded(static_cast<quint32>(values.size()))].key;
            switch (random.bounded(4)) {
            case 0:
                filter = {}; // more than one field at once
                break;
            case 1:
                filter.exclude(field, value);
                break;
            default:
                filter.clear(field);
                filter.include(field, value);
                break;
            }
            const ViewPtr alone = evaluate(made, filter);
            const ViewPtr after = evaluate(made, filter, {}, former);
            QCOMPARE(after->filter, filter);
            QCOMPARE(after->totals(), alone->totals());
            QVERIFY(after->facets == alone->facets);
            for (const Unit unit : AllUnits) {
                QVERIFY(after->of(unit) == alone->of(unit));
            }
            former = after;
        }
    }

    /// What is lost is counted instead of what stays.
    void rulingFewOut()
    {
        const SnapshotPtr made =
            generateSnapshot({.consortia = 300, .organisations = 1500, .memberships = 3000}, m_reference);
        const ViewPtr whole = evaluate(made, {});
        for (const Field field : CountedFields) {
            QString last;
            for (const FieldValue& value : made->vocabulary.values(field)) {
                Filter filter;
                filter.exclude(field, value.key);
                filter.exclude(field, std::exchange(last, value.key));
                const ViewPtr alone = evaluate(made, filter);
                const ViewPtr after = evaluate(made, filter, {}, whole);
                QCOMPARE(after->totals(), alone->totals());
                QVERIFY(after->facets == alone->facets);
                for (const Unit unit : AllUnits) {
                    QVERIFY(after->of(unit) == alone->of(unit));
                }
            }
        }
    }

    /// Few rows are sorted, many are picked out of all in their order; a later view takes it over.
    void rowsComeInTheSameOrderEitherWay()
    {
        const SnapshotPtr made =
            generateSnapshot({.consortia = 300, .organisations = 1500, .memberships = 3000}, m_reference);
        SortOrders orders;
        orders[static_cast<std::size_t>(Unit::Consortia)] = {{.column = QStringLiteral("matches")}};
        orders[static_cast<std::size_t>(Unit::Organisations)] = {
            {.column = QStringLiteral("consortia"), .descending = true}, {.column = QStringLiteral("name")}};
        orders[static_cast<std::size_t>(Unit::Memberships)] = {{.column = QStringLiteral("organisation")}};
        ViewPtr former;
        for (const QString& kind : {QString(), QStringLiteral("enterprise"), QStringLiteral("university"),
                                    QStringLiteral("enterprise"), QString()}) {
            Filter filter;
            if (!kind.isEmpty()) {
                filter.include(Field::Kind, kind);
            }
            const ViewPtr view = evaluate(made, filter, orders, former);
            const ViewPtr unordered = evaluate(made, filter);
            for (const Unit unit : AllUnits) {
                std::vector<Row> wanted = unordered->of(unit);
                sortRows(wanted, unit, orders[static_cast<std::size_t>(unit)], *unordered);
                QVERIFY2(view->of(unit) == wanted, qPrintable(key(unit) + u' ' + kind));
            }
            former = view;
        }
        QVERIFY(former->isInOrder(Unit::Organisations));
        QVERIFY(!former->isInOrder(Unit::Consortia)); // the column is another one with each filter
        orders[static_cast<std::size_t>(Unit::Organisations)].front().descending = false;
        QVERIFY(!evaluate(made, {}, orders, former)->isInOrder(Unit::Organisations));
    }

    void ownChoiceDoesNotShrinkOwnCounts()
    {
        Filter filter;
        filter.include(Field::Seat, QStringLiteral("330000"));
        const ViewPtr whole = evaluate(m_bundled, {});
        const ViewPtr some = evaluate(m_bundled, filter);
        QCOMPARE(some->totals()[Unit::Consortia], 2U);
        QCOMPARE(some->facets[static_cast<std::size_t>(Field::Seat)],
                 whole->facets[static_cast<std::size_t>(Field::Seat)]);
        QVERIFY(some->facet(Field::Kind, QStringLiteral("enterprise"))[Unit::Consortia] <
                whole->facet(Field::Kind, QStringLiteral("enterprise"))[Unit::Consortia]);
    }

    /// So many that several threads count and sort parts of them.
    void partsAreCountedAndSortedTogether()
    {
        const SnapshotPtr many = generateSnapshot(
            {.consortia = 20'000, .organisations = 140'000, .memberships = 200'000}, m_reference);
        Filter filter;
        filter.include(Field::Seat, QStringLiteral("330000"));
        const ViewPtr view = evaluate(many, filter);
        QSet<Row> consortia;
        QSet<Row> organisations;
        quint32 memberships = 0;
        for (Row row = 0; row < many->membershipCount(); ++row) {
            const Row consortium = many->consortiumOf(row);
            const quint16 seat = many->consortia.seat[consortium];
            const int code = many->regions[seat].code;
            const bool isIn = code == 330000 || many->regions[seat].parent == 330000;
            QCOMPARE(view->contains(row), isIn);
            if (isIn) {
                consortia << consortium;
                organisations << many->memberships.organisation[row];
                ++memberships;
            }
        }
        QCOMPARE(view->totals(), (UnitCounts{{static_cast<quint32>(consortia.size()),
                                              static_cast<quint32>(organisations.size()), memberships}}));
        QCOMPARE(view->of(Unit::Organisations).size(), static_cast<std::size_t>(organisations.size()));

        const ViewPtr all = evaluate(many, {});
        filter.include(Field::Seat, QStringLiteral("110000"));
        filter.include(Field::Seat, QStringLiteral("440000"));
        const ViewPtr alone = evaluate(many, filter);
        const ViewPtr after = evaluate(many, filter, {}, all); // counted from its memberships
        QCOMPARE(after->totals(), alone->totals());
        QVERIFY(after->facets == alone->facets);
        QVERIFY(after->of(Unit::Organisations) == alone->of(Unit::Organisations));
        for (const bool descending : {false, true}) {
            std::vector<Row> rows = all->of(Unit::Organisations);
            std::vector<Row> wanted = rows;
            sortRows(rows, Unit::Organisations,
                     {{.column = QStringLiteral("home"), .descending = descending}}, *all);
            const auto codeOf = [&](Row row) { return many->regions[many->organisations.home[row]].code; };
            std::ranges::stable_sort(wanted, [&](Row a, Row b) {
                const int left = codeOf(a);
                const int right = codeOf(b);
                if (left == 0 || right == 0) { // unknown last, either way
                    return left != 0 && right == 0;
                }
                return descending ? left > right : left < right;
            });
            QVERIFY(rows == wanted);
        }
    }

    void aDateIsAskedOfTheList()
    {
        const auto consortia = [this](Comparison comparison, const QString& date, bool excluded) {
            Filter filter;
            filter.addDate({DateField::Published, comparison, *readDate(date), excluded});
            return evaluate(m_bundled, filter)->totals()[Unit::Consortia];
        };
        QCOMPARE(consortia(Comparison::Equal, QStringLiteral("2026"), false), 14U);
        QCOMPARE(consortia(Comparison::Equal, QStringLiteral("2026"), true), 0U);
        // The page says no more than the year, so no day of it is claimed.
        QCOMPARE(consortia(Comparison::GreaterOrEqual, QStringLiteral("2026-06"), false), 0U);
        QCOMPARE(consortia(Comparison::Greater, QStringLiteral("2025"), false), 14U);
    }

    void someMembersOfAConsortium()
    {
        Filter filter;
        filter.addText({QStringLiteral("大学"), false});
        const ViewPtr view = evaluate(m_bundled, filter);
        const auto row = m_bundled->findConsortium(QStringLiteral("1"));
        QVERIFY(row);
        QCOMPARE(view->matchesOfConsortium(*row), 2U); // 北京大学, 北京科技大学
        QCOMPARE(m_bundled->membersOf(*row), 11U);
    }

    void placeIncludesThePlacesInIt()
    {
        Filter ningbo;
        ningbo.include(Field::Home, QStringLiteral("330200"));
        Filter zhejiang;
        zhejiang.include(Field::Home, QStringLiteral("330000"));
        const auto inNingbo = evaluate(m_bundled, ningbo)->totals();
        const auto inZhejiang = evaluate(m_bundled, zhejiang)->totals();
        QVERIFY(inNingbo[Unit::Organisations] > 0);
        QVERIFY(inZhejiang[Unit::Organisations] > inNingbo[Unit::Organisations]);
    }

    void unknownKeyHoldsNowhere()
    {
        Filter filter;
        filter.include(Field::Industry, QStringLiteral("no such industry"));
        QCOMPARE(evaluate(m_bundled, filter)->totals(), UnitCounts{});
        Filter without;
        without.exclude(Field::Industry, QStringLiteral("no such industry"));
        QCOMPARE(evaluate(m_bundled, without)->totals(), (UnitCounts{{14, 150, 161}}));
    }

    void emptySnapshot() { QCOMPARE(evaluate(SnapshotBuilder().build(), {})->totals(), UnitCounts{}); }

    void snapshotGivesThePublishedListBack()
    {
        const auto bundled = bundledProposal(m_reference);
        const PublishedList list = m_bundled->publishedList(0);
        QCOMPARE(list.rows.size(), bundled->consortia.size());
        for (std::size_t i = 0; i < list.rows.size(); ++i) {
            QVERIFY(list.rows[i] == bundled->consortia[i].row);
        }
    }

private:
    Reference m_reference;
    SnapshotPtr m_bundled;
};

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
