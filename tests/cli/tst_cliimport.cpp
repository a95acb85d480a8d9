// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QByteArray header()
{
    return "序号\t联合体名称\t地方\t联合体单位\n";
}

QByteArray bundledList()
{
    return Program::read(QStringLiteral(ATLAS_SOURCE_DIR "/resources/registry/consortia.txt"));
}

QJsonObject objectOf(const Run& run)
{
    return QJsonDocument::fromJson(run.out).object();
}

/// Every file beside a registry with its bytes.
QMap<QString, QByteArray> filesOf(const QString& folder)
{
    QMap<QString, QByteArray> files;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo& entry : entries) {
        files.insert(entry.fileName(), Program::read(entry.filePath()));
    }
    return files;
}

} // namespace

/// import: what is taken, what is only shown, and what is refused with the registry as it was.
class CliImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theBundledListAgainChangesNothing();
    void aPageOfOtherNewsGivesTheSameList();
    void aDryRunOnlyShows();
    void aChangedListIsTakenWhole();
    void aListOfAnotherProgramme();
    void aProvincesListIsNotTheMinistrys();
    void aListWithoutATitleIsTheSame();
    void anotherEditionIsAskedAbout();
    void theEncodingCanBeSaid();
    void columnsCanBeNamed_data();
    void columnsCanBeNamed();
    void aRegistryThatIsNotThereIsNotMade();
    void damageIsToldAndNothingIsChanged_data();
    void damageIsToldAndNothingIsChanged();
    void aFileThatIsNotThere();
    void aTableThatIsNotThere();
    void aRegistryOfANewerVersion();
    void aFolderThatCannotBeWritten();

private:
    [[nodiscard]] Run import(const QByteArray& list, const QStringList& options = {}) const;

    std::unique_ptr<Program> m_program;
};

void CliImportTest::init()
{
    m_program = std::make_unique<Program>();
    QVERIFY(m_program->isValid());
    const Run run = m_program->run({u"check"_s});
    QVERIFY2(run.status == 0, run.err.constData());
}

Run CliImportTest::import(const QByteArray& list, const QStringList& options) const
{
    return m_program->run(QStringList{u"import"_s, m_program->write(u"list.txt"_s, list)} + options);
}

void CliImportTest::theBundledListAgainChangesNothing()
{
    const auto before = filesOf(m_program->path(u"data/consortium-atlas"_s));
    const Run run = import(bundledList(), {u"--format"_s, u"json"_s});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(objectOf(run)[u"consortia"_s].toObject(),
             (QJsonObject{
                 {u"new"_s, 0}, {u"renamed"_s, 0}, {u"changed"_s, 0}, {u"gone"_s, 0}, {u"unchanged"_s, 14}}));
    QCOMPARE(objectOf(run)[u"organisations"_s].toInt(), 150);
    QCOMPARE(objectOf(run)[u"memberships"_s].toInt(), 161);
    QCOMPARE(filesOf(m_program->path(u"data/consortium-atlas"_s)), before);
}

void CliImportTest::aPageOfOtherNewsGivesTheSameList()
{
    const QByteArray page = Program::read(QStringLiteral(ATLAS_SOURCE_DIR "/tests/fixtures/lists/page.txt"));
    QVERIFY(!page.isEmpty());
    const Run run = import(page, {u"--format"_s, u"json"_s});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(objectOf(run)[u"memberships"_s].toInt(), 161);
}

void CliImportTest::aDryRunOnlyShows()
{
    QByteArray list = bundledList();
    list.replace("南京钢铁股份有限公司(牵头)", "南京钢铁股份有限公司(牵头)、新来的公司");
    const auto before = filesOf(m_program->path(u"data/consortium-atlas"_s));
    const Run text = import(list, {u"--dry-run"_s});
    QVERIFY2(text.status == 0, text.err.constData());
    QVERIFY(text.out.contains("新来的公司"));
    QVERIFY(text.out.contains("Nothing was written"));
    const Run json = import(list, {u"--dry-run"_s, u"--format"_s, u"json"_s});
    QCOMPARE(objectOf(json)[u"dry_run"_s].toBool(), true);
    QCOMPARE(objectOf(json)[u"consortia"_s][u"changed"_s].toInt(), 1);
    QCOMPARE(filesOf(m_program->path(u"data/consortium-atlas"_s)), before);
}

