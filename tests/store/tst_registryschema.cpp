// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/openregistry.h"
#include "store/sqlite/storeerror.h"
#include "store/thread/registrystore.h"

#include <QFile>
#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// The tables as the steps make them: what they refuse, and what the journal says.
class TestRegistrySchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void isAsReviewed_data();
    void isAsReviewed();
    void marksTheFileAsOurs();
    void refuses_data();
    void refuses();
    void journalsEveryOperation();
    void journalHoldsEveryColumn_data();
    void journalHoldsEveryColumn();
    void journalOnlyGrows_data();
    void journalOnlyGrows();
    void nothingChangesOutsideAChange();
    void replacingARowIsJournalledAsRemoval();
    void neverUsesAnIdTwice();
    void laterStepMakesABackupFirst();
    void brokenStepChangesNothing_data();
    void brokenStepChangesNothing();

private:
    [[nodiscard]] QString refusal(RawFile& file, const QByteArray& script) const;
    [[nodiscard]] SchemaSteps stepsWith(const QByteArray& next) const;
    [[nodiscard]] Result<OpenedRegistry> openedWith(const SchemaSteps& steps) const;

    QByteArray m_registry; ///< made once
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

QByteArray beginChange()
{
    return "BEGIN; INSERT INTO change (at, kind, why) VALUES ('2026-05-01T00:00:00Z', 'edit', 'by hand');"
           "INSERT INTO running_change (one, change) SELECT 1, max(id) FROM change;";
}

QByteArray endChange()
{
    return "DELETE FROM running_change; COMMIT;";
}

} // namespace

void TestRegistrySchema::initTestCase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"registry.sqlite"_s);
    {
        RegistryStore store(sampleReference());
        VERIFY_DONE(answer(store.create(path, sampleList(), u"first"_s, sampleTime())));
    }
    m_registry = bytesOf(path);
}

void TestRegistrySchema::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    writeBytes(m_path, m_registry);
}

void TestRegistrySchema::cleanup()
{
    m_folder.reset();
}

/// What SQLite says to a script within a change; rolled back.
QString TestRegistrySchema::refusal(RawFile& file, const QByteArray& script) const
{
    QString words = file.execute("PRAGMA foreign_keys = ON;" + beginChange());
    if (words.isEmpty()) {
        words = file.execute(script);
    }
    static_cast<void>(file.execute("ROLLBACK"));
    return words;
}

void TestRegistrySchema::isAsReviewed_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("after step 1") << 1;
    QTest::newRow("after step 2") << 2;
    QTest::newRow("after step 3") << 3;
    QTest::newRow("after step 4") << 4;
    QTest::newRow("after step 5") << 5;
    QTest::newRow("after step 6") << 6;
}

void TestRegistrySchema::isAsReviewed()
{
    QFETCH(const int, step);

    const QString path = m_folder->filePath(u"empty.sqlite"_s);
    {
        Connection connection(path, Access::Create, 0);
        SchemaSteps steps = readSchemaSteps();
        steps.scripts.resize(static_cast<std::size_t>(step));
        takeSchemaSteps(connection, steps);
    }
    RawFile file(path);
    const QStringList schema = file.rows("SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL "
                                         "AND name NOT LIKE 'sqlite_%' ORDER BY rowid");
    const QByteArray now = (schema.join(u"\n\n"_s) + u'\n').toUtf8();
    const QString golden =
        QStringLiteral(ATLAS_TEST_DATA "/golden/schema-%1.sql").arg(step, 3, 10, QLatin1Char('0'));
    if (qEnvironmentVariableIntValue("ATLAS_UPDATE_GOLDEN") == 1) {
        writeBytes(golden, now);
    }
    QCOMPARE(now, bytesOf(golden));
}

void TestRegistrySchema::marksTheFileAsOurs()
{
    RawFile file(m_path);
    QCOMPARE(file.value("PRAGMA application_id"), QString::number(RegistryApplicationId));
    QCOMPARE(file.value("PRAGMA user_version"), u"6"_s);
    QCOMPARE(file.value("PRAGMA journal_mode"), u"wal"_s);
    QCOMPARE(file.value("PRAGMA encoding"), u"UTF-8"_s);
}

