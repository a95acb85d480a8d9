// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listreader.h"
#include "import/list/rows/rowmembers.h"
#include "import/proposal/bundled.h"
#include "import/proposal/propose.h"
#include "support/readlists.h"

#include "domain/text/fold.h"

#include <QSet>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class ProposeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theBundledListIsCountedRight();
    void theBundledNoticeIsDescribed() const;
    void industriesAreThoseOfTheList_data();
    void industriesAreThoseOfTheList();
    void leadsAreThoseOfTheList();
    void anOrganisationIsKeptOnce();
    void seatsAreRead_data();
    void seatsAreRead();
    void theFirstLeadsWhereNoneIsMarked();
    void aColumnOfLeadsLeads();
    void aRoleByHandIsTheUsers();
    void aTitleComesFromTheList();
    void anEmptyListIsRefused();
    void aLongListIsProposedInItsOrder();
    void aLongListCanBeStopped();

private:
    [[nodiscard]] Proposal proposed(const QByteArray& rows) const;

    Reference m_reference;
    Proposal m_bundled;
};

void ProposeTest::initTestCase()
{
    m_reference = loadReference().value();
    const Result<Proposal> proposal = bundledProposal(m_reference);
    QVERIFY2(proposal.has_value(), proposal ? "" : qPrintable(proposal.error().message));
    m_bundled = *proposal;
}

Proposal ProposeTest::proposed(const QByteArray& rows) const
{
    const QByteArray bytes = "序号\t联合体名称\t地方\t联合体单位\n" + rows;
    const auto list = readList(bytes, u"list.txt"_s, *bundledGrammar());
    return propose(list.value(), {}, {}, m_reference).value();
}

/// Row n has the members n and n + 1, so that neighbours share one.
PublishedList longList(int rows)
{
    PublishedList list;
    for (int i = 0; i < rows; ++i) {
        PublishedRow row;
        row.number = QString::number(i + 1);
        row.name = u"第%1联合体"_s.arg(i);
        row.members = u"南京第%1有限公司(牵头)、北京第%2大学"_s.arg(i).arg(i + 1);
        if (i % 2 == 1) {
            row.members = u"北京第%1大学、南京第%2有限公司"_s.arg(i).arg(i + 1);
        }
        list.rows.push_back(row);
    }
    return list;
}

void ProposeTest::aLongListIsProposedInItsOrder()
{
    constexpr int Rows = 9000; // several pieces
    ProposeOptions options;
    std::vector<int> told;
    options.progress = [&told](int done, int total) {
        QCOMPARE(total, Rows);
        told.push_back(done);
    };
    const Proposal proposal = propose(longList(Rows), {}, {}, m_reference, options).value();
    QVERIFY(told.size() > 2);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), Rows);
    QCOMPARE(proposal.organisations.size(), std::size_t{Rows + 1});
    for (std::size_t i = 0; i < Rows; ++i) {
        const ProposedConsortium& consortium = proposal.consortia[i];
        QCOMPARE(consortium.row.number, QString::number(i + 1));
        QCOMPARE(consortium.members.size(), std::size_t{2});
        QCOMPARE(consortium.members[0].organisation, i);
        QCOMPARE(consortium.members[1].organisation, i + 1);
        const ProposedOrganisation& organisation = proposal.organisations[i];
        const bool isCompany = i % 2 == 0;
        QCOMPARE(organisation.kind, isCompany ? OrganisationKind::Enterprise : OrganisationKind::University);
        QCOMPARE(organisation.home, isCompany ? 320000 : 110000);
        QCOMPARE(consortium.members[0].role, isCompany ? Role::Lead : Role::Member);
    }
}

void ProposeTest::aLongListCanBeStopped()
{
    std::stop_source source;
    ProposeOptions options;
    options.stop = source.get_token();
    options.progress = [&source](int, int) { source.request_stop(); };
    const Result<Proposal> proposal = propose(longList(9000), {}, {}, m_reference, options);
    QVERIFY(!proposal);
    QCOMPARE(proposal.error().code, ErrorCode::Cancelled);

    RawDocument document = readDocument("名称\t成员\n甲联合体\t甲公司、乙公司\n", u"list.txt"_s).value();
    ReadOptions reading;
    reading.source.stop = source.get_token();
    const Result<PublishedList> list = readList(std::move(document), *bundledGrammar(), reading);
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::Cancelled);
}

