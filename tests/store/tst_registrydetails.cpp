// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "domain/text/fold.h"
#include "rawfile.h"
#include "samplelist.h"
#include "snapshotdump.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

/// What a list says beside names and members: recommending authorities, codes and further names of
/// organisations, and the account of its file.
class TestRegistryDetails final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void holdsTheListAsProposed();
    void sameListAgainWritesNothing();
    void registryOfAnEarlierVersionIsCompleted();
    void completedRegistryIsAsItWasOnceUndone();
    void seatThatAUserEnteredStays();
    void authorityIsNeverTakenAway();
    void nameOfAnotherOrganisationStays();
    void furtherNameIsGivenOnce();
    void rowThatIsLeftOutSaysNothing();
    void longListIsJournalledAsARange();
    void twoNamesOfOneOrganisationGiveItsCodeOnce();
    void codesGoWithTheirOrganisation();
    void mergedOrganisationsShareTheirCodes();
    void accountIsThatOfTheLatestFile();
    void listWithoutAnAccountKeepsTheEarlierOne();
    void copyOfWhatWasInMemoryHoldsIt();

private:
    void create(const Proposal& list);
    [[nodiscard]] Result<AcceptOutcome> accept(const Proposal& list);
    [[nodiscard]] SnapshotPtr loaded();
    [[nodiscard]] QStringList rows(const QByteArray& sql) const { return RawFile(m_path).rows(sql); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

namespace {

std::uint32_t indexOf(const Proposal& list, const QString& name)
{
    const auto found = std::ranges::find_if(
        list.organisations, [&](const ProposedOrganisation& entry) { return entry.name == name; });
    return static_cast<std::uint32_t>(found - list.organisations.begin());
}

/// As a list without such columns has it.
Proposal plainList()
{
    Proposal list = sampleList();
    list.consortia[0].row.further = {{u"推荐单位"_s, u"江苏省工业和信息化厅"_s}};
    list.consortia[2].row.further = {{u"推荐单位"_s, u"浙江省经济和信息化厅"_s}};
    return list;
}

Proposal detailedList()
{
    Proposal list = plainList();
    for (ProposedConsortium& consortium : list.consortia) {
        if (!consortium.row.further.empty()) {
            consortium.row.recommending = consortium.row.further.front().text;
        }
    }
    list.consortia[2].seat = 330000;
    list.consortia[2].seatBasis = {Basis::Reference, u"recommending_authority"_s,
                                   list.consortia[2].row.recommending};
    list.identifiers = {{indexOf(list, u"南京钢铁股份有限公司"_s), CreditCodeScheme, u"91320000714085405J"_s},
                        {indexOf(list, u"浙江大学"_s), CreditCodeScheme, u"12100000470095016Q"_s}};
    list.aliases = {{indexOf(list, u"北京科技大学"_s), u"北京钢铁学院"_s}};
    list.account = {
        {AccountUse::Used, u"Column 1"_s, u"As: Number."_s, {u"list.xlsx"_s, u"Sheet1"_s, 0, 1}},
        {AccountUse::Kept, u"Column 5 “推荐单位”"_s, u"As a further field."_s, {u"list.xlsx"_s, {}, 0, 5}},
        {AccountUse::LeftOut, u"Row 9: 合计"_s, u"A total."_s, {u"list.xlsx"_s, {}, 9, 0}}};
    return list;
}

Proposal asUnchanged(Proposal list)
{
    qint64 id = 0;
    for (ProposedConsortium& consortium : list.consortia) {
        consortium.change = ChangeKind::Unchanged;
        consortium.present = ++id;
    }
    return list;
}

constexpr char Codes[] =
    "SELECT o.name, i.scheme, i.value, i.basis, i.words, i.notice FROM "
    "organisation_identifier i JOIN organisation o ON o.id = i.organisation ORDER BY i.id";
constexpr char Aliases[] = "SELECT o.name, a.name FROM organisation_alias a "
                           "JOIN organisation o ON o.id = a.organisation ORDER BY a.id";

} // namespace

void TestRegistryDetails::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
}

