// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Exit statuses and messages of what cannot be understood or cannot be done.
class CliUsageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUsage_data();
    void wrongUsage();
    void failures_data();
    void failures();
    void namesThatCanMeanSeveral();
    void helpAndVersion_data();
    void helpAndVersion();
    void theWindowNeedsADisplay_data();
    void theWindowNeedsADisplay();
    void streamsThatAreClosed_data();
    void streamsThatAreClosed();
    void aClosedStreamNeverReachesTheRegistry();

private:
    Program m_program;
};

void CliUsageTest::initTestCase()
{
    QVERIFY(m_program.isValid());
    QCOMPARE(m_program.run({u"check"_s}).status, 0);
}

void CliUsageTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* name, const QStringList& arguments, const QString& message) {
        QTest::newRow(name) << arguments << message;
    };
    add("no such command", {u"lsit"_s}, u"“lsit”"_s);
    add("the commands of this version", {u"merge"_s},
        u"list, show, stats, new, import, export, report, render, diff, check, backup, history, undo"_s);
    add("diff of one file", {u"diff"_s, u"a"_s}, u"An argument is missing"_s);
    add("undo of no change", {u"undo"_s, u"last"_s}, u"“last” is not a change number"_s);
    add("history as no format", {u"history"_s, u"--format"_s, u"csv"_s}, u"text, json"_s);
    add("nothing to list", {u"list"_s}, u"An argument is missing"_s);
    add("no such list", {u"list"_s, u"consortium"_s}, u"consortia, organisations, memberships"_s);
    add("too much to list", {u"list"_s, u"consortia"_s, u"now"_s}, u"“now”"_s);
    add("no such option", {u"list"_s, u"consortia"_s, u"--colour"_s}, u"colour"_s);
    add("an option without its value", {u"list"_s, u"consortia"_s, u"--format"_s}, u"format"_s);
    add("no such format", {u"list"_s, u"consortia"_s, u"--format"_s, u"xml"_s}, u"text, csv, tsv, json"_s);
    add("no such column", {u"list"_s, u"consortia"_s, u"--columns"_s, u"name,shoe"_s}, u"id, number, "_s);
    add("no such column of a notice", {u"list"_s, u"notices"_s, u"--columns"_s, u"seat"_s}, u"id, title"_s);
    add("no such column to sort by", {u"list"_s, u"consortia"_s, u"--sort"_s, u"-shoe"_s}, u"“shoe”"_s);
    add("no such way to sort", {u"list"_s, u"consortia"_s, u"--sort"_s, u"name:up"_s}, u"asc or desc"_s);
    add("notices with a filter", {u"list"_s, u"notices"_s, u"--filter"_s, u"x"_s}, u"--filter"_s);
    add("a filter with a value that is none", {u"list"_s, u"consortia"_s, u"--filter"_s, u"大学 省份:火星"_s},
        u"Character 7: “火星”"_s);
    add("no such view", {u"list"_s, u"consortia"_s, u"--view"_s, u"x"_s},
        u"all, shared, several_leads, unknown_homes"_s);
    add("a view and a filter",
        {u"stats"_s, u"--by"_s, u"seat"_s, u"--view"_s, u"all"_s, u"--filter"_s, u"x"_s},
        u"--view and --filter"_s);
    add("notices of a view", {u"list"_s, u"notices"_s, u"--view"_s, u"all"_s}, u"--view"_s);
    add("a filter with an open quote", {u"stats"_s, u"--by"_s, u"seat"_s, u"--filter"_s, u"“国家"_s},
        u"Character 1: "_s);
    add("no such language", {u"list"_s, u"consortia"_s, u"--lang"_s, u"fr"_s}, u"zh_CN, en"_s);
    add("show what", {u"show"_s, u"province"_s, u"1"_s}, u"consortium, organisation"_s);
    add("stats by nothing", {u"stats"_s}, u"--by is missing"_s);
    add("stats by no field", {u"stats"_s, u"--by"_s, u"shoe"_s}, u"seat, home, industry"_s);
    add("stats in no unit", {u"stats"_s, u"--by"_s, u"seat"_s, u"--unit"_s, u"people"_s},
        u"consortia, organisations, memberships"_s);
    add("export to no format", {u"export"_s, u"all.docx"_s}, u".csv, .tsv, .xlsx, .json"_s);
    add("export to a network", {u"export"_s, u"all.graphml"_s}, u".csv, .tsv, .xlsx, .json"_s);
    add("csv of everything", {u"export"_s, u"all.csv"_s, u"--what"_s, u"all"_s}, u"holds only one table"_s);
    add("an encoding for a workbook", {u"export"_s, u"a.xlsx"_s, u"--encoding"_s, u"utf-8"_s},
        u"--encoding"_s);
    add("no such encoding", {u"export"_s, u"a.csv"_s, u"--encoding"_s, u"big5"_s}, u"gb18030"_s);
    add("no such report", {u"report"_s, u"province"_s, u"a.pdf"_s}, u"It can be full"_s);
    add("no such report format", {u"report"_s, u"full"_s, u"a.docx"_s}, u".pdf, .html"_s);
    add("no such paper", {u"report"_s, u"full"_s, u"a.pdf"_s, u"--paper"_s, u"B7"_s}, u"A4, A3"_s);
    add("paper for a page without paper", {u"report"_s, u"full"_s, u"a.html"_s, u"--paper"_s, u"A4"_s},
        u"--paper"_s);
    add("no such style", {u"report"_s, u"full"_s, u"a.pdf"_s, u"--style"_s, u"official"_s},
        u"It can be plain"_s);
    add("no such page", {u"render"_s, u"network"_s, u"a.png"_s}, u"regions, charts, matrix, window"_s);
    add("no two fields", {u"render"_s, u"matrix"_s, u"a.png"_s, u"--cross"_s, u"seat,colour"_s},
        u"--cross industry,seat"_s);
    add("no number of consortia", {u"render"_s, u"matrix"_s, u"a.png"_s, u"--at-least"_s, u"none"_s},
        u"none"_s);
    add("fields of another page", {u"render"_s, u"charts"_s, u"a.png"_s, u"--cross"_s, u"seat,role"_s},
        u"--cross"_s);
    add("no such picture", {u"render"_s, u"charts"_s, u"a.gif"_s}, u".svg, .png, .pdf"_s);
    add("no size", {u"render"_s, u"charts"_s, u"a.png"_s, u"--size"_s, u"large"_s}, u"1200x800"_s);
    add("a size without end", {u"render"_s, u"charts"_s, u"a.png"_s, u"--size"_s, u"99999x99999"_s},
        u"10000"_s);
    add("a table before the first", {u"import"_s, u"a.txt"_s, u"--table"_s, u"0"_s}, u"from 1"_s);
    add("a column that is none", {u"import"_s, u"a.txt"_s, u"--map"_s, u"shoe=3"_s}, u"number, name"_s);
    add("a name that begins with a hyphen", {u"show"_s, u"organisation"_s, u"-1+2"_s}, u"-- -1+2"_s);
    add("backup without a file", {u"backup"_s}, u"An argument is missing"_s);
}

void CliUsageTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const QByteArray before = Program::read(m_program.ownRegistry());
    const Run run = m_program.run(arguments);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.text(), QString());
    QVERIFY2(run.errorText().contains(message), run.err.constData());
    QVERIFY2(run.errorText().startsWith(u"consortium-atlas: "), run.err.constData());
    QVERIFY2(run.errorText().contains(u"--help"), run.err.constData());
    QCOMPARE(Program::read(m_program.ownRegistry()), before);
}

void CliUsageTest::failures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such registry")
        << QStringList{u"list"_s, u"consortia"_s, u"--registry"_s, u"none.sqlite"_s} << u"none.sqlite"_s;
    QTest::newRow("an empty registry")
        << QStringList{u"list"_s, u"consortia"_s, u"--registry"_s, u"empty.sqlite"_s} << u"empty.sqlite"_s;
    QTest::newRow("a registry that is none")
        << QStringList{u"list"_s, u"consortia"_s, u"--registry"_s, u"text.sqlite"_s} << u"text.sqlite"_s;
    QTest::newRow("a folder") << QStringList{u"list"_s, u"consortia"_s, u"--registry"_s, u"."_s} << QString();
    QTest::newRow("no such consortium") << QStringList{u"show"_s, u"consortium"_s, u"没有"_s} << u"没有"_s;
    QTest::newRow("no such organisation")
        << QStringList{u"show"_s, u"organisation"_s, u"没有的单位"_s} << u"没有的单位"_s;
    QTest::newRow("an export to a folder that is not there")
        << QStringList{u"export"_s, u"none/a.csv"_s} << u"a.csv"_s;
    QTest::newRow("an export onto a folder") << QStringList{u"export"_s, u"folder.csv"_s} << u"folder.csv"_s;
    QTest::newRow("a backup onto a file that is there")
        << QStringList{u"backup"_s, u"text.sqlite"_s} << u"text.sqlite"_s;
}

