// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents.h"
#include "reading/gridbuilder.h"
#include "reading/office/numberformat.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class WorkbooksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheetsAreRead_data();
    void sheetsAreRead();
    void stringsOfAllKinds();
    void numbersAreShown_data();
    void numbersAreShown();
    void datesOfChinese_data();
    void datesOfChinese();
    void mergedCellsAreFilled_data();
    void mergedCellsAreFilled();
    void endlessMergesAreRefused();
    void rangesAreTold();
};

namespace {

constexpr QStringView Values =
    u"[sheet 数值]\n"
    "1 integer¦1\n2 one decimal¦2.5\n3 sum¦0.3\n4 percent¦12.5%\n"
    "5 grouped¦1,234,567\n6 two decimals¦3.00\n7 leading zeros¦007\n8 with a unit¦11家\n"
    "9 negative¦(4)\n10 date¦2026-04-13\n11 chinese date¦2026-04-13\n"
    "12 date and time¦2026-04-13 09:30\n13 time¦09:30:05\n14 month¦2026-04\n"
    "15 elapsed¦36:00\n16 boolean¦TRUE\n17 text number¦007\n18 formula¦3\n"
    "19 text formula¦甲乙\n20 error¦#DIV/0!\n21 two lines¦甲⏎乙\n22 spaces¦ 甲 \n";

constexpr QStringView Rest =
    u"[sheet 合并]\n"
    "1 序号¦省份\n2 1¦浙江\n3h 2¦*浙江\n4 二、其他\n5 3¦江苏\n"
    "! 2 merged cell(s) were filled: their text was repeated in every cell that they cover.\n"
    "! Rows that the file hides were read as well: 3.";

} // namespace

void WorkbooksTest::sheetsAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const QString values = Values.toString();
    const QString error = u"! 1 cell(s) contain the error of a formula instead of a value: B20. Correct the "
                          "formulas in a spreadsheet and import the file again.\n"_s;
    QTest::newRow("by LibreOffice") << u"sheets-calc.xlsx"_s << QString(values + error + Rest);
    QString empty = values;
    empty.replace(u"formula¦3"_s, u"formula¦"_s).replace(u"¦甲乙"_s, u"¦"_s).remove(u"#DIV/0!"_s);
    const QString formulas =
        u"! 3 formula(s) have no stored result and were left empty. Open the workbook in a spreadsheet "
        "program and save it there, then import it again.\n"_s;
    QTest::newRow("by openpyxl, which counts no formula")
        << u"sheets-openpyxl.xlsx"_s << QString(empty + formulas + Rest);
    // OpenDocument stores how a time is shown, and dates whole.
    QString shown = values;
    shown.replace(u" 09:30\n"_s, u" 09:30:00\n"_s).replace(u"¦09:30:05"_s, u"¦9:30:05"_s);
    shown.replace(u"month¦2026-04"_s, u"month¦2026-04-01"_s);
    QTest::newRow("OpenDocument") << u"sheets-calc.ods"_s << QString(shown + Rest);
}

void WorkbooksTest::sheetsAreRead()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    QCOMPARE(dumpOrMessage(readDocument(fixture(name), name)), expected);
}

void WorkbooksTest::stringsOfAllKinds()
{
    const QString name = u"strict.xlsx"_s;
    QCOMPARE(dumpOrMessage(readDocument(fixture(name), name)),
             u"[]\n1 共享¦富 文本¦换⏎行_x000D_¦¦¦¦\n"
             "5 内¦1904-01-01¦2026-04-13¦2026-04-13¦公式¦FALSE¦#REF!\n"
             "! 1 cell(s) contain the error of a formula instead of a value: G5. Correct the formulas in a "
             "spreadsheet and import the file again."_s);
}

