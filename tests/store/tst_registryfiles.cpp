// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "ordinaryuser.h"
#include "rawfile.h"
#include "samplelist.h"
#include "snapshotdump.h"
#include "store/sqlite/schema.h"
#include "store/thread/registrystore.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Opening and making files: those that are none of ours, those of others, and those that are protected.
class TestRegistryFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void refusesWhatIsNoRegistry_data();
    void refusesWhatIsNoRegistry();
    void refusesNewerFormat();
    void refusesNewerFormatInTheLog();
    void refusesDamagedFile();
    void refusesAMembershipOfNobody_data();
    void refusesAMembershipOfNobody();
    void refusesMissingFile();
    void makesAnEmptyRegistryIfAsked();
    void neverReplacesAFile();
    void makesNothingWhereItMayNot_data();
    void makesNothingWhereItMayNot();
    void keepsTheOpenRegistryWhereAnotherFails();
    void opensNamesWithSigns_data();
    void opensNamesWithSigns();
    void readsOnlyIfAsked();
    void refusesToWriteAProtectedFile();
    void readsInAProtectedFolder();
    void saysThatTheLogCannotBeRead();
    void waitsForNobodyLong();
    void refusesAFileThatIsHeldWhole();
    void openingAgainKeepsTheLocks();
    void closingLeavesOneFile();

private:
    [[nodiscard]] Result<OpenedRegistry> open(const QString& path, OpenMode mode = OpenMode::ReadWrite,
                                              bool createIfMissing = false);
    void protectFolder();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

namespace {

constexpr int ShortWait = 50; // milliseconds
constexpr QFile::Permissions Readable =
    QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup | QFile::ReadOther;
constexpr QFile::Permissions Enterable =
    Readable | QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;

} // namespace

void TestRegistryFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
    QVERIFY(*answer(m_store->close()));
}

void TestRegistryFiles::cleanup()
{
    m_store.reset();
    QFile::setPermissions(m_folder->path(), Enterable | QFile::WriteOwner | QFile::WriteUser);
    m_folder.reset();
}

Result<OpenedRegistry> TestRegistryFiles::open(const QString& path, OpenMode mode, bool createIfMissing)
{
    return answer(m_store->open({path, mode, createIfMissing, ShortWait}));
}

void TestRegistryFiles::protectFolder()
{
    QFile::setPermissions(m_path, Readable);
    QFile::setPermissions(m_folder->path(), Enterable);
}

void TestRegistryFiles::refusesWhatIsNoRegistry_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray noise;
    for (int i = 0; i < 5000; ++i) {
        noise.append(static_cast<char>(i * 7919 >> 3));
    }
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("noise") << noise;
    QTest::newRow("a few letters") << QByteArray("序号,联合体名称");
    QTest::newRow("the head of a database and no more") << QByteArray("SQLite format 3\0", 16);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.sqlite"_s);
    {
        RawFile other(path);
        QCOMPARE(other.execute("PRAGMA journal_mode = WAL; CREATE TABLE consortium (id INTEGER);"),
                 QString());
    }
    QTest::newRow("another program's database") << bytesOf(path);
}

void TestRegistryFiles::refusesWhatIsNoRegistry()
{
    QFETCH(const QByteArray, bytes);

    const QString path = m_folder->filePath(u"list.sqlite"_s);
    writeBytes(path, bytes);
    const auto files = filesIn(m_folder->path());
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        VERIFY_REFUSED(open(path, mode, true), ErrorCode::NotARegistry, u"list.sqlite"_s);
    }
    QCOMPARE(filesIn(m_folder->path()), files);
}

void TestRegistryFiles::refusesNewerFormat()
{
    QCOMPARE(RawFile(m_path).execute("PRAGMA user_version = 77; PRAGMA wal_checkpoint(TRUNCATE);"),
             QString());
    const auto files = filesIn(m_folder->path());
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = open(m_path, mode);
        VERIFY_REFUSED(opened, ErrorCode::NewerSchema, u"format 77"_s);
        QVERIFY(opened.error().message.contains(u"up to 6"));
    }
    QCOMPARE(filesIn(m_folder->path()), files);
}

void TestRegistryFiles::refusesNewerFormatInTheLog()
{
    RawFile other(m_path);
    QCOMPARE(other.execute("PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 77;"), QString());
    VERIFY_REFUSED(open(m_path), ErrorCode::NewerSchema, u"format 77"_s);
}