// NOLINTNEXTLINE(readability-function-size): a table, each case a row
void TestRegistrySchema::refuses_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("words");

    const auto row = [](const char* name, const char* script, const char* words) {
        QTest::newRow(name) << QByteArray(script) << QString::fromLatin1(words);
    };
    row("a role that is none of ours", "UPDATE membership SET role = 'boss'", "CHECK constraint failed");
    row("a basis that is none of ours", "UPDATE membership SET role_basis = 'guess'",
        "CHECK constraint failed");
    row("a kind that is none of ours", "UPDATE organisation SET kind = 'club'", "CHECK constraint failed");
    row("a kind that rests on nothing", "UPDATE organisation SET kind = 'other', kind_basis = 'unknown'",
        "CHECK constraint failed");
    row("a home that rests on nothing", "UPDATE organisation SET home_code = 330000, home_basis = 'unknown'",
        "CHECK constraint failed");
    row("a seat that rests on nothing", "UPDATE consortium SET seat_code = 330000, seat_basis = 'unknown'",
        "CHECK constraint failed");
    row("an industry that rests on nothing", "UPDATE consortium_industry SET basis = 'unknown'",
        "CHECK constraint failed");
    row("a lead subject that is none of ours", "UPDATE consortium SET subject = 'city'",
        "CHECK constraint failed");
    row("a member that leads an industry",
        "UPDATE membership SET industry_key = 'steel' WHERE role = 'member'", "CHECK constraint failed");
    row("a date in words", "UPDATE notice SET published_on = 'April 2026'", "CHECK constraint failed");
    row("a level of programme", "UPDATE programme SET level = 'city'", "CHECK constraint failed");
    row("a place before the first", "UPDATE membership SET ordinal = 0", "CHECK constraint failed");
    row("text where a number belongs", "UPDATE membership SET ordinal = 'first'", "cannot store TEXT");
    row("a seat that is nowhere", "UPDATE consortium SET seat_code = 999999 WHERE number = '1'",
        "FOREIGN KEY");
    row("an industry that is nowhere",
        "UPDATE consortium_industry SET industry = 'cheese' WHERE consortium = 1", "FOREIGN KEY");
    row("a member without an organisation", "UPDATE membership SET organisation = 4711", "FOREIGN KEY");
    row("an organisation gone from under its memberships", "DELETE FROM organisation WHERE id = 1",
        "FOREIGN KEY");
    row("a consortium gone from under its memberships", "DELETE FROM consortium WHERE id = 1", "FOREIGN KEY");
    row("further cells that are no array", "UPDATE consortium SET further = '{}'", "CHECK constraint failed");
    row("further cells that are no JSON", "UPDATE consortium SET further = '[['", "CHECK constraint failed");
    row("a symmetric pair the other way round",
        "INSERT INTO organisation_link VALUES (1, 'b', 'a', 'same', '', 'user')", "CHECK constraint failed");
    row("a pair of one", "INSERT INTO organisation_link VALUES (1, 'a', 'a', 'branch_of', '', 'user')",
        "CHECK constraint failed");
    row("a pair twice",
        "INSERT INTO organisation_link VALUES (1, 'a', 'b', 'same', '', 'user'), "
        "(2, 'b', 'a', 'branch_of', '', 'user')",
        "UNIQUE");
    row("a relation that is none of ours",
        "INSERT INTO organisation_link VALUES (1, 'a', 'b', 'friend', '', 'user')",
        "CHECK constraint failed");
    row("a shape twice", "INSERT INTO column_mapping VALUES (1, 'a', '{}'), (2, 'a', '{}')", "UNIQUE");
    row("a mapping that is no JSON", "INSERT INTO column_mapping VALUES (1, 'a', 'x')",
        "CHECK constraint failed");
    row("a question that is none of ours", "INSERT INTO judgement VALUES (1, 'weather', 'a', '', '')",
        "CHECK constraint failed");
    row("a home of two", "INSERT INTO judgement VALUES (1, 'home', 'a', 'b', '')", "CHECK constraint failed");
    row("a pair of one that stays open", "INSERT INTO judgement VALUES (1, 'pair', 'a', 'a', '')",
        "CHECK constraint failed");
    row("an open pair that says something", "INSERT INTO judgement VALUES (1, 'pair', 'a', 'b', 'x')",
        "CHECK constraint failed");
    row("a question answered twice",
        "INSERT INTO judgement VALUES (1, 'kind', 'a', '', ''), (2, 'kind', 'a', '', 'other')", "UNIQUE");
    row("two views of one name",
        "INSERT INTO saved_view VALUES (1, 1, 'a', 'regions', '', 'consortia', '', ''), "
        "(2, 2, 'a', 'regions', '', 'consortia', '', '')",
        "UNIQUE");
    row("a nameless view", "INSERT INTO saved_view VALUES (1, 1, '', 'regions', '', 'consortia', '', '')",
        "CHECK constraint failed");
    row("a view that counts something else",
        "INSERT INTO saved_view VALUES (1, 1, 'a', 'regions', '', 'planets', '', '')",
        "CHECK constraint failed");
    row("an identifier twice",
        "INSERT INTO organisation_identifier VALUES (1, 1, 'uscc', 'A', 'user', '', NULL), "
        "(2, 1, 'uscc', 'A', 'published', '', 1)",
        "UNIQUE");
    row("an identifier that rests on nothing",
        "INSERT INTO organisation_identifier VALUES (1, 1, 'uscc', 'A', 'unknown', '', NULL)",
        "CHECK constraint failed");
    row("an identifier of nobody",
        "INSERT INTO organisation_identifier VALUES (1, 4711, 'uscc', 'A', 'user', '', NULL)", "FOREIGN KEY");
    row("an identifier in a list that is nowhere",
        "INSERT INTO organisation_identifier VALUES (1, 1, 'uscc', 'A', 'published', '', 4711)",
        "FOREIGN KEY");
    row("an organisation gone from under its identifiers",
        "INSERT INTO organisation_identifier VALUES (1, 1, 'uscc', 'A', 'user', '', NULL);"
        "DELETE FROM membership WHERE organisation = 1; DELETE FROM organisation WHERE id = 1",
        "FOREIGN KEY");
    row("a use that is none of ours",
        "INSERT INTO notice_account VALUES (1, 1, 1, 'lost', 'a', '', '', '', 0, 0)",
        "CHECK constraint failed");
    row("an organisation twice", "UPDATE organisation SET folded = 'a'", "UNIQUE");
    row("a nameless consortium", "UPDATE consortium SET name = ''", "CHECK constraint failed");
}

