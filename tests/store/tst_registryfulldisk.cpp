// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/registrystore.h"

#include <QProcess>
#include <QScopeGuard>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// While it lives no file of this process can grow by a byte, as on a disk without room.
class NoRoom final
{
    Q_DISABLE_COPY_MOVE(NoRoom)

public:
    NoRoom()
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

bool runs(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForStarted() && process.waitForFinished() && process.exitCode() == 0;
}

} // namespace

/// A disk without room: the registry can be read, and the message names the disk.
class TestRegistryFullDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsWithoutRoom();
    void readsWhatTheLogHolds();
    void namesTheDisk();
    void readsOnADiskThatIsFull();

private:
    void leaveALog(const QString& path);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryFullDisk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
    QVERIFY(*answer(m_store->close()));
}

void TestRegistryFullDisk::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

/// What a program that was killed leaves: a log with a commit that is not in the file, no index of it.
void TestRegistryFullDisk::leaveALog(const QString& path)
{
    const QTemporaryDir elsewhere;
    const QString source = elsewhere.filePath(u"registry.sqlite"_s);
    QVERIFY(QFile::copy(m_path, source));
    RawFile other(source);
    QCOMPARE(other.execute("PRAGMA wal_autocheckpoint = 0; INSERT INTO change (at, kind, why) "
                           "VALUES ('2026-05-01T00:00:00Z', 'edit', 'in the log');"),
             QString());
    QVERIFY(QFile::copy(source, path) || path == m_path);
    QVERIFY(QFile::copy(source + u"-wal", path + u"-wal"));
}

void TestRegistryFullDisk::readsWithoutRoom()
{
    const auto files = filesIn(m_folder->path());
    const NoRoom room;
    const auto opened = answer(m_store->open({m_path, OpenMode::ReadOnly}));
    VERIFY_DONE(opened);
    QVERIFY(opened->immutable);
    QVERIFY(!opened->fullDisk.isEmpty());
    QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{3});
    QCOMPARE(answer(m_store->check())->problems, QStringList());
    QCOMPARE(answer(m_store->look())->trouble, FileTrouble::None);
    VERIFY_DONE(answer(m_store->close()));
    auto after = filesIn(m_folder->path());
    after.remove(u"registry.sqlite-wal"_s); // empty: it was tried
    after.remove(u"registry.sqlite-shm"_s);
    QCOMPARE(after, files);
}

void TestRegistryFullDisk::readsWhatTheLogHolds()
{
    leaveALog(m_path);
    const auto files = filesIn(m_folder->path());
    {
        const NoRoom room;
        const auto opened = answer(m_store->open({m_path, OpenMode::ReadOnly}));
        VERIFY_DONE(opened);
        QVERIFY(opened->alone);
        QVERIFY(opened->readOnly);
        QVERIFY(!opened->fullDisk.isEmpty());
        QCOMPARE(answer(m_store->history())->front().why, u"in the log"_s);
        QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{3});
        VERIFY_REFUSED(answer(m_store->accept(longList(1), {}, sampleTime())), ErrorCode::ReadOnly,
                       u"registry.sqlite"_s);
        QCOMPARE(answer(m_store->look())->trouble, FileTrouble::None);
        VERIFY_DONE(answer(m_store->close()));
    }
    auto after = filesIn(m_folder->path());
    after.remove(u"registry.sqlite-shm"_s);
    QCOMPARE(after, files); // the log is still there, and so is all it holds
    VERIFY_DONE(answer(m_store->open({m_path})));
    QCOMPARE(answer(m_store->history())->front().why, u"in the log"_s);
}

void TestRegistryFullDisk::namesTheDisk()
{
    const NoRoom room;
    const auto opened = answer(m_store->open({m_path}));
    VERIFY_REFUSED(opened, ErrorCode::DiskFull, u"registry.sqlite"_s);
    const QString disk = QStorageInfo(m_folder->path()).rootPath();
    QVERIFY2(opened.error().message.contains(disk), qPrintable(opened.error().message));
}

/// A file system of its own, for which one has to be root.
void TestRegistryFullDisk::readsOnADiskThatIsFull()
{
    const QString disk = m_folder->filePath(u"disk"_s);
    QVERIFY(runs(u"mkdir"_s, {disk}));
    if (geteuid() != 0 || !runs(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=2m"_s, u"none"_s, disk})) {
        QSKIP("no file system can be mounted here");
    }
    const auto unmount = qScopeGuard([&] {
        m_store.reset();
        runs(u"umount"_s, {disk});
    });
    for (const bool hasLog : {false, true}) {
        const QString path = disk + (hasLog ? u"/log.sqlite"_s : u"/plain.sqlite"_s);
        if (hasLog) {
            leaveALog(path);
        } else {
            QVERIFY(QFile::copy(m_path, path));
        }
        runs(u"sh"_s, {u"-c"_s, u"cat /dev/zero > '%1/filler'"_s.arg(disk)});
        VERIFY_REFUSED(answer(m_store->open({path})), ErrorCode::DiskFull, disk);
        const auto opened = answer(m_store->open({path, OpenMode::ReadOnly}));
        VERIFY_DONE(opened);
        QVERIFY2(opened->fullDisk.contains(disk), qPrintable(opened->fullDisk));
        QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{3});
        QCOMPARE(answer(m_store->history())->front().why, hasLog ? u"in the log"_s : u"first"_s);
        VERIFY_DONE(answer(m_store->close()));
        QVERIFY(QFile::remove(disk + u"/filler"_s));
        VERIFY_DONE(answer(m_store->open({path})));
        VERIFY_DONE(answer(m_store->accept(longList(1), {}, sampleTime())));
        VERIFY_DONE(answer(m_store->close()));
    }
}

QTEST_GUILESS_MAIN(TestRegistryFullDisk)

#include "tst_registryfulldisk.moc"
