// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// new, and what is said where a registry is named that is not there, or no registry at all.
class CliNewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        QVERIFY(m_program->isValid());
    }

    void withTheBundledList_data();
    void withTheBundledList();
    void empty_data();
    void empty();
    void anyEndingAndAnyName_data();
    void anyEndingAndAnyName();
    void aFileIsNeverReplaced_data();
    void aFileIsNeverReplaced();
    void theLogOfAnotherRegistryIsNotTaken_data();
    void theLogOfAnotherRegistryIsNotTaken();
    void aPlaceThatCannotBeWritten_data();
    void aPlaceThatCannotBeWritten();
    void aFullDiskLeavesNothing();
    void wrongUsage_data();
    void wrongUsage();
    void aRegistryThatIsMissing_data();
    void aRegistryThatIsMissing();
    void whatIsOfferedForAMissingRegistryWorks();
    void anEmptyValueIsWrongUsage_data();
    void anEmptyValueIsWrongUsage();
    void anEmptyFilterLetsEverythingThrough();
    void everyCommandWorksOnAnEmptyRegistry_data();
    void everyCommandWorksOnAnEmptyRegistry();

private:
    [[nodiscard]] QStringList filesIn(const QString& folder) const
    {
        return QDir(m_program->path(folder))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<Program> m_program;
};

void CliNewTest::withTheBundledList_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("counts");
    QTest::newRow("English") << u"en"_s << u"14 consortia, 150 organisations, 161 memberships"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"14 个联合体，150 家单位，161 项成员关系"_s;
}

void CliNewTest::withTheBundledList()
{
    QFETCH(QString, language);
    QFETCH(QString, counts);
    const QString path = m_program->path(u"one.sqlite"_s);
    const Run run = m_program->run({u"new"_s, u"one.sqlite"_s, u"--lang"_s, language});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.errorText(), QString());
    QVERIFY2(run.text().contains(path), run.out.constData());
    QVERIFY2(run.text().contains(counts), run.out.constData());
    // One whole file, in which everything is found.
    QCOMPARE(filesIn(u"."_s), QStringList{u"one.sqlite"_s});
    const Run check = m_program->run({u"check"_s, u"--registry"_s, path});
    QVERIFY2(check.out.contains("14 consortia, 150 organisations, 161 memberships"), check.out.constData());
}

void CliNewTest::empty_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("English") << u"en"_s
                             << QStringList{u"Created an empty registry: "_s,
                                            u"0 consortia, 0 organisations, 0 memberships"_s,
                                            u"consortium-atlas import FILE --registry "_s};
    QTest::newRow("Chinese") << u"zh_CN"_s
                             << QStringList{u"已新建空名录"_s, u"0 个联合体，0 家单位，0 项成员关系"_s,
                                            u"consortium-atlas import FILE --registry "_s};
}

void CliNewTest::empty()
{
    QFETCH(QString, language);
    QFETCH(QStringList, words);
    const Run run = m_program->run({u"new"_s, u"--empty"_s, u"one.sqlite"_s, u"--lang"_s, language});
    QVERIFY2(run.status == 0, run.err.constData());
    for (const QString& part : std::as_const(words)) {
        QVERIFY2(run.text().contains(part), run.out.constData());
    }
    const QStringList registry{u"--registry"_s, u"one.sqlite"_s};
    QVERIFY(m_program->run(QStringList{u"check"_s} + registry).out.contains("0 consortia"));
    for (const QString& page : {u"charts"_s, u"matrix"_s}) {
        const Run picture =
            m_program->run(QStringList{u"render"_s, page, page + u".svg"_s, u"--lang"_s, u"en"_s} + registry);
        QVERIFY2(picture.status == 0, picture.err.constData());
        QVERIFY(Program::read(m_program->path(page + u".svg"_s)).contains("no list yet"));
    }
    const Run report =
        m_program->run(QStringList{u"report"_s, u"full"_s, u"a.html"_s, u"--lang"_s, u"en"_s} + registry);
    QVERIFY2(report.status == 0, report.err.constData());
    QCOMPARE(Program::read(m_program->path(u"a.html"_s)).count("no list yet"), 1);
    // Regions and industries are there: a list is taken as anywhere else.
    const QString list =
        m_program->write(u"list.txt"_s, "名单\n序号\t名称\t地方\t成员\n1\t甲联合体\t浙江\t甲公司(牵头)\n");
    const Run import = m_program->run(QStringList{u"import"_s, list, u"--programme"_s, u"行动"_s} + registry);
    QVERIFY2(import.status == 0, import.err.constData());
    const Run stats = m_program->run(QStringList{u"stats"_s, u"--by"_s, u"seat"_s} + registry);
    QVERIFY2(stats.text().contains(u"Zhejiang") || stats.text().contains(u"浙江"), stats.out.constData());
}

