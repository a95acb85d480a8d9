// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/leads.h"
#include "evaluate/view.h"
#include "import/proposal/bundled.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestLeads final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto reference = loadReference();
        QVERIFY(reference);
        const auto proposal = bundledProposal(*reference);
        QVERIFY(proposal);
        m_snapshot = snapshotOf(*proposal, *reference);
    }

    void countsThoseWhoLeadAllOfIt_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<quint32>("leads");
        QTest::newRow("one lead") << u"1"_s << 1U;
        QTest::newRow("two co-leads") << u"2"_s << 2U;
        QTest::newRow("the other two co-leads") << u"3"_s << 2U;
        QTest::newRow("two industry leads, who lead a part each") << u"14"_s << 0U;
    }

    void countsThoseWhoLeadAllOfIt()
    {
        QFETCH(const QString, number);
        const auto row = m_snapshot->findConsortium(number);
        QVERIFY(row);
        QTEST(leadsOf(*m_snapshot, *row), "leads");
    }

    void allOfTheBundledList()
    {
        quint32 leads = 0;
        for (Row row = 0; row < m_snapshot->consortiumCount(); ++row) {
            leads += leadsOf(*m_snapshot, row);
        }
        QCOMPARE(leads, 15U); // 11 leads and 4 co-leads
    }

    void aFilterAsksForThem()
    {
        Filter several;
        several.addCount({CountField::Leads, Comparison::Greater, 1});
        QCOMPARE(evaluate(m_snapshot, several)->totals(),
                 (UnitCounts{{2, 24, 25}})); // numbers 2 and 3 share one
        Filter none;
        none.addCount({CountField::Leads, Comparison::Equal, 0});
        QCOMPARE(evaluate(m_snapshot, none)->totals(), (UnitCounts{{1, 11, 11}})); // number 14
    }

private:
    SnapshotPtr m_snapshot;
};

QTEST_GUILESS_MAIN(TestLeads)
#include "tst_leads.moc"
