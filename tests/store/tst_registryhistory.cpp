// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/changes/accept.h"
#include "store/journal/undo.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// The journal told as a list of changes, and changes put back.
class TestRegistryHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsEveryChange();
    void undoneImportIsAsBefore_data();
    void undoneImportIsAsBefore();
    void undoneUndoIsAsAfter();
    void undoGoesBackStepByStep();
    void undoMakesABackupFirst();
    void refusesTheCreation();
    void refusesWhatWasUndone();
    void refusesAChangeThatIsNotThere();
    void refusesWhereNothingIsLeft();
    void refusesARecordThatWasChangedLater();
    void refusesARecordThatIsNeededLater();
    void refusesAReadOnlyRegistry();
    void cancelledUndoChangesNothing();
    void bulkImportWritesWhatRowsOneByOneDo_data();
    void bulkImportWritesWhatRowsOneByOneDo();
    void bulkImportIsJournalledAsRanges();
    void bulkImportRefusesARowThatWasChangedLater();
    void bulkImportTakesARowThatWasPutBack();

private:
    [[nodiscard]] Result<AcceptOutcome> accept(const Proposal& list);
    [[nodiscard]] Result<UndoOutcome> undo(std::optional<qint64> change = {});
    /// Accepts as a bulk import, however short.
    void acceptInBulk(const Proposal& list);
    void edit(const QByteArray& script);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

namespace {

/// Adds, changes, renames, reorders and removes, with organisations that come and go.
Proposal secondEdition()
{
    Proposal list = sampleList();
    list.gone = {{list.consortia[1].row, true}};
    list.consortia.erase(list.consortia.begin() + 1);
    ProposedConsortium& steel = list.consortia[0];
    steel.row.name = u"钢铁行业数据集联合体"_s;
    steel.row.further = {{u"备注"_s, u"…"_s}};
    steel.industries = {{u"automobiles"_s, {Basis::Name, u"word"_s, u"汽车"_s}}};
    dropLastMember(steel);
    addMember(list, steel, u"新来有限公司"_s);
    ProposedConsortium row = list.consortia[1];
    row.row.number = u"9"_s;
    row.row.name = u"新的联合体"_s;
    list.consortia.push_back(row);
    return list;
}

} // namespace

void TestRegistryHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
}

void TestRegistryHistory::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

Result<AcceptOutcome> TestRegistryHistory::accept(const Proposal& list)
{
    return answer(m_store->accept(list, u"again"_s, sampleTime().addDays(1)));
}

Result<UndoOutcome> TestRegistryHistory::undo(std::optional<qint64> change)
{
    return answer(m_store->undo(change, sampleTime().addDays(2)));
}

void TestRegistryHistory::acceptInBulk(const Proposal& list)
{
    const Reference reference = sampleReference();
    Connection connection(m_path, Access::ReadWrite, 1000);
    AcceptTask task{list, reference, u"bulk"_s, sampleTime(), [] { return u"-"_s; }, {}};
    task.bulkFrom = 1;
    VERIFY_DONE(answered<AcceptOutcome>(m_path, [&] { return acceptProposal(connection, task); }));
}

void TestRegistryHistory::edit(const QByteArray& script)
{
    QCOMPARE(RawFile(m_path).execute("BEGIN; INSERT INTO change (at, kind, why) VALUES "
                                     "('2026-05-01T00:00:00Z', 'edit', ''); INSERT INTO running_change (one, "
                                     "change) SELECT 1, max(id) FROM change;" +
                                     script + "DELETE FROM running_change; COMMIT;"),
             QString());
}

void TestRegistryHistory::tellsEveryChange()
{
    VERIFY_DONE(accept(secondEdition()));
    VERIFY_DONE(undo());
    const auto history = answer(m_store->history());
    VERIFY_DONE(history);
    QCOMPARE(history->size(), std::size_t{3});
    const ChangeRecord& undone = (*history)[0];
    QCOMPARE(undone.id, 3);
    QCOMPARE(undone.kind, u"undo"_s);
    QCOMPARE(undone.undoes, std::optional<qint64>(2));
    QVERIFY(undone.canBeUndone);
    const ChangeRecord& second = (*history)[1];
    QCOMPARE(second.kind, u"accept"_s);
    QCOMPARE(second.why, u"again"_s);
    QCOMPARE(second.at, sampleTime().addDays(1));
    QCOMPARE(second.undoneBy, std::optional<qint64>(3));
    QVERIFY(!second.canBeUndone);
    const std::vector<TableChanges> expected{{u"consortium"_s, 1, 1, 1},
                                             {u"consortium_industry"_s, 1, 0, 3},
                                             {u"membership"_s, 2, 0, 5},
                                             {u"notice"_s, 0, 1, 0},
                                             {u"organisation"_s, 1, 0, 3}};
    QCOMPARE(second.tables, expected);
    const ChangeRecord& first = (*history)[2];
    QCOMPARE(first.kind, u"create"_s);
    QVERIFY(!first.canBeUndone);
    QVERIFY(!first.undoneBy);
}

