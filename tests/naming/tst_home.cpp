// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"
#include "naming/goldennames.h"
#include "naming/home.h"
#include "naming/kind.h"

#include <QSet>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class HomeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyBundledNameIsReadRight_data();
    void everyBundledNameIsReadRight();
    void rulesComeInOrder_data();
    void rulesComeInOrder();
    void aKnownBodyIsWhereItsSourceSays_data();
    void aKnownBodyIsWhereItsSourceSays();
    void everyBodyHasItsUse();
    void wordsThatLookLikeAPlaceAreNone_data();
    void wordsThatLookLikeAPlaceAreNone();

private:
    Reference m_reference;
};

void HomeTest::initTestCase()
{
    m_reference = loadReference().value();
}

void HomeTest::everyBundledNameIsReadRight_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("home");
    const auto names = test::goldenNames();
    QCOMPARE(names.size(), std::size_t{150});
    for (const test::GoldenName& golden : names) {
        QTest::newRow(golden.name.toUtf8().constData()) << golden.name << golden.home;
    }
}

void HomeTest::everyBundledNameIsReadRight()
{
    QFETCH(const QString, name);
    QFETCH(const QString, home);
    const HomeReading reading = readHome(name, m_reference);
    const Region* region = m_reference.region(reading.region);
    QCOMPARE(region == nullptr ? u"-"_s : region->shortName, home);
    const bool isKnownBody = m_reference.body(fold(name)) != nullptr;
    QCOMPARE(reading.basis.basis,
             region == nullptr ? Basis::Unknown : (isKnownBody ? Basis::Reference : Basis::Name));
    QCOMPARE(reading.basis.rule.isEmpty(), region == nullptr);
    QCOMPARE(reading.basis.rule == u"known_body", isKnownBody);
    QVERIFY(isKnownBody || name.contains(reading.basis.words));
}

void HomeTest::rulesComeInOrder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("region");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("words");
    QTest::newRow("a bracket beats the start")
        << u"哈尔滨工业大学(威海)"_s << 370000 << u"bracketed_place"_s << u"(威海)"_s;
    QTest::newRow("full-width bracket")
        << u"中移（上海）信息通信科技有限公司"_s << 310000 << u"bracketed_place"_s << u"（上海）"_s;
    QTest::newRow("the last place in brackets")
        << u"甲(杭州)乙(宁波)有限公司"_s << 330200 << u"bracketed_place"_s << u"(宁波)"_s;
    QTest::newRow("a bracket that is no place")
        << u"陕西延长石油(集团)有限责任公司"_s << 610000 << u"leading_place"_s << u"陕西"_s;
    QTest::newRow("a branch beats the start")
        << u"上海某某股份有限公司郑州分公司"_s << 410000 << u"branch_place"_s << u"郑州分公司"_s;
    QTest::newRow("a branch of a province")
        << u"中国联合网络通信有限公司浙江省分公司"_s << 330000 << u"branch_place"_s << u"浙江省分公司"_s;
    QTest::newRow("a place behind a university beats the start")
        << u"上海交通大学宁波人工智能研究院"_s << 330200 << u"after_parent_body"_s << u"宁波"_s;
    QTest::newRow("a place behind a company")
        << u"中国石油天然气股份有限公司大庆油田分公司"_s << 230000 << u"after_parent_body"_s << u"大庆"_s;
    QTest::newRow("a branch of a bank")
        << u"中国农业银行股份有限公司苏州支行"_s << 320000 << u"branch_place"_s << u"苏州支行"_s;
    QTest::newRow("a tax office") << u"国家税务总局深圳市税务局"_s << 440300 << u"after_parent_body"_s
                                  << u"深圳市"_s;
    QTest::newRow("a place behind 中国")
        << u"中国大连国际经济技术合作有限公司"_s << 210200 << u"after_parent_body"_s << u"大连"_s;
    QTest::newRow("a county-level city")
        << u"江阴兴澄特种钢铁有限公司"_s << 320000 << u"leading_place"_s << u"江阴"_s;
    QTest::newRow("the capital") << u"首都医科大学附属医院"_s << 110000 << u"leading_place"_s << u"首都"_s;
    QTest::newRow("a place behind a short parent")
        << u"中煤张家口煤矿机械有限责任公司"_s << 130000 << u"after_parent_body"_s << u"张家口"_s;
    QTest::newRow("the last parent") << u"中国科学院大学深圳医院"_s << 440300 << u"after_parent_body"_s
                                     << u"深圳"_s;
    QTest::newRow("the last of two places")
        << u"某某集团上海有限公司南京研究院"_s << 320000 << u"after_parent_body"_s << u"南京"_s;
    QTest::newRow("Latin letters before the place")
        << u"OPPO广东移动通信有限公司"_s << 440000 << u"after_latin_prefix"_s << u"广东"_s;
    QTest::newRow("full-width letters before the place")
        << u"ＯＰＰＯ广东移动通信有限公司"_s << 440000 << u"after_latin_prefix"_s << u"广东"_s;
    QTest::newRow("a region before the legal form")
        << u"中科催化新技术大连股份有限公司"_s << 210200 << u"before_legal_form"_s << u"大连"_s;
    QTest::newRow("a prefecture counts for its province")
        << u"东莞怡合达自动化股份有限公司"_s << 440000 << u"leading_place"_s << u"东莞"_s;
    QTest::newRow("the corps, not Xinjiang")
        << u"新疆生产建设兵团某某有限公司"_s << 660000 << u"leading_place"_s << u"新疆生产建设兵团"_s;
    QTest::newRow("white space around") << u" 北京大学 "_s << 110000 << u"leading_place"_s << u"北京"_s;
}

