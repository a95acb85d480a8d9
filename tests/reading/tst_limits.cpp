// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "documents.h"
#include "import/list/listdraft.h"
#include "reading/sourcefile.h"
#include "support/readlists.h"

#include <QDir>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QByteArray& text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding, QStringConverter::Flag::WriteBom).encode(QString::fromUtf8(text));
}

/// A row with one cell.
QByteArray sheetWith(const QByteArray& start)
{
    return start + "<sheetData><row><c><v>1</v></c></row></sheetData></w>";
}

} // namespace

/// What no list has, and what looks like it: small inputs under small limits. The real limits are held by
/// tst_clilimits.
class LimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attributesOfXml_data();
    void attributesOfXml();
    void attributesOfPages_data();
    void attributesOfPages();
    void whatAPageLeavesOut();
    void formsOfHarm_data();
    void formsOfHarm();
    void partsThatOverlap();
    void textsAtOnePlaceAreJoined();
    void piecesOfText();
    void cellsAreCountedFirst_data();
    void cellsAreCountedFirst();
    void longCells();
    void filesThatAreNone_data();
    void filesThatAreNone();
    void aFileIsReadWhole();
    void stopping();
};

void LimitsTest::attributesOfXml_data()
{
    QTest::addColumn<QByteArray>("sheet");
    QTest::addColumn<QString>("words"); // of the refusal; empty where it is read
    const QByteArray four = sheetWith("<w a='1' b='2' c='3' d='4'>");
    const QByteArray three = sheetWith("<w a='1' b='2' c='3'>");
    const QString tooMany = u"more than 3 attributes"_s;
    QTest::newRow("three") << three << QString();
    QTest::newRow("four") << four << tooMany;
    QTest::newRow("four that declare namespaces")
        << sheetWith("<w xmlns='1' xmlns:b='2' xmlns:c='3' xmlns:d='4'>") << tooMany;
    QTest::newRow("four in a quoted value with signs")
        << sheetWith("<w a='>' b=\"'>\" c='\"' d='='>") << tooMany;
    QTest::newRow("equals signs in a value") << sheetWith("<w a='b=c=d=e=f'>") << QString();
    QTest::newRow("equals signs in a text") << sheetWith("<w>a=b=c=d=e") << QString();
    QTest::newRow("in a comment") << sheetWith("<w><!-- <a b='' c='' d='' e=''> -->") << QString();
    QTest::newRow("in a section of characters")
        << sheetWith("<w><![CDATA[<a b='' c='' d='' e=''>]]>") << QString();
    QTest::newRow("in an instruction") << sheetWith("<w><?a b='' c='' d='' e=''?>") << QString();
    QTest::newRow("behind a comment") << sheetWith("<w><!-- ' --><a b='' c='' d='' e=''/>") << tooMany;
    QTest::newRow("behind a short comment") << sheetWith("<w><!----><a b='' c='' d='' e=''/>") << tooMany;
    QTest::newRow("behind characters") << sheetWith("<w><![CDATA[']]]><a b='' c='' d='' e=''/>") << tooMany;
    QTest::newRow("behind an instruction") << sheetWith("<w><?a '?><a b='' c='' d='' e=''/>") << tooMany;
    QTest::newRow("UTF-16, three") << utf16(three, QStringConverter::Utf16LE) << QString();
    QTest::newRow("UTF-16, four") << utf16(four, QStringConverter::Utf16LE) << tooMany;
    QTest::newRow("UTF-16, big end first, four") << utf16(four, QStringConverter::Utf16BE) << tooMany;
    QTest::newRow("UTF-32") << utf16(three, QStringConverter::Utf32LE) << u"encoding"_s;
    QTest::newRow("another encoding than it says")
        << "<?xml version='1.0' encoding='UTF-16LE'?>" + three << u"encoding"_s;
    QTest::newRow("a document type") << "<!DOCTYPE w [<!ENTITY a 'b'>]>" + three << u"document type"_s;
}

