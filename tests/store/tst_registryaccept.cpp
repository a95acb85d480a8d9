// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "domain/text/fold.h"
#include "rawfile.h"
#include "samplelist.h"
#include "snapshotdump.h"
#include "store/sqlite/connection.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// What accepting a list writes, and what it leaves.
class TestRegistryAccept final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void holdsTheListAsProposed();
    void keepsOrderOfFirstAppearance();
    void sameListAgainWritesNothing();
    void changedRowIsWrittenWithItsMembers();
    void changedMemberKeepsItsId();
    void goneRowIsRemovedWithItsOrganisations();
    void rowMarkedUnchangedIsLeft();
    void rowInTheMiddleKeepsThePublishedOrder();
    void secondListOfTheProgramme();
    void organisationIsFoundByItsAlias();
    void whatAUserEnteredStays();
    void blankFieldOfANoticeErasesNothing();
    void journalSaysWhenAndWhy();
    void backupIsTheRegistryBefore();
    void isCheckedAsSound();

private:
    [[nodiscard]] Result<AcceptOutcome> accept(const Proposal& list);
    [[nodiscard]] SnapshotPtr loaded();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryAccept::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
}

void TestRegistryAccept::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

Result<AcceptOutcome> TestRegistryAccept::accept(const Proposal& list)
{
    return answer(m_store->accept(list, u"again"_s, sampleTime().addDays(1)));
}

SnapshotPtr TestRegistryAccept::loaded()
{
    const auto snapshot = answer(m_store->load());
    return snapshot ? *snapshot : nullptr;
}

void TestRegistryAccept::holdsTheListAsProposed()
{
    const SnapshotPtr snapshot = loaded();
    QVERIFY(snapshot);
    QCOMPARE(dump(*snapshot), dump(*snapshotOf(sampleList(), sampleReference())));
    QCOMPARE(snapshot->source, m_path);
    QCOMPARE(snapshot->readOnly, false);
    QCOMPARE(snapshot->consortiumCount(), std::size_t{3});
    QCOMPARE(snapshot->organisationCount(), std::size_t{6});
    QCOMPARE(snapshot->membershipCount(), std::size_t{8});
}

void TestRegistryAccept::keepsOrderOfFirstAppearance()
{
    Proposal list = sampleList();
    addMember(list, list.consortia[0], u"后来有限公司"_s);
    VERIFY_DONE(accept(list));
    const SnapshotPtr snapshot = loaded();
    QVERIFY(snapshot);
    QCOMPARE(snapshot->organisations.name.at(3), u"后来有限公司"_s);
}

void TestRegistryAccept::sameListAgainWritesNothing()
{
    QVERIFY(*answer(m_store->close()));
    const auto before = filesIn(m_folder->path());
    QCOMPARE(before.keys(), QStringList{u"registry.sqlite"_s});
    OpenRequest request;
    request.path = m_path;
    VERIFY_DONE(answer(m_store->open(request)));
    const auto outcome = accept(sampleList());
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->unchanged, 3);
    QCOMPARE(outcome->added + outcome->changed + outcome->gone, 0);
    QVERIFY(!outcome->wroteAnything());
    QVERIFY(*answer(m_store->close()));
    QCOMPARE(filesIn(m_folder->path()), before);
}

void TestRegistryAccept::changedRowIsWrittenWithItsMembers()
{
    Proposal list = sampleList();
    ProposedConsortium& row = list.consortia[0];
    row.row.name = u"钢铁行业数据集联合体"_s;
    row.row.place = u"浙江"_s;
    row.seat = 330000;
    row.seatBasis = {Basis::Published, u"place_cell"_s, u"浙江"_s};
    row.industries = {{u"automobiles"_s, {Basis::Name, u"word"_s, u"汽车"_s}}};
    dropLastMember(row);
    addMember(list, row, u"新来有限公司"_s);
    addMember(list, row, u"浙江大学"_s);

    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->changed, 1);
    QCOMPARE(outcome->unchanged, 2);
    QCOMPARE(outcome->added + outcome->gone, 0);
    QCOMPARE(outcome->membershipsAdded, 2);
    QCOMPARE(outcome->membershipsRemoved, 1);
    QCOMPARE(outcome->organisationsAdded, 1);
    QCOMPARE(outcome->organisationsRemoved, 0); // 北京科技大学 is still in the third
    QStringList expected = dump(*snapshotOf(list, sampleReference()));
    QStringList now = dump(*loaded());
    expected.sort();
    now.sort();
    QCOMPARE(now, expected);
}

