// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/regiongrid.h"
#include "report/report.h"
#include "report/reportsnapshot.h"

#include <QTest>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

class RegionGridTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places();
    void tilesDoNotOverlap();
    void neighboursTouch_data();
    void neighboursTouch();
    void hitTest();
    void fitsItsSurface_data();
    void fitsItsSurface();
    void values();
    void chosen();
    void steps_data();
    void steps();
    void table();

private:
    static const RegionGrid::Place& place(const RegionGrid& grid, int code)
    {
        return *std::ranges::find(grid.places, code, &RegionGrid::Place::code);
    }
    RegionGrid m_grid = regionGrid(*reportView(), Field::Seat, Unit::Consortia, Language::Chinese);
};

void RegionGridTest::places()
{
    QCOMPARE(m_grid.places.size(), std::size_t{35});
    QCOMPARE(m_grid.places.back().code, 0);
    QVERIFY(std::is_sorted(m_grid.places.begin(), m_grid.places.end() - 1,
                           [](const auto& a, const auto& b) { return a.code < b.code; }));
    std::size_t inner = 0;
    for (const auto& entry : m_grid.places) {
        inner += entry.inner.size();
    }
    QCOMPARE(inner, std::size_t{6});
    QCOMPARE(place(m_grid, 650000).inner.front().title, u"兵团"_s);
    QCOMPARE(place(m_grid, 440000).inner.front().title, u"深圳"_s);
}

void RegionGridTest::tilesDoNotOverlap()
{
    const TileLayout layout = layoutTiles(m_grid, {800, 900});
    QCOMPARE(layout.tiles.size(), std::size_t{41});
    for (std::size_t i = 0; i < 35; ++i) {
        QVERIFY(!layout.tiles[i].rect.intersects(layout.legend));
        for (std::size_t k = i + 1; k < 35; ++k) {
            QVERIFY2(!layout.tiles[i].rect.intersects(layout.tiles[k].rect),
                     qPrintable(m_grid.places[i].title + u" and "_s + m_grid.places[k].title));
        }
    }
    for (std::size_t i = 35; i < 41; ++i) {
        QVERIFY(layout.tiles[layout.tiles[i].place].rect.contains(layout.tiles[i].rect));
    }
}

void RegionGridTest::neighboursTouch_data()
{
    QTest::addColumn<int>("one");
    QTest::addColumn<int>("other");
    QTest::newRow("Beijing and Tianjin") << 110000 << 120000;
    QTest::newRow("Hebei and Shandong") << 130000 << 370000;
    QTest::newRow("Liaoning and Jilin") << 210000 << 220000;
    QTest::newRow("Jilin and Heilongjiang") << 220000 << 230000;
    QTest::newRow("Inner Mongolia and Shanxi") << 150000 << 140000;
    QTest::newRow("Xinjiang and Xizang") << 650000 << 540000;
    QTest::newRow("Xinjiang and Gansu") << 650000 << 620000;
    QTest::newRow("Xizang and Yunnan") << 540000 << 530000;
    QTest::newRow("Sichuan and Chongqing") << 510000 << 500000;
    QTest::newRow("Shaanxi and Henan") << 610000 << 410000;
    QTest::newRow("Jiangsu and Shanghai") << 320000 << 310000;
    QTest::newRow("Shanghai and Zhejiang") << 310000 << 330000;
    QTest::newRow("Zhejiang and Fujian") << 330000 << 350000;
    QTest::newRow("Fujian and Guangdong") << 350000 << 440000;
    QTest::newRow("Fujian and Taiwan, across the strait") << 350000 << 710000;
    QTest::newRow("Guangdong and Hainan, across the strait") << 440000 << 460000;
    QTest::newRow("Guangdong and Hong Kong") << 440000 << 810000;
    QTest::newRow("Guangdong and Macao") << 440000 << 820000;
    QTest::newRow("Guangdong and Guangxi") << 440000 << 450000;
    QTest::newRow("Hunan and Jiangxi") << 430000 << 360000;
}

void RegionGridTest::neighboursTouch()
{
    QFETCH(int, one);
    QFETCH(int, other);
    const auto& a = place(m_grid, one);
    const auto& b = place(m_grid, other);
    QVERIFY(std::abs(a.column - b.column) <= 1 && std::abs(a.row - b.row) <= 1);
}

