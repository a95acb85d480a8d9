// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/thread/registrystore.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// What others do to the file of an open registry: replaced, overwritten, deleted, written to. The others are
/// other processes: a file that this one opens and closes would lose the locks that SQLite has on it.
class TestRegistryOutside final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void touchedFileIsTold_data();
    void touchedFileIsTold();
    void touchedFileIsNotWritten_data() { touchedFileIsTold_data(); }
    void touchedFileIsNotWritten();
    void touchedFileIsCopied_data() { touchedFileIsTold_data(); }
    void touchedFileIsCopied();
    void theNewFileOfTheNameIsLeftAlone_data();
    void theNewFileOfTheNameIsLeftAlone();
    void fileThatIsBackIsGoneOnWith_data();
    void fileThatIsBackIsGoneOnWith();
    void theNewFileIsReadWhenAskedTo();
    void replacedInMidWriteIsTold_data();
    void replacedInMidWriteIsTold();
    void commitsOfOthersAreTold();
    void ownChangesAreToldFromThoseOfOthers();
    void checkpointsOfOthersAreNothingToTell();
    void nothingIsToldOfOwnWork_data();
    void nothingIsToldOfOwnWork();
    void nothingLiesBesideAtRest();

private:
    [[nodiscard]] FileNews look();
    [[nodiscard]] bool runs(const QString& script) const;
    [[nodiscard]] QByteArray hashOf(const QString& path) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_other; ///< another registry, of another size
    std::unique_ptr<RegistryStore> m_store;
};

namespace {

/// What another process does to the registry: it opens it, adds as many consortia, and closes it.
int addConsortia(const QString& path, int consortia)
{
    RegistryStore store(sampleReference());
    OpenRequest request;
    request.path = path;
    const auto opened = answer(store.open(request));
    const auto accepted = answer(store.accept(longList(consortia), u"Import elsewhere"_s, sampleTime()));
    return opened && accepted ? 0 : 1;
}

bool othersAdd(const QString& path, int consortia)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), {u"--add"_s, path, QString::number(consortia)});
    return process.waitForFinished() && process.exitCode() == 0;
}

QString sharedScript(const QString& script, const QString& path, const QString& other)
{
    return QString(script)
        .replace(u"$REG"_s, u'\'' + path + u'\'')
        .replace(u"$OTHER"_s, u'\'' + other + u'\'');
}

} // namespace

void TestRegistryOutside::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(runs(u"mkdir '%1'"_s.arg(m_folder->filePath(u"data"_s))));
    m_path = m_folder->filePath(u"data/registry.sqlite"_s);
    m_other = m_folder->filePath(u"other.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_other, longList(40), u"other"_s, sampleTime())));
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
    QVERIFY(*answer(m_store->close()));
    // An hour old, so that whoever writes to it is seen by its time.
    QVERIFY(runs(sharedScript(u"touch -d '1 hour ago' $REG && cp -p $REG $REG.before"_s, m_path, m_other)));
    VERIFY_DONE(answer(m_store->open({m_path})));
    QCOMPARE(look().trouble, FileTrouble::None);
}

void TestRegistryOutside::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

FileNews TestRegistryOutside::look()
{
    return answer(m_store->look()).value();
}

bool TestRegistryOutside::runs(const QString& script) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(u"sh"_s, {u"-ec"_s, script});
    return process.waitForFinished() && process.exitCode() == 0;
}

/// By another process, see above.
QByteArray TestRegistryOutside::hashOf(const QString& path) const
{
    QProcess process;
    process.start(u"sh"_s, {u"-c"_s, u"sha256sum < '%1' 2>&1"_s.arg(path)});
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray("not run");
}

void TestRegistryOutside::touchedFileIsTold_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<FileTrouble>("trouble");

    QTest::newRow("mv over it") << u"mv $OTHER $REG"_s << FileTrouble::Replaced;
    QTest::newRow("mv of a copy over it") << u"cp -p $REG $OTHER; mv $OTHER $REG"_s << FileTrouble::Replaced;
    QTest::newRow("cp over it") << u"cp $OTHER $REG"_s << FileTrouble::Overwritten;
    QTest::newRow("cp of the same size") << u"cp $REG $OTHER; printf X | dd of=$OTHER conv=notrunc bs=1 "
                                            "seek=$(grep -abo first $OTHER | head -n1 | cut -d: -f1) "
                                            "2>/dev/null; cp $OTHER $REG"_s
                                         << FileTrouble::Overwritten;
    QTest::newRow("cp of the same bytes") << u"cp $REG $OTHER; cp $OTHER $REG"_s << FileTrouble::Overwritten;
    QTest::newRow("rm") << u"rm $REG"_s << FileTrouble::Gone;
    QTest::newRow("moved away") << u"mv $REG $REG.away"_s << FileTrouble::Gone;
    QTest::newRow("rm and a file of another kind")
        << u"rm $REG; echo no registry > $REG"_s << FileTrouble::Replaced;
    QTest::newRow("folder removed") << u"rm -r \"$(dirname $REG)\""_s << FileTrouble::FolderGone;
    QTest::newRow("folder moved away")
        << u"mv \"$(dirname $REG)\" \"$(dirname $REG)-away\""_s << FileTrouble::FolderGone;
    QTest::newRow("a page is damaged")
        << u"yes | dd of=$REG conv=notrunc bs=8192 seek=3 count=1 2>/dev/null"_s << FileTrouble::Damaged;
    QTest::newRow("cut off") << u"truncate -s 20000 $REG"_s << FileTrouble::Damaged;
    QTest::newRow("emptied") << u": > $REG"_s << FileTrouble::Damaged;
}