void CliNewTest::anyEndingAndAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << u"registry"_s;
    QTest::newRow("another one") << u"registry.csv"_s;
    QTest::newRow("blanks and a quote") << u"my 'own' 名录.db"_s;
    QTest::newRow("percent signs") << u"100%1.sqlite"_s;
}

void CliNewTest::anyEndingAndAnyName()
{
    QFETCH(QString, name);
    const Run run = m_program->run({u"new"_s, name});
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY2(run.text().contains(m_program->path(name)), run.out.constData());
    QCOMPARE(m_program->run({u"check"_s, u"--registry"_s, name}).status, 0);
}

void CliNewTest::aFileIsNeverReplaced_data()
{
    QTest::addColumn<QString>("make"); ///< a line of sh
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("message");
    QTest::newRow("a file") << u"echo precious > taken"_s << u"en"_s << u"The file taken already exists"_s;
    QTest::newRow("a file, in Chinese") << u"echo precious > taken"_s << u"zh_CN"_s << u"已有文件“taken”"_s;
    QTest::newRow("a registry") << u"$ATLAS new taken > made"_s << u"en"_s << u"--registry taken"_s;
    QTest::newRow("a folder") << u"mkdir taken; echo precious > taken/inside"_s << u"en"_s << u"a folder"_s;
    QTest::newRow("a link to nothing") << u"ln -s nowhere taken"_s << u"en"_s << u"already exists"_s;
}

void CliNewTest::aFileIsNeverReplaced()
{
    QFETCH(QString, make);
    QFETCH(QString, language);
    QFETCH(QString, message);
    QCOMPARE(m_program->shell(make).status, 0);
    const QString sums = u"find . -type f -exec md5sum {} + | sort; ls -l"_s;
    const QString before = m_program->shell(sums).text();
    for (const QString& option : {u"--lang"_s, u"--empty"_s}) {
        const Run run = m_program->run({u"new"_s, u"taken"_s, u"--lang"_s, language,
                                        option == u"--empty" ? option : u"--lang="_s + language});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.text(), QString());
        QVERIFY2(run.errorText().contains(message), run.err.constData());
        QVERIFY2(run.err.count('\n') == 2, run.err.constData());
    }
    QCOMPARE(m_program->shell(sums).text(), before);
}

void CliNewTest::theLogOfAnotherRegistryIsNotTaken_data()
{
    QTest::addColumn<QString>("log");
    QTest::newRow("a write-ahead log") << u"a.sqlite-wal"_s;
    QTest::newRow("a rollback journal") << u"a.sqlite-journal"_s;
}

/// A registry was deleted, and what belongs to it was left: SQLite would write it into the new one.
void CliNewTest::theLogOfAnotherRegistryIsNotTaken()
{
    QFETCH(QString, log);
    m_program->write(log, "changes");
    const Run run = m_program->run({u"new"_s, u"a.sqlite"_s});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorText().contains(log), run.err.constData());
    QCOMPARE(filesIn(u"."_s), QStringList{log});
    QCOMPARE(Program::read(m_program->path(log)), QByteArray("changes"));
}

void CliNewTest::aPlaceThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("make");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such folder") << QString() << u"none/a.sqlite"_s << u"There is no folder"_s;
    QTest::newRow("a file in the place of the folder")
        << u"touch place"_s << u"place/a.sqlite"_s << u"There is no folder"_s;
    QTest::newRow("a protected folder")
        << u"mkdir place; chmod 555 place"_s << u"place/a.sqlite"_s << u"write-protected"_s;
}

