// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdfprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;
using namespace atlas;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray fixture(const QString& name)
{
    return bytesOf(QStringLiteral(ATLAS_TEST_DATA "/fixtures/documents/pdf/") + name);
}

PdfOptions options()
{
    PdfOptions result;
    result.program = QStringLiteral(ATLAS_PDF_READER);
    return result;
}

/// The bundled list as it was published: the title, the header, and 14 rows of four cells.
QStringList bundledLines()
{
    const QByteArray bytes = bytesOf(QStringLiteral(ATLAS_SOURCE_DIR "/resources/registry/consortia.txt"));
    return QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
}

QString lineOf(const RawRow& row)
{
    QStringList cells;
    for (const RawCell& cell : row.cells) {
        cells << cell.text;
    }
    return cells.join(u'\t');
}

bool hasRemark(const RawTable& table, QStringView words)
{
    return std::any_of(table.remarks.begin(), table.remarks.end(),
                       [words](const QString& remark) { return remark.contains(words); });
}

} // namespace

/// Real PDF files through the real reading program; make.py beside them says how each was printed.
class PdfTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameList_data();
    void sameList();
    void cutRows();
    void placesOfCells();
    void refused_data();
    void refused();
    void limits_data();
    void limits();
    void littleMemory();
    void fewPixels();
    void missingProgram();
    void strangeAnswer_data();
    void strangeAnswer();
    void tooSlow();
    void cancelled();
    void progress();
    void fromAnotherThread();

private:
    /// A program that does what the lines of a shell script say.
    [[nodiscard]] QString programOf(const QString& script) const;

    QTemporaryDir m_folder;
};

QString PdfTest::programOf(const QString& script) const
{
    const QString path = m_folder.filePath(u"reader"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return {};
    }
    file.write("#!/bin/sh\n" + script.toUtf8() + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void PdfTest::sameList_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("textAbove"); // rows of one cell above the header
    QTest::newRow("LibreOffice Writer, four pages") << u"writer.pdf"_s << 1;
    QTest::newRow("LibreOffice Writer, large, rows cut by page breaks") << u"writer-large.pdf"_s << 1;
    QTest::newRow("LibreOffice Calc, with sheet name and page numbers") << u"calc.pdf"_s << 1;
    QTest::newRow("Chromium") << u"chromium.pdf"_s << 1;
    QTest::newRow("WeasyPrint, lines between rows only") << u"weasyprint-lines.pdf"_s << 1;
    QTest::newRow("ReportLab, no lines, font not embedded") << u"reportlab-plain.pdf"_s << 1;
    QTest::newRow("ReportLab, printed sideways") << u"reportlab-sideways.pdf"_s << 1;
    QTest::newRow("pages turned by a viewer") << u"rotated.pdf"_s << 1;
}

void PdfTest::sameList()
{
    QFETCH(QString, name);
    QFETCH(int, textAbove);
    const auto document = readPdf(fixture(name), name, options());
    QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().message));
    QCOMPARE(document->tables.size(), std::size_t{1});
    const RawTable& table = document->tables.front();
    QStringList lines;
    for (const RawRow& row : table.rows) {
        lines << lineOf(row);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            QCOMPARE(row.cells[i].column, static_cast<int>(i) + 1);
            QVERIFY(row.cells[i].row > 0);
        }
    }
    QCOMPARE(lines.sliced(textAbove - 1), bundledLines());
    QVERIFY(table.part.contains(u"pages 1"));
    std::set<QString> places;
    for (const RawRow& row : table.rows) {
        places.insert(table.placeOf(row).toString());
    }
    QCOMPARE(places.size(), table.rows.size());
}

/// Each row that runs over the end of a page is marked, and told.
void PdfTest::cutRows()
{
    const auto document = readPdf(fixture(u"writer-large.pdf"_s), u"writer-large.pdf"_s, options());
    QVERIFY(document.has_value());
    const RawTable& table = document->tables.front();
    const auto joined =
        std::count_if(table.rows.begin(), table.rows.end(), [](const RawRow& row) { return row.isJoined; });
    QCOMPARE(joined, 6);
    QVERIFY(hasRemark(table, u"split by a page break"));
}

