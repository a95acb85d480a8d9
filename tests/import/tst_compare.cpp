// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listreader.h"
#include "import/proposal/bundled.h"
#include "import/proposal/propose.h"
#include "support/readlists.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class CompareTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameListHasNoDifference();
    void aFirstListIsAllNew();
    void differencesAreTold_data();
    void differencesAreTold();
    void rowsThatAreNoLongerListedAreGone();
    void rowsAreMatched_data();
    void rowsAreMatched();

private:
    Reference m_reference;
};

namespace {

PublishedList listOf(const QString& rows)
{
    const QString text = u"序号\t联合体名称\t地方\t联合体单位\n"_s + rows;
    return readList(text.toUtf8(), u"list.txt"_s, *bundledGrammar()).value();
}

} // namespace

void CompareTest::initTestCase()
{
    m_reference = loadReference().value();
}

void CompareTest::theSameListHasNoDifference()
{
    const BundledSource source = bundledSource().value();
    const PublishedList current = readList(source.bytes, source.fileName, *bundledGrammar()).value();
    Proposal proposal = bundledProposal(m_reference).value();
    compare(proposal, current, *bundledGrammar());
    QCOMPARE(proposal.count(ChangeKind::Unchanged), std::size_t{14});
    QCOMPARE(proposal.count(ChangeKind::Gone), std::size_t{0});
    for (const ProposedConsortium& consortium : proposal.consortia) {
        QVERIFY(consortium.differences.isEmpty());
    }
}

void CompareTest::aFirstListIsAllNew()
{
    Proposal proposal = bundledProposal(m_reference).value();
    compare(proposal, {}, *bundledGrammar());
    QCOMPARE(proposal.count(ChangeKind::New), std::size_t{14});
}

void CompareTest::differencesAreTold_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("differences");
    const QString row = u"1\t甲联合体\t浙江\t甲(牵头)、乙、丙"_s;
    QTest::newRow("none") << row << row << QStringList();
    QTest::newRow("the name") << row << u"1\t新联合体\t浙江\t甲(牵头)、乙、丙"_s
                              << QStringList{u"the name was “甲联合体”"_s};
    QTest::newRow("the place") << row << u"1\t甲联合体\t江苏\t甲(牵头)、乙、丙"_s
                               << QStringList{u"the place was 浙江"_s};
    QTest::newRow("members joined and left")
        << row << u"1\t甲联合体\t浙江\t甲(牵头)、乙、丁、戊"_s
        << QStringList{u"2 member(s) joined: 丁、戊"_s, u"1 member(s) left: 丙"_s};
    QTest::newRow("roles") << row << u"1\t甲联合体\t浙江\t甲(联合牵头)、乙(联合牵头)、丙"_s
                           << QStringList{u"甲: the role was 牵头, now it is 联合牵头"_s,
                                          u"乙: the role was Member, now it is 联合牵头"_s};
    QTest::newRow("the order") << row << u"1\t甲联合体\t浙江\t甲(牵头)、丙、乙"_s
                               << QStringList{
                                      u"the members are in a different order, or spelled differently"_s};
    QTest::newRow("the width of a bracket")
        << row << u"1\t甲联合体\t浙江\t甲（牵头）、乙、丙"_s
        << QStringList{u"the members are in a different order, or spelled differently"_s};
    QTest::newRow("the width of the number")
        << row << u"１\t甲联合体\t浙江\t甲(牵头)、乙、丙"_s << QStringList{u"the number was written 1"_s};
}

void CompareTest::differencesAreTold()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QStringList, differences);
    Proposal proposal = propose(listOf(after), {}, {}, m_reference).value();
    compare(proposal, listOf(before), *bundledGrammar());
    QCOMPARE(proposal.consortia[0].differences, differences);
    const bool isRenamed = !differences.isEmpty() && differences.front().startsWith(u"the name"_s);
    QCOMPARE(proposal.consortia[0].change, differences.isEmpty() ? ChangeKind::Unchanged
                                           : isRenamed           ? ChangeKind::Renamed
                                                                 : ChangeKind::Changed);
    QVERIFY(proposal.gone.empty());
}

