// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/wholefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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

QTEST_GUILESS_MAIN(WholeFileTest)
#include "tst_wholefile.moc"