/// Each cell knows its page, and the row counts what stands on that page from its top.
void PdfTest::placesOfCells()
{
    const auto document = readPdf(fixture(u"writer.pdf"_s), u"list.pdf"_s, options());
    QVERIFY(document.has_value());
    const RawTable& table = document->tables.front();
    const auto placeOf = [&table](std::size_t row) {
        return table.placeOf(table.rows.at(row).cells.back()).toString();
    };
    QCOMPARE(table.part, u"pages 1–4"_s);
    QCOMPARE(placeOf(0), u"list.pdf, page 1, row 1, column 1"_s);
    QCOMPARE(placeOf(1), u"list.pdf, page 1, row 2, column 4"_s);
    // The second page begins with the header again, which is left out, and with the rest of a row of the
    // first.
    const auto second = std::find_if(table.rows.begin(), table.rows.end(),
                                     [](const RawRow& row) { return row.cells.front().part == u"page 2"_s; });
    QVERIFY(second != table.rows.end());
    QCOMPARE(second->number(), 3);
}

void PdfTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("scanned") << fixture(u"scanned.pdf"_s) << u"only pictures of text"_s;
    QTest::newRow("encrypted") << fixture(u"encrypted.pdf"_s) << u"password"_s;
    QTest::newRow("cut in half") << fixture(u"half.pdf"_s) << u"damaged or incomplete"_s;
    // What stands before the cut is a whole document, which Poppler would find.
    QTest::newRow("cut in a later revision")
        << fixture(u"writer.pdf"_s) + "\n9 0 obj <</Length 30000>> stream\n" + QByteArray(20'000, 'x')
        << u"damaged or incomplete"_s;
    QTest::newRow("garbage") << fixture(u"garbage.pdf"_s) << u"not a PDF document"_s;
    QTest::newRow("empty") << QByteArray() << u"not a PDF document"_s;
    QTest::newRow("text") << QByteArray("1\tA\tB\n%%EOF") << u"not a PDF document"_s;
}

void PdfTest::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const auto document = readPdf(bytes, u"list.pdf"_s, options());
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, ErrorCode::BadInput);
    QVERIFY2(document.error().message.contains(words), qPrintable(document.error().message));
    QVERIFY2(document.error().message.startsWith(u"list.pdf"_s), qPrintable(document.error().message));
    QVERIFY(!document.error().detail.isEmpty());
}

void PdfTest::limits_data()
{
    QTest::addColumn<PdfLimits>("limits");
    PdfLimits bytes;
    bytes.bytes = 1000;
    QTest::newRow("bytes") << bytes;
    PdfLimits pages;
    pages.pages = 3;
    QTest::newRow("pages") << pages;
    PdfLimits words;
    words.wordsOnPage = 20;
    QTest::newRow("words") << words;
    PdfLimits answer;
    answer.answer = 2000;
    QTest::newRow("answer") << answer;
}

void PdfTest::limits()
{
    QFETCH(PdfLimits, limits);
    PdfOptions small = options();
    small.limits = limits;
    const auto document = readPdf(fixture(u"writer.pdf"_s), u"list.pdf"_s, small);
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, ErrorCode::BadInput);
    QVERIFY2(document.error().message.contains(u"too large"), qPrintable(document.error().message));
}

/// So little memory that the reading program falls in the middle: an error, and this program goes on.
void PdfTest::littleMemory()
{
#ifdef ATLAS_SANITIZED
    QSKIP("The sanitizers need more memory than any limit leaves.");
#endif
    PdfOptions small = options();
    small.limits.memory = 1024LL * 1024;
    const auto document = readPdf(fixture(u"writer.pdf"_s), u"list.pdf"_s, small);
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, ErrorCode::BadInput);
}

/// Without a picture of the page there are no ruling lines, but the words are still there.
void PdfTest::fewPixels()
{
    PdfOptions small = options();
    small.limits.pixelsOfPage = 1000;
    const auto pages = readPdfPages(fixture(u"writer.pdf"_s), u"list.pdf"_s, small);
    QVERIFY(pages.has_value());
    QVERIFY(pages->front().horizontal.empty());
    QVERIFY(pages->front().words.size() > 20);
}

void PdfTest::missingProgram()
{
    const auto none = readPdf(fixture(u"writer.pdf"_s), u"list.pdf"_s, {});
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().code, ErrorCode::Io);
    QVERIFY2(none.error().message.contains(u"missing"), qPrintable(none.error().message));

    PdfOptions wrong;
    wrong.program = u"/nowhere/consortium-atlas-pdf"_s;
    const auto notThere = readPdf(fixture(u"writer.pdf"_s), u"list.pdf"_s, wrong);
    QVERIFY(!notThere.has_value());
    QCOMPARE(notThere.error().code, ErrorCode::Io);
}

