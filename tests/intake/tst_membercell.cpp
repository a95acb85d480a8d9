// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/membercell.h"

#include <QRandomGenerator>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class MemberCellTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreCutOutsideBrackets_data();
    void namesAreCutOutsideBrackets();
    void rolesAreRead_data();
    void rolesAreRead();
    void labelsReachOverTheirMembers_data();
    void labelsReachOverTheirMembers();
    void aColumnOfLeads();
    void anyCellIsKept();
    void aTokenIsSplitAndJoined();
    void aRoleByHandStays();
    void damageHasItsPlace();
    void damageIsTold_data();
    void damageIsTold();
};

void MemberCellTest::namesAreCutOutsideBrackets_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one") << u"北京大学"_s << QStringList{u"北京大学"_s};
    QTest::newRow("two") << u"北京大学、中南大学"_s << QStringList{u"北京大学"_s, u"中南大学"_s};
    QTest::newRow("a bracket stays in the name")
        << u"中移(上海)信息通信科技有限公司、哈尔滨工业大学(威海)"_s
        << QStringList{u"中移(上海)信息通信科技有限公司"_s, u"哈尔滨工业大学(威海)"_s};
    QTest::newRow("a mark in Latin letters stays")
        << u"数字化工业软件联盟(DISA)、甲"_s << QStringList{u"数字化工业软件联盟(DISA)"_s, u"甲"_s};
    QTest::newRow("a 、 inside brackets")
        << u"甲(乙、丙)、丁（戊、己）"_s << QStringList{u"甲(乙、丙)"_s, u"丁（戊、己）"_s};
    QTest::newRow("brackets of two widths") << u"甲(乙、丙）、丁"_s << QStringList{u"甲(乙、丙）"_s, u"丁"_s};
    QTest::newRow("nested brackets") << u"甲(乙(丙、丁)、戊)、己"_s
                                     << QStringList{u"甲(乙(丙、丁)、戊)"_s, u"己"_s};
    QTest::newRow("white space around")
        << u" 甲 、\n乙\r\n丙、丁"_s << QStringList{u"甲"_s, u"乙丙"_s, u"丁"_s};
    QTest::newRow("a comma is no separator")
        << u"A Co., Ltd.、乙"_s << QStringList{u"A Co., Ltd."_s, u"乙"_s};
    QTest::newRow("semicolons and full-width commas")
        << u"甲公司；乙公司;丙公司，丁公司"_s
        << QStringList{u"甲公司"_s, u"乙公司"_s, u"丙公司"_s, u"丁公司"_s};
    QTest::newRow("a semicolon at the end") << u"甲公司；乙公司；"_s << QStringList{u"甲公司"_s, u"乙公司"_s};
    QTest::newRow("commas in ASCII") << u"甲公司,乙公司, 丙公司"_s
                                     << QStringList{u"甲公司"_s, u"乙公司"_s, u"丙公司"_s};
    QTest::newRow("a comma before Inc.")
        << u"甲公司,Acme, Inc."_s << QStringList{u"甲公司"_s, u"Acme, Inc."_s};
    QTest::newRow("slashes alone") << u"南京钢铁公司/首钢集团公司"_s
                                   << QStringList{u"南京钢铁公司"_s, u"首钢集团公司"_s};
    QTest::newRow("a slash beside other separators")
        << u"空客/中航工业中心、乙公司"_s << QStringList{u"空客/中航工业中心"_s, u"乙公司"_s};
    QTest::newRow("lines alone") << u"甲公司\n乙公司\r\n丙公司"_s
                                 << QStringList{u"甲公司"_s, u"乙公司"_s, u"丙公司"_s};
    QTest::newRow("empty lines") << u"\n甲公司\n\n  乙公司\n"_s << QStringList{u"甲公司"_s, u"乙公司"_s};
    QTest::newRow("a line break beside a separator")
        << u"甲公司、\n乙公司\n；丙公司"_s << QStringList{u"甲公司"_s, u"乙公司"_s, u"丙公司"_s};
    QTest::newRow("list numbers") << u"1.甲公司 \n2.乙公司\n（3）丙公司"_s
                                  << QStringList{u"甲公司"_s, u"乙公司"_s, u"丙公司"_s};
    QTest::newRow("list numbers with 、")
        << u"1、甲公司、2、乙公司"_s << QStringList{u"甲公司"_s, u"乙公司"_s};
    QTest::newRow("a number that begins a name")
        << u"360数字安全公司、58同城公司"_s << QStringList{u"360数字安全公司"_s, u"58同城公司"_s};
    QTest::newRow("a full stop") << u"甲公司、乙公司。"_s << QStringList{u"甲公司"_s, u"乙公司"_s};
    QTest::newRow("labels") << u"牵头单位：甲公司\n成员单位：乙公司、丙公司"_s
                            << QStringList{u"甲公司"_s, u"乙公司"_s, u"丙公司"_s};
    QTest::newRow("a label on a line of its own") << u"牵头单位:\n甲公司\n成员单位:\n乙公司\n丙公司"_s
                                                  << QStringList{u"甲公司"_s, u"乙公司"_s, u"丙公司"_s};
    QTest::newRow("a colon in a name") << u"项目:甲公司、乙"_s << QStringList{u"项目:甲公司"_s, u"乙"_s};
    QTest::newRow("a mark before the name") << u"（牵头）甲公司、乙"_s << QStringList{u"甲公司"_s, u"乙"_s};
    QTest::newRow("a role is no part of the name") << u"甲(牵头)、乙"_s << QStringList{u"甲"_s, u"乙"_s};
}

