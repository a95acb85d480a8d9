// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filter.h"
#include "domain/filter/vocabulary.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class FilterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFilterAsksForNothing();
    void choicesAreSortedAndKeptOnce();
    void aKeyIsIncludedOrExcludedButNotBoth();
    void releaseAndClearTakeValuesAway();
    void theOrderOfCallsDoesNotMatter();
    void theOnlyDifference();
    void textsAreKeptOnceAndNeverEmpty();
    void countsAreKeptOnce();
    void countConditions_data();
    void countConditions();
    void vocabularyFindsWords_data();
    void vocabularyFindsWords();
    void aKeyMeansItsOwnValue();
    void titlesFallBack();
};

void FilterTest::aNewFilterAsksForNothing()
{
    Filter filter;
    QVERIFY(filter.isEmpty());
    QCOMPARE(filter, Filter());
    filter.include(Field::Seat, QString());
    filter.exclude(Field::Seat, QString());
    QVERIFY(filter.isEmpty());
    filter.exclude(Field::State, u"late"_s);
    QVERIFY(!filter.isEmpty());
    QVERIFY(filter != Filter());
}

void FilterTest::choicesAreSortedAndKeptOnce()
{
    Filter filter;
    for (const QString& key : {u"330000"_s, u"110000"_s, u"330000"_s, u"210000"_s}) {
        filter.include(Field::Seat, key);
    }
    QCOMPARE(filter.choice(Field::Seat).included, QStringList({u"110000"_s, u"210000"_s, u"330000"_s}));
    QVERIFY(filter.choice(Field::Home).isEmpty());
}

void FilterTest::aKeyIsIncludedOrExcludedButNotBoth()
{
    Filter filter;
    filter.include(Field::Role, u"lead"_s);
    filter.exclude(Field::Role, u"lead"_s);
    QVERIFY(filter.isExcluded(Field::Role, u"lead"_s));
    QVERIFY(!filter.isIncluded(Field::Role, u"lead"_s));
    filter.include(Field::Role, u"lead"_s);
    QVERIFY(filter.isIncluded(Field::Role, u"lead"_s));
    QVERIFY(!filter.isExcluded(Field::Role, u"lead"_s));
}

void FilterTest::releaseAndClearTakeValuesAway()
{
    Filter filter;
    filter.include(Field::Kind, u"enterprise"_s);
    filter.include(Field::Kind, u"university"_s);
    filter.exclude(Field::Kind, u"other"_s);
    filter.release(Field::Kind, u"other"_s);
    filter.release(Field::Kind, u"university"_s);
    filter.release(Field::Kind, u"never there"_s);
    QCOMPARE(filter.choice(Field::Kind), (Choice{{u"enterprise"_s}, {}}));
    filter.clear(Field::Kind);
    QCOMPARE(filter, Filter());
}

void FilterTest::theOrderOfCallsDoesNotMatter()
{
    Filter one;
    one.include(Field::Industry, u"steel"_s);
    one.include(Field::Industry, u"automobile"_s);
    Filter other;
    other.include(Field::Industry, u"automobile"_s);
    other.include(Field::Industry, u"steel"_s);
    QCOMPARE(one, other);
}

void FilterTest::theOnlyDifference()
{
    Filter one;
    one.include(Field::Seat, QStringLiteral("330000"));
    one.addText({QStringLiteral("钢"), false});
    Filter other = one;
    QVERIFY(!one.onlyDifference(other)); // there is none
    other.exclude(Field::Seat, QStringLiteral("110000"));
    QCOMPARE(one.onlyDifference(other), std::optional(Field::Seat));
    QCOMPARE(other.onlyDifference(one), std::optional(Field::Seat));
    other.include(Field::Role, QStringLiteral("lead"));
    QVERIFY(!one.onlyDifference(other)); // there are two
    Filter withCount = one;
    withCount.clear(Field::Seat);
    withCount.addCount({CountField::Members, Comparison::Greater, 4});
    QVERIFY(!one.onlyDifference(withCount)); // and what is no field
}

void FilterTest::textsAreKeptOnceAndNeverEmpty()
{
    Filter filter;
    filter.addText({u"大学"_s, false});
    filter.addText({u"大学"_s, false});
    filter.addText({u"大学"_s, true});
    filter.addText({QString(), false});
    filter.addText({u" \u3000"_s, true});
    QCOMPARE(filter.texts().size(), std::size_t(2));
    filter.removeText({u"大学"_s, false});
    QCOMPARE(filter.texts().size(), std::size_t(1));
    QVERIFY(filter.texts().front().excluded);
    filter.clearTexts();
    QVERIFY(filter.isEmpty());
}

