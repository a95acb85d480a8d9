// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// export, report, render and backup: the files that are written, whole or not at all.
class CliFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exportsEveryFormat_data();
    void exportsEveryFormat();
    void exportsOnlyWhatIsAskedFor();
    void encodings_data();
    void encodings();
    void everythingAsJson();
    void writesTheSameBytesAgain_data();
    void writesTheSameBytesAgain();
    void reports_data();
    void reports();
    void renders_data();
    void renders();
    void neverOntoTheRegistry_data();
    void neverOntoTheRegistry();
    void aFullDeviceLeavesNoFile_data();
    void aFullDeviceLeavesNoFile();
    void backups();

private:
    Program m_program;
};

void CliFilesTest::initTestCase()
{
    QVERIFY(m_program.isValid());
    const Run run = m_program.run({u"check"_s});
    QVERIFY2(run.status == 0, run.err.constData());
}

void CliFilesTest::exportsEveryFormat_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<int>("lines");
    QTest::newRow("csv") << u"out.csv"_s << QByteArray("\xef\xbb\xbfid,number,") << 15;
    QTest::newRow("tsv") << u"out.tsv"_s << QByteArray("\xef\xbb\xbfid\tnumber\t") << 15;
    QTest::newRow("json") << u"out.json"_s << QByteArray("[\n") << 16;
    QTest::newRow("xlsx") << u"out.xlsx"_s << QByteArray("PK") << 0;
    QTest::newRow("an ending in capitals") << u"out2.CSV"_s << QByteArray("\xef\xbb\xbfid,") << 15;
}

void CliFilesTest::exportsEveryFormat()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, start);
    QFETCH(int, lines);
    const Run run = m_program.run({u"export"_s, file});
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY2(run.text().contains(file), run.out.constData());
    const QByteArray bytes = Program::read(m_program.path(file));
    QVERIFY2(bytes.startsWith(start), bytes.first(std::min<qsizetype>(40, bytes.size())).constData());
    if (lines > 0) {
        QCOMPARE(bytes.count('\n'), lines);
    }
}

void CliFilesTest::exportsOnlyWhatIsAskedFor()
{
    const Run run = m_program.run(
        {u"export"_s, u"leads.csv"_s, u"--what"_s, u"memberships"_s, u"--filter"_s, u"角色:联合牵头"_s});
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY2(run.text().contains(u"4 memberships"), run.out.constData());
    QCOMPARE(Program::read(m_program.path(u"leads.csv"_s)).count('\n'), 5);
}

void CliFilesTest::encodings_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("UTF-8") << u"utf-8"_s << QByteArray("南京钢铁股份有限公司");
    QTest::newRow("GB 18030") << u"gb18030"_s << QByteArray("\xC4\xCF\xBE\xA9\xB8\xD6\xCC\xFA");
}

void CliFilesTest::encodings()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, name);
    const Run run = m_program.run({u"export"_s, u"encoded.csv"_s, u"--encoding"_s, encoding});
    QVERIFY2(run.status == 0, run.err.constData());
    const QByteArray bytes = Program::read(m_program.path(u"encoded.csv"_s));
    QVERIFY(bytes.startsWith("id,"));
    QVERIFY(bytes.contains(name));
}

void CliFilesTest::everythingAsJson()
{
    QCOMPARE(m_program.run({u"export"_s, u"all.json"_s, u"--what"_s, u"all"_s}).status, 0);
    const QJsonObject all = QJsonDocument::fromJson(Program::read(m_program.path(u"all.json"_s))).object();
    QCOMPARE(all[u"consortia"_s].toArray().size(), 14);
    QCOMPARE(all[u"organisations"_s].toArray().size(), 150);
    QCOMPARE(all[u"memberships"_s].toArray().size(), 161);
}

void CliFilesTest::writesTheSameBytesAgain_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("file");
    QTest::newRow("csv") << QStringList{u"export"_s} << u"again.csv"_s;
    QTest::newRow("xlsx") << QStringList{u"export"_s} << u"again.xlsx"_s;
    QTest::newRow("pdf") << QStringList{u"report"_s, u"full"_s} << u"again.pdf"_s;
    QTest::newRow("html") << QStringList{u"report"_s, u"full"_s} << u"again.html"_s;
    QTest::newRow("svg") << QStringList{u"render"_s, u"regions"_s} << u"again.svg"_s;
}

void CliFilesTest::writesTheSameBytesAgain()
{
    QFETCH(QStringList, command);
    QFETCH(QString, file);
    const auto written = [&] {
        const Run run = m_program.run(command + QStringList{file});
        return run.status == 0 ? Program::read(m_program.path(file)) : run.err;
    };
    const QByteArray first = written();
    QVERIFY(first.size() > 1000);
    QVERIFY(first == written());
}

void CliFilesTest::reports_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("pdf") << QStringList{} << u"report.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("pdf on other paper")
        << QStringList{u"--paper"_s, u"Letter"_s} << u"letter.pdf"_s << QByteArray("/MediaBox [0 0 612");
    QTest::newRow("html in Chinese") << QStringList{u"--lang"_s, u"zh_CN"_s} << u"report.html"_s
                                     << QByteArray("南京钢铁股份有限公司");
    QTest::newRow("html of one province")
        << QStringList{u"--filter"_s, u"省份:广西"_s} << u"one.html"_s << QByteArray("铝行业工业数居联合体");
}

