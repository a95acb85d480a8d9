// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/goldennames.h"
#include "naming/nearnames.h"
#include "naming/sameness.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class SamenessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twoNamesAreCompared_data();
    void twoNamesAreCompared();
    void aliasesAreNames();
    void theBundledListShowsItsGroups();
    void onlyNewPairsAreTold();
    void oneStepIsFound_data();
    void oneStepIsFound();
    void nearPairsAreAllThatOneStepJoins();

private:
    [[nodiscard]] QStringList told(const QStringList& names, std::size_t onlyFrom = 0) const;

    Reference m_reference;
};

void SamenessTest::initTestCase()
{
    m_reference = loadReference().value();
}

QStringList SamenessTest::told(const QStringList& names, std::size_t onlyFrom) const
{
    std::vector<OrganisationNames> organisations;
    for (const QString& name : names) {
        organisations.push_back({name, {}});
    }
    QStringList lines;
    for (const SameSuggestion& pair : suggestSame(organisations, m_reference, onlyFrom)) {
        lines << u"%1 %2 %3 %4 %5"_s.arg(pair.a).arg(pair.b).arg(key(pair.relation), pair.reason, pair.words);
    }
    return lines;
}

void SamenessTest::twoNamesAreCompared_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* tag, const QString& one, const QString& other, const QString& told) {
        QTest::newRow(tag) << one << other << told;
    };
    row("equal but for the width", u"中移（上海）有限公司"_s, u"中移(上海)有限公司"_s,
        u"0 1 same exact 中移(上海)有限公司"_s);
    row("traditional", u"東華大學"_s, u"东华大学"_s, u"0 1 same exact 东华大学"_s);
    row("a former name", u"甲乙丙科技有限公司(原丁戊己软件公司)"_s, u"丁戊己软件公司"_s,
        u"0 1 same other_name_mark 丁戊己软件公司"_s);
    row("the name beside its mark", u"甲乙丙科技有限公司(曾用名:丁戊己软件公司)"_s, u"甲乙丙科技有限公司"_s,
        u"0 1 same other_name_mark 甲乙丙科技有限公司"_s);
    row("another legal form", u"中国钢研科技集团"_s, u"中国钢研科技集团有限公司"_s,
        u"0 1 same legal_form 中国钢研科技集团"_s);
    row("a bracketed place moved", u"中汽智造科技(天津)有限公司"_s, u"中汽智造(天津)科技有限公司"_s,
        u"0 1 same bracket_variant 中汽智造科技"_s);
    row("(集团) in or out", u"陕西延长石油(集团)有限责任公司"_s, u"陕西延长石油有限责任公司"_s,
        u"0 1 same bracket_variant 陕西延长石油"_s);
    row("a leading place moved", u"天津博雅创智科技有限公司"_s, u"博雅创智科技(天津)有限公司"_s,
        u"0 1 same place_moved 博雅创智科技"_s);
    row("two places", u"中移(上海)信息有限公司"_s, u"中移(苏州)信息有限公司"_s,
        u"0 1 group group_word 中移信息"_s);
    row("a branch behind its company", u"中国联合网络通信有限公司浙江省分公司"_s,
        u"中国联合网络通信有限公司"_s, u"0 1 branch_of branch_ending 浙江省分公司"_s);
    row("a company before its branch", u"中国联合网络通信有限公司"_s,
        u"中国联合网络通信有限公司浙江省分公司"_s, u"1 0 branch_of branch_ending 浙江省分公司"_s);
    row("a campus", u"哈尔滨工业大学(威海)"_s, u"哈尔滨工业大学"_s,
        u"0 1 branch_of bracketed_place (威海)"_s);
    row("an institute of a university", u"上海交通大学宁波人工智能研究院"_s, u"上海交通大学"_s,
        u"0 1 branch_of begins_with_parent 宁波人工智能研究院"_s);
    row("an institute of a group", u"中国铝业集团中铝材料应用研究院"_s, u"中国铝业集团有限公司"_s,
        u"0 1 branch_of begins_with_parent 中铝材料应用研究院"_s);
    row("a subsidiary", u"中国矿产资源集团有限公司"_s, u"中国矿产资源集团大数据有限公司"_s,
        u"0 1 group subsidiary_name 中国矿产资源集团有限公司"_s);
    row("an association is no part of a bank", u"中国银行"_s, u"中国银行业协会"_s, QString());
    row("branches of one company", u"甲乙丙丁有限公司浙江省分公司"_s, u"甲乙丙丁有限公司广东省分公司"_s,
        u"0 1 group same_parent 甲乙丙丁有限公司"_s);
    row("a group and its company", u"中国铝业集团有限公司"_s, u"中国铝业股份有限公司"_s,
        u"0 1 group group_word 中国铝业"_s);
    row("one brand", u"四川长虹电器股份有限公司"_s, u"四川长虹空调有限公司"_s,
        u"0 1 group same_brand 四川长虹"_s);
    row("a word that is no brand", u"北京东方国信科技股份有限公司"_s, u"北京东方园林环境股份有限公司"_s,
        QString());
    row("an industry behind 中国", u"中国石油化工股份有限公司"_s, u"中国石油天然气股份有限公司"_s, QString());
    row("a misprint", u"朗坤工业数居科技有限公司"_s, u"郎坤工业数居科技有限公司"_s,
        u"0 1 near one_character 朗/郎"_s);
    row("a misprint in a body without legal form", u"某某工业数居联合体"_s, u"某某工业数据联合体"_s,
        u"0 1 near one_character 居/据"_s);
    row("a character left out", u"长三角制造能力中心"_s, u"长三角制造业能力中心"_s,
        u"0 1 near one_missing /业"_s);
    row("two swapped", u"朗坤智慧研究中心"_s, u"朗坤慧智研究中心"_s, u"0 1 near swapped 智慧/慧智"_s);
    row("numbered bodies", u"电子第五研究所"_s, u"电子第七研究所"_s, QString());
    row("another direction", u"华东勘测设计院"_s, u"华北勘测设计院"_s, QString());
    row("another place", u"江苏省标准化研究院"_s, u"江西省标准化研究院"_s, QString());
    row("short names", u"河海大学"_s, u"湖海大学"_s, QString());
    row("nothing alike", u"南京钢铁股份有限公司"_s, u"重庆大学"_s, QString());
    row("no name", QString(), QString(), QString());
}

