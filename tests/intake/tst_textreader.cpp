// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/textreader.h"

#include <QStringEncoder>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TextReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreRead_data();
    void encodingsAreRead();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
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

void TextReaderTest::encodingsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"北京\t大学𠮷\n"_s;
    QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a byte order mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("UTF-16, little end first") << QByteArray(little.encode(text));
    QTest::newRow("UTF-16, big end first") << QByteArray(big.encode(text));
}

void TextReaderTest::encodingsAreRead()
{
    QFETCH(const QByteArray, bytes);
    const Result<QString> text = decodeText(bytes, u"list.txt"_s);
    QVERIFY2(text.has_value(), text ? "" : qPrintable(text.error().message));
    QCOMPARE(*text, u"北京\t大学𠮷\n"_s);
}

void TextReaderTest::whatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    QTest::newRow("no byte") << QByteArray() << u"list.txt:"_s << u"empty"_s;
    QTest::newRow("white space only") << QByteArray(" \r\n\t\n") << u"list.txt:"_s << u"empty"_s;
    QTest::newRow("a byte order mark only") << QByteArray("\xEF\xBB\xBF") << u"list.txt:"_s << u"empty"_s;
    QTest::newRow("GB18030") << QByteArray("1\n2\n\xB1\xB1\xBE\xA9\n") << u"list.txt, row 3:"_s
                             << u"save the list as UTF-8"_s;
    QTest::newRow("a replacement character") << u"1\n\uFFFD"_s.toUtf8() << u"list.txt, row 2:"_s << u"lost"_s;
    QTest::newRow("cut off inside a character")
        << QByteArray("1\r\n2\r\n\xE5\x8C") << u"list.txt, row 3:"_s << QString();
    QTest::newRow("a zero byte") << QByteArray("1\r2\0", 4) << u"list.txt, row 2:"_s << u"zero byte"_s;
    QTest::newRow("UTF-16 without a byte order mark")
        << QByteArray("1\0\n\0", 4) << u"list.txt, row 1:"_s << u"zero byte"_s;
    QTest::newRow("half a surrogate pair")
        << QByteArray("\xFF\xFE\x42\xD8\x31\x00", 6) << u"list.txt, row 1:"_s << QString();
    QTest::newRow("UTF-16 cut off") << QByteArray("\xFF\xFE\x31\x00\x32", 5) << u"list.txt, row 1:"_s
                                    << QString();
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"list.txt:"_s << u"PDF"_s;
    QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04rest") << u"list.txt:"_s << u"Office"_s;
    QTest::newRow("an old spreadsheet")
        << QByteArray("\xD0\xCF\x11\xE0rest") << u"list.txt:"_s << u"old Office"_s;
}

void TextReaderTest::whatIsNoTextIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, place);
    QFETCH(const QString, words);
    const Result<QString> text = decodeText(bytes, u"list.txt"_s);
    QVERIFY(!text.has_value());
    QCOMPARE(text.error().code, ErrorCode::BadInput);
    QVERIFY2(text.error().message.startsWith(place), qPrintable(text.error().message));
    QVERIFY2(text.error().message.contains(words), qPrintable(text.error().message));
}

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
