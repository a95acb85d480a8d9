// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/fulldevice.h"
#include "output/plainpictures.h"
#include "output/reportfile.h"
#include "report/reportsnapshot.h"
#include "support/generator.h"

#include <poppler-qt6.h>

#include <QBuffer>
#include <QFile>
#include <QHashFunctions>
#include <QTemporaryDir>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QDateTime made()
{
    return {QDate(2026, 11, 22), QTime(14, 5), Qt::UTC};
}

QByteArray pdfOf(const Report& report, const QPageLayout& page = reportPage())
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PlainPictures pictures;
    const auto done = writePdf(buffer, report, pictures, page);
    return done ? buffer.data() : QByteArray();
}

QString textOf(const Poppler::Document& document)
{
    QString text;
    for (int i = 0; i < document.numPages(); ++i) {
        text += document.page(i)->text({}) + u'\n';
    }
    return text;
}

Report paragraphs(const QStringList& texts)
{
    Report report;
    report.title = u"标题"_s;
    report.source = report.foot = u"来源"_s;
    report.made = made();
    for (const QString& text : texts) {
        report.blocks.emplace_back(block::Paragraph{text, false});
    }
    return report;
}

} // namespace

class PdfReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void metadata();
    void chineseIsFound_data();
    void chineseIsFound();
    void glyphTwins_data();
    void glyphTwins();
    void nothingButText();
    void everyPageHasAFoot();
    void outline();
    void sameBytes();
    void otherPaper();
    void aMatrixIsOneSheetOnItsSide();
    void tableHeadsAreRepeated();
    void longText();
    void wideTable();
    void cancel();
    void failures();
    void ending();

private:
    Report m_report;
    QByteArray m_pdf;
    std::unique_ptr<Poppler::Document> m_document;
};

void PdfReportTest::initTestCase()
{
    m_report = fullReport(reportView(), Language::Chinese, made());
    m_pdf = pdfOf(m_report);
    m_document = Poppler::Document::loadFromData(m_pdf);
    QVERIFY(m_document != nullptr);
}

void PdfReportTest::metadata()
{
    QCOMPARE(m_document->title(), u"先行先试联合体名单"_s);
    QCOMPARE(m_document->creator(), u"Consortium Atlas"_s);
    QCOMPARE(m_document->creationDate(), made());
    QCOMPARE(m_document->page(0)->pageSize(), QSize(595, 842));
    QVERIFY(m_document->numPages() >= 3);
}

void PdfReportTest::chineseIsFound_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"南京钢铁股份有限公司", "中国电子技术标准化研究院", "工业数据筑基行动", "宁波工业数据联合体",
          "<script>alert('x')</script> & \"联合体\"", "=HYPERLINK(\"http://x\",\"胶\")",
          "绿色石化行业牵头单位", "Organisations in several consortia", "14:05"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void PdfReportTest::chineseIsFound()
{
    QFETCH(QString, text);
    // The text as copied, without Poppler's own folding of look-alikes.
    QVERIFY(textOf(*m_document).contains(text));
}

void PdfReportTest::glyphTwins_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("radicals: 工用行长户见风食龙") << u"工用行长户见风食龙"_s;
    QTest::newRow("rare twins: 胶幐曶") << u"胶幐曶"_s;
    QTest::newRow("ligatures") << u"office affluent"_s;
    QTest::newRow("figures beside Latin letters") << u"11 lead, 4 co-lead (2)"_s;
    QTest::newRow("punctuation") << u"“采”“集”“用”、(牵头)—1–2·《名单》"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷林𡈽电子𠮷"_s;
    QTest::newRow("beyond the basic plane alone") << u"𠮟"_s;
    QTest::newRow("beside its common form") << u"冬\U0002f81a冬"_s;
    QTest::newRow("common words of a list")
        << u"面向人工智能赋能的高质量行业数据集建设先行先试联合体名单联合体单位牵头地方序号"_s;
}

