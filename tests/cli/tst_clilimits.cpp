// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "reading/archive.h"

#include <QFile>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// So many times the same, with a number in place of each %.
QByteArray numbered(const QByteArray& text, int count)
{
    QByteArray all;
    for (int i = 1; i <= count; ++i) {
        all += QByteArray(text).replace('%', QByteArray::number(i));
    }
    return all;
}

/// A PDF of these objects, the first of them its catalogue.
QByteArray pdfOf(const QList<QByteArray>& objects)
{
    QByteArray pdf("%PDF-1.7\n");
    QByteArray places;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + places + "trailer<</Size " + count +
           "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray streamOf(const QByteArray& content)
{
    return "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream";
}

/// A PDF of so many pages with that stream of operators, and further objects from the sixth on.
QByteArray pageOf(const QByteArray& content, const QByteArray& resources = {},
                  const QByteArray& size = "595 842", const QList<QByteArray>& more = {}, int pages = 1)
{
    const QByteArray page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + size +
                            "]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>" + resources + ">>>>";
    QByteArray kids("3 0 R");
    for (int i = 1; i < pages; ++i) {
        kids += ' ' + QByteArray::number(5 + more.size() + i) + " 0 R";
    }
    QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>",
                              "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(pages) + ">>",
                              page, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", streamOf(content)};
    objects += more;
    objects += QList<QByteArray>(pages - 1, page);
    return pdfOf(objects);
}

/// A picture as large as a scanned page, which packs to little.
QByteArray pictureObject()
{
    constexpr int Width = 3'000;
    constexpr int Height = 4'200;
    const QByteArray packed =
        qCompress(
            QByteArray(QByteArray(1'500, '\0') + QByteArray(1'500, '\xff')).repeated(Width * Height / 3'000))
            .sliced(4);
    return "<</Type/XObject/Subtype/Image/Width 3000/Height 4200/BitsPerComponent 8/ColorSpace/DeviceGray"
           "/Filter/FlateDecode/Length " +
           QByteArray::number(packed.size()) + ">>stream\n" + packed + "\nendstream";
}

/// Two columns below their heads.
QByteArray plainTable()
{
    QByteArray text("BT /F 9 Tf 1 0 0 1 50 800 Tm ");
    for (const char* line : {"(No) Tj 60 0 Td (Consortium) Tj 90 0 Td (Members) Tj",
                             "-150 -20 Td (1) Tj 60 0 Td (Steel) Tj 90 0 Td (Alpha Ltd) Tj",
                             "-150 -20 Td (2) Tj 60 0 Td (Iron) Tj 90 0 Td (Beta Ltd) Tj"}) {
        text += QByteArray(line) + ' ';
    }
    return text + "ET ";
}

QByteArray formOf(const QByteArray& content, const QByteArray& resources)
{
    return "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<" + resources + ">>/Length " +
           QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream";
}

/// Each form draws the next one twelve times, so many below each other.
QByteArray formsInForms(int depth = 10, int pages = 1)
{
    const QByteArray twelve = QByteArray("/X Do ").repeated(12);
    QList<QByteArray> forms;
    for (int i = 0; i < depth; ++i) {
        forms << formOf(twelve, "/XObject<</X " + QByteArray::number(7 + i) + " 0 R>>");
    }
    forms << formOf("0 0 1 1 re f", {});
    return pageOf("BT /F 9 Tf (1) Tj ET /X Do", "/XObject<</X 6 0 R>>", "595 842", forms, pages);
}

} // namespace

/// What is made to do harm is refused by the program itself within 512 MB of memory, in words that say what
/// it is and where.
class CliLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void whatIsNoFileIsNamed_data();
    void whatIsNoFileIsNamed();
    void aPageThatCannotBeDrawnIsRead();
    void picturesBeforeTheList();
    void theReaderEndsWithTheProgram();

private:
    /// Reads a list in the memory of a small machine; nothing is written.
    [[nodiscard]] Run read(const QString& file) const;

    Program m_program;
};

void CliLimitsTest::initTestCase()
{
    QVERIFY(m_program.isValid());
}

Run CliLimitsTest::read(const QString& file) const
{
#ifdef ATLAS_SANITIZED
    const QString limit;
#else
    // Kilobytes of heap and stacks: the libraries come to some 60 MB more. Seconds of a processor for each
    // process, which end it without a word.
    const QString limit = u"ulimit -d 450000; ulimit -t 10; "_s;
#endif
    return m_program.shell(limit + u"exec \"$ATLAS\" import --dry-run --programme P \"%1\""_s.arg(file));
}

void CliLimitsTest::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const auto add = [](const char* row, const QString& name, const QByteArray& bytes, const QString& words) {
        QTest::newRow(row) << name << bytes << words;
    };
    const QByteArray attributes = numbered(" a%='x'", 100'000);
    const QByteArray row = "<row><c><v>1</v></c></row>";
    add("attributes of a sheet", u"a.xlsx"_s,
        workbookOf("<w>\n<sheetData" + attributes + ">" + row + "</sheetData></w>"),
        u"more than 128 attributes"_s);
    add("attributes of a text document", u"a.docx"_s, textDocumentOf("<p" + attributes + "/>"),
        u"more than 128 attributes"_s);
    add("attributes of an OpenDocument sheet", u"a.ods"_s, spreadsheetOf("<table" + attributes + "/>"),
        u"more than 128 attributes"_s);
    add("attributes of a page", u"a.html"_s, "<html>\n<table" + attributes + "><tr><td>1</table>",
        u"Line 2"_s);
    add("namespaces of a sheet", u"a.xlsx"_s, workbookOf("<w" + numbered(" xmlns:a%='x'", 1'000'000) + "/>"),
        u"more than 128 attributes"_s);
    add("a long text of a sheet", u"a.xlsx"_s,
        workbookOf("<w><sheetData><row><c t='inlineStr'><is><t>" + QByteArray(20'000'000, 'x') +
                   "</t></is></c></row></sheetData></w>"),
        u"far more"_s);
    add("texts of a workbook", u"a.xlsx"_s,
        workbookOf("<w/>", "<sst>" + numbered("<si><t>%</t></si>", 4'000'000)),
        u"more than a list can have"_s);
    add("merged cells that lie over each other", u"a.xlsx"_s,
        workbookOf("<w><sheetData>" + numbered("<row r='%'><c><v>%</v></c><c><v>1</v></c></row>", 20'000) +
                   "</sheetData><mergeCells>" + numbered("<mergeCell ref='A%:XFD1048576'/>", 20'000) +
                   "</mergeCells></w>"),
        u"merged cells"_s);
    add("a sheet as wide and as high as can be", u"a.xlsx"_s,
        workbookOf("<w><sheetData>" + numbered("<row r='%'><c><v>%</v></c></row>", 10'000) +
                   "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData></w>"),
        u"more than a list can have"_s);
    add("repeated cells", u"a.ods"_s,
        spreadsheetOf("<table><table-row number-rows-repeated='100000000'>"
                      "<table-cell number-columns-repeated='9'><text:p>1</text:p></table-cell>"
                      "</table-row></table>"),
        u"more than a list can have"_s);
    add("spans of a page", u"a.html"_s,
        "<table><tr>" + QByteArray("<td colspan=100000000 rowspan=100000000>a").repeated(10'000),
        u"more than a list can have"_s);
    add("tables of a text document", u"a.docx"_s,
        textDocumentOf(QByteArray("<tbl><tr><tc><p><r><t>a</t></r></p></tc></tr></tbl>").repeated(100'000)),
        u"more than a list can have"_s);
    add("numbered lists of a text document", u"a.docx"_s,
        textDocumentOf("<p/>", "<n>" + numbered("<abstractNum abstractNumId='%'/>", 300'000) + "</n>"),
        u"more than a list can have"_s);
    const QByteArray header("序号,联合体名称,成员单位\n");
    add("a cell of a CSV file", u"a.csv"_s, header + "1," + QByteArray(100'000'000, 'x') + ",乙\n",
        u"row 2, column 2: "_s);
    add("a quotation mark that is never closed", u"a.csv"_s,
        header + "1,\"" + QByteArray("a,b\n").repeated(25'000'000), u"row 2, column 2: "_s);
    add("cells of a CSV file", u"a.csv"_s, header + QByteArray("1,2,3\n").repeated(20'000'000),
        u"more than a list can have"_s);
    add("commas", u"a.csv"_s, QByteArray(100'000'000, ','), u"row 1, column 16385: "_s);
    add("zero bytes", u"a.csv"_s, QByteArray(100'000'000, '\0'), u"zero byte"_s);
    add("forms within forms", u"a.pdf"_s, formsInForms(), u"page 1: "_s);
    add("pages that take their time, each for itself", u"a.pdf"_s, formsInForms(4, 900), u"page "_s);
    add("a scanned book", u"a.pdf"_s,
        pageOf("595 0 0 842 0 0 cm /X Do", "/XObject<</X 6 0 R>>", "595 842", {pictureObject()}, 300),
        u"only pictures of text"_s);
    add("a path without end", u"a.pdf"_s,
        pageOf("0 0 m " + QByteArray("1 1 l 2 5 l ").repeated(8'000'000) + "S"),
        u"PDF"_s); // takes too long, or too much memory
    add("a page of kilometres", u"a.pdf"_s, pageOf("BT /F 9 Tf (1) Tj ET", {}, "1000000000 1000000000"),
        u"page 1: "_s);
}

void CliLimitsTest::refused()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    const Run run = read(m_program.write(name, bytes));
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorText().contains(words), run.err.constData());
    QVERIFY2(run.errorText().contains(name), run.err.constData());
}

void CliLimitsTest::whatIsNoFileIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("a device") << u"/dev/zero"_s << u"it is a device"_s;
    QTest::newRow("messages of the system that nobody wrote yet")
        << u"/proc/kmsg"_s << u"it belongs to the operating system"_s;
    QTest::newRow("what another program writes") << u"/dev/stdin"_s << u"it is a pipe"_s;
    QTest::newRow("a pipe") << u"pipe"_s << u"it is a pipe"_s;
    QTest::newRow("a folder") << u"/"_s << u"it is a folder"_s;
    QTest::newRow("a file larger than can be read") << u"hole.csv"_s << u"1024 MB"_s;
}

void CliLimitsTest::whatIsNoFileIsNamed()
{
    QFETCH(const QString, path);
    QFETCH(const QString, words);
    QCOMPARE(m_program.shell(u"mkfifo -m 600 pipe; truncate -s 1G hole.csv; true"_s).status, 0);
    const Run run = read(path);
    QVERIFY(run.status != 0);
    QVERIFY2(run.errorText().contains(words), run.err.constData());
}

/// The words are read, and that the lines were not looked for is told.
void CliLimitsTest::aPageThatCannotBeDrawnIsRead()
{
    const QString file = m_program.write(
        u"large.pdf"_s, pageOf(plainTable() + QByteArray("0 0 595 842 re f ").repeated(150'000)));
    const Run run = read(file);
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY2(run.text().contains(u"to draw"_s), run.out.constData());
}

/// Pages without a word wait for the first that has some; they keep their places.
void CliLimitsTest::picturesBeforeTheList()
{
    const auto page = [](const char* content) -> QByteArray {
        return QByteArray("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 "
                          "R>>>>/Contents ") +
               content + " 0 R>>";
    };
    const QByteArray pdf =
        pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[7 0 R 8 0 R 3 0 R 9 0 R]/Count 4>>",
               page("5"), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", streamOf(plainTable()),
               streamOf("50 50 300 700 re f"), page("6"), page("6"), page("6")});
    const Run run = read(m_program.write(u"pictures.pdf"_s, pdf));
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY2(run.text().contains(u"whose text was not read: 1, 2, 4."_s), run.out.constData());
}

/// Killed without a chance to say goodbye.
void CliLimitsTest::theReaderEndsWithTheProgram()
{
    const QString file = m_program.write(u"slow.pdf"_s, formsInForms());
    const Run run = m_program.shell(
        u"\"$ATLAS\" import --dry-run --programme P \"%1\" & program=$!\n"
        "until reader=$(cat /proc/$program/task/$program/children) && [ -n \"$reader\" ]; do :; done\n"
        "kill -9 $program\n"
        "while grep -qs 'State:.[RSD]' /proc/${reader% }/status; do :; done\n"
        "echo gone"_s.arg(file));
    QVERIFY2(run.text().contains(u"gone"), run.err.constData());
}

QTEST_GUILESS_MAIN(CliLimitsTest)
#include "tst_clilimits.moc"
