// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents.h"
#include "import/list/listreader.h"
#include "import/proposal/bundled.h"
#include "reading/rawdocument.h"
#include "support/readlists.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class RawDocumentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatGivesTheSameRows_data();
    void everyFormatGivesTheSameRows();
    void theContentCounts_data();
    void theContentCounts();
    void whatCannotBeReadIsRefused_data();
    void whatCannotBeReadIsRefused();
    void damagedArchivesAreRefused_data();
    void damagedArchivesAreRefused();
    void everyCutIsRefusedOrRead();
    void limitsHold_data();
    void limitsHold();
    void aPdfGoesToItsReader();
    void readingCanBeStopped();
    void lostCharactersAreTold();
    void listsAreChosen();
};

namespace {

/// The header and the rows of the bundled list, cell by cell, as the resource has them.
std::vector<QStringList> bundledRows()
{
    std::vector<QStringList> rows;
    const QString text = QString::fromUtf8(bundledSource().value().bytes);
    for (const QString& line : text.split(u'\n')) {
        if (line.count(u'\t') == 3) {
            rows.push_back(line.split(u'\t'));
        }
    }
    return rows;
}

constexpr auto Title = u"面向人工智能赋能的高质量行业数据集建设先行先试联合体名单";

} // namespace

void RawDocumentTest::everyFormatGivesTheSameRows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGuess");
    const auto add = [](const char* row, const QString& name, bool isGuess = false) {
        QTest::newRow(row) << name << isGuess;
    };
    add("workbook by openpyxl", u"list-openpyxl.xlsx"_s);
    add("workbook by LibreOffice", u"list-calc.xlsx"_s);
    add("OpenDocument sheet by LibreOffice", u"list-calc.ods"_s);
    add("page by LibreOffice Calc", u"list-calc.html"_s);
    add("page by LibreOffice Writer", u"list-writer.html"_s);
    add("page as Word writes it, in GBK", u"list-word.html"_s);
    add("document by python-docx", u"list-python-docx.docx"_s);
    add("document by LibreOffice Writer", u"list-writer.docx"_s);
    add("CSV by LibreOffice", u"list-utf8.csv"_s);
    add("CSV with a byte order mark", u"list-utf8-bom.csv"_s);
    add("CSV with semicolons", u"list-semicolon.csv"_s);
    add("CSV in GB 18030", u"list-gb18030.csv"_s, true);
    add("text in UTF-16", u"list-utf16le.txt"_s);
    add("text in UTF-16 without a mark", u"list-utf16be-nomark.txt"_s, true);
    add("text in GB 18030", u"list-gb18030.txt"_s, true);
}

void RawDocumentTest::everyFormatGivesTheSameRows()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isGuess);
    const QByteArray bytes = fixture(name);
    QVERIFY(!bytes.isEmpty());
    const Result<RawDocument> document = readDocument(bytes, name);
    QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().message));
    QCOMPARE(document->tables.size(), std::size_t{1});
    const RawTable& table = document->tables.front();
    const std::vector<QStringList> expected = bundledRows();
    QCOMPARE(expected.size(), std::size_t{15});
    const auto header = std::find_if(table.rows.begin(), table.rows.end(), [&](const RawRow& row) {
        return row.cells.size() == 4 && row.cells.front().text == expected.front().front();
    });
    QVERIFY2(header != table.rows.end(), qPrintable(dump(table)));
    QVERIFY(table.rows.end() - header >= 15);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const RawRow& row = *(header + static_cast<std::ptrdiff_t>(i));
        QStringList cells;
        for (const RawCell& cell : row.cells) {
            cells << cell.text;
            QVERIFY(!cell.isRepeated);
        }
        QCOMPARE(cells, expected[i]);
    }
    QVERIFY(std::any_of(table.rows.begin(), header, [](const RawRow& row) {
        return row.filledCells() == 1 && row.cells.front().text == Title;
    }));
    QCOMPARE(table.remarks.size(), isGuess ? 1 : 0);
    const Result<PublishedList> list = readList(bytes, name, *bundledGrammar());
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().message));
    const BundledSource source = bundledSource().value();
    PublishedList bundled = readList(source.bytes, source.fileName, *bundledGrammar()).value();
    QCOMPARE(list->title, bundled.title);
    QCOMPARE(list->rows.size(), bundled.rows.size());
    for (std::size_t i = 0; i < list->rows.size(); ++i) {
        QCOMPARE(list->rows[i].tokenCount, bundled.rows[i].tokenCount);
        QCOMPARE(list->rows[i].members, bundled.rows[i].members);
    }
}

