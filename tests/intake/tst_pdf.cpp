// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/pdfprocess.h"

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
    void lessPagesThanRows();
    void refused_data();
    void refused();
    void limits_data();
    void limits();
    void missingProgram();
    void strangeAnswer_data();
    void strangeAnswer();
    void tooSlow();
    void cancelled();
    void progress();
    void fromAnotherThread();
};

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
    if (lines.sliced(textAbove - 1) != bundledLines()) {
        qWarning().noquote() << table.remarks.join(u'\n') << '\n' << lines.join(u'\n');
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
    const auto joined = std::count_if(table.rows.begin(), table.rows.end(), [](const RawRow& row) { return row.isJoined; });
    qInfo() << joined << table.remarks;
    QVERIFY(joined >= 5);
    QVERIFY(hasRemark(table, u"a page break had cut"));
}

void PdfTest::lessPagesThanRows() {}

void PdfTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("scanned") << fixture(u"scanned.pdf"_s) << u"pictures of text only"_s;
    QTest::newRow("encrypted") << fixture(u"encrypted.pdf"_s) << u"password"_s;
    QTest::newRow("cut in half") << fixture(u"half.pdf"_s) << u"damaged or cut off"_s;
    QTest::newRow("garbage") << fixture(u"garbage.pdf"_s) << u"no PDF document"_s;
    QTest::newRow("empty") << QByteArray() << u"no PDF document"_s;
    QTest::newRow("text") << QByteArray("1\tA\tB\n%%EOF") << u"no PDF document"_s;
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

void PdfTest::limits_data() {}
void PdfTest::limits() {}
void PdfTest::missingProgram() {}
void PdfTest::strangeAnswer_data() {}
void PdfTest::strangeAnswer() {}
void PdfTest::tooSlow() {}
void PdfTest::cancelled() {}
void PdfTest::progress() {}
void PdfTest::fromAnotherThread() {}

QTEST_GUILESS_MAIN(PdfTest)
#include "tst_pdf.moc"