void LimitsTest::attributesOfXml()
{
    QFETCH(const QByteArray, sheet);
    QFETCH(const QString, words);
    RawOptions options;
    options.limits.attributes = 3;
    const Result<RawDocument> document = readDocument(workbookOf(sheet), u"a.xlsx"_s, options);
    QCOMPARE(document.has_value(), words.isEmpty());
    if (!document) {
        QVERIFY2(document.error().message.contains(words), qPrintable(document.error().message));
        QVERIFY2(document.error().message.contains(u"s.xml"), qPrintable(document.error().message));
    }
}

void LimitsTest::attributesOfPages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<bool>("isRead");
    const QByteArray four = "<a b c='' d=\"\" e>";
    QTest::newRow("three") << QByteArray("<a b c='' d=\"\">") << true;
    QTest::newRow("four") << four << false;
    QTest::newRow("four without spaces") << QByteArray("<a b='1'c='2'd='3'e='4'>") << false;
    QTest::newRow("four with signs in their values") << QByteArray("<a b='>' c='<' d='\"' e>") << false;
    QTest::newRow("a long value") << QByteArray("<a style='b: c; d: e; f: g'>") << true;
    QTest::newRow("a name that the parser cuts into four") << "<a " + QByteArray(400, 'b') + '>' << false;
    QTest::newRow("in a comment") << "<!-- " + four + " -->" << true;
    QTest::newRow("in a script") << "<script>" + four + "</script>" << true;
    QTest::newRow("in a style sheet") << "<STYLE>" + four + "</style>" << true;
    QTest::newRow("behind a quote in a comment") << "<!-- ' -->" + four << false;
    QTest::newRow("behind a quote in a script") << "<script>'</scripts></script>" + four << false;
    QTest::newRow("behind a script without content") << "<script/>" + four << false;
    QTest::newRow("behind a quote in a document type") << "<!DOCTYPE a PUBLIC \"><b c='\">" + four << false;
    QTest::newRow("behind half an end tag") << "</ <a b='>'>" + four << false;
    QTest::newRow("behind a quote that opens no value") << "<a 'b>" + four << false;
    QTest::newRow("behind a comment inside an end tag") << "</<!-- -->a b='>" + four << false;
    QTest::newRow("put together around a comment") << QByteArray("<<!-- -->a b c='' d='' e>") << true;
}

void LimitsTest::attributesOfPages()
{
    QFETCH(const QByteArray, page);
    QFETCH(const bool, isRead);
    RawOptions options;
    options.limits.attributes = 3;
    const Result<RawDocument> document =
        readDocument(QByteArray("<html>\n" + page + "<table><tr><td>1</table>"), u"a.html"_s, options);
    QCOMPARE(document.has_value(), isRead);
    if (!isRead) {
        QVERIFY2(document.error().message.contains(u"Line 2"), qPrintable(document.error().message));
    }
}

void LimitsTest::whatAPageLeavesOut()
{
    const Result<RawDocument> document = readDocument(
        "<html><!-- > <td>x --><table><tr><td>甲<!-- - -->乙<td><![if !IE]>丙<![endif]><td>1&lt;2 < 3"
        "<script>if (a<b) document.write('<td>x')</script><?php a ?></table><!-- <tr><td>never closed",
        u"a.html"_s);
    QVERIFY(document.has_value());
    QCOMPARE(dump(document->tables.front()), u"1 甲乙¦丙¦1<2 < 3"_s);
}

