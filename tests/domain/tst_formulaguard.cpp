// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/formulaguard.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class FormulaGuardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void cellsOfOthers_data();
    void cellsOfOthers();
};

void FormulaGuardTest::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGuarded");
    for (const QChar sign : QStringView(u"=+-@＝＋－＠﹦﹢﹣﹫")) {
        QTest::addRow("sign U+%04x", sign.unicode()) << QString(sign + u"1"_s) << true;
        QTest::addRow("sign U+%04x inside", sign.unicode()) << QString(u"甲"_s + sign) << false;
    }
    for (const char* before :
         {" ", "\u3000", "\u00a0", "\ufeff", "\u200b", "\u202e", "\u0001", "'", "\"", "“", "＇"}) {
        QTest::addRow("behind %s", before) << QString(QString::fromUtf8(before) + u"=1"_s) << true;
        QTest::addRow("no formula behind %s", before)
            << QString(QString::fromUtf8(before) + u"甲"_s) << false;
    }
    for (const QChar start : QStringView(u"\t\r\n")) {
        QTest::addRow("starts with U+%04x", start.unicode()) << QString(start + u"甲"_s) << true;
    }
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blanks") << u"  "_s << false;
    QTest::newRow("apostrophes") << u"''"_s << false;
    QTest::newRow("two apostrophes and a sign") << u"''=1"_s << true;
}

void FormulaGuardTest::cells()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isGuarded);
    const QString cell = withoutFormula(text);
    QCOMPARE(cell, isGuarded ? QString(u'\'' + text) : text);
    QCOMPARE(withoutFormulaGuard(cell), text);
}

void FormulaGuardTest::cellsOfOthers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("a number as text") << u"'1"_s;
    QTest::newRow("a quotation") << u"'甲'"_s;
    QTest::newRow("a formula") << u"=1"_s;
    QTest::newRow("an apostrophe") << u"'"_s;
}

/// Apostrophes that no export of ours put there stay.
void FormulaGuardTest::cellsOfOthers()
{
    QFETCH(const QString, cell);
    QCOMPARE(withoutFormulaGuard(cell), cell);
}

QTEST_GUILESS_MAIN(FormulaGuardTest)
#include "tst_formulaguard.moc"
