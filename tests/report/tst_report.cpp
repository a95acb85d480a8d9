// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportsnapshot.h"

#include "report/report.h"

#include <QTest>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QDateTime made()
{
    return {QDate(2026, 11, 22), QTime(14, 5), Qt::UTC};
}

template <typename Part>
std::vector<Part> all(const Report& report)
{
    std::vector<Part> parts;
    for (const Block& entry : report.blocks) {
        if (const auto* const part = std::get_if<Part>(&entry)) {
            parts.push_back(*part);
        }
    }
    return parts;
}

QStringList column(const TableSource& table, std::size_t at)
{
    QStringList texts;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        texts << table.text(row, at);
    }
    return texts;
}

QStringList headings(const Report& report)
{
    QStringList texts;
    for (const auto& heading : all<block::Heading>(report)) {
        texts << heading.text;
    }
    return texts;
}

} // namespace

class ReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void head();
    void overview();
    void roster();
    void partOfAConsortium();
    void sharedOrganisations();
    void indexByPinyin();
    void paperCountsInScope();
    void nothingFound();
    void anEmptyRegistry();
    void footOfSeveralLists();
    void indexWithoutCounts();
    void pages_data();
    void pages();
    void facetTables();
    void recordTables();
};

void ReportTest::head()
{
    const Report chinese = fullReport(reportView(), Language::Chinese, made());
    QCOMPARE(chinese.title, u"先行先试联合体名单"_s);
    QCOMPARE(chinese.subtitle, u"工业数据筑基行动 · 工业和信息化部 · 2026"_s);
    QVERIFY(chinese.source.contains(u"工业和信息化部"));
    QCOMPARE(fullReport(reportView(), Language::English, made()).title, u"List of pilot consortia"_s);
    QCOMPARE(headings(chinese), QStringList({u"How it is counted"_s, u"Organisations in several consortia"_s,
                                             u"Places and kinds"_s, u"Members and industries"_s,
                                             u"Consortia and their members"_s, u"Index of organisations"_s}));
    const auto closing = all<block::Paragraph>(chinese).back();
    QVERIFY(closing.text.contains(u"2026-11-22 14:05"));
}

void ReportTest::overview()
{
    const auto figures =
        all<block::Figures>(fullReport(reportView(), Language::English, made())).front().figures;
    QStringList values;
    for (const auto& figure : figures) {
        values << figure.value;
        QVERIFY(!figure.label.isEmpty());
    }
    // Consortia, organisations, memberships, lead roles, organisations in several, provinces.
    QCOMPARE(values, QStringList({u"3"_s, u"5"_s, u"8"_s, u"3"_s, u"2"_s, u"2"_s}));
    QVERIFY(figures[0].note.isEmpty());
    const auto filtered = all<block::Figures>(
        fullReport(reportView(filterOn(Field::Seat, u"320000"_s)), Language::English, made()));
    QCOMPARE(filtered.front().figures[0].note, u"of 3"_s);
}

void ReportTest::roster()
{
    const auto records = all<block::Record>(fullReport(reportView(), Language::Chinese, made()));
    QCOMPARE(records.size(), std::size_t{3});
    QCOMPARE(records[0].title, u"1 · 数智钢铁联合体"_s);
    QCOMPARE(records[0].facts[1].value, u"钢铁 (read from the name: 钢铁)"_s);
    QCOMPARE(records[0].facts[2].value, u"3"_s);
    QCOMPARE(records[0].groups.size(), std::size_t{2});
    QCOMPARE(records[0].groups[0].title, u"Lead (1)"_s);
    QCOMPARE(records[0].groups[1].items, QStringList({u"北京大学"_s, u"中国电子技术标准化研究院"_s}));
    // A derived seat stands beside what was published.
    QCOMPARE(records[1].facts[0].value, u"宁波 (published as 浙江)"_s);
    QCOMPARE(records[1].groups[0].items, QStringList(u"蓝卓数字技术有限公司 (绿色石化行业牵头单位)"_s));
    QCOMPARE(records[2].facts[1].value, u"Unknown"_s);
}

