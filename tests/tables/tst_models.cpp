// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "snapshot/snapshot.h"
#include "tables/facetmodel.h"
#include "tables/recordmodel.h"

#include <QAbstractItemModelTester>
#include <QPoint>
#include <QSignalSpy>
#include <QTest>

using namespace atlas;

namespace {
constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

FacetLayout layoutOf(std::vector<Field> fields)
{
    FacetLayout layout = FacetLayout::standard();
    layout.fields = std::move(fields);
    return layout;
}

QStringList titlesIn(const FacetModel& model, Field field)
{
    QStringList titles;
    const QModelIndex parent = model.indexOf(field);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        titles << model.index(row, 0, parent).data().toString();
    }
    return titles;
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

    void whatTheSearchFoundIsMarked()
    {
        Filter filter;
        filter.addText({.text = QStringLiteral("changh")});
        filter.addText({.text = QStringLiteral("大学"), .excluded = true});
        RecordModel model(Unit::Organisations);
        model.setView(evaluate(m_snapshot, filter), Language::Chinese);
        const auto column = static_cast<int>(RecordModel::columnKeys(Unit::Organisations).indexOf(u"name"));
        bool found = false;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex cell = model.index(row, column);
            const auto matches = cell.data(MatchesRole).value<QList<QPoint>>();
            if (cell.data().toString() == u"四川长虹电器股份有限公司") {
                found = true;
                QCOMPARE(matches, QList<QPoint>{QPoint(2, 2)});
            }
            QVERIFY(!model.index(row, column + 1).data(MatchesRole).isValid());
        }
        QVERIFY(found);
        model.setView(evaluate(m_snapshot, {}), Language::Chinese);
        QVERIFY(!model.index(0, column).data(MatchesRole).isValid());
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

    void noMoreProvincesThanAll()
    {
        SnapshotBuilder builder;
        for (const Region& region : m_snapshot->regions) {
            if (region.code != 0) {
                builder.addRegion(region);
            }
        }
        FacetModel model(layoutOf({Field::Seat}));
        const ViewPtr view = evaluate(builder.build(), {});
        model.setView(view, view->facets, Unit::Consortia, Language::English);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        QVERIFY(!model.index(0, 0, model.index(0, 0)).data().toString().contains(QStringLiteral("more")));
        const ViewPtr some = evaluate(m_snapshot, {});
        model.setView(some, some->facets, Unit::Consortia, Language::English);
        const QModelIndex field = model.index(0, 0);
        QVERIFY(model.index(model.rowCount(field) - 1, 0, field)
                    .data()
                    .toString()
                    .contains(QStringLiteral("more")));
    }