void TestRegistryOutside::touchedFileIsTold()
{
    QFETCH(const QString, script);
    QFETCH(const FileTrouble, trouble);

    QVERIFY(runs(sharedScript(script, m_path, m_other)));
    const FileNews news = look();
    QCOMPARE(news.trouble, trouble);
    QVERIFY2(news.error.message.contains(u"registry.sqlite"_s), qPrintable(news.error.message));
    QVERIFY(news.error.message.endsWith(u'.') && !news.error.detail.isEmpty());
    QCOMPARE(news.isFileThere, trouble != FileTrouble::Gone && trouble != FileTrouble::FolderGone);
    QCOMPARE(look().trouble, trouble); // as long as it lasts
    VERIFY_REFUSED(answer(m_store->load()).map([](auto&&) { return 0; }), ErrorCode::Io,
                   u"registry.sqlite"_s);
}

/// Without a look before: the write itself finds it.
void TestRegistryOutside::touchedFileIsNotWritten()
{
    QFETCH(const QString, script);
    QFETCH(const FileTrouble, trouble);

    QVERIFY(runs(sharedScript(script, m_path, m_other)));
    const QByteArray before = hashOf(m_path);
    VERIFY_REFUSED(answer(m_store->accept(longList(2), {}, sampleTime())), ErrorCode::Io,
                   u"registry.sqlite"_s);
    QCOMPARE(look().trouble, trouble);
    QCOMPARE(hashOf(m_path), before);
    m_store.reset();
    QCOMPARE(hashOf(m_path), before);
    QVERIFY(!QFile::exists(m_path + u"-wal"_s) || QFile(m_path + u"-wal"_s).size() == 0);
}

void TestRegistryOutside::touchedFileIsCopied()
{
    QFETCH(const QString, script);
    QFETCH(const FileTrouble, trouble);

    const SnapshotPtr shown = answer(m_store->load()).value();
    QVERIFY(runs(sharedScript(script, m_path, m_other)));
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    const auto written = answer(m_store->backup(copy, false, shown));
    VERIFY_DONE(written);
    QCOMPARE(look().trouble, trouble);
    m_store.reset();
    RegistryStore store(sampleReference());
    VERIFY_DONE(answer(store.open({copy})));
    QCOMPARE(answer(store.check())->problems, QStringList());
    const auto history = answer(store.history());
    VERIFY_DONE(history);
    const bool isKeptWhole = trouble == FileTrouble::Gone || trouble == FileTrouble::FolderGone ||
                             trouble == FileTrouble::Replaced;
    QCOMPARE(history->front().why, isKeptWhole ? u"first"_s : u"Copy of what was in memory"_s);
    const SnapshotPtr now = answer(store.load()).value();
    QCOMPARE(now->consortiumCount(), shown->consortiumCount());
    QCOMPARE(now->membershipCount(), shown->membershipCount());
}

void TestRegistryOutside::theNewFileOfTheNameIsLeftAlone_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("looks"); ///< before somebody else opens it
    for (const bool looks : {true, false}) {
        QTest::addRow("mv, looks %d", looks) << u"mv $OTHER $REG"_s << looks;
        QTest::addRow("cp, looks %d", looks) << u"cp $OTHER $REG"_s << looks;
    }
}