void ReportTest::partOfAConsortium()
{
    const auto view = reportView(filterOn(Field::Kind, u"university"_s));
    const auto records = all<block::Record>(fullReport(view, Language::Chinese, made()));
    QCOMPARE(records.size(), std::size_t{2});
    QCOMPARE(records[0].facts[2].value, u"1 of 3 match the filter, marked ●"_s);
    QCOMPARE(records[0].groups[1].items, QStringList({u"●\u00a0北京大学"_s, u"中国电子技术标准化研究院"_s}));
}

void ReportTest::sharedOrganisations()
{
    const auto tables = all<block::Table>(fullReport(reportView(), Language::Chinese, made()));
    const TableSource& shared = *tables.front().source;
    QCOMPARE(column(shared, 0), QStringList({u"中国电子技术标准化研究院"_s, u"北京大学"_s}));
    QCOMPARE(column(shared, 3), QStringList({u"3"_s, u"2"_s}));
    QCOMPARE(column(shared, 4), QStringList({u"1, 2, 3"_s, u"1, 3 (Co-lead)"_s}));

    // A filter does not change who is in several: it says how many of their consortia match, and which.
    const auto some = all<block::Table>(
        fullReport(reportView(filterOn(Field::Seat, u"320000"_s)), Language::Chinese, made()));
    QCOMPARE(column(*some.front().source, 0), QStringList({u"中国电子技术标准化研究院"_s, u"北京大学"_s}));
    QCOMPARE(column(*some.front().source, 3), QStringList({u"1 of 3"_s, u"1 of 2"_s}));
    QCOMPARE(column(*some.front().source, 4), QStringList({u"●\u00a01, 2, 3"_s, u"●\u00a01, 3 (Co-lead)"_s}));
    QCOMPARE(some.front().source->value(0, 3).toInt(), 3);
    const QStringList names = column(*some.back().source, 0);
    QCOMPARE(column(*some.back().source, 3)[names.indexOf(u"北京大学"_s)], u"●\u00a01, 3"_s);
    const auto nobody =
        fullReport(reportView(filterOn(Field::Kind, u"enterprise"_s)), Language::Chinese, made());
    QVERIFY(!headings(nobody).contains(u"Organisations in several consortia"_s));
}

void ReportTest::indexByPinyin()
{
    const auto tables = all<block::Table>(fullReport(reportView(), Language::Chinese, made()));
    const QStringList names = column(*tables.back().source, 0);
    QCOMPARE(names.size(), 5);
    const QStringList chinese = names.filter(QRegularExpression(u"^\\p{Han}"_s));
    // bei, lan, nan, zhong
    QCOMPARE(chinese, QStringList({u"北京大学"_s, u"蓝卓数字技术有限公司"_s, u"南京钢铁股份有限公司"_s,
                                   u"中国电子技术标准化研究院"_s}));
    const QStringList numbers = column(*tables.back().source, 3);
    QCOMPARE(numbers[names.indexOf(u"中国电子技术标准化研究院"_s)], u"1, 2, 3"_s);
}

/// On screen Jiangsu's tile still shows the others' counts; on paper only what the scope says is counted.
void ReportTest::paperCountsInScope()
{
    const Report report =
        fullReport(reportView(filterOn(Field::Seat, u"320000"_s)), Language::Chinese, made());
    const auto pictures = all<block::Picture>(report);
    const auto& grid = std::get<RegionGrid>(pictures.front().data);
    quint32 sum = 0;
    for (const auto& place : grid.places) {
        sum += place.value;
    }
    QCOMPARE(sum, 1U);
    for (const auto& picture : pictures) {
        if (const auto* const chart = std::get_if<BarChart>(&picture.data);
            chart != nullptr && chart->id == u"consortia_by_seat") {
            QCOMPARE(chart->categories.size(), std::size_t{1});
            return;
        }
    }
    QFAIL("no chart of seats");
}

void ReportTest::nothingFound()
{
    const Report report =
        fullReport(reportView(filterOn(Field::Seat, u"110000"_s)), Language::Chinese, made());
    QVERIFY(all<block::Picture>(report).empty());
    QCOMPARE(all<block::Paragraph>(report).front().text, u"No consortium matches this filter."_s);
}