    void facetsThroughFilters()
    {
        FacetModel model(layoutOf({Field::Seat, Field::Home, Field::Industry, Field::Role, Field::Kind}));
        const QAbstractItemModelTester tester(&model, Fatal);
        QCOMPARE(model.rowCount(), 0);
        const FacetCounts whole = evaluate(m_snapshot, {})->facets;
        model.setView(evaluate(m_snapshot, {}), whole, Unit::Consortia, Language::Chinese);
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
        model.setView(evaluate(m_snapshot, filter), whole, Unit::Consortia, Language::Chinese);
        QCOMPARE(resets.count(), 0); // the tree keeps its places and its folding
        QVERIFY(changes.count() > 0);
        QCOMPARE(zhejiang.data(ChoiceRole).toInt(), static_cast<int>(FacetChoice::Included));
        const QModelIndex university = model.indexOf(Field::Kind, QStringLiteral("university"));
        QCOMPARE(university.data(ChoiceRole).toInt(), static_cast<int>(FacetChoice::Excluded));
        const QModelIndex steel = model.indexOf(Field::Industry, QStringLiteral("steel"));
        QVERIFY(steel.isValid()); // a zero count greys out, it does not vanish
        QCOMPARE(steel.data(CountRole).toInt(), 0);

        model.setView(evaluate(m_snapshot, filter), whole, Unit::Memberships, Language::English);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.indexOf(Field::Seat, QStringLiteral("330000")).data().toString(),
                 QStringLiteral("Zhejiang"));
    }

    void placesInsideAProvinceStandBehindIt()
    {
        FacetModel model(layoutOf({Field::Home}));
        const ViewPtr view = evaluate(m_snapshot, {});
        model.setView(view, view->facets, Unit::Organisations, Language::Chinese);
        const QModelIndex ningbo = model.indexOf(Field::Home, QStringLiteral("330200"));
        const QModelIndex zhejiang = model.indexOf(Field::Home, QStringLiteral("330000"));
        QVERIFY(ningbo.isValid());
        QCOMPARE(ningbo.data(DepthRole).toInt(), 1);
        QCOMPARE(ningbo.row(), zhejiang.row() + 1);
        const QModelIndex head = model.indexOf(Field::Home);
        QVERIFY(model.rowCount(head) > 1);
        const QModelIndex rest = model.index(model.rowCount(head) - 1, 0, head);
        QVERIFY(!model.isValue(rest)); // the provinces without any organisation
        QVERIFY(model.rowCount(rest) > 0);
        QCOMPARE(model.parent(model.index(0, 0, rest)), rest);
    }

    void allFieldsThatTheRegistryHolds()
    {
        FacetModel model(FacetLayout::standard());
        const QAbstractItemModelTester tester(&model, Fatal);
        const ViewPtr view = evaluate(m_snapshot, {});
        model.setView(view, view->facets, Unit::Consortia, Language::Chinese);
        QCOMPARE(model.rowCount(), 7); // no follow-up states: none is recorded
        QVERIFY(!model.indexOf(Field::State).isValid());
        const QModelIndex unknown = model.indexOf(Field::Subject, UnknownKey);
        QVERIFY(unknown.isValid()); // the list does not say on which kind of body a consortium relies
        QCOMPARE(unknown.data(CountRole).toInt(), 14);
        QCOMPARE(model.rowCount(model.indexOf(Field::Programme)), 1);
        QVERIFY(unknown.data(Qt::ToolTipRole).toString().contains(QStringLiteral("161")));
    }

    void aRoleSaysWhatItRestsOn()
    {
        FacetModel model(FacetLayout::standard());
        SnapshotBuilder builder;
        builder.addProgramme({});
        builder.addNotice(1, 0, {});
        builder.addOrganisation({1, QStringLiteral("甲"), {}, OrganisationKind::Unknown, {}, 0, {}, {}});
        for (qint64 id = 1; id <= 3; ++id) {
            SnapshotBuilder::ConsortiumRecord record;
            record.id = id;
            builder.addConsortium(record);
            builder.addMembership(SnapshotBuilder::MembershipRecord{
                id, 1, 1, Role::Lead, id == 3 ? Basis::Published : Basis::Order, {}, {}, {}});
        }
        const ViewPtr view = evaluate(builder.build(), {});
        model.setView(view, view->facets, Unit::Consortia, Language::English);
        const QString lead =
            model.indexOf(Field::Role, QStringLiteral("lead")).data(Qt::ToolTipRole).toString();
        QVERIFY2(lead.contains(QStringLiteral("1 memberships as published · 2 memberships from the order of "
                                              "the list")),
                 qPrintable(lead));
        const QString member =
            model.indexOf(Field::Role, QStringLiteral("member")).data(Qt::ToolTipRole).toString();
        QVERIFY(!member.contains(QStringLiteral("registry")));
    }

    void valuesByCountNameAndCode()
    {
        FacetModel model(FacetLayout::standard());
        const QAbstractItemModelTester tester(&model, Fatal);
        const ViewPtr view = evaluate(m_snapshot, {});
        model.setView(view, view->facets, Unit::Memberships, Language::Chinese);
        QCOMPARE(titlesIn(model, Field::Seat).front(), QStringLiteral("江苏"));
        FacetLayout layout = model.layout();
        layout.sorts[static_cast<std::size_t>(Field::Seat)] = FacetSort::Name;
        model.setLayout(layout);
        QCOMPARE(titlesIn(model, Field::Seat).front(), QStringLiteral("北京"));
        QCOMPARE(titlesIn(model, Field::Seat).at(1), QStringLiteral("重庆")); // chong, not zhong
        layout.sorts[static_cast<std::size_t>(Field::Seat)] = FacetSort::Code;
        model.setLayout(layout);
        QCOMPARE(titlesIn(model, Field::Seat).at(1), QStringLiteral("天津"));
        QVERIFY(layout.move(Field::Kind, -1));
        model.setLayout(layout);
        QCOMPARE(model.index(3, 0).data(FieldRole).toInt(), static_cast<int>(Field::Kind));
    }

    void aSearchLeavesTheValuesLookedFor()
    {
        FacetModel model(FacetLayout::standard());
        const QAbstractItemModelTester tester(&model, Fatal);
        const ViewPtr view = evaluate(m_snapshot, {});
        model.setView(view, view->facets, Unit::Organisations, Language::Chinese);
        model.setSearch([](const Vocabulary&, Field, const QString&, const QString& title) {
            return title.contains(QStringLiteral("宁波"));
        });
        const QStringList homes = titlesIn(model, Field::Home);
        QCOMPARE(homes, (QStringList{QStringLiteral("浙江"), QStringLiteral("宁波")}));
        QVERIFY(!model.indexOf(Field::Role).isValid());
        model.setSearch({});
        QVERIFY(model.rowCount(model.indexOf(Field::Role)) > 0);
    }

    void headsSayHowTheySortAndWhatIsFiltered()
    {
        RecordModel model(Unit::Consortia);
        Filter filter;
        filter.include(Field::Seat, QStringLiteral("330000"));
        SortOrders orders;
        orders[0] = {{QStringLiteral("members"), true}, {QStringLiteral("name")}};
        model.setView(evaluate(m_snapshot, filter, orders), Language::English);
        const auto head = [&](const char* column, int role) {
            return model.headerData(model.columnOf(QString::fromLatin1(column)), Qt::Horizontal, role);
        };
        QCOMPARE(head("members", SortMarkRole).toString(), QStringLiteral("↓1"));
        QCOMPARE(head("name", SortMarkRole).toString(), QStringLiteral("↑2"));
        QCOMPARE(head("members", Qt::DisplayRole).toString(), QStringLiteral("Members"));
        QCOMPARE(head("seat", FunnelRole).toInt(), static_cast<int>(Funnel::Filled));
        QCOMPARE(head("industries", FunnelRole).toInt(), static_cast<int>(Funnel::Empty));
        QCOMPARE(head("number", FunnelRole).toInt(), static_cast<int>(Funnel::None));
    }

private:
    SnapshotPtr m_snapshot;
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
