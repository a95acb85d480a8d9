// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/columnstate.h"
#include "tables/columnsubject.h"
#include "tables/facetlayout.h"
#include "tables/knowncolumns.h"
#include "tables/rowranges.h"

#include "import/proposal/bundled.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto reference = loadReference();
        QVERIFY(reference);
        const auto bundled = bundledProposal(*reference);
        QVERIFY(bundled);
        m_snapshot = snapshotOf(*bundled, *reference);
    }

    void columnsAsText_data()
    {
        QTest::addColumn<ColumnState>("state");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << ColumnState{} << QString();
        QTest::newRow("columns") << ColumnState{{u"number"_s, u"name"_s}, {}, 0} << u"number,name"_s;
        QTest::newRow("pinned and wide")
            << ColumnState{{u"number"_s, u"name"_s, u"seat"_s}, {{u"name"_s, 240}}, 2}
            << u"number,name:240|seat"_s;
        QTest::newRow("all pinned") << ColumnState{{u"name"_s}, {}, 1} << u"name|"_s;
        QTest::newRow("width of a hidden one")
            << ColumnState{{u"name"_s}, {{u"leads"_s, 90}, {u"kind"_s, 70}}, 0} << u"name;kind:70,leads:90"_s;
    }
    void columnsAsText()
    {
        QFETCH(ColumnState, state);
        QFETCH(QString, text);
        QCOMPARE(state.toText(), text);
        QVERIFY(ColumnState::fromText(text) == state);
    }

    void nonsenseIsPassedOver()
    {
        const ColumnState state = ColumnState::fromText(u",,name:abc, seat:-4|name|:9,seat;;x:99999999,:7"_s);
        QCOMPARE(state.visible, (QStringList{u"name"_s, u"seat"_s}));
        QCOMPARE(state.pinned, 2);
        QVERIFY(state.widths.isEmpty());
    }

    void aTableTakesWhatItKnows_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("taken");
        const QString first = firstColumns(Unit::Consortia).toText();
        QTest::newRow("known ones") << u"name:240,number|seat;leads:90"_s
                                    << u"name:240,number|seat;leads:90"_s;
        QTest::newRow("an unknown one among the pinned") << u"name,shoe|seat"_s << u"name|seat"_s;
        QTest::newRow("the width of an unknown one") << u"name;shoe:90"_s << u"name"_s;
        QTest::newRow("none") << QString() << first;
        QTest::newRow("unknown ones only") << u"shoe|hat"_s << first;
    }
    void aTableTakesWhatItKnows()
    {
        QFETCH(QString, asked);
        QTEST(knownColumns(Unit::Consortia, ColumnState::fromText(asked)).toText(), "taken");
    }

    void moreIsPinnedThanThereIs()
    {
        const ColumnState state{{u"name"_s, u"seat"_s}, {}, 7};
        QCOMPARE(knownColumns(Unit::Consortia, state).pinned, 2);
        QCOMPARE(knownColumns(Unit::Consortia, {{u"name"_s}, {}, -1}).pinned, 0);
    }

    void facetsAsText()
    {
        FacetLayout layout = FacetLayout::standard();
        QVERIFY(FacetLayout::fromText(layout.toText()) == layout);
        QVERIFY(layout.move(Field::Home, -1));
        QVERIFY(!layout.move(Field::Home, -1));
        layout.sorts[static_cast<std::size_t>(Field::Home)] = FacetSort::Name;
        QVERIFY(layout.toText().startsWith(u"home:name,seat,"_s));
        QVERIFY(FacetLayout::fromText(layout.toText()) == layout);
        const FacetLayout other = FacetLayout::fromText(u"kind:code,atlantis,kind"_s);
        QCOMPARE(other.fields.size(), AllFields.size()); // what is missing follows
        QCOMPARE(other.fields.front(), Field::Kind);
        QCOMPARE(other.sort(Field::Kind), FacetSort::Code);
    }

    void rangesAreUnited()
    {
        const RowRanges rows = united({{7, 9}, {0, 2}, {3, 4}, {8, 8}, {0, 2}});
        QVERIFY(rows == (RowRanges{{0, 4}, {7, 9}}));
        QCOMPARE(countRows(rows), 8);
    }

    void aSelectionIsSummed()
    {
        const ViewPtr view = evaluate(m_snapshot, {});
        const auto members = summarise(*view, Unit::Consortia, u"members"_s, {{0, 13}});
        QCOMPARE(members.rows, 14);
        QCOMPARE(members.sum, 161);
        QCOMPARE(members.mean(), 11.5);
        QCOMPARE(summarise(*view, Unit::Consortia, u"members"_s, {{0, 0}, {5, 5}}).sum, 19);
        QCOMPARE(summarise(*view, Unit::Consortia, u"name"_s, {{0, 13}}).column, QString());
        QCOMPARE(summarise(*view, Unit::Consortia, u"members"_s, {{10, 99}}).values, 4); // the view shrank
        QVERIFY(!summedUnit(Unit::Consortia, u"number")); // numbers in a list are names
    }

    void whatAColumnCanBeFilteredBy()
    {
        QCOMPARE(columnSubject(Unit::Consortia, u"industries").field, Field::Industry);
        QCOMPARE(columnSubject(Unit::Memberships, u"role").field, Field::Role);
        QCOMPARE(columnSubject(Unit::Organisations, u"consortia").count, CountField::Consortia);
        QVERIFY(columnSubject(Unit::Memberships, u"organisation").kind == ColumnSubject::Kind::Text);
        QVERIFY(columnSubject(Unit::Consortia, u"id").kind == ColumnSubject::Kind::None);
        const auto two =
            cellValues(*m_snapshot, Field::Industry, QStringList{u"钢铁"_s, u"nowhere"_s}, Language::English);
        QCOMPARE(two.size(), 1U);
        QCOMPARE(two.front().key, u"steel"_s);
        const auto none = cellValues(*m_snapshot, Field::Industry, QStringList(), Language::English);
        QCOMPARE(none.front().key, QString(UnknownKey));
    }

    void boundsOfACount_data()
    {
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("conditions");
        QTest::newRow("at least") << 5 << -1 << 1;
        QTest::newRow("at most") << -1 << 9 << 1;
        QTest::newRow("between") << 5 << 9 << 2;
        QTest::newRow("exactly") << 5 << 5 << 1;
        QTest::newRow("none") << -1 << -1 << 0;
    }
    void boundsOfACount()
    {
        QFETCH(int, least);
        QFETCH(int, most);
        QFETCH(int, conditions);
        const auto bound = [](int value) { return value < 0 ? std::nullopt : std::optional(value); };
        Filter before;
        before.addCount({CountField::Members, Comparison::Greater, 100});
        before.addCount({CountField::Consortia, Comparison::Greater, 1});
        const Filter filter = withBounds(before, CountField::Members, bound(least), bound(most));
        QCOMPARE(filter.counts().size(), static_cast<std::size_t>(conditions) + 1);
        QVERIFY(boundsOf(filter, CountField::Members) == (Bounds{bound(least), bound(most)}));
        QVERIFY(boundsOf(filter, CountField::Consortia) == (Bounds{2, std::nullopt}));
    }

private:
    SnapshotPtr m_snapshot;
};

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
