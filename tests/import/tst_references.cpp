// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"
#include "import/references/referenceproposal.h"
#include "reading/rawdocument.h"
#include "support/readlists.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

std::optional<ReferenceList> listOf(const QByteArray& text, const QString& name = u"refs.csv"_s)
{
    const Result<RawDocument> document = readDocument(text, name);
    return document ? readReferenceList(*document, *bundledGrammar()) : std::nullopt;
}

/// "浙江大学|330000|university|12100000470095016Q"
QStringList rowsOf(const std::optional<ReferenceList>& list)
{
    QStringList rows;
    if (list) {
        for (const ReferenceRow& row : list->rows) {
            rows << u"%1|%2|%3|%4"_s.arg(row.name, QString::number(row.home), key(row.kind), row.code);
        }
    }
    return rows;
}

QStringList leftOut(const ListAccount& account)
{
    QStringList parts;
    for (const AccountEntry& entry : account) {
        if (entry.use == AccountUse::LeftOut) {
            parts << entry.part;
        }
    }
    return parts;
}

KnownOrganisation known(qint64 id, const QString& name, int home, OrganisationKind kind)
{
    return {.id = id, .name = name, .home = home, .kind = kind};
}

} // namespace

class ReferencesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAreRead_data();
    void listsAreRead();
    void otherDocumentsAreNone_data();
    void otherDocumentsAreNone();
    void whatIsNotUnderstoodIsTold();
    void gapsAreFilled();
    void whatDiffersIsNotTaken();
    void theListThatContradictsItselfAsks();
    void anotherNameFillsItsOrganisation();
    void homesAreReadFromAddresses_data();
    void homesAreReadFromAddresses();
};

void ReferencesTest::listsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("file");
    const QByteArray csv = "单位名称,统一社会信用代码,所在地,单位类型,备注\n"
                           "浙江大学,12100000470095016Q,浙江杭州,高校,甲\n"
                           "宁波港航数据有限公司,,宁波,企业,乙\n"
                           "苏州智造研究院,,苏州市,科研院所,\n";
    QTest::newRow("csv") << csv << u"refs.csv"_s;
    QTest::newRow("columns in another order, English heads, a title above")
        << QByteArray("Our organisations,,,\nKind,Home,Credit code,Organisation\n"
                      "university,Zhejiang,12100000470095016Q,浙江大学\n"
                      "enterprise,Ningbo,,宁波港航数据有限公司\n"
                      "research institute,Jiangsu,,苏州智造研究院\n")
        << u"refs.csv"_s;
    QTest::newRow("heads that say little, by what the columns hold")
        << QByteArray("序号\t企业\t其他\t情况\t性质\n"
                      "1\t浙江大学\t12100000470095016Q\t浙江\t大学\n"
                      "2\t宁波港航数据有限公司\t\t浙江省宁波市海曙区中山路1号\t民营企业\n"
                      "3\t苏州智造研究院\t\t江苏苏州\t科研机构\n")
        << u"refs.txt"_s;
    QTest::newRow("a web page")
        << QByteArray("<meta charset=utf-8><h1>单位库</h1><table><tr><th>机构名称<th>代码<th>省份<th>类别"
                      "<tr><td>浙江大学<td>12100000470095016Q<td>浙江<td>高等院校"
                      "<tr><td>宁波港航数据有限公司<td><td>宁波市<td>国有企业"
                      "<tr><td>苏州智造研究院<td><td>江苏<td>科研院所</table>")
        << u"refs.html"_s;
}

void ReferencesTest::listsAreRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, file);
    QCOMPARE(rowsOf(listOf(text, file)), (QStringList{u"浙江大学|330000|university|12100000470095016Q"_s,
                                                      u"宁波港航数据有限公司|330200|enterprise|"_s,
                                                      u"苏州智造研究院|320000|research_institute|"_s}));
}

