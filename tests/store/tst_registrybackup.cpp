// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Copies of a registry, and what check() finds in one that was spoilt.
class TestRegistryBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void copyHasTheSameContent();
    void copyIsARegistry();
    void copyHasWhatIsStillInTheLog();
    void existingFileIsReplacedOnlyIfAsked();
    void neverOverwritesTheRegistry_data();
    void neverOverwritesTheRegistry();
    void leavesADatabaseThatIsInUse();
    void failsWhereItMayNotWrite();
    void checkFinds_data();
    void checkFinds();
    void checkFindsDamagedPages();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_copy;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_copy = m_folder->filePath(u"copy.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
}

void TestRegistryBackup::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TestRegistryBackup::copyHasTheSameContent()
{
    const auto path = answer(m_store->backup(m_copy));
    VERIFY_DONE(path);
    QCOMPARE(path->path, m_copy);
    QVERIFY2(path->damage.isEmpty(), qPrintable(path->damage));
    m_store.reset();
    QCOMPARE(contentOf(m_copy), contentOf(m_path));
    QCOMPARE(filesIn(m_folder->path()).keys(), (QStringList{u"copy.sqlite"_s, u"registry.sqlite"_s}));
}

void TestRegistryBackup::copyIsARegistry()
{
    VERIFY_DONE(answer(m_store->backup(m_copy)));
    OpenRequest request;
    request.path = m_copy;
    VERIFY_DONE(answer(m_store->open(request)));
    QCOMPARE(answer(m_store->check())->problems, QStringList());
    VERIFY_DONE(answer(m_store->accept(longList(2), {}, sampleTime())));
}

void TestRegistryBackup::copyHasWhatIsStillInTheLog()
{
    RawFile reader(m_path); // as long as it reads, the log cannot be emptied
    QCOMPARE(reader.execute("BEGIN; SELECT count(*) FROM consortium;"), QString());
    VERIFY_DONE(answer(m_store->accept(longList(2), {}, sampleTime())));
    QVERIFY(bytesOf(m_path + u"-wal").size() > 0);
    VERIFY_DONE(answer(m_store->backup(m_copy)));
    QCOMPARE(RawFile(m_copy).value("SELECT count(*) FROM consortium"), u"5"_s);
}

void TestRegistryBackup::existingFileIsReplacedOnlyIfAsked()
{
    writeBytes(m_copy, "what was here");
    VERIFY_REFUSED(answer(m_store->backup(m_copy)), ErrorCode::BadInput, u"copy.sqlite"_s);
    QCOMPARE(bytesOf(m_copy), QByteArray("what was here"));
    VERIFY_DONE(answer(m_store->backup(m_copy, true)));
    QCOMPARE(RawFile(m_copy).value("SELECT count(*) FROM consortium"), u"3"_s);
}

void TestRegistryBackup::neverOverwritesTheRegistry_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("itself") << u"registry.sqlite"_s;
    QTest::newRow("itself by a detour") << u"../%1/registry.sqlite"_s;
    QTest::newRow("itself by a link") << u"link.sqlite"_s;
    QTest::newRow("its log") << u"registry.sqlite-wal"_s;
}

void TestRegistryBackup::neverOverwritesTheRegistry()
{
    QFETCH(QString, name);

    if (name.contains(u'%')) {
        name = name.arg(QFileInfo(m_folder->path()).fileName());
    }
    QVERIFY(QFile::link(m_path, m_folder->filePath(u"link.sqlite"_s)));
    const QStringList before = contentOf(m_path);
    VERIFY_REFUSED(answer(m_store->backup(m_folder->filePath(name), true)), ErrorCode::BadInput, u"backup"_s);
    VERIFY_DONE(answer(m_store->load()));
    m_store.reset();
    QCOMPARE(contentOf(m_path), before);
}

