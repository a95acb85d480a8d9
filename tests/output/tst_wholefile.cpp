// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/wholefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

Result<void> writeHello(QIODevice& device)
{
    return device.write("hello") == 5 ? Result<void>{} : Result<void>(writeFailure(device));
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class WholeFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes();
    void failedContentKeepsTheOldFile();
    void missingFolder();
    void folderAsTarget();
    void fullDisk();
    void noRoomForWhatIsBuffered();
};

void WholeFileTest::writes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"文件.txt"_s);
    QVERIFY(writeFile(path, writeHello));
    QCOMPARE(contents(path), QByteArray("hello"));
}

void WholeFileTest::failedContentKeepsTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.txt"_s);
    QVERIFY(writeFile(path, writeHello));
    const auto done = writeFile(path, [](QIODevice& device) -> Result<void> {
        device.write("half");
        return failure(ErrorCode::BadInput, u"no"_s);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().message, u"no"_s);
    QCOMPARE(contents(path), QByteArray("hello"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void WholeFileTest::missingFolder()
{
    const QTemporaryDir folder;
    const auto done = writeFile(folder.filePath(u"no/a.txt"_s), writeHello);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Io);
    QVERIFY2(done.error().message.contains(u"a.txt"_s), qPrintable(done.error().message));
}

void WholeFileTest::folderAsTarget()
{
    const QTemporaryDir folder;
    QVERIFY(!writeFile(folder.path(), writeHello));
    QVERIFY(QFileInfo(folder.path()).isDir());
}

/// The device that is always full is written to as it is, never replaced by a file.
void WholeFileTest::fullDisk()
{
    const QString full = u"/dev/full"_s;
    if (!QFile::exists(full)) {
        QSKIP("no /dev/full here");
    }
    const auto done = writeFile(full, writeHello);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QVERIFY(!QFileInfo(full).isFile());
}

/// A few bytes stay in Qt's buffer until the file is closed; that they find no room then is an error as well,
/// and the file of before stays.
void WholeFileTest::noRoomForWhatIsBuffered()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(writeBytes(path, "before"));
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit none{0, usual.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
    const auto done = writeBytes(path, "after");
    setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!done);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
}

QTEST_GUILESS_MAIN(WholeFileTest)
#include "tst_wholefile.moc"
