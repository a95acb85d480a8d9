// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"
#include "quality/findings.h"
#include "quality/findingtext.h"
#include "ui/bundledsnapshot.h"

#include <QTest>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// A small registry: organisations by name (name=alias), consortia as lists of published names.
struct SmallRegistry
{
    QStringList organisations;
    std::vector<QStringList> consortia;
    std::vector<OrganisationLink> links{};
    std::vector<Judgement> judgements{};

    [[nodiscard]] SnapshotPtr snapshot() const
    {
        SnapshotBuilder builder;
        builder.addProgramme({});
        builder.addNotice(1, 0, {});
        QHash<QString, qint64> idOf;
        qint64 id = 0;
        const auto addOrganisation = [&](const QString& text) {
            const QStringList names = text.split(u'=');
            builder.addOrganisation({++id,
                                     names[0],
                                     fold(names[0]),
                                     OrganisationKind::Enterprise,
                                     {Basis::Name, u"legal_form"_s, {}},
                                     0,
                                     {},
                                     names.mid(1)});
            for (const QString& name : names) {
                idOf.insert(name, id);
            }
        };
        std::ranges::for_each(organisations, addOrganisation);
        qint64 consortium = 0;
        for (const QStringList& members : consortia) {
            ++consortium;
            SnapshotBuilder::ConsortiumRecord record;
            record.id = consortium;
            record.number = QString::number(consortium);
            record.name = u"联合体"_s + record.number;
            record.folded = fold(record.name);
            builder.addConsortium(record);
            Q_UNUSED(members)
        }
        consortium = 0;
        for (const QStringList& members : consortia) {
            ++consortium;
            quint32 order = 0;
            for (const QString& name : members) {
                SnapshotBuilder::MembershipRecord record;
                record.consortium = consortium;
                record.organisation = idOf.value(name);
                record.order = ++order;
                record.publishedName = name;
                builder.addMembership(record);
            }
        }
        builder.setSaid(links, judgements);
        return builder.build();
    }
};

} // namespace

class FindingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theBundledListLeavesTheseOpen();
    void everyTextIsWhole();
    void namesOfTwoInOneListAreTwo();
    void anAnswerIsNotAskedAgain_data();
    void anAnswerIsNotAskedAgain();
    void anOrganisationStandsTwice();
    void aPairIsAnsweredByEachFix_data();
    void aPairIsAnsweredByEachFix();
    void aHomeSaidByAPersonIsNoQuestion();
    void stoppedItGivesUp();

private:
    [[nodiscard]] QStringList told(const Snapshot& snapshot, FindingList list) const;

    Reference m_reference;
    PinyinTable m_readings;
};

void FindingsTest::initTestCase()
{
    m_reference = loadReference().value();
    m_readings = PinyinTable::load().value();
}

/// Of one list: record, other record, reason, what was meant.
QStringList FindingsTest::told(const Snapshot& snapshot, FindingList list) const
{
    QStringList lines;
    for (const Finding& finding : findings(snapshot, m_reference, m_readings)) {
        if (finding.list == list) {
            QStringList parts{recordName(snapshot, finding), otherName(snapshot, finding), finding.reason,
                              finding.meant};
            parts.removeAll(QString());
            lines << parts.join(u'|');
        }
    }
    return lines;
}

