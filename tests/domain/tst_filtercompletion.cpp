// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filtercompletion.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class FilterCompletionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWordAtTheCursorIsCompleted_data();
    void theWordAtTheCursorIsCompleted();
    void nothingIsOfferedForever();

private:
    [[nodiscard]] static Vocabulary vocabulary()
    {
        Vocabulary vocabulary;
        for (const Field field : {Field::Seat, Field::Home}) {
            vocabulary.add(field, {u"110000"_s, u"北京"_s, u"Beijing"_s, {u"北京市"_s, u"京"_s}});
            vocabulary.add(field, {u"330000"_s, u"浙江"_s, u"Zhejiang"_s, {u"浙江省"_s}});
            vocabulary.add(field, {u"500000"_s, u"重庆"_s, u"Chongqing"_s, {u"重庆市"_s}});
        }
        vocabulary.add(Field::Role, {u"lead"_s, u"牵头"_s, u"Lead"_s, {}});
        vocabulary.add(Field::Role, {u"industry_lead"_s, u"行业牵头"_s, u"Industry lead"_s, {}});
        return vocabulary;
    }
};

void FilterCompletionTest::theWordAtTheCursorIsCompleted_data()
{
    QTest::addColumn<QString>("text"); // the cursor is |>
    QTest::addColumn<QStringList>("completed");
    QTest::addColumn<Language>("language");
    const auto row = [](const char* name, const QString& text, const QStringList& completed,
                        Language language = Language::Chinese) {
        QTest::newRow(name) << text << completed << language;
    };
    row("a value without a field", u"浙|>"_s, {u"省份:浙江"_s, u"单位所在地:浙江"_s});
    row("a value by pinyin", u"省份:zj|>"_s, {u"省份:浙江"_s});
    row("by another reading", u"省份:zq|>"_s, {u"省份:重庆"_s});
    row("a city by the province that it counts for", u"省份:杭州|>"_s, {u"省份:浙江"_s});
    row("a city by its pinyin", u"省份:hangzh|>"_s, {u"省份:浙江"_s});
    row("another form", u"省份:京|>"_s, {u"省份:北京"_s});
    row("all values", u"角色:|>"_s, {u"角色:牵头"_s, u"角色:行业牵头"_s});
    row("the second alternative", u"省份:浙江|北|>"_s, {u"省份:浙江|北京"_s});
    row("what is ruled out", u"-省份:浙|>"_s, {u"-省份:浙江"_s});
    row("within the text", u"钢 角色:牵|> 大学"_s, {u"钢 角色:牵头 大学"_s});
    row("a word with a blank is quoted", u"role:ind|>"_s, {u"role:\"Industry lead\""_s}, Language::English);
    row("a field", u"rol|>"_s, {u"role:"_s}, Language::English);
    row("a date", u"pub|>"_s, {u"published:"_s}, Language::English);
    row("a date by pinyin", u"fbr|>"_s, {u"发布日期:"_s});
    row("a field of the other language", u"角|>"_s, {u"role:"_s}, Language::English);
    row("within quotes", u"\"浙|>"_s, {});
    row("a field that is none", u"颜色:红|>"_s, {});
    row("nothing", u"|>"_s, {});
    row("behind a blank", u"浙江 |>"_s, {});
}

void FilterCompletionTest::theWordAtTheCursorIsCompleted()
{
    QFETCH(QString, text);
    QFETCH(const Language, language);
    const qsizetype cursor = text.indexOf(u"|>"_s);
    text.remove(cursor, 2);
    QStringList completed;
    for (const FilterCompletion& completion : filterCompletions(text, cursor, vocabulary(), language)) {
        QVERIFY(!completion.title.isEmpty());
        completed << QString(text).replace(completion.start, completion.length, completion.text);
    }
    QTEST(completed, "completed");
}

void FilterCompletionTest::nothingIsOfferedForever()
{
    const QString pasted = QString(100'000, u'浙');
    QVERIFY(filterCompletions(pasted, pasted.size(), vocabulary(), Language::Chinese).empty());
    QCOMPARE(filterCompletions(u"省份:"_s, 3, vocabulary(), Language::Chinese, 2).size(), std::size_t{2});
    QVERIFY(filterCompletions(u"省份:"_s, 99, vocabulary(), Language::Chinese, 2).size() == 2);
}

QTEST_APPLESS_MAIN(FilterCompletionTest)
#include "tst_filtercompletion.moc"
