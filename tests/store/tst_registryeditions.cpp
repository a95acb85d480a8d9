// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "domain/text/fold.h"
#include "rawfile.h"
#include "samplelist.h"
#include "snapshotdump.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Another edition of a list: which consortium of the registry a row is, what was ticked, and every published
/// column.
class TestRegistryEditions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void renumberedRowsStayTheSameConsortia();
    void rowThatIsNamedIsNobodyElseByItsNumber();
    void newRowTakesNoNumberOfAGoneOne();
    void untickedRowsChangeNothing();
    void untickedGoneRowStays();
    void nothingTickedWritesNothing();
    void rowOfAnotherEditionMovesToThisOne();
    void rowThatWentMeanwhileIsNew();
    void sectionsCountAnew();
    void publishedColumnsAreKept();
    void roleThatAUserSaidStays();
    void readingsAreKept();
    void progressIsTold();

private:
    [[nodiscard]] Result<AcceptOutcome> accept(const Proposal& list);
    [[nodiscard]] SnapshotPtr loaded();
    /// The sample list as the registry has it: each row names its consortium.
    [[nodiscard]] Proposal known();
    [[nodiscard]] QStringList rows();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
    QStringList m_readings;
};

void TestRegistryEditions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_readings.clear();
    m_store = std::make_unique<RegistryStore>(sampleReference(), [this](const QString& folded) {
        m_readings << folded;
        return StoredReadings{"s:" + folded.toUtf8(), "i:" + folded.toUtf8()};
    });
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
}

void TestRegistryEditions::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

Result<AcceptOutcome> TestRegistryEditions::accept(const Proposal& list)
{
    return answer(m_store->accept(list, u"again"_s, sampleTime().addDays(1)));
}

SnapshotPtr TestRegistryEditions::loaded()
{
    const auto snapshot = answer(m_store->load());
    return snapshot ? *snapshot : nullptr;
}

Proposal TestRegistryEditions::known()
{
    Proposal list = sampleList();
    for (std::size_t i = 0; i < list.consortia.size(); ++i) {
        list.consortia[i].present = static_cast<qint64>(i) + 1;
        list.consortia[i].row.id = 0;
    }
    return list;
}

QStringList TestRegistryEditions::rows()
{
    return RawFile(m_path).rows(
        "SELECT id, notice, number, name FROM consortium ORDER BY notice, ordinal, id");
}

void TestRegistryEditions::renumberedRowsStayTheSameConsortia()
{
    Proposal list = known();
    std::rotate(list.consortia.begin(), list.consortia.begin() + 1, list.consortia.end());
    for (std::size_t i = 0; i < list.consortia.size(); ++i) {
        list.consortia[i].row.number = QString::number(i + 1);
        list.consortia[i].change = ChangeKind::Changed;
    }
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->changed, 3);
    QCOMPARE(outcome->added + outcome->gone + outcome->membershipsAdded + outcome->membershipsRemoved, 0);
    QCOMPARE(rows(),
             (QStringList{u"2|1|1|汽车数据集联合体"_s, u"3|1|2|某联合体"_s, u"1|1|3|钢铁数据集联合体"_s}));
}

void TestRegistryEditions::rowThatIsNamedIsNobodyElseByItsNumber()
{
    Proposal list = known();
    ProposedConsortium row = list.consortia[0]; // a new one in the first place
    row.present = 0;
    row.row.name = u"新联合体"_s;
    list.consortia[0].row.number = u"4"_s;
    list.consortia.insert(list.consortia.begin(), row);
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->added, 1);
    QCOMPARE(outcome->changed, 1);
    QCOMPARE(rows(), (QStringList{u"4|1|1|新联合体"_s, u"1|1|4|钢铁数据集联合体"_s,
                                  u"2|1|2|汽车数据集联合体"_s, u"3|1|3|某联合体"_s}));
}

void TestRegistryEditions::newRowTakesNoNumberOfAGoneOne()
{
    Proposal list = known();
    list.gone = {{list.consortia[2].row, true}};
    list.gone[0].row.id = 3;
    list.consortia[2].present = 0;
    list.consortia[2].row.name = u"后来的联合体"_s;
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->added, 1);
    QCOMPARE(outcome->gone, 1);
    QCOMPARE(outcome->changed, 0);
    QCOMPARE(rows().constLast(), u"4|1|3|后来的联合体"_s);
}

void TestRegistryEditions::untickedRowsChangeNothing()
{
    Proposal list = known();
    list.consortia[0].row.name = u"另一个名字"_s;
    list.consortia[0].isAccepted = false;
    list.consortia[1].row.name = u"汽车联合体"_s;
    ProposedConsortium row = list.consortia[2];
    row.present = 0;
    row.row.number = u"4"_s;
    row.isAccepted = false;
    list.consortia.push_back(row);
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->skipped, 2);
    QCOMPARE(outcome->changed, 1);
    QCOMPARE(outcome->added, 0);
    QCOMPARE(rows(), (QStringList{u"1|1|1|钢铁数据集联合体"_s, u"2|1|2|汽车联合体"_s, u"3|1|3|某联合体"_s}));
}

void TestRegistryEditions::untickedGoneRowStays()
{
    Proposal list = known();
    list.gone = {{list.consortia[1].row, false}};
    list.gone[0].row.id = 2;
    list.consortia.erase(list.consortia.begin() + 1);
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->gone, 0);
    QCOMPARE(rows().size(), 3);
}