void LimitsTest::formsOfHarm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const QByteArray row = "<row><c><v>1</v></c></row>";
    QByteArray nested = "<w>";
    for (int i = 0; i < 20; ++i) {
        const QByteArray number = QByteArray::number(i);
        nested += "<a" + number + " xmlns:b" + number + "='x' xmlns:c" + number + "='x'>";
    }
    QTest::newRow("namespaces within namespaces") << workbookOf(nested) << u"more than 30 namespaces"_s;
    QTest::newRow("a long comment") << workbookOf("<w><!--" + QByteArray(30'000, 'x') + "--></w>")
                                    << u"a text longer"_s;
    QTest::newRow("a text of many texts")
        << workbookOf("<w><sheetData><row><c t='inlineStr'><is>" + QByteArray("<t>abcde</t>").repeated(300) +
                      "</is></c></row></sheetData></w>")
        << u"a text longer"_s;
    QTest::newRow("spaces that are counted")
        << spreadsheetOf("<table><table-row><table-cell><text:p><text:s c='9999'/></text:p></table-cell>"
                         "</table-row></table>")
        << u"a text longer"_s;
    QTest::newRow("hidden columns") << workbookOf(
                                           "<w><cols>" +
                                           QByteArray("<col min='1' max='9' hidden='1'/>").repeated(101) +
                                           "</cols><sheetData>" + row + "</sheetData></w>")
                                    << u"more than a list"_s;
    QTest::newRow("merged cells")
        << workbookOf("<w><sheetData>" + row.repeated(60) + "</sheetData><mergeCells>" +
                      QByteArray("<mergeCell ref='A1:A60'/><mergeCell ref='A2:A60'/>").repeated(30) +
                      "</mergeCells></w>")
        << u"row 2, column 1: The merged cells"_s;
    QTest::newRow("sheets") << archiveOf(
                                   {{"[Content_Types].xml", contentTypes("spreadsheetml.sheet")},
                                    {"xl/workbook.xml", "<workbook><sheets>" +
                                                            QByteArray("<sheet name='A'/>").repeated(200) +
                                                            "</sheets></workbook>"}})
                            << u"more than a list"_s;
    QTest::newRow("styles")
        << archiveOf({{"[Content_Types].xml", contentTypes("spreadsheetml.sheet")},
                      {"xl/workbook.xml", "<workbook/>"},
                      {"xl/_rels/workbook.xml.rels", "<R><R Type='/styles' Target='f.xml'/></R>"},
                      {"xl/f.xml", "<s><cellXfs>" + QByteArray("<xf/>").repeated(200) + "</cellXfs></s>"}})
        << u"more than a list"_s;
    QTest::newRow("numbered lists") << textDocumentOf(
                                           "<p/>",
                                           "<n>" + QByteArray("<num numId='1'/>").repeated(10) +
                                               QByteArray("<abstractNum abstractNumId='a'/><abstractNum/>"
                                                          "<abstractNum abstractNumId='b'/>") +
                                               "</n>")
                                    << u"more than a list"_s;
    QTest::newRow("line breaks") << QByteArray("<table><tr><td>a" + QByteArray("<br>").repeated(600) +
                                               "b</table>")
                                 << u"more than a list"_s;
}

void LimitsTest::formsOfHarm()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    RawOptions options;
    options.limits.namespaces = 30;
    options.limits.tokenBytes = 20'000;
    options.limits.cellCharacters = 1'000;
    options.limits.columns = 100;
    options.limits.cells = 500;
    options.limits.merged = 100;
    options.limits.tables = 100;
    options.limits.styles = 100;
    options.limits.numberings = 1;
    const Result<RawDocument> document = readDocument(bytes, {}, options);
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, ErrorCode::BadInput);
    QVERIFY2(document.error().message.contains(words), qPrintable(document.error().message));
}

/// Five entries of the directory name the same bytes: together they are larger than the archive.
void LimitsTest::partsThatOverlap()
{
    QByteArray noise;
    for (quint32 i = 0, value = 1; i < 2000; ++i) {
        value = value * 1664525 + 1013904223;
        noise += static_cast<char>(value >> 24);
    }
    const QByteArray archive = archiveOf({{"a", noise}});
    const qsizetype start = archive.indexOf("PK\x01\x02");
    const qsizetype end = archive.indexOf("PK\x05\x06");
    QByteArray directory;
    for (char name = 'a'; name < 'f'; ++name) {
        directory += archive.sliced(start, end - start - 1) + name;
    }
    QByteArray tail("PK\x05\x06\0\0\0\0\x05\0\x05\0", 12);
    appendNumber(tail, static_cast<quint64>(directory.size()), 4);
    appendNumber(tail, static_cast<quint64>(start), 4);
    appendNumber(tail, 0, 2);
    const Result<RawDocument> document =
        readDocument(QByteArray(archive.first(start) + directory + tail), u"a.xlsx"_s);
    QVERIFY(!document.has_value());
    QVERIFY2(document.error().message.contains(u"damaged"), qPrintable(document.error().message));
}

