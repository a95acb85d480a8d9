// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reference.h"
#include "domain/text/formulaguard.h"
#include "domain/text/showntext.h"
#include "domain/text/utf8text.h"
#include "program.h"
#include "store/thread/registrystore.h"
#include "support/generator.h"
#include "support/hostilenames.h"

#include <poppler-qt6.h>

#include <QProcess>
#include <QTest>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <sqlite3.h>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// What libxml2 says of a document; the elements that HTML 4 did not have are none of it.
class XmlErrors final
{
    Q_DISABLE_COPY_MOVE(XmlErrors)

public:
    XmlErrors() { xmlSetStructuredErrorFunc(&m_text, &XmlErrors::take); }
    ~XmlErrors() { xmlSetStructuredErrorFunc(nullptr, nullptr); }
    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    static void take(void* text, xmlErrorPtr error)
    {
        if (error->code != XML_HTML_UNKNOWN_TAG) {
            static_cast<QByteArray*>(text)
                ->append("line ")
                .append(QByteArray::number(error->line))
                .append(": ")
                .append(error->message);
        }
    }

    QByteArray m_text;
};

QString textAndFree(xmlDocPtr document)
{
    xmlChar* const content =
        document == nullptr ? nullptr : xmlNodeGetContent(xmlDocGetRootElement(document));
    const QString text = textFromUtf8(reinterpret_cast<const char*>(content));
    xmlFree(content);
    xmlFreeDoc(document);
    return text;
}

/// The text of a document that libxml2 finds nothing wrong with.
QString xmlTextOf(const QByteArray& bytes, QByteArray& errors)
{
    const XmlErrors told;
    const QString text = textAndFree(
        xmlReadMemory(bytes.constData(), static_cast<int>(bytes.size()), "xml", nullptr, XML_PARSE_HUGE));
    errors = told.text();
    return text;
}

QString htmlTextOf(const QByteArray& bytes, QByteArray& errors)
{
    const XmlErrors told;
    const QString text = textAndFree(
        htmlReadMemory(bytes.constData(), static_cast<int>(bytes.size()), "html", "utf-8", HTML_PARSE_NONET));
    errors = told.text();
    return text;
}

/// The first value of each row that SQLite gives.
QStringList sqliteRows(const QByteArray& sql, const QByteArray& parameter)
{
    QStringList rows;
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_open(":memory:", &database) == SQLITE_OK &&
        sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, parameter.constData(), static_cast<int>(parameter.size()),
                          SQLITE_STATIC);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            rows << textFromUtf8({reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)),
                                  static_cast<qsizetype>(sqlite3_column_bytes(statement, 0))});
        }
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return rows;
}

QByteArray zipPart(const QString& path, const QString& name)
{
    QProcess reader;
    reader.start(QStringLiteral(ATLAS_ZIP_READER), {path, name});
    return reader.waitForFinished() && reader.exitCode() == 0 ? reader.readAllStandardOutput() : QByteArray();
}

/// What a terminal would obey, or show otherwise than it is.
QString obeyedBy(const QByteArray& bytes)
{
    const QString text = textFromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = text[i].unicode();
        const bool isLineEnd = c == U'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        const bool passes = isLineEnd || c == U'\n' || c == U'\t' || text[i].isSurrogate();
        if (!passes && !standsForItself(c)) {
            return u"U+%1 in “%2”"_s.arg(uint{c}, 4, 16, QChar(u'0'))
                .arg(shownText(text.mid(std::max<qsizetype>(0, i - 20), 40)));
        }
    }
    return {};
}

/// Blanks and ends of lines, which a layout may put anywhere, and marks without width, which have no glyph.
QString withoutBlanks(QString text)
{
    return text.removeIf([](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Format || c.isMark() || c.isNull();
    });
}

} // namespace

/// A registry of names that nobody should have: whatever leaves the program is read by another one.
namespace {

/// Those that a list can bring: readers refuse U+0000, and SQLite's JSON functions end a text there.
std::vector<HostileName> readableNames()
{
    std::vector<HostileName> names = storableHostileNames();
    std::erase_if(names, [](const HostileName& name) { return name.name.contains(QChar(0)); });
    return names;
}

} // namespace

class CliNamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void terminalGetsText_data();
    void terminalGetsText();
    void messagesAreText();
    void jsonIsRead_data();
    void jsonIsRead();
    void csvIsRead_data();
    void csvIsRead();
    void workbookIsRead();
    void htmlIsRead();
    void pdfIsRead_data();
    void pdfIsRead();
    void picturesAreRead_data();
    void picturesAreRead();
    void showsEveryRecord();
    void listsWithSuchNames_data();
    void listsWithSuchNames();

