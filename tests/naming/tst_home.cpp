// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/goldennames.h"
#include "naming/home.h"

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
    QCOMPARE(reading.basis.basis, region == nullptr ? Basis::Unknown : Basis::Name);
    QCOMPARE(reading.basis.rule.isEmpty(), region == nullptr);
    QVERIFY(name.contains(reading.basis.words));
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

void HomeTest::wordsThatLookLikeAPlaceAreNone_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"东方国信科技股份有限公司",
                             "东风汽车集团有限公司",
                             "东华大学",
                             "南方电网有限责任公司",
                             "华北电力大学",
                             "朝阳科技有限公司",
                             "三明治食品有限公司",
                             "日照光伏有限公司",
                             "白银交易有限公司",
                             "安康保险股份有限公司",
                             "德州仪器有限公司",
                             "阿里云计算有限公司",
                             "阿克苏诺贝尔有限公司",
                             "中山大学",
                             "北海道食品有限公司",
                             "粤港澳大湾区国家技术创新中心",
                             "鲁班软件有限公司",
                             "京东方科技集团股份有限公司",
                             "沪江教育有限公司",
                             "中国长安汽车集团有限公司",
                             "潍柴动力股份有限公司",
                             "鞍钢集团有限公司",
                             "吉利百矿集团有限公司",
                             "中国矿业大学",
                             "中国石油大学(华东)",
                             "长三角某某中心",
                             "河北工业大学",
                             "四川外国语大学",
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