void WorkbooksTest::numbersAreShown_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const auto add = [](const char* row, const QString& code, double value, const QString& text) {
        QTest::newRow(row) << code << value << text;
    };
    add("general, whole", u"General"_s, 1.0, u"1"_s);
    add("general, below zero", u"general"_s, -2.5, u"-2.5"_s);
    add("general, large", u"General"_s, 12345678901234.0, u"12345678901234"_s);
    add("general, larger than its digits", u"General"_s, 1e20, u"1E+20"_s);
    add("rounded", u"0.0"_s, 0.25, u"0.3"_s);
    add("a half that binary has a hair below", u"0.00"_s, 1.005, u"1.01"_s);
    add("decimals that may be", u"0.##"_s, 1.5, u"1.5"_s);
    add("no digit has to be", u"#.00"_s, 0.5, u".50"_s);
    add("zero that is hidden", u"#"_s, 0, u"0"_s);
    add("thousands", u"#,##0,"_s, 1234567, u"1,235"_s);
    add("grouped, below zero", u"#,##0"_s, -1234, u"-1,234"_s);
    add("percent", u"0%"_s, 0.5, u"50%"_s);
    add("currency", u"[$¥-804]#,##0.00"_s, 1234.5, u"¥1,234.50"_s);
    add("quoted", u"\"第\"0\"批\""_s, 2, u"第2批"_s);
    add("escaped", u"0\\%"_s, 5, u"5%"_s);
    add("room for a bracket", u"0_);(0)"_s, 5, u"5"_s);
    add("a section for zero", u"0;-0;\"无\""_s, 0, u"无"_s);
    add("a semicolon in quotes", u"0\";\""_s, 5, u"5;"_s);
    add("a fraction", u"# ?/?"_s, 0.5, u"0.5"_s);
    add("a power", u"0.00E+00"_s, 1500, u"1500"_s);
    add("a condition", u"[>5]0\"a\""_s, 6, u"6"_s);
    add("a colour", u"[Red]0"_s, 6, u"6"_s);
    add("text", u"@"_s, 6, u"6"_s);
    add("a date", u"yyyy-mm-dd"_s, 46125, u"2026-04-13"_s);
    add("a date before March 1900", u"d/m/yy"_s, 1, u"1900-01-01"_s);
    add("a date of the language", u"[$-804]yyyy\"年\"m\"月\"d\"日\";@"_s, 46125, u"2026-04-13"_s);
    add("day and month", u"m/d"_s, 46125, u"2026-04-13"_s);
    add("minutes", u"h:mm"_s, 0.75, u"18:00"_s);
    add("seconds", u"mm:ss"_s, 0.5 + 61.0 / 86400, u"12:01:01"_s);
    add("morning", u"h:mm AM/PM"_s, 0.25, u"06:00"_s);
    add("below the first date", u"yyyy-mm-dd"_s, -1, u"-1"_s);
    add("beyond the last date", u"yyyy-mm-dd"_s, 1e9, u"1000000000"_s);
    add("no number", u"0"_s, qInf(), QString());
}

void WorkbooksTest::numbersAreShown()
{
    QFETCH(const QString, code);
    QFETCH(const double, value);
    QTEST(NumberFormat(code).text(value), "text");
}

void WorkbooksTest::datesOfChinese_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"46125.5"_s;
    QTest::newRow("two decimals") << 2 << u"46125.50"_s;
    QTest::newRow("percent") << 9 << u"4612550%"_s;
    QTest::newRow("the usual date") << 14 << u"2026-04-13"_s;
    QTest::newRow("month and year") << 17 << u"2026-04"_s;
    QTest::newRow("date and time") << 22 << u"2026-04-13 12:00"_s;
    QTest::newRow("年月") << 57 << u"2026-04"_s;
    QTest::newRow("年月日") << 31 << u"2026-04-13"_s;
    QTest::newRow("月日") << 58 << u"2026-04-13"_s;
    QTest::newRow("时分秒") << 33 << u"12:00:00"_s;
    QTest::newRow("text") << 49 << u"46125.5"_s;
}

void WorkbooksTest::datesOfChinese()
{
    QFETCH(const int, id);
    QTEST(NumberFormat::builtIn(id).text(46125.5), "text");
}