void CliFilesTest::reports()
{
    QFETCH(QStringList, options);
    QFETCH(QString, file);
    QFETCH(QByteArray, contents);
    const Run run = m_program.run(QStringList{u"report"_s, u"full"_s, file} + options);
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.errorText(), QString());
    const QByteArray bytes = Program::read(m_program.path(file));
    QVERIFY2(bytes.contains(contents), bytes.first(std::min<qsizetype>(600, bytes.size())).constData());
    if (file == u"one.html") {
        QVERIFY(!bytes.contains("高质量数据集赋能数智钢铁创新联合体"));
    }
}

void CliFilesTest::renders_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QSize>("size");
    for (const char* page : {"regions", "charts", "matrix", "window"}) {
        for (const char* ending : {"png", "svg", "pdf"}) {
            const QString file = u"%1.%2"_s.arg(QLatin1StringView(page), QLatin1StringView(ending));
            QTest::newRow(qPrintable(u"%1 as %2"_s.arg(QLatin1StringView(page), QLatin1StringView(ending))))
                << QStringList{QString::fromLatin1(page), file} << QSize();
        }
        QTest::newRow(qPrintable(u"%1 in a size"_s.arg(QLatin1StringView(page))))
            << QStringList{QString::fromLatin1(page), u"sized.png"_s, u"--size"_s, u"1300x900"_s}
            << QSize(1300, 900);
    }
    QTest::newRow("two fields") << QStringList{u"matrix"_s,    u"cross.png"_s, u"--cross"_s,
                                               u"home,kind"_s, u"--unit"_s,    u"organisations"_s}
                                << QSize();
    QTest::newRow("regions by home") << QStringList{u"regions"_s,  u"home.png"_s, u"--by"_s,
                                                    u"home"_s,     u"--unit"_s,   u"memberships"_s,
                                                    u"--filter"_s, u"角色:成员"_s}
                                     << QSize();
}

void CliFilesTest::renders()
{
    QFETCH(QStringList, arguments);
    QFETCH(QSize, size);
    const Run run = m_program.run(QStringList{u"render"_s} + arguments);
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.errorText(), QString());
    const QByteArray bytes = Program::read(m_program.path(arguments[1]));
    if (arguments[1].endsWith(u"png")) {
        const QImage image = QImage::fromData(bytes, "PNG");
        QVERIFY(!image.isNull());
        if (size.isValid()) {
            QCOMPARE(image.size(), size);
        }
        // A picture, and not a blank sheet.
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3) {
                colours.insert(image.pixel(x, y));
            }
        }
        QVERIFY(colours.size() > 10);
    } else if (arguments[1].endsWith(u"svg")) {
        QVERIFY(bytes.contains("<svg"));
        QVERIFY(bytes.contains("<text"));
    } else {
        QVERIFY(bytes.startsWith("%PDF-"));
    }
}

void CliFilesTest::neverOntoTheRegistry_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("export") << QStringList{u"export"_s};
    QTest::newRow("report") << QStringList{u"report"_s, u"full"_s};
    QTest::newRow("render") << QStringList{u"render"_s, u"charts"_s};
    QTest::newRow("backup") << QStringList{u"backup"_s, u"--force"_s};
}

void CliFilesTest::neverOntoTheRegistry()
{
    QFETCH(QStringList, command);
    const QString ending = command[0] == u"export" ? u"csv"_s : u"pdf"_s;
    const QByteArray bytes = Program::read(m_program.ownRegistry());
    const QString registry = m_program.write(u"self/registry."_s + ending, bytes);
    const Run run = m_program.run(command + QStringList{registry, u"--registry"_s, registry});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorText().contains(u"registry"), run.err.constData());
    QCOMPARE(Program::read(registry), bytes);
}

void CliFilesTest::aFullDeviceLeavesNoFile_data()
{
    QTest::addColumn<QString>("line");
    // A limit on the size of files stands for a disk that is full; reading the registry needs 32 KiB.
    QTest::newRow("json") << u"$ATLAS export full.json --what all"_s;
    QTest::newRow("pdf") << u"$ATLAS report full full.pdf"_s;
    QTest::newRow("html") << u"$ATLAS report full full.html"_s;
    QTest::newRow("png") << u"$ATLAS render charts full.png"_s;
    QTest::newRow("svg") << u"$ATLAS render charts full.svg"_s;
}

void CliFilesTest::aFullDeviceLeavesNoFile()
{
    QFETCH(QString, line);
    const Run run = m_program.shell(u"trap '' XFSZ; ulimit -f 64; "_s + line);
    QVERIFY2(run.status == 1, qPrintable(u"%1 %2"_s.arg(run.status).arg(run.errorText())));
    QVERIFY2(run.errorText().contains(u"full."), run.err.constData());
    const QString file = u"full."_s + line.section(u"full."_s, 1).section(u' ', 0, 0);
    QVERIFY(!QFile::exists(m_program.path(file)));
}

void CliFilesTest::backups()
{
    const Run run = m_program.run({u"backup"_s, u"copy.sqlite"_s});
    QVERIFY2(run.status == 0, run.err.constData());
    const QStringList copy{u"--registry"_s, u"copy.sqlite"_s};
    QCOMPARE(m_program.run(QStringList{u"list"_s, u"memberships"_s} + copy).out,
             m_program.run({u"list"_s, u"memberships"_s}).out);
    const QByteArray before = Program::read(m_program.path(u"copy.sqlite"_s));
    QCOMPARE(m_program.run({u"backup"_s, u"copy.sqlite"_s}).status, 1);
    QCOMPARE(Program::read(m_program.path(u"copy.sqlite"_s)), before);
    QCOMPARE(m_program.run({u"backup"_s, u"copy.sqlite"_s, u"--force"_s}).status, 0);
}

QTEST_GUILESS_MAIN(CliFilesTest)
#include "tst_clifiles.moc"