void CliImportTest::aChangedListIsTakenWhole()
{
    QByteArray list = bundledList();
    list.replace("南京钢铁股份有限公司(牵头)", "南京钢铁股份有限公司(牵头)、新来的公司");
    list.truncate(list.lastIndexOf("\n14\t") + 1);
    list += "15\t又一个联合体\t浙江\t新来的公司(牵头)\n";
    const Run run = import(list, {u"--format"_s, u"json"_s});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(objectOf(run)[u"consortia"_s].toObject(),
             (QJsonObject{
                 {u"new"_s, 1}, {u"renamed"_s, 0}, {u"changed"_s, 1}, {u"gone"_s, 1}, {u"unchanged"_s, 12}}));
    QVERIFY(QFile::exists(objectOf(run)[u"backup"_s].toString()));
    const Run check = m_program->run({u"check"_s});
    QVERIFY2(check.status == 0, check.err.constData());
    QVERIFY2(check.out.contains("14 consortia"), check.out.constData());
    QCOMPARE(m_program->run({u"show"_s, u"organisation"_s, u"新来的公司"_s}).status, 0);
}

void CliImportTest::aListOfAnotherProgramme()
{
    const QByteArray list =
        "浙江省名单\n" + header() + "1\t甲联合体\t浙江\t甲公司(牵头)、南京钢铁股份有限公司\n";
    const Run run = import(list, {u"--programme"_s, u"浙江省行动"_s});
    QVERIFY2(run.status == 0, run.err.constData());
    const QByteArray notices = m_program->run({u"list"_s, u"notices"_s, u"--format"_s, u"csv"_s}).out;
    QVERIFY2(notices.contains("浙江省名单"), notices.constData());
    QVERIFY2(notices.contains("浙江省行动"), notices.constData());
    // Two lists have a number 1 now.
    const Run show = m_program->run({u"show"_s, u"consortium"_s, u"1"_s});
    QCOMPARE(show.status, 1);
    QVERIFY2(show.errorText().contains(u"甲联合体"), show.err.constData());
    // Which programme a third list belongs to cannot be told any more.
    QCOMPARE(import("别的名单\n" + header() + "1\t乙联合体\t浙江\t乙公司(牵头)\n").status, 2);
}

void CliImportTest::aProvincesListIsNotTheMinistrys()
{
    const QByteArray rows = header() + "1\t甲联合体\t浙江\t甲公司(牵头)、乙公司\n";
    const QStringList dry{u"--dry-run"_s};
    // The registry has the ministry's programme alone, and that is not taken in silence.
    const Run asked = import("浙江省第一批先行先试联合体名单\n" + rows, dry);
    QCOMPARE(asked.status, 2);
    QVERIFY2(asked.err.contains("--programme"), asked.err.constData());
    const Run unclear = import("第一批名单\n" + rows, dry);
    QCOMPARE(unclear.status, 2);
    const QByteArray notice =
        "浙江省经济和信息化厅\n浙江省工业数据行动第一批联合体名单\n" + rows + "\n2026年4月13日\n";
    const Run text = import(notice, dry);
    QVERIFY2(text.status == 0, text.err.constData());
    QVERIFY2(text.out.contains("Programme: 浙江省工业数据行动 (from the title)\n"
                               "Level: provincial or municipal (from the title)\n"
                               "Issuer: 浙江省经济和信息化厅 (from row 1)\nPublished: 2026-04-13 (from row "),
             text.out.constData());
    const Run said = import(
        notice, {u"--programme"_s, u"某行动"_s, u"--level"_s, u"national"_s, u"--format"_s, u"json"_s});
    QVERIFY2(said.status == 0, said.err.constData());
    QCOMPARE(objectOf(said)[u"programme"_s].toString(), u"某行动"_s);
    QCOMPARE(objectOf(said)[u"level"_s].toString(), u"national"_s);
    QCOMPARE(objectOf(said)[u"issuer"_s].toString(), u"浙江省经济和信息化厅"_s);
    QCOMPARE(objectOf(said)[u"basis"_s][u"programme"_s].toString(), QString());
    QCOMPARE(import(notice, {u"--level"_s, u"county"_s}).status, 2);
    const Run notices = m_program->run({u"list"_s, u"notices"_s, u"--format"_s, u"csv"_s});
    QVERIFY2(notices.out.contains("2026-04-13"), notices.out.constData());
}

