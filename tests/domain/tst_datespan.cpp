// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filter.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class DateSpanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data();
    void read();
    void holds_data();
    void holds();
};

void DateSpanTest::read_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso"); // empty: no date
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    const auto date = [](const QString& text, const QString& iso, QDate first, QDate last) {
        QTest::newRow(qPrintable(text)) << text << iso << first << last;
    };
    date(u"2026"_s, u"2026"_s, {2026, 1, 1}, {2026, 12, 31});
    date(u"2026年"_s, u"2026"_s, {2026, 1, 1}, {2026, 12, 31});
    date(u"2024-02"_s, u"2024-02"_s, {2024, 2, 1}, {2024, 2, 29});
    date(u"2026/4"_s, u"2026-04"_s, {2026, 4, 1}, {2026, 4, 30});
    date(u"2026年4月"_s, u"2026-04"_s, {2026, 4, 1}, {2026, 4, 30});
    date(u"2026-04-13"_s, u"2026-04-13"_s, {2026, 4, 13}, {2026, 4, 13});
    date(u" 2026.4.3 "_s, u"2026-04-03"_s, {2026, 4, 3}, {2026, 4, 3});
    date(u"2026年4月13日"_s, u"2026-04-13"_s, {2026, 4, 13}, {2026, 4, 13});
    date(u"２０２６－０４"_s, u"2026-04"_s, {2026, 4, 1}, {2026, 4, 30});
    for (const QString& none :
         {u""_s, u"26"_s, u"20260413"_s, u"2026-"_s, u"2026-13"_s, u"2026-02-30"_s, u"2026-4-13-1"_s,
          u"2026月4"_s, u"2026年年"_s, u"last year"_s, u"-2026"_s, u"2026-04-13T10:00"_s, u"٢٠٢٦"_s}) {
        date(none, {}, {}, {});
    }
    date(QString(100'000, u'2'), {}, {}, {});
}

void DateSpanTest::read()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto date = readDate(text);
    QCOMPARE(date.has_value(), !iso.isEmpty());
    if (date) {
        QCOMPARE(date->iso(), iso);
        QTEST(date->first, "first");
        QTEST(date->last, "last");
        QVERIFY(readDate(date->iso()) == date);
    }
}

/// A date is known as precisely as it is written; what may be and may not be does not hold.
void DateSpanTest::holds_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* name, const QString& known, Comparison comparison, const QString& asked,
                        bool holds) { QTest::newRow(name) << known << comparison << asked << holds; };
    row("a day in its year", u"2026-04-13"_s, Comparison::Equal, u"2026"_s, true);
    row("a year is no day of it", u"2026"_s, Comparison::Equal, u"2026-04-13"_s, false);
    row("before a month", u"2026-03-31"_s, Comparison::Less, u"2026-04"_s, true);
    row("the month itself is not before it", u"2026-04-01"_s, Comparison::Less, u"2026-04"_s, false);
    row("until the end of a month", u"2026-04-30"_s, Comparison::LessOrEqual, u"2026-04"_s, true);
    row("a year may go on", u"2026"_s, Comparison::LessOrEqual, u"2026-04"_s, false);
    row("from a month on", u"2026-04-01"_s, Comparison::GreaterOrEqual, u"2026-04"_s, true);
    row("a year may be earlier", u"2026"_s, Comparison::GreaterOrEqual, u"2026-04"_s, false);
    row("a year from its first day", u"2026"_s, Comparison::GreaterOrEqual, u"2026-01-01"_s, true);
    row("after a year", u"2027-01-01"_s, Comparison::Greater, u"2026"_s, true);
    row("the year is not after itself", u"2026-12-31"_s, Comparison::Greater, u"2026"_s, false);
    row("unknown is nothing", QString(), Comparison::GreaterOrEqual, u"1900"_s, false);
}

void DateSpanTest::holds()
{
    QFETCH(const QString, known);
    QFETCH(const Comparison, comparison);
    QFETCH(const QString, asked);
    QFETCH(const bool, holds);
    DateCondition condition{DateField::Published, comparison, *readDate(asked)};
    QCOMPARE(condition.holds(readDate(known)), holds);
    condition.excluded = true; // asks for the others, those of no known date among them
    QCOMPARE(condition.holds(readDate(known)), !holds);
}

QTEST_APPLESS_MAIN(DateSpanTest)
#include "tst_datespan.moc"
