// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "domain/text/fold.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// What a user decided: which organisations are one, which are not, which column is which.
class TestRegistryDecisions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void linkIsRemembered();
    void symmetricPairIsOne();
    void laterWordReplacesTheEarlier();
    void linkNeedsTwoNames();
    void sameOrganisationIsFoundByItsOtherName();
    void differentOrganisationsStayTwo();
    void mergedOrganisationsAreOne();
    void mergedNameIsKnownToTheNextList();
    void mergeCanBeUndoneAlone();
    void mergeNeedsTwoOrganisations();
    void mappingIsRememberedByShape();
    void everyDecisionIsAChange();

private:
    [[nodiscard]] SnapshotPtr loaded();
    [[nodiscard]] qint64 organisation(const QString& name);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryDecisions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
}

void TestRegistryDecisions::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

SnapshotPtr TestRegistryDecisions::loaded()
{
    const auto snapshot = answer(m_store->load());
    return snapshot ? *snapshot : nullptr;
}

qint64 TestRegistryDecisions::organisation(const QString& name)
{
    const SnapshotPtr snapshot = loaded();
    const auto row = snapshot->findOrganisation(name);
    return row ? snapshot->organisations.id[*row] : 0;
}

void TestRegistryDecisions::linkIsRemembered()
{
    const OrganisationLink link{u"中国移动浙江分公司"_s, u"中国移动"_s, LinkRelation::BranchOf, u"suffix"_s,
                                Basis::User};
    QCOMPARE(*answer(m_store->say(link, sampleTime())), true);
    QCOMPARE(*answer(m_store->say(link, sampleTime())), false);
    const auto links = answer(m_store->links());
    VERIFY_DONE(links);
    QCOMPARE(*links, std::vector{link});
}

void TestRegistryDecisions::symmetricPairIsOne()
{
    // U+FF21 is behind U+20000 in UTF-16, and before it in UTF-8.
    const QString rare = u"\U00020000"_s;
    const QString wide = u"\uFF21"_s;
    QCOMPARE(*answer(m_store->say({rare, wide, LinkRelation::Different, {}, Basis::User}, sampleTime())),
             true);
    QCOMPARE(*answer(m_store->say({wide, rare, LinkRelation::Different, {}, Basis::User}, sampleTime())),
             false);
    const auto links = answer(m_store->links());
    QCOMPARE(*links, (std::vector<OrganisationLink>{{wide, rare, LinkRelation::Different, {}, Basis::User}}));
}

void TestRegistryDecisions::laterWordReplacesTheEarlier()
{
    VERIFY_DONE(
        answer(m_store->say({u"a"_s, u"b"_s, LinkRelation::Different, {}, Basis::User}, sampleTime())));
    const OrganisationLink later{u"b"_s, u"a"_s, LinkRelation::BranchOf, {}, Basis::User};
    QCOMPARE(*answer(m_store->say(later, sampleTime())), true);
    QCOMPARE(*answer(m_store->links()), std::vector{later});
}

void TestRegistryDecisions::linkNeedsTwoNames()
{
    VERIFY_REFUSED(answer(m_store->say({u"a"_s, u"a"_s, LinkRelation::Same, {}, Basis::User}, sampleTime())),
                   ErrorCode::BadInput, u"Two names"_s);
    VERIFY_REFUSED(answer(m_store->say({{}, u"a"_s, LinkRelation::Same, {}, Basis::User}, sampleTime())),
                   ErrorCode::BadInput, u"Two names"_s);
}

void TestRegistryDecisions::sameOrganisationIsFoundByItsOtherName()
{
    // By way of a name that no list has.
    VERIFY_DONE(answer(
        m_store->say({fold(u"浙大"), fold(u"浙江大"), LinkRelation::Same, {}, Basis::User}, sampleTime())));
    VERIFY_DONE(answer(m_store->say({fold(u"浙江大学"), fold(u"浙江大"), LinkRelation::Same, {}, Basis::User},
                                    sampleTime())));
    Proposal list = sampleList();
    addMember(list, list.consortia[2], u"浙大"_s);
    const auto outcome = answer(m_store->accept(list, {}, sampleTime()));
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->organisationsAdded, 0);
    QCOMPARE(outcome->membershipsAdded, 1);
    QCOMPARE(loaded()->memberships.publishedName.at(8), u"浙大"_s);
}

void TestRegistryDecisions::differentOrganisationsStayTwo()
{
    VERIFY_DONE(answer(m_store->say(
        {fold(u"浙大"), fold(u"浙江大学"), LinkRelation::Different, {}, Basis::User}, sampleTime())));
    Proposal list = sampleList();
    addMember(list, list.consortia[2], u"浙大"_s);
    QCOMPARE(answer(m_store->accept(list, {}, sampleTime()))->organisationsAdded, 1);
}

