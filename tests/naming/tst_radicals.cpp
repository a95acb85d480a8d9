// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/radicals.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class RadicalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void radicalsAreUnified_data();
    void radicalsAreUnified();
};

void RadicalsTest::radicalsAreUnified_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Kangxi radicals") << u"⼯业⼤学⾦⾏"_s << u"工业大学金行"_s;
    QTest::newRow("the supplement") << u"⻓虹汽⻋⻛⼒"_s << u"长虹汽车风力"_s;
    QTest::newRow("nothing else of NFKC") << u"(1)Ⅳ①㈱A株"_s << u"(1)Ⅳ①㈱A株"_s;
    QTest::newRow("characters beside the blocks") << u"⺀工⿰"_s << u"⺀工⿰"_s;
}

void RadicalsTest::radicalsAreUnified()
{
    QFETCH(QString, text);
    static_cast<void>(unifyRadicals(text));
    QTEST(text, "expected");
}

QTEST_APPLESS_MAIN(RadicalsTest)
#include "tst_radicals.moc"
