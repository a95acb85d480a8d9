// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/tableexport.h"
#include "output/workbook.h"
#include "report/reportsnapshot.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QDateTime made()
{
    return {QDate(2026, 11, 22), QTime(14, 5), Qt::UTC};
}

QByteArray part(const QString& path, const QString& name)
{
    QProcess reader;
    reader.start(QStringLiteral(ATLAS_ZIP_READER), {path, name});
    return reader.waitForFinished() && reader.exitCode() == 0 ? reader.readAllStandardOutput() : QByteArray();
}

/// The strings of the workbook, in the order of their numbers.
QStringList sharedStrings(const QString& path)
{
    QStringList strings;
    QXmlStreamReader reader(part(path, u"xl/sharedStrings.xml"_s));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"t") {
            strings << reader.readElementText();
        }
    }
    return strings;
}

struct Cell
{
    QString type; ///< "s" for a string; empty for a number
    QString value;
    bool isFormula = false;
};

QMap<QString, Cell> cells(const QString& path, const QString& sheet)
{
    const QStringList strings = sharedStrings(path);
    QMap<QString, Cell> found;
    QXmlStreamReader reader(part(path, sheet));
    QString at;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (reader.name() == u"c") {
            at = reader.attributes().value(u"r"_s).toString();
            found[at].type = reader.attributes().value(u"t"_s).toString();
        } else if (reader.name() == u"f") {
            found[at].isFormula = true;
        } else if (reader.name() == u"v") {
            const QString value = reader.readElementText();
            found[at].value = found[at].type == u"s" ? strings.value(value.toInt()) : value;
        }
    }
    return found;
}

} // namespace

class WorkbookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void textsAndNumbers();
    void whatXmlCannotHold_data();
    void whatXmlCannotHold();
    void headerStaysAndFilters();
    void marksOfAMatrix();
    void saysWhatItIs();
    void sheetNames_data();
    void sheetNames();
    void sameBytes();
    void textTooLong();
    void largeTable();
    void noSuchFolder();
    void keepsWhatWasThere();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"book.xlsx"_s); }
    [[nodiscard]] static Result<void> write(const QString& path, const QString& sheet = u"Organisations"_s)
    {
        const auto view = reportView();
        return writeXlsx(path, workbookInfo(*view, Language::Chinese, made()),
                         {{sheet, recordTable(view, Unit::Organisations, Language::Chinese)}});
    }
    QTemporaryDir m_folder;
};

void WorkbookTest::marksOfAMatrix()
{
    const ViewPtr view = reportView();
    MatrixChoice choice;
    choice.atLeast = 1;
    const auto matrix = std::make_shared<const Matrix>(view, choice, Language::Chinese);
    TableExport options;
    options.made = made();
    const auto table = matrixTable(matrix);
    QVERIFY(exportTable(path(), {u"Matrix"_s, table}, matrixNote(*matrix), *view, options));
    const auto found = cells(path(), u"xl/worksheets/sheet1.xml"_s);
    const auto nameOf = [](std::size_t row, std::size_t column) -> QString {
        return QChar(u'A' + static_cast<char16_t>(column)) + QString::number(row + 2);
    };
    QStringList marks;
    for (std::size_t row = 0; row < matrix->rowCount(); ++row) {
        for (std::size_t column = 0; column < matrix->columnCount(); ++column) {
            QCOMPARE(found[nameOf(row, column + 1)].value, matrix->cellText(row, column));
            marks << matrix->cellText(row, column);
        }
        const Cell total = found[nameOf(row, matrix->columnCount() + 1)];
        QCOMPARE(total.type, QString()); // a number
        QCOMPARE(total.value.toUInt(), matrix->rowHead(row).total);
    }
    for (const Role role : AllRoles) {
        if (view->facet(Field::Role, key(role))[Unit::Memberships] > 0) {
            QVERIFY(marks.contains(roleSymbol(role)));
        }
    }
    // The note goes with it, and the heads stand on end.
    QVERIFY(sharedStrings(path()).join(u'\n').contains(u"◆"_s));
    QVERIFY(part(path(), u"xl/styles.xml"_s).contains("textRotation=\"90\""));
}