void TestRegistryDetails::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TestRegistryDetails::create(const Proposal& list)
{
    VERIFY_DONE(answer(m_store->create(m_path, list, u"first"_s, sampleTime())));
}

Result<AcceptOutcome> TestRegistryDetails::accept(const Proposal& list)
{
    return answer(m_store->accept(list, u"again"_s, sampleTime()));
}

SnapshotPtr TestRegistryDetails::loaded()
{
    const auto report = answer(m_store->check());
    if (!report || !report->isSound()) {
        qWarning() << (report ? report->problems : QStringList{report.error().message});
        return nullptr;
    }
    return answer(m_store->load()).value_or(nullptr);
}

void TestRegistryDetails::holdsTheListAsProposed()
{
    create(detailedList());
    const SnapshotPtr snapshot = loaded();
    QVERIFY(snapshot);
    QCOMPARE(dump(*snapshot), dump(*snapshotOf(detailedList(), sampleReference())));
    QCOMPARE(snapshot->consortia.recommending.at(2), u"浙江省经济和信息化厅"_s);
    QCOMPARE(snapshot->consortia.recommending.at(1), QString());
    const auto row = snapshot->findOrganisation(u"南京钢铁股份有限公司"_s);
    QCOMPARE(snapshot->organisations.identifiers.valuesOf(*row), QStringList{u"91320000714085405J"_s});
    QCOMPARE(snapshot->findOrganisation(u"９１３２００００714085405j"_s), row); // full width, lower case
    QCOMPARE(snapshot->findOrganisation(u"北京钢铁学院"_s), snapshot->findOrganisation(u"北京科技大学"_s));
    QCOMPARE(snapshot->notices.account[0], detailedList().account);
    QCOMPARE(snapshot->notices.account[0][0].at, detailedList().account[0].at);
}

void TestRegistryDetails::sameListAgainWritesNothing()
{
    create(detailedList());
    const QStringList before = contentOf(m_path);
    for (const Proposal& list : {detailedList(), asUnchanged(detailedList())}) {
        const auto outcome = accept(list);
        VERIFY_DONE(outcome);
        QVERIFY(!outcome->wroteAnything());
        QCOMPARE(outcome->unchanged, 3);
    }
    QCOMPARE(contentOf(m_path), before);
}

void TestRegistryDetails::registryOfAnEarlierVersionIsCompleted()
{
    create(plainList());
    const auto outcome = accept(asUnchanged(detailedList()));
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->unchanged, 3);
    QCOMPARE(outcome->changed, 0);
    QCOMPARE(outcome->completed, 2);
    QCOMPARE(outcome->identifiersAdded, 2);
    QCOMPARE(outcome->aliasesAdded, 1);
    QCOMPARE(rows("SELECT count(*) FROM journal WHERE change = 2 AND table_name = 'membership'"),
             QStringList{u"0"_s});
    const SnapshotPtr snapshot = loaded();
    QVERIFY(snapshot);
    QCOMPARE(dump(*snapshot), dump(*snapshotOf(detailedList(), sampleReference())));
    QVERIFY(!accept(asUnchanged(detailedList()))->wroteAnything());
}

void TestRegistryDetails::completedRegistryIsAsItWasOnceUndone()
{
    create(plainList());
    const QStringList before = dataOf(m_path);
    VERIFY_DONE(accept(asUnchanged(detailedList())));
    QVERIFY(dataOf(m_path) != before);
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
    QStringList after = dataOf(m_path);
    QCOMPARE(after, before);
    QVERIFY(loaded());
}

void TestRegistryDetails::seatThatAUserEnteredStays()
{
    create(plainList());
    QCOMPARE(RawFile(m_path).execute(
                 "BEGIN; INSERT INTO change (at, kind, why) VALUES ('2026-05-01T00:00:00Z', 'edit', '');"
                 "INSERT INTO running_change SELECT 1, max(id) FROM change;"
                 "UPDATE consortium SET seat_code = 320000, seat_basis = 'user' WHERE number = '3';"
                 "DELETE FROM running_change; COMMIT;"),
             QString());
    VERIFY_DONE(answer(m_store->open({.path = m_path})));
    VERIFY_DONE(accept(asUnchanged(detailedList())));
    QCOMPARE(rows("SELECT recommending, seat_code, seat_basis FROM consortium WHERE number = '3'"),
             QStringList{u"浙江省经济和信息化厅|320000|user"_s});
    // A seat that the list gives is its own, whoever recommended the consortium.
    QCOMPARE(rows("SELECT recommending, seat_code, seat_rule FROM consortium WHERE number = '1'"),
             QStringList{u"江苏省工业和信息化厅|320000|place_cell"_s});
}