void CliNewTest::aPlaceThatCannotBeWritten()
{
    QFETCH(QString, make);
    QFETCH(QString, file);
    QFETCH(QString, message);
    QCOMPARE(m_program->shell(u"chmod 755 .; "_s + make).status, 0);
    const Run run = m_program->runAsOrdinaryUser({u"new"_s, file});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorText().contains(message), run.err.constData());
    QVERIFY2(run.errorText().contains(u"Nothing was created"), run.err.constData());
    QVERIFY(!QFile::exists(m_program->path(file)));
    if (!make.isEmpty()) {
        QVERIFY(filesIn(u"place"_s).isEmpty());
    }
}

/// A limit on the size of files stands for a disk that is full.
void CliNewTest::aFullDiskLeavesNothing()
{
    const Run run = m_program->shell(u"mkdir disk; trap '' XFSZ; ulimit -f 64; $ATLAS new disk/a.sqlite"_s);
    QVERIFY2(run.status == 1, run.err.constData());
    QVERIFY2(run.errorText().contains(u"a.sqlite"), run.err.constData());
    QVERIFY2(run.errorText().contains(u"Nothing was"), run.err.constData());
    QCOMPARE(filesIn(u"disk"_s), QStringList());
}

void CliNewTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("no file") << QStringList{} << u"An argument is missing"_s;
    QTest::newRow("two files") << QStringList{u"a"_s, u"b"_s} << u"“b”"_s;
    QTest::newRow("an empty name") << QStringList{QString()} << u"empty"_s;
    QTest::newRow("a registry as well")
        << QStringList{u"a"_s, u"--registry"_s, u"b"_s} << u"--registry cannot be used"_s;
    QTest::newRow("an option of another command") << QStringList{u"a"_s, u"--force"_s} << u"force"_s;
}

void CliNewTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const Run run = m_program->run(QStringList{u"new"_s} + arguments);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.errorText().contains(message), run.err.constData());
    QVERIFY2(run.errorText().contains(u"consortium-atlas new --help"), run.err.constData());
    QCOMPARE(filesIn(u"."_s), QStringList());
}

void CliNewTest::aRegistryThatIsMissing_data()
{
    QTest::addColumn<QStringList>("command");
    const QList<QStringList> commands{{u"list"_s, u"consortia"_s},
                                      {u"list"_s, u"notices"_s},
                                      {u"show"_s, u"consortium"_s, u"1"_s},
                                      {u"stats"_s, u"--by"_s, u"seat"_s},
                                      {u"import"_s, u"list.txt"_s},
                                      {u"import"_s, u"list.txt"_s, u"--dry-run"_s},
                                      {u"export"_s, u"out.csv"_s},
                                      {u"report"_s, u"full"_s, u"out.pdf"_s},
                                      {u"render"_s, u"regions"_s, u"out.png"_s},
                                      {u"render"_s, u"window"_s, u"out.png"_s},
                                      {u"check"_s},
                                      {u"backup"_s, u"copy.sqlite"_s},
                                      {u"history"_s},
                                      {u"undo"_s},
                                      {}};
    for (const QStringList& command : commands) {
        const QString name = command.isEmpty() ? u"the window"_s : command.join(u' ');
        QTest::newRow(qPrintable(name)) << command;
    }
}

