// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listreader.h"
#include "import/list/rows/rowmembers.h"
#include "support/readlists.h"

#include <QTest>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

/// What a list says twice, and tables whose heads stand below each other.
class RowChecksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreComparedWithTheNames_data();
    void countsAreComparedWithTheNames();
    void aCodeOfTwoOrganisationsIsTold();
    void manyDifferencesAreCounted();
    void aTurnedTableIsRead();
    void aRecordThatGoesOnKeepsItsName();
    void whatWasRejectedIsAnotherList();
    void headsThatDenyOrChangeTheLeadAreNoLead();
    void dittosAreTheCellsAbove();
};

namespace {

PublishedList listOf(const QString& csv)
{
    return readList(csv.toUtf8(), u"list.csv"_s, *bundledGrammar()).value();
}

/// Everything that the account says of rows, a line each.
QString toldOfRows(const PublishedList& list)
{
    QStringList lines;
    for (const AccountEntry& entry : list.account) {
        if (entry.part.startsWith(u"Row")) {
            lines << entry.part + u": " + entry.why;
        }
    }
    return lines.join(u'\n');
}

} // namespace

void RowChecksTest::countsAreComparedWithTheNames_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("count");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("all of them") << u"成员单位数量"_s << u"3"_s << false;
    QTest::newRow("without the lead") << u"参与单位数（家）"_s << u"2"_s << false;
    QTest::newRow("one is missing") << u"单位数量"_s << u"4"_s << true;
    QTest::newRow("in English") << u"Number of members"_s << u"7"_s << true;
    QTest::newRow("it counts something else") << u"企业数量"_s << u"1"_s << false;
    QTest::newRow("no number") << u"成员单位数量"_s << u"若干"_s << false;
}

void RowChecksTest::countsAreComparedWithTheNames()
{
    QFETCH(const QString, head);
    QFETCH(const QString, count);
    QFETCH(const bool, isTold);
    const PublishedList list = listOf(
        u"序号,联合体名称,联合体单位,%1\n1,钢铁联合体,南京钢铁有限公司（牵头）、南京大学、东南大学,%2\n"_s
            .arg(head, count));
    QCOMPARE(toldOfRows(list).contains(u"names 3 organisations"), isTold);
}

void RowChecksTest::aCodeOfTwoOrganisationsIsTold()
{
    const PublishedList list = listOf(u"序号,联合体名称,单位名称,统一社会信用代码,角色\n"
                                      u"1,钢铁联合体,南京钢铁有限公司,91320100134896447T,牵头\n"
                                      u"1,钢铁联合体,苏州轴承有限公司,91320100134896447T,参与\n"
                                      u"2,石化联合体,南京钢铁有限公司,91320100134896447T,牵头\n"_s);
    const QString told = toldOfRows(list);
    QVERIFY2(told.contains(u"91320100134896447T stands for “南京钢铁有限公司” and for “苏州轴承有限公司”"),
             qPrintable(told));
    QCOMPARE(told.count(u"stands for"), 1);
}

void RowChecksTest::manyDifferencesAreCounted()
{
    QString csv = u"序号,联合体名称,联合体单位,单位数量\n"_s;
    for (int i = 1; i <= 30; ++i) {
        csv += u"%1,第%1联合体,南京钢铁有限公司（牵头）、南京大学,9\n"_s.arg(i);
    }
    const QString told = toldOfRows(listOf(csv));
    QCOMPARE(told.count(u"names 2 organisations"), 20);
    QVERIFY2(told.contains(u"Further rows that differ so: 10."), qPrintable(told));
}

void RowChecksTest::aTurnedTableIsRead()
{
    const PublishedList list = listOf(u"重点联合体对照表,,\n"
                                      u"序号,1,2\n"
                                      u"联合体名称,钢铁联合体,石化联合体\n"
                                      u"所在地,江苏,浙江\n"
                                      u"牵头单位,南京钢铁有限公司,宁波石化有限公司\n"
                                      u"成员单位1,南京大学,浙江大学\n"
                                      u"成员单位2,东南大学,\n"_s);
    QCOMPARE(list.rows.size(), std::size_t{2});
    QCOMPARE(list.rows[0].name, u"钢铁联合体"_s);
    QCOMPARE(list.rows[0].place, u"江苏"_s);
    QCOMPARE(membersOf(list.rows[0], list.rules, *bundledGrammar()).size(), std::size_t{3});
    QCOMPARE(membersOf(list.rows[1], list.rules, *bundledGrammar()).size(), std::size_t{2});
    QVERIFY(list.account.front().why.contains(u"turned"));
}