void ReportTest::anEmptyRegistry()
{
    const Report report = fullReport(evaluate(SnapshotBuilder().build(), {}), Language::English, made());
    QVERIFY(report.foot.isEmpty());
    QStringList texts;
    for (const auto& paragraph : all<block::Paragraph>(report)) {
        texts << paragraph.text;
    }
    QCOMPARE(texts, QStringList({u"The registry is empty: it has no list yet."_s,
                                 u"Made with Consortium Atlas, 2026-11-22 14:05."_s}));
    for (const auto& facts : all<block::Facts>(report)) {
        for (const auto& fact : facts.facts) {
            QVERIFY2(!fact.value.contains(u"no list"), qPrintable(fact.value));
        }
    }
}

/// The line of a foot is cut where it ends: how many there are stands first.
void ReportTest::footOfSeveralLists()
{
    const Report one = fullReport(reportView(), Language::English, made());
    QCOMPARE(one.foot, one.source);
    SnapshotBuilder builder;
    addReportList(builder);
    for (qint64 id = 2; id <= 6; ++id) {
        NoticeInfo notice;
        notice.title = u"浙江省联合体名单"_s;
        notice.edition = u"第%1批"_s.arg(id);
        builder.addNotice(id, 0, notice);
    }
    const SnapshotPtr six = builder.build();
    QVERIFY(six->sourceText(Language::Chinese).contains(u"浙江省联合体名单；浙江省"));
    const QString foot = sourceLine(*six, Language::Chinese);
    QVERIFY2(foot.startsWith(u"Source: 6 list"), qPrintable(foot)); // no translation is installed here
    QVERIFY2(foot.contains(u"(全国, 浙江") && foot.endsWith(u", …)"), qPrintable(foot));
}

void ReportTest::indexWithoutCounts()
{
    const Report report =
        fullReport(reportView(filterOn(Field::Seat, u"320000"_s)), Language::English, made());
    int counted = 0;
    int marked = 0;
    for (const auto& paragraph : all<block::Paragraph>(report)) {
        counted += paragraph.text.contains(u"“1 of 5”") ? 1 : 0;
        marked += paragraph.text.startsWith(u"● marks") ? 1 : 0;
    }
    QCOMPARE(counted, 1);
    QCOMPARE(marked, 1);
}

void ReportTest::pages_data()
{
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<std::size_t>("rows");
    QTest::newRow("consortia") << Unit::Consortia << std::size_t{3};
    QTest::newRow("organisations") << Unit::Organisations << std::size_t{5};
    QTest::newRow("memberships") << Unit::Memberships << std::size_t{8};
}

void ReportTest::pages()
{
    QFETCH(Unit, unit);
    QFETCH(std::size_t, rows);
    const Report report = tableReport(reportView(), unit, {}, Language::Chinese, made());
    QVERIFY(all<block::Picture>(report).empty());
    const auto tables = all<block::Table>(report);
    QCOMPARE(tables.front().source->rowCount(), rows);
    QVERIFY(!all<block::Facts>(report).empty());
}

void ReportTest::facetTables()
{
    const MemoryTable seats = facetTable(*reportView(), Field::Seat, Language::English);
    QCOMPARE(column(seats, 0), QStringList({u"Jiangsu"_s, u"Zhejiang"_s, u"Ningbo"_s}));
    QCOMPARE(seats.value(1, 0).toString(), u"浙江"_s); // short names in files, whatever the language
    QCOMPARE(seats.value(1, 1).toInt(), 2);
    QCOMPARE(seats.value(1, 3).toInt(), 5);
    const MemoryTable roles = facetTable(*reportView(), Field::Role, Language::English);
    QCOMPARE(roles.value(0, 0).toString(), u"lead"_s);
}

void ReportTest::recordTables()
{
    const auto view = reportView();
    const auto table =
        recordTable(view, Unit::Consortia, Language::Chinese, {u"name"_s, u"leads"_s, u"no_such"_s});
    QCOMPARE(table->columns().size(), std::size_t{2});
    QCOMPARE(table->value(0, 1).toStringList(), QStringList(u"南京钢铁股份有限公司"_s));
    QVERIFY(allColumnKeys(Unit::Memberships).contains(u"role_text"_s));
    QVERIFY(recordTable(view, Unit::Organisations, Language::Chinese)->columns().size() <
            static_cast<std::size_t>(allColumnKeys(Unit::Organisations).size()));
}

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