void CliNewTest::aRegistryThatIsMissing()
{
    QFETCH(QStringList, command);
    m_program->write(u"list.txt"_s, "名单\n序号\t名称\t地方\t成员\n1\t甲联合体\t浙江\t甲公司(牵头)\n");
    const QString path = m_program->path(u"my registry.sqlite"_s);
    const Run run = m_program->run(command + QStringList{u"--registry"_s, u"my registry.sqlite"_s});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.text(), QString());
    QVERIFY2(run.errorText().contains(u"There is no registry %1."_s.arg(path)), run.err.constData());
    QVERIFY2(run.errorText().contains(u"Nothing was changed."), run.err.constData());
    QVERIFY2(run.errorText().contains(u"consortium-atlas new '%1'"_s.arg(path)), run.err.constData());
    QVERIFY2(run.errorText().contains(u"--empty"), run.err.constData());
    const Run chinese =
        m_program->run(command + QStringList{u"--registry"_s, u"my registry.sqlite"_s, u"--lang=zh_CN"_s});
    QCOMPARE(chinese.status, 1);
    QVERIFY2(chinese.errorText().contains(u"没有名录“%1”。"_s.arg(path)), chinese.err.constData());
    QVERIFY2(chinese.errorText().contains(u"consortium-atlas new '%1'"_s.arg(path)), chinese.err.constData());
    // Neither the file nor the user's own registry nor anything else was made.
    QCOMPARE(filesIn(u"."_s), QStringList{u"list.txt"_s});
}

void CliNewTest::whatIsOfferedForAMissingRegistryWorks()
{
    const Run run = m_program->run({u"my registry.sqlite"_s});
    QCOMPARE(run.status, 1);
    const QString command = run.errorText().section(u'“', 1).section(u'”', 0, 0);
    QVERIFY2(command.startsWith(u"consortium-atlas new "), run.err.constData());
    const QString line = QString(command).replace(u"consortium-atlas"_s, u"$ATLAS"_s);
    QCOMPARE(m_program->shell(line).status, 0);
    QCOMPARE(m_program->run({u"check"_s, u"--registry"_s, u"my registry.sqlite"_s}).status, 0);
}

void CliNewTest::anEmptyValueIsWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    const auto add = [](const QStringList& arguments, const QString& message) {
        QStringList shown = arguments;
        shown.replaceInStrings(QRegularExpression(u"^$"_s), u"(empty)"_s);
        QTest::newRow(qPrintable(shown.join(u' '))) << arguments << message;
    };
    const QString argument = u"An argument is empty."_s;
    add({QString()}, argument);
    add({u"--registry"_s, QString()}, u"--registry is empty"_s);
    add({u"--registry="_s}, u"registry"_s);
    add({u"--view"_s, QString()}, u"--view is empty"_s);
    add({u"undo"_s, QString()}, argument);
    add({u"undo"_s, u"--registry"_s, QString()}, u"--registry is empty"_s);
    add({u"--registry"_s, QString(), u"undo"_s}, u"--registry is empty"_s);
    add({u"list"_s, QString()}, argument);
    add({u"list"_s, u"consortia"_s, u"--registry"_s, QString()}, u"--registry is empty"_s);
    add({u"list"_s, u"consortia"_s, u"--sort"_s, QString()}, u"--sort is empty"_s);
    add({u"list"_s, u"consortia"_s, u"--columns"_s, QString()}, u"--columns is empty"_s);
    add({u"list"_s, u"consortia"_s, u"--format"_s, QString()}, u"--format is empty"_s);
    add({u"list"_s, u"consortia"_s, u"--view"_s, QString()}, u"--view is empty"_s);
    add({u"list"_s, u"consortia"_s, u"--lang"_s, QString()}, u"--lang is empty"_s);
    add({u"show"_s, u"consortium"_s, QString()}, argument);
    add({u"stats"_s, u"--by"_s, QString()}, u"--by is empty"_s);
    add({u"import"_s, QString()}, argument);
    add({u"import"_s, u"a.txt"_s, u"--programme"_s, QString()}, u"--programme is empty"_s);
    add({u"import"_s, u"a.txt"_s, u"--edition-of"_s, QString()}, u"--edition-of is empty"_s);
    add({u"export"_s, QString()}, argument);
    add({u"report"_s, u"full"_s, QString()}, argument);
    add({u"render"_s, u"charts"_s, QString()}, argument);
    add({u"diff"_s, QString(), u"a.txt"_s}, argument);
    add({u"backup"_s, QString()}, argument);
}

void CliNewTest::anEmptyValueIsWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const Run run = m_program->run(arguments);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.text(), QString());
    QVERIFY2(run.errorText().contains(message), run.err.constData());
    QVERIFY2(run.errorText().contains(u"--help"), run.err.constData());
    QCOMPARE(filesIn(u"."_s), QStringList());
}