void WorkbookTest::textsAndNumbers()
{
    QVERIFY(write(path()));
    const auto found = cells(path(), u"xl/worksheets/sheet1.xml"_s);
    QCOMPARE(found[u"A1"_s].value, u"Organisation"_s);
    QCOMPARE(found[u"A2"_s].value, u"南京钢铁股份有限公司"_s);
    // Text stays text, whatever it starts with.
    QCOMPARE(found[u"A6"_s].value, u"=HYPERLINK(\"http://x\",\"胶\")"_s);
    QCOMPARE(found[u"A6"_s].type, u"s"_s);
    for (const Cell& cell : found) {
        QVERIFY(!cell.isFormula);
    }
    QCOMPARE(found[u"D4"_s].value, u"3"_s);
    QVERIFY(found[u"D4"_s].type.isEmpty());
}

void WorkbookTest::whatXmlCannotHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("controls") << u"a\u0001\u001b\u007f\u009bb"_s << u"a\ufffd\ufffd\ufffd\ufffdb"_s;
    QTest::newRow("noncharacters") << u"a\ufffe\U0001ffffb"_s << u"a\ufffd\ufffd\ufffdb"_s;
    QTest::newRow("line breaks") << u"a\rb\r\nc\nd"_s << u"a\nb \nc\nd"_s;
    QTest::newRow("what looks like an escape")
        << u"a_x000A_b_X000A_x0041_"_s << u"a_x005F_x000A_b_X000A_x005F_x0041_"_s;
}

void WorkbookTest::whatXmlCannotHold()
{
    QFETCH(const QString, text);
    QFETCH(const QString, written);
    auto table = std::make_shared<MemoryTable>(std::vector<TableColumn>{{u"name"_s, text, false, 1}});
    table->addRow({{text, {}}});
    WorkbookInfo info;
    info.title = text;
    info.facts.push_back({text, text});
    QVERIFY(writeXlsx(path(), info, {{text, table}}));
    const QStringList strings = sharedStrings(path());
    QVERIFY(!strings.isEmpty());
    for (const QString& string : strings) {
        QCOMPARE(string, written);
    }
    QXmlStreamReader properties(part(path(), u"docProps/core.xml"_s));
    while (!properties.atEnd()) {
        properties.readNext();
    }
    QVERIFY2(!properties.hasError(), qPrintable(properties.errorString()));
}

void WorkbookTest::headerStaysAndFilters()
{
    QVERIFY(write(path()));
    const QByteArray sheet = part(path(), u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(sheet.contains("state=\"frozen\""));
    QVERIFY(sheet.contains("<autoFilter ref=\"A1:F6\"/>"));
    // 12 ideographs take 24 characters of width.
    const qsizetype width = sheet.indexOf("<col min=\"1\" max=\"1\" width=\"");
    QVERIFY(width > 0);
    QVERIFY(sheet.sliced(width + 28, 4).toDouble() >= 24);
}

void WorkbookTest::saysWhatItIs()
{
    QVERIFY(write(path()));
    const QStringList strings = sharedStrings(path());
    QVERIFY(strings.contains(u"Source"_s));
    QVERIFY(strings.contains(u"2026-11-22 14:05"_s));
    QVERIFY(strings.join(u'\n').contains(u"no filter"_s));
    QVERIFY(strings.contains(u"Units"_s));
    QVERIFY(part(path(), u"docProps/core.xml"_s).contains("2026-11-22T14:05:00Z"));
}

void WorkbookTest::sheetNames_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("fine") << u"成员"_s << u"成员"_s.toUtf8();
    QTest::newRow("forbidden characters") << u"a/b[c]:*?"_s << QByteArray("a b c");
    QTest::newRow("too long") << QString(40, u'x') << QByteArray(31, 'x');
    QTest::newRow("empty") << QString() << QByteArray("Sheet");
    QTest::newRow("that of the last sheet") << u"About this data"_s << QByteArray("About this data 2");
    QTest::newRow("no half of a pair")
        << QString(u"x"_s + u"𠮷"_s.repeated(20)) << (u"x"_s + u"𠮷"_s.repeated(15)).toUtf8();
    QTest::newRow("cut inside a pair") << u"𠮷"_s.repeated(20) << u"𠮷"_s.repeated(15).toUtf8();
    QTest::newRow("controls") << u"甲\u0001\n乙\uffff"_s << u"甲\ufffd 乙\ufffd"_s.toUtf8();
    QTest::newRow("apostrophes") << u"'a'"_s << QByteArray("a");
}