void TestRegistryHistory::undoneImportIsAsBefore_data()
{
    QTest::addColumn<Proposal>("list");
    QTest::addColumn<bool>("inBulk");
    Proposal more = sampleList();
    more.notice.edition = u"第二批"_s;
    for (const bool inBulk : {false, true}) {
        const char* how = inBulk ? "in bulk" : "row by row";
        QTest::addRow("another edition, %s", how) << secondEdition() << inBulk;
        QTest::addRow("another list, %s", how) << longList(30) << inBulk;
        QTest::addRow("another batch of known organisations, %s", how) << more << inBulk;
    }
}

void TestRegistryHistory::undoneImportIsAsBefore()
{
    QFETCH(const Proposal, list);
    QFETCH(const bool, inBulk);

    const QStringList before = dataOf(m_path);
    if (inBulk) {
        acceptInBulk(list);
    } else {
        VERIFY_DONE(accept(list));
    }
    QVERIFY(dataOf(m_path) != before);
    const auto undone = undo();
    VERIFY_DONE(undone);
    QCOMPARE(undone->undone, 2);
    QCOMPARE(undone->change, 3);
    QCOMPARE(dataOf(m_path), before);
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryHistory::undoneUndoIsAsAfter()
{
    const QStringList before = dataOf(m_path);
    acceptInBulk(secondEdition());
    const QStringList after = dataOf(m_path);
    VERIFY_DONE(undo());
    VERIFY_DONE(undo(3));
    QCOMPARE(dataOf(m_path), after);
    VERIFY_DONE(undo(2)); // it stands again
    QCOMPARE(dataOf(m_path), before);
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryHistory::undoGoesBackStepByStep()
{
    const QStringList before = dataOf(m_path);
    VERIFY_DONE(accept(longList(3)));
    const QStringList between = dataOf(m_path);
    VERIFY_DONE(accept(secondEdition()));
    VERIFY_DONE(answer(m_store->remember({u"shape"_s, "{}"}, sampleTime())));
    QCOMPARE(undo()->undone, 3); // that a choice of columns is remembered is no change of the lists
    VERIFY_DONE(undo(4));
    QCOMPARE(dataOf(m_path), between);
    QCOMPARE(undo()->undone, 2);
    QCOMPARE(dataOf(m_path), before);
}

void TestRegistryHistory::undoMakesABackupFirst()
{
    VERIFY_DONE(accept(secondEdition()));
    const QStringList before = contentOf(m_path);
    const auto undone = undo();
    VERIFY_DONE(undone);
    QCOMPARE(undone->backupPath, m_folder->filePath(u"registry.backup-20260422-080000.sqlite"_s));
    QCOMPARE(contentOf(undone->backupPath), before);
}

void TestRegistryHistory::refusesTheCreation()
{
    VERIFY_REFUSED(undo(1), ErrorCode::BadInput, u"1"_s);
}

void TestRegistryHistory::refusesWhatWasUndone()
{
    VERIFY_DONE(accept(secondEdition()));
    VERIFY_DONE(undo(2));
    VERIFY_REFUSED(undo(2), ErrorCode::BadInput, u"3"_s);
}

void TestRegistryHistory::refusesAChangeThatIsNotThere()
{
    VERIFY_REFUSED(undo(4711), ErrorCode::NotFound, u"4711"_s);
}

void TestRegistryHistory::refusesWhereNothingIsLeft()
{
    VERIFY_REFUSED(undo(), ErrorCode::NotFound, u"nothing"_s);
}

void TestRegistryHistory::refusesARecordThatWasChangedLater()
{
    VERIFY_DONE(accept(secondEdition()));
    edit("UPDATE organisation SET kind = 'other', kind_basis = 'user' WHERE name = '新来有限公司';");
    const QStringList before = contentOf(m_path);
    VERIFY_REFUSED(undo(2), ErrorCode::BadInput, u"新来有限公司"_s);
    QVERIFY(undo(2).error().message.contains(u"change 3"));
    QCOMPARE(contentOf(m_path), before);
    m_store.reset();
    QCOMPARE(filesIn(m_folder->path()).keys().filter(u"20260422"_s), QStringList()); // no backup either
}

void TestRegistryHistory::refusesARecordThatIsNeededLater()
{
    VERIFY_DONE(accept(longList(3)));
    Proposal list = longList(1);
    list.notice.edition = u"第二批"_s;
    VERIFY_DONE(accept(list)); // names organisations that the first one brought
    const QStringList before = contentOf(m_path);
    VERIFY_REFUSED(undo(2), ErrorCode::BadInput, u"联合体1"_s);
    QCOMPARE(contentOf(m_path), before);
}

void TestRegistryHistory::refusesAReadOnlyRegistry()
{
    VERIFY_DONE(accept(secondEdition()));
    OpenRequest request;
    request.path = m_path;
    request.mode = OpenMode::ReadOnly;
    VERIFY_DONE(answer(m_store->open(request)));
    VERIFY_DONE(answer(m_store->history()));
    VERIFY_REFUSED(undo(), ErrorCode::ReadOnly, u"registry.sqlite"_s);
}

void TestRegistryHistory::cancelledUndoChangesNothing()
{
    VERIFY_DONE(accept(longList(100)));
    const QStringList before = contentOf(m_path);
    Connection connection(m_path, Access::ReadWrite, 0);
    int entries = 0;
    const auto outcome = answered<UndoOutcome>(m_path, [&] {
        return undoChange(connection,
                          {2, {}, sampleTime(), [] { return QString(); }, [&] { return ++entries > 50; }});
    });
    VERIFY_REFUSED(outcome, ErrorCode::Cancelled, u"cancelled"_s);
    QCOMPARE(contentOf(m_path), before);
}

void TestRegistryHistory::bulkImportWritesWhatRowsOneByOneDo_data()
{
    QTest::addColumn<Proposal>("list");

    QTest::newRow("a long list") << longList(300);
    QTest::newRow("a list whose names are read in several pieces") << longList(2000);
    Proposal known = sampleList();
    known.notice.title = u"另一名单"_s;
    QTest::newRow("organisations that the registry has") << known;
    Proposal twice = longList(5);
    twice.organisations[7] = twice.organisations[2];
    QTest::newRow("an organisation that the list names twice") << twice;
}

void TestRegistryHistory::bulkImportWritesWhatRowsOneByOneDo()
{
    QFETCH(const Proposal, list);

    const QString other = m_folder->filePath(u"other.sqlite"_s);
    VERIFY_DONE(answer(m_store->backup(other)));
    const Reference reference = sampleReference();
    const auto acceptIn = [&](const QString& path, bool together) {
        Connection connection(path, Access::ReadWrite, 1000);
        AcceptTask task{list, reference, u"bulk"_s, sampleTime(), [] { return u"-"_s; }, {}};
        task.bulkFrom = together ? 1 : 1'000'000;
        task.longFrom = together ? 1 : 1'000'000;
        task.pinyinOf = [](const QString& folded) {
            return StoredReadings{folded.toUtf8() + '!', folded.toUtf8()};
        };
        VERIFY_DONE(answered<AcceptOutcome>(path, [&] { return acceptProposal(connection, task); }));
    };
    m_store.reset();
    acceptIn(m_path, true);
    acceptIn(other, false);
    QCOMPARE(dataOf(m_path), dataOf(other));
    const QByteArray rest =
        "SELECT * FROM (SELECT type || name || ifnull(sql, '') FROM sqlite_schema UNION ALL "
        "SELECT name || seq FROM sqlite_sequence WHERE name <> 'journal' UNION ALL "
        "SELECT folded || syllables || initials FROM pinyin) ORDER BY 1";
    QCOMPARE(RawFile(m_path).rows(rest), RawFile(other).rows(rest));
    QCOMPARE(RawFile(m_path).rows("PRAGMA foreign_key_check; PRAGMA integrity_check"), QStringList());
    QCOMPARE(RawFile(m_path).value("PRAGMA integrity_check"), u"ok"_s);
}

void TestRegistryHistory::bulkImportIsJournalledAsRanges()
{
    acceptInBulk(longList(30));
    RawFile file(m_path);
    QCOMPARE(
        file.rows("SELECT table_name, row_id, operation, before, after FROM journal WHERE change = 2 AND "
                  "table_name <> 'notice'"),
        (QStringList{uR"(consortium|4|insert|null|{"first":4,"last":33})"_s,
                     uR"(organisation|7|insert|null|{"first":7,"last":98})"_s,
                     uR"(membership|9|insert|null|{"first":9,"last":158})"_s}));
    const auto history = answer(m_store->history());
    VERIFY_DONE(history);
    QCOMPARE((*history)[0].tables[1], (TableChanges{u"membership"_s, 150, 0, 0}));
    QCOMPARE(answer(m_store->check())->problems, QStringList());
    edit("DELETE FROM membership WHERE id = 158; UPDATE consortium SET place_text = '宁波' WHERE id = 5;");
    QCOMPARE(
        file.value("SELECT json_extract(before, '$.ordinal') FROM journal WHERE table_name = 'membership' "
                   "AND row_id = 158"),
        u"5"_s); // what is changed or removed later is kept whole
}

void TestRegistryHistory::bulkImportRefusesARowThatWasChangedLater()
{
    acceptInBulk(longList(30));
    edit("UPDATE consortium SET place_text = '宁波' WHERE id = 5;");
    VERIFY_REFUSED(undo(2), ErrorCode::BadInput, u"联合体2"_s);
}

void TestRegistryHistory::bulkImportTakesARowThatWasPutBack()
{
    const QStringList before = dataOf(m_path);
    acceptInBulk(longList(30));
    edit("DELETE FROM membership WHERE id = 158; UPDATE consortium SET place_text = '宁波' WHERE id = 5;");
    VERIFY_DONE(undo(3));
    VERIFY_DONE(undo(2));
    QCOMPARE(dataOf(m_path), before);
}

QTEST_GUILESS_MAIN(TestRegistryHistory)

#include "tst_registryhistory.moc"