private:
    /// Runs it, and has it end well.
    [[nodiscard]] Run done(const QStringList& arguments) const
    {
        const Run run = m_program.run(arguments);
        if (run.status != 0) {
            qWarning("%s: %s", qPrintable(arguments.join(u' ')), run.err.constData());
        }
        return run;
    }

    Program m_program;
    std::vector<HostileName> m_names = readableNames();
};

void CliNamesTest::initTestCase()
{
    QVERIFY(m_program.isValid());
    QCOMPARE(m_program.run({u"check"_s}).status, 0);
    const Result<Reference> reference = loadReference();
    QVERIFY(reference.has_value());
    RegistryStore store(*reference);
    QVERIFY(store.open({m_program.ownRegistry()}).result().has_value());
    Proposal proposal = proposalOf(*hostileSnapshot(m_names));
    for (std::size_t i = 0; i < proposal.consortia.size(); ++i) {
        proposal.consortia[i].row.number = QString::number(i + 1);
    }
    const auto accepted = store
                              .accept(std::make_shared<const Proposal>(std::move(proposal)),
                                      u"\u001b[31mtest"_s, QDateTime::currentDateTime())
                              .result();
    QVERIFY2(accepted.has_value(), accepted ? "" : qPrintable(accepted.error().message));
    QVERIFY(m_names.size() > 100);
}

void CliNamesTest::terminalGetsText_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString& format : {u"text"_s, u"csv"_s, u"tsv"_s, u"json"_s}) {
        for (const QString& what : {u"consortia"_s, u"organisations"_s, u"memberships"_s, u"notices"_s}) {
            QTest::addRow("list %s as %s", qPrintable(what), qPrintable(format))
                << QStringList{u"list"_s, what, u"--format"_s, format};
        }
        QTest::addRow("stats as %s", qPrintable(format))
            << QStringList{u"stats"_s, u"--by"_s, u"programme"_s, u"--format"_s, format};
    }
    QTest::newRow("sorted by name") << QStringList{u"list"_s, u"organisations"_s, u"--sort"_s, u"name"_s};
    QTest::newRow("history") << QStringList{u"history"_s};
    QTest::newRow("history as json") << QStringList{u"history"_s, u"--format"_s, u"json"_s};
    QTest::newRow("searched") << QStringList{u"list"_s, u"organisations"_s, u"--filter"_s, u"\u001b[31m红"_s};
    QTest::newRow("check") << QStringList{u"check"_s};
}

void CliNamesTest::terminalGetsText()
{
    QFETCH(const QStringList, arguments);
    const Run run = done(arguments);
    QCOMPARE(run.status, 0);
    QVERIFY(!run.out.isEmpty());
    QCOMPARE(obeyedBy(run.out), QString());
    QCOMPARE(obeyedBy(run.err), QString());
}

void CliNamesTest::messagesAreText()
{
    const QString hostile = u"\u001b]0;x\u0007\u202e\u009b"_s;
    for (const QStringList& arguments :
         {QStringList{hostile}, QStringList{u"list"_s, hostile},
          QStringList{u"show"_s, u"organisation"_s, hostile},
          QStringList{u"list"_s, u"consortia"_s, u"--filter"_s, u"seat:"_s + hostile},
          QStringList{u"export"_s, m_program.path(hostile + u".abc"_s)},
          QStringList{u"import"_s, m_program.path(hostile)}}) {
        const Run run = m_program.run(arguments);
        QVERIFY(run.status > 0);
        QVERIFY(!run.err.isEmpty());
        QCOMPARE(obeyedBy(run.err), QString());
        QCOMPARE(obeyedBy(run.out), QString());
    }
}

void CliNamesTest::jsonIsRead_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::newRow("file") << true;
    QTest::newRow("standard output") << false;
}