void TestRegistryFiles::refusesDamagedFile()
{
    const QByteArray whole = bytesOf(m_path);
    writeBytes(m_path, whole.left(5000));
    const auto opened = open(m_path);
    const auto loaded =
        opened ? answer(m_store->load()).map([](auto&&) { return OpenedRegistry(); }) : opened;
    VERIFY_REFUSED(loaded, ErrorCode::Damaged, u"registry.sqlite"_s);
}

void TestRegistryFiles::refusesAMembershipOfNobody_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("an organisation is gone")
        << QByteArray("DELETE FROM organisation WHERE id = (SELECT min(id) FROM organisation);");
    QTest::newRow("the last organisation is gone")
        << QByteArray("DELETE FROM organisation WHERE id = (SELECT max(id) FROM organisation);");
    QTest::newRow("an organisation has another id")
        << QByteArray("UPDATE organisation SET id = 987654 WHERE id = (SELECT min(id) FROM organisation);");
    QTest::newRow("a consortium is gone")
        << QByteArray("DELETE FROM consortium WHERE id = (SELECT max(id) FROM consortium);");
}

/// What another program can do, since keys are not checked unless it asks for it.
void TestRegistryFiles::refusesAMembershipOfNobody()
{
    QFETCH(const QByteArray, damage);
    {
        RawFile other(m_path);
        QByteArray script("PRAGMA foreign_keys = OFF;");
        QByteArray again;
        for (const QString& name : other.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
            script += "DROP TRIGGER " + name.toUtf8() + ';'; // the journal would not let it pass
            again +=
                other.value("SELECT sql FROM sqlite_schema WHERE name = '" + name.toUtf8() + '\'').toUtf8() +
                ';';
        }
        QCOMPARE(other.execute(script + damage + again), QString());
    }
    const auto opened = open(m_path);
    QVERIFY(opened);
    const auto loaded = answer(m_store->load()).map([](auto&&) { return OpenedRegistry(); });
    VERIFY_REFUSED(loaded, ErrorCode::Damaged, u"registry.sqlite"_s);
}

void TestRegistryFiles::refusesMissingFile()
{
    const QString path = m_folder->filePath(u"missing.sqlite"_s);
    VERIFY_REFUSED(open(path), ErrorCode::Io, u"missing.sqlite"_s);
    VERIFY_REFUSED(open(path, OpenMode::ReadOnly, true), ErrorCode::Io, u"missing.sqlite"_s);
    VERIFY_REFUSED(open(m_folder->path()), ErrorCode::NotARegistry, u""_s);
    QVERIFY(!QFile::exists(path));
}

void TestRegistryFiles::makesAnEmptyRegistryIfAsked()
{
    const QString path = m_folder->filePath(u"empty.sqlite"_s);
    const auto opened = open(path, OpenMode::ReadWrite, true);
    VERIFY_DONE(opened);
    QCOMPARE(opened->path, path);
    QCOMPARE(opened->schemaVersion, 6);
    QCOMPARE(opened->readOnly, false);
    const auto snapshot = answer(m_store->load());
    VERIFY_DONE(snapshot);
    QCOMPARE((*snapshot)->consortiumCount(), std::size_t{0});
    QCOMPARE((*snapshot)->regions.size(), sampleReference().regions.size() + 1);
    VERIFY_DONE(answer(m_store->accept(sampleList(), u"first"_s, sampleTime())));
    QCOMPARE(dump(**answer(m_store->load())), dump(*snapshotOf(sampleList(), sampleReference())));
}

void TestRegistryFiles::neverReplacesAFile()
{
    const auto files = filesIn(m_folder->path());
    VERIFY_REFUSED(answer(m_store->create(m_path, sampleList(), {}, sampleTime())), ErrorCode::Io,
                   u"registry.sqlite"_s);
    QCOMPARE(filesIn(m_folder->path()), files);
}

void TestRegistryFiles::makesNothingWhereItMayNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder that is not there") << QDir::temp().filePath(u"no/such/folder/new.sqlite"_s);
    QTest::newRow("a folder that takes no files") << u"/proc/new.sqlite"_s;
    QTest::newRow("a file in the place of the folder") << u"/dev/null/new.sqlite"_s;
}

void TestRegistryFiles::makesNothingWhereItMayNot()
{
    QFETCH(const QString, path);

    VERIFY_REFUSED(answer(m_store->create(path, sampleList(), {}, sampleTime())), ErrorCode::Io,
                   u"new.sqlite"_s);
    VERIFY_REFUSED(open(path, OpenMode::ReadWrite, true), ErrorCode::Io, u"new.sqlite"_s);
    QVERIFY(!QFile::exists(path));
}