void LimitsTest::textsAtOnePlaceAreJoined()
{
    const QByteArray cells = QByteArray("<c r='A1'><v>1</v></c>").repeated(40);
    const QByteArray sheet = workbookOf("<w><sheetData><row r='1'>" + cells + "</row></sheetData></w>");
    const Result<RawDocument> document = readDocument(sheet, u"a.xlsx"_s);
    QVERIFY(document.has_value());
    QCOMPARE(document->tables.front().rows.front().cells.front().text, u"1\n"_s.repeated(40).chopped(1));
    RawOptions options;
    options.limits.cellCharacters = 50;
    const Result<RawDocument> refused = readDocument(sheet, u"a.xlsx"_s, options);
    QVERIFY(!refused.has_value());
    QVERIFY2(refused.error().message.startsWith(u"a.xlsx, row 1, column 1: "),
             qPrintable(refused.error().message));
}

/// A text is cut piece by piece; line ends, quotes and characters lie across the joints.
void LimitsTest::piecesOfText()
{
    constexpr qsizetype Piece = qsizetype{1} << 18;
    const auto padded = [](qsizetype size, const QString& text) -> QString {
        return u"x"_s.repeated(size) + text;
    };
    for (qsizetype shift = 0; shift < 8; ++shift) {
        const QString text = padded(Piece - shift, u"\r\n\"a\"\"\r\nb\",\uFEFF𠮷\r\nc"_s);
        const Result<RawDocument> document = readDocument(text.toUtf8(), u"a.csv"_s);
        QVERIFY(document.has_value());
        const std::vector<RawRow>& rows = document->tables.front().rows;
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].cells.front().text.size(), Piece - shift);
        QCOMPARE(rows[1].cells[0].text, u"a\"\nb"_s);
        QCOMPARE(rows[1].cells[1].text, u"\uFEFF𠮷"_s);
        QCOMPARE(rows[1].cells[1].row, 3);
        QCOMPARE(rows[2].cells[0].row, 4);
    }
}