void WorkbookTest::sheetNames()
{
    QFETCH(QString, wanted);
    QFETCH(QByteArray, written);
    const auto done = write(path(), wanted);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const QByteArray book = part(path(), u"xl/workbook.xml"_s);
    QVERIFY2(book.contains(QByteArray("<sheet name=\"" + written + "\"")), book.constData());
}

void WorkbookTest::sameBytes()
{
    const QString other = m_folder.filePath(u"other.xlsx"_s);
    QVERIFY(write(path()));
    QVERIFY(write(other));
    QFile one(path());
    QFile two(other);
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    QCOMPARE(one.readAll(), two.readAll());
}

void WorkbookTest::textTooLong()
{
    auto table = std::make_shared<MemoryTable>(std::vector<TableColumn>{{u"name"_s, u"Name"_s, false, 1}});
    table->addRow({{u"fine"_s, {}}});
    table->addRow({{QString(40000, u'x'), {}}});
    const QString target = m_folder.filePath(u"long.xlsx"_s);
    const auto done = writeXlsx(target, {}, {{u"Table"_s, table}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BadInput);
    QVERIFY2(done.error().message.contains(u"row 2, column Name"_s), qPrintable(done.error().message));
    QVERIFY(!QFile::exists(target));
}

void WorkbookTest::largeTable()
{
    class Rows final : public TableSource
    {
    public:
        explicit Rows(std::size_t count)
            : m_count(count)
        {
        }
        [[nodiscard]] const std::vector<TableColumn>& columns() const override { return m_columns; }
        [[nodiscard]] std::size_t rowCount() const override { return m_count; }
        [[nodiscard]] QVariant value(std::size_t row, std::size_t) const override
        {
            return static_cast<qlonglong>(row);
        }
        [[nodiscard]] QString text(std::size_t row, std::size_t) const override
        {
            return QString::number(row);
        }

    private:
        std::vector<TableColumn> m_columns{{u"n"_s, u"N"_s, true, 1}};
        std::size_t m_count;
    };
    QVERIFY(writeXlsx(path(), {}, {{u"Large"_s, std::make_shared<Rows>(200'001)}}));
    QVERIFY(part(path(), u"xl/worksheets/sheet1.xml"_s).contains("<v>200000</v>"));
    const auto tooLarge = writeXlsx(path(), {}, {{u"Large"_s, std::make_shared<Rows>(1'048'576)}});
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, ErrorCode::BadInput);
}

void WorkbookTest::noSuchFolder()
{
    const auto done = write(m_folder.filePath(u"missing/book.xlsx"_s));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Io);
    QVERIFY(!QFile::exists(m_folder.filePath(u"missing"_s)));
}

void WorkbookTest::keepsWhatWasThere()
{
    QFile before(path());
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("before");
    before.close();
    auto table = std::make_shared<MemoryTable>(std::vector<TableColumn>{{u"name"_s, u"Name"_s, false, 1}});
    table->addRow({{QString(40000, u'x'), {}}});
    QVERIFY(!writeXlsx(path(), {}, {{u"Table"_s, table}}));
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), QByteArray("before"));
}

QTEST_GUILESS_MAIN(WorkbookTest)
#include "tst_workbook.moc"
