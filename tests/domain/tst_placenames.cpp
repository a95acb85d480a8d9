// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/placenames.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class PlaceNamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceIsRead_data();
    void aPlaceIsRead();
    void severalAreNamed();
    void everyPlaceIsReadByItsFullName();
    void regionsAreFoundByWhatIsTyped();
};

void PlaceNamesTest::aPlaceIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("region");
    QTest::addColumn<QString>("inner");
    const auto row = [](const QString& text, int region, const QString& inner = {}) {
        QTest::newRow(qPrintable(text)) << text << region << inner;
    };
    row(u"浙江"_s, 330000);
    row(u"浙"_s, 330000);
    row(u"Zhejiang"_s, 330000);
    row(u"宁波"_s, 330200);
    row(u"宁波市"_s, 330200);
    row(u"寧波"_s, 330200);
    row(u"Ningbo"_s, 330200);
    row(u"浙江宁波"_s, 330200);
    row(u"浙江省宁波市"_s, 330200);
    row(u"苏州"_s, 320000, u"苏州市"_s);
    row(u"苏州市"_s, 320000, u"苏州市"_s);
    row(u"蘇州"_s, 320000, u"苏州市"_s);
    row(u"江苏省苏州市"_s, 320000, u"苏州市"_s);
    row(u"苏州市吴江区"_s, 320000, u"苏州市"_s);
    row(u"延边"_s, 220000, u"延边朝鲜族自治州"_s);
    row(u"延边州"_s, 220000, u"延边朝鲜族自治州"_s);
    row(u"延边朝鲜族自治州"_s, 220000, u"延边朝鲜族自治州"_s);
    row(u"襄阳"_s, 420000, u"襄阳市"_s);
    row(u"xiangyang"_s, 420000, u"襄阳市"_s);
    row(u"Xiangyang City"_s, 420000, u"襄阳市"_s);
    row(u"chongqing"_s, 500000);
    row(u"雄安"_s, 130000, u"雄安新区"_s);
    row(u"昆山"_s, 320000, u"昆山市"_s);
    row(u"日照"_s, 370000, u"日照市"_s); // a word in names, a place here
    row(u"大理"_s, 530000, u"大理白族自治州"_s);
    row(u"慈溪"_s, 330200, u"慈溪市"_s);
    row(u"浙江省德清县"_s, 330000, u"德清县"_s);
    row(u"海南"_s, 460000);
    row(u"海南州"_s, 630000, u"海南藏族自治州"_s);
    row(u"朝阳市"_s, 210000, u"朝阳市"_s);
    row(u"朝阳"_s, 0); // a district of Beijing as often
    row(u"浙江大学"_s, 0);
    row(u"江苏、安徽省合肥市"_s, 0);
    row(u"上海和苏州市"_s, 0);
    row(u"杭州与宁波市"_s, 0);
    row(u"新疆和田"_s, 650000, u"和田地区"_s);
    row(u"呼和浩特"_s, 150000, u"呼和浩特市"_s);
    row(u"东方"_s, 0);
    row(u"nowhere"_s, 0);
    row(QString(), 0);
    row(QString(100'000, u'浙'), 0);
}

void PlaceNamesTest::aPlaceIsRead()
{
    QFETCH(const QString, text);
    const PlaceMeaning meaning = PlaceNames::bundled().read(text);
    QTEST(meaning.region, "region");
    QTEST(meaning.inner, "inner");
}

void PlaceNamesTest::severalAreNamed()
{
    const PlaceMeaning meaning = PlaceNames::bundled().read(u"suzhou");
    QCOMPARE(meaning.region, 0);
    QCOMPARE(meaning.among, (QStringList{u"苏州市（江苏）"_s, u"宿州市（安徽）"_s}));
    const QString note = placeNote(u"suzhou"_s, meaning, {});
    QVERIFY2(note.contains(u"宿州市（安徽）"), qPrintable(note));
}

void PlaceNamesTest::everyPlaceIsReadByItsFullName()
{
    const Reference places = loadPlaces().value();
    QVERIFY(places.prefectures.size() > 300);
    for (const Prefecture& place : places.prefectures) {
        const PlaceMeaning meaning = PlaceNames::bundled().read(place.name);
        QVERIFY2(meaning.region == place.region, qPrintable(place.name));
        if (!place.shortName.isEmpty()) {
            QVERIFY2(PlaceNames::bundled().read(place.shortName).region == place.region ||
                         places.regionNamed(place.shortName) != nullptr,
                     qPrintable(place.shortName));
        }
    }
}

void PlaceNamesTest::regionsAreFoundByWhatIsTyped()
{
    const PlaceNames& names = PlaceNames::bundled();
    QCOMPARE(names.regionsWith(u"苏州"), (std::set<int>{320000}));
    QCOMPARE(names.regionsWith(u"suzh"), (std::set<int>{320000, 340000}));
    QCOMPARE(names.regionsWith(u"延边"), (std::set<int>{220000}));
    QVERIFY(names.regionsWith(u"苏").empty()); // 江苏 is called so
    QVERIFY(names.regionsWith(u"zj").empty());
    QVERIFY(names.regionsWith({}).empty());
}

QTEST_APPLESS_MAIN(PlaceNamesTest)
#include "tst_placenames.moc"