void TestRegistryDetails::authorityIsNeverTakenAway()
{
    create(detailedList());
    QVERIFY(!accept(plainList())->wroteAnything());
    QCOMPARE(rows("SELECT count(*) FROM consortium WHERE recommending <> ''"), QStringList{u"2"_s});
}

void TestRegistryDetails::nameOfAnotherOrganisationStays()
{
    Proposal list = detailedList();
    list.aliases = {{indexOf(list, u"南京钢铁股份有限公司"_s), u"浙江大学"_s}};
    create(plainList());
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->aliasesAdded, 0);
    QCOMPARE(outcome->aliasesRefused.size(), 1);
    QVERIFY(outcome->aliasesRefused.front().contains(u"南京钢铁股份有限公司"));
    QVERIFY(outcome->aliasesRefused.front().contains(u"浙江大学"));
    QCOMPARE(rows(Aliases), QStringList());
    QCOMPARE(loaded()->memberships.organisation.size(), std::size_t{8});
    QVERIFY(!accept(list)->wroteAnything());
}

void TestRegistryDetails::furtherNameIsGivenOnce()
{
    Proposal list = detailedList();
    list.aliases = {{indexOf(list, u"南京钢铁股份有限公司"_s), u"中心"_s},
                    {indexOf(list, u"浙江大学"_s), u"中心"_s}};
    create(list);
    QCOMPARE(rows(Aliases), QStringList{u"南京钢铁股份有限公司|中心"_s});
    QCOMPARE(dump(*loaded()), dump(*snapshotOf(list, sampleReference())));
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QVERIFY(!outcome->wroteAnything());
}

void TestRegistryDetails::rowThatIsLeftOutSaysNothing()
{
    create(plainList());
    QVERIFY(!accept(plainList())->wroteAnything());
    Proposal list = asUnchanged(detailedList());
    for (ProposedConsortium& consortium : list.consortia) {
        consortium.isAccepted = false;
    }
    QVERIFY(!accept(list)->wroteAnything());
    list.consortia[2].isAccepted = true; // 北京科技大学 is its member
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->completed, 1);
    QCOMPARE(outcome->identifiersAdded, 0);
    QCOMPARE(rows(Aliases), QStringList{u"北京科技大学|北京钢铁学院"_s});
}

void TestRegistryDetails::longListIsJournalledAsARange()
{
    create(sampleList());
    const QStringList before = dataOf(m_path);
    Proposal list = longList(1200);
    for (std::uint32_t i = 0; i < list.organisations.size(); ++i) {
        list.identifiers.push_back({i, CreditCodeScheme, u"9133%1X"_s.arg(i, 13, 10, QLatin1Char('0'))});
    }
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->identifiersAdded, outcome->organisationsAdded);
    QCOMPARE(rows("SELECT row_id, after FROM journal WHERE table_name = 'organisation_identifier'"),
             QStringList{u"1|{\"first\":1,\"last\":%1}"_s.arg(outcome->identifiersAdded)});
    QCOMPARE(dump(*loaded()).filter(u"9133"_s).size(), outcome->identifiersAdded);
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
    QCOMPARE(dataOf(m_path), before);
    QVERIFY(loaded());
}

void TestRegistryDetails::twoNamesOfOneOrganisationGiveItsCodeOnce()
{
    create(sampleList());
    VERIFY_DONE(answer(
        m_store->say({fold(u"浙大"), fold(u"浙江大学"), LinkRelation::Same, {}, Basis::User}, sampleTime())));
    Proposal list = detailedList();
    addMember(list, list.consortia[2], u"浙大"_s);
    list.identifiers.push_back({indexOf(list, u"浙大"_s), CreditCodeScheme, u"12100000470095016Q"_s});
    list.notice.edition = u"第二批"_s;
    VERIFY_DONE(accept(list));
    QCOMPARE(rows(Codes), (QStringList{u"南京钢铁股份有限公司|uscc|91320000714085405J|published||2"_s,
                                       u"浙江大学|uscc|12100000470095016Q|published||2"_s}));
}