void RegionGridTest::hitTest()
{
    const TileLayout layout = layoutTiles(m_grid, {800, 900});
    const auto zhejiang = static_cast<std::size_t>(
        std::ranges::find(m_grid.places, 330000, &RegionGrid::Place::code) - m_grid.places.begin());
    const QRectF outer = layout.tiles[zhejiang].rect;
    const Tile* const top = layout.tileAt(outer.topLeft() + QPointF(3, 3));
    QVERIFY(top != nullptr);
    QCOMPARE(top->place, zhejiang);
    QCOMPARE(top->inner, -1);

    const auto inner = std::ranges::find_if(
        layout.tiles, [&](const Tile& tile) { return tile.place == zhejiang && tile.inner == 0; });
    QVERIFY(inner != layout.tiles.end());
    const Tile* const below = layout.tileAt(inner->rect.center());
    QVERIFY(below != nullptr);
    QCOMPARE(below->inner, 0);
    QCOMPARE(m_grid.places[below->place].inner[0].title, u"宁波"_s);
    QCOMPARE(layout.tileAt({-1, -1}), nullptr);
}

void RegionGridTest::fitsItsSurface_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("square") << QSizeF(600, 600);
    QTest::newRow("wide") << QSizeF(1600, 500);
    QTest::newRow("narrow") << QSizeF(200, 900);
    QTest::newRow("nothing") << QSizeF(0, 0);
}

void RegionGridTest::fitsItsSurface()
{
    QFETCH(QSizeF, size);
    const TileLayout layout = layoutTiles(m_grid, size);
    const QRectF surface = QRectF({0, 0}, size).adjusted(-0.01, -0.01, 0.01, 0.01);
    for (const Tile& tile : layout.tiles) {
        QVERIFY(surface.contains(tile.rect) || size.isEmpty());
    }
    QVERIFY(surface.contains(layout.legend) || size.isEmpty());
}

void RegionGridTest::values()
{
    QCOMPARE(place(m_grid, 320000).value, 1U);
    QCOMPARE(place(m_grid, 330000).value, 2U); // Ningbo is in Zhejiang
    QCOMPARE(place(m_grid, 330000).inner.front().value, 1U);
    QCOMPARE(m_grid.places.back().value, 0U);

    const RegionGrid homes = regionGrid(*reportView(), Field::Home, Unit::Organisations, Language::English);
    QCOMPARE(place(homes, 330000).value, 1U);
    QCOMPARE(homes.places.back().value, 2U);
    QCOMPARE(homes.places.back().key, QString(UnknownKey));
    QCOMPARE(place(homes, 330000).title, u"Zhejiang"_s);
}

void RegionGridTest::chosen()
{
    const auto view = reportView(filterOn(Field::Seat, u"330200"_s));
    const RegionGrid grid = regionGrid(*view, Field::Seat, Unit::Consortia, Language::Chinese);
    QVERIFY(place(grid, 330000).inner.front().chosen);
    QVERIFY(!place(grid, 330000).chosen);
    // A field's own choice does not shrink its own counts.
    QCOMPARE(place(grid, 320000).value, 1U);
}

void RegionGridTest::steps_data()
{
    QTest::addColumn<QList<quint32>>("values");
    QTest::addColumn<QList<quint32>>("bounds");
    QTest::newRow("nothing") << QList<quint32>{} << QList<quint32>{1, 2, 3, 4, 5};
    QTest::newRow("up to five") << QList<quint32>{1, 5} << QList<quint32>{1, 2, 3, 4, 5};
    QTest::newRow("one much larger than the rest")
        << QList<quint32>{1, 2, 34} << QList<quint32>{1, 2, 3, 7, 15};
    QTest::newRow("large") << QList<quint32>{1, 100000} << QList<quint32>{1, 10, 100, 1000, 10000};
    QTest::newRow("close together") << QList<quint32>{100, 101, 103} << QList<quint32>{1, 26, 52, 77, 103};
}

void RegionGridTest::steps()
{
    QFETCH(QList<quint32>, values);
    QFETCH(QList<quint32>, bounds);
    const std::array<quint32, 5> actual = stepBounds({values.begin(), values.end()});
    QCOMPARE(QList<quint32>(actual.begin(), actual.end()), bounds);

    RegionGrid grid;
    grid.bounds = actual;
    QCOMPARE(grid.step(0), 0);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(grid.step(bounds[i]), i + 1);
        QCOMPARE(grid.step(bounds[i] - 1), i);
    }
}

void RegionGridTest::table()
{
    const MemoryTable table = m_grid.table();
    QCOMPARE(table.rowCount(), std::size_t{41});
    QCOMPARE(table.columns()[1].key, u"consortia"_s);
    QVERIFY(table.columns()[1].number);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (table.value(row, 0).toString() == u"宁波") {
            QCOMPARE(table.text(row, 0), u"of which 宁波"_s);
            QCOMPARE(table.value(row, 1).toInt(), 1);
            return;
        }
    }
    QFAIL("Ningbo is not in the table");
}

QTEST_GUILESS_MAIN(RegionGridTest)
#include "tst_regiongrid.moc"
