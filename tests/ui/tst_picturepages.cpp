// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpanel.h"
#include "ui/charts/chartview.h"
#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/look/segmentedswitch.h"
#include "ui/look/theme.h"
#include "ui/pages/charts/chartspage.h"
#include "ui/pages/regions/regionspage.h"
#include "ui/region/regionpainter.h"
#include "ui/region/regionview.h"
#include "ui/tables/counttable.h"

#include "samplesnapshot.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

void clickTile(RegionView& view, const QString& key)
{
    for (const Tile& tile : view.tileLayout().tiles) {
        if (tileKey(view.regionGrid(), tile) == key) {
            const QPointF point =
                tile.rect.topLeft() + QPointF(tile.rect.width() / 2, tile.rect.height() / 4);
            QTest::mouseClick(&view, Qt::LeftButton, {}, point.toPoint());
            return;
        }
    }
    QFAIL(qPrintable(key));
}

ChartPanel* panelOf(const ChartsPage& page, const QString& id)
{
    for (ChartPanel* panel : page.panels()) {
        if (panel->chart().id == id) {
            return panel;
        }
    }
    return nullptr;
}

void clickRow(ChartPanel& panel, std::size_t row)
{
    QTest::mouseClick(panel.view(), Qt::LeftButton, {}, panel.view()->rowRect(row).center().toPoint());
}

/// A text that nothing in the sample has.
Filter nothing()
{
    Filter filter;
    filter.addText({u"zzz"_s});
    return filter;
}

} // namespace

class PicturePagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }

    void aTileFiltersAndSelects()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        RegionsPage page(context);
        page.resize(800, 700);
        page.show();
        QCOMPARE(page.field(), Field::Seat);
        clickTile(*page.regionView(), u"450000"_s);
        QVERIFY(context.filter().isIncluded(Field::Seat, u"450000"_s));
        QCOMPARE(context.selection(), (Selection{Selection::Kind::Region, 450000}));
        QCOMPARE(context.view()->of(Unit::Consortia).size(), std::size_t(1));
        // Again excludes, and once more releases.
        clickTile(*page.regionView(), u"450000"_s);
        QVERIFY(context.filter().isExcluded(Field::Seat, u"450000"_s));
        clickTile(*page.regionView(), u"450000"_s);
        QVERIFY(context.filter().isEmpty());
    }

    void theSwitchChangesTheField()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        RegionsPage page(context);
        page.resize(800, 700);
        page.show();
        auto* places = page.findChild<SegmentedSwitch*>();
        QVERIFY(places != nullptr);
        places->setCurrent(1);
        QCOMPARE(page.field(), Field::Home);
        QCOMPARE(page.regionView()->regionGrid().field, Field::Home);
        clickTile(*page.regionView(), u"unknown"_s);
        QVERIFY(context.filter().isIncluded(Field::Home, u"unknown"_s));
        context.setPlacesBy(Field::Seat);
        QCOMPARE(places->current(), 0);
        context.setPlacesBy(Field::Kind); // not one of the two
        QCOMPARE(page.field(), Field::Seat);
    }

    void theGridFollowsUnitAndFilter()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        RegionsPage page(context);
        page.resize(800, 700);
        page.show();
        context.setUnit(Unit::Memberships);
        QCOMPARE(page.regionView()->regionGrid().unit, Unit::Memberships);
        context.showValue(Field::Seat, u"320000"_s);
        const auto& places = page.regionView()->regionGrid().places;
        const auto jiangsu =
            std::ranges::find_if(places, [](const auto& place) { return place.key == u"320000"_s; });
        QVERIFY(jiangsu != places.end() && jiangsu->chosen);
        QCOMPARE(jiangsu->value, 5U);
    }

    void regionsAsTable()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        RegionsPage page(context);
        page.resize(800, 700);
        page.show();
        page.setTableShown(true);
        QVERIFY(page.table()->isVisible());
        // 34 provinces, six places inside them, and unknown.
        QCOMPARE(page.table()->model()->rowCount(), 41);
        for (int row = 0; row < 41; ++row) {
            if (page.table()->model()->index(row, 0).data().toString().contains(u"Guangxi"_s)) {
                page.table()->setCurrentIndex(page.table()->model()->index(row, 0));
            }
        }
        QTest::keyClick(page.table(), Qt::Key_Return);
        QVERIFY(context.filter().isIncluded(Field::Seat, u"450000"_s));
    }

    void pagesWorkOnlyWhileVisible()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        RegionsPage regions(context);
        ChartsPage charts(context);
        context.showValue(Field::Seat, u"320000"_s);
        QVERIFY(regions.regionView()->regionGrid().places.empty());
        QVERIFY(charts.panels().empty());
        charts.resize(1200, 800);
        charts.show();
        QVERIFY(!charts.panels().empty());
    }

    void chartsOffTheScreenAreNotMade()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        ChartsPage page(context);
        page.resize(600, 300); // one column: the later charts are below
        page.show();
        QTRY_VERIFY(page.panels().front()->view()->hasPicture());
        QVERIFY(!page.panels().back()->view()->hasPicture());
    }

    void aBarFiltersByItsField()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        ChartsPage page(context);
        page.resize(1200, 900);
        page.show();
        ChartPanel* panel = panelOf(page, u"consortia_by_seat"_s);
        QVERIFY(panel != nullptr);
        const QString key = panel->chart().categories[1].key;
        clickRow(*panel, 1);
        QVERIFY(context.filter().isIncluded(Field::Seat, key));
    }

    void aConsortiumsBarSelectsIt()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        ChartsPage page(context);
        page.resize(1200, 900);
        page.show();
        ChartPanel* panel = panelOf(page, u"members_by_consortium"_s);
        QVERIFY(panel != nullptr);
        QCOMPARE(panel->chart().categories.size(), std::size_t(4));
        clickRow(*panel, 2);
        QCOMPARE(context.selection(), (Selection{Selection::Kind::Consortium, 3}));
        QVERIFY(context.filter().isEmpty());
    }

    void theTableStaysThroughAFilter()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        ChartsPage page(context);
        page.resize(1200, 900);
        page.show();
        ChartPanel* panel = panelOf(page, u"organisations_by_kind"_s);
        QVERIFY(panel != nullptr);
        panel->setTableShown(true);
        QCOMPARE(panel->table()->model()->rowCount(), 2);
        context.showValue(Field::Seat, u"330200"_s);
        QCOMPARE(panelOf(page, u"organisations_by_kind"_s), panel);
        QVERIFY(panel->isTableShown());
        QCOMPARE(panel->table()->model()->rowCount(), static_cast<int>(panel->chart().categories.size()));
    }

    void twoColumnsWhereThereIsRoom()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        ChartsPage page(context);
        page.resize(1200, 900);
        page.show();
        const auto distinctLefts = [&page] {
            QSet<int> lefts;
            for (const ChartPanel* panel : page.panels()) {
                lefts.insert(panel->mapTo(&page, QPoint()).x());
            }
            return lefts.size();
        };
        QTRY_COMPARE(distinctLefts(), 2);
        page.resize(600, 900);
        QTRY_COMPARE(distinctLefts(), 1);
        QTRY_VERIFY(page.panels().front()->width() > 500);
    }

    void anEmptyViewSaysWhyAndOffersAWayOut()
    {
        BrowseContext context;
        context.setSnapshot(test::sampleSnapshot());
        RegionsPage regions(context);
        ChartsPage charts(context);
        for (Page* page : {static_cast<Page*>(&regions), static_cast<Page*>(&charts)}) {
            page->resize(800, 700);
            page->show();
            auto* note = page->findChild<EmptyState*>();
            QVERIFY(!note->isVisible());
            context.setFilter(nothing());
            QVERIFY(note->isVisible());
            QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
            QVERIFY(context.filter().isEmpty());
            QVERIFY(!note->isVisible());
        }
    }

    void withoutARegistryNothingIsOfferedToClear()
    {
        BrowseContext context;
        ChartsPage page(context);
        page.resize(800, 700);
        page.show();
        auto* note = page.findChild<EmptyState*>();
        QVERIFY(note->isVisible());
        QVERIFY(!note->findChild<QPushButton*>()->isVisible());
    }
};

QTEST_MAIN(PicturePagesTest)
#include "tst_picturepages.moc"
