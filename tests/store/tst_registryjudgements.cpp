// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "domain/text/fold.h"
#include "evaluate/view.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// What a person says about what is unknown or doubtful: it is one change, it stays, and it can be undone
/// alone.
class TestRegistryJudgements final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void homeRestsOnThePerson();
    void kindRestsOnThePerson();
    void whatIsSoAlreadyIsNoChange();
    void whatWasSaidStaysWhenAListComes();
    void whatWasSaidIsKnownWhenTheOrganisationComesBack();
    void misprintKeepsThePublishedName();
    void misprintIsFoundByWhatWasMeant();
    void openPairIsOneEitherWay();
    void laterAnswerReplacesTheEarlier();
    void linkIsADecision();
    void mergeIsTakenApartAlone();
    void eachDecisionIsUndoneAlone();
    void refusesWhatSaysNothing();
    void refusesARegistryThatIsRead();

private:
    [[nodiscard]] SnapshotPtr loaded() { return answer(m_store->load()).value_or(nullptr); }
    [[nodiscard]] Row row(const QString& name) { return loaded()->findOrganisation(name).value(); }
    [[nodiscard]] qint64 id(const QString& name)
    {
        const SnapshotPtr snapshot = loaded();
        return snapshot->organisations.id[snapshot->findOrganisation(name).value()];
    }
    [[nodiscard]] Result<qint64> decide(const Decision& decision)
    {
        return answer(m_store->decide(decision, u"why"_s, sampleTime()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryJudgements::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
}

void TestRegistryJudgements::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TestRegistryJudgements::homeRestsOnThePerson()
{
    const auto change = decide(HomeDecision{id(u"浙江大学"_s), 320000});
    VERIFY_DONE(change);
    QCOMPARE(*change, 2);
    const SnapshotPtr snapshot = loaded();
    const Row at = snapshot->findOrganisation(u"浙江大学"_s).value();
    QCOMPARE(snapshot->regions[snapshot->organisations.home[at]].code, 320000);
    QCOMPARE(snapshot->organisations.homeBasis.basis[at], Basis::User);
    QCOMPARE(snapshot->rules[snapshot->organisations.homeBasis.rule[at]], QString());
    QCOMPARE(snapshot->organisations.homeBasis.words.at(at), QString());
    QCOMPARE(snapshot->judgements,
             (std::vector<Judgement>{{OpenQuestion::Home, fold(u"浙江大学"), {}, u"320000"_s}}));
    const auto history = answer(m_store->history());
    QCOMPARE(history->front().kind, u"edit"_s);
    QCOMPARE(history->front().why, u"why"_s);
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryJudgements::kindRestsOnThePerson()
{
    VERIFY_DONE(decide(KindDecision{id(u"浙江大学"_s), OrganisationKind::Association}));
    const SnapshotPtr snapshot = loaded();
    const Row at = snapshot->findOrganisation(u"浙江大学"_s).value();
    QCOMPARE(snapshot->organisations.kind[at], static_cast<quint8>(OrganisationKind::Association));
    QCOMPARE(snapshot->organisations.kindBasis.basis[at], Basis::User);
}

void TestRegistryJudgements::whatIsSoAlreadyIsNoChange()
{
    const qint64 organisation = id(u"浙江大学"_s);
    const std::vector<Decision> decisions{
        HomeDecision{organisation, 330000}, KindDecision{organisation, OrganisationKind::University},
        Judgement{OpenQuestion::Misprint, u"a"_s, {}, u"b"_s},
        OrganisationLink{u"a"_s, u"b"_s, LinkRelation::Different, {}, Basis::User}};
    for (const Decision& decision : decisions) {
        QVERIFY(*decide(decision) > 0);
        const QStringList before = contentOf(m_path);
        QCOMPARE(*decide(decision), 0);
        QCOMPARE(contentOf(m_path), before);
    }
}

void TestRegistryJudgements::whatWasSaidStaysWhenAListComes()
{
    VERIFY_DONE(decide(HomeDecision{id(u"浙江大学"_s), 320000}));
    Proposal list = sampleList();
    list.notice.edition = u"第二批"_s;
    VERIFY_DONE(answer(m_store->accept(list, {}, sampleTime())));
    const SnapshotPtr snapshot = loaded();
    const Row at = snapshot->findOrganisation(u"浙江大学"_s).value();
    QCOMPARE(snapshot->organisations.homeBasis.basis[at], Basis::User);
}

void TestRegistryJudgements::whatWasSaidIsKnownWhenTheOrganisationComesBack()
{
    Proposal list = sampleList();
    addMember(list, list.consortia[2], u"来去公司"_s);
    VERIFY_DONE(answer(m_store->accept(list, {}, sampleTime())));
    VERIFY_DONE(decide(HomeDecision{id(u"来去公司"_s), 330000}));
    VERIFY_DONE(decide(KindDecision{id(u"来去公司"_s), OrganisationKind::Other}));
    QCOMPARE(answer(m_store->accept(sampleList(), {}, sampleTime()))->organisationsRemoved, 1);
    QVERIFY(!loaded()->findOrganisation(u"来去公司"_s));
    QCOMPARE(answer(m_store->accept(list, {}, sampleTime()))->organisationsAdded, 1);
    const SnapshotPtr snapshot = loaded();
    const Row at = snapshot->findOrganisation(u"来去公司"_s).value();
    QCOMPARE(snapshot->regions[snapshot->organisations.home[at]].code, 330000);
    QCOMPARE(snapshot->organisations.homeBasis.basis[at], Basis::User);
    QCOMPARE(snapshot->organisations.kind[at], static_cast<quint8>(OrganisationKind::Other));
}

void TestRegistryJudgements::misprintKeepsThePublishedName()
{
    const QString published = loaded()->consortia.name.at(0);
    VERIFY_DONE(decide(Judgement{OpenQuestion::Misprint, fold(published), {}, u"丙丁联合体"_s}));
    const SnapshotPtr snapshot = loaded();
    QCOMPARE(snapshot->consortia.name.at(0), published);
    QCOMPARE(snapshot->consortia.meant.at(0), u"丙丁联合体"_s);
    QVERIFY(snapshot->consortia.meant.isEmptyAt(1));
    QCOMPARE(answer(m_store->history())->front().kind, u"judgement"_s);
}

void TestRegistryJudgements::misprintIsFoundByWhatWasMeant()
{
    const auto found = [this](const QString& text) {
        Filter filter;
        filter.addText({text, false});
        return evaluate(loaded(), filter)->totals()[Unit::Consortia];
    };
    QCOMPARE(found(u"丙丁"_s), 0U);
    VERIFY_DONE(
        decide(Judgement{OpenQuestion::Misprint, fold(loaded()->consortia.name.at(0)), {}, u"丙丁联合体"_s}));
    QCOMPARE(found(u"丙丁"_s), 1U);
    VERIFY_DONE(decide(Judgement{OpenQuestion::Misprint, fold(u"浙江大学"), {}, u"丙丁大学"_s}));
    QCOMPARE(found(u"丙丁大"_s), 1U);
    QCOMPARE(found(u"丙丁"_s), 2U);
}

void TestRegistryJudgements::openPairIsOneEitherWay()
{
    VERIFY_DONE(decide(Judgement{OpenQuestion::Pair, u"b"_s, u"a"_s, {}}));
    QCOMPARE(*decide(Judgement{OpenQuestion::Pair, u"a"_s, u"b"_s, {}}), 0);
    QCOMPARE(loaded()->judgements, (std::vector<Judgement>{{OpenQuestion::Pair, u"a"_s, u"b"_s, {}}}));
}

void TestRegistryJudgements::laterAnswerReplacesTheEarlier()
{
    VERIFY_DONE(decide(Judgement{OpenQuestion::Home, fold(u"浙江大学"), {}, {}})); // let it be
    VERIFY_DONE(decide(HomeDecision{id(u"浙江大学"_s), 330000}));
    QCOMPARE(loaded()->judgements,
             (std::vector<Judgement>{{OpenQuestion::Home, fold(u"浙江大学"), {}, u"330000"_s}}));
}

void TestRegistryJudgements::linkIsADecision()
{
    const OrganisationLink link{u"乙"_s, u"甲"_s, LinkRelation::BranchOf, u"branch_ending"_s, Basis::User};
    VERIFY_DONE(decide(link));
    QCOMPARE(loaded()->links, std::vector{link});
}

void TestRegistryJudgements::mergeIsTakenApartAlone()
{
    const qint64 kept = id(u"浙江大学"_s);
    const QStringList before = dataOf(m_path);
    VERIFY_DONE(decide(MergeDecision{kept, id(u"北京科技大学"_s)}));
    QCOMPARE(loaded()->organisationCount(), std::size_t{5});
    VERIFY_DONE(decide(HomeDecision{kept, 320000})); // what was said since stays
    const auto apart = decide(SeparateDecision{fold(u"北京科技大学")});
    VERIFY_DONE(apart);
    QCOMPARE(loaded()->organisationCount(), std::size_t{6});
    QCOMPARE(loaded()->organisations.homeBasis.basis[row(u"浙江大学"_s)], Basis::User);
    QVERIFY(loaded()->links.empty());
    VERIFY_DONE(answer(m_store->undo(3, sampleTime())));
    QCOMPARE(dataOf(m_path), before);
    VERIFY_REFUSED(decide(SeparateDecision{u"nobody"_s}), ErrorCode::NotFound, u"nobody"_s);
}

void TestRegistryJudgements::eachDecisionIsUndoneAlone()
{
    const qint64 organisation = id(u"浙江大学"_s);
    const QStringList before = dataOf(m_path);
    std::vector<qint64> changes;
    for (const Decision& decision : std::vector<Decision>{
             HomeDecision{organisation, 320000}, Judgement{OpenQuestion::Misprint, u"a"_s, {}, u"b"_s},
             OrganisationLink{u"a"_s, u"b"_s, LinkRelation::Group, {}, Basis::User},
             Judgement{OpenQuestion::MemberTwice, u"a"_s, u"c"_s, {}}}) {
        changes.push_back(decide(decision).value());
    }
    for (const qint64 change : changes) { // in the order in which they were made
        VERIFY_DONE(answer(m_store->undo(change, sampleTime())));
    }
    QCOMPARE(dataOf(m_path), before);
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryJudgements::refusesWhatSaysNothing()
{
    const qint64 organisation = id(u"浙江大学"_s);
    const QStringList before = contentOf(m_path);
    VERIFY_REFUSED(decide(HomeDecision{organisation, 999999}), ErrorCode::BadInput, u"999999"_s);
    VERIFY_REFUSED(decide(HomeDecision{4711, 330000}), ErrorCode::NotFound, u"4711"_s);
    VERIFY_REFUSED(decide(KindDecision{organisation, OrganisationKind::Unknown}), ErrorCode::BadInput,
                   u"kind"_s);
    VERIFY_REFUSED(decide(Judgement{OpenQuestion::Home, {}, {}, {}}), ErrorCode::BadInput, u"records"_s);
    VERIFY_REFUSED(decide(Judgement{OpenQuestion::Home, u"a"_s, u"b"_s, {}}), ErrorCode::BadInput,
                   u"records"_s);
    VERIFY_REFUSED(decide(Judgement{OpenQuestion::Pair, u"a"_s, u"a"_s, {}}), ErrorCode::BadInput,
                   u"records"_s);
    VERIFY_REFUSED(decide(MergeDecision{organisation, organisation}), ErrorCode::BadInput, u"Two names"_s);
    QCOMPARE(contentOf(m_path), before);
}

void TestRegistryJudgements::refusesARegistryThatIsRead()
{
    OpenRequest request;
    request.path = m_path;
    request.mode = OpenMode::ReadOnly;
    VERIFY_DONE(answer(m_store->open(request)));
    const QStringList before = contentOf(m_path);
    const auto refused = decide(Judgement{OpenQuestion::Home, u"a"_s, {}, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    QCOMPARE(contentOf(m_path), before);
}

QTEST_GUILESS_MAIN(TestRegistryJudgements)

#include "tst_registryjudgements.moc"
