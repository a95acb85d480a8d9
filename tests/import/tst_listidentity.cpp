// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "import/proposal/listidentity.h"
#include "import/proposal/matchrows.h"
#include "support/readlists.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

ReadNotice noticeOf(const QString& title, const QString& programme = {}, const NoticeGuess& guess = {})
{
    ReadNotice read;
    read.notice.title = title;
    read.notice.digest = u"ff"_s;
    read.programme = programme;
    read.guess = guess;
    return read;
}

NoticeGuess local(const QStringList& places)
{
    NoticeGuess guess;
    guess.level = {u"local"_s, u"from the title"_s};
    guess.places = places;
    return guess;
}

NoticeGuess national()
{
    NoticeGuess guess;
    guess.level = {u"national"_s, u"from the title"_s};
    return guess;
}

KnownList known(const QString& programme, const QString& title)
{
    KnownList list;
    list.programme.name = programme;
    list.notice = noticeOf(title).notice;
    list.notice.digest = u"00"_s;
    return list;
}

PublishedList listOf(const QStringList& names)
{
    PublishedList list;
    for (const QString& name : names) {
        PublishedRow row;
        row.number = QString::number(list.rows.size() + 1);
        row.name = name;
        row.members = name + u"公司"_s;
        list.rows.push_back(row);
    }
    return list;
}

} // namespace

class ListIdentityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchesAreRead_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("batch");
        QTest::newRow("none") << u"先行先试联合体名单"_s << QString();
        QTest::newRow("words") << u"先行先试联合体名单（第二批）"_s << u"第二批"_s;
        QTest::newRow("digits") << u"2026年第3批名单"_s << u"第3批"_s;
        QTest::newRow("pi ci") << u"第十一批次名单"_s << u"第十一批"_s;
        QTest::newRow("no batch") << u"第二届大会名单"_s << QString();
    }

    void batchesAreRead()
    {
        QFETCH(const QString, title);
        QTEST(batchOf(title), "batch");
    }

    void aTitleTellsTheList()
    {
        const std::vector<KnownList> lists{known(u"甲行动"_s, u"名单"_s), known(u"乙行动"_s, u"名单"_s)};
        const ListIdentity first = identityOf(noticeOf(u" 名单"_s), lists);
        QCOMPARE(first.same, std::optional<std::size_t>(0));
        QCOMPARE(first.notice.digest, u"ff"_s);
        QCOMPARE(identityOf(noticeOf(u"名单"_s, u"乙行动"_s), lists).same, std::optional<std::size_t>(1));
        const ListIdentity other = identityOf(noticeOf(u"名单"_s, u"丙行动"_s), lists);
        QVERIFY(!other.same);
        QCOMPARE(other.programme.name, u"丙行动"_s);
        QVERIFY(identityOf(noticeOf(u"别的"_s), lists).programme.name.isEmpty()); // to be asked for
    }

    void theBundledListIsKnown()
    {
        const BundledSource bundled = bundledSource().value();
        const ListIdentity identity = identityOf(noticeOf(bundled.notice.title), {});
        QVERIFY(!identity.same);
        QCOMPARE(identity.programme.name, bundled.programme.name);
        QCOMPARE(identity.notice.publishedOn, bundled.notice.publishedOn);
        QCOMPARE(identity.notice.digest, u"ff"_s);
    }

    void aFurtherBatchIsANewList()
    {
        const std::vector<KnownList> lists{known(u"甲行动"_s, u"试点名单"_s), known(u"乙行动"_s, u"别的"_s)};
        const ListIdentity second = identityOf(noticeOf(u"试点名单（第二批）"_s), lists);
        QVERIFY(!second.same);
        QCOMPARE(second.furtherBatchOf, std::optional<std::size_t>(0));
        QCOMPARE(second.programme.name, u"甲行动"_s);
        QCOMPARE(second.notice.edition, u"第二批"_s);
        QVERIFY(!identityOf(noticeOf(u"示范名单（第二批）"_s), lists).furtherBatchOf);
        const ListIdentity said = asEditionOf(noticeOf(u"试点名单（第二批）"_s), lists, 0);
        QCOMPARE(said.notice.title, u"试点名单"_s);
        QCOMPARE(said.same, std::optional<std::size_t>(0));
    }

    /// Only what says the level of a list says that it belongs to the only programme of that level.
    void theProgrammeIsThatOfTheLevel()
    {
        KnownList ministry = known(u"工业数据筑基行动"_s, u"先行先试联合体名单"_s);
        const std::vector<KnownList> one{ministry};
        const ListIdentity silent = identityOf(noticeOf(u"某名单"_s), one);
        QVERIFY(silent.programme.name.isEmpty());
        QVERIFY(!silent.isLevelKnown);
        const ListIdentity second = identityOf(noticeOf(u"某名单"_s, {}, national()), one);
        QCOMPARE(second.programme.name, u"工业数据筑基行动"_s);
        QCOMPARE(second.basis.programme, u"the only national one in the registry"_s);
        QVERIFY(identityOf(noticeOf(u"浙江省名单"_s, {}, local({u"浙江"_s})), one).programme.name.isEmpty());

        KnownList province = known(u"浙江省工业数据行动"_s, u"浙江省名单"_s);
        province.programme.level = u"local"_s;
        const std::vector<KnownList> two{ministry, province};
        const ListIdentity further =
            identityOf(noticeOf(u"某名单"_s, {}, local({u"浙江省"_s, u"浙江"_s})), two);
        QCOMPARE(further.programme.name, u"浙江省工业数据行动"_s);
        QVERIFY(identityOf(noticeOf(u"某名单"_s, {}, local({u"江苏"_s})), two).programme.name.isEmpty());
    }

    void theTitleNamesTheProgramme()
    {
        const std::vector<KnownList> lists{known(u"工业数据筑基行动"_s, u"先行先试联合体名单"_s)};
        NoticeGuess guess = local({u"浙江"_s});
        guess.programme = {u"浙江省工业数据筑基行动"_s, u"from the title"_s};
        const ListIdentity own = identityOf(noticeOf(u"浙江省工业数据筑基行动名单"_s, {}, guess), lists);
        QCOMPARE(own.programme.name, u"浙江省工业数据筑基行动"_s);
        QCOMPARE(own.programme.level, u"local"_s);
        QCOMPARE(own.basis.programme, u"from the title"_s);
        // The ministry's programme in the title of a province's list is not the province's.
        guess.programme.value = u"工业数据筑基行动"_s;
        QVERIFY(identityOf(noticeOf(u"名单"_s, {}, guess), lists).programme.name.isEmpty());
        // What a person says counts before all, and its name may say the level.
        const ListIdentity said = identityOf(noticeOf(u"名单"_s, u"江苏省行动"_s), lists);
        QCOMPARE(said.programme.level, u"local"_s);
        QVERIFY(said.isLevelKnown);
        QVERIFY(!said.isKnownProgramme);
    }

    /// A local list with the title of the ministry's is another one, and so is its programme.
    void aLocalListIsNoEditionOfANationalOne()
    {
        const std::vector<KnownList> lists{known(u"工业数据筑基行动"_s, u"先行先试联合体名单"_s)};
        const ListIdentity identity =
            identityOf(noticeOf(u"先行先试联合体名单"_s, {}, local({u"浙江"_s})), lists);
        QVERIFY(!identity.same);
        QVERIFY(identity.programme.name.isEmpty());
    }

    void whatIsKnownOfANoticeStays()
    {
        std::vector<KnownList> lists{known(u"甲行动"_s, u"名单"_s)};
        lists.front().notice.issuer = u"工业和信息化部"_s;
        NoticeGuess guess;
        guess.issuer = {u"某部"_s, u"from row 1"_s};
        guess.publishedOn = {u"2026-04-13"_s, u"from row 2"_s};
        const ListIdentity identity = identityOf(noticeOf(u"名单"_s, {}, guess), lists);
        QCOMPARE(identity.notice.issuer, u"工业和信息化部"_s);
        QCOMPARE(identity.basis.issuer, u"as in the registry"_s);
        QCOMPARE(identity.notice.publishedOn, u"2026-04-13"_s);
        QCOMPARE(identity.basis.publishedOn, u"from row 2"_s);
    }

    void sameConsortiaAreTheSameList()
    {
        const QStringList names{u"钢铁联合体"_s, u"汽车联合体"_s, u"石化联合体"_s};
        const PublishedList read = listOf(names);
        const auto same = mostShared(read, {&read}, *bundledGrammar());
        QVERIFY(same && isSameList(*same, 3, 3));
        PublishedList renumbered = read;
        renumbered.rows[0].number = u"7"_s;
        const auto other = mostShared(read, {&renumbered}, *bundledGrammar());
        QCOMPARE(other->consortia, std::size_t{3});
        QCOMPARE(other->equal, std::size_t{2});
        QVERIFY(!isSameList(*other, 3, 3));
        QVERIFY(isSameList({0, 14, 13}, 14, 14));
        QVERIFY(!isSameList({0, 14, 14}, 14, 20));
    }

    /// Nobody waits for a comparison that is not wanted any more.
    void aComparisonIsStopped()
    {
        const PublishedList read = listOf({u"钢铁联合体"_s, u"汽车联合体"_s});
        std::stop_source stop;
        QVERIFY(mostShared(read, {&read}, *bundledGrammar(), stop.get_token()));
        stop.request_stop();
        QVERIFY(!mostShared(read, {&read}, *bundledGrammar(), stop.get_token()));
        const auto matches = matchRows(ComparedRows(read, *bundledGrammar()),
                                       ComparedRows(read, *bundledGrammar()), stop.get_token());
        QCOMPARE(matches.size(), std::size_t{2});
        QVERIFY(!matches[0] && !matches[1]);
    }

    void consortiaTellAnEdition()
    {
        const PublishedList read = listOf({u"钢铁联合体"_s, u"汽车联合体"_s, u"石化联合体"_s});
        const PublishedList one = listOf({u"钢铁联合体"_s, u"机器人联合体"_s, u"新材料联合体"_s});
        const PublishedList two =
            listOf({u"汽车联合体"_s, u"石化联合体"_s, u"电力联合体"_s, u"家电联合体"_s});
        const auto shared = mostShared(read, {&one, &two}, *bundledGrammar());
        QVERIFY(shared.has_value());
        QCOMPARE(shared->list, std::size_t{1});
        QCOMPARE(shared->consortia, std::size_t{2});
        QVERIFY(isLikelyEdition(*shared, 3, 4));
        QVERIFY(!isLikelyEdition({0, 1, 1}, 3, 3));
        const auto left = mostShared(read, {&one, nullptr}, *bundledGrammar());
        QVERIFY(left.has_value());
        QCOMPARE(left->list, std::size_t{0});
        QVERIFY(!mostShared(listOf({u"别的"_s}), {&one, &two}, *bundledGrammar()));
    }
};

QTEST_APPLESS_MAIN(ListIdentityTest)
#include "tst_listidentity.moc"