void TestRegistrySchema::refuses()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, words);

    RawFile file(m_path);
    const QString said = refusal(file, script);
    QVERIFY2(said.contains(words), qPrintable(said));
}

void TestRegistrySchema::journalsEveryOperation()
{
    RawFile file(m_path);
    QCOMPARE(file.execute(beginChange() +
                          "INSERT INTO organisation_alias (organisation, name, folded) VALUES (1, 'A', 'a');"
                          "UPDATE organisation_alias SET name = 'B';"
                          "DELETE FROM organisation_alias;" +
                          endChange()),
             QString());
    const QStringList expected{
        uR"(insert|null|{"id":1,"organisation":1,"name":"A","folded":"a"}|2026-05-01T00:00:00Z|by hand)"_s,
        uR"(update|{"id":1,"organisation":1,"name":"A","folded":"a"}|)"
        uR"({"id":1,"organisation":1,"name":"B","folded":"a"}|2026-05-01T00:00:00Z|by hand)"_s,
        uR"(delete|{"id":1,"organisation":1,"name":"B","folded":"a"}|null|2026-05-01T00:00:00Z|by hand)"_s};
    QCOMPARE(file.rows("SELECT j.operation, j.before, j.after, c.at, c.why FROM journal j "
                       "JOIN change c ON c.id = j.change WHERE table_name = 'organisation_alias' "
                       "ORDER BY j.id"),
             expected);
}

void TestRegistrySchema::journalHoldsEveryColumn_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("key");
    for (const char* table :
         {"region", "industry", "industry_division", "programme", "notice", "consortium",
          "consortium_industry", "organisation", "organisation_alias", "membership", "organisation_link",
          "column_mapping", "judgement", "organisation_identifier", "notice_account"}) {
        QTest::newRow(table) << QByteArray(table)
                             << QByteArray(qstrcmp(table, "region") == 0 ? "code" : "id");
    }
}

/// A column that a trigger forgets could be changed without a trace.
void TestRegistrySchema::journalHoldsEveryColumn()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QByteArray, key);

    RawFile file(m_path);
    const QStringList columns = file.rows("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
    QVERIFY(columns.size() > 2);
    QCOMPARE(file.execute(beginChange() +
                          "INSERT INTO organisation_alias (organisation, name, folded) VALUES (1, 'A', 'a');"
                          "INSERT INTO organisation_link VALUES (1, 'a', 'b', 'same', '', 'user');"
                          "INSERT INTO column_mapping VALUES (1, 'a', '{}');"
                          "INSERT INTO judgement VALUES (1, 'home', 'a', '', '');"
                          "INSERT INTO organisation_identifier VALUES (1, 1, 'uscc', 'A', 'user', '', NULL);"
                          "INSERT INTO notice_account VALUES (1, 1, 1, 'used', 'a', '', '', '', 0, 0);"
                          "UPDATE " +
                          table + " SET " + key + " = " + key + ";" + "PRAGMA defer_foreign_keys = ON;" +
                          "DELETE FROM " + table + ";"),
             QString());
    const QList<QByteArray> operations{"insert", "update", "delete"};
    const QList<QByteArray> sides{"before", "after"};
    for (const QByteArray& operation : operations) {
        for (const QByteArray& side : sides) {
            if ((operation == "insert" && side == "before") || (operation == "delete" && side == "after")) {
                continue;
            }
            const QStringList journalled =
                file.rows("SELECT key FROM json_each((SELECT " + side + " FROM journal WHERE table_name = '" +
                          table + "' AND operation = '" + operation + "' ORDER BY id LIMIT 1))");
            QCOMPARE(journalled, columns);
        }
    }
}