void ProposeTest::theBundledListIsCountedRight()
{
    QCOMPARE(m_bundled.consortia.size(), std::size_t{14});
    QCOMPARE(m_bundled.organisations.size(), std::size_t{150});
    QCOMPARE(m_bundled.membershipCount(), std::size_t{161});
    QCOMPARE(m_bundled.count(ChangeKind::New), std::size_t{14});
    QCOMPARE(m_bundled.count(ChangeKind::Gone), std::size_t{0});
    QHash<Role, int> roles;
    for (const ProposedConsortium& consortium : m_bundled.consortia) {
        QVERIFY(consortium.seat != 0);
        QCOMPARE(consortium.seatBasis->basis, Basis::Published);
        for (const ProposedMembership& member : consortium.members) {
            ++roles[member.role];
            QCOMPARE(member.roleBasis, Basis::Published);
            QCOMPARE(m_bundled.organisations[member.organisation].folded,
                     fold(m_bundled.publishedName(member)));
        }
    }
    QCOMPARE(roles.value(Role::Lead), 11);
    QCOMPARE(roles.value(Role::CoLead), 4);
    QCOMPARE(roles.value(Role::IndustryLead), 2);
    QCOMPARE(roles.value(Role::Member), 144);
}

void ProposeTest::theBundledNoticeIsDescribed() const
{
    QCOMPARE(m_bundled.programme.name, u"工业数据筑基行动"_s);
    QCOMPARE(m_bundled.programme.level, u"national"_s);
    QCOMPARE(m_bundled.programme.authority, u"工业和信息化部"_s);
    QVERIFY(!m_bundled.programme.nameEn.isEmpty());
    QVERIFY(!m_bundled.programme.summary.isEmpty());
    QVERIFY(!m_bundled.programme.summaryEn.isEmpty());
    QCOMPARE(m_bundled.notice.title, u"面向人工智能赋能的高质量行业数据集建设先行先试联合体名单"_s);
    QVERIFY(!m_bundled.notice.titleEn.isEmpty());
    QCOMPARE(m_bundled.notice.publishedOn, u"2026"_s);
    QCOMPARE(m_bundled.notice.issuer, u"工业和信息化部"_s);
    QVERIFY(!m_bundled.notice.source.isEmpty());
    QCOMPARE(m_bundled.notice.digest.size(), 64);
}

void ProposeTest::industriesAreThoseOfTheList_data()
{
    QTest::addColumn<QStringList>("keys");
    const std::array<QStringList, 14> expected{
        QStringList{u"steel"_s},
        QStringList{u"nonferrous_metals"_s},
        QStringList{u"automobiles"_s},
        QStringList{u"petrochemicals"_s},
        QStringList{u"mining_machinery"_s},
        QStringList{u"consumer_electronics"_s, u"home_appliances"_s},
        QStringList{u"embodied_intelligence"_s},
        QStringList{u"automobiles"_s},
        QStringList{u"new_materials"_s},
        QStringList{u"equipment"_s, u"electronics"_s, u"home_appliances"_s},
        QStringList{u"power_equipment"_s},
        QStringList{u"mining"_s, u"steel"_s},
        QStringList{u"sme"_s},
        QStringList{u"petrochemicals"_s, u"embodied_intelligence"_s}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QTest::addRow("consortium %d", static_cast<int>(i) + 1) << expected[i];
    }
}

void ProposeTest::industriesAreThoseOfTheList()
{
    const QString number = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 1);
    QStringList keys;
    for (const ProposedConsortium& consortium : m_bundled.consortia) {
        for (const ProposedIndustry& industry : consortium.industries) {
            if (consortium.row.number == number) {
                keys << industry.key;
                QVERIFY(m_reference.industry(industry.key) != nullptr);
                QVERIFY(!industry.basis.words.isEmpty());
            }
        }
    }
    QTEST(keys, "keys");
}

