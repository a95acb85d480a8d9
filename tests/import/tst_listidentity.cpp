// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "import/proposal/listidentity.h"
#include "support/readlists.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

NoticeInfo noticeOf(const QString& title)
{
    NoticeInfo notice;
    notice.title = title;
    notice.digest = u"ff"_s;
    return notice;
}

KnownList known(const QString& programme, const QString& title)
{
    KnownList list;
    list.programme.name = programme;
    list.notice = noticeOf(title);
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
        QCOMPARE(identityOf(noticeOf(u"名单"_s), lists, u"乙行动"_s).same, std::optional<std::size_t>(1));
        const ListIdentity other = identityOf(noticeOf(u"名单"_s), lists, u"丙行动"_s);
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
        QVERIFY(!isLikelyEdition({0, 1}, 3, 3));
        const auto left = mostShared(read, {&one, nullptr}, *bundledGrammar());
        QVERIFY(left.has_value());
        QCOMPARE(left->list, std::size_t{0});
        QVERIFY(!mostShared(listOf({u"别的"_s}), {&one, &two}, *bundledGrammar()));
    }
};

QTEST_APPLESS_MAIN(ListIdentityTest)
#include "tst_listidentity.moc"
