// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"
#include "evaluate/recordcolumns.h"
#include "snapshot/namesearch.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

struct List
{
    NoticeInfo notice;
    ProgrammeInfo programme{};
    std::vector<int> seats{0, 0};
    QStringList numbers{u"1"_s, u"2"_s};
};

NoticeInfo notice(const QString& title, const QString& issuer = {}, const QString& edition = {},
                  const QString& published = {})
{
    NoticeInfo info;
    info.title = title;
    info.issuer = issuer;
    info.edition = edition;
    info.publishedOn = published;
    return info;
}

/// Each consortium with the same two members; the first is named twice in every first consortium of a list.
SnapshotPtr snapshotOf(const std::vector<List>& lists)
{
    SnapshotBuilder builder;
    const Reference reference = *loadReference();
    for (const Region& region : reference.regions) {
        builder.addRegion(region);
    }
    for (std::size_t list = 0; list < lists.size(); ++list) {
        builder.addProgramme(lists[list].programme);
        builder.addNotice(static_cast<qint64>(list) + 1, static_cast<quint16>(list), lists[list].notice);
    }
    for (const qint64 id : {1, 2}) {
        const QString name = u"甲%1"_s.arg(id);
        builder.addOrganisation({id, name, name, OrganisationKind::Unknown, {}, 0, {}, {}});
    }
    qint64 id = 0;
    for (std::size_t list = 0; list < lists.size(); ++list) {
        for (std::size_t row = 0; row < lists[list].seats.size(); ++row) {
            SnapshotBuilder::ConsortiumRecord record;
            record.id = ++id;
            record.notice = static_cast<quint16>(list);
            record.number = lists[list].numbers.value(static_cast<qsizetype>(row));
            record.name = u"联合体%1"_s.arg(id);
            record.folded = fold(record.name);
            record.seat = lists[list].seats[row];
            builder.addConsortium(record);
            quint32 order = 0;
            for (const qint64 member : row == 0 ? std::vector<qint64>{1, 2, 1} : std::vector<qint64>{1, 2}) {
                builder.addMembership(SnapshotBuilder::MembershipRecord{
                    id, member, ++order, Role::Member, Basis::Published, {}, {}, {}});
            }
        }
    }
    return builder.build();
}

QStringList names(const std::vector<List>& lists, Language language = Language::Chinese)
{
    QStringList texts;
    const SnapshotPtr snapshot = snapshotOf(lists);
    for (const ListName& name : snapshot->notices.shortName) {
        texts << name.title(language);
    }
    return texts;
}

} // namespace

class TestListNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAPlaceOrOfTheCountry();
    void toldApart();
    void alwaysUnique();
    void numbersCarryTheirList();
    void aNumberIsFoundWithItsList();
    void aNumberOfFiguresOnly_data();
    void aNumberOfFiguresOnly();
    void anOrganisationNamedTwiceIsInOneConsortium();
};

void TestListNames::ofAPlaceOrOfTheCountry()
{
    ProgrammeInfo local;
    local.level = u"local"_s;
    ProgrammeInfo zhejiang;
    zhejiang.name = u"浙江省数据集行动"_s;
    const std::vector<List> lists{
        {notice(u"联合体名单"_s, u"工业和信息化部"_s)},
        {notice(u"联合体名单"_s, u"浙江省经济和信息化厅"_s)},
        {notice(u"江苏省联合体名单"_s)},
        {notice(u"宁波市联合体名单，浙江"_s)},          // the closer of the two
        {notice(u"关于江苏和广东合作的名单"_s), local}, // no single place
        {notice(u"名单"_s), {}, {440000, 440300}},      // where all of them are seated
    };
    QCOMPARE(names(lists), QStringList({u"全国"_s, u"浙江"_s, u"江苏"_s, u"宁波"_s, u"地方"_s, u"广东"_s}));
    QCOMPARE(names(lists, Language::English), QStringList({u"National"_s, u"Zhejiang"_s, u"Jiangsu"_s,
                                                           u"Ningbo"_s, u"Local"_s, u"Guangdong"_s}));
    QCOMPARE(names({{notice(u"名单"_s), zhejiang}}), QStringList(u"浙江"_s));
}

void TestListNames::toldApart()
{
    const std::vector<List> batches{{notice(u"名单"_s, u"工业和信息化部"_s, {}, u"2025"_s)},
                                    {notice(u"名单（第二批）"_s, u"工业和信息化部"_s, {}, u"2026"_s)},
                                    {notice(u"名单"_s, u"工业和信息化部"_s, u"第十二批"_s, u"2026"_s)}};
    QCOMPARE(names(batches), QStringList({u"全国"_s, u"全国（第二批）"_s, u"全国（第十二批）"_s}));
    QCOMPARE(names(batches, Language::English),
             QStringList({u"National"_s, u"National (batch 2)"_s, u"National (batch 12)"_s}));
    QCOMPARE(
        names({{notice(u"全国名单"_s, {}, {}, u"2025-01-01"_s)}, {notice(u"全国名单"_s, {}, {}, u"2026"_s)}}),
        QStringList({u"全国（2025）"_s, u"全国（2026）"_s}));
    // What nothing says to be national is called what it calls itself.
    QCOMPARE(names({{notice(u"甲"_s)}, {notice(u"乙"_s)}, {notice(u"甲"_s)}}),
             QStringList({u"甲"_s, u"乙"_s, u"甲（2）"_s}));
}