void CliImportTest::aListWithoutATitleIsTheSame()
{
    QByteArray list = bundledList();
    list.remove(0, list.indexOf('\n') + 1);
    const Run same = import(list, {u"--dry-run"_s});
    QVERIFY2(same.status == 0, same.err.constData());
    QVERIFY2(same.out.contains("The list has no title."), same.out.constData());
    QVERIFY2(same.out.contains("Unchanged: 14"), same.out.constData());
    // Much of it is other than in the registry: that is asked.
    list.truncate(list.indexOf("\n9\t") + 1);
    const Run asked = import(list, {u"--dry-run"_s});
    QCOMPARE(asked.status, 2);
    QVERIFY2(asked.err.contains("8 of the 8 consortia"), asked.err.constData());
}

void CliImportTest::anotherEditionIsAskedAbout()
{
    QByteArray list = bundledList();
    const QByteArray title = list.first(list.indexOf('\n'));
    list.replace(title, "名单修订");
    list.replace("北京大学、", "");
    const auto before = filesOf(m_program->path(u"data/consortium-atlas"_s));
    const Run asked = import(list);
    QCOMPARE(asked.status, 2);
    QVERIFY2(asked.err.contains("14 of the 14 consortia"), asked.err.constData());
    QVERIFY2(asked.err.contains("--edition-of"), asked.err.constData());
    QCOMPARE(filesOf(m_program->path(u"data/consortium-atlas"_s)), before);

    const QStringList json{u"--format"_s, u"json"_s, u"--dry-run"_s};
    const Run edition = import(list, json + QStringList{u"--edition-of"_s, QString::fromUtf8(title)});
    QVERIFY2(edition.status == 0, edition.err.constData());
    QCOMPARE(objectOf(edition)[u"consortia"_s][u"new"_s].toInt(), 0);
    QVERIFY(objectOf(edition)[u"consortia"_s][u"changed"_s].toInt() > 0);
    const Run own = import(list, json + QStringList{u"--new-list"_s});
    QVERIFY2(own.status == 0, own.err.constData());
    QCOMPARE(objectOf(own)[u"consortia"_s][u"new"_s].toInt(), 14);
    const Run unknown = import(list, json + QStringList{u"--edition-of"_s, u"别的"_s});
    QCOMPARE(unknown.status, 2);
}

void CliImportTest::theEncodingCanBeSaid()
{
    // 序号 名称 成员 / 1 甲联合体钢 甲公司, with tabs, in GB 18030.
    const QByteArray list =
        QByteArray::fromHex("d0f2bac509c3fbb3c609b3c9d4b10a3109bcd7c1aabacfcce5b8d609bcd7b9abcbbe0a");
    const QStringList options{u"--dry-run"_s, u"--new-list"_s, u"--programme"_s, u"甲"_s};
    const Run guessed = import(list, options);
    QVERIFY2(guessed.status == 0, guessed.err.constData());
    QVERIFY2(guessed.out.contains("Note: ") && guessed.out.contains("GB 18030"), guessed.out.constData());
    const Run said = import(list, options + QStringList{u"--encoding"_s, u"gb18030"_s});
    QVERIFY2(said.status == 0, said.err.constData());
    QVERIFY(!said.out.contains("Note: "));
    QCOMPARE(import(list, options + QStringList{u"--encoding"_s, u"utf-8"_s}).status, 1);
    QCOMPARE(import(list, options + QStringList{u"--encoding"_s, u"ebcdic"_s}).status, 2);
}