void HomeTest::rulesComeInOrder()
{
    QFETCH(const QString, name);
    QFETCH(const int, region);
    QFETCH(const QString, rule);
    QFETCH(const QString, words);
    const HomeReading reading = readHome(name, m_reference);
    QCOMPARE(reading.region, region);
    QCOMPARE(reading.basis, (Derivation{Basis::Name, rule, words}));
}

void HomeTest::aKnownBodyIsWhereItsSourceSays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("region");
    QTest::addColumn<QString>("place");
    QTest::newRow("no place in its name") << u"中山大学"_s << 440000 << u"广州市"_s;
    QTest::newRow("elsewhere than its name says") << u"河北工业大学"_s << 120000 << u"天津市"_s;
    QTest::newRow("another province in its name") << u"西藏民族大学"_s << 610000 << u"咸阳市"_s;
    QTest::newRow("more exact than its name") << u"山东科技大学"_s << 370200 << u"青岛市"_s;
    QTest::newRow("a bracket that is no place") << u"中国石油大学（华东）"_s << 370200 << u"青岛市"_s;
    QTest::newRow("in other characters") << u"復旦大學"_s << 310000 << u"上海市"_s;
    QTest::newRow("a company") << u"三一重工股份有限公司"_s << 110000 << u"北京市"_s;
}

void HomeTest::aKnownBodyIsWhereItsSourceSays()
{
    QFETCH(const QString, name);
    QFETCH(const QString, place);
    const HomeReading reading = readHome(name, m_reference);
    QTEST(reading.region, "region");
    QCOMPARE(reading.basis.basis, Basis::Reference);
    QVERIFY2(reading.basis.words.endsWith(u':' + place), qPrintable(reading.basis.words));
    const HomeReading branch = readHome(name + u"厦门分公司", m_reference);
    QCOMPARE(branch.region, 350200); // a name that goes on is not the body
    QCOMPARE(branch.basis.basis, Basis::Name);
}

/// A row that says what the name says as well, or that stands twice, only hides mistakes.
void HomeTest::everyBodyHasItsUse()
{
    Reference names = m_reference;
    names.bodies.clear();
    QSet<QString> seen;
    for (const Body& body : m_reference.bodies) {
        QVERIFY2(!seen.contains(body.folded), qPrintable(body.folded));
        seen.insert(body.folded);
        QVERIFY2(body.home == 0 || readHome(body.folded, names).region != body.home, qPrintable(body.folded));
        QVERIFY2(body.kind == OrganisationKind::Unknown || readKind(body.folded, names).kind != body.kind ||
                     isWeakKindRule(readKind(body.folded, names).basis.rule),
                 qPrintable(body.folded));
    }
}

void HomeTest::wordsThatLookLikeAPlaceAreNone_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"东方国信科技股份有限公司",
                             "中山照明有限公司",
                             "华北制药有限公司",
                             "京东方有限公司",
                             "潍柴某某有限公司",
                             "鞍钢某某有限公司",
                             "阿里某某有限公司",
                             "中国朝阳某某有限公司",
                             "长三角(某某)中心",
                             "工业和信息化部",
                             "中国石油大学",
                             "南方电网有限责任公司",
                             "朝阳科技有限公司",
                             "三明治食品有限公司",
                             "日照光伏有限公司",
                             "白银交易有限公司",
                             "安康保险股份有限公司",
                             "德州仪器有限公司",
                             "阿克苏诺贝尔有限公司",
                             "北海道食品有限公司",
                             "鲁班软件有限公司",
                             "沪江教育有限公司",
                             "长三角某某中心",
                             "中国某某有限公司",
                             "四海南通有限公司",
                             "海南州某某局",
                             "大学",
                             "分公司",
                             ""}) {
        QTest::newRow(*name == '\0' ? "nothing" : name) << QString::fromUtf8(name);
    }
}

void HomeTest::wordsThatLookLikeAPlaceAreNone()
{
    QFETCH(const QString, name);
    const HomeReading reading = readHome(name, m_reference);
    QCOMPARE(reading.region, 0);
    QCOMPARE(reading.basis, Derivation());
}

QTEST_APPLESS_MAIN(HomeTest)
#include "tst_home.moc"
