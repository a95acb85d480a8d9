// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportsnapshot.h"

#include "report/report.h"
#include "support/generator.h"

#include <QTest>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

class ChartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ids();
    void membersByRole();
    void emptySeriesAreLeftOut();
    void severalIndustriesCountInEach();
    void provincesHoldTheirCities();
    void unknownComesLast();
    void chosenBars();
    void manyConsortia();
    void table();

private:
    static BarChart chart(const View& view, const QString& id)
    {
        const std::vector<BarChart> all = charts(view, Language::Chinese);
        return *std::ranges::find(all, id, &BarChart::id);
    }
    static QStringList bars(const BarChart& chart)
    {
        QStringList texts;
        for (const auto& category : chart.categories) {
            texts << category.title + u' ' + QString::number(category.total());
        }
        return texts;
    }
};

void ChartsTest::ids()
{
    QStringList ids;
    for (const BarChart& entry : charts(*reportView(), Language::Chinese)) {
        ids << entry.id;
    }
    QCOMPARE(ids,
             QStringList({u"members_by_consortium"_s, u"consortia_by_industry"_s,
                          u"memberships_by_industry"_s, u"consortia_by_seat"_s, u"organisations_by_kind"_s}));
}

void ChartsTest::membersByRole()
{
    const BarChart members = chart(*reportView(), u"members_by_consortium"_s);
    QVERIFY(members.stacked);
    QVERIFY(!members.field);
    QCOMPARE(members.unit, Unit::Memberships);
    QCOMPARE(members.maximum(), 3U);
    // Equal bars stay in published order.
    QCOMPARE(bars(members),
             QStringList({u"1 · 数智钢铁联合体 3"_s, u"3 · <script>alert('x')</script> & \"联合体\" 3"_s,
                          u"2 · 宁波工业数据联合体 2"_s}));
    QCOMPARE(members.categories[0].key, u"1"_s);
    QCOMPARE(members.categories[0].values, (std::vector<quint32>{1, 0, 0, 2}));
    QCOMPARE(members.categories[2].values, (std::vector<quint32>{0, 0, 1, 1}));
    QCOMPARE(members.series[1].role, std::optional(Role::CoLead));
}

void ChartsTest::emptySeriesAreLeftOut()
{
    const BarChart members = chart(*reportView(filterOn(Field::Role, u"lead"_s)), u"members_by_consortium"_s);
    QCOMPARE(members.series.size(), std::size_t{1});
    QCOMPARE(members.series[0].role, std::optional(Role::Lead));
    QCOMPARE(bars(members), QStringList(u"1 · 数智钢铁联合体 1"_s));
}

void ChartsTest::severalIndustriesCountInEach()
{
    const BarChart consortia = chart(*reportView(), u"consortia_by_industry"_s);
    QCOMPARE(bars(consortia),
             QStringList({u"钢铁 1"_s, u"石化化工 1"_s, u"人形机器人与具身智能 1"_s, u"未知 1"_s}));
    QVERIFY(!consortia.note.isEmpty());
    const BarChart memberships = chart(*reportView(), u"memberships_by_industry"_s);
    QCOMPARE(bars(memberships),
             QStringList({u"钢铁 3"_s, u"石化化工 2"_s, u"人形机器人与具身智能 2"_s, u"未知 3"_s}));
}

void ChartsTest::provincesHoldTheirCities()
{
    const BarChart seats = chart(*reportView(), u"consortia_by_seat"_s);
    QCOMPARE(bars(seats), QStringList({u"浙江 2"_s, u"江苏 1"_s}));
    QCOMPARE(seats.categories[0].key, u"330000"_s);
    QCOMPARE(seats.field, std::optional(Field::Seat));
}

void ChartsTest::unknownComesLast()
{
    const BarChart kinds = chart(*reportView(), u"organisations_by_kind"_s);
    QCOMPARE(kinds.categories.front().key, u"enterprise"_s);
    QCOMPARE(kinds.categories.front().values.front(), 2U);
    QCOMPARE(kinds.categories.back().key, QString(UnknownKey));
    QCOMPARE(kinds.categories.back().values.front(), 1U);
}

void ChartsTest::chosenBars()
{
    const BarChart seats = chart(*reportView(filterOn(Field::Seat, u"320000"_s)), u"consortia_by_seat"_s);
    QCOMPARE(bars(seats), QStringList({u"浙江 2"_s, u"江苏 1"_s}));
    QVERIFY(!seats.categories[0].chosen);
    QVERIFY(seats.categories[1].chosen);
}

void ChartsTest::manyConsortia()
{
    const auto reference = loadReference();
    const auto view = evaluate(
        generateSnapshot({.consortia = 200, .organisations = 900, .memberships = 2000}, *reference), {});
    const BarChart members = chart(*view, u"members_by_consortium"_s);
    QCOMPARE(members.categories.size(), std::size_t{40});
    QVERIFY2(members.note.contains(u"40") && members.note.contains(u"200"), qPrintable(members.note));
    QVERIFY(std::ranges::is_sorted(members.categories, std::greater(), &BarChart::Category::total));
    quint32 largest = 0;
    for (Row row = 0; row < 200; ++row) {
        largest = std::max(largest, view->snapshot->membersOf(row));
    }
    QCOMPARE(members.categories.front().total(), largest);
}

void ChartsTest::table()
{
    const MemoryTable table = chart(*reportView(), u"members_by_consortium"_s).table();
    QStringList keys;
    for (const TableColumn& column : table.columns()) {
        keys << column.key;
    }
    QCOMPARE(keys, QStringList({u"consortium"_s, u"lead"_s, u"co_lead"_s, u"industry_lead"_s, u"member"_s,
                                u"total"_s}));
    QCOMPARE(table.columns()[1].title, u"Lead (Memberships)"_s);
    QCOMPARE(table.value(0, 5).toInt(), 3);
    QCOMPARE(chart(*reportView(), u"consortia_by_seat"_s).table().columns()[0].key, u"seat"_s);
}

QTEST_GUILESS_MAIN(ChartsTest)
#include "tst_charts.moc"
