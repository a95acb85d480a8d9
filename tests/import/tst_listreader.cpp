// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listreader.h"
#include "import/list/rows/rowmembers.h"
#include "import/proposal/bundled.h"
#include "reading/text/textreader.h"
#include "support/readlists.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class ListReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBundledListIsWhole();
    void aPageGivesTheSameRows_data();
    void aPageGivesTheSameRows();
    void csvGivesTheSameRows_data();
    void csvGivesTheSameRows();
    void columnsAreFoundByTheirWords();
    void headersAreFound_data();
    void headersAreFound();
    void otherColumnsAreKept();
    void codesBelongToTheOrganisationsInFrontOfThem();
    void linesDivideTheTable();
    void rowsWithoutNumbersAreCounted();
    void oneOfSeveralListsIsRead();
    void aMapCountsBeforeTheWords();
    void aTableRunsOn_data();
    void aTableRunsOn();
    void theTitleIsTheLineAbove_data();
    void theTitleIsTheLineAbove();
    void damageIsTold_data();
    void damageIsTold();
    void everyProblemIsTold();
    void aNoticeKnowsItsBytes();
};

namespace {

constexpr char Header[] = "序号\t联合体名称\t地方\t联合体单位\n";

PublishedList bundledList()
{
    const BundledSource source = bundledSource().value();
    return readList(source.bytes, source.fileName, *bundledGrammar()).value();
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

/// The bundled list as CSV, as a spreadsheet would write it.
QString csvOf(const PublishedList& list, const QString& separator, const QString& lineEnd)
{
    QStringList lines{quoted(list.title) + separator.repeated(3),
                      QStringList{u"序号"_s, u"联合体名称"_s, u"地方"_s, u"联合体单位"_s}.join(separator)};
    for (const PublishedRow& row : list.rows) {
        lines << QStringList{row.number, quoted(row.name), row.place, quoted(row.members)}.join(separator);
    }
    return lines.join(lineEnd) + lineEnd;
}

} // namespace

void ListReaderTest::theBundledListIsWhole()
{
    const PublishedList list = bundledList();
    QCOMPARE(list.title, u"面向人工智能赋能的高质量行业数据集建设先行先试联合体名单"_s);
    QCOMPARE(list.rows.size(), std::size_t{14});
    const std::vector<std::size_t> members{11, 11, 14, 12, 9, 8, 10, 15, 10, 16, 9, 14, 11, 11};
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        const PublishedRow& row = list.rows[i];
        QCOMPARE(row.number, QString::number(i + 1));
        QCOMPARE(row.tokenCount, members[i]);
        QCOMPARE(row.at.row, static_cast<int>(i) + 3);
        QString joined;
        for (const MemberToken& token : membersOf(row, {}, *bundledGrammar())) {
            joined += token.text + token.separator;
        }
        QCOMPARE(joined, row.members);
    }
    QCOMPARE(list.rows[1].name, u"铝行业工业数居联合体"_s);
}

void ListReaderTest::aPageGivesTheSameRows_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a page made for this test") << u"" ATLAS_TEST_DATA "/fixtures/lists/page.txt"_s;
    QTest::newRow("the published page beside the checkout")
        << u"" ATLAS_SOURCE_DIR "/../shared/data/notice-page.txt"_s;
}

void ListReaderTest::aPageGivesTheSameRows()
{
    QFETCH(const QString, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("The page is not there.");
    }
    const QByteArray bytes = file.readAll();
    const Result<PublishedList> list = readList(bytes, u"page.txt"_s, *bundledGrammar());
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().message));
    QCOMPARE(*list, bundledList());
    // Each row stands in the page as it was read.
    const QString page = QString::fromUtf8(bytes);
    for (const PublishedRow& row : list->rows) {
        QVERIFY(page.contains(QStringList{row.number, row.name, row.place, row.members}.join(u'\t')));
    }
}

void ListReaderTest::csvGivesTheSameRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const PublishedList list = bundledList();
    QTest::newRow("commas") << csvOf(list, u","_s, u"\r\n"_s).toUtf8();
    QTest::newRow("commas, with a byte order mark")
        << "\xEF\xBB\xBF" + csvOf(list, u","_s, u"\r\n"_s).toUtf8();
    QTest::newRow("semicolons") << csvOf(list, u";"_s, u"\n"_s).toUtf8();
    QTest::newRow("tabs") << csvOf(list, u"\t"_s, u"\r"_s).toUtf8();
}