/// Another program works with the file that has the name now, while ours is still open.
void TestRegistryOutside::theNewFileOfTheNameIsLeftAlone()
{
    QFETCH(const QString, script);
    QFETCH(const bool, looks);

    VERIFY_DONE(answer(m_store->accept(longList(30), u"Import here"_s, sampleTime())));
    VERIFY_DONE(answer(m_store->load()));
    QVERIFY(runs(sharedScript(u"sleep 0.05; "_s + script, m_path, m_other)));
    if (looks) {
        QVERIFY(look().trouble != FileTrouble::None);
    }
    QVERIFY(othersAdd(m_path, 45));
    QVERIFY(look().trouble != FileTrouble::None);
    QVERIFY(!answer(m_store->accept(longList(2), {}, sampleTime())));
    m_store.reset();
    RegistryStore store(sampleReference());
    VERIFY_DONE(answer(store.open({m_path})));
    QCOMPARE(answer(store.check())->problems, QStringList());
    QCOMPARE((*answer(store.load()))->consortiumCount(), std::size_t{45}); // 40 of them were there
}

void TestRegistryOutside::fileThatIsBackIsGoneOnWith_data()
{
    QTest::addColumn<QString>("away");
    QTest::addColumn<QString>("back");
    QTest::newRow("moved") << u"mv $REG $REG.away"_s << u"mv $REG.away $REG"_s;
    QTest::newRow("its folder") << u"mv \"$(dirname $REG)\" \"$(dirname $REG)-away\""_s
                                << u"mv \"$(dirname $REG)-away\" \"$(dirname $REG)\""_s;
    QTest::newRow("replaced") << u"mv $REG $REG.away; cp $OTHER $REG"_s << u"mv $REG.away $REG"_s;
}

void TestRegistryOutside::fileThatIsBackIsGoneOnWith()
{
    QFETCH(const QString, away);
    QFETCH(const QString, back);

    QVERIFY(runs(sharedScript(away, m_path, m_other)));
    QVERIFY(look().trouble != FileTrouble::None);
    QVERIFY(runs(sharedScript(back, m_path, m_other)));
    const FileNews news = look();
    QCOMPARE(news.trouble, FileTrouble::None);
    QVERIFY(news.isSettled);
    VERIFY_DONE(answer(m_store->accept(longList(2), {}, sampleTime())));
    QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{5});
}

void TestRegistryOutside::theNewFileIsReadWhenAskedTo()
{
    QVERIFY(runs(sharedScript(u"cp $OTHER $REG"_s, m_path, m_other)));
    QCOMPARE(look().trouble, FileTrouble::Overwritten);
    VERIFY_DONE(answer(m_store->open({m_path})));
    QCOMPARE(look().trouble, FileTrouble::None);
    QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{40});
    VERIFY_DONE(answer(m_store->accept(sampleList(), {}, sampleTime())));
}

void TestRegistryOutside::replacedInMidWriteIsTold_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<FileTrouble>("trouble");
    QTest::newRow("mv over it") << u"mv $OTHER $REG"_s << FileTrouble::Replaced;
    QTest::newRow("cp over it") << u"cp $OTHER $REG"_s << FileTrouble::Overwritten;
    QTest::newRow("rm") << u"rm $REG"_s << FileTrouble::Gone;
}

/// The reading of a name, which the store asks for while it writes, is the moment.
void TestRegistryOutside::replacedInMidWriteIsTold()
{
    QFETCH(const QString, script);
    QFETCH(const FileTrouble, trouble);

    bool isDone = false;
    m_store = std::make_unique<RegistryStore>(sampleReference(), [&](const QString&) {
        if (!isDone) {
            isDone = runs(sharedScript(script, m_path, m_other));
        }
        return StoredReadings{"a", "a"};
    });
    VERIFY_DONE(answer(m_store->open({m_path})));
    const QByteArray wanted = trouble == FileTrouble::Gone ? hashOf(m_path + u"-none"_s) : hashOf(m_other);
    VERIFY_REFUSED(answer(m_store->accept(longList(300), {}, sampleTime())), ErrorCode::Io,
                   u"registry.sqlite"_s);
    QVERIFY(isDone);
    QCOMPARE(look().trouble, trouble);
    if (trouble != FileTrouble::Gone) {
        QCOMPARE(hashOf(m_path), wanted);
    }
    m_store.reset();
    if (trouble != FileTrouble::Gone) {
        QCOMPARE(hashOf(m_path), wanted);
        RegistryStore store(sampleReference()); // whatever lies beside it means nothing to it
        VERIFY_DONE(answer(store.open({m_path})));
        QCOMPARE((*answer(store.load()))->consortiumCount(), std::size_t{40});
        QCOMPARE(answer(store.check())->problems, QStringList());
    } else {
        QVERIFY(!QFile::exists(m_path));
    }
}

