// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class WebPagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreRead_data();
    void pagesAreRead();
    void theClipboardIsRead_data();
    void theClipboardIsRead();
    void deepPagesAreRefused();
    void wideSpansAreRefused();
};

void WebPagesTest::pagesAreRead_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* row, const QByteArray& page, const QString& expected) {
        QTest::newRow(row) << page << expected;
    };
    const QString filled =
        u"\n! 1 merged cell(s) were filled: their text was repeated in every cell that they cover."_s;
    add("tags without ends", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", u"[]\n1 a¦b\n2 c¦d"_s);
    add("head and body of a table",
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
        u"[]\n1 a\n2 b"_s);
    add("a title, a caption and a note",
        "<h1>题</h1><table><caption>表</caption><tr><td>a<td>b</table><p>注</p>",
        u"[]\n0 题\n0 表\n1 a¦b\n0 注"_s);
    add("cells over rows", "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>",
        u"[]\n1 a¦b\n2 *a¦c"_s + filled);
    add("cells over rows to the end", "<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>",
        u"[]\n1 a¦b\n2 *a¦c\n3 *a¦d"_s + filled);
    add("cells over columns", "<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>",
        u"[]\n1 a¦*a¦b\n2 c¦d¦e"_s + filled);
    add("a section row", "<table><tr><td>a<td>b<tr><td colspan=2>一、节<tr><td>c<td>d</table>",
        u"[]\n1 a¦b\n2 一、节\n3 c¦d"_s);
    add("spans that are none", "<table><tr><td colspan=-1 rowspan=x>a<td>b</table>", u"[]\n1 a¦b"_s);
    add("lines in a cell", "<table><tr><td>a<br>b<p>c</p><p>d</p><ul><li>e<li>f</ul></table>",
        u"[]\n1 a⏎b⏎c⏎d⏎e⏎f"_s);
    add("white space", "<table><tr><td> a \n\t b <b> c</b>d </td></table>", u"[]\n1 a b cd"_s);
    add("line breaks between ideographs", "<table><tr><td>甲\r\n乙、\n丙 丁\nx</table>",
        u"[]\n1 甲乙、丙 丁 x"_s);
    add("entities", "<table><tr><td>&lt;a&gt;&nbsp;&amp;&#20013;&#x4E2D;&hellip;&unknown;</table>",
        u"[]\n1 <a>\u00A0&中中…&unknown;"_s);
    add("scripts and styles", "<style>td{}</style><script>'<td>'</script><table><tr><td>a</table>",
        u"[]\n1 a"_s);
    add("comments and conditions", "<table><!-- <tr> --><tr><![if x]><td>a<![endif]><td>b</table>",
        u"[]\n1 a¦b"_s);
    add("a hidden row", "<table><tr><td>a<tr style='DISPLAY : None'><td>b<tr hidden><td>c</table>",
        u"[]\n1 a\n2h b\n3h c\n! Rows that the file hides were read as well: 2–3."_s);
    add("hidden text", "<table><tr><td>a<span style='display:none'>x</span><td>b</table>",
        u"[]\n1 a¦b\n! a.html, row 1, column 1: The hidden text “x” is left out."_s);
    add("hidden text beside the table", "<p style='display:none'>x</p><table><tr><td>a<td>b</table>",
        u"[]\n1 a¦b\n! Text that the page does not show was left out."_s);
    add("a hidden table", "<div style='display:none'><table><tr><td>a</table></div>",
        u"[]\n1 a\n! The page contains a table that it does not show; it was read as well."_s);
    add("a table in a cell", "<table><tr><td>题<table><tr><td>a<td>b</table>尾</table>",
        u"[table 1]\n1 题⏎尾\n[table 2]\n0 *题\n1 a¦b"_s);
    add("a table that only lays out", "<table><tr><td><table><tr><td>a<td>b</table></table>", u"[]\n1 a¦b"_s);
    add("two tables", "<p>一</p><table><tr><td>a</table><p>二</p><table><tr><td>b</table>",
        u"[table 1]\n0 一\n1 a\n[table 2]\n0 二\n1 b"_s);
    add("an empty table keeps the title for the next",
        "<p>题</p><table><tr><td></table><table><tr><td>b</table>", u"[]\n0 题\n1 b"_s);
    add("no table", "<div>一<div>二</div></div>三", u"[]\n1 一\n2 二\n3 三"_s);
    add("text with tabs", "<pre>a\tb\nc\td</pre>", u"[]\n1 a¦b\n2 c¦d"_s);
    add("text with line ends of Windows", "<pre>a\r\nb&#13;c</pre>", u"[]\n1 a\n2 b\n3 c"_s);
    add("pronunciation", "<table><tr><td><ruby>漢<rp>(</rp><rt>かん</rt></ruby>字</table>", u"[]\n1 漢字"_s);
    add("text in no cell", "<table>x<tr>y<td>a</table>", u"[]\n0 x\n0 y\n1 a"_s);
    add("GBK that the page names",
        "<meta http-equiv=Content-Type content='text/html; charset=gbk'><table><tr><td>\xE9\x46</table>",
        u"[]\n1 镕"_s);
    add("GBK that the page names shortly", "<meta charset=\"GB2312\"><table><tr><td>\xE9\x46</table>",
        u"[]\n1 镕"_s);
    add("UTF-8 under the name of GBK", "<meta charset=gbk><table><tr><td>镕</table>", u"[]\n1 镕"_s);
}

