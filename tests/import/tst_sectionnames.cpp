// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listdraft.h"
#include "import/list/listreader.h"
#include "import/list/missinglist.h"
#include "import/list/rows/differing.h"
#include "import/proposal/propose.h"
#include "support/readlists.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

const QByteArray PageStart = "<meta charset=utf-8><p>先行先试联合体名单</p>";

QByteArray page(const QList<std::pair<QByteArray, QByteArrayList>>& sections,
                const QByteArray& heads = "<th>序号<th>单位名称<th>角色")
{
    QByteArray html = PageStart;
    for (const auto& [title, rows] : sections) {
        html += "<h2>" + title + "</h2><table><tr>" + heads;
        for (const QByteArray& row : rows) {
            html += "<tr><td>" + QByteArray(row).replace('|', "<td>");
        }
        html += "</table>";
    }
    return html;
}

/// "一 钢铁联合体: 浙江钢铁有限公司=lead 浙江大学=member"
QStringList linesOf(const Result<PublishedList>& list)
{
    QStringList lines;
    if (!list) {
        return {list.error().message};
    }
    const Result<Proposal> proposal =
        propose(*list, ProgrammeInfo(), NoticeInfo(), bundledGrammar()->reference());
    for (const ProposedConsortium& consortium : proposal->consortia) {
        QStringList members;
        for (const ProposedMembership& member : consortium.members) {
            members << proposal->publishedName(member) + u'=' + key(member.role);
        }
        lines << u"%1 %2: %3"_s.arg(consortium.row.number, consortium.row.name, members.join(u' '));
    }
    return lines;
}

Result<PublishedList> read(const QByteArray& bytes, const QString& name = u"list.html"_s)
{
    return readList(bytes, name, *bundledGrammar());
}

QString told(const ListAccount& account, AccountUse use)
{
    QStringList lines;
    for (const AccountEntry& entry : account) {
        if (entry.use == use) {
            lines << entry.part + u": "_s + entry.why;
        }
    }
    return lines.join(u'\n');
}

const QStringList Expected{u"一 钢铁联合体: 浙江钢铁有限公司=lead 浙江大学=member"_s,
                           u"二 石化联合体: 宁波石化有限公司=lead 宁波大学=member"_s};

} // namespace

/// Headings that are the names of consortia, what is told where there is no list, and rows that differ.
class SectionNamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsAreNames_data();
    void headingsAreNames();
    void whatWasDoneIsTold();
    void headingsWithoutNumbersAreNumbered();
    void otherHeadingsAreNone_data();
    void otherHeadingsAreNone();
    void aMissingListNamesItsCause_data();
    void aMissingListNamesItsCause();
    void twoHeaderRowsWithAnUnknownHeadAreRead();
    void sameInLongerFormIsKnown_data();
    void sameInLongerFormIsKnown();
};

void SectionNamesTest::headingsAreNames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("file");
    QTest::newRow("a heading above each table")
        << page({{"一、钢铁联合体", {"1|浙江钢铁有限公司|牵头", "2|浙江大学|成员"}},
                 {"二、石化联合体", {"1|宁波石化有限公司|牵头", "2|宁波大学|成员"}}})
        << u"list.html"_s;
    QTest::newRow("a line in one table")
        << QByteArray("<meta charset=utf-8><table><tr><th>序号<th>单位名称<th>角色"
                      "<tr><td colspan=3>一、钢铁联合体<tr><td>1<td>浙江钢铁有限公司<td>牵头"
                      "<tr><td>2<td>浙江大学<td>成员<tr><td colspan=3>二、石化联合体"
                      "<tr><td>1<td>宁波石化有限公司<td>牵头<tr><td>2<td>宁波大学<td>成员</table>")
        << u"list.html"_s;
    QTest::newRow("tabbed text, the header again in each section")
        << QByteArray("先行先试联合体名单\n一、钢铁联合体\n序号\t单位名称\t角色\n1\t浙江钢铁有限公司\t牵头\n"
                      "2\t浙江大学\t成员\n二、石化联合体\n序号\t单位名称\t角色\n1\t宁波石化有限公司\t牵头\n"
                      "2\t宁波大学\t成员\n")
        << u"list.txt"_s;
}