void RawDocumentTest::theContentCounts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("start");
    QTest::addColumn<bool>("isTold");
    const QByteArray page("<table><tr><td>甲<td>乙</table>");
    QTest::newRow("a web page that is called .xls") << page << u"a.xls"_s << u"1 甲¦乙"_s << true;
    QTest::newRow("a web page without an ending") << page << u"a"_s << u"1 甲¦乙"_s << false;
    QTest::newRow("a workbook that is called .csv")
        << fixture(u"list-calc.xlsx"_s) << u"a.csv"_s << (u"1 "_s + Title) << true;
    QTest::newRow("a workbook that is called .docx")
        << fixture(u"list-calc.xlsx"_s) << u"a.docx"_s << (u"1 "_s + Title) << false;
    QTest::newRow("text that is called .xls") << QByteArray("甲\t乙\n") << u"a.xls"_s << u"1 甲¦乙"_s << true;
    QTest::newRow("a comment before the page")
        << "<?xml version='1.0'?>\n<!-- saved -->\n" + page << u"a.txt"_s << u"1 甲¦乙"_s << false;
    QTest::newRow("our guards against formulas in CSV")
        << QByteArray("'=甲,''=乙,'丙,'1\n") << u"a.csv"_s << u"1 =甲¦'=乙¦'丙¦'1"_s << false;
    QTest::newRow("our guards against formulas in TSV")
        << QByteArray("'＝甲\t'\u200b-乙\n") << u"a.tsv"_s << u"1 ＝甲¦\u200b-乙"_s << false;
    QTest::newRow("our guards against formulas in a web page")
        << QByteArray("<table><tr><td>'@甲<td>'乙</table>") << u"a.html"_s << u"1 @甲¦'乙"_s << false;
    QTest::newRow("a page in UTF-16")
        << QByteArray("\xFF\xFE<\0t\0a\0b\0l\0e\0>\0<\0t\0r\0>\0<\0t\0d\0>\0x\0", 34) << u"a.htm"_s
        << u"1 x"_s << false;
}

void RawDocumentTest::theContentCounts()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    QFETCH(const QString, start);
    QFETCH(const bool, isTold);
    const Result<RawDocument> document = readDocument(bytes, name);
    QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().message));
    QVERIFY2(dump(document->tables.front()).startsWith(start), qPrintable(dump(*document)));
    const QStringList remarks = document->tables.front().remarks;
    QCOMPARE(remarks.filter(u"another kind"_s).size(), isTold ? 1 : 0);
}

void RawDocumentTest::whatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    const QByteArray old("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    QByteArray encrypted = old;
    const QByteArray stream("EncryptedPackage");
    for (const char c : stream) {
        encrypted += c;
        encrypted += '\0';
    }
    const auto add = [](const char* row, const QByteArray& bytes, const QString& name, const QString& words) {
        QTest::newRow(row) << bytes << name << words;
    };
    add("an old workbook", old, u"a.xls"_s, u".xlsx"_s);
    add("an old document", old, u"a.doc"_s, u"save it as .docx"_s);
    add("a document of WPS", old, u"a.wps"_s, u"WPS"_s);
    add("a sheet of WPS", old, u"a.et"_s, u"WPS"_s);
    add("a new workbook with a password", encrypted, u"a.xlsx"_s, u"password"_s);
    add("RTF", "{\\rtf1\\ansi", u"a.doc"_s, u"RTF"_s);
    add("a picture", "\x89PNG\r\n\x1A\n", u"a.png"_s, u"picture"_s);
    add("a photograph", "\xFF\xD8\xFF\xE0", u"a.jpg"_s, u"picture"_s);
    add("a web archive", "MIME-Version: 1.0\r\n", u"a.mht"_s, u".mht"_s);
    add("a sheet as XML", "<?xml version=\"1.0\"?><Workbook/>", u"a.xls"_s, u"XML"_s);
    add("an archive with a list in it", fixture(u"archive.zip"_s), u"a.zip"_s, u"archive"_s);
    add("another archive", "7z\xBC\xAF\x27\x1C", u"a.7z"_s, u"archive"_s);
    add("a presentation", fixture(u"presentation.pptx"_s), u"a.pptx"_s, u"kind that cannot be read"_s);
    add("no byte", {}, u"a.txt"_s, u"empty"_s);
    add("no byte of a workbook", {}, u"a.xlsx"_s, u"empty"_s);
    add("a page with nothing in it", "<html><body><table></table></body></html>", u"a.html"_s, u"no table"_s);
    add("garbage that is called .xlsx", "\x01\x02\xFF\xFE\x80", u"a.xlsx"_s, u"not what its name says"_s);
    add("control characters that are called .docx", "\x01\x02\x03", u"a.docx"_s, u"not what its name says"_s);
    add("a zip bomb", fixture(u"bomb.xlsx"_s), u"a.xlsx"_s, u"malicious"_s);
    add("XML entities", fixture(u"entities.xlsx"_s), u"a.xlsx"_s, u"document type"_s);
    add("XML that is nested too deep", fixture(u"deep.xlsx"_s), u"a.xlsx"_s, u"nested too deep"_s);
}

