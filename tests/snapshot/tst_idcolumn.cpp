// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/columns/idcolumn.h"

#include <QList>
#include <QTest>

using namespace atlas;

class TestIdColumn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIdHasItsRow_data()
    {
        QTest::addColumn<QList<qint64>>("ids");
        QTest::newRow("none") << QList<qint64>();
        QTest::newRow("counting up") << QList<qint64>{1, 2, 3, 4};
        QTest::newRow("counting up from somewhere") << QList<qint64>{70, 71, 72};
        QTest::newRow("one was taken out") << QList<qint64>{1, 2, 4, 5};
        QTest::newRow("the second is not the next") << QList<qint64>{9, 3};
        QTest::newRow("put in between later") << QList<qint64>{1, 2, 9, 3, 4};
        QTest::newRow("counting up again") << QList<qint64>{5, 6, 2, 3, 4};
    }
    void eachIdHasItsRow()
    {
        QFETCH(const QList<qint64>, ids);
        IdColumn column;
        for (const qint64 id : ids) {
            column.push_back(id);
        }
        QCOMPARE(column.size(), static_cast<std::size_t>(ids.size()));
        for (qsizetype row = 0; row < ids.size(); ++row) {
            QCOMPARE(column[static_cast<std::size_t>(row)], ids[row]);
        }
        for (qint64 id = -1; id < 80; ++id) {
            const qsizetype row = ids.indexOf(id);
            QCOMPARE(column.rowOf(id), row < 0 ? std::nullopt : std::optional(static_cast<quint32>(row)));
        }
    }
};

QTEST_APPLESS_MAIN(TestIdColumn)
#include "tst_idcolumn.moc"