void WorkbooksTest::mergedCellsAreFilled_data()
{
    QTest::addColumn<QString>("cells"); // row column text
    QTest::addColumn<QString>("spans"); // row column rows columns
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* row, const QString& cells, const QString& spans,
                        const QString& expected) { QTest::newRow(row) << cells << spans << expected; };
    add("down", u"1 1 a,1 2 x,2 2 y"_s, u"1 1 2 1"_s, u"1 a¦x\n2 *a¦y"_s);
    add("right", u"1 1 a,1 3 c,2 2 b"_s, u"1 1 1 2"_s, u"1 a¦*a¦c\n2 ¦b¦"_s);
    add("not beyond the table", u"1 1 a,1 2 b,2 2 c"_s, u"1 1 9999999 9999999"_s, u"1 a¦b\n2 *a¦c"_s);
    add("a title over two rows", u"1 1 T,3 1 a,3 2 b"_s, u"1 1 2 2"_s, u"1 T\n3 a¦b"_s);
    add("a title over a part of the columns", u"1 2 T,2 1 a,2 2 b,2 3 c,2 4 d"_s, u"1 2 1 2"_s,
        u"1 T\n2 a¦b¦c¦d"_s);
    add("a section below a merged place", u"1 1 a,1 2 b,2 2 S,2 3 z"_s, u"1 1 2 1,2 2 1 1"_s,
        u"1 a¦b¦\n2 *a¦S¦z"_s);
    add("a wide cell beside one from above is no line", u"1 1 a,1 2 b,1 3 c,2 2 S"_s, u"1 1 2 1,2 2 1 2"_s,
        u"1 a¦b¦c\n2 *a¦S¦*S"_s);
    add("a text below stays", u"1 1 a,1 2 b,2 1 c,2 2 d"_s, u"1 1 2 1"_s, u"1 a¦b\n2 c¦d"_s);
    add("an empty one", u"1 2 b,2 2 d"_s, u"1 1 2 1"_s, u"1 ¦b\n2 ¦d"_s);
    add("an empty place in a merged one is no origin", u"1 1 a,2 2 b,3 2 c"_s, u"1 1 2 1,2 1 2 1"_s,
        u"1 a¦\n2 *a¦b\n3 ¦c"_s);
}

void WorkbooksTest::mergedCellsAreFilled()
{
    QFETCH(const QString, cells);
    QFETCH(const QString, spans);
    ReadScope scope(u"a"_s);
    GridBuilder grid(scope, {});
    for (const QString& cell : cells.split(u',')) {
        const QStringList words = cell.split(u' ');
        grid.place(words[0].toInt(), words[1].toInt(), words[2]);
    }
    for (const QString& span : spans.split(u',')) {
        const QStringList words = span.split(u' ');
        grid.merge({words[0].toInt(), words[1].toInt(), words[2].toInt(), words[3].toInt()});
    }
    const Result<RawTable> table = grid.take();
    QVERIFY(table.has_value());
    QTEST(dump(*table), "expected");
}

void WorkbooksTest::endlessMergesAreRefused()
{
    ReadLimits limits;
    limits.characters = 10'000;
    ReadScope scope(u"a"_s, limits);
    GridBuilder grid(scope, {});
    grid.place(1, 1, QString(100, u'a'));
    for (int row = 2; row < 200; ++row) {
        grid.place(row, 2, u"b"_s);
    }
    grid.merge({1, 1, 1'000'000, 1});
    QVERIFY(!grid.take().has_value());
}

void WorkbooksTest::rangesAreTold()
{
    QCOMPARE(numberRanges({}), QString());
    QCOMPARE(numberRanges({3, 5, 6, 7, 12}), u"3, 5–7, 12"_s);
    QCOMPARE(numberRanges({2, 2, 3}), u"2–3"_s);
    std::vector<int> odd;
    for (int i = 1; i < 40; i += 2) {
        odd.push_back(i);
    }
    QVERIFY2(numberRanges(odd).endsWith(u"21, 23, …"_s), qPrintable(numberRanges(odd)));
}

QTEST_APPLESS_MAIN(WorkbooksTest)
#include "tst_workbooks.moc"