void ListReaderTest::csvGivesTheSameRows()
{
    QFETCH(const QByteArray, bytes);
    const Result<PublishedList> list = readList(bytes, u"List.CSV"_s, *bundledGrammar());
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().message));
    QCOMPARE(*list, bundledList());
}

void ListReaderTest::columnsAreFoundByTheirWords()
{
    const QByteArray bytes(
        "成员单位\t备注\t 编 号 \t省份\t名称\t\n甲(牵头)、乙\tx\t７\t浙江\t丙联合体\t\t\n");
    const Result<PublishedList> list = readList(bytes, u"list.txt"_s, *bundledGrammar());
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().message));
    QCOMPARE(list->title, QString());
    QCOMPARE(list->rows.size(), std::size_t{1});
    const PublishedRow& row = list->rows.front();
    QCOMPARE((QStringList{row.number, row.name, row.place, row.members}),
             (QStringList{u"７"_s, u"丙联合体"_s, u"浙江"_s, u"甲(牵头)、乙"_s}));
}

void ListReaderTest::headersAreFound_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("fields");
    const auto add = [](const QString& header, const QString& fields) {
        QTest::newRow(qPrintable(header)) << header << fields;
    };
    add(u"序号|联合体名称|地方|联合体单位"_s, u"number name place members"_s);
    add(u"编号|项目名称|牵头单位|参与单位|所属行业|推荐单位"_s,
        u"number name lead members industry recommending"_s);
    add(u"序号|案例名称|申报单位|推荐单位"_s, u"number name members recommending"_s);
    add(u"No.|Consortium|Members|Province"_s, u"number name members place"_s);
    add(u"序 号|联合体\r\n名称|联合体单位（第一个为牵头单位）|省（区、市）"_s,
        u"number name members place"_s);
    add(u"序号|创新联合体名称|主要成员单位|备注"_s, u"number name members -"_s);
    add(u"地区|名称|单位"_s, u"place name members"_s);
}

void ListReaderTest::headersAreFound()
{
    QFETCH(const QString, header);
    RawTable table{.file = u"list.txt"_s};
    RawRow row;
    for (const QString& text : header.split(u'|')) {
        row.cells.push_back({.text = text, .row = 1, .column = static_cast<int>(row.cells.size()) + 1});
    }
    table.rows.push_back(row);
    const auto headers = findHeaders(table, *bundledGrammar());
    QCOMPARE(headers.size(), std::size_t{1});
    QStringList fields;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        const auto field = headers.front().fieldAt(cell);
        fields << (field ? key(*field) : u"-"_s);
    }
    QTEST(fields.join(u' '), "fields");
}

void ListReaderTest::otherColumnsAreKept()
{
    const QByteArray bytes("序号\t名称\t牵头单位\t成员单位\t所属行业\t推荐单位\t批次\t备注\n"
                           "1\t甲联合体\t甲公司\t乙公司、丙公司\t钢铁\t江苏省工业和信息化厅\t第一批\t\n");
    const PublishedRow row = readList(bytes, u"list.txt"_s, *bundledGrammar()).value().rows.front();
    QCOMPARE(row.lead, u"甲公司"_s);
    const std::vector<MemberToken> members = membersOf(row, {}, *bundledGrammar());
    QCOMPARE(members.size(), std::size_t{3});
    QCOMPARE(members.front().role, Role::Lead);
    QCOMPARE(row.tokenCount, std::size_t{3});
    QCOMPARE(row.industry, u"钢铁"_s);
    QCOMPARE(row.place, QString());
    QCOMPARE(row.recommending, u"江苏省工业和信息化厅"_s);
    const std::vector<PublishedField> further{{u"推荐单位"_s, u"江苏省工业和信息化厅"_s},
                                              {u"批次"_s, u"第一批"_s}};
    QCOMPARE(row.further, further);
}

