// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "ui/inspector/inspectortext.h"
#include "ui/look/theme.h"

#include <QTest>
#include <QTextDocument>

#include <algorithm>
#include <numeric>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QString plain(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

/// A list with an account, a consortium that an authority recommended, and an organisation with two codes.
SnapshotPtr detailedSnapshot()
{
    SnapshotBuilder builder;
    builder.addRegion({330000, 0, u"浙江省"_s, u"浙江"_s, u"Zhejiang"_s, {}, RegionLevel::Province});
    ProgrammeInfo programme;
    programme.name = u"地方行动"_s;
    programme.level = u"local"_s;
    builder.addProgramme(programme);
    NoticeInfo notice;
    notice.title = u"名单<b>"_s;
    builder.addNotice(7, 0, notice,
                      {{AccountUse::LeftOut, u"Row 9"_s, u"A total."_s, {u"a.xlsx"_s, u"Sheet1"_s, 9, 0}},
                       {AccountUse::Used, u"Column 1 <i>"_s, u"As: Number."_s, {}},
                       {AccountUse::Kept, u"Column 2"_s, u"As a further field."_s, {}}});
    builder.addOrganisation({1, u"甲公司"_s, u"甲公司"_s, OrganisationKind::Unknown, {}, 0, {}, {}});
    builder.addIdentifier(0, {.scheme = "uscc", .value = "91350100M000100Y43", .words = {}});
    builder.addIdentifier(0, {.scheme = "uscc", .value = "91350100M000100Y44", .words = {}});
    SnapshotBuilder::ConsortiumRecord record;
    record.id = 1;
    record.number = u"1"_s;
    record.name = u"联合体"_s;
    record.folded = record.name;
    record.seat = 330000;
    record.seatBasis = {Basis::Reference, u"recommending_authority"_s, u"浙江省经信厅"_s};
    record.further = R"([["推荐单位","浙江省经信厅"],["经费","12 万元"]])";
    record.recommending = u"浙江省经信厅"_s;
    builder.addConsortium(record);
    builder.addMembership(SnapshotBuilder::MembershipRecord{1, 1, 1, Role::Lead, Basis::Order, {}, {}, {}});
    return builder.build();
}

} // namespace

class TestInspectorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_view = evaluate(bundledSnapshot(), {});
        QCOMPARE(m_view->totals()[Unit::Consortia], 14U);
    }

    void aConsortiumShowsWhatWasPublishedLetterForLetter()
    {
        const Snapshot& snapshot = *m_view->snapshot;
        for (Row row = 0; row < snapshot.consortiumCount(); ++row) {
            const QString text = plain(show({Selection::Kind::Consortium, snapshot.consortia.id[row]}));
            QVERIFY(text.contains(snapshot.membersText(row)));
            QVERIFY(text.contains(snapshot.consortia.name.at(row)));
        }
    }

    void linksGoBothWays()
    {
        const Snapshot& snapshot = *m_view->snapshot;
        const QString consortium = show({Selection::Kind::Consortium, snapshot.consortia.id[0]});
        const QString organisation = show(
            {Selection::Kind::Organisation, snapshot.organisations.id[snapshot.memberships.organisation[0]]});
        QVERIFY(consortium.contains(
            u"atlas:organisation/%1"_s.arg(snapshot.organisations.id[snapshot.memberships.organisation[0]])));
        QVERIFY(organisation.contains(u"atlas:consortium/%1"_s.arg(snapshot.consortia.id[0])));
    }

    void aDerivedHomeCarriesItsBasis()
    {
        const auto row = m_view->snapshot->findOrganisation(u"南京钢铁股份有限公司"_s);
        QVERIFY(row);
        const QString text =
            plain(show({Selection::Kind::Organisation, m_view->snapshot->organisations.id[*row]}));
        QVERIFY(text.contains(u"Jiangsu"_s));
        QVERIFY(text.contains(u"read from the name: 南京"_s));
    }

    void aListShowsWhatBecameOfItsFile()
    {
        const SnapshotPtr snapshot = detailedSnapshot();
        const ViewPtr view = evaluate(snapshot, {});
        const QString consortium = show(*view, {Selection::Kind::Consortium, 1});
        QVERIFY(consortium.contains(u"atlas:notice/7"_s));
        const QString html = show(*view, {Selection::Kind::Notice, 7});
        const QString text = plain(html);
        for (const QString& words : {u"名单<b>"_s, u"地方行动"_s, u"Local"_s, u"Used"_s, u"Column 1 <i>"_s,
                                     u"As: Number."_s, u"Kept"_s, u"Left out"_s, u"A total. · Sheet1"_s}) {
            QVERIFY2(text.contains(words), qPrintable(words));
        }
        QVERIFY(text.indexOf(u"Column 1"_s) < text.indexOf(u"Kept"_s));
        QCOMPARE(show(*view, {Selection::Kind::Notice, 8}), QString());
    }

    void aListOfAnEarlierVersionSaysThatItsFileIsNotKnown()
    {
        SnapshotBuilder builder;
        builder.addProgramme({});
        builder.addNotice(1, 0, {});
        const QString text = plain(show(*evaluate(builder.build(), {}), {Selection::Kind::Notice, 1}));
        QVERIFY(text.contains(u"It is not known"_s));
    }

    void whoRecommendedAConsortiumIsSaidOnce()
    {
        const QString text = plain(show(*evaluate(detailedSnapshot(), {}), {Selection::Kind::Consortium, 1}));
        QCOMPARE(text.count(u"浙江省经信厅"_s), 2); // the fact, and what the seat rests on
        QVERIFY(text.contains(u"Recommended by"_s));
        QVERIFY(text.contains(u"from the recommending authority: 浙江省经信厅"_s));
        QVERIFY(text.contains(u"12 万元"_s)); // another further cell
    }

    void identifiersSayWhatTheyAre()
    {
        const SnapshotPtr snapshot = detailedSnapshot();
        const QString text = plain(show(*evaluate(snapshot, {}), {Selection::Kind::Organisation, 1}));
        QVERIFY(text.contains(u"91350100M000100Y43\nUnified social credit code, as published\n"_s));
        QVERIFY(text.contains(u"91350100M000100Y44\nUnified social credit code, as published; its check "
                              "character should be 3"_s));
        Filter filter;
        filter.addText({u"91350100m000100y43"_s, false});
        const QString marked = show(*evaluate(snapshot, filter), {Selection::Kind::Organisation, 1});
        QVERIFY(marked.contains(u">91350100M000100Y43</span>"_s));
    }

    void namesFromOutsideAreEscaped()
    {
        SnapshotBuilder builder;
        builder.addProgramme({});
        builder.addNotice(1, 0, {});
        builder.addOrganisation({1, u"<img src=x>&\"'"_s, u"x"_s, OrganisationKind::Unknown, {}, 0, {}, {}});
        builder.addConsortium({1,
                               0,
                               u"<b>1</b>"_s,
                               u"<script>a</script>"_s,
                               u"s"_s,
                               u"<i>"_s,
                               u"<u>"_s,
                               0,
                               {},
                               {},
                               LeadSubject::Unknown});
        builder.addMembership({1, 1, 1, Role::Lead, Basis::Published, u"<q>"_s, u"<p>own</p>"_s, {}});
        const ViewPtr view = evaluate(builder.build(), {});
        for (const Selection& selection :
             {Selection{Selection::Kind::Consortium, 1}, Selection{Selection::Kind::Organisation, 1}}) {
            const QString html = inspectorText(*view, selection, Language::English, Theme::light());
            for (const QString& raw :
                 {u"<img"_s, u"<script"_s, u"<b>1"_s, u"<i>"_s, u"<u>"_s, u"<q>"_s, u"<p>own"_s}) {
                QVERIFY2(!html.contains(raw), qPrintable(raw));
            }
        }
    }

    void whatIsNamedTwiceCountsOnce()
    {
        const ViewPtr view = evaluate(consortiumOf({1, 2, 1}), {});
        const QString members = show(*view, {Selection::Kind::Consortium, 1});
        QVERIFY2(plain(members).contains(u"2 organisations · 3 memberships"_s), qPrintable(members));
        QVERIFY(members.contains(u"atlas:record/consortium/1/memberships"_s));
        const QString consortia = plain(show(*view, {Selection::Kind::Organisation, 1}));
        QVERIFY2(consortia.contains(u"1 consortia · 2 memberships"_s), qPrintable(consortia));
    }

    void aLongListIsCutAndSaysHowLongItIs()
    {
        std::vector<qint64> members(300);
        std::iota(members.begin(), members.end(), 1);
        const ViewPtr view = evaluate(consortiumOf(members), {});
        const QString html = show(*view, {Selection::Kind::Consortium, 1});
        QCOMPARE(html.count(u"atlas:organisation/"_s), 200);
        QVERIFY2(plain(html).contains(u"All of them: 300 memberships"_s), qPrintable(plain(html)));
    }

    void whatTheSearchFoundIsMarked()
    {
        Filter filter;
        filter.addText({u"bjdx"_s, false}); // 北京大学, by its initials
        const ViewPtr view = evaluate(m_view->snapshot, filter);
        const auto row = view->snapshot->findOrganisation(u"北京大学"_s);
        QVERIFY(row);
        const QString mark =
            u"<span style='background-color:%1'>北京大学</span>"_s.arg(Theme::light().warningSoft.name());
        const auto textOf = [&](const Selection& selection) {
            return inspectorText(*view, selection, Language::English, Theme::light());
        };
        QVERIFY(
            textOf({Selection::Kind::Organisation, view->snapshot->organisations.id[*row]}).contains(mark));
        const Row consortium = view->of(Unit::Consortia).front();
        const QString html = textOf({Selection::Kind::Consortium, view->snapshot->consortia.id[consortium]});
        QCOMPARE(html.count(mark), 2); // among the members, and as published
        QVERIFY(
            !show({Selection::Kind::Consortium, view->snapshot->consortia.id[consortium]}).contains(mark));
    }

    void nothingChosenIsNothing() { QVERIFY(show({}).isEmpty()); }

    void aRegionCountsItsConsortia()
    {
        const QString text = plain(show({Selection::Kind::Region, 330000}));
        QVERIFY(text.contains(u"宁波工业数据筑基行动创新联合体"_s));
        QVERIFY(text.contains(u"消费领域终端行业数据合作联合体"_s));
    }