void WebPagesTest::pagesAreRead()
{
    QFETCH(const QByteArray, page);
    QTEST(dumpWithLeftOut(readDocument(QByteArray("<!doctype html>" + page), u"a.html"_s)), "expected");
}

void WebPagesTest::theClipboardIsRead_data()
{
    QTest::addColumn<QByteArray>("fragment");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a browser's table")
        << QByteArray("<html><body><!--StartFragment--><table><tr><td>甲</td>"
                      "<td>乙</td></tr></table><!--EndFragment--></body></html>")
        << u"[]\n1 甲¦乙"_s;
    QTest::newRow("a spreadsheet's rows")
        << QByteArray(
               "<html><body><table><!--StartFragment--> <col width=72> <tr height=19>"
               "<td x:num=\"1\">1</td><td style='mso-x:y'>甲<br style='mso-data-placement:same-cell;'>乙"
               "</td></tr><!--EndFragment--></table></body></html>")
        << u"[]\n1 1¦甲⏎乙"_s;
}

void WebPagesTest::theClipboardIsRead()
{
    QFETCH(const QByteArray, fragment);
    constexpr qsizetype HeaderSize = 60;
    QByteArray header =
        "Version:0.9\r\nStartHTML:" + QByteArray::number(HeaderSize).rightJustified(10, '0') +
        "\r\nEndHTML:" + QByteArray::number(HeaderSize + fragment.size()).rightJustified(10, '0') + "\r\n";
    QVERIFY(header.size() <= HeaderSize);
    header = header.leftJustified(HeaderSize, ' ');
    QTEST(dumpWithLeftOut(readDocument(QByteArray(header + fragment + "<p>garbage behind"), {})), "expected");
    // Places that are wrong do no harm.
    const QByteArray wrong = "Version:1.0\r\nStartHTML:-1\r\nEndHTML:999999999999\r\n" + fragment;
    QTEST(dumpWithLeftOut(readDocument(wrong, {})), "expected");
}

void WebPagesTest::deepPagesAreRefused()
{
    const QByteArray page = QByteArray("<div>").repeated(100'000);
    QVERIFY(!readDocument(QByteArray("<html>" + page), u"a.html"_s).has_value());
    const QByteArray tables = QByteArray("<table><tr><td>").repeated(100'000);
    QVERIFY(!readDocument(tables, u"a.html"_s).has_value());
}

void WebPagesTest::wideSpansAreRefused()
{
    QByteArray page = "<table><tr>";
    page += QByteArray("<td colspan=1000 rowspan=65534>a").repeated(100);
    QVERIFY(!readDocument(page, u"a.html"_s).has_value());
    RawOptions options;
    options.limits.cells = 10'000;
    page = "<table>" + QByteArray("<tr><td colspan=1000>a").repeated(100);
    QVERIFY(!readDocument(page, u"a.html"_s, options).has_value());
}

QTEST_APPLESS_MAIN(WebPagesTest)
#include "tst_webpages.moc"
