// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "store/oldregistry.h"
#include "store/rawfile.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Registries that an older version wrote, or that another program changed, on the command line.
class CliUpgradeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void theUsersOwnIsBroughtUpToDate()
    {
        const QString path = m_program->ownRegistry();
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        makeOldRegistry(path, 3);
        const Run first = m_program->run({u"list"_s, u"consortia"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(first.status == 0, first.err.constData());
        QVERIFY(!first.out.isEmpty());
        QVERIFY2(first.errorText().contains(u"brought up to date"_s), first.err.constData());
        const QStringList backups =
            QFileInfo(path).dir().entryList({u"registry.backup-*.sqlite"_s}, QDir::Files);
        QCOMPARE(backups.size(), 1);
        QVERIFY(first.errorText().contains(backups.front()));
        const Run second = m_program->run({u"list"_s, u"consortia"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(second.status, 0);
        QCOMPARE(second.out, first.out);
        QVERIFY2(second.err.isEmpty(), second.err.constData());
    }

    void anotherIsOnlyRead()
    {
        const QString path = m_program->path(u"old.sqlite"_s);
        makeOldRegistry(path, 3);
        const QByteArray before = Program::read(path);
        const Run run =
            m_program->run({u"list"_s, u"consortia"_s, u"--registry"_s, path, u"--lang"_s, u"en"_s});
        QVERIFY(run.status != 0);
        QVERIFY2(run.errorText().contains(u"older version"_s), run.err.constData());
        QCOMPARE(Program::read(path), before);
    }

    void foreignTablesAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString list = QStringLiteral(ATLAS_SOURCE_DIR "/resources/registry/consortia.txt");
        for (const QStringList& arguments : {QStringList{u"list"_s, u"consortia"_s},
                                             {u"show"_s, u"consortium"_s, u"1"_s},
                                             {u"stats"_s, u"--by"_s, u"seat"_s},
                                             {u"export"_s, u"$HOME/out.csv"_s},
                                             {u"report"_s, u"full"_s, u"$HOME/out.html"_s},
                                             {u"render"_s, u"regions"_s, u"$HOME/out.svg"_s},
                                             {u"render"_s, u"window"_s, u"$HOME/out.png"_s},
                                             {u"check"_s},
                                             {u"backup"_s, u"$HOME/copy.sqlite"_s},
                                             {u"history"_s},
                                             {u"undo"_s},
                                             {u"import"_s, list}}) {
            QTest::newRow(qPrintable(arguments.mid(0, 2).join(u' '))) << arguments;
        }
    }

    void foreignTablesAreRefused()
    {
        QFETCH(QStringList, arguments);

        const QString path = m_program->path(u"foreign.sqlite"_s);
        QCOMPARE(m_program->run({u"list"_s, u"consortia"_s}).status, 0); // makes the user's own
        QVERIFY(QFile::copy(m_program->ownRegistry(), path));
        QCOMPARE(
            RawFile(path).execute("CREATE TRIGGER greedy AFTER INSERT ON change BEGIN DELETE FROM journal; "
                                  "END; PRAGMA wal_checkpoint(TRUNCATE);"),
            QString());
        const QByteArray before = Program::read(path);
        arguments.replaceInStrings(u"$HOME"_s, m_program->path({}));
        const Run run = m_program->run(arguments + QStringList{u"--registry"_s, path, u"--lang"_s, u"en"_s});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.errorText().contains(u"trigger greedy"_s), run.err.constData());
        QVERIFY2(run.out.isEmpty(), run.out.constData());
        QCOMPARE(Program::read(path), before);
        QVERIFY(!QFile::exists(m_program->path(u"copy.sqlite"_s)));
    }

    void nothingIsWrittenToADamagedFile_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString list = QStringLiteral(ATLAS_TEST_DATA "/fixtures/lists/provincial.tsv");
        QTest::newRow("import") << QStringList{u"import"_s, list, u"--programme"_s, u"省行动"_s};
        QTest::newRow("undo") << QStringList{u"undo"_s};
    }

    void nothingIsWrittenToADamagedFile()
    {
        QFETCH(const QStringList, arguments);

        const QString path = damagedRegistry();
        const QByteArray before = Program::read(path);
        const Run run = m_program->run(arguments + QStringList{u"--registry"_s, path, u"--lang"_s, u"en"_s});
        QCOMPARE(run.status, 1);
        for (const QString& words : {u"damaged.sqlite is damaged"_s, u"Table organisation, row 5 "_s,
                                     u"the journal “"_s, u"Nothing was changed."_s, u"backup"_s}) {
            QVERIFY2(run.errorText().contains(words), run.err.constData());
        }
        QVERIFY2(run.out.isEmpty(), run.out.constData());
        QCOMPARE(Program::read(path), before);
    }

    void aCopyOfADamagedFileSaysIt()
    {
        const QString path = damagedRegistry();
        const QString copy = m_program->path(u"copy.sqlite"_s);
        const QStringList options{u"--registry"_s, path, u"--lang"_s, u"en"_s};
        const Run run = m_program->run(QStringList{u"backup"_s, copy} + options);
        QCOMPARE(run.status, 1);
        QVERIFY2(run.errorText().contains(u"but it is damaged"_s), run.err.constData());
        QVERIFY(QFile::exists(copy));
        // A sound copy of before is worth more.
        const QString sound = m_program->write(u"sound.sqlite"_s, "sound");
        const Run again = m_program->run(QStringList{u"backup"_s, sound, u"--force"_s} + options);
        QCOMPARE(again.status, 1);
        QVERIFY2(again.errorText().contains(u"does not replace sound.sqlite"_s), again.err.constData());
        QCOMPARE(Program::read(sound), QByteArray("sound"));
    }

private:
    /// The bundled list, with a bit flipped in the name of an organisation.
    [[nodiscard]] QString damagedRegistry() const
    {
        const QString path = m_program->path(u"damaged.sqlite"_s);
        if (m_program->run({u"new"_s, path}).status != 0) {
            return {};
        }
        RawFile file(path);
        QByteArray drop;
        QByteArray again;
        for (const QString& name : file.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
            drop += "DROP TRIGGER " + name.toUtf8() + ';';
            again +=
                file.value("SELECT sql FROM sqlite_schema WHERE name = '" + name.toUtf8() + '\'').toUtf8() +
                ';';
        }
        const QString failed =
            file.execute(drop + "UPDATE organisation SET name = '䤧' || substr(name, 2) WHERE id = 5;" +
                         again + "PRAGMA wal_checkpoint(TRUNCATE);");
        return failed.isEmpty() ? path : QString();
    }

    std::unique_ptr<Program> m_program;
};

QTEST_GUILESS_MAIN(CliUpgradeTest)
#include "tst_cliupgrade.moc"