void RowChecksTest::aRecordThatGoesOnKeepsItsName()
{
    const PublishedList list = listOf(u"序号,联合体名称,单位名称,角色\n"
                                      u"1,钢铁联合体,南京钢铁有限公司,牵头\n"
                                      u"1,钢铁联合体,南京大学,参与\n"
                                      u"1,钢铁联合体（续）,东南大学,参与\n"
                                      u"2,石化联合体,宁波石化有限公司,牵头\n"_s);
    QCOMPARE(list.rows.size(), std::size_t{2});
    QCOMPARE(list.rows[0].name, u"钢铁联合体"_s);
    QCOMPARE(membersOf(list.rows[0], list.rules, *bundledGrammar()).size(), std::size_t{3});
}

void RowChecksTest::whatWasRejectedIsAnotherList()
{
    const QString first = u"序号,联合体名称,牵头单位,成员单位\n1,钢铁联合体,南京钢铁有限公司,南京大学\n"_s;
    const QString second =
        u"序号,联合体名称,牵头单位,成员单位\n2,汽车联合体,一汽解放汽车有限公司,吉林大学\n"_s;
    const PublishedList joined = listOf(first + u"续表,,,\n"_s + second);
    QCOMPARE(joined.rows.size(), std::size_t{2});
    const auto parted = readList(QString(first + u"未通过评审的联合体,,,\n"_s + second).toUtf8(),
                                 u"list.csv"_s, *bundledGrammar());
    QVERIFY(!parted);
    QVERIFY2(parted.error().message.contains(u"second list"), qPrintable(parted.error().message));
}

void RowChecksTest::headsThatDenyOrChangeTheLeadAreNoLead()
{
    const PublishedList list = listOf(u"序号,联合体名称,非牵头单位,牵头单位\n"
                                      u"1,钢铁联合体,南京大学、东南大学,南京钢铁有限公司\n"_s);
    const std::vector<MemberToken> members = membersOf(list.rows[0], list.rules, *bundledGrammar());
    QCOMPARE(std::ranges::count(members, Role::Member, &MemberToken::role), 2);
    const auto changed = readList(u"序号,联合体名称,牵头单位（变更前）,牵头单位（变更后）,成员单位\n"
                                  u"1,钢铁联合体,本钢集团有限公司,鞍钢集团有限公司,东北大学\n"_s.toUtf8(),
                                  u"list.csv"_s, *bundledGrammar());
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Ambiguous);
    const PublishedList last = listOf(u"序号,联合体名称,成员单位（牵头单位在最后）\n"
                                      u"1,钢铁联合体,南京大学、南京钢铁有限公司\n"_s);
    QVERIFY(!last.rules.leadsByOrder);
}

void RowChecksTest::dittosAreTheCellsAbove()
{
    const PublishedList list = listOf(u"序号,攻关联合体,所在地,牵头单位,参与单位\n"
                                      u"1,钢铁联合体,南京,南京钢铁有限公司,南京大学\n"
                                      u"2,轴承联合体,〃,同上,东南大学\n"_s);
    QCOMPARE(list.rows[1].name, u"轴承联合体"_s);
    QCOMPARE(list.rows[1].place, u"南京"_s);
    const std::vector<MemberToken> members = membersOf(list.rows[1], list.rules, *bundledGrammar());
    QCOMPARE(members.front().name, u"南京钢铁有限公司"_s);
    QCOMPARE(std::ranges::count_if(
                 list.account, [](const AccountEntry& entry) { return entry.why.contains(u"cell above"); }),
             2);
}

QTEST_APPLESS_MAIN(RowChecksTest)
#include "tst_rowchecks.moc"
