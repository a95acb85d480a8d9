// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/clipboard.h"
#include "output/delimited.h"
#include "output/fulldevice.h"

#include <QBuffer>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class DelimitedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void valuesAndTexts();
    void encodings_data();
    void encodings();
    void unencodable_data();
    void unencodable();
    void tabs();
    void fullDevice_data();
    void fullDevice();
    void clipboard();

private:
    static MemoryTable oneCell(const QVariant& value)
    {
        MemoryTable table({{u"name"_s, u"Name"_s, false, 1}, {u"n"_s, u"N"_s, true, 1}});
        table.addRow({{value, {}}, {7LL, {}}});
        return table;
    }
    static QByteArray written(const TableSource& table, const DelimitedOptions& options)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto done = writeDelimited(buffer, table, options);
        return done ? buffer.data() : QByteArray("error: ") + done.error().message.toUtf8();
    }
    static DelimitedOptions bare(TextEncoding encoding = TextEncoding::Utf8)
    {
        DelimitedOptions options;
        options.encoding = encoding;
        options.header = false;
        return options;
    }
};

void DelimitedTest::cells_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QVariant(u"abc"_s) << QByteArray("abc,7\r\n");
    QTest::newRow("empty") << QVariant(QString()) << QByteArray(",7\r\n");
    QTest::newRow("comma") << QVariant(u"a,b"_s) << QByteArray("\"a,b\",7\r\n");
    QTest::newRow("quote") << QVariant(u"a\"b"_s) << QByteArray("\"a\"\"b\",7\r\n");
    QTest::newRow("line break") << QVariant(u"a\nb"_s) << QByteArray("\"a\nb\",7\r\n");
    QTest::newRow("space at the end") << QVariant(u"a "_s) << QByteArray("\"a \",7\r\n");
    QTest::newRow("list") << QVariant(QStringList{u"钢铁"_s, u"矿业"_s}) << u"钢铁、矿业,7\r\n"_s.toUtf8();
    QTest::newRow("formula") << QVariant(u"=1+1"_s) << QByteArray("'=1+1,7\r\n");
    QTest::newRow("formula with quotes")
        << QVariant(u"=A(\"x\")"_s) << QByteArray("\"'=A(\"\"x\"\")\",7\r\n");
    QTest::newRow("plus") << QVariant(u"+8610"_s) << QByteArray("'+8610,7\r\n");
    QTest::newRow("minus in a text") << QVariant(u"-大学"_s) << u"'-大学,7\r\n"_s.toUtf8();
    QTest::newRow("at sign") << QVariant(u"@SUM"_s) << QByteArray("'@SUM,7\r\n");
    QTest::newRow("tab") << QVariant(u"\t=1"_s) << QByteArray("'\t=1,7\r\n");
    QTest::newRow("carriage return") << QVariant(u"\r=1"_s) << QByteArray("\"'\r=1\",7\r\n");
    QTest::newRow("line feed") << QVariant(u"\n=1"_s) << QByteArray("\"'\n=1\",7\r\n");
    for (const QChar sign : QStringView(u"＝＋－＠﹦﹢﹣﹫")) {
        QTest::addRow("full width or small U+%04x", sign.unicode())
            << QVariant(QString(sign + u"1"_s)) << (u"'"_s + sign + u"1,7\r\n"_s).toUtf8();
    }
    QTest::newRow("behind blanks") << QVariant(u"\u3000 =1"_s) << u"'\u3000 =1,7\r\n"_s.toUtf8();
    QTest::newRow("behind a mark without width")
        << QVariant(u"\u200b\ufeff=1"_s) << u"'\u200b\ufeff=1,7\r\n"_s.toUtf8();
    QTest::newRow("behind an apostrophe") << QVariant(u"'=1"_s) << QByteArray("''=1,7\r\n");
    QTest::newRow("behind a quotation mark") << QVariant(u"“-1"_s) << u"'“-1,7\r\n"_s.toUtf8();
    QTest::newRow("an apostrophe") << QVariant(u"'甲"_s) << u"'甲,7\r\n"_s.toUtf8();
    QTest::newRow("a dash inside") << QVariant(u"甲-乙"_s) << u"甲-乙,7\r\n"_s.toUtf8();
    QTest::newRow("other controls stay")
        << QVariant(u"a\u001b\u0085"_s) << u"\"a\u001b\u0085\",7\r\n"_s.toUtf8();
    QTest::newRow("NUL is shown") << QVariant(u"a\u0000b"_s) << u"a\ufffdb,7\r\n"_s.toUtf8();
    QTest::newRow("negative number") << QVariant(-5LL) << QByteArray("-5,7\r\n");
}

void DelimitedTest::cells()
{
    QFETCH(QVariant, value);
    QFETCH(QByteArray, line);
    QCOMPARE(written(oneCell(value), bare()), line);
}