void SamenessTest::twoNamesAreCompared()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QTEST(told({one, other}).join(u'\n'), "told");
}

void SamenessTest::aliasesAreNames()
{
    const std::vector<OrganisationNames> organisations{{u"中国电子技术标准化研究院"_s, {u"电子四院"_s}},
                                                       {u"电子四院"_s, {}}};
    const SameSuggestion alias{0, 1, SameRelation::Same, u"alias"_s, u"电子四院"_s};
    QCOMPARE(suggestSame(organisations, m_reference), std::vector{alias});
}

void SamenessTest::theBundledListShowsItsGroups()
{
    QStringList names;
    for (const test::GoldenName& golden : test::goldenNames()) {
        names << golden.name;
    }
    QStringList lines;
    for (const QString& line : told(names)) {
        const QStringList words = line.split(u' ');
        lines << names[words[0].toInt()] + u' ' + words[2] + u' ' + words[3] + u' ' + names[words[1].toInt()];
    }
    for (const QString& expected :
         {u"中国铝业集团中铝材料应用研究院 branch_of begins_with_parent 中国铝业集团有限公司"_s,
          u"四川长虹电器股份有限公司 group same_brand 四川长虹空调有限公司"_s,
          u"华为技术有限公司 group same_brand 华为云计算技术有限公司"_s,
          u"中国矿产资源集团大数据有限公司 group same_brand 中国矿产资源集团舟山发展有限公司"_s,
          u"中国联合网络通信有限公司浙江省分公司 group same_parent 中国联合网络通信有限公司广东省分公司"_s}) {
        QVERIFY2(lines.contains(expected), qPrintable(expected + u'\n' + lines.join(u'\n')));
    }
    QVERIFY(lines.filter(u" same "_s).isEmpty()); // the list names nobody twice
    // Two companies, as it happens: that is for a person to see.
    QCOMPARE(lines.filter(u" near "_s),
             QStringList{u"广西华昇新材料有限公司 near one_character 广西华鑫新材料有限公司"_s});
}