void ReferencesTest::otherDocumentsAreNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("consortia with members")
        << QByteArray("联合体名称,地方,成员单位\n钢铁数据联合体,浙江,浙江钢铁有限公司、浙江大学\n"
                      "石化数据联合体,宁波,宁波石化有限公司、宁波大学\n");
    QTest::newRow("a row for each organisation of a consortium")
        << QByteArray("联合体名称,单位名称,所在地\n钢铁数据联合体,浙江钢铁有限公司,浙江\n"
                      "钢铁数据联合体,浙江大学,浙江\n");
    QTest::newRow("consortia below a head that says nothing of them")
        << QByteArray("申报方向,单位名称,统一社会信用代码,所在地\n钢铁数据联合体,浙江钢铁有限公司,"
                      "91330200MA2AAAAA15,浙江\n钢铁数据联合体,浙江大学,12330000MB1AAAAA1X,浙江\n");
    QTest::newRow("organisations alone") << QByteArray("序号,单位名称\n1,浙江大学\n2,宁波大学\n");
    QTest::newRow("several in a cell")
        << QByteArray("单位名称,所在地\n浙江大学、宁波大学,浙江\n苏州大学、南京大学,江苏\n");
    QTest::newRow("no organisations") << QByteArray("名称,地址\n差旅费,12\n会议费,3\n");
    QTest::newRow("prose") << QByteArray("关于开展工作的通知\n各省：\n请于月底前报送。\n");
}

void ReferencesTest::otherDocumentsAreNone()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!listOf(text).has_value());
}

void ReferencesTest::whatIsNotUnderstoodIsTold()
{
    const auto list = listOf("单位名称,统一社会信用代码,所在地,类型,联系人\n"
                             "浙江大学,12100000470095016Q,浙江,高校,张三\n"
                             "宁波大学,9.13301E+17,乌有乡里,高校,李四\n"
                             "南京大学,12100000466006770Q,江苏,特殊组织形态,王五\n"
                             "苏州大学,/,江苏,高校,\n"
                             "合计,4,,,\n");
    QVERIFY(list.has_value());
    QCOMPARE(list->rows.size(), std::size_t{4});
    const QStringList parts = leftOut(list->account);
    QCOMPARE(parts.size(), 5);
    for (const QString& word : {u"联系人"_s, u"9.13301E+17"_s, u"乌有乡里"_s, u"特殊组织形态"_s, u"合计"_s}) {
        QVERIFY2(parts.filter(word).size() == 1, qPrintable(parts.join(u'\n')));
    }
}

void ReferencesTest::gapsAreFilled()
{
    const auto list =
        listOf("重点单位名录,,,\n单位名称,代码,所在地,类型\n浙江大学,12100000470095016Q,浙江,高校\n"
               "宁波大学,,宁波,高校\n苏州大学,,江苏,高校\n");
    QVERIFY(list.has_value());
    const KnownOrganisations registry{
        {fold(u"浙江大学"), known(7, u"浙江大学"_s, 330000, OrganisationKind::Unknown)},
        {fold(u"宁波大学"), known(8, u"宁波大学"_s, 0, OrganisationKind::University)}};
    const ReferenceProposal proposal = proposeReferences(*list, registry);
    QCOMPARE(proposal.organisations, std::size_t{3});
    QCOMPARE(proposal.known, std::size_t{2});
    QCOMPARE(proposal.agreeing, std::size_t{2});
    QCOMPARE(proposal.strangers, QStringList{u"苏州大学"_s});
    QCOMPARE(proposal.count(ReferenceCase::Fills), std::size_t{3});
    const std::vector<FilledValue> taken = proposal.accepted();
    QCOMPARE(taken.size(), std::size_t{3});
    QCOMPARE(taken[0].organisation, 7);
    QCOMPARE(taken[0].kind, OrganisationKind::University);
    QCOMPARE(taken[0].basis.basis, Basis::Reference);
    QCOMPARE(taken[0].basis.rule, u"reference_list"_s);
    QVERIFY2(taken[0].basis.words.contains(u"refs.csv") && taken[0].basis.words.contains(u"重点单位名录") &&
                 taken[0].basis.words.contains(u'3'),
             qPrintable(taken[0].basis.words));
    QVERIFY(!taken[0].overrides);
    QCOMPARE(taken[1].code, u"12100000470095016Q"_s);
    QCOMPARE(taken[2].home, 330200);
}

