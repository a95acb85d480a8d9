// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "documents.h"
#include "reading/leftout.h"
#include "reading/text/markedtext.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class LeftOutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markedPartsAreTaken_data();
    void markedPartsAreTaken();
    void marksOfASourceAreLost();
    void documentsAreRead_data();
    void documentsAreRead();
    void hiddenSheetsAreLeftOut();
    void aDocumentOfHiddenSheetsIsRead();
    void commentsAreLeftOut();
    void hiddenColumnsAreLeftOut_data();
    void hiddenColumnsAreLeftOut();
    void whatIsLeftOutIsNoRemarkAsWell();
    void contentsAreCounted();
};

namespace {

/// [struck out] {deleted} <raised> as marks.
QString markedFrom(const QString& pattern)
{
    QString text;
    QString part;
    bool isPart = false;
    for (const QChar c : pattern) {
        if (u"[{<"_s.contains(c)) {
            isPart = true;
        } else if (u"]}>"_s.contains(c)) {
            text += marked(part, c == u']'   ? TextMark::StruckOut
                                 : c == u'}' ? TextMark::Deleted
                                             : TextMark::Raised);
            part.clear();
            isPart = false;
        } else {
            (isPart ? part : text) += c;
        }
    }
    return text;
}

/// The tables, and below them what was left out with its place.
QString account(const Result<RawDocument>& document)
{
    if (!document) {
        return document.error().message;
    }
    QStringList lines;
    const auto tell = [&lines](const std::vector<LeftOut>& parts) {
        for (const LeftOut& part : parts) {
            lines << u"- %1 %2 %3: %4"_s.arg(part.at.part.isEmpty() ? u"."_s : part.at.part)
                         .arg(part.at.row)
                         .arg(part.at.column)
                         .arg(part.what);
        }
    };
    tell(document->leftOut);
    for (const RawTable& table : document->tables) {
        lines << dump(table);
        tell(table.leftOut);
    }
    return lines.join(u'\n');
}

QByteArray cell(const QByteArray& content)
{
    return "<tc><p>" + content + "</p></tc>";
}

QByteArray run(const QByteArray& text, const QByteArray& form = {})
{
    return "<r><rPr>" + form + "</rPr><t>" + text + "</t></r>";
}

QByteArray row(const QByteArrayList& cells)
{
    QByteArray text = "<tr>";
    for (const QByteArray& one : cells) {
        text += one.startsWith("<tc>") ? one : cell(run(one));
    }
    return text + "</tr>";
}

QByteArray book(const QByteArrayList& sheets, const QByteArrayList& states, const QByteArray& styles = {})
{
    QByteArray names;
    QByteArray relations = "<R Id='y' Type='/styles' Target='y.xml'/>";
    ArchiveParts parts{{"[Content_Types].xml", contentTypes("spreadsheetml.sheet")},
                       {"xl/y.xml", styles.isEmpty() ? "<styleSheet/>" : styles}};
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        names += "<sheet name='S" + number + "' id='r" + number + "' state='" + states[i] + "'/>";
        relations += "<R Id='r" + number + "' Type='/worksheet' Target='s" + number + ".xml'/>";
        parts.push_back({"xl/s" + number + ".xml", "<worksheet>" + sheets[i] + "</worksheet>"});
    }
    parts.push_back({"xl/workbook.xml", "<workbook><sheets>" + names + "</sheets></workbook>"});
    parts.push_back({"xl/_rels/workbook.xml.rels", "<R>" + relations + "</R>"});
    return archiveOf(parts);
}

/// A sheet's rows of texts.
QByteArray sheet(const QList<QByteArrayList>& rows)
{
    QByteArray text = "<sheetData>";
    for (const QByteArrayList& cells : rows) {
        text += "<row>";
        for (const QByteArray& one : cells) {
            text += one.startsWith("<c") ? one : "<c t='inlineStr'><is><t>" + one + "</t></is></c>";
        }
        text += "</row>";
    }
    return text + "</sheetData>";
}

} // namespace