void TestRegistryFiles::keepsTheOpenRegistryWhereAnotherFails()
{
    const auto first = open(m_path);
    VERIFY_DONE(first);
    QVERIFY(!open(m_folder->filePath(u"missing.sqlite"_s)));
    const auto snapshot = answer(m_store->load());
    VERIFY_DONE(snapshot);
    QCOMPARE((*snapshot)->source, m_path);
    const auto again = open(m_path);
    VERIFY_DONE(again);
    QVERIFY(again->request > first->request);
}

void TestRegistryFiles::opensNamesWithSigns_data()
{
    QTest::addColumn<QString>("name");
    for (const char16_t* name : {u"工业数据 名单.sqlite", u"50%25?mode=ro#a&b.sqlite", u"it's \"one\".db",
                                 u"no ending", u";QSQLITE_OPEN_READONLY"}) {
        QTest::newRow(QString::fromUtf16(name).toUtf8().constData()) << QString::fromUtf16(name);
    }
}

void TestRegistryFiles::opensNamesWithSigns()
{
    QFETCH(const QString, name);

    QVERIFY(QFile::rename(m_path, m_folder->filePath(name)));
    VERIFY_DONE(open(m_folder->filePath(name)));
    VERIFY_DONE(answer(m_store->accept(longList(2), {}, sampleTime())));
    QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{5});
    QVERIFY(*answer(m_store->close()));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2); // and the backup
}

void TestRegistryFiles::readsOnlyIfAsked()
{
    const auto files = filesIn(m_folder->path());
    const auto opened = open(m_path, OpenMode::ReadOnly);
    VERIFY_DONE(opened);
    QCOMPARE(opened->readOnly, true);
    QCOMPARE(opened->immutable, false);
    const auto snapshot = answer(m_store->load());
    VERIFY_DONE(snapshot);
    QCOMPARE((*snapshot)->readOnly, true);
    QCOMPARE((*snapshot)->consortiumCount(), std::size_t{3});
    VERIFY_REFUSED(answer(m_store->accept(longList(2), {}, sampleTime())), ErrorCode::ReadOnly,
                   u"registry.sqlite"_s);
    QCOMPARE(answer(m_store->check())->problems, QStringList());
    VERIFY_DONE(answer(m_store->backup(m_folder->filePath(u"copy.sqlite"_s))));
    QVERIFY(*answer(m_store->close()));
    QVERIFY(QFile::remove(m_folder->filePath(u"copy.sqlite"_s)));
    QCOMPARE(filesIn(m_folder->path()), files);
}

void TestRegistryFiles::refusesToWriteAProtectedFile()
{
    const auto files = filesIn(m_folder->path());
    QFile::setPermissions(m_path, Readable);
    QFile::setPermissions(m_folder->path(), Enterable | QFile::WriteOther | QFile::WriteOwner);
    {
        const OrdinaryUser user;
        QFile file(m_path);
        if (file.open(QIODevice::ReadWrite)) {
            QSKIP("permissions mean nothing here");
        }
        m_store = std::make_unique<RegistryStore>(sampleReference());
        VERIFY_REFUSED(open(m_path), ErrorCode::ReadOnly, u"registry.sqlite"_s);
        VERIFY_DONE(open(m_path, OpenMode::ReadOnly));
        VERIFY_DONE(answer(m_store->load()));
        m_store.reset();
    }
    QCOMPARE(filesIn(m_folder->path()).value(u"registry.sqlite"_s), files.value(u"registry.sqlite"_s));
}

void TestRegistryFiles::readsInAProtectedFolder()
{
    const auto files = filesIn(m_folder->path());
    protectFolder();
    {
        const OrdinaryUser user;
        if (!OrdinaryUser::isKeptOutOf(m_folder->path())) {
            QSKIP("permissions mean nothing here");
        }
        m_store = std::make_unique<RegistryStore>(sampleReference());
        VERIFY_REFUSED(open(m_path), ErrorCode::ReadOnly, u"registry.sqlite"_s);
        const auto opened = open(m_path, OpenMode::ReadOnly);
        VERIFY_DONE(opened);
        QCOMPARE(opened->immutable, true);
        QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{3});
        QCOMPARE(answer(m_store->check())->problems, QStringList());
        VERIFY_REFUSED(answer(m_store->accept(longList(1), {}, sampleTime())), ErrorCode::ReadOnly,
                       u"registry.sqlite"_s);
        VERIFY_REFUSED(answer(m_store->backup(m_folder->filePath(u"copy.sqlite"_s))), ErrorCode::Io,
                       u"copy.sqlite"_s);
        const QString path = m_folder->filePath(u"new.sqlite"_s);
        VERIFY_REFUSED(answer(m_store->create(path, sampleList(), {}, sampleTime())), ErrorCode::Io,
                       u"new.sqlite"_s);
        m_store.reset();
    }
    QCOMPARE(filesIn(m_folder->path()), files);
}

