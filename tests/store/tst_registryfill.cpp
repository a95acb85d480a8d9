// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "samplelist.h"
#include "snapshot/knownorganisations.h"
#include "store/thread/registrystore.h"

#include "domain/text/fold.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// What a person's own list fills.
class TestRegistryFill final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void valuesAreOneChangeWithUndo();
    void whatIsKnownIsLeftAlone();
    void aTickOverrides();
    void codesAreKept();
    void whatIsWrongIsRefusedWhole();
    void aLaterImportLeavesIt();
    void namesAreFoundByAliasAndByWhatIsTheSame();

private:
    [[nodiscard]] SnapshotPtr loaded() { return answer(m_store->load()).value(); }
    [[nodiscard]] KnownOrganisation known(const QString& name)
    {
        return knownOrganisations(*loaded(), {fold(name)}).value(fold(name));
    }
    [[nodiscard]] Result<qint64> fill(std::vector<FilledValue> values)
    {
        return answer(m_store->decide(FillDecision{std::move(values)}, u"list"_s, sampleTime()));
    }
    [[nodiscard]] FilledValue home(const QString& name, int region, bool overrides = false)
    {
        return {.organisation = known(name).id, .home = region, .basis = m_basis, .overrides = overrides};
    }
    [[nodiscard]] FilledValue kind(const QString& name, OrganisationKind kind, bool overrides = false)
    {
        return {.organisation = known(name).id, .kind = kind, .basis = m_basis, .overrides = overrides};
    }

    const Derivation m_basis{Basis::Reference, u"reference_list"_s, u"refs.csv, row 3"_s};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryFill::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(
        m_store->create(m_folder->filePath(u"registry.sqlite"_s), sampleList(), u"first"_s, sampleTime())));
}

void TestRegistryFill::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TestRegistryFill::valuesAreOneChangeWithUndo()
{
    const std::size_t before = answer(m_store->history())->size();
    const Result<qint64> change =
        fill({home(u"浙江大学"_s, 330000), kind(u"浙江大学"_s, OrganisationKind::University),
              home(u"南京钢铁股份有限公司"_s, 320000)});
    VERIFY_DONE(change);
    QVERIFY(*change != 0);
    const SnapshotPtr snapshot = loaded();
    const Row row = snapshot->findOrganisation(u"浙江大学"_s).value();
    QCOMPARE(snapshot->regions[snapshot->organisations.home[row]].code, 330000);
    QCOMPARE(snapshot->organisations.homeBasis.basis[row], Basis::Reference);
    QCOMPARE(known(u"浙江大学"_s).kind, OrganisationKind::University);
    QCOMPARE(known(u"南京钢铁股份有限公司"_s).home, 320000);
    const auto history = answer(m_store->history());
    QCOMPARE(history->size(), before + 1);
    QCOMPARE(history->front().kind, u"fill"_s);
    QCOMPARE(history->front().why, u"list"_s);
    QVERIFY(changeTitle(u"fill"_s) != u"fill"_s);
    VERIFY_DONE(answer(m_store->undo(*change, sampleTime())));
    QCOMPARE(known(u"浙江大学"_s).home, 0);
    QCOMPARE(known(u"浙江大学"_s).kind, OrganisationKind::Unknown);
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryFill::whatIsKnownIsLeftAlone()
{
    QCOMPARE(known(u"宁波汽车有限公司"_s).home, 330200);
    QCOMPARE(*fill({home(u"宁波汽车有限公司"_s, 330000)}), 0); // nothing to write
    const Result<qint64> change = fill({home(u"宁波汽车有限公司"_s, 330000), home(u"浙江大学"_s, 330000)});
    VERIFY_DONE(change);
    QCOMPARE(known(u"宁波汽车有限公司"_s).home, 330200);
    QCOMPARE(known(u"浙江大学"_s).home, 330000);
    QCOMPARE(*fill({home(u"浙江大学"_s, 330000)}), 0); // it says so already
}

void TestRegistryFill::aTickOverrides()
{
    VERIFY_DONE(fill({home(u"宁波汽车有限公司"_s, 330000, true),
                      kind(u"宁波汽车有限公司"_s, OrganisationKind::Other, true)}));
    QCOMPARE(known(u"宁波汽车有限公司"_s).home, 330000);
    QCOMPARE(known(u"宁波汽车有限公司"_s).homeBasis, Basis::Reference);
    QCOMPARE(known(u"宁波汽车有限公司"_s).kind, OrganisationKind::Other);
}

void TestRegistryFill::codesAreKept()
{
    const qint64 id = known(u"浙江大学"_s).id;
    const auto code = [&](const QString& text, bool overrides = false) {
        return FilledValue{.organisation = id, .code = text, .basis = m_basis, .overrides = overrides};
    };
    const auto change = fill({code(u"12100000470095016Q"_s)});
    VERIFY_DONE(change);
    QVERIFY(*change != 0);
    QCOMPARE(known(u"浙江大学"_s).codes, QStringList{u"12100000470095016Q"_s});
    QCOMPARE(*fill({code(u"12100000470095016Q"_s)}), 0);
    QCOMPARE(*fill({code(u"12100000466006770Q"_s)}), 0); // it has one
    QVERIFY(*fill({code(u"12100000466006770Q"_s, true)}) != 0);
    VERIFY_DONE(answer(m_store->undo(std::nullopt, sampleTime())));
    QCOMPARE(*fill({code(u"12100000470095016Q"_s)}), 0); // the first is back
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryFill::whatIsWrongIsRefusedWhole()
{
    const FilledValue good = home(u"浙江大学"_s, 330000);
    FilledValue nobody = good;
    nobody.organisation = 4711;
    VERIFY_REFUSED(fill({good, nobody}), ErrorCode::NotFound, u"4711"_s);
    VERIFY_REFUSED(fill({good, home(u"浙江大学"_s, 999999)}), ErrorCode::BadInput, u"999999"_s);
    FilledValue nothing = good;
    nothing.home = 0;
    VERIFY_REFUSED(fill({good, nothing}), ErrorCode::BadInput, u"filled"_s);
    QCOMPARE(known(u"浙江大学"_s).home, 0);
}

void TestRegistryFill::aLaterImportLeavesIt()
{
    VERIFY_DONE(fill({home(u"浙江大学"_s, 330000)}));
    Proposal list = sampleList();
    addMember(list, list.consortia[0], u"浙江大学"_s);
    list.consortia[0].change = ChangeKind::Changed;
    VERIFY_DONE(answer(m_store->accept(list, {}, sampleTime())));
    QCOMPARE(known(u"浙江大学"_s).home, 330000);
    QCOMPARE(known(u"浙江大学"_s).homeBasis, Basis::Reference);
}

void TestRegistryFill::namesAreFoundByAliasAndByWhatIsTheSame()
{
    const qint64 university = known(u"浙江大学"_s).id;
    const qint64 other = known(u"北京科技大学"_s).id;
    VERIFY_DONE(answer(m_store->merge(university, other, {}, sampleTime())));
    QCOMPARE(known(u"北京科技大学"_s).id, university); // an alias now
    VERIFY_DONE(answer(
        m_store->say({fold(u"浙大"), fold(u"浙江大学"), LinkRelation::Same, {}, Basis::User}, sampleTime())));
    QCOMPARE(known(u"浙大"_s).id, university);
    QCOMPARE(known(u"无此大学"_s).id, 0);
}

QTEST_GUILESS_MAIN(TestRegistryFill)
#include "tst_registryfill.moc"
