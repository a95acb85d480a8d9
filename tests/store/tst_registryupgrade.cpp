// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "oldregistry.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/schema.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// A file of an earlier step with data is brought up to date, and nothing of it is lost.
class TestRegistryUpgrade final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void keepsEveryRow();
    void keepsTheOldColumnsOfConsortia();
    void keepsTheJournal();
    void backupIsTheFileBefore();
    void isSound();
    void neverUsesTheIdOfARemovedRow();
    void earlierChangeCanBeUndone();
    void canBeToldWhatIsUnknown();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QStringList m_before;
    Result<OpenedRegistry> m_opened;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryUpgrade::initTestCase_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("of step 1") << 1;
    QTest::newRow("of step 2") << 2;
    QTest::newRow("of step 3") << 3;
    QTest::newRow("of step 5") << 5;
}

void TestRegistryUpgrade::init()
{
    QFETCH_GLOBAL(const int, step);

    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    makeOldRegistry(m_path, step);
    m_before = contentOf(m_path);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    OpenRequest request;
    request.path = m_path;
    m_opened = answer(m_store->open(request));
    VERIFY_DONE(m_opened);
}

void TestRegistryUpgrade::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TestRegistryUpgrade::keepsEveryRow()
{
    QCOMPARE(m_opened->schemaVersion, 6);
    RawFile now(m_path);
    RawFile then(m_opened->backupPath);
    QFETCH_GLOBAL(const int, step);
    QByteArrayList tables{"region",
                          "industry",
                          "industry_division",
                          "programme",
                          "notice",
                          "consortium_industry",
                          "organisation",
                          "organisation_alias",
                          "membership"};
    if (step > 1) {
        tables << "organisation_link"
               << "column_mapping";
    }
    if (step > 2) {
        tables << "judgement";
    }
    if (step > 4) {
        tables << "saved_view";
    }
    for (const QByteArray& table : tables) {
        const QByteArray sql = "SELECT * FROM " + table + " ORDER BY 1";
        QVERIFY(!then.rows(sql).isEmpty());
        QCOMPARE(now.rows(sql), then.rows(sql));
    }
}

void TestRegistryUpgrade::keepsTheOldColumnsOfConsortia()
{
    RawFile now(m_path);
    RawFile then(m_opened->backupPath);
    const QStringList columns = then.rows("SELECT name FROM pragma_table_info('consortium') ORDER BY cid");
    QVERIFY(columns.size() >= 14);
    const QByteArray sql = "SELECT " + columns.join(u", "_s).toUtf8() + " FROM consortium ORDER BY id";
    QCOMPARE(then.rows(sql).size(), 2);
    QCOMPARE(now.rows(sql), then.rows(sql));
    QCOMPARE(now.rows("SELECT DISTINCT lead_text, industry_text, section, further, recommending "
                      "FROM consortium"),
             QStringList{u"|||[]|"_s});
}

void TestRegistryUpgrade::keepsTheJournal()
{
    RawFile now(m_path);
    RawFile then(m_opened->backupPath);
    QCOMPARE(now.rows("SELECT * FROM journal"), then.rows("SELECT * FROM journal"));
    QVERIFY(now.rows("SELECT * FROM journal").size() > 15);
    const QByteArray changes = "SELECT id, at, kind, why FROM change ORDER BY id";
    QCOMPARE(now.rows(changes).size(), 2);
    QCOMPARE(now.rows(changes), then.rows(changes));
}

void TestRegistryUpgrade::backupIsTheFileBefore()
{
    QCOMPARE(contentOf(m_opened->backupPath), m_before);
}

void TestRegistryUpgrade::isSound()
{
    const auto report = answer(m_store->check());
    VERIFY_DONE(report);
    QCOMPARE(report->problems, QStringList());
    QCOMPARE(report->consortia, 2);
    QCOMPARE(report->memberships, 3);
    const auto snapshot = answer(m_store->load());
    VERIFY_DONE(snapshot);
    QCOMPARE((*snapshot)->consortia.name.at(1), u"汽车数据联合体"_s);
    QVERIFY((*snapshot)->consortia.further.isEmpty());
}

void TestRegistryUpgrade::neverUsesTheIdOfARemovedRow()
{
    VERIFY_DONE(answer(m_store->accept(sampleList(), u"new list"_s, sampleTime())));
    QCOMPARE(RawFile(m_path).value("SELECT min(id) FROM consortium WHERE id > 2"), u"8"_s);
}

/// Its journal knows nothing of the columns that were added since.
void TestRegistryUpgrade::earlierChangeCanBeUndone()
{
    const auto undone = answer(m_store->undo({}, sampleTime()));
    VERIFY_DONE(undone);
    QFETCH_GLOBAL(const int, step);
    QCOMPARE(undone->undone, 2);
    QCOMPARE(undone->rows, step == 1 ? 2 : step == 2 ? 4 : step == 3 ? 5 : 6);
    QCOMPARE(RawFile(m_path).rows("SELECT id, name, further FROM consortium ORDER BY id"),
             (QStringList{u"1|钢铁联合体|[]"_s, u"2|汽车联合体|[]"_s, u"7|走了的联合体|[]"_s}));
}

void TestRegistryUpgrade::canBeToldWhatIsUnknown()
{
    const auto change = answer(m_store->decide(HomeDecision{2, 330000}, u"told"_s, sampleTime()));
    VERIFY_DONE(change);
    QCOMPARE(*change, 3);
    QCOMPARE(RawFile(m_path).value("SELECT home_code, home_basis FROM organisation WHERE id = 2"),
             u"330000|user"_s);
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

QTEST_GUILESS_MAIN(TestRegistryUpgrade)

#include "tst_registryupgrade.moc"
