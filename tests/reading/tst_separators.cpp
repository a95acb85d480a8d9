// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class SeparatorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void separatorsAreFound_data();
    void separatorsAreFound();
    void brokenFilesAreTold();
    void aHugeCellIsTold();
};

void SeparatorsTest::separatorsAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* row, const QString& name, const QString& text, const QString& expected) {
        QTest::newRow(row) << name << text << expected;
    };
    add("commas", u"a.csv"_s, u"a,b\nc,d"_s, u"1 a¦b\n2 c¦d"_s);
    add("semicolons with commas in cells", u"a.csv"_s, u"a;b,c\nd;e\nf;g"_s, u"1 a¦b,c\n2 d¦e\n3 f¦g"_s);
    add("tabs with commas in cells", u"a.csv"_s, u"a\tb,c\nd\te"_s, u"1 a¦b,c\n2 d¦e"_s);
    add("bars", u"a.txt"_s, u"a|b\nc|d"_s, u"1 a¦b\n2 c¦d"_s);
    add("quoted separators do not count", u"a.csv"_s, u"\"a;b;c\",d\n\"e;f;g\",h"_s,
        u"1 a;b;c¦d\n2 e;f;g¦h"_s);
    add("the first line says it", u"a.csv"_s, u"sep=|\r\na|b,c\r\nd|e,f"_s, u"1 \n2 a¦b,c\n3 d¦e,f"_s);
    add("a title above", u"a.csv"_s, u"题,\na;b;c\nd;e;f"_s, u"1 题,\n2 a¦b¦c\n3 d¦e¦f"_s);
    add("prose with commas", u"a.txt"_s, u"一,二\n三\n四,五,六\n七"_s, u"1 一,二\n2 三\n3 四,五,六\n4 七"_s);
    add("a table with commas in a text", u"a.txt"_s, u"a,b\nc,d\ne,f"_s, u"1 a¦b\n2 c¦d\n3 e¦f"_s);
    add("pasted, without a name", {}, u"1\t甲\n2\t乙"_s, u"1 1¦甲\n2 2¦乙"_s);
    add("a line break in a pasted cell", {}, u"1\t\"甲\n乙\"\n2\t丙"_s, u"1 1¦甲⏎乙\n3 2¦丙"_s);
    add("quoted words in a text", u"a.txt"_s, u"1\t\"甲\"\n2\t\"乙\t\"丙"_s, u"1 1¦\"甲\"\n2 2¦\"乙¦\"丙"_s);
    add("quotes in a TSV file", u"a.tsv"_s, u"1\t\"甲\""_s, u"1 1¦甲"_s);
    add("semicolons in more lines of a quoted cell than there are rows", u"a.csv"_s,
        u"a,b,c\r\n1,d,\"e;\nf;\n\ng;\"\r\n"_s, u"1 a¦b¦c\n2 1¦d¦e;⏎f;⏎⏎g;"_s);
    add("one cell in each line of a CSV file", u"a.csv"_s, u"a\n\"b\""_s, u"1 a\n2 b"_s);
}

void SeparatorsTest::separatorsAreFound()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    const Result<RawDocument> document = readDocument(text.toUtf8(), name);
    QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().message));
    QTEST(dump(document->tables.front()), "expected");
}

void SeparatorsTest::brokenFilesAreTold()
{
    const Result<RawDocument> document = readDocument("a,b\nc,\"d\ne,f\n", u"a.csv"_s);
    QVERIFY(!document.has_value());
    QVERIFY2(document.error().message.startsWith(u"a.csv, row 2, column 2: "),
             qPrintable(document.error().message));
}

void SeparatorsTest::aHugeCellIsTold()
{
    const QByteArray bytes = "a,b\nc," + QByteArray(2'000'000, 'x') + "\n";
    const Result<RawDocument> document = readDocument(bytes, u"a.csv"_s);
    QVERIFY(!document.has_value());
    QVERIFY2(document.error().message.startsWith(u"a.csv, row 2, column 2: "),
             qPrintable(document.error().message));
    QVERIFY2(document.error().message.contains(u"2000000"_s), qPrintable(document.error().message));
}

QTEST_APPLESS_MAIN(SeparatorsTest)
#include "tst_separators.moc"