void ReferencesTest::whatDiffersIsNotTaken()
{
    const auto list = listOf("单位名称,所在地,类型\n浙江大学,江苏,企业\n");
    QVERIFY(list.has_value());
    ReferenceProposal proposal = proposeReferences(
        *list, {{fold(u"浙江大学"), known(7, u"浙江大学"_s, 330000, OrganisationKind::University)}});
    QCOMPARE(proposal.count(ReferenceCase::Contradicts), std::size_t{2});
    QVERIFY(proposal.accepted().empty());
    QCOMPARE(presentText(proposal.values[0], bundledGrammar()->reference()), u"Zhejiang"_s);
    QCOMPARE(valueText(proposal.values[0], bundledGrammar()->reference()), u"Jiangsu"_s);
    proposal.accept(0, true);
    QCOMPARE(proposal.accepted().size(), std::size_t{1});
    QVERIFY(proposal.accepted().front().overrides);
}

void ReferencesTest::theListThatContradictsItselfAsks()
{
    const auto list =
        listOf("单位名称,所在地,类型\n浙江大学,浙江,高校\n浙江大学,江苏,高校\n浙江大学,江苏,高校\n");
    QVERIFY(list.has_value());
    ReferenceProposal proposal = proposeReferences(
        *list, {{fold(u"浙江大学"), known(7, u"浙江大学"_s, 0, OrganisationKind::Unknown)}});
    QCOMPARE(proposal.organisations, std::size_t{1});
    QCOMPARE(proposal.count(ReferenceCase::Asked), std::size_t{2});
    QCOMPARE(proposal.count(ReferenceCase::Fills), std::size_t{1}); // the kind
    QCOMPARE(proposal.accepted().size(), std::size_t{1});
    // One of the two is taken, never both.
    const auto isAsked = [](const ReferenceValue& value) { return value.found == ReferenceCase::Asked; };
    const auto first = std::ranges::find_if(proposal.values, isAsked);
    const auto second = std::find_if(first + 1, proposal.values.end(), isAsked);
    const auto at = [&](auto value) { return static_cast<std::size_t>(value - proposal.values.begin()); };
    proposal.accept(at(first), true);
    proposal.accept(at(second), true);
    QVERIFY(!first->isAccepted && second->isAccepted);
    QCOMPARE(proposal.accepted().size(), std::size_t{2});
}

void ReferencesTest::anotherNameFillsItsOrganisation()
{
    const auto list = listOf("单位名称,所在地\n浙大,浙江\n浙江大学,浙江\n");
    // Too short to be known as a name by itself, but the others carry the column.
    const KnownOrganisation university = known(7, u"浙江大学"_s, 0, OrganisationKind::University);
    QVERIFY(list.has_value());
    const ReferenceProposal proposal =
        proposeReferences(*list, {{fold(u"浙大"), university}, {fold(u"浙江大学"), university}});
    QCOMPARE(proposal.known, std::size_t{1});
    QCOMPARE(proposal.values.size(), std::size_t{1}); // said twice, filled once
}

void ReferencesTest::homesAreReadFromAddresses_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("region");
    QTest::newRow("a city") << u"苏州"_s << 320000;
    QTest::newRow("a separately planned city") << u"浙江省宁波市"_s << 330200;
    QTest::newRow("an address") << u"浙江省杭州市西湖区余杭塘路866号"_s << 330000;
    QTest::newRow("an address in a separately planned city") << u"浙江省宁波市海曙区中山路1号"_s << 330200;
    QTest::newRow("an autonomous prefecture") << u"延边朝鲜族自治州"_s << 220000;
    QTest::newRow("an organisation") << u"浙江大学"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void ReferencesTest::homesAreReadFromAddresses()
{
    QFETCH(const QString, cell);
    QTEST(homeOfCell(cell, bundledGrammar()->reference()), "region");
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