void DelimitedTest::valuesAndTexts()
{
    MemoryTable table({{u"role"_s, u"Role"_s, false, 1}});
    table.addRow({{u"lead"_s, u"牵头"_s}});
    DelimitedOptions options;
    options.encoding = TextEncoding::Utf8;
    QCOMPARE(written(table, options), QByteArray("role\r\nlead\r\n"));
    options.displayText = true;
    QCOMPARE(written(table, options), u"Role\r\n牵头\r\n"_s.toUtf8());
}

void DelimitedTest::encodings_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8 with a mark") << u"utf-8-bom"_s << QByteArray("\xEF\xBB\xBF\xE9\x92\xA2,7\r\n");
    QTest::newRow("UTF-8") << u"utf-8"_s << QByteArray("\xE9\x92\xA2,7\r\n");
    QTest::newRow("GB 18030") << u"gb18030"_s << QByteArray("\xB8\xD6,7\r\n");
}

void DelimitedTest::encodings()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, bytes);
    const auto encoding = textEncodingFromKey(key);
    QVERIFY(encoding);
    QCOMPARE(written(oneCell(u"钢"_s), bare(*encoding)), bytes);
    QVERIFY(!textEncodingFromKey(u"latin-1"));
}

void DelimitedTest::unencodable_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const QString half(QChar(0xD842));
    QTest::newRow("half a pair in UTF-8") << int(TextEncoding::Utf8) << u"a"_s + half << false;
    QTest::newRow("half a pair in GB 18030") << int(TextEncoding::Gb18030) << u"a"_s + half << false;
    QTest::newRow("a whole pair in GB 18030") << int(TextEncoding::Gb18030) << u"𠮷"_s << true;
}

void DelimitedTest::unencodable()
{
    QFETCH(int, encoding);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    MemoryTable table(
        {{u"id"_s, u"Id"_s, true, 1}, {u"name"_s, u"Name"_s, false, 1}, {u"home"_s, u"Home"_s, false, 1}});
    table.addRow({{1LL, {}}, {u"fine"_s, {}}, {u"x"_s, {}}});
    table.addRow({{2LL, {}}, {text, {}}, {u"y"_s, {}}});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto done = writeDelimited(buffer, table, bare(static_cast<TextEncoding>(encoding)));
    QCOMPARE(done.has_value(), fits);
    if (!fits) {
        QCOMPARE(done.error().code, ErrorCode::BadInput);
        QVERIFY2(done.error().message.startsWith(u"Row 2, column Name"_s), qPrintable(done.error().message));
    }
}

void DelimitedTest::tabs()
{
    DelimitedOptions options = bare();
    options.separator = u'\t';
    QCOMPARE(written(oneCell(u"a,b"_s), options), QByteArray("a,b\t7\n"));
    QCOMPARE(written(oneCell(u"a\tb"_s), options), QByteArray("\"a\tb\"\t7\n"));
}

void DelimitedTest::fullDevice_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("at the end") << 3;
    QTest::newRow("in the middle of a long table") << 100000;
}

void DelimitedTest::fullDevice()
{
    QFETCH(int, rows);
    MemoryTable table({{u"name"_s, u"Name"_s, false, 1}});
    for (int i = 0; i < rows; ++i) {
        table.addRow({{u"南京钢铁股份有限公司"_s, {}}});
    }
    FullDevice device(10);
    const auto done = writeDelimited(device, table, bare());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Io);
    QVERIFY2(done.error().message.contains(u"No space left"_s), qPrintable(done.error().message));
}

void DelimitedTest::clipboard()
{
    MemoryTable table({{u"name"_s, u"Name"_s, false, 1}, {u"members"_s, u"Members"_s, true, 1}});
    table.addRow({{u"<b>=1</b> & \"x\""_s, {}}, {11LL, {}}});
    table.addRow({{u"=1"_s, {}}, {-1LL, {}}});
    QCOMPARE(tsvText(table), u"Name\tMembers\n\"<b>=1</b> & \"\"x\"\"\"\t11\n'=1\t-1\n"_s);
    QCOMPARE(
        htmlTable(table, false),
        u"<table>\n<tr><td>&lt;b&gt;=1&lt;/b&gt; &amp; &quot;x&quot;</td><td align=\"right\">11</td></tr>\n"
        "<tr><td>'=1</td><td align=\"right\">-1</td></tr>\n</table>\n"_s);
    QVERIFY(htmlTable(table).contains(u"<th>Members</th>"_s));

    // What is pasted into a terminal must not be obeyed; half of a pair must not keep the rest away.
    MemoryTable hostile({{u"name"_s, u"=Name"_s, false, 1}});
    hostile.addRow({{QVariant(QString(u"a\u001b[31m\u009b"_s + QChar(0xd842))), {}}});
    QCOMPARE(tsvText(hostile), u"'=Name\na\ufffd[31m\ufffd\ufffd\n"_s);
    QCOMPARE(htmlTable(hostile),
             u"<table>\n<tr><th>'=Name</th></tr>\n<tr><td>a\ufffd[31m\ufffd\ufffd</td></tr>\n</table>\n"_s);
}

QTEST_GUILESS_MAIN(DelimitedTest)
#include "tst_delimited.moc"
