// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "documents.h"
#include "reading/office/docxnumbering.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TextDocumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesOfADocument();
    void numbersAreCounted_data();
    void numbersAreCounted();
    void listsAreCounted();
};

void TextDocumentsTest::tablesOfADocument()
{
    const QString name = u"text-python-docx.docx"_s;
    const QString told =
        u"! The document tracks changes: 2 deletion(s) were left out, insertions were kept."_s;
    QCOMPARE(
        dumpWithLeftOut(readDocument(fixture(name), name)),
        u"[table 1]\n0 表1 名单\n1 序号¦名称¦地方\n2 1¦甲¦浙江\n3 2¦乙¦*浙江\n4 二、其他\n"
        "! 1 merged cell(s) were filled: their text was repeated in every cell that they cover.\n"_s +
            told + u"\n[table 2]\n0 表2\n1 A新¦B⏎b→c\n2 C⏎C2¦D\n0 注：完\n"_s + told +
            u"\n! text-python-docx.docx, table 2, row 1, column 1: The text “旧”, which a tracked change "
            "deletes, is left out.\n! text-python-docx.docx, table 2, row 1, column 2: The hidden text “隐” "
            "is left out.\n! text-python-docx.docx, table 2: The row “E | F”, which a tracked change "
            "deletes, is left out.\n[table 3]\n0 *D\n1 内1¦内2\n"_s +
            told);
}

void TextDocumentsTest::numbersAreCounted_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    QTest::newRow("digits") << 14 << u"decimal"_s << u"14"_s;
    QTest::newRow("with a zero") << 7 << u"decimalZero"_s << u"07"_s;
    QTest::newRow("Chinese") << 7 << u"chineseCounting"_s << u"七"_s;
    QTest::newRow("Chinese ten") << 10 << u"chineseCountingThousand"_s << u"十"_s;
    QTest::newRow("Chinese eleven") << 11 << u"japaneseCounting"_s << u"十一"_s;
    QTest::newRow("Chinese forty-two") << 42 << u"ideographDigital"_s << u"四十二"_s;
    QTest::newRow("Chinese, too large") << 120 << u"chineseCounting"_s << u"120"_s;
    QTest::newRow("Roman") << 14 << u"upperRoman"_s << u"XIV"_s;
    QTest::newRow("small Roman") << 9 << u"lowerRoman"_s << u"ix"_s;
    QTest::newRow("letter") << 3 << u"upperLetter"_s << u"C"_s;
    QTest::newRow("letters twice") << 28 << u"lowerLetter"_s << u"bb"_s;
    QTest::newRow("circled") << 3 << u"decimalEnclosedCircle"_s << u"③"_s;
    QTest::newRow("wide") << 10 << u"decimalFullWidth"_s << u"１０"_s;
    QTest::newRow("unknown") << 5 << u"klingon"_s << u"5"_s;
    QTest::newRow("below zero") << -5 << u"lowerLetter"_s << u"-5"_s;
}

void TextDocumentsTest::numbersAreCounted()
{
    QFETCH(const int, number);
    QFETCH(const QString, format);
    QTEST(numberInFormat(number, format), "text");
}

void TextDocumentsTest::listsAreCounted()
{
    const QByteArray part(
        "<numbering><abstractNum abstractNumId='a'>"
        "<lvl ilvl='0'><start val='3'/><numFmt val='chineseCounting'/><lvlText val='（%1）'/></lvl>"
        "<lvl ilvl='1'><numFmt val='decimal'/><lvlText val='%1.%2'/></lvl>"
        "<lvl ilvl='2'><numFmt val='bullet'/><lvlText val='*'/></lvl></abstractNum>"
        "<num numId='1'><abstractNumId val='a'/></num><num numId='2'><abstractNumId val='a'/>"
        "<lvlOverride ilvl='0'><startOverride val='1'/></lvlOverride></num></numbering>");
    ReadScope scope(u"a"_s);
    const QByteArray bytes = archiveOf({{"numbering.xml", part}});
    Result<ZipArchive> zip = ZipArchive::open(bytes, scope);
    QVERIFY(zip.has_value());
    XmlPart xml(*zip, u"numbering.xml"_s, scope);
    DocxNumbering numbering;
    QVERIFY(xml.enterChild());
    numbering.read(xml, scope.limits());
    QVERIFY(xml.result().has_value());
    QCOMPARE(numbering.next(1, 0), u"（三）"_s);
    QCOMPARE(numbering.next(1, 1), u"三.1"_s);
    QCOMPARE(numbering.next(1, 1), u"三.2"_s);
    QCOMPARE(numbering.next(1, 0), u"（四）"_s);
    QCOMPARE(numbering.next(1, 1), u"四.1"_s);
    QCOMPARE(numbering.next(1, 2), QString());
    QCOMPARE(numbering.next(2, 0), u"（一）"_s);
    QCOMPARE(numbering.next(2, 0), u"（二）"_s);
    QCOMPARE(numbering.next(3, 0), QString());
    QCOMPARE(numbering.next(1, 99), QString());
}

QTEST_APPLESS_MAIN(TextDocumentsTest)
#include "tst_textdocuments.moc"