void ListReaderTest::codesBelongToTheOrganisationsInFrontOfThem()
{
    const auto codesOf = [](const char* text) {
        const PublishedList list = readList(text, u"list.csv"_s, *bundledGrammar()).value();
        QStringList codes;
        for (const MemberToken& member : membersOf(list.rows.front(), list.rules, *bundledGrammar())) {
            codes << member.name + u'=' + member.code;
        }
        return codes.join(u' ');
    };
    QCOMPARE(codesOf("序号,联合体名称,牵头单位,统一社会信用代码,成员单位\n"
                     "1,甲联合体,长沙甲有限公司,91430100MA00000016,湖南大学、中南大学\n"),
             u"长沙甲有限公司=91430100MA00000016 湖南大学= 中南大学="_s);
    // Whose code it is, is not said.
    QCOMPARE(codesOf("序号,联合体名称,牵头单位,成员单位,统一社会信用代码\n"
                     "1,甲联合体,长沙甲有限公司,湖南大学,91430100MA00000016\n"),
             u"长沙甲有限公司= 湖南大学="_s);
    QCOMPARE(codesOf("序号,联合体名称,牵头单位,成员单位,成员单位信用代码\n"
                     "1,甲联合体,长沙甲有限公司,\"湖南大学\n中南大学\","
                     "\"91430100MA00000016\n91430200MA0000002E\"\n"),
             u"长沙甲有限公司= 湖南大学=91430100MA00000016 中南大学=91430200MA0000002E"_s);
    QCOMPARE(codesOf("序号,联合体名称,成员单位\n1,甲联合体,湖南大学91430100MA00000016、中南大学\n"),
             u"湖南大学=91430100MA00000016 中南大学="_s);
}

void ListReaderTest::linesDivideTheTable()
{
    const QByteArray bytes = Header + QByteArray("一、汽车\n1\t甲联合体\t浙江\t甲\n2\t乙联合体\t浙江\t乙\n"
                                                 "二、钢铁\n\n1\t丙联合体\t浙江\t丙\n");
    const PublishedList list = readList(bytes, u"list.txt"_s, *bundledGrammar()).value();
    QStringList sections;
    for (const PublishedRow& row : list.rows) {
        sections << row.section;
    }
    QCOMPARE(sections, (QStringList{u"一、汽车"_s, u"一、汽车"_s, u"二、钢铁"_s}));
}

void ListReaderTest::rowsWithoutNumbersAreCounted()
{
    const QByteArray bytes("名称\t成员单位\n甲联合体\t甲、乙\n乙联合体\t丙\n");
    const PublishedList list = readList(bytes, u"list.txt"_s, *bundledGrammar()).value();
    QCOMPARE(list.rows.size(), std::size_t{2});
    QCOMPARE(list.rows[1].number, u"2"_s);
}

void ListReaderTest::oneOfSeveralListsIsRead()
{
    const QByteArray bytes = Header + QByteArray("1\t甲联合体\t浙江\t甲\n第二批\n") + Header +
                             QByteArray("1\t乙联合体\t浙江\t乙\n");
    const PublishedList second =
        readList(bytes, u"list.txt"_s, *bundledGrammar(), {.table = 2, .columns = {}}).value();
    QCOMPARE(second.title, u"第二批"_s);
    QCOMPARE(second.rows.size(), std::size_t{1});
    QCOMPARE(second.rows.front().name, u"乙联合体"_s);
    const PublishedList first =
        readList(bytes, u"list.txt"_s, *bundledGrammar(), {.table = 1, .columns = {}}).value();
    QCOMPARE(first.rows.size(), std::size_t{1});
    const auto third = readList(bytes, u"list.txt"_s, *bundledGrammar(), {.table = 3, .columns = {}});
    QVERIFY(!third.has_value());
    QVERIFY2(third.error().message.contains(u"no list 3"), qPrintable(third.error().message));
}

void ListReaderTest::aMapCountsBeforeTheWords()
{
    const QByteArray bytes("序号\t名称\t企业\t成员单位\n1\t甲联合体\t甲公司\t乙公司\n");
    const ColumnMap map{{ListColumn::Lead, u"企业"_s}, {ListColumn::Members, QString()}};
    const PublishedRow row =
        readList(bytes, u"list.txt"_s, *bundledGrammar(), {.table = 0, .columns = map}).value().rows.front();
    QCOMPARE(row.lead, u"甲公司"_s);
    QCOMPARE(row.members, QString());
    const std::vector<PublishedField> further{{u"成员单位"_s, u"乙公司"_s}};
    QCOMPARE(row.further, further);
    // The shape of the head is what a mapping is remembered by.
    const RawTable table = splitTabbed(QString::fromUtf8(bytes), u"list.txt"_s);
    QCOMPARE(headerShape(table, findHeaders(table, *bundledGrammar()).front()), u"序号|名称|企业|成员单位"_s);
}

