// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "noroom.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/thread/registrystore.h"

#include <QProcess>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <unistd.h>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

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
    void saysWhatThereIsNoRoomFor();

private:
    /// Mounts a file system of its own, for which one has to be root; false where that is not allowed.
    [[nodiscard]] bool mountDisk();
    void fillDisk() { runs(u"sh"_s, {u"-c"_s, u"cat /dev/zero > '%1/filler'"_s.arg(m_disk)}); }
    void leaveALog(const QString& path);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_disk;
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
    if (!m_disk.isEmpty()) {
        runs(u"umount"_s, {m_disk});
    }
    m_disk.clear();
    m_folder.reset();
}

bool TestRegistryFullDisk::mountDisk()
{
    const QString disk = m_folder->filePath(u"disk"_s);
    if (geteuid() != 0 || !runs(u"mkdir"_s, {disk}) ||
        !runs(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=2m"_s, u"none"_s, disk})) {
        return false;
    }
    m_disk = disk;
    return true;
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

void TestRegistryFullDisk::readsOnADiskThatIsFull()
{
    if (!mountDisk()) {
        QSKIP("no file system can be mounted here");
    }
    for (const bool hasLog : {false, true}) {
        const QString path = m_disk + (hasLog ? u"/log.sqlite"_s : u"/plain.sqlite"_s);
        if (hasLog) {
            leaveALog(path);
        } else {
            QVERIFY(QFile::copy(m_path, path));
        }
        fillDisk();
        VERIFY_REFUSED(answer(m_store->open({path})), ErrorCode::DiskFull, m_disk);
        const auto opened = answer(m_store->open({path, OpenMode::ReadOnly}));
        VERIFY_DONE(opened);
        QVERIFY2(opened->fullDisk.contains(m_disk), qPrintable(opened->fullDisk));
        QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{3});
        QCOMPARE(answer(m_store->history())->front().why, hasLog ? u"in the log"_s : u"first"_s);
        // Whoever tries to write is told the same again.
        VERIFY_REFUSED(answer(m_store->accept(longList(1), {}, sampleTime())), ErrorCode::ReadOnly, m_disk);
        VERIFY_REFUSED(answer(m_store->undo({}, sampleTime())), ErrorCode::ReadOnly, m_disk);
        VERIFY_DONE(answer(m_store->close()));
        QVERIFY(QFile::remove(m_disk + u"/filler"_s));
        VERIFY_DONE(answer(m_store->open({path})));
        VERIFY_DONE(answer(m_store->accept(longList(1), {}, sampleTime())));
        VERIFY_DONE(answer(m_store->close()));
    }
}

/// The disk became full while the registry was open.
void TestRegistryFullDisk::saysWhatThereIsNoRoomFor()
{
    if (!mountDisk()) {
        QSKIP("no file system can be mounted here");
    }
    const QString path = m_disk + u"/registry.sqlite"_s;
    QVERIFY(QFile::copy(m_path, path));
    VERIFY_DONE(answer(m_store->open({path})));
    VERIFY_DONE(answer(m_store->accept(longList(1), {}, sampleTime())));
    fillDisk();
    const auto files = filesIn(m_disk).keys();
    const auto undone = answer(m_store->undo({}, sampleTime()));
    VERIFY_REFUSED(undone, ErrorCode::DiskFull, m_disk);
    QVERIFY2(undone.error().message.contains(u"for a backup of registry.sqlite"_s),
             wordsOf(undone).constData());
    QVERIFY2(undone.error().detail.contains(u"each undo"_s), wordsOf(undone).constData());
    VERIFY_REFUSED(answer(m_store->accept(longList(2), {}, sampleTime())), ErrorCode::DiskFull, m_disk);
    QCOMPARE(filesIn(m_disk).keys(), files);
    QVERIFY(QFile::remove(m_disk + u"/filler"_s));
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
}

QTEST_GUILESS_MAIN(TestRegistryFullDisk)

#include "tst_registryfulldisk.moc"