void MemberCellTest::namesAreCutOutsideBrackets()
{
    QFETCH(const QString, cell);
    const MemberCell read = readMemberCell(cell);
    QVERIFY2(read.problems.empty(), read.problems.empty() ? "" : qPrintable(read.problems.front().sentence));
    QStringList names;
    QString joined;
    for (const MemberToken& token : read.tokens) {
        names << token.name;
        joined += token.text + token.separator;
    }
    QTEST(names, "names");
    QCOMPARE(joined, cell);
}

void MemberCellTest::rolesAreRead_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("roleText");
    QTest::addColumn<QString>("industryText");
    QTest::addColumn<QString>("name");
    const QString none;
    QTest::newRow("none") << u"甲公司"_s << Role::Member << none << none << u"甲公司"_s;
    QTest::newRow("lead") << u"甲公司(牵头)"_s << Role::Lead << u"牵头"_s << none << u"甲公司"_s;
    QTest::newRow("lead, full-width")
        << u"甲公司（牵头）"_s << Role::Lead << u"牵头"_s << none << u"甲公司"_s;
    QTest::newRow("lead, spaces") << u"甲公司 ( 牵头 ) "_s << Role::Lead << u"牵头"_s << none << u"甲公司"_s;
    QTest::newRow("lead with 单位") << u"甲公司(牵头单位)"_s << Role::Lead << u"牵头单位"_s << none
                                    << u"甲公司"_s;
    QTest::newRow("co-lead") << u"甲公司(联合牵头)"_s << Role::CoLead << u"联合牵头"_s << none << u"甲公司"_s;
    QTest::newRow("industry lead") << u"甲公司(绿色石化行业牵头单位)"_s << Role::IndustryLead
                                   << u"绿色石化行业牵头单位"_s << u"绿色石化"_s << u"甲公司"_s;
    QTest::newRow("industry lead without 单位")
        << u"甲公司(汽车行业牵头)"_s << Role::IndustryLead << u"汽车行业牵头"_s << u"汽车"_s << u"甲公司"_s;
    QTest::newRow("a place before the role")
        << u"中移(上海)科技(联合牵头)"_s << Role::CoLead << u"联合牵头"_s << none << u"中移(上海)科技"_s;
    QTest::newRow("another bracket") << u"甲公司(上市)"_s << Role::Member << none << none
                                     << u"甲公司(上市)"_s;
    for (const auto& word : {u"牵头人"_s, u"牵头方"_s, u"联合体牵头人"_s, u"牵头企业"_s, u"项目牵头单位"_s}) {
        QTest::newRow(qPrintable(word))
            << QString(u"甲公司（"_s + word + u"）"_s) << Role::Lead << word << none << u"甲公司"_s;
    }
    for (const auto& word : {u"共同牵头"_s, u"联合牵头单位"_s}) {
        QTest::newRow(qPrintable(word))
            << QString(u"甲公司("_s + word + u")"_s) << Role::CoLead << word << none << u"甲公司"_s;
    }
    for (const auto& word : {u"参与"_s, u"成员单位"_s, u"参与单位"_s, u"联合体成员"_s}) {
        QTest::newRow(qPrintable(word))
            << QString(u"甲公司("_s + word + u")"_s) << Role::Member << word << none << u"甲公司"_s;
    }
    QTest::newRow("a label") << u"牵头单位：甲公司"_s << Role::Lead << u"牵头单位"_s << none << u"甲公司"_s;
    QTest::newRow("a mark counts before the label")
        << u"成员单位：甲公司(联合牵头)"_s << Role::CoLead << u"联合牵头"_s << none << u"甲公司"_s;
    QTest::newRow("an industry that is not named")
        << u"甲公司(行业牵头)"_s << Role::Member << none << none << u"甲公司(行业牵头)"_s;
}