void TestRegistryAccept::changedMemberKeepsItsId()
{
    RawFile file(m_path);
    const QString id =
        file.value("SELECT m.id FROM membership m JOIN organisation o ON o.id = m.organisation "
                   "WHERE o.name = '浙江大学'");
    Proposal list = sampleList();
    ProposedConsortium& row = list.consortia[1];
    std::swap(row.members[0], row.members[1]);
    row.members[0].role = Role::Lead;
    row.row.members = u"浙江大学(牵头)、…"_s;
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->membershipsAdded + outcome->membershipsRemoved, 0);
    QCOMPARE(file.value("SELECT m.id || ' ' || m.ordinal || ' ' || m.role FROM membership m "
                        "JOIN organisation o ON o.id = m.organisation WHERE o.name = '浙江大学'"),
             id + u" 1 lead");
}

void TestRegistryAccept::goneRowIsRemovedWithItsOrganisations()
{
    Proposal list = sampleList();
    list.gone = {{list.consortia[1].row, true}};
    list.consortia.erase(list.consortia.begin() + 1);
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->gone, 1);
    QCOMPARE(outcome->unchanged, 2);
    QCOMPARE(outcome->membershipsRemoved, 4);
    QCOMPARE(outcome->organisationsRemoved, 3); // 中移 is in the first as well
    const SnapshotPtr snapshot = loaded();
    QCOMPARE(snapshot->consortiumCount(), std::size_t{2});
    QCOMPARE(snapshot->organisationCount(), std::size_t{3});
    QVERIFY(snapshot->findOrganisation(u"中移(上海)信息通信科技有限公司"_s));
    RawFile file(m_path);
    QCOMPARE(file.value("SELECT json_extract(before, '$.name') FROM journal WHERE table_name = 'consortium' "
                        "AND operation = 'delete'"),
             u"汽车数据集联合体"_s);
    QCOMPARE(file.value("SELECT count(*) FROM journal WHERE operation = 'delete' AND change = 2"),
             QString::number(1 + 4 + 3 + 2)); // with its two industries
}

void TestRegistryAccept::rowMarkedUnchangedIsLeft()
{
    Proposal list = sampleList();
    list.consortia[0].row.name = u"另一个名字"_s;
    list.consortia[0].change = ChangeKind::Unchanged;
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->unchanged, 3);
    QVERIFY(!outcome->wroteAnything());
}

void TestRegistryAccept::rowInTheMiddleKeepsThePublishedOrder()
{
    Proposal list = sampleList();
    ProposedConsortium row = list.consortia[2];
    row.row.number = u"1b"_s;
    row.row.name = u"插入的联合体"_s;
    list.consortia.insert(list.consortia.begin() + 1, row);
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->added, 1);
    QCOMPARE(outcome->unchanged, 3);
    QCOMPARE(dump(*loaded()), dump(*snapshotOf(list, sampleReference())));
}

void TestRegistryAccept::secondListOfTheProgramme()
{
    Proposal list = sampleList();
    list.notice.edition = u"第二批"_s;
    list.consortia.resize(1);
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->added, 1);
    QCOMPARE(outcome->organisationsAdded, 0);
    const SnapshotPtr snapshot = loaded();
    QCOMPARE(snapshot->programmes.info.size(), std::size_t{1});
    QCOMPARE(snapshot->notices.info.size(), std::size_t{2});
    QCOMPARE(snapshot->consortiumCount(), std::size_t{4});
    QCOMPARE(snapshot->organisationCount(), std::size_t{6});
    QCOMPARE(snapshot->consortia.notice.back(), quint16{1});
}

void TestRegistryAccept::organisationIsFoundByItsAlias()
{
    {
        Connection connection(m_path, Access::ReadWrite, 1000);
        connection.execute(
            "BEGIN; INSERT INTO change (at, kind, why) VALUES ('2026-05-01T00:00:00Z', 'edit', "
            "''); INSERT INTO running_change (one, change) SELECT 1, max(id) FROM change;");
        Statement(connection, "INSERT INTO organisation_alias (organisation, name, folded) "
                              "SELECT id, ?1, ?2 FROM organisation WHERE name = ?3")
            .run(u"浙大"_s, fold(u"浙大"), u"浙江大学"_s);
        connection.execute("DELETE FROM running_change; COMMIT;");
    }
    Proposal list = sampleList();
    addMember(list, list.consortia[2], u"浙大"_s);
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->organisationsAdded, 0);
    QCOMPARE(outcome->membershipsAdded, 1);
    const SnapshotPtr snapshot = loaded();
    const auto university = snapshot->findOrganisation(u"浙江大学"_s);
    QVERIFY(university);
    QCOMPARE(snapshot->organisations.memberships.length(*university), quint32{2});
    QCOMPARE(snapshot->organisations.alias.at(0), u"浙大"_s);
    QCOMPARE(snapshot->memberships.publishedName.at(8), u"浙大"_s);
}