void PdfReportTest::glyphTwins()
{
    QFETCH(QString, text);
    const auto document = Poppler::Document::loadFromData(pdfOf(paragraphs({text})));
    QVERIFY(document != nullptr);
    const QString copied = textOf(*document);
    QVERIFY2(copied.contains(text), qPrintable(copied));
}

/// No control reaches the text, the title or the outline, and the sheet of glyphs no page.
void PdfReportTest::nothingButText()
{
    Report report = paragraphs({u"甲\u0001乙\r\n丙\u001b𠮷\uffff"_s});
    report.title = u"标\u001ben\n题𠮷"_s;
    report.blocks.emplace_back(block::Heading{u"章\u001ben\u001b𠮷\u0000"_s, 1});
    const auto document = Poppler::Document::loadFromData(pdfOf(report));
    QVERIFY(document != nullptr);
    QCOMPARE(document->numPages(), 1);
    QCOMPARE(document->title(), u"标\ufffden 题𠮷"_s);
    QCOMPARE(document->outline().value(0).name(), u"章\ufffden\ufffd𠮷\ufffd"_s);
    const QString text = textOf(*document);
    QVERIFY2(text.contains(u"甲\ufffd乙\n丙\ufffd𠮷\ufffd"_s), qPrintable(text));
    for (const QChar c : text) {
        QVERIFY2(c.isPrint() || c == u'\n' || c == u'\f' || c.isSurrogate(),
                 QByteArray::number(c.unicode(), 16).constData());
    }
}

void PdfReportTest::everyPageHasAFoot()
{
    const int pages = m_document->numPages();
    for (int i = 0; i < pages; ++i) {
        const QString text = m_document->page(i)->text({});
        QVERIFY(text.contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages)));
        QVERIFY(text.contains(u"工业和信息化部"_s));
    }
}

void PdfReportTest::outline()
{
    QStringList sections;
    qsizetype records = 0;
    const auto items = m_document->outline();
    for (const auto& item : items) {
        sections << item.name();
        if (item.name() == u"Consortia and their members") {
            records = item.children().size();
        }
    }
    QVERIFY(sections.contains(u"Index of organisations"_s));
    QCOMPARE(records, 3);
    QVERIFY(items.last().destination()->pageNumber() > 1);
}

void PdfReportTest::sameBytes()
{
    // Qt writes fonts in the order of a hash, which differs from one process to the next.
    for (int i = 0; i < 8; ++i) {
        QHashSeed::resetRandomGlobalSeed();
        QCOMPARE(pdfOf(m_report), m_pdf);
    }
}

void PdfReportTest::otherPaper()
{
    const QPageLayout a5(QPageSize(QPageSize::A5), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10),
                         QPageLayout::Millimeter);
    const auto document = Poppler::Document::loadFromData(pdfOf(m_report, a5));
    QVERIFY(document != nullptr);
    QCOMPARE(document->page(0)->pageSize(), QSize(595, 420));
    QVERIFY(document->numPages() > m_document->numPages());
    QVERIFY(textOf(*document).contains(u"中国电子技术标准化研究院"_s));
}

void PdfReportTest::aMatrixIsOneSheetOnItsSide()
{
    const ViewPtr view = reportView();
    MatrixChoice choice;
    choice.atLeast = 1;
    const Report report =
        matrixReport(*view, std::make_shared<const Matrix>(view, choice, Language::Chinese), made());
    const auto document = Poppler::Document::loadFromData(pdfOf(report));
    QVERIFY(document != nullptr);
    QCOMPARE(document->numPages(), 1);
    QCOMPARE(document->page(0)->pageSize(), QSize(842, 595));
    QVERIFY(textOf(*document).contains(u"Organisations and their consortia"_s));
    QCOMPARE(pdfOf(report), pdfOf(report));
}

