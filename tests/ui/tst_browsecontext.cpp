// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "support/generator.h"
#include "ui/context/browsecontext.h"

#include <QSignalSpy>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestBrowseContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_context = std::make_unique<BrowseContext>();
        m_now = 0;
        m_context->setClock([this] { return m_now; });
        m_context->setPage(u"consortia"_s);
        m_context->setSnapshot(bundledSnapshot());
    }

    void aClickIncludesThenExcludesThenReleases()
    {
        const auto click = [&](bool ctrl) { m_context->cycleValue(Field::Seat, u"330000"_s, ctrl); };
        click(false);
        QVERIFY(m_context->filter().isIncluded(Field::Seat, u"330000"_s));
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], 2U);
        click(false);
        QVERIFY(m_context->filter().isExcluded(Field::Seat, u"330000"_s));
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], 12U);
        click(false);
        QVERIFY(m_context->filter().isEmpty());
    }

    /// In a large registry the answer comes a moment later, and the second click does not wait for it.
    void quickClicksAreAllAnswered()
    {
        const auto reference = loadReference();
        m_context->setSnapshot(generateSnapshot({21'000, 110'000, 210'000}, *reference));
        QTRY_COMPARE(m_context->snapshot().consortiumCount(), std::size_t{21'000});
        m_context->cycleValue(Field::Seat, u"330000"_s, true);
        m_context->cycleValue(Field::Seat, u"320000"_s, true);
        m_context->cycleValue(Field::Role, u"lead"_s, true);
        QVERIFY(m_context->filter().isEmpty());
        QTRY_VERIFY(m_context->filter().isIncluded(Field::Role, u"lead"_s));
        QVERIFY(m_context->filter().isIncluded(Field::Seat, u"330000"_s));
        QVERIFY(m_context->filter().isIncluded(Field::Seat, u"320000"_s));
        const ViewPtr alone = evaluate(m_context->view()->snapshot, m_context->filter());
        QCOMPARE(m_context->view()->totals(), alone->totals());
        m_context->setFilter({});
        QCOMPARE(m_context->view()->totals(), (UnitCounts{{21'000, 110'000, 210'000}}));
    }

    void ctrlKeepsTheOthers()
    {
        m_context->cycleValue(Field::Seat, u"330000"_s, false);
        m_context->cycleValue(Field::Seat, u"320000"_s, true);
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], 4U);
        m_context->cycleValue(Field::Seat, u"110000"_s, false);
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], 1U);
    }

    void backAndForwardWalkEveryStep()
    {
        m_context->cycleValue(Field::Seat, u"330000"_s, false);
        m_context->setPage(u"charts"_s);
        m_context->select({Selection::Kind::Consortium, m_context->snapshot().consortia.id[0]});
        m_context->select({Selection::Kind::Organisation, m_context->snapshot().organisations.id[0]});
        QVERIFY(!m_context->canGoForward());
        m_context->goBack();
        QCOMPARE(m_context->selection().kind, Selection::Kind::Consortium);
        m_context->goBack();
        QCOMPARE(m_context->page(), u"consortia"_s);
        QVERIFY(m_context->filter().isIncluded(Field::Seat, u"330000"_s));
        m_context->goBack();
        QVERIFY(m_context->filter().isEmpty());
        QVERIFY(!m_context->canGoBack());
        m_context->goForward();
        m_context->goForward();
        m_context->goForward();
        QCOMPARE(m_context->selection().kind, Selection::Kind::Organisation);
        QCOMPARE(m_context->page(), u"charts"_s);
        // A new step cuts off what lay ahead.
        m_context->goBack();
        m_context->setFilter({});
        QVERIFY(!m_context->canGoForward());
    }

    void typingIsOneStep()
    {
        Filter filter;
        for (const QString& text : {u"北"_s, u"北京"_s, u"北京科"_s}) {
            filter.clearTexts();
            filter.addText({text, false});
            m_context->setFilter(filter);
        }
        m_context->goBack();
        QVERIFY(m_context->filter().isEmpty());
        QVERIFY(!m_context->canGoBack());
    }

    void theSameFilterIsNoChange()
    {
        QSignalSpy changes(m_context.get(), &BrowseContext::viewChanged);
        m_context->setFilter(m_context->filter());
        QCOMPARE(changes.count(), 0);
    }

    void aNewSnapshotKeepsFilterAndSelection()
    {
        m_context->cycleValue(Field::Role, u"lead"_s, false);
        m_context->select({Selection::Kind::Consortium, 3});
        m_context->setSnapshot(bundledSnapshot());
        QCOMPARE(m_context->selection().id, 3);
        QVERIFY(m_context->filter().isIncluded(Field::Role, u"lead"_s));
        m_context->setSnapshot(SnapshotBuilder().build());
        QCOMPARE(m_context->selection().kind, Selection::Kind::None);
    }

    void laterTypingIsAStepOfItsOwn()
    {
        Filter filter;
        filter.addText({u"北京"_s, false});
        m_context->setFilter(filter);
        pause();
        filter.clearTexts();
        filter.addText({u"上海"_s, false});
        m_context->setFilter(filter);
        m_context->goBack();
        QCOMPARE(m_context->filter().texts().front().text, u"北京"_s);
    }

    void aTableThatIsRunThroughIsOneStepAndLaterChoicesAreMore()
    {
        const auto choose = [&](qint64 id) { m_context->select({Selection::Kind::Consortium, id}); };
        choose(1);
        choose(2);
        choose(3);
        pause();
        choose(4);
        pause();
        choose(5);
        m_context->goBack();
        QCOMPARE(m_context->selection().id, 4);
        m_context->goBack();
        QCOMPARE(m_context->selection().id, 3);
        QVERIFY(!m_context->canGoBack());
    }

    void unitAndOrderAreSteps()
    {
        m_context->setUnit(Unit::Memberships);
        m_context->setOrder(Unit::Consortia, {{u"members"_s, true}});
        m_context->goBack();
        QVERIFY(m_context->order(Unit::Consortia).empty());
        QVERIFY(m_context->view()->orders[0].empty());
        QCOMPARE(m_context->unit(), Unit::Memberships);
        QSignalSpy units(m_context.get(), &BrowseContext::unitChanged);
        m_context->goBack();
        QCOMPARE(m_context->unit(), Unit::Consortia);
        QCOMPARE(units.count(), 1);
        m_context->goForward();
        m_context->goForward();
        QCOMPARE(m_context->order(Unit::Consortia).front().column, u"members"_s);
    }

    void columnsAreStepsAndDraggingAWidthIsOne()
    {
        const ColumnState first = m_context->columns(Unit::Consortia);
        QVERIFY(!first.visible.isEmpty());
        const auto drag = [&](int width) {
            ColumnState columns = m_context->columns(Unit::Consortia);
            columns.widths.insert(u"name"_s, width);
            m_context->setColumns(Unit::Consortia, columns);
        };
        m_context->cycleValue(Field::Seat, u"330000"_s, false);
        drag(201); // soon after another step, and still a step of its own
        drag(202);
        drag(203);
        pause();
        drag(240);
        QSignalSpy changes(m_context.get(), &BrowseContext::columnsChanged);
        QSignalSpy views(m_context.get(), &BrowseContext::viewChanged);
        m_context->goBack();
        QCOMPARE(m_context->columns(Unit::Consortia).widths.value(u"name"_s), 203);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.front().front().value<Unit>(), Unit::Consortia);
        m_context->goBack();
        QVERIFY(m_context->columns(Unit::Consortia) == first);
        QVERIFY(m_context->filter().isIncluded(Field::Seat, u"330000"_s));
        QCOMPARE(views.count(), 0); // columns ask nothing
        m_context->goForward();
        drag(260); // soon, though not of the drag of before
        m_context->goBack();
        QCOMPARE(m_context->columns(Unit::Consortia).widths.value(u"name"_s), 203);
    }

    void columnsOfEachTableAreItsOwn()
    {
        const ColumnState before = m_context->columns(Unit::Organisations);
        m_context->setColumns(Unit::Consortia, ColumnState::fromText(u"shoe,members|name:9;seat:70,hat:2"));
        QCOMPARE(m_context->columns(Unit::Consortia).toText(), u"members|name:9;seat:70"_s);
        QVERIFY(m_context->columns(Unit::Organisations) == before);
        m_context->setColumns(Unit::Consortia, ColumnState::fromText(u"shoe,hat"));
        QVERIFY(m_context->columns(Unit::Consortia).visible.size() > 3); // as at first
    }

    void aPlaceIsOneStep()
    {
        Place place = m_context->place();
        place.filter.include(Field::Home, u"330000"_s);
        place.page = u"organisations"_s;
        place.unit = Unit::Organisations;
        place.orders[1] = {{u"consortia"_s, true}};
        place.columns[1] = ColumnState::fromText(u"name:300|kind,home");
        place.namedView = u"saved:1"_s;
        QSignalSpy views(m_context.get(), &BrowseContext::viewChanged);
        m_context->go(place);
        QCOMPARE(views.count(), 1); // evaluated once, filter and order together
        QVERIFY(m_context->place() == place);
        m_context->goBack();
        QCOMPARE(m_context->page(), u"consortia"_s);
        QVERIFY(m_context->namedView().isEmpty());
        QVERIFY(m_context->filter().isEmpty());
        QVERIFY(!m_context->canGoBack());
        m_context->goForward();
        QVERIFY(m_context->place() == place);
    }

    void clearingTheFilterLeavesTheView()
    {
        Place place = m_context->place();
        place.filter.include(Field::Home, u"330000"_s);
        place.namedView = u"saved:1"_s;
        m_context->go(place);
        m_context->cycleValue(Field::Role, u"lead"_s, false);
        QCOMPARE(m_context->namedView(), u"saved:1"_s);
        m_context->setFilter({});
        QVERIFY(m_context->namedView().isEmpty());
        m_context->goBack();
        QCOMPARE(m_context->namedView(), u"saved:1"_s);
    }

    void aFilterSetOnAPageWithoutRowsLandsOnOne()
    {
        m_context->setLanding(u"start"_s, u"consortia"_s);
        m_context->setPage(u"start"_s);
        m_context->setFilter({});
        QCOMPARE(m_context->page(), u"start"_s);
        m_context->cycleValue(Field::Role, u"lead"_s, false);
        QCOMPARE(m_context->page(), u"consortia"_s);
        m_context->goBack();
        QCOMPARE(m_context->page(), u"start"_s);
        QVERIFY(m_context->filter().isEmpty());
    }

    void theHistoryHasAnEnd()
    {
        for (int step = 0; step < 500; ++step) {
            pause();
            m_context->setPage(QString::number(step));
        }
        std::size_t steps = 0;
        for (; m_context->canGoBack(); ++steps) {
            m_context->goBack();
        }
        QCOMPARE(steps + 1, StepHistory::MostSteps);
        QCOMPARE(m_context->page(), QString::number(500 - static_cast<int>(StepHistory::MostSteps)));
    }

    void aRecordThatIsGoneIsNotChosenAgain()
    {
        m_context->select({Selection::Kind::Consortium, 3});
        m_context->setPage(u"charts"_s);
        m_context->setSnapshot(SnapshotBuilder().build());
        m_context->goBack();
        QCOMPARE(m_context->page(), u"consortia"_s);
        QCOMPARE(m_context->selection().kind, Selection::Kind::None);
    }

private:
    void pause() { m_now += 2 * StepHistory::QuickMs; }

    std::unique_ptr<BrowseContext> m_context;
    qint64 m_now = 0;
};

QTEST_GUILESS_MAIN(TestBrowseContext)
#include "tst_browsecontext.moc"