void SectionNamesTest::headingsAreNames()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, file);
    const Result<PublishedList> list = read(bytes, file);
    QCOMPARE(linesOf(list).join(u'\n'), Expected.join(u'\n'));
    // The dialog reads the same.
    const ListDraft draft(readDocument(bytes, file).value(), bundledGrammar());
    QCOMPARE(draft.reading().list.rows.size(), std::size_t{2});
    QVERIFY(draft.reading().problems.empty());
}

void SectionNamesTest::whatWasDoneIsTold()
{
    const Result<PublishedList> list =
        read(page({{"一、钢铁联合体", {"1|浙江钢铁有限公司|牵头", "2|浙江大学|成员"}},
                   {"二、石化联合体", {"1|宁波石化有限公司|牵头", "2|宁波大学|成员"}}}));
    QVERIFY(list.has_value());
    QCOMPARE(list->title, u"先行先试联合体名单"_s);
    QVERIFY2(told(list->account, AccountUse::Used).contains(u"钢铁联合体、石化联合体"),
             qPrintable(told(list->account, AccountUse::Used)));
    QVERIFY2(told(list->account, AccountUse::LeftOut).contains(u"序号"),
             qPrintable(told(list->account, AccountUse::LeftOut)));
}

void SectionNamesTest::headingsWithoutNumbersAreNumbered()
{
    const Result<PublishedList> list = read(page({{"钢铁联合体", {"浙江钢铁有限公司|牵头", "浙江大学|成员"}},
                                                  {"石化联合体", {"宁波石化有限公司|牵头", "宁波大学|成员"}}},
                                                 "<th>单位名称<th>角色"));
    QCOMPARE(linesOf(list), (QStringList{u"1 钢铁联合体: 浙江钢铁有限公司=lead 浙江大学=member"_s,
                                         u"2 石化联合体: 宁波石化有限公司=lead 宁波大学=member"_s}));
}

void SectionNamesTest::otherHeadingsAreNone_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("places") << QByteArray("一、浙江省") << QByteArray("二、江苏省");
    QTest::newRow("kinds") << QByteArray("一、企业") << QByteArray("二、高校");
    QTest::newRow("roles") << QByteArray("一、牵头单位") << QByteArray("二、成员单位");
    QTest::newRow("the same twice") << QByteArray("钢铁联合体") << QByteArray("钢铁联合体");
    QTest::newRow("a place among them") << QByteArray("一、钢铁联合体") << QByteArray("二、宁波");
}

void SectionNamesTest::otherHeadingsAreNone()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    const Result<PublishedList> list = read(page({{first, {"1|浙江钢铁有限公司|牵头", "2|浙江大学|成员"}},
                                                  {second, {"1|宁波石化有限公司|牵头", "2|宁波大学|成员"}}}));
    QVERIFY(!list.has_value());
}

void SectionNamesTest::aMissingListNamesItsCause_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("wayOn");
    const QByteArray prose =
        "关于开展工作的通知\n各省、自治区：\n为贯彻落实有关部署，由企业牵头。\n请按时报送。\n";
    QTest::newRow("text") << prose << u"a.txt"_s << u"4 line(s) of text and no table with organisations"_s
                          << u"联合体名称"_s;
    QTest::newRow("a page of text") << "<meta charset=utf-8><p>" + QByteArray(prose).replace("\n", "<p>")
                                    << u"a.html"_s << u"4 line(s) of text and no table with organisations"_s
                                    << u"联合体单位"_s;
    QTest::newRow("a table without organisations")
        << QByteArray("序号,项目,金额\n1,差旅费,12\n2,会议费,3\n") << u"a.csv"_s
        << u"1 table(s), but none of their columns names organisations"_s << u"序号、项目、金额"_s;
    QTest::newRow("organisations without consortia")
        << QByteArray("序号,单位名称\n1,浙江大学\n2,宁波大学\n3,苏州大学\n") << u"a.csv"_s << u"联合体名称"_s
        << u"no column for the name of their consortium"_s;
}