void LeftOutTest::markedPartsAreTaken_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts");
    const auto add = [](const char* name, const QString& pattern, const QString& text, const QString& parts) {
        QTest::newRow(name) << pattern << text << parts;
    };
    add("nothing", u"甲、乙"_s, u"甲、乙"_s, {});
    add("with its separator", u"甲、[乙、]丙"_s, u"甲、丙"_s, u"乙"_s);
    add("with the separator before it", u"甲[、乙]、丙"_s, u"甲、丙"_s, u"乙"_s);
    add("without a separator", u"甲、[乙]、丙"_s, u"甲、丙"_s, u"乙"_s);
    add("with both separators", u"甲[、乙、]丙"_s, u"甲、丙"_s, u"乙"_s);
    add("first", u"[甲]、乙"_s, u"乙"_s, u"甲"_s);
    add("last", u"甲、[乙]"_s, u"甲"_s, u"乙"_s);
    add("before a full stop", u"甲、[乙]。"_s, u"甲。"_s, u"乙"_s);
    add("behind a label", u"成员单位：[甲]、乙"_s, u"成员单位：乙"_s, u"甲"_s);
    add("a line", u"甲\n[乙]\n丙"_s, u"甲\n丙"_s, u"乙"_s);
    add("two lines", u"[甲]\n[乙]\n丙"_s, u"丙"_s, u"甲|乙"_s);
    add("two runs of one name", u"甲、[乙][丁]、丙"_s, u"甲、丙"_s, u"乙丁"_s);
    add("struck out and deleted", u"甲、[乙]{丁}、丙"_s, u"甲、丙"_s, u"乙|丁"_s);
    add("in brackets", u"甲（[牵头]）、乙"_s, u"甲、乙"_s, u"牵头"_s);
    add("between blanks", u"甲 [乙] 丙"_s, u"甲 丙"_s, u"乙"_s);
    add("a part of a name", u"杭州[市]青岚"_s, u"杭州青岚"_s, u"市"_s);
    add("all of it", u"[甲、乙]"_s, {}, u"甲、乙"_s);
    add("a blank", u"甲[ ]乙"_s, u"甲 乙"_s, {});
    add("a footnote mark", u"甲<1>、乙"_s, u"甲、乙"_s, u"1"_s);
    add("in brackets", u"甲<[2]>、乙"_s, u"甲、乙"_s, u"2"_s);
    add("circled", u"甲<①>"_s, u"甲"_s, u"①"_s);
    add("a letter", u"甲<a>"_s, u"甲"_s, u"a"_s);
    add("two marks", u"甲<1,2>"_s, u"甲"_s, u"1,2"_s);
    add("behind a Latin name", u"IBM<1>、乙"_s, u"IBM、乙"_s, u"1"_s);
    add("square metres", u"500m<2>"_s, u"500m2"_s, {});
    add("a power", u"10<3>"_s, u"103"_s, {});
    add("an ordinal", u"1<st>"_s, u"1st"_s, {});
    add("a word", u"甲<公司>"_s, u"甲公司"_s, {});
    add("a star, which may say who leads", u"甲<*>、乙"_s, u"甲*、乙"_s, {});
    add("nothing but a raised number", u"<1>"_s, u"1"_s, {});
}

void LeftOutTest::markedPartsAreTaken()
{
    QFETCH(const QString, pattern);
    // The bracketed number needs brackets that the pattern uses for its own.
    QString text = pattern.contains(u"<["_s) ? QString(u"甲"_s + marked(u"[2]", TextMark::Raised) + u"、乙"_s)
                                             : markedFrom(pattern);
    QStringList parts;
    for (const MarkedPart& part : takeMarkedParts(text)) {
        QVERIFY(part.sentence().contains(part.text));
        parts << QString(part.text).remove(u'[').remove(u']');
    }
    QTEST(text, "text");
    QTEST(parts.join(u'|'), "parts");
}