void TestRegistryFiles::saysThatTheLogCannotBeRead()
{
    const QTemporaryDir elsewhere;
    const QString source = elsewhere.filePath(u"registry.sqlite"_s);
    QVERIFY(QFile::copy(m_path, source));
    RawFile other(source); // keeps what it wrote in the log
    QCOMPARE(other.execute("PRAGMA wal_autocheckpoint = 0; INSERT INTO change (at, kind, why) "
                           "VALUES ('2026-05-01T00:00:00Z', 'edit', '');"),
             QString());
    QVERIFY(QFile::copy(source + u"-wal", m_path + u"-wal"));
    protectFolder();
    const OrdinaryUser user;
    if (!OrdinaryUser::isKeptOutOf(m_folder->path())) {
        QSKIP("permissions mean nothing here");
    }
    m_store = std::make_unique<RegistryStore>(sampleReference());
    const auto opened = open(m_path, OpenMode::ReadOnly);
    VERIFY_REFUSED(opened, ErrorCode::Io, u"registry.sqlite"_s);
    QVERIFY(opened.error().detail.contains(u"registry.sqlite-wal"));
}

void TestRegistryFiles::waitsForNobodyLong()
{
    VERIFY_DONE(open(m_path));
    RawFile other(m_path);
    QCOMPARE(other.execute("BEGIN IMMEDIATE"), QString());
    VERIFY_REFUSED(answer(m_store->accept(longList(2), {}, sampleTime())), ErrorCode::Locked,
                   u"registry.sqlite"_s);
    VERIFY_DONE(answer(m_store->load())); // readers are not kept waiting
    QCOMPARE(other.execute("ROLLBACK"), QString());
    const auto outcome = answer(m_store->accept(longList(2), {}, sampleTime()));
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->added, 2);
}

void TestRegistryFiles::refusesAFileThatIsHeldWhole()
{
    RawFile other(m_path);
    QCOMPARE(other.execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;"), QString());
    VERIFY_REFUSED(open(m_path), ErrorCode::Locked, u"registry.sqlite"_s);
}

/// Reading the file past SQLite would let go of the locks of the connection that has it open: then another
/// program takes itself for the last one and removes the log, and what we write next is lost.
void TestRegistryFiles::openingAgainKeepsTheLocks()
{
    VERIFY_DONE(open(m_path));
    VERIFY_DONE(answer(m_store->load()));
    VERIFY_DONE(open(m_path));
    VERIFY_DONE(answer(m_store->load()));
    QProcess other;
    other.start(u"sqlite3"_s, {m_path, u"SELECT count(*) FROM consortium;"_s});
    if (!other.waitForStarted()) {
        QSKIP("needs the program sqlite3");
    }
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.readAllStandardOutput().trimmed(), QByteArray("3"));
    QVERIFY(QFile::exists(m_path + u"-wal"));
    VERIFY_DONE(answer(m_store->accept(longList(2), {}, sampleTime())));
    m_store.reset();
    QCOMPARE(RawFile(m_path).value("SELECT count(*) FROM consortium"), u"5"_s);
}

void TestRegistryFiles::closingLeavesOneFile()
{
    VERIFY_DONE(open(m_path));
    VERIFY_DONE(answer(m_store->accept(longList(20), {}, sampleTime())));
    RawFile reader(m_path); // holds the file open, so that SQLite itself would keep the log
    QCOMPARE(reader.value("SELECT count(*) FROM consortium"), u"23"_s);
    m_store.reset();
    QCOMPARE(bytesOf(m_path + u"-wal").size(), 0);
    const QString sent = m_folder->filePath(u"sent.sqlite"_s);
    QVERIFY(QFile::copy(m_path, sent));
    QCOMPARE(RawFile(sent).value("SELECT count(*) FROM consortium"), u"23"_s);
}

QTEST_GUILESS_MAIN(TestRegistryFiles)

#include "tst_registryfiles.moc"