void TestRegistryDecisions::mergedOrganisationsAreOne()
{
    const auto merged = answer(m_store->merge(organisation(u"浙江大学"_s), organisation(u"北京科技大学"_s),
                                              u"one after all"_s, sampleTime()));
    VERIFY_DONE(merged);
    QCOMPARE(merged->membershipsMoved, 2);
    const SnapshotPtr snapshot = loaded();
    QCOMPARE(snapshot->organisationCount(), std::size_t{5});
    QCOMPARE(snapshot->membershipCount(), std::size_t{8});
    const auto row = snapshot->findOrganisation(u"北京科技大学"_s); // by its alias
    QVERIFY(row);
    QCOMPARE(snapshot->organisations.name.at(*row), u"浙江大学"_s);
    QCOMPARE(snapshot->organisations.memberships.length(*row), quint32{3});
    QCOMPARE(snapshot->memberships.publishedName.at(2), u"北京科技大学"_s); // as its list has it
    const auto links = answer(m_store->links());
    QCOMPARE(links->size(), std::size_t{1});
    QCOMPARE(links->front().relation, LinkRelation::Same);
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryDecisions::mergedNameIsKnownToTheNextList()
{
    VERIFY_DONE(answer(
        m_store->merge(organisation(u"浙江大学"_s), organisation(u"北京科技大学"_s), {}, sampleTime())));
    const auto outcome = answer(m_store->accept(sampleList(), {}, sampleTime()));
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->unchanged, 3);
    Proposal list = sampleList();
    list.notice.edition = u"第二批"_s;
    QCOMPARE(answer(m_store->accept(list, {}, sampleTime()))->organisationsAdded, 0);
}

void TestRegistryDecisions::mergeCanBeUndoneAlone()
{
    VERIFY_DONE(answer(m_store->say({u"a"_s, u"b"_s, LinkRelation::Group, {}, Basis::User}, sampleTime())));
    const QStringList before = dataOf(m_path);
    const auto merged = answer(
        m_store->merge(organisation(u"浙江大学"_s), organisation(u"北京科技大学"_s), {}, sampleTime()));
    VERIFY_DONE(merged);
    const QStringList between = dataOf(m_path);
    VERIFY_DONE(answer(m_store->say({u"a"_s, u"c"_s, LinkRelation::Group, {}, Basis::User}, sampleTime())));
    VERIFY_DONE(answer(m_store->undo(merged->change, sampleTime()))); // what came after it stays
    QCOMPARE(answer(m_store->links())->size(), std::size_t{2});
    VERIFY_DONE(answer(m_store->undo(merged->change + 1, sampleTime())));
    QCOMPARE(dataOf(m_path), before);
    VERIFY_DONE(answer(m_store->undo(merged->change + 2, sampleTime())));
    QCOMPARE(dataOf(m_path), between);
}

void TestRegistryDecisions::mergeNeedsTwoOrganisations()
{
    const qint64 id = organisation(u"浙江大学"_s);
    const QStringList before = contentOf(m_path);
    VERIFY_REFUSED(answer(m_store->merge(id, id, {}, sampleTime())), ErrorCode::BadInput, u"Two names"_s);
    VERIFY_REFUSED(answer(m_store->merge(id, 4711, {}, sampleTime())), ErrorCode::NotFound, u"4711"_s);
    QCOMPARE(contentOf(m_path), before);
}

void TestRegistryDecisions::mappingIsRememberedByShape()
{
    QCOMPARE(*answer(m_store->remember({u"序号|名称"_s, R"({"name":2})"}, sampleTime())), true);
    QCOMPARE(*answer(m_store->remember({u"序号|名称"_s, R"({"name":2})"}, sampleTime())), false);
    QCOMPARE(*answer(m_store->remember({u"序号|名称"_s, R"({"name":1})"}, sampleTime())), true);
    const auto mappings = answer(m_store->columnMappings());
    VERIFY_DONE(mappings);
    QCOMPARE(*mappings, (std::vector<ColumnMapping>{{u"序号|名称"_s, R"({"name":1})"}}));
    VERIFY_REFUSED(answer(m_store->remember({u"a"_s, "{"}, sampleTime())), ErrorCode::Internal, u"defect"_s);
}

void TestRegistryDecisions::everyDecisionIsAChange()
{
    VERIFY_DONE(
        answer(m_store->say({u"a"_s, u"b"_s, LinkRelation::Group, u"why"_s, Basis::User}, sampleTime())));
    VERIFY_DONE(answer(m_store->remember({u"a"_s, "{}"}, sampleTime())));
    const auto history = answer(m_store->history());
    QCOMPARE(history->size(), std::size_t{3});
    QCOMPARE((*history)[0].kind, u"mapping"_s);
    QCOMPARE((*history)[1].kind, u"link"_s);
    QCOMPARE((*history)[1].why, u"why"_s);
    VERIFY_DONE(answer(m_store->undo({}, sampleTime()))); // the link, not the columns
    QCOMPARE(answer(m_store->links())->size(), std::size_t{0});
    QCOMPARE(answer(m_store->columnMappings())->size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestRegistryDecisions)

#include "tst_registrydecisions.moc"