/// XML takes its time: a document with too many cells is refused before it is read, whatever else it holds.
void LimitsTest::cellsAreCountedFirst_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRead");
    const auto sheet = [](const QByteArray& cell, int count) {
        return workbookOf("<w><sheetData><row>" + cell.repeated(count) + "</row></sheetData></w>");
    };
    // So long that cells lie across the pieces that are looked at.
    const QByteArray pad = "<v>" + QByteArray(200, '1') + "</v>";
    QTest::newRow("cells of a sheet") << sheet("<c>" + pad + "</c>", 3'000) << true;
    QTest::newRow("one more") << sheet("<c>" + pad + "</c>", 3'001) << false;
    QTest::newRow("cells with attributes") << sheet("<c\ns='0'>" + pad + "</c>", 3'001) << false;
    QTest::newRow("cells without content") << sheet("<c/>", 3'001) << false;
    QTest::newRow("cells of an OpenDocument sheet")
        << spreadsheetOf("<table><table-row>" + QByteArray("<x:table-cell/>").repeated(3'001) +
                         "</table-row></table>")
        << false;
    QTest::newRow("paragraphs") << textDocumentOf(QByteArray("<p/>").repeated(3'001)) << false;
}

void LimitsTest::cellsAreCountedFirst()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isRead);
    RawOptions options;
    options.limits.cellElements = 3'000;
    const Result<RawDocument> document = readDocument(bytes, u"a"_s, options);
    QCOMPARE(document.has_value(), isRead);
    QVERIFY(isRead || document.error().message.contains(u"more than a list can have"));
}

void LimitsTest::longCells()
{
    RawOptions options;
    options.limits.cellCharacters = 10;
    options.limits.columns = 3;
    const auto message = [&options](const QByteArray& bytes) {
        const Result<RawDocument> document = readDocument(bytes, u"a.csv"_s, options);
        return document ? QString() : document.error().message;
    };
    QVERIFY(message("a,b\n1,abcdefghij\n").isEmpty());
    QVERIFY(message("a,b\n1,abcdefghijk\n").startsWith(u"a.csv, row 2, column 2: The cell is longer"));
    QVERIFY(message("a,b\n1,abcdefghijk\n").contains(u"11 characters"));
    QVERIFY(message("a,b\n1,\"abcdefghij\"\"\"\n").contains(u"11 characters"));
    QVERIFY(message("a,b\n1,\"abcdefghijklmn").startsWith(u"a.csv, row 2, column 2: A quotation mark"));
    QVERIFY(message("1,2,3\n1,2,3,4\n").startsWith(u"a.csv, row 2, column 4: "));
}

void LimitsTest::filesThatAreNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("a device") << u"/dev/zero"_s << u"/dev/zero cannot be read: it is a device."_s;
    QTest::newRow("a pipe") << u"pipe"_s << u"it is a pipe."_s;
    QTest::newRow("a folder") << u"."_s << u"it is a folder."_s;
    QTest::newRow("nothing") << u"nothing"_s << u"cannot be read: "_s;
    QTest::newRow("a large file") << u"large"_s << u"has 3 MB"_s;
    QTest::newRow("a socket") << u"socket"_s << u"it is not a regular file."_s;
    QTest::newRow("links in a circle") << u"circle"_s << u"circle cannot be read: "_s;
    // These say that they are ordinary files without a byte; reading the first one waits for the system.
    const QString system = u"it belongs to the operating system"_s;
    QTest::newRow("the messages of the system") << u"/proc/kmsg"_s << system;
    QTest::newRow("a file of the system") << u"/proc/self/smaps"_s << system;
    QTest::newRow("the memory of a process") << u"/proc/self/mem"_s << system;
    if (QFile::exists(u"/sys/kernel/uevent_seqnum"_s)) { // a box may have no /sys
        QTest::newRow("a setting of the system") << u"/sys/kernel/uevent_seqnum"_s << system;
    }
    QTest::newRow("a link to a file of the system") << u"link.csv"_s << system;
}

void LimitsTest::filesThatAreNone()
{
    QFETCH(const QString, name);
    QFETCH(const QString, words);
    const QTemporaryDir folder;
    QFile large(folder.filePath(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(3 << 20));
    const auto path = [&folder](const char* file) {
        return QFile::encodeName(folder.filePath(QLatin1String(file)));
    };
    QCOMPARE(mkfifo(path("pipe").constData(), 0600), 0);
    QCOMPARE(mknod(path("socket").constData(), S_IFSOCK | 0600, 0), 0);
    QCOMPARE(symlink("circle", path("circle").constData()), 0);
    QCOMPARE(symlink("/proc/kmsg", path("link.csv").constData()), 0);
    ReadLimits limits;
    limits.fileBytes = name == u"large" ? 1 << 20 : 1'000;
    const Result<QByteArray> bytes = readSourceFile(QDir(folder.path()).absoluteFilePath(name), limits);
    QVERIFY(!bytes.has_value());
    QVERIFY2(bytes.error().message.contains(words), qPrintable(bytes.error().message));
}

void LimitsTest::aFileIsReadWhole()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.csv"_s));
    const QByteArray bytes = QByteArray("1,甲\n").repeated(300'000);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const Result<QByteArray> read = readSourceFile(file.fileName());
    QVERIFY(read.has_value());
    QCOMPARE(*read, bytes);
}

/// Once it is asked to stop, nothing goes on to the end.
void LimitsTest::stopping()
{
    std::stop_source stop;
    stop.request_stop();
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("1,2\n") > 0);
    file.close();
    const Result<QByteArray> bytes = readSourceFile(file.fileName(), {}, stop.get_token());
    QVERIFY(!bytes.has_value());
    QCOMPARE(bytes.error().code, ErrorCode::Cancelled);
    const QByteArray list("序号,联合体名称,地方,成员单位\n1,甲联合体,北京,乙公司、丙公司\n");
    const Result<RawDocument> document = readDocument(list, u"a.csv"_s);
    QVERIFY(document.has_value());
    QCOMPARE(ListDraft(*document, bundledGrammar()).reading().list.rows.size(), std::size_t{1});
    QVERIFY(ListDraft(*document, bundledGrammar(), {}, stop.get_token()).reading().list.rows.empty());
    // What is said of the columns later is read again.
    ListDraft draft(*document, bundledGrammar());
    draft.setField(1, ListColumn::Name);
    QCOMPARE(draft.reading().list.rows.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(LimitsTest)
#include "tst_limits.moc"
