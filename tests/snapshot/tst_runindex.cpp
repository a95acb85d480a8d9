// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/columns/runindex.h"

#include <QTest>

using namespace atlas;

class TestRunIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueIsInItsRun_data();
    void everyValueIsInItsRun();
};

void TestRunIndex::everyValueIsInItsRun_data()
{
    QTest::addColumn<QList<quint32>>("lengths");
    QTest::newRow("one of one") << QList<quint32>{1};
    QTest::newRow("ones") << QList<quint32>(100, 1);
    QTest::newRow("longer than a block") << QList<quint32>{40, 16, 15, 17, 1, 100};
    QTest::newRow("empty at either end") << QList<quint32>{0, 0, 3, 30, 0, 0};
    QList<quint32> gaps{5};
    gaps.append(QList<quint32>(1000, 0));
    gaps << 2 << 20;
    QTest::newRow("many empty ones in one block") << gaps;
    QTest::newRow("ends with a block") << QList<quint32>{8, 8, 16};
}

void TestRunIndex::everyValueIsInItsRun()
{
    QFETCH(const QList<quint32>, lengths);
    std::vector<quint32> starts{0};
    for (const quint32 length : lengths) {
        starts.push_back(starts.back() + length);
    }
    const RunIndex index(starts);
    for (quint32 run = 0; run < lengths.size(); ++run) {
        for (quint32 value = starts[run]; value < starts[run + 1]; ++value) {
            QCOMPARE(index.runOf(starts, value), run);
        }
    }
}

QTEST_APPLESS_MAIN(TestRunIndex)
#include "tst_runindex.moc"
