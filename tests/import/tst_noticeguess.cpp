// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listreader.h"
#include "import/proposal/noticeguess.h"
#include "support/readlists.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// A list of that title, with that place in each row.
PublishedList listOf(const QString& title, const QStringList& places)
{
    PublishedList list;
    list.title = title;
    for (const QString& place : places) {
        PublishedRow& record = list.rows.emplace_back();
        record.number = QString::number(list.rows.size());
        record.name = u"甲联合体"_s;
        record.place = place;
    }
    return list;
}

/// "|" divides them.
std::vector<ListLine> linesOf(const QString& text)
{
    std::vector<ListLine> lines;
    for (const QString& line : text.split(u'|', Qt::SkipEmptyParts)) {
        const int row = static_cast<int>(lines.size()) + 1;
        lines.push_back({line, {.file = u"a.txt"_s, .part = {}, .row = row}});
    }
    return lines;
}

} // namespace

/// What title, lines and file of a list say of its notice.
class NoticeGuessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("date");
        QTest::newRow("Chinese") << u"2026年4月13日"_s << u"2026-04-13"_s;
        QTest::newRow("blanks") << u"2026 年 4 月 13 日"_s << u"2026-04-13"_s;
        QTest::newRow("ISO 8601") << u"2026-04-13"_s << u"2026-04-13"_s;
        QTest::newRow("slashes") << u"2026/4/3"_s << u"2026-04-03"_s;
        QTest::newRow("dots") << u"2026.4.13"_s << u"2026-04-13"_s;
        QTest::newRow("full width") << u"２０２６年４月１３日"_s << u"2026-04-13"_s;
        QTest::newRow("numerals, a month") << u"二〇二六年四月"_s << u"2026-04"_s;
        QTest::newRow("numerals, a day") << u"二〇二六年十二月三十一日"_s << u"2026-12-31"_s;
        QTest::newRow("numerals, tens") << u"二零二六年十月二十日"_s << u"2026-10-20"_s;
        QTest::newRow("month") << u"2026-04"_s << u"2026-04"_s;
        QTest::newRow("year") << u"2026年度"_s << u"2026"_s;
        QTest::newRow("no such day") << u"2026年2月30日"_s << QString();
        QTest::newRow("no such month") << u"2026年13月"_s << QString();
        QTest::newRow("a long number") << u"120264131"_s << QString();
        QTest::newRow("none") << u"第一批"_s << QString();
    }

    void datesAreRead()
    {
        QFETCH(const QString, text);
        QTEST(dateIn(text), "date");
    }

    void noticesAreGuessed_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("places");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("programme");
        const QString zhejiang = u"浙江省第一批先行先试联合体名单"_s;
        const QStringList spread{u"北京"_s, u"江苏"_s, u"广西"_s};
        QTest::newRow("a province in the title")
            << zhejiang << QString() << u"a.txt"_s << QStringList() << u"local: from the title"_s << QString()
            << QString() << QString();
        QTest::newRow("a province behind what announces it")
            << u"关于公布2026年浙江先行先试联合体名单的通知"_s << QString() << u"a.txt"_s << QStringList()
            << u"local: from the title"_s << QString() << u"2026: from the title"_s << QString();
        QTest::newRow("a city") << u"宁波市先行先试联合体名单"_s << QString() << u"a.txt"_s << QStringList()
                                << u"local: from the title"_s << QString() << QString() << QString();
        QTest::newRow("an issuer in the title, a signature below")
            << u"浙江省经济和信息化厅关于公布第一批先行先试联合体名单的通知"_s
            << u"浙江省经济和信息化厅|2026年4月13日"_s << u"a.txt"_s << QStringList()
            << u"local: from the title"_s << u"浙江省经济和信息化厅: from the title"_s
            << u"2026-04-13: from row 2"_s << QString();
        QTest::newRow("an issuer in a line, nothing in the title")
            << u"第一批先行先试联合体名单"_s << u"江苏省工业和信息化厅|二〇二六年四月"_s << u"a.txt"_s
            << QStringList() << u"local: from row 1"_s << u"江苏省工业和信息化厅: from row 1"_s
            << u"2026-04: from row 2"_s << QString();
        QTest::newRow("labelled lines")
            << u"先行先试联合体名单"_s << u"发布日期：2026-04-13 10:20|来源：工业和信息化部"_s << u"a.html"_s
            << spread << u"national: from row 2"_s << u"工业和信息化部: from row 2"_s
            << u"2026-04-13: from row 1"_s << QString();
        QTest::newRow("the file's name")
            << u"先行先试联合体名单"_s << QString() << u"山东省工业和信息化厅关于公布名单-20260413.xlsx"_s
            << QStringList() << u"local: from the file’s name"_s
            << u"山东省工业和信息化厅: from the file’s name"_s << u"2026-04-13: from the file’s name"_s
            << QString();
        QTest::newRow("a line says more than the file")
            << u"先行先试联合体名单"_s << u"2026年4月13日"_s << u"2026-04.xlsx"_s << spread
            << u"national: its consortia are in several provinces"_s << QString()
            << u"2026-04-13: from row 1"_s << QString();
        QTest::newRow("the number of a notice")
            << u"先行先试联合体名单"_s << u"工信部规〔2026〕12号"_s << u"a.docx"_s << QStringList()
            << QString() << QString() << u"2026: from row 1"_s << QString();
        QTest::newRow("the ministry in the title")
            << u"工业和信息化部关于公布先行先试联合体名单的通知"_s << QString() << u"a.txt"_s
            << QStringList{u"浙江"_s, u"浙江"_s} << u"national: from the title"_s
            << u"工业和信息化部: from the title"_s << QString() << QString();
        QTest::newRow("two departments")
            << u"浙江省经济和信息化厅 浙江省财政厅关于公布联合体名单的通知"_s << QString() << u"a.txt"_s
            << QStringList() << u"local: from the title"_s
            << u"浙江省经济和信息化厅、浙江省财政厅: from the title"_s << QString() << QString();
        QTest::newRow("places of one province")
            << u"先行先试联合体名单"_s << QString() << u"a.txt"_s
            << QStringList{u"杭州"_s, u"宁波"_s, u"浙江"_s} << u"local: all its consortia are in 浙江"_s
            << QString() << QString() << QString();
        QTest::newRow("one row says too little")
            << u"先行先试联合体名单"_s << QString() << u"a.txt"_s << QStringList{u"杭州"_s} << QString()
            << QString() << QString() << QString();
        QTest::newRow("two provinces say too little")
            << u"先行先试联合体名单"_s << QString() << u"a.txt"_s << QStringList{u"浙江"_s, u"上海"_s}
            << QString() << QString() << QString() << QString();
        QTest::newRow("a programme in the title")
            << u"浙江省工业数据筑基行动第一批先行先试联合体名单"_s << QString() << u"a.txt"_s << QStringList()
            << u"local: from the title"_s << QString() << QString()
            << u"浙江省工业数据筑基行动: from the title"_s;
        QTest::newRow("engineering is no programme")
            << u"浙江省工程研究中心联合体名单"_s << QString() << u"a.txt"_s << QStringList()
            << u"local: from the title"_s << QString() << QString() << QString();
        QTest::newRow("prose says nothing")
            << u"先行先试联合体名单"_s
            << u"2026年4月13日，浙江省有关部门在杭州召开会议。|公示期为2026年4月13日至4月20日"_s << u"a.txt"_s
            << QStringList() << QString() << QString() << QString() << QString();
        QTest::newRow("members are no issuers")
            << u"先行先试联合体名单"_s << u"杭州青岚轴承有限公司|一、原材料领域"_s << u"a.txt"_s
            << QStringList() << QString() << QString() << QString() << QString();
        QTest::newRow("nothing") << QString() << QString() << u"名单.txt"_s << QStringList() << QString()
                                 << QString() << QString() << QString();
    }

    void noticesAreGuessed()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, lines);
        QFETCH(const QString, file);
        QFETCH(const QStringList, places);
        const NoticeGuess guess =
            guessNotice(listOf(title, places), linesOf(lines), file, bundledGrammar()->reference());
        const auto text = [](const Guessed& guessed) {
            return guessed.value.isEmpty() ? guessed.basis : QString(guessed.value + u": " + guessed.basis);
        };
        QTEST(text(guess.level), "level");
        QTEST(text(guess.issuer), "issuer");
        QTEST(text(guess.publishedOn), "date");
        QTEST(text(guess.programme), "programme");
    }

    /// What stands around a list in a document comes with it.
    void linesComeWithTheList()
    {
        const QByteArray text("浙江省经济和信息化厅\n第一批联合体名单\n序号\t联合体名称\t联合体单位\n"
                              "1\t甲联合体\t甲公司(牵头)、乙公司\n\n2026年4月13日\n");
        const Result<RawDocument> document = readDocument(text, u"a.txt"_s);
        QVERIFY(document.has_value());
        const Result<ReadList> read = readListWithLines(*document, *bundledGrammar());
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->list.title, u"第一批联合体名单"_s);
        const NoticeGuess guess =
            guessNotice(read->list, read->lines, u"a.txt"_s, bundledGrammar()->reference());
        QCOMPARE(guess.issuer, (Guessed{u"浙江省经济和信息化厅"_s, u"from row 1"_s}));
        QCOMPARE(guess.publishedOn, (Guessed{u"2026-04-13"_s, u"from row 6"_s}));
        QCOMPARE(guess.level.value, u"local"_s);
        QVERIFY(guess.places.contains(u"浙江"_s));
    }
};

QTEST_APPLESS_MAIN(NoticeGuessTest)
#include "tst_noticeguess.moc"