void ListReaderTest::aTableRunsOn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows");
    const QByteArray first("1\t甲联合体\t浙江\t甲(牵头)\n");
    const QByteArray second("2\t乙联合体\t浙江\t乙(牵头)\n");
    QTest::newRow("to the end of the file") << first + second.chopped(1) << 2;
    QTest::newRow("over empty lines") << first + "\n \t\n" + second << 2;
    QTest::newRow("over its header again") << first + Header + second << 2;
    QTest::newRow("up to a line and a row that is none") << first + "别的消息\n某日\t某地\t某人\t某事\n" << 1;
    QTest::newRow("up to prose") << first + "别的消息\n某日\t某地\n" << 1;
    QTest::newRow("numbers need not be in order") << second + first << 2;
    QTest::newRow("with CR LF") << QByteArray(first + second).replace("\n", "\r\n") << 2;
}

void ListReaderTest::aTableRunsOn()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, rows);
    const Result<PublishedList> list = readList(QByteArray(Header + body), u"list.txt"_s, *bundledGrammar());
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().message));
    QCOMPARE(static_cast<int>(list->rows.size()), rows);
    QCOMPARE(list->rows.back().tokenCount, std::size_t{1});
}

void ListReaderTest::theTitleIsTheLineAbove_data()
{
    QTest::addColumn<QByteArray>("above");
    QTest::addColumn<QString>("title");
    QTest::newRow("right above") << QByteArray("旧题\n 名单 \n") << u"名单"_s;
    QTest::newRow("over empty lines") << QByteArray("名单\n\n \n") << u"名单"_s;
    QTest::newRow("over another table") << QByteArray("名单\na\tb\tc\n") << u"名单"_s;
    QTest::newRow("none") << QByteArray() << QString();
}

void ListReaderTest::theTitleIsTheLineAbove()
{
    QFETCH(const QByteArray, above);
    const auto list = readList(QByteArray(above + Header + "1\t甲联合体\t浙江\t甲(牵头)\n"), u"list.txt"_s,
                               *bundledGrammar());
    QVERIFY(list.has_value());
    QTEST(list->title, "title");
}

void ListReaderTest::damageIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const QByteArray good("1\t甲联合体\t浙江\t甲(牵头)\n");
    const auto add = [&](const char* row, const QByteArray& bytes, const QString& place,
                         const QString& words) { QTest::newRow(row) << bytes << place << words; };
    const QByteArray start = Header + good;
    add("an empty file", {}, u"list.txt:"_s, u"empty"_s);
    add("no header", "1\t甲联合体\t浙江\t浙江大学(牵头)\n", u"list.txt, row 1:"_s, u"no header row"_s);
    add("prose only", "某日某地。\n第二行。\n", u"list.txt:"_s,
        u"2 line(s) of text and no table with organisations"_s);
    add("a column is missing", "序号\t联合体名称\t地方\n1\t甲\t浙江\n", u"list.txt, row 1:"_s,
        u"联合体单位"_s);
    add("a header and no row", QByteArray("名单\n") + Header, u"list.txt, row 2:"_s,
        u"No row of a consortium"_s);
    add("a row with three cells", start + "2\t乙联合体\t乙(牵头)\n", u"list.txt, row 3, column 3:"_s,
        u"3 cells, where the header row has 4"_s);
    add("a row with one cell", start + "2\n", u"list.txt, row 3, column 1:"_s, u"1 cells"_s);
    add("a row with five cells", start + "2\t乙联合体\t浙江\t乙(牵头)\t丙\n", u"list.txt, row 3, column 5:"_s,
        u"5 cells"_s);
    add("a number twice", start + "1\t乙联合体\t浙江\t乙(牵头)\n", u"list.txt, row 3, column 1:"_s,
        u"1 appears twice; first in row 2"_s);
    add("a number twice in two widths", start + "１\t乙联合体\t浙江\t乙(牵头)\n",
        u"list.txt, row 3, column 1:"_s, u"twice"_s);
    add("a number twice with a zero", start + "01\t乙联合体\t浙江\t乙(牵头)\n",
        u"list.txt, row 3, column 1:"_s, u"twice"_s);
    add("a number that is none", start + "甲乙\t乙联合体\t浙江\t乙(牵头)\n", u"list.txt, row 3, column 1:"_s,
        u"“甲乙” is not a number"_s);
    add("an empty number", start + "\t乙联合体\t浙江\t乙(牵头)\n", u"list.txt, row 3, column 1:"_s,
        u"no number"_s);
    add("an empty name", start + "2\t \t浙江\t乙(牵头)\n", u"list.txt, row 3, column 2:"_s, u"name"_s);
    add("no members", start + "2\t乙联合体\t浙江\t\n", u"list.txt, row 3, column 4:"_s, u"empty"_s);
    add("an unbalanced bracket", start + "2\t乙联合体\t浙江\t乙(牵头、丙\n", u"list.txt, row 3, column 4:"_s,
        u"unmatched bracket"_s);
    add("an empty member", start + "2\t乙联合体\t浙江\t乙(牵头)、、丙\n", u"list.txt, row 3, column 4:"_s,
        u"A member is empty"_s);
    add("two leads", start + "2\t乙联合体\t浙江\t乙(牵头)、丙(牵头)\n", u"list.txt, row 3, column 4:"_s,
        u"only one is allowed"_s);
    add("a row behind the table", start + "页脚\n第2页\n5\t乙联合体\t浙江\t乙(牵头)\n", u"list.txt, row 5:"_s,
        u"separated"_s);
    add("a row behind a sentence", start + "以上。\n5\t乙联合体\t浙江\t乙(牵头)\n", u"list.txt, row 4:"_s,
        u"separated"_s);
    add("no lead and no members", "名称\t牵头单位\t成员单位\n甲联合体\t\t\n", u"list.txt, row 2, column 3:"_s,
        u"empty"_s);
    add("a number twice in one section", start + "一、汽车\n1\t乙联合体\t浙江\t乙\n1\t丙联合体\t浙江\t丙\n",
        u"list.txt, row 5, column 1:"_s, u"1 appears twice; first in row 4"_s);
    add("a second list", start + "第二批\n" + Header + good, u"list.txt, row 4:"_s, u"second list"_s);
    add("not UTF-8", start + "2\t\xD2\xD2\t", u"list.txt, row 3:"_s, u"UTF-8"_s);
    add("not text", start + QByteArray("\0\1", 2), u"list.txt, row 3:"_s, u"zero byte"_s);
}

