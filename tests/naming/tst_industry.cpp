// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/industry.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class IndustryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsShowIndustries_data();
    void wordsShowIndustries();
    void theBasisNamesItsWords();

private:
    Reference m_reference;
};

void IndustryTest::initTestCase()
{
    m_reference = loadReference().value();
}

void IndustryTest::wordsShowIndustries_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("roleTexts");
    QTest::addColumn<QStringList>("keys");
    const QStringList none;
    QTest::newRow("one") << u"高质量数据集赋能数智钢铁创新联合体"_s << none << QStringList{u"steel"_s};
    QTest::newRow("in the order of the name") << u"矿产行业高质量数据集赋能钢铁产业转型升级联合体"_s << none
                                              << QStringList{u"mining"_s, u"steel"_s};
    QTest::newRow("a list of three")
        << u"面向装备、电子、家电行业工业产品设计基础资源库高质量数据集建设联合体"_s << none
        << QStringList{u"equipment"_s, u"electronics"_s, u"home_appliances"_s};
    QTest::newRow("a longer word is used up")
        << u"动力装备高质量数据集建设联合体"_s << none << QStringList{u"power_equipment"_s};
    QTest::newRow("so is this one") << u"煤机装备全要素数据合作联合体"_s << none
                                    << QStringList{u"mining_machinery"_s};
    QTest::newRow("but not a second word")
        << u"动力装备与装备联合体"_s << none << QStringList{u"power_equipment"_s, u"equipment"_s};
    QTest::newRow("a word of two industries") << u"消费领域终端行业数据合作联合体"_s << none
                                              << QStringList{u"consumer_electronics"_s, u"home_appliances"_s};
    QTest::newRow("each industry once")
        << u"人形机器人具身智能工业数据集联合体"_s << none << QStringList{u"embodied_intelligence"_s};
    QTest::newRow("from role texts") << u"宁波工业数据筑基行动创新联合体"_s
                                     << QStringList{u"绿色石化行业牵头单位"_s, u"具身智能行业牵头单位"_s}
                                     << QStringList{u"petrochemicals"_s, u"embodied_intelligence"_s};
    QTest::newRow("the name before role texts")
        << u"钢铁联合体"_s << QStringList{u"汽车行业牵头"_s, u"钢铁行业牵头"_s}
        << QStringList{u"steel"_s, u"automobiles"_s};
    QTest::newRow("none") << u"某某数据联合体"_s << none << none;
    QTest::newRow("nothing") << QString() << none << none;
}

void IndustryTest::wordsShowIndustries()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, roleTexts);
    QStringList keys;
    for (const ProposedIndustry& industry : readIndustries(name, roleTexts, m_reference)) {
        QCOMPARE(industry.basis.basis, Basis::Name);
        keys << industry.key;
    }
    QTEST(keys, "keys");
}

void IndustryTest::theBasisNamesItsWords()
{
    const auto robots = readIndustries(u"人形机器人具身智能工业数据集联合体"_s, {}, m_reference);
    QCOMPARE(robots.at(0).basis, (Derivation{Basis::Name, u"name_word"_s, u"人形机器人、具身智能"_s}));
    const auto repeated = readIndustries(u"钢铁钢铁联合体"_s, {}, m_reference);
    QCOMPARE(repeated.at(0).basis.words, u"钢铁"_s);
    const auto led = readIndustries(u"联合体"_s, {u"绿色石化行业牵头单位"_s}, m_reference);
    QCOMPARE(led.at(0).basis, (Derivation{Basis::Name, u"role_mark"_s, u"绿色石化"_s}));
}

QTEST_APPLESS_MAIN(IndustryTest)
#include "tst_industry.moc"
