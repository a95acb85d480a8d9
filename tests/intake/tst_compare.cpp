// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/bundled.h"
#include "intake/listreader.h"
#include "intake/propose.h"

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
    void anotherNumberIsAnotherRow();

private:
    Reference m_reference;
};

namespace {

PublishedList listOf(const QString& rows)
{
    const QString text = u"序号\t联合体名称\t地方\t联合体单位\n"_s + rows;
    return readList(text.toUtf8(), u"list.txt"_s).value();
}

} // namespace

void CompareTest::initTestCase()
{
    m_reference = loadReference().value();
}

void CompareTest::theSameListHasNoDifference()
{
    const BundledSource source = bundledSource().value();
    PublishedList current = readList(source.bytes, source.fileName).value();
    for (PublishedRow& row : current.rows) {
        row.tokens.clear(); // as it comes out of a registry
    }
    Proposal proposal = bundledProposal(m_reference).value();
    compare(proposal, current);
    QCOMPARE(proposal.count(ChangeKind::Unchanged), std::size_t{14});
    QCOMPARE(proposal.count(ChangeKind::Gone), std::size_t{0});
    for (const ProposedConsortium& consortium : proposal.consortia) {
        QVERIFY(consortium.differences.isEmpty());
    }
}

void CompareTest::aFirstListIsAllNew()
{
    Proposal proposal = bundledProposal(m_reference).value();
    compare(proposal, {});
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
                                      u"the members stand in another order, or are spelled otherwise"_s};
    QTest::newRow("the width of a bracket")
        << row << u"1\t甲联合体\t浙江\t甲（牵头）、乙、丙"_s
        << QStringList{u"the members stand in another order, or are spelled otherwise"_s};
    QTest::newRow("the width of the number")
        << row << u"１\t甲联合体\t浙江\t甲(牵头)、乙、丙"_s << QStringList{u"the number was written 1"_s};
}

void CompareTest::differencesAreTold()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QStringList, differences);
    Proposal proposal = propose(listOf(after), {}, {}, m_reference).value();
    compare(proposal, listOf(before));
    QCOMPARE(proposal.consortia[0].differences, differences);
    QCOMPARE(proposal.consortia[0].change,
             differences.isEmpty() ? ChangeKind::Unchanged : ChangeKind::Changed);
    QVERIFY(proposal.gone.empty());
}

void CompareTest::rowsThatAreNoLongerListedAreGone()
{
    const PublishedList current =
        listOf(u"1\t甲联合体\t浙江\t甲\n2\t乙联合体\t浙江\t乙\n3\t丙联合体\t浙江\t丙\n"_s);
    Proposal proposal = propose(listOf(u"2\t乙联合体\t浙江\t乙\n"_s), {}, {}, m_reference).value();
    compare(proposal, current);
    QCOMPARE(proposal.gone, (std::vector<PublishedRow>{current.rows[0], current.rows[2]}));
    QCOMPARE(proposal.count(ChangeKind::Gone), std::size_t{2});
    compare(proposal, {}); // a comparison leaves nothing of the one before
    QVERIFY(proposal.gone.empty());
    QCOMPARE(proposal.consortia[0].change, ChangeKind::New);
}

void CompareTest::anotherNumberIsAnotherRow()
{
    Proposal proposal = propose(listOf(u"2\t甲联合体\t浙江\t甲\n"_s), {}, {}, m_reference).value();
    compare(proposal, listOf(u"1\t甲联合体\t浙江\t甲\n"_s));
    QCOMPARE(proposal.consortia[0].change, ChangeKind::New);
    QCOMPARE(proposal.gone.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(CompareTest)
#include "tst_compare.moc"