void CliImportTest::columnsCanBeNamed_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QStringList>("map");
    const QByteArray row("浙江\t甲公司(牵头)、乙公司\t甲联合体\t1\n");
    QTest::newRow("by their heads") << QByteArray("甲\t乙\t丙\t丁\n") + row
                                    << QStringList{u"number=丁"_s, u"name=丙"_s, u"place=甲"_s,
                                                   u"members=乙"_s};
    QTest::newRow("by their numbers")
        << QByteArray("甲\t乙\t丙\t丁\n") + row
        << QStringList{u"number=4"_s, u"name=3"_s, u"place=1"_s, u"members=2"_s};
    QTest::newRow("by their numbers, without heads")
        << row << QStringList{u"number=4"_s, u"name=3"_s, u"place=1"_s, u"members=2"_s};
    QTest::newRow("one that is unusual")
        << QByteArray("地方\t成员单位\t题目\t序号\n") + row << QStringList{u"name=题目"_s};
}

void CliImportTest::columnsCanBeNamed()
{
    QFETCH(QByteArray, list);
    QFETCH(QStringList, map);
    QStringList options{u"--registry"_s, m_program->path(u"new.sqlite"_s), u"--programme"_s, u"行动"_s};
    for (const QString& entry : std::as_const(map)) {
        options << u"--map"_s << entry;
    }
    QCOMPARE(m_program->run({u"new"_s, u"--empty"_s, u"new.sqlite"_s}).status, 0);
    const Run run = import(list, options);
    QVERIFY2(run.status == 0, run.err.constData());
    const Run members = m_program->run({u"list"_s, u"memberships"_s, u"--columns"_s,
                                        u"consortium_number,consortium,organisation,role"_s, u"--format"_s,
                                        u"csv"_s, u"--registry"_s, m_program->path(u"new.sqlite"_s)});
    QCOMPARE(members.text(), u"consortium_number,consortium,organisation,role\r\n"
                             u"1,甲联合体,甲公司,lead\r\n1,甲联合体,乙公司,member\r\n"_s);
}

void CliImportTest::aRegistryThatIsNotThereIsNotMade()
{
    const QStringList registry{u"--registry"_s, m_program->path(u"made.sqlite"_s)};
    for (const QStringList& options : {QStringList{u"--dry-run"_s}, QStringList{}}) {
        const Run missing = import(bundledList(), options + registry);
        QCOMPARE(missing.status, 1);
        QVERIFY2(missing.errorText().contains(u"consortium-atlas new "), missing.err.constData());
        QVERIFY(!QFile::exists(registry[1]));
    }
    QCOMPARE(m_program->run({u"new"_s, u"--empty"_s, registry[1]}).status, 0);
    const Run run = import(bundledList(), registry);
    QVERIFY2(run.status == 0, run.err.constData());
    const Run check = m_program->run(QStringList{u"check"_s} + registry);
    QVERIFY2(check.out.contains("161 memberships"), check.out.constData());
}

void CliImportTest::damageIsToldAndNothingIsChanged_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("place");
    const QByteArray start = header() + "1\t甲联合体\t浙江\t甲公司(牵头)\n";
    const auto add = [](const char* name, const QByteArray& list, const QString& place) {
        QTest::newRow(name) << list << place;
    };
    add("an empty file", {}, u"list.txt"_s);
    add("no header", "1\t甲联合体\t浙江\t甲公司(牵头)\n", u"list.txt, row 1"_s);
    add("a row with three cells", start + "2\t乙联合体\t浙江\n", u"list.txt, row 3, column 3"_s);
    add("a number twice", start + "1\t乙联合体\t浙江\t乙公司(牵头)\n", u"list.txt, row 3, column 1"_s);
    add("an unbalanced bracket", start + "2\t乙联合体\t浙江\t乙公司(牵头、丙公司\n",
        u"list.txt, row 3, column 4"_s);
    add("an empty member", start + "2\t乙联合体\t浙江\t乙公司(牵头)、、丙公司\n",
        u"list.txt, row 3, column 4"_s);
    add("two leads", start + "2\t乙联合体\t浙江\t乙公司(牵头)、丙公司(牵头)\n",
        u"list.txt, row 3, column 4"_s);
    add("no text", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), u"list.txt"_s);
    add("a member twice", start + "2\t乙联合体\t浙江\t乙公司(牵头)、乙公司\n", u"list.txt, row 3"_s);
}