void TestRegistryBackup::leavesADatabaseThatIsInUse()
{
    VERIFY_DONE(answer(m_store->backup(m_copy)));
    RawFile other(m_copy);
    QCOMPARE(other.execute("BEGIN; INSERT INTO change (at, kind, why) "
                           "VALUES ('2026-05-01T00:00:00Z', 'edit', ''); COMMIT;"),
             QString());
    const QByteArray before = bytesOf(m_copy);
    VERIFY_REFUSED(answer(m_store->backup(m_copy, true)), ErrorCode::Locked, u"copy.sqlite"_s);
    QCOMPARE(bytesOf(m_copy), before);
}

void TestRegistryBackup::failsWhereItMayNotWrite()
{
    const auto files = filesIn(m_folder->path());
    VERIFY_REFUSED(answer(m_store->backup(u"/proc/copy.sqlite"_s)), ErrorCode::Io, u"copy.sqlite"_s);
    VERIFY_REFUSED(answer(m_store->backup(m_folder->filePath(u"no/where.sqlite"_s))), ErrorCode::Io,
                   u"where.sqlite"_s);
    VERIFY_REFUSED(answer(m_store->backup(m_folder->path(), true)), ErrorCode::Io, u""_s);
    QCOMPARE(filesIn(m_folder->path()), files);
}

void TestRegistryBackup::checkFinds_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("words");

    const QByteArray begin = "PRAGMA foreign_keys = OFF; BEGIN; INSERT INTO change (at, kind, why) VALUES "
                             "('2026-05-01T00:00:00Z', 'edit', ''); "
                             "INSERT INTO running_change (one, change) SELECT 1, max(id) FROM change; ";
    const QByteArray end = "; DELETE FROM running_change; COMMIT;";
    QTest::newRow("a reference to nothing")
        << begin + "DELETE FROM organisation WHERE id = 1" + end << u"organisation that is missing"_s;
    QTest::newRow("a gap in the members")
        << begin + "DELETE FROM membership WHERE consortium = 1 AND ordinal = 2" + end
        << u"consortium 1 (钢铁数据集联合体)"_s;
    QTest::newRow("no members at all")
        << begin + "DELETE FROM membership WHERE consortium = 2" + end << u"consortium 2"_s;
    QTest::newRow("a change that did not end") << begin + "COMMIT" << u"never finished"_s;
    QTest::newRow("a change past the journal")
        << "PRAGMA recursive_triggers = OFF; " + begin + // then what is replaced is not journalled
               "REPLACE INTO programme SELECT id, name, 'new', level, '', '', '' FROM programme" + end
        << u"according to the journal"_s;
    QTest::newRow("a lost mark") << QByteArray("PRAGMA application_id = 1") << u"not marked"_s;
}

void TestRegistryBackup::checkFinds()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, words);

    QCOMPARE(answer(m_store->check())->problems, QStringList());
    QCOMPARE(RawFile(m_path).execute(script), QString());
    const auto report = answer(m_store->check());
    VERIFY_DONE(report);
    QVERIFY(!report->isSound());
    QVERIFY2(report->problems.join(u'\n').contains(words), qPrintable(report->problems.join(u'\n')));
}

void TestRegistryBackup::checkFindsDamagedPages()
{
    VERIFY_DONE(answer(m_store->accept(longList(50), {}, sampleTime())));
    QVERIFY(*answer(m_store->close()));
    QByteArray bytes = bytesOf(m_path);
    constexpr qsizetype Page = 8192;
    const qsizetype pages = bytes.size() / Page;
    for (qsizetype page = pages - 1; page > pages / 2; page -= 2) { // behind the schema
        bytes.replace(page * Page, Page, QByteArray(Page, '\x5a'));
    }
    writeBytes(m_path, bytes);
    OpenRequest request;
    request.path = m_path;
    VERIFY_DONE(answer(m_store->open(request)));
    const auto report = answer(m_store->check());
    VERIFY_DONE(report);
    QVERIFY2(report->problems.join(u'\n').contains(u"damaged"), qPrintable(report->problems.join(u'\n')));
    VERIFY_REFUSED(answer(m_store->load()), ErrorCode::Damaged, u"registry.sqlite"_s);
}

QTEST_GUILESS_MAIN(TestRegistryBackup)

#include "tst_registrybackup.moc"