void CliNewTest::anEmptyFilterLetsEverythingThrough()
{
    const Run all = m_program->run({u"list"_s, u"consortia"_s});
    QCOMPARE(all.status, 0);
    QCOMPARE(m_program->run({u"list"_s, u"consortia"_s, u"--filter"_s, QString()}).out, all.out);
}

void CliNewTest::everyCommandWorksOnAnEmptyRegistry_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("status");
    const auto add = [](const QStringList& command, int status = 0) {
        QTest::newRow(qPrintable(command.join(u' '))) << command << status;
    };
    for (const char* what : {"consortia", "organisations", "memberships", "notices", "followups"}) {
        for (const char* format : {"text", "csv", "tsv", "json"}) {
            add({u"list"_s, QString::fromLatin1(what), u"--format"_s, QString::fromLatin1(format)});
        }
    }
    for (const char* field : {"seat", "home", "industry", "role", "kind", "subject", "programme", "state"}) {
        add({u"stats"_s, u"--by"_s, QString::fromLatin1(field)});
    }
    add({u"stats"_s, u"--by"_s, u"seat"_s, u"--all"_s});
    add({u"stats"_s, u"--by"_s, u"role"_s, u"--format"_s, u"json"_s});
    add({u"list"_s, u"consortia"_s, u"--view"_s, u"shared"_s});
    add({u"list"_s, u"consortia"_s, u"--filter"_s, u"省份:浙江"_s});
    add({u"show"_s, u"consortium"_s, u"1"_s}, 1);
    add({u"show"_s, u"organisation"_s, u"大学"_s}, 1);
    for (const char* file : {"a.csv", "a.tsv", "a.xlsx", "a.json"}) {
        add({u"export"_s, QString::fromLatin1(file)});
    }
    add({u"export"_s, u"a.json"_s, u"--what"_s, u"all"_s});
    add({u"report"_s, u"full"_s, u"a.pdf"_s});
    add({u"report"_s, u"full"_s, u"a.html"_s});
    for (const char* page : {"regions", "charts", "matrix", "window"}) {
        for (const char* file : {"a.png", "a.svg", "a.pdf"}) {
            add({u"render"_s, QString::fromLatin1(page), QString::fromLatin1(file)});
        }
    }
    add({u"render"_s, u"matrix"_s, u"a.png"_s, u"--cross"_s, u"industry,seat"_s});
    add({u"check"_s});
    add({u"backup"_s, u"copy.sqlite"_s});
    add({u"history"_s});
    add({u"history"_s, u"--format"_s, u"json"_s});
    add({u"undo"_s}, 1);
    add({u"diff"_s, u"empty.sqlite"_s, u"empty.sqlite"_s});
    add({u"diff"_s, u"empty.sqlite"_s, u"full.sqlite"_s});
}

void CliNewTest::everyCommandWorksOnAnEmptyRegistry()
{
    QFETCH(QStringList, command);
    QFETCH(int, status);
    m_program.reset(); // one empty registry is enough for all rows
    static const Program shared;
    if (!QFile::exists(shared.path(u"empty.sqlite"_s))) {
        QCOMPARE(shared.run({u"new"_s, u"empty.sqlite"_s, u"--empty"_s}).status, 0);
        QCOMPARE(shared.run({u"new"_s, u"full.sqlite"_s}).status, 0);
    }
    QStringList arguments = command;
    if (command[0] != u"diff") {
        arguments += QStringList{u"--registry"_s, u"empty.sqlite"_s};
    }
    for (const QString& language : {u"en"_s, u"zh_CN"_s}) {
        const Run run = shared.run(arguments + QStringList{u"--lang"_s, language});
        QVERIFY2(run.status == status, qPrintable(u"%1 %2"_s.arg(run.status).arg(run.errorText())));
        QVERIFY2(!run.out.contains("0 of 0"), run.out.constData());
        QCOMPARE(run.err.isEmpty(), status == 0);
        QFile::remove(shared.path(u"copy.sqlite"_s));
    }
}

QTEST_GUILESS_MAIN(CliNewTest)
#include "tst_clinew.moc"