void FilterTest::countsAreKeptOnce()
{
    const CountCondition many{CountField::Members, Comparison::Greater, 10};
    Filter filter;
    filter.addCount(many);
    filter.addCount(many);
    filter.addCount({CountField::Members, Comparison::Less, 10});
    QCOMPARE(filter.counts().size(), std::size_t(2));
    filter.removeCount(many);
    QCOMPARE(filter.counts().front().comparison, Comparison::Less);
}

void FilterTest::countConditions_data()
{
    QTest::addColumn<int>("comparison");
    QTest::addColumn<QList<bool>>("holdsFor9To11");
    QTest::newRow("less than ten") << int(Comparison::Less) << QList<bool>{true, false, false};
    QTest::newRow("at most ten") << int(Comparison::LessOrEqual) << QList<bool>{true, true, false};
    QTest::newRow("exactly ten") << int(Comparison::Equal) << QList<bool>{false, true, false};
    QTest::newRow("at least ten") << int(Comparison::GreaterOrEqual) << QList<bool>{false, true, true};
    QTest::newRow("more than ten") << int(Comparison::Greater) << QList<bool>{false, false, true};
}

void FilterTest::countConditions()
{
    QFETCH(int, comparison);
    QFETCH(QList<bool>, holdsFor9To11);
    const CountCondition condition{CountField::Members, Comparison(comparison), 10};
    for (qsizetype i = 0; i < holdsFor9To11.size(); ++i) {
        QCOMPARE(condition.holds(9 + i), holdsFor9To11[i]);
    }
}

namespace {

Vocabulary regions()
{
    Vocabulary vocabulary;
    vocabulary.add(Field::Seat, {u"450000"_s, u"广西"_s, u"Guangxi"_s, {u"广西壮族自治区"_s, u"桂"_s}});
    vocabulary.add(Field::Seat, {u"330000"_s, u"浙江"_s, u"Zhejiang"_s, {u"浙江省"_s, u"浙"_s}});
    return vocabulary;
}

} // namespace

void FilterTest::vocabularyFindsWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("key");
    QTest::newRow("key") << u"450000"_s << u"450000"_s;
    QTest::newRow("Chinese name") << u"浙江"_s << u"330000"_s;
    QTest::newRow("English name in capitals") << u"ZHEJIANG"_s << u"330000"_s;
    QTest::newRow("full-width letters") << u"Ｇｕａｎｇｘｉ"_s << u"450000"_s;
    QTest::newRow("another form") << u"桂"_s << u"450000"_s;
    QTest::newRow("long form") << u"广西壮族自治区"_s << u"450000"_s;
    QTest::newRow("unknown in Chinese") << u"未知"_s << u"unknown"_s;
    QTest::newRow("unknown in English") << u"Unknown"_s << u"unknown"_s;
    QTest::newRow("no such place") << u"火星"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void FilterTest::vocabularyFindsWords()
{
    QFETCH(QString, word);
    QFETCH(QString, key);
    QCOMPARE(regions().keyFor(Field::Seat, word).value_or(QString()), key);
    QCOMPARE(regions().keyFor(Field::Home, u"浙江"_s), std::nullopt);
}

void FilterTest::aKeyMeansItsOwnValue()
{
    Vocabulary vocabulary;
    vocabulary.add(Field::Programme, {u"a"_s, u"b"_s, {}, {}});
    vocabulary.add(Field::Programme, {u"b"_s, u"同名"_s, {}, {}});
    vocabulary.add(Field::Programme, {u"c"_s, u"同名"_s, {}, {}});
    QCOMPARE(vocabulary.keyFor(Field::Programme, u"b"_s), u"b"_s);
    QCOMPARE(vocabulary.keyFor(Field::Programme, u"同名"_s), u"b"_s);
    QCOMPARE(vocabulary.values(Field::Programme).size(), std::size_t(3));
}

void FilterTest::titlesFallBack()
{
    Vocabulary vocabulary = regions();
    vocabulary.add(Field::Seat, {u"999"_s, u"某地"_s, {}, {}});
    QCOMPARE(vocabulary.title(Field::Seat, u"330000"_s, Language::English), u"Zhejiang"_s);
    QCOMPARE(vocabulary.title(Field::Seat, u"330000"_s, Language::Chinese), u"浙江"_s);
    QCOMPARE(vocabulary.title(Field::Seat, u"999"_s, Language::English), u"某地"_s);
    QCOMPARE(vocabulary.title(Field::Seat, u"none"_s, Language::English), u"none"_s);
    QCOMPARE(vocabulary.title(Field::Seat, u"unknown"_s, Language::Chinese), u"未知"_s);
}

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