/// By SQLite, and every name is there letter for letter.
void CliNamesTest::jsonIsRead()
{
    QFETCH(const bool, isFile);
    QByteArray json;
    if (isFile) {
        const QString file = m_program.path(u"names.json"_s);
        QCOMPARE(done({u"export"_s, file, u"--what"_s, u"organisations"_s}).status, 0);
        json = Program::read(file);
    } else {
        json = done({u"list"_s, u"organisations"_s, u"--format"_s, u"json"_s}).out;
    }
    QCOMPARE(sqliteRows("SELECT json_valid(?)", json), QStringList(u"1"_s));
    const QStringList names = sqliteRows("SELECT json_extract(value, '$.name') FROM json_each(?)", json);
    QVERIFY(names.size() >= qsizetype(m_names.size()));
    for (const HostileName& name : m_names) {
        QVERIFY2(names.contains(name.name), name.label.constData());
    }
}

void CliNamesTest::csvIsRead_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("csv") << u"csv"_s << u"utf-8"_s;
    QTest::newRow("tsv") << u"tsv"_s << u"utf-8"_s;
    QTest::newRow("csv in GB 18030") << u"csv"_s << u"gb18030"_s;
}

/// By the shell of SQLite; GB 18030 by iconv before.
void CliNamesTest::csvIsRead()
{
    QFETCH(const QString, ending);
    QFETCH(const QString, encoding);
    const QString file = m_program.path(u"names."_s + ending);
    QCOMPARE(done({u"export"_s, file, u"--what"_s, u"organisations"_s, u"--encoding"_s, encoding}).status, 0);
    const QString whole = m_program.path(u"whole."_s + ending);
    const Run run = m_program.shell(u"iconv -f %1 -t utf-8 '%2' > '%3' && sqlite3 :memory: -cmd '.mode csv' "
                                    u"-cmd '.separator \"%4\" \"\\n\"' "
                                    "-cmd \".import '%3' t\" 'SELECT hex(name) FROM t'"_s.arg(
                                        encoding, file, whole, ending == u"csv" ? u","_s : u"\\t"_s));
    QVERIFY2(run.status == 0, run.err.constData());
    QStringList names;
    const QList<QByteArray> lines = run.out.simplified().split(' ');
    for (const QByteArray& line : lines) {
        names << textFromUtf8(QByteArray::fromHex(line));
    }
    for (const HostileName& name : m_names) {
        QString cell = withoutFormula(name.name);
        cell.replace(QChar::Null, QChar::ReplacementCharacter);
        QVERIFY2(names.contains(cell), name.label.constData());
        QCOMPARE(withoutFormulaGuard(withoutFormula(name.name)), name.name);
    }
}

void CliNamesTest::workbookIsRead()
{
    const QString file = m_program.path(u"names.xlsx"_s);
    QCOMPARE(done({u"export"_s, file, u"--what"_s, u"all"_s}).status, 0);
    QByteArray errors;
    for (const QString& part :
         {u"xl/workbook.xml"_s, u"xl/worksheets/sheet1.xml"_s, u"xl/worksheets/sheet4.xml"_s,
          u"docProps/core.xml"_s, u"xl/sharedStrings.xml"_s}) {
        const QByteArray bytes = zipPart(file, part);
        QVERIFY2(!bytes.isEmpty(), qPrintable(part));
        static_cast<void>(xmlTextOf(bytes, errors));
        QCOMPARE(errors, QByteArray());
    }
    // Text stays text, whatever it starts with, and whatever looks like an escape is the text it was.
    QVERIFY(!zipPart(file, u"xl/worksheets/sheet2.xml"_s).contains("<f>"));
    QString text = xmlTextOf(zipPart(file, u"xl/sharedStrings.xml"_s), errors);
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    auto escapes = escape.globalMatch(text);
    while (escapes.hasNext()) {
        QCOMPARE(escapes.next().captured(1), u"005F"_s);
    }
    text.replace(u"_x005F_"_s, u"_"_s);
    for (const HostileName& name : m_names) {
        QVERIFY2(text.contains(shownText(name.name)), name.label.constData());
    }
}

void CliNamesTest::htmlIsRead()
{
    const QString file = m_program.path(u"names.html"_s);
    QCOMPARE(done({u"report"_s, u"full"_s, file}).status, 0);
    const QByteArray html = Program::read(file);
    QCOMPARE(obeyedBy(html), QString());
    QByteArray errors;
    const QString text = htmlTextOf(html, errors);
    QCOMPARE(errors, QByteArray());
    for (const HostileName& name : m_names) {
        QVERIFY2(text.contains(shownText(name.name)), name.label.constData());
    }
}

void CliNamesTest::pdfIsRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("report") << QStringList{u"report"_s, u"full"_s};
    QTest::newRow("matrix") << QStringList{u"render"_s, u"matrix"_s};
    QTest::newRow("charts") << QStringList{u"render"_s, u"charts"_s};
    QTest::newRow("regions") << QStringList{u"render"_s, u"regions"_s};
}