void SectionNamesTest::aMissingListNamesItsCause()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, file);
    QFETCH(const QString, cause);
    QFETCH(const QString, wayOn);
    const Result<PublishedList> list = read(bytes, file);
    QVERIFY(!list.has_value());
    QVERIFY2(list.error().message.startsWith(file), qPrintable(list.error().message));
    QVERIFY2(list.error().message.contains(cause), qPrintable(list.error().message));
    QVERIFY2(list.error().detail.contains(wayOn), qPrintable(list.error().detail));

    RawDocument paper = readDocument(bytes, file).value();
    if (paper.tablesWithColumns == 0) {
        paper.pages = 13;
        paper.leftOut.push_back({{.file = file, .part = {}}, u"The file hides sheet 旧名单."_s});
        const Error error = missingList(paper, *bundledGrammar());
        QVERIFY2(error.message.contains(u"13 page(s) of text and no table"), qPrintable(error.message));
        QVERIFY2(error.detail.contains(u"旧名单"), qPrintable(error.detail));
    }
}

void SectionNamesTest::twoHeaderRowsWithAnUnknownHeadAreRead()
{
    const Result<PublishedList> list = read("序号,联合体,,成员,,\n,名称,地方,牵头单位,参与单位,联系人\n"
                                            "1,钢铁数据联合体,浙江,浙江钢铁有限公司,浙江大学,张三\n"
                                            "2,石化数据联合体,宁波,宁波石化有限公司,宁波大学,李四\n",
                                            u"list.csv"_s);
    QCOMPARE(linesOf(list), (QStringList{u"1 钢铁数据联合体: 浙江钢铁有限公司=lead 浙江大学=member"_s,
                                         u"2 石化数据联合体: 宁波石化有限公司=lead 宁波大学=member"_s}));
}

void SectionNamesTest::sameInLongerFormIsKnown_data()
{
    QTest::addColumn<ListColumn>("field");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("same"); // empty: they differ
    using enum ListColumn;
    QTest::newRow("a province") << Place << u"浙江"_s << u"浙江省"_s << u"浙江省"_s;
    QTest::newRow("a city") << Place << u"浙江省宁波市"_s << u"宁波"_s << u"浙江省宁波市"_s;
    QTest::newRow("a city of the province") << Place << u"浙江"_s << u"杭州市"_s << u"杭州市"_s;
    QTest::newRow("a city that counts for itself") << Place << u"浙江"_s << u"宁波"_s << QString();
    QTest::newRow("two cities of a province") << Place << u"杭州"_s << u"温州"_s << QString();
    QTest::newRow("two provinces") << Place << u"浙江"_s << u"江苏"_s << QString();
    QTest::newRow("one of two") << Place << u"上海"_s << u"上海、江苏"_s << QString();
    QTest::newRow("an industry") << Industry << u"钢铁"_s << u"钢铁行业"_s << u"钢铁行业"_s;
    QTest::newRow("two industries") << Industry << u"石化"_s << u"化工"_s << QString();
    QTest::newRow("one industry more") << Industry << u"石化"_s << u"石化、化工"_s << QString();
}

void SectionNamesTest::sameInLongerFormIsKnown()
{
    QFETCH(const ListColumn, field);
    QFETCH(const QString, first);
    QFETCH(const QString, other);
    QTEST(sameInLongerForm(field, first, other).value_or(QString()), "same");
    const QString question = differingQuestion(field, first, 3, other);
    QVERIFY(question.contains(first) && question.contains(other) && question.contains(u'3'));
}

QTEST_GUILESS_MAIN(SectionNamesTest)
#include "tst_sectionnames.moc"
