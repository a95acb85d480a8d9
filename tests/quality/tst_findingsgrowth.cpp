// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "quality/findings.h"
#include "support/generator.h"

#include <QElapsedTimer>
#include <QTest>

using namespace atlas;

class FindingsGrowthTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorkGrowsWithTheNames();
};

/// Four times the names take about four times as long; a comparison of each with each would take sixteen
/// times.
void FindingsGrowthTest::theWorkGrowsWithTheNames()
{
    const Reference reference = loadReference().value();
    const PinyinTable readings = PinyinTable::load().value();
    const auto measured = [&](quint32 organisations) {
        const SnapshotPtr snapshot =
            generateSnapshot({organisations / 5, organisations, organisations * 2}, reference);
        QElapsedTimer timer;
        timer.start();
        const std::vector<Finding> found = findings(*snapshot, reference, readings);
        const qint64 taken = timer.elapsed();
        qInfo("%u organisations, %zu findings: %lld ms", organisations, found.size(), taken);
        return std::max(taken, qint64{1});
    };
    const qint64 some = measured(25'000);
    QVERIFY(measured(100'000) < 10 * some);
}

QTEST_GUILESS_MAIN(FindingsGrowthTest)

#include "tst_findingsgrowth.moc"