void LeftOutTest::marksOfASourceAreLost()
{
    const QByteArray bytes = "<table><tr><td>a\xEF\xB7\x90"
                             "b\xEF\xB7\x94<td>c</table>";
    const Result<RawDocument> document = readDocument(bytes, u"a.html"_s);
    QVERIFY(!document.has_value());
    QVERIFY2(document.error().message.contains(u"2 such place"), qPrintable(document.error().message));
}

void LeftOutTest::documentsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* name, const QByteArray& bytes, const QString& expected) {
        QTest::newRow(name) << bytes << expected;
    };
    const QByteArray strike = "<strike/>";
    const QByteArray raised = "<vertAlign val='superscript'/>";
    add("text document, struck out",
        textDocumentOf("<tbl>" + row({"1", cell(run("甲、") + run("乙、", strike) + run("丙"))}) +
                       row({"2", cell(run("丁", "<dstrike/>") + run("、戊", "<strike val='0'/>"))}) +
                       "</tbl>"),
        u"1 1¦甲、丙\n2 2¦戊\n- . 1 2: The struck-out text “乙” is left out.\n"
        "- . 2 2: The struck-out text “丁” is left out."_s);
    add("text document, deleted",
        textDocumentOf(
            "<tbl>" +
            row({"1", cell(run("甲、") + "<del><r><delText>乙</delText></r></del>" + run("、丙"))}) +
            "<tr><trPr><del/></trPr>" + cell(run("2")) + cell(run("丁")) + "</tr></tbl>"),
        u"1 1¦甲、丙\n- . 1 2: The text “乙”, which a tracked change deletes, is left out.\n"
        "- . 0 0: The row “2 | 丁”, which a tracked change deletes, is left out."_s);
    add("text document, footnote marks",
        textDocumentOf("<tbl>" +
                       row({"1", cell(run("甲") + run("1", raised) + run("、乙") +
                                      "<r><footnoteReference id='2'/></r>")}) +
                       row({"2", cell(run("面积5m") + run("2", raised))}) + "</tbl>"),
        u"1 1¦甲、乙\n2 2¦面积5m2\n- . 1 2: The footnote mark “1” is left out.\n"
        "- . 1 2: The footnote mark “1” is left out."_s);
    add("text document, struck-out text beside tables",
        textDocumentOf("<p>" + run("名单") + run("（旧）", strike) + "</p><tbl>" + row({"a", "b"}) +
                       "</tbl><p>" + run("注", strike) + "</p>"),
        u"0 名单\n1 a¦b\n- . 0 0: The struck-out text “（旧）” is left out.\n"
        "- . 0 0: The struck-out text “注” is left out."_s);
    const QByteArray inner = "<tc><tbl>" + row({"单位名称", "角色"}) + row({"甲", "牵头"}) +
                             row({"乙", "成员"}) + "</tbl><p/></tc>";
    add("text document, a table in a cell",
        textDocumentOf("<tbl>" + row({"序号", "名称", "成员"}) + row({"1", "联合体", inner}) + "</tbl>"),
        u"1 序号¦名称¦成员\n2 1¦联合体¦甲→牵头⏎乙→成员\n"
        "- . 2 3: The header row “单位名称 | 角色” of the table in this cell is left out."_s);
    add("text document, styles of characters and paragraphs",
        archiveOf(
            {{"[Content_Types].xml", contentTypes("wordprocessingml.document")},
             {"word/styles.xml", "<s><style styleId='N'><rPr><vertAlign val='superscript'/></rPr></style>"
                                 "<style styleId='D'><rPr><strike/></rPr></style></s>"},
             {"word/document.xml",
              "<d><body><tbl>" +
                  row({cell(run("甲") + run("2", "<rStyle val='N'/>")),
                       cell("<pPr><pStyle val='D'/></pPr>" + run("旧") + run("、新", "<strike val='0'/>"))}) +
                  "</tbl></body></d>"}}),
        u"1 甲¦新\n- . 1 1: The footnote mark “2” is left out.\n"
        "- . 1 2: The struck-out text “旧” is left out."_s);
    add("text document, comments and notes",
        archiveOf({{"[Content_Types].xml", contentTypes("wordprocessingml.document")},
                   {"word/document.xml", "<d><body><tbl>" + row({"a", "b"}) + "</tbl></body></d>"},
                   {"word/footnotes.xml", "<f><footnote type='separator'><p><r><t>-</t></r></p></footnote>"
                                          "<footnote><p><r><t>排名不分先后</t></r></p></footnote></f>"},
                   {"word/comments.xml", "<c><comment><p><r><t>已退出</t></r></p></comment></c>"}}),
        u"1 a¦b\n0 [1] 排名不分先后\n- . 0 0: The comment “已退出” is left out."_s);
    add("web page, struck out",
        "<table><tr><td>1<td>甲、<s>乙</s>、丙<tr><td>2<td><span "
        "style='text-decoration:line-through'>丁</span>、戊"
        "<tr><td>3<td><del>己</del></table>",
        u"1 1¦甲、丙\n2 2¦戊\n3 3¦\n- . 1 2: The struck-out text “乙” is left out.\n"
        "- . 2 2: The struck-out text “丁” is left out.\n- . 3 2: The struck-out text “己” is left out."_s);
    add("web page, footnote marks", "<table><tr><td>甲<sup>[1]</sup>、乙<td>5m<sup>2</sup></table>",
        u"1 甲、乙¦5m2\n- . 1 1: The footnote mark “[1]” is left out."_s);
    add("web page, a hidden cell",
        "<table><tr><td>甲<td style='display:none'>旧<td>乙<tr><td>a<td hidden>b<td>c</table>",
        u"1 甲¦¦乙\n2 a¦¦c\n- . 1 2: The hidden text “旧” is left out.\n"
        "- . 2 2: The hidden text “b” is left out."_s);
    add("web page, a table in a cell",
        "<table><tr><td>序号<td>名称<td>成员<tr><td>1<td>联合体<td>以下：<table><tr><td>甲<tr><td><s>丙</"
        "s>乙</table>等"
        "<tr><td>2<td>联<td>丁</table>",
        u"1 序号¦名称¦成员\n2 1¦联合体¦以下：⏎甲⏎乙⏎等\n3 2¦联¦丁\n"
        "- . 2 3: The struck-out text “丙” is left out."_s);
    add("web page, a list in a layout",
        "<table><tr><td>栏目<td>标题<tr><td>导航<td><table><tr><td>序号<td>名称<td>成员<tr><td>1<td>联<td>甲<"
        "/table></table>",
        u"1 栏目¦标题\n2 导航¦\n1 序号¦名称¦成员\n2 1¦联¦甲"_s);
    const QByteArray rich =
        "<c t='inlineStr'><is><r><t>甲</t></r><r><rPr><vertAlign val='superscript'/></rPr>"
        "<t>①</t></r><r><t>、</t></r><r><rPr><strike/></rPr><t>乙</t></r><r><rPr>"
        "<strike val='0'/></rPr><t>、丙</t></r></is></c>";
    add("workbook, rich text", book({sheet({{"a", "b"}, {"1", rich}})}, {"visible"}),
        u"1 a¦b\n2 1¦甲、丙\n- . 2 2: The footnote mark “①” is left out.\n"
        "- . 2 2: The struck-out text “乙” is left out."_s);
    const QByteArray styles = "<s><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId='0'/>"
                              "<xf fontId='1'/></cellXfs></s>";
    add("workbook, a cell that is struck out",
        book({sheet({{"a", "b"}, {"1", "<c t='inlineStr' s='1'><is><t>甲</t></is></c>"}})}, {"visible"},
             styles),
        u"1 a¦b\n2 1¦\n- . 2 2: The struck-out text “甲” is left out."_s);
    add("workbook, broken formulas and long numbers",
        book({sheet({{"a", "<c t='e'><f>x</f><v>#REF!</v></c>", "<c><v>9.13301e+17</v></c>"}})}, {"visible"}),
        u"1 a¦#REF!¦9.13301E+17"_s);
    add("spreadsheet",
        archiveOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"content.xml",
                    "<d xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><automatic-styles>"
                    "<style name='T1'><text-properties text-line-through-style='solid'/></style>"
                    "<style name='T2'><text-properties text-position='super 58%'/></style>"
                    "<style name='ce1'><text-properties text-line-through-type='single'/></style>"
                    "</automatic-styles><body><spreadsheet><table name='S'><table-column/>"
                    "<table-column visibility='collapse'/><table-row><table-cell><text:p>甲<text:span "
                    "style-name='T2'>1</text:span>、<text:span style-name='T1'>乙</text:span>、丙</text:p>"
                    "</table-cell><table-cell><text:p>旧</text:p></table-cell><table-cell style-name='ce1'>"
                    "<text:p>丁</text:p></table-cell><table-cell><text:p>Err:502</text:p></table-cell>"
                    "</table-row></table></spreadsheet></body></d>"}}),
        u"1 甲、丙¦¦Err:502\n- . 0 2: The hidden column B (旧) is left out.\n"
        "- . 1 1: The footnote mark “1” is left out.\n- . 1 1: The struck-out text “乙” is left out.\n"
        "- . 1 3: The struck-out text “丁” is left out."_s);
}