void SamenessTest::onlyNewPairsAreTold()
{
    const QStringList names{u"四川长虹电器股份有限公司"_s, u"四川长虹空调有限公司"_s,
                            u"四川长虹模塑科技有限公司"_s};
    QCOMPARE(told(names).size(), 2);
    QCOMPARE(told(names, 2), QStringList{u"0 2 group same_brand 四川长虹"_s});
    QCOMPARE(told(names, 3), QStringList());
}

void SamenessTest::oneStepIsFound_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("step");
    QTest::newRow("replaced at the start") << u"xbc"_s << u"abc"_s << u"0 0 x/a"_s;
    QTest::newRow("replaced at the end") << u"abx"_s << u"abc"_s << u"0 2 x/c"_s;
    QTest::newRow("missing in the first") << u"abd"_s << u"abcd"_s << u"1 2 /c"_s;
    QTest::newRow("missing in the second, at the end") << u"abc"_s << u"ab"_s << u"1 2 c/"_s;
    QTest::newRow("swapped") << u"abcd"_s << u"acbd"_s << u"2 1 bc/cb"_s;
    QTest::newRow("equal") << u"abc"_s << u"abc"_s << QString();
    QTest::newRow("two replaced") << u"abc"_s << u"axy"_s << QString();
    QTest::newRow("two missing") << u"abc"_s << u"a"_s << QString();
    QTest::newRow("one missing, one replaced") << u"abcd"_s << u"xbc"_s << QString();
    QTest::newRow("beyond the basic plane, one plane") << u"a𠮷b"_s << u"a𠮶b"_s << u"0 1 𠮷/𠮶"_s;
    QTest::newRow("beyond the basic plane, same second half")
        << u"a\U00020000"_s << u"a\U00020400"_s << u"0 1 \U00020000/\U00020400"_s;
    QTest::newRow("nothing") << QString() << QString() << QString();
}

void SamenessTest::oneStepIsFound()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    const auto step = oneStep(a, b);
    const QString text =
        step ? u"%1 %2 %3/%4"_s.arg(int(step->kind)).arg(step->at).arg(step->from, step->to) : QString();
    QTEST(text, "step");
}

/// Against the comparison of each text with each other one, on texts of few letters, which are near often.
void SamenessTest::nearPairsAreAllThatOneStepJoins()
{
    QStringList texts;
    quint32 state = 1;
    const auto next = [&state](quint32 below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % below;
    };
    for (int i = 0; i < 300; ++i) {
        QString text;
        for (quint32 length = 4 + next(5); length > 0; --length) {
            text += QChar(u'a' + static_cast<char16_t>(next(5)));
        }
        texts << text;
    }
    std::vector<NearPair> expected;
    for (quint32 a = 0; a < 300; ++a) {
        for (quint32 b = a + 1; b < 300; ++b) {
            if (texts[a].size() >= 5 && texts[b].size() >= 5 && oneStep(texts[a], texts[b])) {
                expected.push_back({a, b});
            }
        }
    }
    QVERIFY(expected.size() > 20);
    QCOMPARE(nearPairs(texts), expected);
}

QTEST_APPLESS_MAIN(SamenessTest)
#include "tst_sameness.moc"
