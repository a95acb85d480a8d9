// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/generator.h"

#include <QTest>

#include <set>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestGenerator final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasTheSizeAskedFor_data();
    void hasTheSizeAskedFor();
    void namesAreDistinct();
    void memberIsInAConsortiumOnce();
    void isTheSameEachTime();

private:
    Reference m_reference;
};

void TestGenerator::initTestCase()
{
    auto reference = loadReference();
    QVERIFY(reference.has_value());
    m_reference = std::move(*reference);
}

void TestGenerator::hasTheSizeAskedFor_data()
{
    QTest::addColumn<quint32>("consortia");
    QTest::addColumn<quint32>("organisations");
    QTest::addColumn<quint32>("memberships");
    QTest::newRow("ten members each") << 200U << 1000U << 2000U;
    QTest::newRow("an odd number of consortia") << 7U << 31U << 64U;
    QTest::newRow("every organisation once") << 10U << 100U << 100U;
    QTest::newRow("two members each") << 9U << 12U << 18U;
    QTest::newRow("averages that differ in a pair") << 1500U << 11000U << 16000U;
}

void TestGenerator::hasTheSizeAskedFor()
{
    QFETCH(quint32, consortia);
    QFETCH(quint32, organisations);
    QFETCH(quint32, memberships);
    const SnapshotPtr snapshot = generateSnapshot(
        {.consortia = consortia, .organisations = organisations, .memberships = memberships}, m_reference);
    QCOMPARE(snapshot->consortiumCount(), std::size_t{consortia});
    QCOMPARE(snapshot->organisationCount(), std::size_t{organisations});
    QCOMPARE(snapshot->membershipCount(), std::size_t{memberships});
    for (Row organisation = 0; organisation < organisations; ++organisation) {
        QVERIFY(!snapshot->organisations.memberships.run(organisation).empty());
    }
    for (Row consortium = 0; consortium < consortia; ++consortium) {
        QVERIFY(snapshot->membersOf(consortium) >= 2);
    }
}

void TestGenerator::namesAreDistinct()
{
    const SnapshotPtr snapshot =
        generateSnapshot({.consortia = 2000, .organisations = 20'000, .memberships = 20'000}, m_reference);
    std::set<QString> names;
    for (Row organisation = 0; organisation < snapshot->organisationCount(); ++organisation) {
        names.insert(snapshot->organisations.name.at(organisation));
    }
    QCOMPARE(names.size(), snapshot->organisationCount());
}

void TestGenerator::memberIsInAConsortiumOnce()
{
    const SnapshotPtr snapshot =
        generateSnapshot({.consortia = 200, .organisations = 1000, .memberships = 2000}, m_reference);
    std::set<std::pair<Row, Row>> pairs;
    for (std::size_t row = 0; row < snapshot->membershipCount(); ++row) {
        pairs.emplace(snapshot->consortiumOf(row), snapshot->memberships.organisation[row]);
    }
    QCOMPARE(pairs.size(), snapshot->membershipCount());
}

void TestGenerator::isTheSameEachTime()
{
    const GeneratedSize size{.consortia = 50, .organisations = 200, .memberships = 500};
    const SnapshotPtr one = generateSnapshot(size, m_reference);
    const SnapshotPtr other = generateSnapshot(size, m_reference);
    QCOMPARE(one->memberships.organisation, other->memberships.organisation);
    for (Row consortium = 0; consortium < size.consortia; ++consortium) {
        QCOMPARE(one->membersText(consortium), other->membersText(consortium));
    }
}

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
