// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/oldregistry.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// A registry whose schema somebody else has changed is not opened, and nothing of it runs.
class TestRegistryForeign final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void refusesForeignSchema_data();
    void refusesForeignSchema();
    void refusesForeignSchemaOfOldRegistries();
    void opensWhatSqliteItselfAdds();
    void opensOldRegistries_data();
    void opensOldRegistries();
    void tellsAForeignSchemaOfTheOpenFile();
    void opensWhatALongImportLeft();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryForeign::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
    QVERIFY(*answer(m_store->close()));
}

void TestRegistryForeign::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

// NOLINTNEXTLINE(readability-function-size): a table, each case a row
void TestRegistryForeign::refusesForeignSchema_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("named");

    QTest::newRow("a trigger") << QByteArray("CREATE TRIGGER greedy AFTER INSERT ON change BEGIN "
                                             "INSERT INTO running_change VALUES (1, NEW.id); END;")
                               << u"trigger greedy"_s;
    QTest::newRow("a trigger of another text")
        << QByteArray(
               "DROP TRIGGER change_no_delete; CREATE TRIGGER change_no_delete BEFORE DELETE ON change "
               "BEGIN SELECT RAISE(IGNORE); END;")
        << u"trigger change_no_delete"_s;
    QTest::newRow("a trigger less") << QByteArray("DROP TRIGGER membership_update;")
                                    << u"trigger membership_update"_s;
    QTest::newRow("a view") << QByteArray("CREATE VIEW extra AS SELECT 1;") << u"view extra"_s;
    QTest::newRow("a view in the place of a table")
        << QByteArray("PRAGMA legacy_alter_table = ON; ALTER TABLE saved_view RENAME TO hidden; CREATE VIEW "
                      "saved_view AS SELECT * FROM hidden;")
        << u"saved_view"_s;
    QTest::newRow("a table") << QByteArray("CREATE TABLE extra (id INTEGER);") << u"table extra"_s;
    QTest::newRow("a table less") << QByteArray("DROP TABLE judgement;") << u"table judgement"_s;
    QTest::newRow("a column") << QByteArray("ALTER TABLE saved_view ADD COLUMN extra TEXT;")
                              << u"table saved_view"_s;
    QTest::newRow("a computed column")
        << QByteArray("ALTER TABLE notice ADD COLUMN extra TEXT AS (upper(title));") << u"table notice"_s;
    QTest::newRow("an index") << QByteArray("CREATE INDEX extra ON organisation (upper(name));")
                              << u"index extra"_s;
    QTest::newRow("an index on another column")
        << QByteArray("DROP INDEX membership_of_organisation; CREATE INDEX membership_of_organisation ON "
                      "membership (role);")
        << u"index membership_of_organisation"_s;
    QTest::newRow("a full-text table")
        << QByteArray("CREATE VIRTUAL TABLE extra USING fts5(name);") << u"table extra"_s;
}

void TestRegistryForeign::refusesForeignSchema()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, named);
    {
        RawFile other(m_path);
        const QString words = other.execute(script);
        if (words.contains(u"no such module")) {
            QSKIP("this SQLite has no full-text tables");
        }
        QCOMPARE(words, QString());
    }
    const auto files = filesIn(m_folder->path());
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = answer(m_store->open({m_path, mode}));
        VERIFY_REFUSED(opened, ErrorCode::NotARegistry, u"registry.sqlite"_s);
        QVERIFY2(opened.error().detail.contains(named), qPrintable(opened.error().detail));
    }
    QCOMPARE(filesIn(m_folder->path()), files);
}

void TestRegistryForeign::refusesForeignSchemaOfOldRegistries()
{
    const QString path = m_folder->filePath(u"old.sqlite"_s);
    makeOldRegistry(path, 2);
    QCOMPARE(RawFile(path).execute("CREATE TRIGGER greedy AFTER INSERT ON change BEGIN SELECT 1; END;"),
             QString());
    const auto files = filesIn(m_folder->path());
    VERIFY_REFUSED(answer(m_store->open({path})), ErrorCode::NotARegistry, u"old.sqlite"_s);
    VERIFY_REFUSED(answer(m_store->open({path, OpenMode::ReadOnly})), ErrorCode::NotARegistry,
                   u"old.sqlite"_s);
    QCOMPARE(filesIn(m_folder->path()), files); // no backup, no step
}

void TestRegistryForeign::opensWhatSqliteItselfAdds()
{
    QCOMPARE(RawFile(m_path).execute("ANALYZE; VACUUM;"), QString());
    VERIFY_DONE(answer(m_store->open({m_path})));
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryForeign::opensOldRegistries_data()
{
    QTest::addColumn<int>("step");
    for (const int step : {1, 2, 3}) {
        QTest::addRow("step %d", step) << step;
    }
}

void TestRegistryForeign::opensOldRegistries()
{
    QFETCH(const int, step);

    const QString path = m_folder->filePath(u"old.sqlite"_s);
    makeOldRegistry(path, step);
    VERIFY_DONE(answer(m_store->open({path})));
    VERIFY_DONE(answer(m_store->load()));
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryForeign::tellsAForeignSchemaOfTheOpenFile()
{
    VERIFY_DONE(answer(m_store->open({m_path})));
    QCOMPARE(RawFile(m_path).execute("CREATE TRIGGER greedy AFTER UPDATE ON organisation BEGIN "
                                     "UPDATE organisation SET name = 'x' WHERE id = NEW.id; END;"),
             QString());
    VERIFY_REFUSED(answer(m_store->accept(longList(2), {}, sampleTime())), ErrorCode::Io,
                   u"registry.sqlite"_s);
    const FileNews news = answer(m_store->look()).value();
    QCOMPARE(news.trouble, FileTrouble::ForeignSchema);
    QVERIFY2(news.error.detail.contains(u"trigger greedy"_s), qPrintable(news.error.detail));
    VERIFY_REFUSED(answer(m_store->open({m_path})), ErrorCode::NotARegistry, u"registry.sqlite"_s);
    QCOMPARE(RawFile(m_path).value("SELECT count(*) FROM consortium"), u"3"_s);
}

/// It drops triggers and indexes, and makes them again.
void TestRegistryForeign::opensWhatALongImportLeft()
{
    VERIFY_DONE(answer(m_store->open({m_path})));
    VERIFY_DONE(answer(m_store->accept(longList(1200), {}, sampleTime())));
    QCOMPARE(answer(m_store->look())->trouble, FileTrouble::None);
    VERIFY_DONE(answer(m_store->close()));
    VERIFY_DONE(answer(m_store->open({m_path})));
}

QTEST_GUILESS_MAIN(TestRegistryForeign)

#include "tst_registryforeign.moc"