void TestRegistryOutside::commitsOfOthersAreTold()
{
    QVERIFY(!look().isChanged);
    QVERIFY(othersAdd(m_path, 2));
    const FileNews news = look();
    QCOMPARE(news.trouble, FileTrouble::None);
    QVERIFY(news.isChanged);
    QCOMPARE(news.changes.changes, 1);
    QCOMPARE(news.changes.reason, u"Import elsewhere"_s);
    QCOMPARE(news.changes.consortiaAdded, 2);
    QVERIFY(news.changes.membershipsAdded > 0);
    QVERIFY(!look().isChanged);
    QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{5});
    QVERIFY(!look().isChanged);
}

void TestRegistryOutside::ownChangesAreToldFromThoseOfOthers()
{
    VERIFY_DONE(answer(m_store->accept(longList(1), u"here"_s, sampleTime())));
    QVERIFY(othersAdd(m_path, 3));
    // A write before anybody looked: what the others did is told all the same.
    ViewChange change;
    change.view.name = u"a view"_s;
    change.view.page = u"consortia"_s;
    const auto own = answer(m_store->changeViews(change, u"view here"_s, sampleTime()));
    VERIFY_DONE(own);
    const FileNews news = look();
    QCOMPARE(news.changes.changes, 1);
    QCOMPARE(news.changes.consortiaAdded, 2); // one of the three was there
    const auto history = answer(m_store->history());
    VERIFY_DONE(history);
    QStringList here;
    for (const ChangeRecord& record : *history) {
        if (record.madeHere) {
            here << record.why;
        }
    }
    QCOMPARE(here, (QStringList{u"view here"_s, u"here"_s}));
    VERIFY_DONE(answer(m_store->undo(*own, sampleTime())));
    QCOMPARE((*answer(m_store->load()))->consortiumCount(), std::size_t{6});
    QVERIFY(!look().isChanged);
}

void TestRegistryOutside::checkpointsOfOthersAreNothingToTell()
{
    RawFile other(m_path); // through SQLite, which keeps one set of locks in this process
    QCOMPARE(other.execute("PRAGMA wal_autocheckpoint = 0; INSERT INTO change (at, kind, why) "
                           "VALUES ('2026-05-01T00:00:00Z', 'edit', 'raw');"),
             QString());
    QCOMPARE(look().changes.changes, 1);
    for (const char* mode : {"PASSIVE", "FULL", "TRUNCATE"}) {
        QCOMPARE(other.execute(QByteArray("PRAGMA wal_checkpoint(") + mode + ");"), QString());
        const FileNews news = look();
        QCOMPARE(news.trouble, FileTrouble::None);
        QVERIFY(!news.isChanged);
    }
    VERIFY_DONE(answer(m_store->accept(longList(2), {}, sampleTime())));
    QCOMPARE(look().trouble, FileTrouble::None);
}

void TestRegistryOutside::nothingIsToldOfOwnWork_data()
{
    QTest::addColumn<int>("consortia");
    QTest::newRow("a few rows") << 3;
    QTest::newRow("as ranges of ids") << 1500;
    QTest::newRow("without the log") << 5200;
}

void TestRegistryOutside::nothingIsToldOfOwnWork()
{
    QFETCH(const int, consortia);

    const auto isQuiet = [this] {
        const FileNews news = look();
        return news.trouble == FileTrouble::None && !news.isChanged && !news.isSettled;
    };
    VERIFY_DONE(answer(m_store->accept(longList(consortia), {}, sampleTime())));
    QVERIFY(isQuiet());
    VERIFY_DONE(answer(m_store->load()));
    QVERIFY(isQuiet());
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
    QVERIFY(isQuiet());
    VERIFY_DONE(answer(m_store->backup(m_folder->filePath(u"copy.sqlite"_s))));
    QVERIFY(isQuiet());
    auto stopped = m_store->accept(longList(consortia), {}, sampleTime());
    stopped.cancel();
    stopped.waitForFinished();
    QVERIFY(isQuiet());
    VERIFY_DONE(answer(m_store->accept(longList(2), {}, sampleTime())));
    QVERIFY(isQuiet());
}

/// So that a file that takes the name of ours meets nothing that is not its own.
void TestRegistryOutside::nothingLiesBesideAtRest()
{
    VERIFY_DONE(answer(m_store->accept(longList(30), {}, sampleTime())));
    VERIFY_DONE(answer(m_store->load()));
    QVERIFY(!QFile::exists(m_path + u"-wal"_s) || QFile(m_path + u"-wal"_s).size() == 0);
    QVERIFY(othersAdd(m_path, 33));
    QVERIFY(look().isChanged);
    QVERIFY(!QFile::exists(m_path + u"-wal"_s) || QFile(m_path + u"-wal"_s).size() == 0);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--add") {
        return addConsortia(arguments.at(2), arguments.at(3).toInt());
    }
    TestRegistryOutside test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_registryoutside.moc"