void TestRegistryDetails::codesGoWithTheirOrganisation()
{
    create(detailedList());
    const QStringList before = dataOf(m_path);
    Proposal list = detailedList();
    list.gone.push_back({list.consortia[0].row, true});
    list.gone.front().row.id = 1;
    list.consortia.erase(list.consortia.begin());
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->organisationsRemoved, 1);
    QCOMPARE(rows(Codes), QStringList{u"浙江大学|uscc|12100000470095016Q|published||1"_s});
    QVERIFY(loaded());
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
    QStringList after = dataOf(m_path);
    QCOMPARE(rows(Codes).size(), 2);
    QVERIFY(loaded());
}

void TestRegistryDetails::mergedOrganisationsShareTheirCodes()
{
    Proposal list = detailedList();
    const std::uint32_t other = indexOf(list, u"北京科技大学"_s);
    list.identifiers.push_back({other, CreditCodeScheme, u"12100000470095016Q"_s});
    list.identifiers.push_back({other, CreditCodeScheme, u"12100000400002400H"_s});
    create(list);
    const QStringList before = dataOf(m_path);
    const SnapshotPtr snapshot = loaded();
    const auto idOf = [&](const QString& name) {
        return snapshot->organisations.id[*snapshot->findOrganisation(name)];
    };
    VERIFY_DONE(answer(m_store->merge(idOf(u"浙江大学"_s), idOf(u"北京科技大学"_s), {}, sampleTime())));
    const SnapshotPtr merged = loaded();
    QVERIFY(merged);
    QCOMPARE(merged->organisations.identifiers.valuesOf(*merged->findOrganisation(u"浙江大学"_s)),
             (QStringList{u"12100000400002400H"_s, u"12100000470095016Q"_s}));
    QCOMPARE(merged->organisations.identifiers.size(), std::size_t{3});
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
    QCOMPARE(dataOf(m_path), before);
}

void TestRegistryDetails::accountIsThatOfTheLatestFile()
{
    create(detailedList());
    Proposal list = detailedList();
    list.account.pop_back();
    list.account.front().why = u"As: Name."_s;
    QVERIFY(!accept(list)->wroteAnything()); // the same rows: what is known of the file stays
    list.consortia[0].row.name += u"（二期）"_s;
    VERIFY_DONE(accept(list));
    QCOMPARE(loaded()->notices.account[0], list.account);
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
    QCOMPARE(loaded()->notices.account[0], detailedList().account);
}

void TestRegistryDetails::listWithoutAnAccountKeepsTheEarlierOne()
{
    create(detailedList());
    Proposal list = detailedList();
    list.account.clear();
    list.consortia[0].row.name += u"（二期）"_s;
    VERIFY_DONE(accept(list));
    QCOMPARE(loaded()->notices.account[0], detailedList().account);
}

/// Another program wrote over the open file: what is on screen is all that there is.
void TestRegistryDetails::copyOfWhatWasInMemoryHoldsIt()
{
    create(detailedList());
    const SnapshotPtr shown = loaded();
    const QString other = m_folder->filePath(u"other.sqlite"_s);
    {
        RegistryStore store(sampleReference());
        VERIFY_DONE(answer(store.create(other, sampleList(), {}, sampleTime())));
    }
    writeBytes(m_path, bytesOf(other));
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    VERIFY_DONE(answer(m_store->backup(copy, false, shown)));
    RegistryStore store(sampleReference());
    VERIFY_DONE(answer(store.open({copy})));
    QCOMPARE(answer(store.check())->problems, QStringList());
    QCOMPARE(answer(store.history())->front().why, u"Copy of what was in memory"_s);
    QCOMPARE(dump(**answer(store.load())), dump(*shown));
}

QTEST_GUILESS_MAIN(TestRegistryDetails)

#include "tst_registrydetails.moc"