void ProposeTest::leadsAreThoseOfTheList()
{
    QStringList leads;
    for (const ProposedMembership& member : m_bundled.consortia.at(13).members) {
        if (member.role == Role::IndustryLead) {
            leads << m_bundled.publishedName(member) + u' ' + member.words->industryText + u' ' +
                         member.words->industry;
        }
    }
    QCOMPARE(leads, (QStringList{u"蓝卓数字技术有限公司 绿色石化 petrochemicals"_s,
                                 u"浙江人形机器人创新中心有限公司 具身智能 embodied_intelligence"_s}));
}

void ProposeTest::anOrganisationIsKeptOnce()
{
    QSet<QString> folded;
    for (const ProposedOrganisation& organisation : m_bundled.organisations) {
        QVERIFY(!folded.contains(organisation.folded));
        folded.insert(organisation.folded);
    }
    const Proposal proposal =
        proposed("1\t甲联合体\t浙江\t中移（上海）公司(牵头)、乙\n2\t丙联合体\t浙江\t中移(上海)公司(牵头)\n");
    QCOMPARE(proposal.organisations.size(), std::size_t{2});
    QCOMPARE(QString(proposal.organisations[0].name), u"中移（上海）公司"_s);
    QCOMPARE(proposal.organisations[0].home, 310000);
    QCOMPARE(proposal.organisations[0].kind, OrganisationKind::Enterprise);
    QCOMPARE(proposal.consortia[1].members[0].words->publishedName, u"中移(上海)公司"_s);
    QCOMPARE(proposal.consortia[1].members[0].organisation, 0U);
}

void ProposeTest::seatsAreRead_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("seat");
    QTest::addColumn<Basis>("basis");
    QTest::newRow("short name") << u"广西"_s << 450000 << Basis::Published;
    QTest::newRow("full name with spaces") << u" 广西壮族自治区 "_s << 450000 << Basis::Published;
    QTest::newRow("one character") << u"沪"_s << 310000 << Basis::Published;
    QTest::newRow("separately planned city") << u"宁波"_s << 330200 << Basis::Published;
    QTest::newRow("a prefecture that is also a word") << u"日照"_s << 370000 << Basis::Reference;
    QTest::newRow("an autonomous prefecture") << u"延边州"_s << 220000 << Basis::Reference;
    QTest::newRow("a place within a prefecture") << u"苏州工业园区"_s << 320000 << Basis::Reference;
    QTest::newRow("a prefecture") << u"苏州市"_s << 320000 << Basis::Reference;
    QTest::newRow("a recommending authority") << u"江苏省工业和信息化厅"_s << 320000 << Basis::Name;
    QTest::newRow("the authority of a city") << u"大连市工业和信息化局"_s << 210200 << Basis::Name;
    QTest::newRow("the authority of the corps")
        << u"新疆生产建设兵团工业和信息化局"_s << 660000 << Basis::Name;
    QTest::newRow("the corps") << u"新疆生产建设兵团"_s << 660000 << Basis::Published;
    QTest::newRow("a central enterprise") << u"中国石油天然气集团有限公司"_s << 0 << Basis::Unknown;
    QTest::newRow("a central authority") << u"工业和信息化部"_s << 0 << Basis::Unknown;
    QTest::newRow("two places") << u"上海、江苏"_s << 0 << Basis::Unknown;
    QTest::newRow("no place") << u"华东"_s << 0 << Basis::Unknown;
}

void ProposeTest::seatsAreRead()
{
    QFETCH(const QString, place);
    const Proposal proposal = proposed("1\t甲联合体\t" + place.toUtf8() + "\t甲(牵头)\n");
    QTEST(proposal.consortia[0].seat, "seat");
    QTEST(proposal.consortia[0].seatBasis->basis, "basis");
    QCOMPARE(proposal.consortia[0].row.place, place);
}

