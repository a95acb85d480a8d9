// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "store/oldregistry.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Registries that an older version wrote, on the command line.
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

private:
    std::unique_ptr<Program> m_program;
};

QTEST_GUILESS_MAIN(CliUpgradeTest)
#include "tst_cliupgrade.moc"