void TestRegistrySchema::journalOnlyGrows_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("an entry changed")
        << QByteArray("UPDATE journal SET after = '{}' WHERE after IS NOT NULL");
    QTest::newRow("an entry removed") << QByteArray("DELETE FROM journal WHERE id = 1");
    QTest::newRow("all entries removed") << QByteArray("DELETE FROM journal");
    QTest::newRow("a reason changed") << QByteArray("UPDATE change SET why = 'another'");
    QTest::newRow("a change removed") << QByteArray("DELETE FROM change");
}

void TestRegistrySchema::journalOnlyGrows()
{
    QFETCH(const QByteArray, script);

    RawFile file(m_path);
    const QStringList before = file.rows("SELECT * FROM journal") + file.rows("SELECT * FROM change");
    QVERIFY(before.size() > 20);
    QVERIFY(!file.execute(script).isEmpty());
    QCOMPARE(file.rows("SELECT * FROM journal") + file.rows("SELECT * FROM change"), before);
}

void TestRegistrySchema::nothingChangesOutsideAChange()
{
    RawFile file(m_path);
    const QList<QByteArray> scripts{"UPDATE organisation SET name = 'x'", "DELETE FROM membership",
                                    "INSERT INTO programme VALUES (9, 'x', '', 'local', '', '', '')"};
    for (const QByteArray& script : scripts) {
        const QString words = file.execute(script);
        QVERIFY2(words.contains(u"journal.change"), qPrintable(words));
    }
}

void TestRegistrySchema::replacingARowIsJournalledAsRemoval()
{
    Connection connection(m_path, Access::ReadWrite, 0);
    connection.execute(beginChange() +
                       "REPLACE INTO programme SELECT id, name, 'new', level, '', '', '' "
                       "FROM programme; " +
                       endChange());
    QCOMPARE(connection.number("SELECT count(*) FROM journal WHERE table_name = 'programme' AND "
                               "operation = 'delete' AND change = 2"),
             1);
}

void TestRegistrySchema::neverUsesAnIdTwice()
{
    RawFile file(m_path);
    const QByteArray add =
        "INSERT INTO organisation_alias (organisation, name, folded) VALUES (1, 'A', 'a');";
    QCOMPARE(file.execute(beginChange() + add + "DELETE FROM organisation_alias;" + add + endChange()),
             QString());
    QCOMPARE(file.value("SELECT id FROM organisation_alias"), u"2"_s);
}

SchemaSteps TestRegistrySchema::stepsWith(const QByteArray& next) const
{
    SchemaSteps steps = readSchemaSteps();
    steps.scripts.push_back(next);
    return steps;
}

Result<OpenedRegistry> TestRegistrySchema::openedWith(const SchemaSteps& steps) const
{
    return answered<OpenedRegistry>(m_path, [&] {
        OpenRequest request;
        request.path = m_path;
        return openRegistry(request, steps, sampleTime()).opened;
    });
}

void TestRegistrySchema::laterStepMakesABackupFirst()
{
    const QStringList before = contentOf(m_path);
    const auto opened = openedWith(stepsWith("CREATE TABLE follow_up (id INTEGER PRIMARY KEY) STRICT;"));
    VERIFY_DONE(opened);
    QCOMPARE(opened->schemaVersion, 7);
    QCOMPARE(opened->backupPath, m_folder->filePath(u"registry.backup-20260420-080000.sqlite"_s));
    QCOMPARE(contentOf(opened->backupPath), before);
    RawFile file(m_path);
    QCOMPARE(file.value("PRAGMA user_version"), u"7"_s);
    QCOMPARE(file.value("SELECT count(*) FROM follow_up"), u"0"_s);
}

void TestRegistrySchema::brokenStepChangesNothing_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("a statement that is none") << QByteArray("CREATE TABLE a (b INTEGER); NONSENSE;");
    QTest::newRow("a reference that is broken at the end")
        << QByteArray("CREATE TABLE a (b INTEGER REFERENCES consortium (id)); INSERT INTO a VALUES (4711);");
}

void TestRegistrySchema::brokenStepChangesNothing()
{
    QFETCH(const QByteArray, script);

    const QStringList before = contentOf(m_path);
    const auto opened = openedWith(stepsWith(script));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Internal);
    QCOMPARE(contentOf(m_path), before);
}

QTEST_GUILESS_MAIN(TestRegistrySchema)

#include "tst_registryschema.moc"