void MemberCellTest::rolesAreRead()
{
    QFETCH(const QString, cell);
    const MemberCell read = readMemberCell(cell);
    QVERIFY(read.problems.empty());
    QCOMPARE(read.tokens.size(), std::size_t{1});
    const MemberToken& token = read.tokens.front();
    QTEST(token.role, "role");
    QTEST(token.roleText, "roleText");
    QTEST(token.industryText, "industryText");
    QTEST(token.name, "name");
    QCOMPARE(token.text, cell);
}

void MemberCellTest::labelsReachOverTheirMembers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("roles");
    QTest::newRow("a lead and members") << u"牵头单位：甲、成员单位：乙、丙"_s << u"lead member member"_s;
    QTest::newRow("two names behind one label lead together")
        << u"牵头单位：甲、乙；成员单位：丙"_s << u"co_lead co_lead member"_s;
    QTest::newRow("; ends a label") << u"牵头单位：甲；乙、丙"_s << u"lead member member"_s;
    QTest::newRow("members first") << u"成员：甲、乙；联合牵头：丙"_s << u"member member co_lead"_s;
}

void MemberCellTest::labelsReachOverTheirMembers()
{
    QFETCH(const QString, cell);
    const MemberCell read = readMemberCell(cell);
    QVERIFY(read.problems.empty());
    QStringList roles;
    for (const MemberToken& token : read.tokens) {
        roles << key(token.role);
    }
    QTEST(roles.join(u' '), "roles");
    QCOMPARE(read.text(), cell);
}

void MemberCellTest::aColumnOfLeads()
{
    const MemberCell one = readMemberCell(u"甲公司"_s, MemberColumn::Leads);
    QCOMPARE(one.tokens.front().role, Role::Lead);
    const MemberCell two = readMemberCell(u"甲公司、乙公司"_s, MemberColumn::Leads);
    QCOMPARE(two.tokens.front().role, Role::CoLead);
    QCOMPARE(two.tokens.back().role, Role::CoLead);
    const MemberCell marked = readMemberCell(u"甲公司(牵头)、乙公司(参与)"_s, MemberColumn::Leads);
    QCOMPARE(marked.tokens.front().role, Role::Lead);
    QCOMPARE(marked.tokens.back().role, Role::Member);
}

/// Whatever a cell holds, its tokens joined again are the cell.
void MemberCellTest::anyCellIsKept()
{
    const QString alphabet = u"甲乙公司((（））、、；;，,/\n\r 1.牵头单位：参与Co"_s;
    QRandomGenerator random(20260413);
    for (int round = 0; round < 20'000; ++round) {
        QString cell;
        for (int i = random.bounded(24); i > 0; --i) {
            cell += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        }
        MemberCell read = readMemberCell(cell);
        QCOMPARE(read.text(), cell);
        for (const CellProblem& problem : read.problems) {
            QVERIFY(problem.start >= 0 && problem.start <= cell.size());
        }
        const auto token = static_cast<std::size_t>(random.bounded(static_cast<int>(read.tokens.size())));
        splitToken(read, token, random.bounded(6));
        relabelToken(read, token, Role::CoLead);
        joinTokens(read, static_cast<std::size_t>(random.bounded(3)));
        QCOMPARE(read.text(), cell);
    }
}