void PdfTest::strangeAnswer_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<ErrorCode>("code");
    const auto says = [](const char* json) {
        return QStringLiteral("cat >/dev/null; cat <<'END'\n%1\nEND").arg(QLatin1StringView(json));
    };
    QTest::newRow("nothing") << u"cat >/dev/null"_s << ErrorCode::Internal;
    QTest::newRow("no JSON") << says("{\"pages\":[") << ErrorCode::Internal;
    QTest::newRow("no pages") << says("{}") << ErrorCode::Internal;
    QTest::newRow("a page without words")
        << says(R"({"pages":[{"width":1,"height":1}]})") << ErrorCode::Internal;
    QTest::newRow("a width without end")
        << says(R"({"pages":[{"width":1e99,"height":1,"words":[]}]})") << ErrorCode::Internal;
    QTest::newRow("more characters than places")
        << says(R"({"pages":[{"width":1,"height":1,"words":[{"t":"ab","x":[0,1],"y":[0,1]}]}]})")
        << ErrorCode::Internal;
    QTest::newRow("a ruling line without an end")
        << says(R"({"pages":[{"width":1,"height":1,"words":[],"h":[[1,2]]}]})") << ErrorCode::Internal;
    QTest::newRow("no word at all") << says(R"({"pages":[]})") << ErrorCode::BadInput;
    QTest::newRow("crash") << u"kill -SEGV $$"_s << ErrorCode::BadInput;
    QTest::newRow("too much processor time") << u"kill -XCPU $$"_s << ErrorCode::BadInput;
    QTest::newRow("an unknown failure")
        << u"cat >/dev/null; echo 'strange: words' >&2; exit 7"_s << ErrorCode::Io;
    QTest::newRow("no memory") << u"cat >/dev/null; echo 'Out of memory' >&2; exit 1"_s
                               << ErrorCode::BadInput;
    QTest::newRow("an answer without end") << u"exec yes"_s << ErrorCode::BadInput;
    QTest::newRow("words without end") << u"exec yes >&2"_s << ErrorCode::BadInput;
}

void PdfTest::strangeAnswer()
{
    QFETCH(QString, script);
    QFETCH(ErrorCode, code);
    PdfOptions strange;
    strange.program = programOf(script);
    strange.limits.answer = 1 << 20;
    const auto document = readPdf("%PDF-1.7", u"list.pdf"_s, strange);
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, code);
    QVERIFY(!document.error().message.isEmpty());
}

void PdfTest::tooSlow()
{
    PdfOptions slow;
    slow.program = programOf(u"exec tail -f /dev/null"_s);
    slow.limits.time = std::chrono::milliseconds(150);
    const auto document = readPdf("%PDF-1.7", u"list.pdf"_s, slow);
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, ErrorCode::BadInput);
    QVERIFY2(document.error().message.contains(u"took too long"), qPrintable(document.error().message));
}

void PdfTest::cancelled()
{
    std::stop_source stop;
    PdfOptions endless;
    endless.program = programOf(u"echo 'page 1 of 9' >&2; exec tail -f /dev/null"_s);
    endless.stop = stop.get_token();
    endless.progress = [&stop](int, int) { stop.request_stop(); };
    const auto document = readPdf("%PDF-1.7", u"list.pdf"_s, endless);
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, ErrorCode::Cancelled);
}

void PdfTest::progress()
{
    QList<int> done;
    PdfOptions told = options();
    told.progress = [&done](int page, int pages) { done << page * 100 + pages; };
    QVERIFY(readPdf(fixture(u"writer.pdf"_s), u"list.pdf"_s, told).has_value());
    QCOMPARE(done, (QList<int>{104, 204, 304, 404}));
}

/// A worker thread has no event loop.
void PdfTest::fromAnotherThread()
{
    std::size_t rows = 0;
    std::thread worker([&rows] {
        const auto document = readPdf(fixture(u"calc.pdf"_s), u"calc.pdf"_s, options());
        rows = document ? document->tables.front().rows.size() : 0;
    });
    worker.join();
    QCOMPARE(rows, std::size_t{16});
}

QTEST_GUILESS_MAIN(PdfTest)
#include "tst_pdf.moc"
