// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/bundled.h"
#include "tables/facetmodel.h"
#include "tables/recordmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace atlas;

namespace {
constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QModelIndex fieldIndex(const FacetModel& model, Field field)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (index.data(FieldRole).toInt() == static_cast<int>(field)) {
            return index;
        }
    }
    return {};
}
} // namespace

class TestModels : public QObject
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

    void recordsThroughResetAndFilter_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<int>("rows");
        QTest::newRow("consortia") << Unit::Consortia << 14;
        QTest::newRow("organisations") << Unit::Organisations << 150;
        QTest::newRow("memberships") << Unit::Memberships << 161;
    }
    void recordsThroughResetAndFilter()
    {
        QFETCH(Unit, unit);
        QFETCH(int, rows);
        RecordModel model(unit);
        const QAbstractItemModelTester tester(&model, Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setView(evaluate(m_snapshot, {}), Language::Chinese);
        QCOMPARE(model.rowCount(), rows);
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        Filter filter;
        filter.include(Field::Role, QStringLiteral("industry_lead"));
        model.setView(evaluate(m_snapshot, filter), Language::English);
        QCOMPARE(model.rowCount(), unit == Unit::Consortia ? 1 : 2);
        filter.addText({QStringLiteral("nowhere"), false});
        model.setView(evaluate(m_snapshot, filter), Language::English);
        QCOMPARE(model.rowCount(), 0);
    }

    void aConsortiumSaysHowManyOfItsMembersAreIn()
    {
        RecordModel model(Unit::Consortia);
        const int members = [&] {
            model.setView(evaluate(m_snapshot, {}), Language::English);
            return model.columnOf(u"members");
        }();
        QCOMPARE(model.index(0, members).data().toString(), QStringLiteral("11"));
        Filter filter;
        filter.addText({QStringLiteral("大学"), false});
        model.setView(evaluate(m_snapshot, filter), Language::English);
        QCOMPARE(model.index(0, members).data().toString(), QStringLiteral("2 of 11"));
        QCOMPARE(model.index(0, members).data(ValueRole).toInt(), 11);
    }

    void leadsCarryTheirRole()
    {
        RecordModel model(Unit::Consortia);
        model.setView(evaluate(m_snapshot, {}), Language::English);
        const int leads = model.columnOf(u"leads");
        QCOMPARE(model.index(0, leads).data(LeadRole).toString(), QStringLiteral("lead"));
        QCOMPARE(model.index(1, leads).data(LeadRole).toString(), QStringLiteral("co_lead"));
        QCOMPARE(model.index(13, leads).data(LeadRole).toString(), QStringLiteral("industry_lead"));
        QCOMPARE(model.index(13, leads).data(ValueRole).toStringList().size(), 2);
        QCOMPARE(model.rowWithId(model.index(5, 0).data(IdRole).toLongLong()), 5);
        QCOMPARE(model.rowWithId(-7), -1);
    }

    void facetsThroughFilters()
    {
        FacetModel model({Field::Seat, Field::Home, Field::Industry, Field::Role, Field::Kind});
        const QAbstractItemModelTester tester(&model, Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setView(evaluate(m_snapshot, {}), Unit::Consortia, Language::Chinese);
        QCOMPARE(model.rowCount(), 5);
        const QModelIndex zhejiang = model.indexOf(Field::Seat, QStringLiteral("330000"));
        QVERIFY(zhejiang.isValid());
        QCOMPARE(zhejiang.data().toString(), QStringLiteral("浙江"));
        QCOMPARE(zhejiang.data(CountRole).toInt(), 2);
        QCOMPARE(zhejiang.data(ShareRole).toDouble(), 1.0);

        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        Filter filter;
        filter.include(Field::Seat, QStringLiteral("330000"));
        filter.exclude(Field::Kind, QStringLiteral("university"));
        model.setView(evaluate(m_snapshot, filter), Unit::Consortia, Language::Chinese);
        QCOMPARE(resets.count(), 0); // the tree keeps its places and its folding
        QVERIFY(changes.count() > 0);
        QCOMPARE(zhejiang.data(ChoiceRole).toInt(), static_cast<int>(FacetChoice::Included));
        const QModelIndex university = model.indexOf(Field::Kind, QStringLiteral("university"));
        QCOMPARE(university.data(ChoiceRole).toInt(), static_cast<int>(FacetChoice::Excluded));
        const QModelIndex steel = model.indexOf(Field::Industry, QStringLiteral("steel"));
        QVERIFY(steel.isValid()); // a zero count greys out, it does not vanish
        QCOMPARE(steel.data(CountRole).toInt(), 0);

        model.setView(evaluate(m_snapshot, filter), Unit::Memberships, Language::English);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.indexOf(Field::Seat, QStringLiteral("330000")).data().toString(),
                 QStringLiteral("Zhejiang"));
    }

    void placesInsideAProvinceStandBehindIt()
    {
        FacetModel model({Field::Home});
        model.setView(evaluate(m_snapshot, {}), Unit::Organisations, Language::Chinese);
        const QModelIndex ningbo = model.indexOf(Field::Home, QStringLiteral("330200"));
        const QModelIndex zhejiang = model.indexOf(Field::Home, QStringLiteral("330000"));
        QVERIFY(ningbo.isValid());
        QCOMPARE(ningbo.data(DepthRole).toInt(), 1);
        QCOMPARE(ningbo.row(), zhejiang.row() + 1);
        const QModelIndex head = fieldIndex(model, Field::Home);
        QVERIFY(model.rowCount(head) > 1);
        const QModelIndex rest = model.index(model.rowCount(head) - 1, 0, head);
        QVERIFY(!model.isValue(rest)); // the provinces without any organisation
        QVERIFY(model.rowCount(rest) > 0);
        QCOMPARE(model.parent(model.index(0, 0, rest)), rest);
    }

private:
    SnapshotPtr m_snapshot;
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