void MemberCellTest::aTokenIsSplitAndJoined()
{
    const QString text = u"甲公司乙公司、丙公司"_s;
    MemberCell cell = readMemberCell(text);
    QCOMPARE(cell.tokens.size(), std::size_t{2});
    splitToken(cell, 0, 3);
    QCOMPARE(cell.tokens.size(), std::size_t{3});
    QCOMPARE(cell.tokens[0].name, u"甲公司"_s);
    QCOMPARE(cell.tokens[1].name, u"乙公司"_s);
    QCOMPARE(cell.startOf(2), qsizetype{7});
    joinTokens(cell, 1);
    QCOMPARE(cell.tokens[1].name, u"乙公司、丙公司"_s);
    QCOMPARE(cell.text(), text);
    splitToken(cell, 0, 0);
    splitToken(cell, 9, 1);
    joinTokens(cell, 1);
    QCOMPARE(cell.tokens.size(), std::size_t{2});
}

void MemberCellTest::aRoleByHandStays()
{
    MemberCell cell = readMemberCell(u"甲公司(牵头)、乙公司、丙公司"_s);
    relabelToken(cell, 1, Role::Lead);
    QCOMPARE(cell.problems.size(), std::size_t{1});
    relabelToken(cell, 0, Role::Member);
    QVERIFY(cell.problems.empty());
    joinTokens(cell, 1);
    QCOMPARE(cell.tokens[0].role, Role::Member);
    QVERIFY(cell.tokens[0].isByHand);
    relabelToken(cell, 0, Role::IndustryLead, u"钢铁"_s);
    QCOMPARE(cell.tokens[0].industryText, u"钢铁"_s);
}

void MemberCellTest::damageHasItsPlace()
{
    const MemberCell cell = readMemberCell(u"甲公司、乙(公司、、丙公司"_s);
    QCOMPARE(cell.tokens.size(), std::size_t{4});
    QCOMPARE(cell.problems.size(), std::size_t{2});
    QCOMPARE(cell.problems[0].start, qsizetype{5});
    QCOMPARE(cell.problems[0].length, qsizetype{1});
    QCOMPARE(cell.problems[1].start, qsizetype{9});
    QVERIFY(cell.problems[1].sentence.contains(u"empty"));
}

void MemberCellTest::damageIsTold_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty cell") << QString() << u"A member is empty"_s;
    QTest::newRow("white space only") << u" \u3000"_s << u"A member is empty"_s;
    QTest::newRow("two separators") << u"甲、、乙"_s << u"two 、 in a row"_s;
    QTest::newRow("a separator at the start") << u"、甲"_s << u"two 、 in a row"_s;
    QTest::newRow("a separator at the end") << u"甲、"_s << u"two 、 in a row"_s;
    QTest::newRow("a space between two separators") << u"甲、 、乙"_s << u"two 、 in a row"_s;
    QTest::newRow("a bracket never closed") << u"甲(牵头、乙"_s << u"unmatched bracket at “(牵头、乙”"_s;
    QTest::newRow("a bracket never opened") << u"甲牵头)、乙"_s << u"unmatched bracket at “甲牵头)、乙”"_s;
    QTest::newRow("a full-width bracket never closed") << u"甲（牵头、乙"_s << u"unmatched bracket"_s;
    QTest::newRow("brackets the wrong way round") << u"甲)牵头(、乙"_s << u"unmatched bracket"_s;
    QTest::newRow("a role without a name") << u"甲、(牵头)、乙"_s << u"“(牵头)” has no name"_s;
    QTest::newRow("a name without width") << u"甲、\u200b、乙"_s << u"has no name"_s;
    QTest::newRow("two leads") << u"甲(牵头)、乙（牵头）"_s << u"“甲” and “乙”"_s;
    QTest::newRow("two roles of one member") << u"甲(牵头)(联合牵头)"_s << u"inside the member"_s;
    QTest::newRow("a role inside, so a separator is missing")
        << u"甲公司(牵头)乙公司、丙"_s << u"inside the member “甲公司(牵头)乙公司”"_s;
    QTest::newRow("a member twice") << u"甲公司、乙、甲公司"_s << u"“甲公司” appears twice"_s;
    QTest::newRow("a member twice in two widths") << u"甲(乙)、甲（乙）"_s << u"appears twice"_s;
}

void MemberCellTest::damageIsTold()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, words);
    const MemberCell read = readMemberCell(cell);
    QVERIFY(!read.problems.empty());
    const QString sentence = read.problems.front().sentence;
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
}

QTEST_APPLESS_MAIN(MemberCellTest)
#include "tst_membercell.moc"