void TestRegistryEditions::nothingTickedWritesNothing()
{
    Proposal list = sampleList();
    list.notice.edition = u"第二批"_s;
    for (ProposedConsortium& row : list.consortia) {
        row.isAccepted = false;
    }
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->skipped, 3);
    QVERIFY(!outcome->wroteAnything());
    QCOMPARE(RawFile(m_path).value("SELECT count(*) FROM notice"), u"1"_s);
}

void TestRegistryEditions::rowOfAnotherEditionMovesToThisOne()
{
    Proposal list = known();
    list.notice.edition = u"第二版"_s;
    list.consortia.resize(2);
    list.consortia[0].change = ChangeKind::Unchanged;
    list.consortia[1].row.place = u"浙江"_s;
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->unchanged, 1);
    QCOMPARE(outcome->changed, 1);
    QCOMPARE(outcome->added, 0);
    QCOMPARE(rows(),
             (QStringList{u"3|1|3|某联合体"_s, u"1|2|1|钢铁数据集联合体"_s, u"2|2|2|汽车数据集联合体"_s}));
}

void TestRegistryEditions::rowThatWentMeanwhileIsNew()
{
    Proposal list = known();
    list.consortia[1].present = 4711;
    list.consortia[1].row.number = u"22"_s;
    list.consortia.erase(list.consortia.begin() + 2);
    const auto outcome = accept(list);
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->added, 1);
    QCOMPARE(rows().size(), 4);
}

void TestRegistryEditions::sectionsCountAnew()
{
    Proposal list = sampleList();
    list.notice.edition = u"分组"_s;
    for (std::size_t i = 0; i < list.consortia.size(); ++i) {
        list.consortia[i].row.number = u"1"_s;
        list.consortia[i].row.section = u"第%1组"_s.arg(i);
    }
    VERIFY_DONE(accept(list));
    const auto again = accept(list); // found by number and name, though none says which it is
    VERIFY_DONE(again);
    QCOMPARE(again->unchanged, 3);
    QVERIFY(!again->wroteAnything());
    QCOMPARE(rows().size(), 6);
}

void TestRegistryEditions::publishedColumnsAreKept()
{
    Proposal list = sampleList();
    PublishedRow& row = list.consortia[0].row;
    row.lead = u"南京钢铁股份有限公司"_s;
    row.industry = u"钢铁"_s;
    row.section = u"一、原材料"_s;
    row.further = {{u"联系人"_s, u"“张三”, [电话]"_s}, {u"备注"_s, u"第一行\n第二行"_s}};
    VERIFY_DONE(accept(list));
    const SnapshotPtr snapshot = loaded();
    QCOMPARE(dump(*snapshot), dump(*snapshotOf(list, sampleReference())));
    const PublishedList published = snapshot->publishedList(0);
    QCOMPARE(published.rows.size(), std::size_t{3});
    for (std::size_t i = 0; i < published.rows.size(); ++i) {
        QVERIFY(published.rows[i] == list.consortia[i].row);
        QCOMPARE(published.rows[i].id, static_cast<qint64>(i) + 1);
    }
    QCOMPARE(snapshot->furtherFields(0), row.further);
    QVERIFY(snapshot->furtherFields(1).empty());
    row.further[0].text = u"李四"_s;
    QCOMPARE(accept(list)->changed, 1);
}

void TestRegistryEditions::roleThatAUserSaidStays()
{
    {
        RawFile file(m_path);
        QCOMPARE(file.execute("BEGIN; INSERT INTO change (at, kind, why) VALUES ('2026-05-01T00:00:00Z', "
                              "'edit', ''); INSERT INTO running_change (one, change) SELECT 1, max(id) FROM "
                              "change; UPDATE membership SET role = 'member', role_basis = 'user', "
                              "industry_text = '', industry_key = NULL WHERE role = 'industry_lead';"
                              "DELETE FROM running_change; COMMIT;"),
                 QString());
    }
    Proposal list = known();
    ProposedConsortium& row = list.consortia[1];
    std::swap(row.members[2], row.members[3]);
    row.row.members = u"…"_s;
    VERIFY_DONE(accept(list));
    QCOMPARE(RawFile(m_path).rows("SELECT ordinal, role, role_basis, role_text, industry_key FROM membership "
                                  "WHERE consortium = 2 AND role_basis = 'user'"),
             QStringList{u"3|member|user|钢铁行业牵头单位|null"_s});
}

void TestRegistryEditions::readingsAreKept()
{
    QCOMPARE(m_readings.size(), 9); // three consortia, six organisations, each once
    Proposal list = known();
    list.consortia[0].row.name = u"新名字"_s;
    addMember(list, list.consortia[0], u"新来有限公司"_s);
    VERIFY_DONE(accept(list));
    QCOMPARE(m_readings.sliced(9), (QStringList{u"新名字"_s, u"新来有限公司"_s}));
    RawFile file(m_path);
    QCOMPARE(file.value("SELECT count(*) FROM pinyin"), u"11"_s);
    QCOMPARE(file.rows("SELECT * FROM pinyin WHERE folded = '新名字'"),
             QStringList{u"新名字|s:新名字|i:新名字"_s});
}

void TestRegistryEditions::progressIsTold()
{
    const QFuture<Result<AcceptOutcome>> future = m_store->accept(longList(40), {}, sampleTime());
    VERIFY_DONE(answer(future));
    QCOMPARE(future.progressMaximum(), 40);
    QCOMPARE(future.progressValue(), 40);
}

QTEST_GUILESS_MAIN(TestRegistryEditions)

#include "tst_registryeditions.moc"