void RawDocumentTest::whatCannotBeReadIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    QFETCH(const QString, words);
    const Result<RawDocument> document = readDocument(bytes, name);
    QVERIFY(!document.has_value());
    const Error& error = document.error();
    QCOMPARE(error.code, ErrorCode::BadInput);
    QVERIFY2(error.message.startsWith(name + u": "), qPrintable(error.message));
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QVERIFY2(error.message.endsWith(u'.'), qPrintable(error.message));
    QVERIFY(error.detail.startsWith(u"Nothing was changed"));
}

void RawDocumentTest::damagedArchivesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const QByteArray good = fixture(u"strict.xlsx"_s);
    QTest::newRow("cut in half") << good.first(good.size() / 2) << u"damaged or incomplete"_s;
    QTest::newRow("its first bytes only") << QByteArray("PK\x03\x04rest") << u"damaged or incomplete"_s;
    QTest::newRow("no part") << QByteArray("PK\x05\x06" + QByteArray(18, '\0')) << u"damaged"_s;
    QByteArray encrypted = good;
    for (qsizetype at = 0; (at = encrypted.indexOf("PK\x01\x02", at)) >= 0; ++at) {
        encrypted[at + 8] = char(encrypted[at + 8] | 1);
    }
    QTest::newRow("with a password") << encrypted << u"password"_s;
    QByteArray changed = good;
    changed[changed.indexOf("xl/s.xml") + 40] = char(changed[changed.indexOf("xl/s.xml") + 40] ^ 0x55);
    QTest::newRow("a byte of the sheet is another") << changed << u"damaged"_s;
    QByteArray doubled = good;
    doubled.replace("xl/t.xml", "xl/s.xml");
    QTest::newRow("a part twice") << doubled << u"damaged"_s;
    QByteArray missing = good;
    missing.replace("xl/s.xml", "xl/q.xml");
    QTest::newRow("a part is missing") << missing << u"xl/s.xml is missing"_s;
}

void RawDocumentTest::damagedArchivesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    const Result<RawDocument> document = readDocument(bytes, u"a.xlsx"_s);
    QVERIFY(!document.has_value());
    QVERIFY2(document.error().message.contains(words), qPrintable(document.error().message));
}

void RawDocumentTest::everyCutIsRefusedOrRead()
{
    for (const QString& name : {u"strict.xlsx"_s, u"list-word.html"_s, u"list-gb18030.csv"_s}) {
        const QByteArray bytes = fixture(name);
        for (qsizetype size = 0; size < bytes.size(); size += 97) {
            const Result<RawDocument> document = readDocument(bytes.first(size), name);
            QVERIFY(document ? !document->tables.empty() : !document.error().message.isEmpty());
        }
    }
}

void RawDocumentTest::limitsHold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("which");
    QTest::newRow("bytes of the file") << u"list-utf8.csv"_s << 0;
    QTest::newRow("entries of an archive") << u"list-calc.xlsx"_s << 1;
    QTest::newRow("length of a name") << u"list-calc.xlsx"_s << 2;
    QTest::newRow("unpacked bytes") << u"list-calc.xlsx"_s << 3;
    QTest::newRow("ratio") << u"list-calc.xlsx"_s << 4;
    QTest::newRow("depth of XML") << u"list-calc.xlsx"_s << 5;
    QTest::newRow("depth of HTML") << u"list-word.html"_s << 5;
    QTest::newRow("depth of a text document") << u"list-writer.docx"_s << 5;
    QTest::newRow("tables") << u"sheets-calc.xlsx"_s << 6;
    QTest::newRow("tables of a text document") << u"text-python-docx.docx"_s << 6;
    QTest::newRow("rows") << u"list-calc.ods"_s << 7;
    QTest::newRow("columns") << u"list-calc.ods"_s << 8;
    QTest::newRow("columns of text") << u"list-utf8.csv"_s << 8;
    QTest::newRow("cells of a workbook") << u"list-calc.xlsx"_s << 9;
    QTest::newRow("cells of an OpenDocument sheet") << u"list-calc.ods"_s << 9;
    QTest::newRow("cells of a text document") << u"list-writer.docx"_s << 9;
    QTest::newRow("cells of a page") << u"list-word.html"_s << 9;
    QTest::newRow("cells of a CSV file") << u"list-utf8.csv"_s << 9;
    QTest::newRow("characters of a workbook") << u"list-calc.xlsx"_s << 10;
    QTest::newRow("characters of a page") << u"list-word.html"_s << 10;
    QTest::newRow("characters of a CSV file") << u"list-utf8.csv"_s << 10;
    QTest::newRow("length of a cell of a workbook") << u"list-calc.xlsx"_s << 11;
    QTest::newRow("length of a cell of a page") << u"list-word.html"_s << 11;
    QTest::newRow("length of a cell of a CSV file") << u"list-utf8.csv"_s << 11;
}