void LeftOutTest::documentsAreRead()
{
    QFETCH(const QByteArray, bytes);
    QTEST(account(readDocument(bytes, {})), "expected");
}

void LeftOutTest::hiddenSheetsAreLeftOut()
{
    const QByteArray bytes =
        book({sheet({{"旧", "a"}, {"1", "b"}}), sheet({{"新", "c"}}), sheet({{"旧", "d"}})},
             {"hidden", "visible", "veryHidden"});
    const Result<RawDocument> document = readDocument(bytes, u"a.xlsx"_s);
    QCOMPARE(account(document),
             u"- sheet S1 0 0: The file hides sheet S1: it is left out, with 2 row(s).\n"
             "- sheet S3 0 0: The file hides sheet S3: it is left out, with 1 row(s).\n1 新¦c"_s);
    QVERIFY(!dump(*document).contains(u"S1")); // told once, in the account
}

void LeftOutTest::aDocumentOfHiddenSheetsIsRead()
{
    const QByteArray bytes = book({sheet({{"a", "b"}}), "<sheetData/>"}, {"hidden", "visible"});
    QCOMPARE(
        dumpOrMessage(readDocument(bytes, u"a.xlsx"_s)),
        u"[sheet S1]\n1 a¦b\n! The file hides this sheet, and shows no other with anything in it; it was "
        "read as well."_s);
}