private:
    /// One consortium with these members, by id.
    static SnapshotPtr consortiumOf(const std::vector<qint64>& members)
    {
        SnapshotBuilder builder;
        builder.addProgramme({});
        builder.addNotice(1, 0, {});
        for (qint64 id = 1; id <= *std::ranges::max_element(members); ++id) {
            const QString name = u"甲%1"_s.arg(id);
            builder.addOrganisation({id, name, name, OrganisationKind::Unknown, {}, 0, {}, {}});
        }
        SnapshotBuilder::ConsortiumRecord record;
        record.id = 1;
        record.name = u"乙"_s;
        record.folded = record.name;
        builder.addConsortium(record);
        for (std::size_t at = 0; at < members.size(); ++at) {
            SnapshotBuilder::MembershipRecord membership;
            membership.consortium = 1;
            membership.organisation = members[at];
            membership.order = static_cast<quint32>(at) + 1;
            builder.addMembership(membership);
        }
        return builder.build();
    }

    [[nodiscard]] static QString show(const View& view, const Selection& selection)
    {
        return inspectorText(view, selection, Language::English, Theme::light());
    }
    [[nodiscard]] QString show(const Selection& selection) const
    {
        return inspectorText(*m_view, selection, Language::English, Theme::light());
    }

    ViewPtr m_view;
};

QTEST_MAIN(TestInspectorText)
#include "tst_inspectortext.moc"
