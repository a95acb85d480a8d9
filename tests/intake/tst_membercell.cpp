// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/membercell.h"

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
    QTest::newRow("a role is no part of the name") << u"甲(牵头)、乙"_s << QStringList{u"甲"_s, u"乙"_s};
}

void MemberCellTest::namesAreCutOutsideBrackets()
{
    QFETCH(const QString, cell);
    const auto tokens = splitMembers(cell, {});
    QVERIFY2(tokens.has_value(), tokens ? "" : qPrintable(tokens.error().message));
    QStringList names;
    QString joined;
    for (const MemberToken& token : *tokens) {
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
    QTest::newRow("an industry that is not named")
        << u"甲公司(行业牵头)"_s << Role::Member << none << none << u"甲公司(行业牵头)"_s;
}

void MemberCellTest::rolesAreRead()
{
    QFETCH(const QString, cell);
    const auto tokens = splitMembers(cell, {});
    QVERIFY(tokens.has_value());
    QCOMPARE(tokens->size(), std::size_t{1});
    QTEST(tokens->front().role, "role");
    QTEST(tokens->front().roleText, "roleText");
    QTEST(tokens->front().industryText, "industryText");
    QTEST(tokens->front().name, "name");
    QCOMPARE(tokens->front().text, cell);
}

void MemberCellTest::damageIsTold_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty cell") << QString() << u"members is empty"_s;
    QTest::newRow("white space only") << u" \u3000"_s << u"members is empty"_s;
    QTest::newRow("two separators") << u"甲、、乙"_s << u"two 、 stand together"_s;
    QTest::newRow("a separator at the start") << u"、甲"_s << u"two 、 stand together"_s;
    QTest::newRow("a separator at the end") << u"甲、"_s << u"two 、 stand together"_s;
    QTest::newRow("a space between two separators") << u"甲、 、乙"_s << u"two 、 stand together"_s;
    QTest::newRow("a bracket never closed") << u"甲(牵头、乙"_s << u"no partner, at “(牵头、乙”"_s;
    QTest::newRow("a bracket never opened") << u"甲牵头)、乙"_s << u"no partner, at “甲牵头)、乙”"_s;
    QTest::newRow("a full-width bracket never closed") << u"甲（牵头、乙"_s << u"no partner"_s;
    QTest::newRow("brackets the wrong way round") << u"甲)牵头(、乙"_s << u"no partner"_s;
    QTest::newRow("a role without a name") << u"甲、(牵头)、乙"_s << u"“(牵头)” has no name"_s;
    QTest::newRow("a name without width") << u"甲、\u200b、乙"_s << u"has no name"_s;
    QTest::newRow("two leads") << u"甲(牵头)、乙（牵头）"_s << u"“甲” and “乙”"_s;
    QTest::newRow("two roles of one member") << u"甲(牵头)(联合牵头)"_s << u"inside the member"_s;
    QTest::newRow("a role inside, so a separator is missing")
        << u"甲公司(牵头)乙公司、丙"_s << u"inside the member “甲公司(牵头)乙公司”"_s;
    QTest::newRow("a member twice") << u"甲公司、乙、甲公司"_s << u"“甲公司” stands twice"_s;
    QTest::newRow("a member twice in two widths") << u"甲(乙)、甲（乙）"_s << u"stands twice"_s;
}

void MemberCellTest::damageIsTold()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, words);
    const auto tokens = splitMembers(cell, {.file = u"list.txt"_s, .part = {}, .row = 3, .column = 4});
    QVERIFY(!tokens.has_value());
    QCOMPARE(tokens.error().code, ErrorCode::BadInput);
    QVERIFY2(tokens.error().message.startsWith(u"list.txt, row 3, column 4: "),
             qPrintable(tokens.error().message));
    QVERIFY2(tokens.error().message.contains(words), qPrintable(tokens.error().message));
    QVERIFY(tokens.error().detail.contains(u"Nothing was changed"));
}

QTEST_APPLESS_MAIN(MemberCellTest)
#include "tst_membercell.moc"