void CliUsageTest::failures()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const QString text = m_program.write(u"text.sqlite"_s, "This is no registry.\n");
    const QString empty = m_program.write(u"empty.sqlite"_s, {});
    m_program.write(u"folder.csv/inside"_s, {});
    const Run run = m_program.run(arguments);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.text(), QString());
    QVERIFY2(run.errorText().contains(message), run.err.constData());
    QVERIFY2(run.err.count('\n') >= 2, run.err.constData());
    QCOMPARE(Program::read(text), QByteArray("This is no registry.\n"));
    QCOMPARE(Program::read(empty), QByteArray());
    QVERIFY(!QFile::exists(m_program.path(u"none.sqlite"_s)));
}

void CliUsageTest::namesThatCanMeanSeveral()
{
    const Run run = m_program.run({u"show"_s, u"organisation"_s, u"大学"_s});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorText().contains(u"id:"), run.err.constData());
    // What the message proposes works.
    const QString id = run.errorText().section(u"\n  id:"_s, 1).section(u' ', 0, 0);
    QCOMPARE(m_program.run({u"show"_s, u"organisation"_s, u"id:"_s + id}).status, 0);
}

void CliUsageTest::helpAndVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("help") << QStringList{u"--help"_s};
    QTest::newRow("short help") << QStringList{u"-h"_s};
    QTest::newRow("version") << QStringList{u"--version"_s};
    for (const char* command : {"list", "show", "stats", "new", "import", "export", "report", "render",
                                "diff", "check", "backup", "history", "undo"}) {
        QTest::newRow(qPrintable(u"help of %1"_s.arg(QLatin1StringView(command))))
            << QStringList{QString::fromLatin1(command), u"--help"_s};
    }
}

void CliUsageTest::helpAndVersion()
{
    QFETCH(QStringList, arguments);
    const Run run = m_program.run(arguments);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errorText(), QString());
    QVERIFY(run.text().contains(u"consortium-atlas"));
}

void CliUsageTest::theWindowNeedsADisplay_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("none") << u"$ATLAS"_s;
    QTest::newRow("one that does not answer") << u"DISPLAY=nowhere.invalid:99 QT_QPA_PLATFORM=xcb $ATLAS"_s;
}

void CliUsageTest::theWindowNeedsADisplay()
{
    QFETCH(QString, line);
    const Run run = m_program.shell(line);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorText().contains(u"There is no display"), run.err.constData());
}

void CliUsageTest::streamsThatAreClosed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("a full device") << u"$ATLAS list memberships >/dev/full"_s << 1;
    QTest::newRow("a full device, csv") << u"$ATLAS list memberships --format csv >/dev/full"_s << 1;
    QTest::newRow("a full device, help") << u"$ATLAS --help >/dev/full"_s << 1;
    QTest::newRow("no standard output") << u"$ATLAS list memberships >&-"_s << 1;
    QTest::newRow("no streams at all") << u"$ATLAS check <&- 2>&- >/dev/null"_s << 0;
    QTest::newRow("a reader that leaves")
        << u"{ $ATLAS list memberships --format json; echo $? >&2; } | head -n 1; exit 0"_s << 0;
}

void CliUsageTest::streamsThatAreClosed()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    const Run run = m_program.shell(line);
    QVERIFY2(run.status == status, qPrintable(u"%1: %2"_s.arg(run.status).arg(run.errorText())));
    if (line.contains(u"head")) {
        QCOMPARE(run.text(), u"[\n"_s);
        QCOMPARE(run.errorText(), u"0\n"_s);
    } else if (status != 0) {
        QVERIFY2(run.errorText().contains(u"written"), run.err.constData());
    }
}

void CliUsageTest::aClosedStreamNeverReachesTheRegistry()
{
    const QByteArray before = Program::read(m_program.ownRegistry());
    QCOMPARE(m_program.shell(u"$ATLAS show consortium 1 <&- >&- 2>&-"_s).status, 1);
    QCOMPARE(m_program.shell(u"$ATLAS export out.csv <&- >&- 2>&-"_s).status, 1);
    QCOMPARE(Program::read(m_program.ownRegistry()), before);
    QVERIFY(!Program::read(m_program.path(u"out.csv"_s)).contains("out.csv"));
}

QTEST_GUILESS_MAIN(CliUsageTest)
#include "tst_cliusage.moc"