void PdfReportTest::tableHeadsAreRepeated()
{
    auto table = std::make_shared<MemoryTable>(std::vector<TableColumn>{{u"name"_s, u"名称"_s, false, 1}});
    for (int i = 0; i < 120; ++i) {
        table->addRow({{u"第%1行"_s.arg(i), {}}});
    }
    Report report = paragraphs({});
    report.blocks.emplace_back(block::Table{{}, table});
    const auto document = Poppler::Document::loadFromData(pdfOf(report));
    QVERIFY(document->numPages() > 1);
    for (int i = 0; i < document->numPages(); ++i) {
        QVERIFY(document->page(i)->text({}).contains(u"名称"_s));
    }
    const QString text = textOf(*document);
    for (int i = 0; i < 120; ++i) {
        QVERIFY(text.contains(u"第%1行"_s.arg(i)));
    }
}

/// A text longer than a page, in a paragraph and in a cell, is there to its last character.
void PdfReportTest::longText()
{
    QString text;
    for (int i = 0; i < 3000; ++i) {
        text += u"%1号"_s.arg(i);
    }
    auto table = std::make_shared<MemoryTable>(
        std::vector<TableColumn>{{u"a"_s, u"A"_s, false, 1}, {u"b"_s, u"B"_s, false, 1}});
    table->addRow({{text, {}}, {u"短"_s, {}}});
    Report report = paragraphs({text});
    report.blocks.emplace_back(block::Table{{}, table});
    const auto document = Poppler::Document::loadFromData(pdfOf(report));
    QVERIFY(document->numPages() > 3);
    QString copied = textOf(*document);
    copied.remove(u'\n').remove(u' ');
    QCOMPARE(copied.count(u"2999号"_s), 2);
    QCOMPARE(copied.count(u"1500号"_s), 2);
}

void PdfReportTest::wideTable()
{
    std::vector<TableColumn> columns;
    std::vector<MemoryTable::Cell> row;
    for (int i = 0; i < 15; ++i) {
        columns.push_back({QString::number(i), u"列%1"_s.arg(i), false, 1});
        row.push_back({u"内容很长的单元格%1"_s.arg(i), {}});
    }
    auto table = std::make_shared<MemoryTable>(columns);
    table->addRow(row);
    Report report = paragraphs({});
    report.blocks.emplace_back(block::Table{{}, table});
    const auto document = Poppler::Document::loadFromData(pdfOf(report));
    const auto boxes = document->page(0)->textList();
    QVERIFY(!boxes.empty());
    for (const auto& box : boxes) {
        QVERIFY2(box->boundingBox().right() <= 595 - 50, qPrintable(box->text()));
    }
}

void PdfReportTest::cancel()
{
    const auto reference = loadReference();
    const auto view = evaluate(
        generateSnapshot({.consortia = 100, .organisations = 400, .memberships = 1000}, *reference), {});
    const Report report = fullReport(view, Language::Chinese, made());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"report.pdf"_s);
    PlainPictures pictures;
    int last = -1;
    const auto done = writeReport(path, report, pictures, reportPage(), [&](int step, int total) {
        if (step <= last || step > total) {
            last = 1'000'000; // never goes back
        }
        last = step;
        return step < 60;
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(last, 60);
    QVERIFY(!QFile::exists(path));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void PdfReportTest::failures()
{
    PlainPictures pictures;
    FullDevice full(1000);
    const auto device = writePdf(full, m_report, pictures);
    QVERIFY(!device);
    QCOMPARE(device.error().code, ErrorCode::Io);

    QTemporaryDir folder;
    const auto missing = writeReport(folder.filePath(u"missing/r.pdf"_s), m_report, pictures);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Io);
    QVERIFY(missing.error().message.contains(u"r.pdf"_s));
    QVERIFY(!missing.error().detail.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void PdfReportTest::ending()
{
    QTemporaryDir folder;
    PlainPictures pictures;
    QVERIFY(writeReport(folder.filePath(u"a.HTML"_s), m_report, pictures));
    QVERIFY(QFile::exists(folder.filePath(u"a.HTML"_s)));
    const auto done = writeReport(folder.filePath(u"a.xyz"_s), m_report, pictures);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BadInput);
    QVERIFY(!QFile::exists(folder.filePath(u"a.xyz"_s)));
}

QTEST_MAIN(PdfReportTest)
#include "tst_pdfreport.moc"