void ProposeTest::theFirstLeadsWhereNoneIsMarked()
{
    const Proposal unmarked = proposed("1\t甲联合体\t浙江\t甲、乙\n2\t乙联合体\t浙江\t丙、丁\n");
    for (const ProposedConsortium& consortium : unmarked.consortia) {
        QCOMPARE(consortium.members[0].role, Role::Lead);
        QCOMPARE(consortium.members[0].roleBasis, Basis::Order);
        QCOMPARE(consortium.members[1].role, Role::Member);
    }
    // Where one row marks a lead, the order of the others says nothing.
    const Proposal marked = proposed("1\t甲联合体\t浙江\t甲、乙\n2\t乙联合体\t浙江\t甲、乙(联合牵头)\n");
    QCOMPARE(marked.consortia[0].members[0].role, Role::Member);
    QCOMPARE(marked.consortia[1].members[0].role, Role::Member);
}

void ProposeTest::aColumnOfLeadsLeads()
{
    const auto list = readList(
        "名称\t牵头单位\t成员单位\t行业\n"
        "甲汽车联合体\t甲公司\t乙公司、甲公司\t钢铁、船舶\n乙汽车联合体\t甲公司、丙公司\t丁公司\t其他\n",
        u"list.txt"_s, *bundledGrammar());
    const Proposal proposal = propose(list.value(), {}, {}, m_reference).value();
    const auto rolesOf = [&](std::size_t consortium) {
        QStringList roles;
        for (const ProposedMembership& member : proposal.consortia[consortium].members) {
            roles << proposal.publishedName(member) + u' ' + key(member.role);
        }
        return roles;
    };
    QCOMPARE(rolesOf(0), (QStringList{u"甲公司 lead"_s, u"乙公司 member"_s}));
    QCOMPARE(rolesOf(1), (QStringList{u"甲公司 co_lead"_s, u"丙公司 co_lead"_s, u"丁公司 member"_s}));
    QCOMPARE(proposal.consortia[0].industries.front().key, u"steel"_s);
    QCOMPARE(proposal.consortia[0].industries.front().basis,
             (Derivation{Basis::Published, u"industry_cell"_s, u"钢铁"_s}));
    // A cell that names none of our industries stays as published; the name still shows one.
    QCOMPARE(proposal.consortia[1].industries.front().key, u"automobiles"_s);
    QCOMPARE(proposal.consortia[1].industries.front().basis.basis, Basis::Name);
    QCOMPARE(proposal.consortia[1].row.industry, u"其他"_s);
}

void ProposeTest::aRoleByHandIsTheUsers()
{
    auto list = readList("名称\t成员\n甲联合体\t甲公司、乙公司\n", u"list.txt"_s, *bundledGrammar()).value();
    MemberSource source{.text = list.rows[0].members};
    source.tokens = membersOf(list.rows[0], list.rules, *bundledGrammar());
    source.tokens[1].role = Role::Lead;
    source.tokens[1].isByHand = true;
    list.rows[0].sources = {source};
    const Proposal proposal = propose(list, {}, {}, m_reference).value();
    QCOMPARE(proposal.consortia[0].members[1].roleBasis, Basis::User);
    QCOMPARE(proposal.consortia[0].members[0].role, Role::Member);
}

void ProposeTest::aTitleComesFromTheList()
{
    const auto list =
        readList("名单\n序号\t名称\t地方\t成员\n1\t甲\t浙江\t乙\n", u"list.txt"_s, *bundledGrammar()).value();
    QCOMPARE(propose(list, {}, {}, m_reference)->notice.title, u"名单"_s);
    NoticeInfo notice;
    notice.title = u"公告"_s;
    QCOMPARE(propose(list, {}, notice, m_reference)->notice.title, u"公告"_s);
}

void ProposeTest::anEmptyListIsRefused()
{
    NoticeInfo notice;
    notice.source = u"list.txt"_s;
    const Result<Proposal> proposal = propose({}, {}, notice, m_reference);
    QVERIFY(!proposal.has_value());
    QCOMPARE(proposal.error().code, ErrorCode::BadInput);
    QVERIFY(proposal.error().message.startsWith(u"list.txt:"));
}

QTEST_APPLESS_MAIN(ProposeTest)
#include "tst_propose.moc"