void FindingsTest::theBundledListLeavesTheseOpen()
{
    const SnapshotPtr snapshot = bundledSnapshot();
    QVERIFY(snapshot);
    QCOMPARE(told(*snapshot, FindingList::Home),
             (QStringList{u"中信泰富特钢集团股份有限公司"_s, u"中铝数为科技有限责任公司"_s,
                          u"联通数据智能有限公司"_s, u"中电云计算技术有限公司"_s,
                          u"中国铝业集团中铝材料应用研究院"_s, u"中汽数据有限公司"_s,
                          u"数字化工业软件联盟(DISA)"_s, u"创维集团有限公司"_s,
                          u"中国矿产资源集团大数据有限公司"_s, u"中国矿产资源集团国际供应链有限公司"_s,
                          u"中国铁路物资股份有限公司"_s, u"蓝卓数字技术有限公司"_s}));
    QCOMPARE(
        told(*snapshot, FindingList::Kind),
        (QStringList{
            u"北京工业软件产业创新中心|weak_end_word"_s, u"长三角(杭州)制造业数字化能力中心|weak_end_word"_s,
            u"国家工业信息安全发展研究中心|weak_end_word"_s, u"粤港澳大湾区国家技术创新中心|weak_end_word"_s,
            u"浙江大学宁波国际科创中心|weak_end_word"_s, u"浙江省数字经济发展中心|weak_end_word"_s}));
    QCOMPARE(told(*snapshot, FindingList::Misprint),
             QStringList{u"铝行业工业数居联合体|铝行业工业数据联合体"_s});
    QCOMPARE(told(*snapshot, FindingList::Same),
             QStringList{u"中国铝业集团中铝材料应用研究院|中国铝业集团有限公司|begins_with_parent"_s});
    const QStringList groups = told(*snapshot, FindingList::Group);
    QCOMPARE(groups.size(), 10);
    QVERIFY(groups.contains(u"四川长虹电器股份有限公司|四川长虹空调有限公司|same_brand"_s));
    // 中汽创智 belongs to car makers, 中汽数据 and 中汽智造 to a research centre.
    QVERIFY(groups.filter(u"中汽"_s).isEmpty());
    QVERIFY(told(*snapshot, FindingList::MemberTwice).isEmpty());
}

void FindingsTest::everyTextIsWhole()
{
    SmallRegistry registry{{u"甲乙丙科技有限公司=甲乙丙"_s, u"甲乙丙科技"_s, u"朗坤智慧研究中心"_s,
                            u"朗坤慧智研究中心"_s, u"戊己庚股份有限公司(原辛壬癸软件公司)"_s,
                            u"辛壬癸软件公司"_s, u"工业数居有限公司"_s},
                           {{u"甲乙丙"_s, u"甲乙丙科技有限公司"_s}}};
    const SnapshotPtr small = registry.snapshot();
    for (const SnapshotPtr& snapshot : {bundledSnapshot(), small}) {
        const std::vector<Finding> found = findings(*snapshot, m_reference, m_readings);
        QVERIFY(!found.empty());
        QVERIFY(std::ranges::is_sorted(found, {}, &Finding::list));
        for (const Finding& finding : found) {
            const QString reason = reasonText(*snapshot, finding);
            QVERIFY2(reason.endsWith(u'.') && !reason.contains(u'%'), qPrintable(reason));
            const QString question = wholeQuestion(*snapshot, finding);
            QVERIFY2(question.endsWith(u'?') && !question.contains(u'%'), qPrintable(question));
            QVERIFY(!questionText(finding).isEmpty());
            QVERIFY(!title(finding.list).isEmpty());
            QVERIFY(!finding.fixes().empty());
        }
    }
    QCOMPARE(told(*small, FindingList::Same).size(), 3);
}

/// 广西华昇 and 广西华鑫 stand side by side in the bundled list, so they are two; 数居 may be typed for 数据.
void FindingsTest::namesOfTwoInOneListAreTwo()
{
    const QStringList names{u"广西华昇新材料有限公司"_s, u"广西华鑫新材料有限公司"_s,
                            u"南京数居工程公司"_s,       u"南京数据工程公司"_s,
                            u"朗坤智慧研究中心"_s,       u"朗坤智慧业研究中心"_s};
    const SmallRegistry together{names, {names}};
    QCOMPARE(told(*together.snapshot(), FindingList::Same),
             QStringList{u"南京数居工程公司|南京数据工程公司|one_character"_s});
    const SmallRegistry apart{names, {{names[0], names[4]}, {names[1], names[2]}, {names[3], names[5]}}};
    QCOMPARE(told(*apart.snapshot(), FindingList::Same).size(), 3);
}

void FindingsTest::anAnswerIsNotAskedAgain_data()
{
    QTest::addColumn<int>("list");
    QTest::newRow("home") << int(FindingList::Home);
    QTest::newRow("misprint") << int(FindingList::Misprint);
    QTest::newRow("same") << int(FindingList::Same);
    QTest::newRow("group") << int(FindingList::Group);
    QTest::newRow("member twice") << int(FindingList::MemberTwice);
}