void TestRegistryAccept::whatAUserEnteredStays()
{
    {
        RawFile file(m_path);
        QCOMPARE(file.execute(
                     "BEGIN; INSERT INTO change (at, kind, why) VALUES ('2026-05-01T00:00:00Z', "
                     "'edit', ''); INSERT INTO running_change (one, change) SELECT 1, max(id) FROM change;"
                     "UPDATE consortium SET seat_code = 330200, seat_basis = 'user', seat_rule = '', "
                     "seat_words = '', subject = 'sme_pilot_city', subject_basis = 'user' "
                     "WHERE number = '1';"
                     "UPDATE consortium_industry SET industry = 'automobiles', basis = 'user' "
                     "WHERE consortium = 1; DELETE FROM running_change; COMMIT;"),
                 QString());
    }
    Proposal list = sampleList();
    list.consortia[0].row.name = u"另一个名字"_s;
    list.consortia[0].industries.clear();
    VERIFY_DONE(accept(list));
    const SnapshotPtr snapshot = loaded();
    QCOMPARE(snapshot->consortia.name.at(0), u"另一个名字"_s);
    QCOMPARE(snapshot->regions[snapshot->consortia.seat[0]].code, 330200);
    QCOMPARE(snapshot->consortia.seatBasis.basis[0], Basis::User);
    QCOMPARE(static_cast<LeadSubject>(snapshot->consortia.subject[0]), LeadSubject::SmePilotCity);
    QCOMPARE(snapshot->consortia.industries.length(0), quint32{1});
    QCOMPARE(snapshot->industries[snapshot->consortia.industries.run(0)[0]].key, u"automobiles"_s);
}

void TestRegistryAccept::blankFieldOfANoticeErasesNothing()
{
    Proposal list = sampleList();
    list.notice.publishedOn.clear();
    list.notice.digest = u"ffff"_s;
    list.consortia[0].row.name = u"另一个名字"_s;
    VERIFY_DONE(accept(list));
    const SnapshotPtr snapshot = loaded();
    QCOMPARE(snapshot->notices.info[0].publishedOn, u"2026-04"_s);
    QCOMPARE(snapshot->notices.info[0].digest, u"ffff"_s);
}

void TestRegistryAccept::journalSaysWhenAndWhy()
{
    Proposal list = sampleList();
    list.consortia[0].row.name = u"另一个名字"_s;
    VERIFY_DONE(accept(list));
    RawFile file(m_path);
    QCOMPARE(file.rows("SELECT at, kind, why FROM change ORDER BY id"),
             (QStringList{u"2026-04-20T08:00:00Z|create|first"_s, u"2026-04-21T08:00:00Z|accept|again"_s}));
    QCOMPARE(file.rows("SELECT operation, json_extract(before, '$.name'), json_extract(after, '$.name') "
                       "FROM journal WHERE change = 2 AND table_name = 'consortium'"),
             QStringList{u"update|钢铁数据集联合体|另一个名字"_s});
    QCOMPARE(file.rows("SELECT DISTINCT table_name FROM journal WHERE change = 2 ORDER BY 1"),
             (QStringList{u"consortium"_s, u"notice"_s}));
    QCOMPARE(file.value("SELECT count(*) FROM running_change"), u"0"_s);
}

void TestRegistryAccept::backupIsTheRegistryBefore()
{
    const QStringList before = contentOf(m_path);
    Proposal list = sampleList();
    list.consortia[0].row.name = u"另一个名字"_s;
    const auto first = accept(list);
    VERIFY_DONE(first);
    QCOMPARE(first->backupPath, m_folder->filePath(u"registry.backup-20260421-080000.sqlite"_s));
    QCOMPARE(contentOf(first->backupPath), before);
    list.consortia[0].row.name = u"第三个名字"_s;
    const auto second = accept(list); // in the same second
    VERIFY_DONE(second);
    QCOMPARE(second->backupPath, m_folder->filePath(u"registry.backup-20260421-080000-2.sqlite"_s));
    QCOMPARE(contentOf(first->backupPath), before);
}

void TestRegistryAccept::isCheckedAsSound()
{
    Proposal list = sampleList();
    list.consortia[0].row.name = u"另一个名字"_s;
    list.gone = {{list.consortia.back().row, true}};
    list.consortia.pop_back();
    VERIFY_DONE(accept(list));
    const auto report = answer(m_store->check());
    VERIFY_DONE(report);
    QCOMPARE(report->problems, QStringList());
    QCOMPARE(report->consortia, 2);
    QCOMPARE(report->organisations, 6);
    QCOMPARE(report->memberships, 7);
    QCOMPARE(report->notices, 1);
    QCOMPARE(report->changes, 2);
    QCOMPARE(report->schemaVersion, 6);
}

QTEST_GUILESS_MAIN(TestRegistryAccept)

#include "tst_registryaccept.moc"