void CliNamesTest::pdfIsRead()
{
    QFETCH(const QStringList, arguments);
    const QString file = m_program.path(u"names.pdf"_s);
    QCOMPARE(done(arguments + QStringList{file}).status, 0);
    const auto document = Poppler::Document::load(file);
    QVERIFY(document != nullptr && document->numPages() > 0);
    QCOMPARE(obeyedBy(document->title().toUtf8()), QString());
    QString text;
    for (int i = 0; i < document->numPages(); ++i) {
        text += document->page(i)->text({});
    }
    QVERIFY(!text.isEmpty());
    if (arguments.front() == u"report") {
        text = withoutBlanks(text);
        for (const char* found :
             {"𠮷林电子有限公司", "𠮟", "昆明云岭铜材有限公司", "控\uFFFD制", "甲_x000A_乙_x0041_"}) {
            QVERIFY2(text.contains(withoutBlanks(QString::fromUtf8(found))), found);
        }
        QVERIFY(!text.contains(QChar(0xffff)));
    }
}

void CliNamesTest::picturesAreRead_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("matrix") << u"matrix"_s;
    QTest::newRow("charts") << u"charts"_s;
    QTest::newRow("regions") << u"regions"_s;
    QTest::newRow("window") << u"window"_s;
}

void CliNamesTest::picturesAreRead()
{
    QFETCH(const QString, page);
    const QString svg = m_program.path(u"names.svg"_s);
    QCOMPARE(done({u"render"_s, page, svg}).status, 0);
    QByteArray errors;
    const QString text = xmlTextOf(Program::read(svg), errors);
    QCOMPARE(errors, QByteArray());
    QVERIFY(!text.isEmpty());
    const QString png = m_program.path(u"names.png"_s);
    QCOMPARE(done({u"render"_s, page, png}).status, 0);
    QVERIFY(!QImage(png).isNull());
}

void CliNamesTest::showsEveryRecord()
{
    for (const QString& what : {u"consortium"_s, u"organisation"_s}) {
        for (std::size_t i = 0; i < m_names.size(); i += 7) {
            const QString id = u"id:%1"_s.arg(i + 1);
            const Run text = done({u"show"_s, what, id});
            QCOMPARE(text.status, 0);
            QCOMPARE(obeyedBy(text.out), QString());
            const Run json = done({u"show"_s, what, id, u"--format"_s, u"json"_s});
            QCOMPARE(obeyedBy(json.out), QString());
            QCOMPARE(sqliteRows("SELECT json_valid(?)", json.out), QStringList(u"1"_s));
        }
    }
}

void CliNamesTest::listsWithSuchNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("control characters") << u"control-characters.csv"_s;
    QTest::newRow("byte order mark in a name") << u"bom-inside-a-name.csv"_s;
}

/// Refused or taken; what was taken is listed by name, reported and exported.
void CliNamesTest::listsWithSuchNames()
{
    QFETCH(const QString, name);
    const Program program;
    const QString list =
        program.write(name, Program::read(QStringLiteral(ATLAS_TEST_DATA "/fixtures/lists/") + name));
    const Run run = program.run({u"import"_s, list, u"--new-list"_s, u"--programme"_s, u"行动"_s});
    QVERIFY2(run.status == 0 || run.status == 1, run.err.constData());
    QCOMPARE(obeyedBy(run.out), QString());
    QCOMPARE(obeyedBy(run.err), QString());
    const Run byName = program.run({u"list"_s, u"organisations"_s, u"--sort"_s, u"name"_s});
    QCOMPARE(byName.status, 0);
    QCOMPARE(obeyedBy(byName.out), QString());
    QByteArray errors;
    const QString html = program.path(u"a.html"_s);
    QCOMPARE(program.run({u"report"_s, u"full"_s, html}).status, 0);
    static_cast<void>(htmlTextOf(Program::read(html), errors));
    QCOMPARE(errors, QByteArray());
    const QString svg = program.path(u"a.svg"_s);
    QCOMPARE(program.run({u"render"_s, u"matrix"_s, svg}).status, 0);
    static_cast<void>(xmlTextOf(Program::read(svg), errors));
    QCOMPARE(errors, QByteArray());
}

QTEST_GUILESS_MAIN(CliNamesTest)
#include "tst_clinames.moc"