void CliImportTest::damageIsToldAndNothingIsChanged()
{
    QFETCH(QByteArray, list);
    QFETCH(QString, place);
    const auto before = filesOf(m_program->path(u"data/consortium-atlas"_s));
    const Run run = import(list);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.text(), QString());
    QVERIFY2(run.errorText().startsWith(u"consortium-atlas: "_s + place), run.err.constData());
    QVERIFY2(run.errorText().contains(u"Nothing was changed"), run.err.constData());
    QCOMPARE(filesOf(m_program->path(u"data/consortium-atlas"_s)), before);
}

void CliImportTest::aFileThatIsNotThere()
{
    for (const QString& file : {u"none.txt"_s, u"."_s}) {
        const Run run = m_program->run({u"import"_s, file});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.errorText().contains(file), run.err.constData());
    }
}

void CliImportTest::aTableThatIsNotThere()
{
    const Run run = import(bundledList(), {u"--table"_s, u"2"_s});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorText().contains(u"no list 2"), run.err.constData());
    QCOMPARE(import(bundledList(), {u"--table"_s, u"1"_s}).status, 0);
}

void CliImportTest::aRegistryOfANewerVersion()
{
    // The schema's version is the "user version" of the database header (SQLite file format, 1.3).
    QByteArray bytes = Program::read(m_program->ownRegistry());
    bytes.replace(60, 4, QByteArray("\0\0\3\xe7", 4));
    const QString path = m_program->write(u"newer/registry.sqlite"_s, bytes);
    const QString list = m_program->write(u"list.txt"_s, bundledList());
    for (const QStringList& command :
         {QStringList{u"list"_s, u"consortia"_s}, QStringList{u"import"_s, list}, QStringList{u"check"_s}}) {
        const Run run = m_program->run(command + QStringList{u"--registry"_s, path});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.errorText().contains(u"newer"), run.err.constData());
    }
    QCOMPARE(filesOf(m_program->path(u"newer"_s)), (QMap{std::pair{u"registry.sqlite"_s, bytes}}));
}

void CliImportTest::aFolderThatCannotBeWritten()
{
    const QByteArray bytes = Program::read(m_program->ownRegistry());
    const QString path = m_program->write(u"locked/registry.sqlite"_s, bytes);
    const QString list =
        m_program->write(u"list.txt"_s, bundledList().replace("南京钢铁股份有限公司(牵头)",
                                                              "南京钢铁股份有限公司(牵头)、新公司"));
    const auto closed =
        QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QFile::setPermissions(m_program->path({}), closed);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadOther);
    QFile::setPermissions(m_program->path(u"locked"_s), closed);
    if (m_program->runAsOrdinaryUser({u"--version"_s}).status != 0) {
        QSKIP("The program lies where an ordinary user cannot start it.");
    }
    const QStringList registry{u"--registry"_s, path};
    const Run read = m_program->runAsOrdinaryUser(QStringList{u"list"_s, u"consortia"_s} + registry);
    QVERIFY2(read.status == 0, read.err.constData());
    const Run run = m_program->runAsOrdinaryUser(QStringList{u"import"_s, list} + registry);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorText().contains(u"registry.sqlite"), run.err.constData());
    QCOMPARE(filesOf(m_program->path(u"locked"_s)), (QMap{std::pair{u"registry.sqlite"_s, bytes}}));
    // Nor can one's own registry be made there.
    const Run own = m_program->runAsOrdinaryUser({u"export"_s, m_program->path(u"out.csv"_s)});
    QCOMPARE(own.status, 1);
    const auto open = closed | QFileDevice::WriteOwner;
    QFile::setPermissions(m_program->path(u"locked"_s), open);
    QFile::setPermissions(m_program->path({}), open);
}

QTEST_GUILESS_MAIN(CliImportTest)
#include "tst_cliimport.moc"
