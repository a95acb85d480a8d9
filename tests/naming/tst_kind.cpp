// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/goldennames.h"
#include "naming/kind.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class KindTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyBundledNameIsReadRight_data();
    void everyBundledNameIsReadRight();
    void theEndOfANameDecides_data();
    void theEndOfANameDecides();
    void theBasisNamesItsWords();
    void aDoubtfulRuleIsWeak();

private:
    Reference m_reference;
};

void KindTest::initTestCase()
{
    m_reference = loadReference().value();
}

void KindTest::everyBundledNameIsReadRight_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    const auto names = test::goldenNames();
    QCOMPARE(names.size(), std::size_t{150});
    for (const test::GoldenName& golden : names) {
        QTest::newRow(golden.name.toUtf8().constData()) << golden.name << golden.kind;
    }
}

void KindTest::everyBundledNameIsReadRight()
{
    QFETCH(const QString, name);
    QFETCH(const QString, kind);
    const KindReading reading = readKind(name, m_reference);
    QCOMPARE(key(reading.kind), kind);
    QCOMPARE(reading.basis.basis, Basis::Name);
    QVERIFY(name.contains(reading.basis.words));
}

void KindTest::theEndOfANameDecides_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<OrganisationKind>("kind");
    using Kind = OrganisationKind;
    QTest::newRow("a legal form beats an institute inside")
        << u"宁波工业互联网研究院有限公司"_s << Kind::Enterprise;
    QTest::newRow("a legal form beats a centre inside")
        << u"中国汽车技术研究中心有限公司"_s << Kind::Enterprise;
    QTest::newRow("an institute of a company") << u"某某股份有限公司中央研究院"_s << Kind::ResearchInstitute;
    QTest::newRow("a branch") << u"某某有限公司浙江省分公司"_s << Kind::Enterprise;
    QTest::newRow("a college") << u"四川美术学院"_s << Kind::University;
    QTest::newRow("an academy is no college") << u"中国农业科学院"_s << Kind::ResearchInstitute;
    QTest::newRow("a place behind the name") << u"中国石油大学（华东）"_s << Kind::University;
    QTest::newRow("an abbreviation behind the name") << u"数字化工业软件联盟(DISA)"_s << Kind::Association;
    QTest::newRow("a department") << u"江苏省工业和信息化厅"_s << Kind::Government;
    QTest::newRow("a university in the name of a company") << u"北京大学科技园有限公司"_s << Kind::Enterprise;
    QTest::newRow("a hospital of a university") << u"北京大学第一医院"_s << Kind::PublicInstitution;
    QTest::newRow("a vocational college") << u"深圳信息职业技术学院"_s << Kind::University;
    QTest::newRow("a technical centre of a company") << u"某某有限公司技术中心"_s << Kind::Enterprise;
    QTest::newRow("an office of a company") << u"某某股份有限公司北京代表"_s << Kind::Enterprise;
    QTest::newRow("a limited partnership") << u"宁波某某投资中心（有限合伙）"_s << Kind::Enterprise;
    QTest::newRow("accountants") << u"立信会计师事务所(特殊普通合伙)"_s << Kind::Enterprise;
    QTest::newRow("a household business") << u"海曙某某经营部(个体工商户)"_s << Kind::Other;
    QTest::newRow("English") << u"Siemens Co., Ltd."_s << Kind::Enterprise;
    QTest::newRow("German") << u"KUKA Deutschland GmbH"_s << Kind::Enterprise;
    QTest::newRow("dots between the letters") << u"Air Liquide S.A."_s << Kind::Enterprise;
    QTest::newRow("an English university") << u"Tsinghua University"_s << Kind::University;
    QTest::newRow("a Latin word that only ends like a form") << u"某某Binc"_s << Kind::Unknown;
    QTest::newRow("a bank") << u"中国工商银行深圳市分行"_s << Kind::Enterprise;
    QTest::newRow("a cooperative") << u"某某县果品专业合作社"_s << Kind::Other;
    QTest::newRow("a committee of a body") << u"中国机械工程学会物流工程分会"_s << Kind::Association;
    QTest::newRow("a known body") << u"工业和信息化部"_s << Kind::Government;
    QTest::newRow("a court") << u"杭州互联网法院"_s << Kind::Government;
    QTest::newRow("no word at all") << u"阿里巴巴"_s << Kind::Unknown;
    QTest::newRow("a word in the middle only") << u"大学城物业"_s << Kind::Unknown;
    QTest::newRow("nothing but the word") << u"分公司"_s << Kind::Unknown;
    QTest::newRow("nothing") << QString() << Kind::Unknown;
}

void KindTest::theEndOfANameDecides()
{
    QFETCH(const QString, name);
    QFETCH(const OrganisationKind, kind);
    QCOMPARE(key(readKind(name, m_reference).kind), key(kind));
}

void KindTest::theBasisNamesItsWords()
{
    const Derivation company{Basis::Name, u"legal_form"_s, u"股份有限公司"_s};
    QCOMPARE(readKind(u"南京钢铁股份有限公司"_s, m_reference).basis, company);
    const Derivation university{Basis::Name, u"end_word"_s, u"大学"_s};
    QCOMPARE(readKind(u"哈尔滨工业大学(威海)"_s, m_reference).basis, university);
    const Derivation group{Basis::Name, u"end_word"_s, u"集团"_s};
    QCOMPARE(readKind(u"中国钢研科技集团"_s, m_reference).basis, group);
    QCOMPARE(readKind(u"阿里巴巴"_s, m_reference).basis, Derivation());
    const Derivation partnership{Basis::Name, u"legal_form"_s, u"（有限合伙）"_s};
    QCOMPARE(readKind(u"某某投资中心（有限合伙）"_s, m_reference).basis, partnership);
    const Derivation french{Basis::Name, u"weak_end_word"_s, u"S.A."_s};
    QCOMPARE(readKind(u"Air Liquide S.A."_s, m_reference).basis, french);
    const Derivation known{Basis::Reference, u"known_body"_s, u"中国政府网,国务院组织机构"_s};
    QCOMPARE(readKind(u"工业和信息化部"_s, m_reference).basis, known);
}

void KindTest::aDoubtfulRuleIsWeak()
{
    const auto rule = [this](const QString& name) { return readKind(name, m_reference).basis.rule; };
    QCOMPARE(rule(u"某某市产业发展中心"_s), u"weak_end_word"_s);
    QCOMPARE(rule(u"某某有限公司技术中心"_s), u"company_inside"_s);
    QVERIFY(isWeakKindRule(u"weak_end_word"_s));
    QVERIFY(isWeakKindRule(u"company_inside"_s));
    for (const QString& name : {u"某某有限公司"_s, u"北京大学"_s, u"工业和信息化部"_s, u"阿里巴巴"_s}) {
        QVERIFY2(!isWeakKindRule(rule(name)), qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(KindTest)
#include "tst_kind.moc"