void LeftOutTest::commentsAreLeftOut()
{
    const QByteArray workbook = archiveOf(
        {{"[Content_Types].xml", contentTypes("spreadsheetml.sheet")},
         {"xl/workbook.xml", "<workbook><sheets><sheet name='A' id='a'/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", "<R><R Id='a' Type='/worksheet' Target='s.xml'/></R>"},
         {"xl/_rels/s.xml.rels", "<R><R Id='c' Type='/comments' Target='c.xml'/></R>"},
         {"xl/c.xml",
          "<comments><authors/><commentList><comment ref='B1'><text><r><t>甲：\n</t></r><r><t>已退出"
          "</t></r></text></comment></commentList></comments>"},
         {"xl/s.xml", "<worksheet>" + sheet({{"a", "b"}}) + "</worksheet>"}});
    const QString told = u"1 a¦b\n- . 1 2: The comment “甲： 已退出” is left out."_s;
    QCOMPARE(account(readDocument(workbook, {})), told);
    const QByteArray spreadsheet = spreadsheetOf(
        "<table "
        "name='S'><table-row><table-cell><text:p>a</text:p></table-cell><table-cell><annotation><text:p>"
        "甲：</text:p><text:p>已退出</text:p></annotation><text:p>b</text:p></table-cell></table-row></"
        "table>");
    QCOMPARE(account(readDocument(spreadsheet, {})), told);
}