void TestListNames::alwaysUnique()
{
    std::vector<List> lists;
    for (int i = 0; i < 40; ++i) {
        lists.push_back({notice(u"名单%1"_s.arg(i), {},
                                i % 3 == 0   ? u"2"_s
                                : i % 3 == 1 ? u"2，2"_s
                                             : QString(),
                                i % 2 == 0 ? u"2026"_s : QString())});
    }
    QStringList all = names(lists);
    QCOMPARE(all.removeDuplicates(), 0);
    all = names(lists, Language::English);
    QCOMPARE(all.removeDuplicates(), 0);
}

void TestListNames::numbersCarryTheirList()
{
    const SnapshotPtr two = snapshotOf({{notice(u"名单"_s, u"工业和信息化部"_s)}, {notice(u"浙江省名单"_s)}});
    QVERIFY(two->hasSeveralLists());
    QCOMPARE(two->consortiumLabel(0, Language::Chinese), u"全国 1"_s);
    QCOMPARE(two->consortiumLabel(3, Language::English), u"Zhejiang 2"_s);
    QCOMPARE(two->consortiumTitle(2, Language::Chinese), u"浙江 1 · 联合体3"_s);
    const ViewPtr view = evaluate(two, {});
    const RecordColumn& number = *recordColumn(Unit::Consortia, u"number");
    QCOMPARE(number.value(*view, 2).toInt(), 1); // as published, alone
    QCOMPARE(columnText(number, *view, 2, Language::Chinese), u"浙江 1"_s);
    QCOMPARE(
        columnText(*recordColumn(Unit::Organisations, u"consortium_numbers"), *view, 1, Language::Chinese),
        u"全国 1、全国 2、浙江 1、浙江 2"_s);
    const SnapshotPtr one = snapshotOf({{notice(u"浙江省名单"_s)}});
    QCOMPARE(one->consortiumLabel(0, Language::Chinese), u"1"_s);
    const SnapshotPtr bare = snapshotOf({{notice(u"浙江省名单"_s), {}, {0}, {QString()}}});
    QCOMPARE(bare->consortiumTitle(0, Language::Chinese), u"联合体1"_s);
}

void TestListNames::aNumberIsFoundWithItsList()
{
    const SnapshotPtr two = snapshotOf({{notice(u"名单"_s, u"工业和信息化部"_s)}, {notice(u"浙江省名单"_s)}});
    for (const QString& text : {u"浙江 2"_s, u"浙江2"_s, u"zhejiang 2"_s}) {
        QCOMPARE(two->findConsortium(text), std::optional<Row>(3));
        QCOMPARE(findNames(*two, Unit::Consortia, text, 5), std::vector<Row>{3});
    }
    QCOMPARE(findNames(*two, Unit::Consortia, u"2"_s, 5), (std::vector<Row>{1, 3})); // one of each list
    QVERIFY(!two->findConsortium(u"江苏 2"_s));
}

void TestListNames::aNumberOfFiguresOnly_data()
{
    QTest::addColumn<QString>("published");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("figures") << u"7"_s << true;
    QTest::newRow("zero") << u"0"_s << true;
    QTest::newRow("long, but exact in every program") << u"999999999999999"_s << true;
    for (const QString& text : {u"01"_s, u"00"_s, u"一"_s, u"1.0"_s, u"7-2"_s, u"+1"_s, u"-1"_s, u"１"_s,
                                u"12345678901234567"_s, u"99999999999999999999"_s, u"1e3"_s, u"ZD-1"_s}) {
        QTest::newRow(qPrintable(text)) << text << false;
    }
}

void TestListNames::aNumberOfFiguresOnly()
{
    QFETCH(const QString, published);
    QFETCH(const bool, isNumber);
    const SnapshotPtr snapshot = snapshotOf({{notice(u"名单"_s), {}, {0}, {published}}});
    const ViewPtr view = evaluate(snapshot, {});
    const QVariant of = recordColumn(Unit::Consortia, u"number")->value(*view, 0);
    const QVariant ofMembership = recordColumn(Unit::Memberships, u"consortium_number")->value(*view, 0);
    for (const QVariant& value : {of, ofMembership}) {
        QCOMPARE(value.typeId(), static_cast<int>(isNumber ? QMetaType::LongLong : QMetaType::QString));
        QCOMPARE(value.toString(), published);
    }
}

void TestListNames::anOrganisationNamedTwiceIsInOneConsortium()
{
    const SnapshotPtr snapshot = snapshotOf({{notice(u"名单"_s)}});
    QCOMPARE(snapshot->organisations.memberships.length(0), 3U);
    QCOMPARE(snapshot->consortiaOf(0), 2U);
    QCOMPARE(snapshot->consortiaOf(1), 2U);
    Filter filter;
    filter.addCount({CountField::Consortia, Comparison::Greater, 2});
    QCOMPARE(evaluate(snapshot, filter)->totals()[Unit::Organisations], 0U);
    Filter first;
    first.addText({u"联合体1"_s});
    const ViewPtr view = evaluate(snapshot, first);
    QCOMPARE(view->matchesOfOrganisation(0), 2U);
    QCOMPARE(view->consortiaOf(0), 1U);
    QCOMPARE(columnText(*recordColumn(Unit::Organisations, u"consortia"), *view, 0, Language::English),
             u"1 of 2"_s);
    QCOMPARE(consortiumNumbers(*view, 0, Language::English), QStringList({u"●\u00a01"_s, u"2"_s}));
    const RecordColumn& matching = *recordColumn(Unit::Organisations, u"consortium_numbers_here");
    QCOMPARE(columnText(matching, *view, 0, Language::English), u"1"_s);
    QCOMPARE(matching.value(*view, 0).toStringList(), QStringList(u"1"_s));
    QCOMPARE(matching.value(*evaluate(snapshot, {}), 0).toStringList(), QStringList({u"1"_s, u"2"_s}));
}

QTEST_GUILESS_MAIN(TestListNames)
#include "tst_listnames.moc"
