// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/text/textreader.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TextReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreCutAtTabs_data();
    void linesAreCutAtTabs();
    void csvIsCut_data();
    void csvIsCut();
    void cellsKnowTheirPlace();
    void brokenCsvIsTold_data();
    void brokenCsvIsTold();
};

namespace {

/// Rows by ⏎, cells by ¦.
QString dump(const RawTable& table)
{
    QStringList rows;
    for (const RawRow& row : table.rows) {
        QStringList cells;
        for (const RawCell& cell : row.cells) {
            cells << cell.text;
        }
        rows << cells.join(u'¦');
    }
    return rows.join(u'⏎');
}

} // namespace

void TextReaderTest::linesAreCutAtTabs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("table");
    QTest::newRow("cells") << u"a\tb\nc"_s << u"a¦b⏎c"_s;
    QTest::newRow("all line ends") << u"a\nb\r\nc\rd\n"_s << u"a⏎b⏎c⏎d"_s;
    QTest::newRow("empty lines and cells") << u"\n\ta\t\n\n"_s << u"⏎¦a¦⏎"_s;
    QTest::newRow("spaces and quotes stay") << u" \"a \t b\""_s << u" \"a ¦ b\""_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TextReaderTest::linesAreCutAtTabs()
{
    QFETCH(const QString, text);
    QTEST(dump(splitTabbed(text, {})), "table");
}

void TextReaderTest::csvIsCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("table");
    QTest::newRow("cells") << u"a,b\r\nc,d\r\n"_s << u"a¦b⏎c¦d"_s;
    QTest::newRow("quoted separators") << u"\"a,b\",c\n"_s << u"a,b¦c"_s;
    QTest::newRow("doubled quotes") << u"\"a\"\"b\",\"\""_s << u"a\"b¦"_s;
    QTest::newRow("line breaks in quotes") << u"\"a\r\nb\",c\nd"_s << u"a\r\nb¦c⏎d"_s;
    QTest::newRow("a quote inside a plain cell") << u"a\"b,c"_s << u"a\"b¦c"_s;
    QTest::newRow("empty cells") << u",,\n,"_s << u"¦¦⏎¦"_s;
    QTest::newRow("spaces stay") << u" a , b"_s << u" a ¦ b"_s;
}

void TextReaderTest::csvIsCut()
{
    QFETCH(const QString, text);
    const Result<RawTable> table = splitCsv(text, u',', {});
    QVERIFY(table.has_value());
    QTEST(dump(*table), "table");
}

void TextReaderTest::cellsKnowTheirPlace()
{
    const Result<RawTable> table = splitCsv(u"a,\"b\nc\r\nd\",e\nf,g", u',', u"list.csv"_s);
    QVERIFY(table.has_value());
    QCOMPARE(table->placeOf(table->rows[0].cells[2]).toString(), u"list.csv, row 3, column 3"_s);
    QCOMPARE(table->placeOf(table->rows[1].cells[1]).toString(), u"list.csv, row 4, column 2"_s);
    QCOMPARE(table->placeOf(table->rows[1]).toString(), u"list.csv, row 4"_s);
    const RawTable tabbed = splitTabbed(u"\n\na\tb", u"list.txt"_s);
    QCOMPARE(tabbed.placeOf(tabbed.rows[2].cells[1]).toString(), u"list.txt, row 3, column 2"_s);
}

void TextReaderTest::brokenCsvIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("a quote never closed") << u"a,b\nc,\"d\ne"_s << u"list.csv, row 2, column 2:"_s;
    QTest::newRow("text behind a quote") << u"a\n\"b\"c,d"_s << u"list.csv, row 2, column 1:"_s;
}

void TextReaderTest::brokenCsvIsTold()
{
    QFETCH(const QString, text);
    QFETCH(const QString, place);
    const Result<RawTable> table = splitCsv(text, u',', u"list.csv"_s);
    QVERIFY(!table.has_value());
    QVERIFY2(table.error().message.startsWith(place), qPrintable(table.error().message));
}

QTEST_APPLESS_MAIN(TextReaderTest)
#include "tst_textreader.moc"