void RawDocumentTest::limitsHold()
{
    QFETCH(const QString, name);
    QFETCH(const int, which);
    RawOptions options;
    ReadLimits& limits = options.limits;
    switch (which) {
    case 0:
        limits.fileBytes = 1'000;
        break;
    case 1:
        limits.zipEntries = 3;
        break;
    case 2:
        limits.zipNameBytes = 5;
        break;
    case 3:
        limits.unpackedBytes = 2'000;
        break;
    case 4:
        limits.zipRatio = 1;
        limits.zipRatioFrom = 100;
        break;
    case 5:
        limits.xmlDepth = 3;
        break;
    case 6:
        limits.tables = 2;
        break;
    case 7:
        limits.rows = 5;
        break;
    case 8:
        limits.columns = 3;
        break;
    case 9:
        limits.cells = 30;
        break;
    case 10:
        limits.characters = 500;
        break;
    default:
        limits.cellCharacters = 200;
        break;
    }
    const QByteArray bytes = fixture(name);
    QVERIFY(readDocument(bytes, name).has_value());
    const Result<RawDocument> document = readDocument(bytes, name, options);
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, ErrorCode::BadInput);
}

void RawDocumentTest::aPdfGoesToItsReader()
{
    RawOptions options;
    options.pdf = [](QByteArrayView bytes, const QString& name) -> Result<RawDocument> {
        RawDocument document{.file = name, .tables = std::vector<RawTable>(1)};
        document.tables.front().part = QString::fromLatin1(bytes.first(5));
        return document;
    };
    const Result<RawDocument> document = readDocument("%PDF-1.7\n", u"a.xlsx"_s, options);
    QVERIFY(document.has_value());
    QCOMPARE(document->file, u"a.xlsx"_s);
    QCOMPARE(document->tables.front().part, u"%PDF-"_s);
}

void RawDocumentTest::readingCanBeStopped()
{
    for (const QString& name : {u"list-calc.xlsx"_s, u"list-calc.ods"_s, u"list-writer.docx"_s,
                                u"list-word.html"_s, u"list-utf8.csv"_s}) {
        std::stop_source source;
        source.request_stop();
        RawOptions options;
        options.stop = source.get_token();
        const Result<RawDocument> document = readDocument(fixture(name), name, options);
        QVERIFY2(!document.has_value(), qPrintable(name));
        QCOMPARE(document.error().code, ErrorCode::Cancelled);
    }
}

void RawDocumentTest::lostCharactersAreTold()
{
    const Result<RawDocument> document =
        readDocument("<table><tr><td>a<tr><td>b<td>c&#xFFFD;&#xFFFD;<tr><td>&#65533;</table>", u"a.html"_s);
    QVERIFY(!document.has_value());
    QVERIFY2(document.error().message.startsWith(u"a.html, row 2, column 2: "),
             qPrintable(document.error().message));
    QVERIFY2(document.error().message.contains(u"3 such"_s), qPrintable(document.error().message));
}

void RawDocumentTest::listsAreChosen()
{
    const QByteArray row("<tr><td>1<td>甲联合体<td>浙江<td>甲(牵头)</table>");
    const QByteArray head("<table><tr><td>序号<td>联合体名称<td>地方<td>联合体单位");
    const QByteArray page = "<table><tr><td>目录<td>页</table><p>一</p>" + head + row + "<p>二</p>" + head +
                            QByteArray(row).replace("甲联", "乙联");
    const auto titleOf = [&](int list) {
        const Result<PublishedList> read = readList(page, u"a.html"_s, *bundledGrammar(), {.table = list});
        return read ? read->title + read->rows.front().name : read.error().message;
    };
    QVERIFY2(titleOf(0).contains(u"A second list starts here"_s), qPrintable(titleOf(0)));
    QCOMPARE(titleOf(1), u"一甲联合体"_s);
    QCOMPARE(titleOf(2), u"二乙联合体"_s);
    QVERIFY2(titleOf(3).contains(u"there is no list 3"_s), qPrintable(titleOf(3)));
}

QTEST_APPLESS_MAIN(RawDocumentTest)
#include "tst_rawdocument.moc"
