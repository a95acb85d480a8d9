// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// history and undo: an import is told, taken back, and told again.
class CliHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void historyOfANewRegistry();
    void importAndUndoAreTold();
    void undoneImportIsAsBefore();
    void undoIsRefused();

private:
    [[nodiscard]] Run english(const QStringList& arguments) const;
    void importMore();

    std::unique_ptr<Program> m_program;
};

void CliHistoryTest::init()
{
    m_program = std::make_unique<Program>();
    QVERIFY(m_program->isValid());
}

void CliHistoryTest::cleanup()
{
    m_program.reset();
}

Run CliHistoryTest::english(const QStringList& arguments) const
{
    return m_program->run(arguments + QStringList{u"--lang"_s, u"en"_s});
}

/// The bundled list, where one consortium has another member, one has gone and one is new.
void CliHistoryTest::importMore()
{
    QByteArray list = Program::read(QStringLiteral(ATLAS_SOURCE_DIR "/resources/registry/consortia.txt"));
    list.replace("南京钢铁股份有限公司(牵头)", "南京钢铁股份有限公司(牵头)、新来的公司");
    list.truncate(list.lastIndexOf("\n14\t") + 1);
    list += "15\t又一个联合体\t浙江\t新来的公司(牵头)\n";
    const Run run = english({u"import"_s, m_program->write(u"list.txt"_s, list)});
    QVERIFY2(run.status == 0, run.err.constData());
}

void CliHistoryTest::historyOfANewRegistry()
{
    const Run run = english({u"history"_s});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(goldenDifference(u"history-new.txt"_s, run.text()), QString());
}

void CliHistoryTest::importAndUndoAreTold()
{
    importMore();
    const Run undo = english({u"undo"_s});
    QVERIFY2(undo.status == 0, undo.err.constData());
    QCOMPARE(goldenDifference(u"undo.txt"_s, m_program->withoutHome(undo.text())), QString());
    QCOMPARE(goldenDifference(u"history.txt"_s, english({u"history"_s}).text()), QString());
    QCOMPARE(goldenDifference(u"history.json"_s, english({u"history"_s, u"--format"_s, u"json"_s}).text()),
             QString());
}

void CliHistoryTest::undoneImportIsAsBefore()
{
    const QStringList members{u"list"_s, u"memberships"_s, u"--format"_s, u"csv"_s};
    const QByteArray before = m_program->run(members).out;
    QVERIFY(before.count('\n') > 160);
    importMore();
    QVERIFY(m_program->run(members).out != before);
    QCOMPARE(english({u"undo"_s, u"2"_s}).status, 0);
    QCOMPARE(m_program->run(members).out, before);
    QCOMPARE(english({u"check"_s}).status, 0);
}

void CliHistoryTest::undoIsRefused()
{
    const Run nothing = english({u"undo"_s});
    QCOMPARE(nothing.status, 1);
    QVERIFY2(nothing.errorText().contains(u"There is nothing to undo."), nothing.err.constData());
    const Run creation = english({u"undo"_s, u"1"_s});
    QCOMPARE(creation.status, 1);
    QVERIFY2(creation.errorText().contains(u"it created the registry"), creation.err.constData());
    QCOMPARE(english({u"undo"_s, u"7"_s}).status, 1);
}

QTEST_GUILESS_MAIN(CliHistoryTest)

#include "tst_clihistory.moc"