void CompareTest::rowsThatAreNoLongerListedAreGone()
{
    const PublishedList current =
        listOf(u"1\t甲联合体\t浙江\t甲\n2\t乙联合体\t浙江\t乙\n3\t丙联合体\t浙江\t丙\n"_s);
    Proposal proposal = propose(listOf(u"2\t乙联合体\t浙江\t乙\n"_s), {}, {}, m_reference).value();
    compare(proposal, current, *bundledGrammar());
    QCOMPARE(proposal.gone.size(), std::size_t{2});
    QCOMPARE(proposal.gone[0].row, current.rows[0]);
    QCOMPARE(proposal.gone[1].row, current.rows[2]);
    QCOMPARE(proposal.count(ChangeKind::Gone), std::size_t{2});
    compare(proposal, {}, *bundledGrammar()); // a comparison leaves nothing of the one before
    QVERIFY(proposal.gone.empty());
    QCOMPARE(proposal.consortia[0].change, ChangeKind::New);
}

void CompareTest::rowsAreMatched_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("changes");
    QTest::newRow("a row put in front")
        << u"1\t甲联合体\t浙江\t甲\n2\t乙联合体\t浙江\t乙\n"_s
        << u"1\t新联合体\t浙江\t丙\n2\t甲联合体\t浙江\t甲\n3\t乙联合体\t浙江\t乙\n"_s
        << u"new changed changed"_s;
    QTest::newRow("two rows change places")
        << u"1\t甲联合体\t浙江\t甲\n2\t乙联合体\t浙江\t乙\n"_s
        << u"1\t乙联合体\t浙江\t乙\n2\t甲联合体\t浙江\t甲\n"_s << u"changed changed"_s;
    QTest::newRow("another consortium under the same number")
        << u"1\t甲联合体\t浙江\t甲\n"_s << u"1\t完全不同的项目\t浙江\t丁\n"_s << u"new gone"_s;
    QTest::newRow("renamed, the members the same")
        << u"1\t甲联合体\t浙江\t甲、乙、丙\n"_s << u"1\t完全不同的项目\t浙江\t甲、乙、丙、丁\n"_s
        << u"renamed"_s;
    QTest::newRow("renamed and numbered anew")
        << u"1\t钢铁数据创新联合体\t浙江\t甲、乙、丙\n2\t别的\t浙江\t丁\n"_s
        << u"1\t别的\t浙江\t丁\n2\t钢铁行业数据创新联合体\t浙江\t甲、乙、丙\n"_s << u"changed renamed"_s;
    QTest::newRow("two of one name") << u"1\t甲联合体\t浙江\t甲、丙\n2\t甲联合体\t浙江\t乙、丁\n"_s
                                     << u"1\t甲联合体\t浙江\t甲、丙\n2\t甲联合体\t浙江\t乙、丁\n"_s
                                     << u"unchanged unchanged"_s;
}

void CompareTest::rowsAreMatched()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    PublishedList current = listOf(before);
    for (std::size_t i = 0; i < current.rows.size(); ++i) {
        current.rows[i].id = static_cast<qint64>(i) + 10;
    }
    Proposal proposal = propose(listOf(after), {}, {}, m_reference).value();
    compare(proposal, current, *bundledGrammar());
    QStringList changes;
    for (const ProposedConsortium& consortium : proposal.consortia) {
        changes << key(consortium.change);
        QCOMPARE(consortium.present >= 10, consortium.change != ChangeKind::New);
    }
    for (std::size_t i = 0; i < proposal.gone.size(); ++i) {
        changes << key(ChangeKind::Gone);
    }
    QTEST(changes.join(u' '), "changes");
}

QTEST_APPLESS_MAIN(CompareTest)
#include "tst_compare.moc"