void LeftOutTest::hiddenColumnsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QByteArray>("merges");
    QTest::addColumn<QString>("expected");
    const QByteArray hidden = "<cols><col min='2' max='3' hidden='1'/></cols>";
    QTest::newRow("shown") << QByteArray("<cols><col min='2' max='3'/></cols>") << QByteArray()
                           << u"1 a¦b¦c¦d\n2 1¦2¦¦4"_s;
    QTest::newRow("hidden") << hidden << QByteArray()
                            << u"1 a¦d\n2 1¦4\n- . 0 2: The hidden column B (b) is left out.\n"
                               "- . 0 3: The hidden column C (c) is left out."_s;
    QTest::newRow("without a width") << QByteArray("<cols><col min='3' max='3' width='0'/></cols>")
                                     << QByteArray()
                                     << u"1 a¦b¦d\n2 1¦2¦4\n- . 0 3: The hidden column C (c) is left out."_s;
    QTest::newRow("beyond the table") << QByteArray("<cols><col min='9' max='16384' hidden='1'/></cols>")
                                      << QByteArray() << u"1 a¦b¦c¦d\n2 1¦2¦¦4"_s;
    QTest::newRow("all") << QByteArray("<cols><col min='1' max='16384' hidden='1'/></cols>") << QByteArray()
                         << u"1 a¦b¦c¦d\n2 1¦2¦¦4"_s;
    QTest::newRow("a title over all columns")
        << QByteArray("<cols><col min='1' max='1' hidden='1'/></cols>")
        << QByteArray("<mergeCells><mergeCell ref='A3:D3'/></mergeCells>")
        << u"1 b¦c¦d\n2 2¦¦4\n3 题\n- . 0 1: The hidden column A (a) is left out."_s;
}

void LeftOutTest::hiddenColumnsAreLeftOut()
{
    QFETCH(const QByteArray, columns);
    QFETCH(const QByteArray, merges);
    QList<QByteArrayList> rows{{"a", "b", "c", "d"}, {"1", "2", "", "4"}};
    if (!merges.isEmpty()) {
        rows << QByteArrayList{"题"};
    }
    QTEST(account(readDocument(book({columns + sheet(rows) + merges}, {"visible"}), {})), "expected");
}

void LeftOutTest::whatIsLeftOutIsNoRemarkAsWell()
{
    const Result<RawDocument> document =
        readDocument(book({"<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" + sheet({{"a", "b", "c"}})},
                          {"visible"}),
                     {});
    QVERIFY(document.has_value());
    QCOMPARE(document->tables.front().leftOut.size(), std::size_t{1});
    QCOMPARE(document->tables.front().remarks, QStringList());
}

void LeftOutTest::contentsAreCounted()
{
    const Result<RawDocument> prose = readDocument("第一行\n第二行\n", u"a.txt"_s);
    QVERIFY(prose.has_value());
    QCOMPARE(prose->textLines, 2);
    QCOMPARE(prose->tablesWithColumns, 0);
    QCOMPARE(prose->pages, 0);
    const Result<RawDocument> page =
        readDocument("<p>题</p><table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>", u"a.html"_s);
    QVERIFY(page.has_value());
    QCOMPARE(page->textLines, 1);
    QCOMPARE(page->tablesWithColumns, 2);
}

QTEST_APPLESS_MAIN(LeftOutTest)
#include "tst_leftout.moc"