void FindingsTest::anAnswerIsNotAskedAgain()
{
    QFETCH(const int, list);

    SmallRegistry registry{{u"甲乙丙科技有限公司=甲乙丙"_s, u"甲乙丙科技"_s, u"四川长虹电器股份有限公司"_s,
                            u"四川长虹空调有限公司"_s, u"工业数居有限公司"_s},
                           {{u"甲乙丙"_s, u"甲乙丙科技有限公司"_s}}};
    const SnapshotPtr before = registry.snapshot();
    const std::vector<Finding> found = findings(*before, m_reference, m_readings);
    const auto first = std::ranges::find(found, static_cast<FindingList>(list), &Finding::list);
    QVERIFY(first != found.end());
    registry.judgements = {judgementOf(*before, *first)};
    std::vector<Finding> rest = found;
    rest.erase(rest.begin() + (first - found.begin()));
    QCOMPARE(findings(*registry.snapshot(), m_reference, m_readings), rest);
}

void FindingsTest::anOrganisationStandsTwice()
{
    const SmallRegistry registry{{u"甲公司=乙公司"_s, u"丙公司"_s},
                                 {{u"甲公司"_s, u"丙公司"_s, u"乙公司"_s}, {u"丙公司"_s, u"丙公司"_s}}};
    const SnapshotPtr snapshot = registry.snapshot();
    QCOMPARE(told(*snapshot, FindingList::MemberTwice),
             (QStringList{u"甲公司|联合体1|alias|乙公司"_s, u"丙公司|联合体2|same_name|丙公司"_s}));
    for (const Finding& finding : findings(*snapshot, m_reference, m_readings)) {
        if (finding.list == FindingList::MemberTwice) {
            QCOMPARE(std::ranges::count(finding.fixes(), Fix::Separate), finding.reason == u"alias" ? 1 : 0);
        }
    }
}

void FindingsTest::aPairIsAnsweredByEachFix_data()
{
    QTest::addColumn<int>("fix");
    for (const Fix fix : {Fix::Same, Fix::Different, Fix::BranchOf, Fix::ParentOf, Fix::Group}) {
        QTest::addRow("fix %d", int(fix)) << int(fix);
    }
}

void FindingsTest::aPairIsAnsweredByEachFix()
{
    QFETCH(const int, fix);

    SmallRegistry registry{{u"甲乙丙科技有限公司"_s, u"甲乙丙科技"_s}, {}};
    const SnapshotPtr before = registry.snapshot();
    const std::vector<Finding> found = findings(*before, m_reference, m_readings);
    QCOMPARE(found.back().list, FindingList::Same);
    const OrganisationLink link = linkOf(*before, found.back(), static_cast<Fix>(fix));
    const bool isTurned = static_cast<Fix>(fix) == Fix::ParentOf;
    QCOMPARE(link.a, isTurned ? u"甲乙丙科技"_s : u"甲乙丙科技有限公司"_s);
    QCOMPARE(link.why, u"legal_form"_s);
    registry.links = {link};
    QVERIFY(told(*registry.snapshot(), FindingList::Same).isEmpty());
}

void FindingsTest::aHomeSaidByAPersonIsNoQuestion()
{
    SnapshotBuilder builder;
    builder.addRegion(m_reference.regions.front());
    builder.addOrganisation({1,
                             u"某某"_s,
                             u"某某"_s,
                             OrganisationKind::Other,
                             {Basis::User, {}, {}},
                             m_reference.regions.front().code,
                             {Basis::User, {}, {}},
                             {}});
    QVERIFY(findings(*builder.build(), m_reference, m_readings).empty());
}

void FindingsTest::stoppedItGivesUp()
{
    std::stop_source stop;
    stop.request_stop();
    const SnapshotPtr snapshot = bundledSnapshot();
    const std::vector<Finding> found = findings(*snapshot, m_reference, m_readings, stop.get_token());
    QVERIFY(std::ranges::none_of(found, &Finding::isPair));
}

QTEST_GUILESS_MAIN(FindingsTest)

#include "tst_findings.moc"