void ListReaderTest::damageIsTold()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, place);
    QFETCH(const QString, words);
    const Result<PublishedList> list = readList(bytes, u"list.txt"_s, *bundledGrammar());
    QVERIFY(!list.has_value());
    const Error& error = list.error();
    QCOMPARE(error.code, ErrorCode::BadInput);
    QVERIFY2(error.message.startsWith(place), qPrintable(error.message));
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QVERIFY2(error.message.endsWith(u'.'), qPrintable(error.message));
    QVERIFY(error.detail.startsWith(u"Nothing was changed"));
}

void ListReaderTest::everyProblemIsTold()
{
    QByteArray bytes = Header;
    for (int i = 0; i < 25; ++i) {
        bytes += "x\t联合体" + QByteArray::number(i) + "\t浙江\t甲(牵头)\n";
    }
    const Result<PublishedList> list = readList(bytes, u"list.txt"_s, *bundledGrammar());
    QVERIFY(!list.has_value());
    const QString detail = list.error().detail;
    QVERIFY(list.error().message.startsWith(u"list.txt, row 2, column 1:"));
    QVERIFY(detail.contains(u"list.txt, row 3, column 1:"_s));
    QVERIFY(detail.contains(u"list.txt, row 22, column 1:"_s));
    QVERIFY(!detail.contains(u"row 23"_s));
    QVERIFY2(detail.endsWith(u"… and 4 more."_s), qPrintable(detail));
}

void ListReaderTest::aNoticeKnowsItsBytes()
{
    const NoticeInfo notice = noticeOf({u"名单"_s, {}}, SourceDigest(QByteArray("abc")), u"list.txt"_s);
    QCOMPARE(notice.title, u"名单"_s);
    QCOMPARE(notice.source, u"list.txt"_s);
    QCOMPARE(notice.digest, u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    QCOMPARE(noticeOf({}, SourceDigest(QByteArray("abc")), u"list.txt"_s).title, u"list.txt"_s);
    // A million times a, of the examples of FIPS 180-4: long enough for a thread of its own.
    QCOMPARE(SourceDigest(QByteArray(1'000'000, 'a')).hex(),
             u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s);
}

QTEST_APPLESS_MAIN(ListReaderTest)
#include "tst_listreader.moc"
