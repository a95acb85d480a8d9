// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/report.h"
#include "ui/look/fittedtext.h"
#include "ui/look/theme.h"
#include "ui/region/regionlegend.h"
#include "ui/region/regionpainter.h"
#include "ui/region/regionview.h"

#include "samplesnapshot.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

RegionGrid gridOf(const Filter& filter, Field field = Field::Home, Language language = Language::Chinese)
{
    return regionGrid(*evaluate(test::sampleSnapshot(), filter), field, Unit::Memberships, language);
}

const Tile& tileOf(const RegionGrid& grid, const TileLayout& layout, const QString& key)
{
    for (const Tile& tile : layout.tiles) {
        if (tileKey(grid, tile) == key) {
            return tile;
        }
    }
    qFatal("no tile %s", qPrintable(key));
}

/// A point of the tile that no inner tile covers.
QPoint pointOn(const Tile& tile)
{
    return (tile.rect.topLeft() + QPointF(tile.rect.width() / 2, tile.rect.height() / 4)).toPoint();
}

QFont pixelFont(int pixels)
{
    return ofSize(QApplication::font(), pixels);
}

QImage painted(const RegionGrid& grid, const TileMarks& marks = {})
{
    QImage image(700, 640, QImage::Format_RGB32);
    image.fill(Theme::light().base);
    QPainter painter(&image);
    paintRegionGrid(painter, QRectF(image.rect()), grid, Theme::light(), pixelFont(13), marks);
    return image;
}

} // namespace

class RegionViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }

    void aClickGivesTheKey_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("a province") << u"320000"_s;
        QTest::newRow("a province with a city on its tile") << u"330000"_s;
        QTest::newRow("a city inside its province") << u"330200"_s;
        QTest::newRow("a province without members") << u"540000"_s;
        QTest::newRow("the unknown tile") << u"unknown"_s;
    }
    void aClickGivesTheKey()
    {
        QFETCH(QString, key);
        RegionView view;
        view.resize(700, 640);
        view.setGrid(gridOf({}));
        view.show();
        QSignalSpy activated(&view, &RegionView::placeActivated);
        const QPoint point = pointOn(tileOf(view.regionGrid(), view.tileLayout(), key));
        QTest::mouseClick(&view, Qt::LeftButton, {}, point);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).toString(), key);
        QCOMPARE(activated.at(0).at(1).toBool(), false);
        QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, point);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.at(1).at(1).toBool(), true);
    }

    void onlyAWholeLeftClickOnATileCounts()
    {
        RegionView view;
        view.resize(700, 640);
        view.setGrid(gridOf({}));
        view.show();
        QSignalSpy activated(&view, &RegionView::placeActivated);
        const QPoint jiangsu = pointOn(tileOf(view.regionGrid(), view.tileLayout(), u"320000"_s));
        const QPoint shanghai = pointOn(tileOf(view.regionGrid(), view.tileLayout(), u"310000"_s));
        QTest::mouseClick(&view, Qt::RightButton, {}, jiangsu);
        QTest::mousePress(&view, Qt::LeftButton, {}, jiangsu);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, shanghai);
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(activated.size(), 0);
    }

    void arrowKeysWalkTheTiles()
    {
        RegionView view;
        view.resize(700, 640);
        view.setGrid(gridOf({}));
        view.show();
        QSignalSpy activated(&view, &RegionView::placeActivated);
        QTest::mouseClick(&view, Qt::LeftButton, {},
                          pointOn(tileOf(view.regionGrid(), view.tileLayout(), u"320000"_s)));
        QCOMPARE(view.focusedKey(), u"320000"_s);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.focusedKey(), u"310000"_s);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.focusedKey(), u"320000"_s);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.focusedKey(), u"330000"_s);
        QVERIFY(view.accessibleDescription().contains(u"浙江"_s));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.focusedKey(), u"330200"_s);
        QTest::keyClick(&view, Qt::Key_Return);
        QTest::keyClick(&view, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(activated.size(), 3);
        QCOMPARE(activated.at(1).at(0).toString(), u"330200"_s);
        QCOMPARE(activated.at(1).at(1).toBool(), false);
        QCOMPARE(activated.at(2).at(0).toString(), u"330200"_s);
        QCOMPARE(activated.at(2).at(1).toBool(), true);
    }

    void everyTileIsReachedByArrows()
    {
        const RegionGrid grid = gridOf({});
        const TileLayout layout = regionLayout(grid, QRectF(0, 0, 700, 640), pixelFont(13));
        std::vector<bool> reached(layout.tiles.size(), false);
        std::vector<std::size_t> open{0};
        reached[0] = true;
        while (!open.empty()) {
            const std::size_t from = open.back();
            open.pop_back();
            for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
                const auto next = tileBeside(layout, from, key);
                if (next && !reached[*next]) {
                    reached[*next] = true;
                    open.push_back(*next);
                }
            }
        }
        for (std::size_t index = 0; index < reached.size(); ++index) {
            QVERIFY2(reached[index], qPrintable(tileKey(grid, layout.tiles[index])));
        }
    }

    void focusStaysOnItsPlace()
    {
        RegionView view;
        view.resize(700, 640);
        view.setGrid(gridOf({}));
        QTest::mouseClick(&view, Qt::LeftButton, {},
                          pointOn(tileOf(view.regionGrid(), view.tileLayout(), u"330000"_s)));
        Filter filter;
        filter.include(Field::Home, u"330000"_s);
        view.setGrid(gridOf(filter));
        QCOMPARE(view.focusedKey(), u"330000"_s);
    }

    void theTextSaysNumberAndUnit()
    {
        const RegionGrid grid = gridOf({}, Field::Home, Language::English);
        const TileLayout layout = layoutTiles(grid, {700, 640});
        // Two of the four members at home in Zhejiang are in Ningbo. No translator: %n stays a plain number.
        const QString text = tileText(grid, tileOf(grid, layout, u"330000"_s));
        QCOMPARE(text, u"Zhejiang: 4 memberships\nof which Ningbo: 2 memberships"_s);
        QCOMPARE(tileText(grid, tileOf(grid, layout, u"330200"_s)), u"Ningbo: 2 memberships"_s);
    }

    void aChosenTileHasAnAmberOutline()
    {
        Filter filter;
        filter.include(Field::Home, u"320000"_s);
        const RegionGrid grid = gridOf(filter);
        const TileLayout layout = regionLayout(grid, QRectF(0, 0, 700, 640), pixelFont(13));
        const QImage image = painted(grid);
        const auto above = [&](const QString& key) {
            const QRectF rect = tileOf(grid, layout, key).rect;
            const int x = qRound(rect.center().x());
            const QColor amber = Theme::light().warningMark;
            for (int y = qRound(rect.top()) - 5; y <= qRound(rect.top()); ++y) {
                const QColor pixel = image.pixelColor(x, y);
                if (std::abs(pixel.red() - amber.red()) + std::abs(pixel.green() - amber.green()) +
                        std::abs(pixel.blue() - amber.blue()) <
                    60) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(above(u"320000"_s));
        QVERIFY(!above(u"110000"_s));
    }

    void stepsFillTheTiles()
    {
        const RegionGrid grid = gridOf({});
        const TileLayout layout = regionLayout(grid, QRectF(0, 0, 700, 640), pixelFont(13));
        const QImage image = painted(grid);
        const auto fill = [&](const QString& key) {
            const QRectF rect = tileOf(grid, layout, key).rect;
            return image.pixelColor((rect.topRight() + QPointF(-8, 8)).toPoint());
        };
        const auto& steps = Theme::light().steps;
        QCOMPARE(fill(u"540000"_s), steps[0].fill);
        const auto& zhejiang = grid.places[tileOf(grid, layout, u"330000"_s).place];
        QVERIFY(zhejiang.value > 0);
        QCOMPARE(fill(u"330000"_s), steps[static_cast<std::size_t>(grid.step(zhejiang.value))].fill);
        // The unknown tile is dashed on the page, not filled.
        QCOMPARE(fill(u"unknown"_s), Theme::light().base);
    }

    void hoverAndFocusShow()
    {
        const RegionGrid grid = gridOf({});
        const QImage plain = painted(grid);
        QVERIFY(painted(grid, {.hovered = 0, .focused = -1}) != plain);
        QVERIFY(painted(grid, {.hovered = -1, .focused = 0}) != plain);
    }

    void theLegendFitsAtEverySize_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("large") << QSizeF(1400, 900);
        QTest::newRow("small") << QSizeF(320, 272);
        QTest::newRow("high and narrow") << QSizeF(330, 900);
        QTest::newRow("flat") << QSizeF(1200, 300);
    }
    void theLegendFitsAtEverySize()
    {
        QFETCH(QSizeF, size);
        const RegionGrid grid = gridOf({});
        const QRectF surface(QPointF(10, 20), size);
        const TileLayout layout = regionLayout(grid, surface, pixelFont(13));
        const RegionLegend legend(grid, pixelFont(13), layout.legend.width());
        QVERIFY(layout.legend.height() + 0.5 >= legend.height);
        for (const auto& item : legend.items) {
            QVERIFY2(item.box.right() <= layout.legend.width() + 0.5, qPrintable(item.text));
        }
        for (const Tile& tile : layout.tiles) {
            QVERIFY(surface.contains(tile.rect));
            QVERIFY(tile.rect.bottom() <= layout.legend.top());
        }
    }

    void namesFitTheirTiles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("lines");
        QTest::newRow("short") << u"浙江"_s << qsizetype(1);
        QTest::newRow("one long word is made smaller") << u"Heilongjiang"_s << qsizetype(1);
        QTest::newRow("two words break") << u"Inner Mongolia"_s << qsizetype(2);
    }
    void namesFitTheirTiles()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, lines);
        const FittedText result = fitted(text, pixelFont(13), 64, 2);
        QCOMPARE(result.lines.size(), lines);
        QCOMPARE(result.lines.join(u' '), text);
        for (const QString& line : result.lines) {
            QVERIFY(QFontMetricsF(result.font).horizontalAdvance(line) <= 64);
        }
    }

    void whatCannotFitIsCutOff()
    {
        const FittedText result =
            fitted(u"Xinjiang Production and Construction Corps"_s, pixelFont(13), 60, 1);
        QCOMPARE(result.lines.size(), 1);
        QVERIFY(result.lines.constFirst().endsWith(u'…'));
        QVERIFY(QFontMetricsF(result.font).horizontalAdvance(result.lines.constFirst()) <= 60);
    }
};

QTEST_MAIN(RegionViewTest)
#include "tst_regionview.moc"
