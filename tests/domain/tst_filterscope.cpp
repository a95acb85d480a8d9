// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filterscope.h"
#include "domain/filter/filtertext.h"
#include "domain/filter/savedview.h"

#include <QTest>
#include <QTranslator>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

Vocabulary vocabulary()
{
    Vocabulary words;
    for (const Field field : {Field::Seat, Field::Home}) {
        words.add(field, {u"320000"_s, u"江苏"_s, u"Jiangsu"_s, {}});
        words.add(field, {u"330000"_s, u"浙江"_s, u"Zhejiang"_s, {}});
    }
    words.add(Field::Industry, {u"steel"_s, u"钢铁"_s, u"Steel"_s, {}});
    words.add(Field::Role, {u"lead"_s, u"牵头"_s, u"Lead"_s, {}});
    words.add(Field::Role, {u"member"_s, u"成员"_s, u"Member"_s, {}});
    words.add(Field::Kind, {u"enterprise"_s, u"企业"_s, u"Enterprise"_s, {}});
    words.add(Field::Kind, {u"university"_s, u"高校"_s, u"University"_s, {}});
    words.add(Field::Subject, {u"platform_institution"_s, u"平台机构"_s, u"Platform institution"_s, {}});
    words.add(Field::Programme, {u"工业数据筑基行动"_s, u"工业数据筑基行动"_s, u"Data action"_s, {}});
    words.add(Field::State, {u"unknown"_s, u"未记录"_s, u"None recorded"_s, {}});
    return words;
}

} // namespace

class FilterScopeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_chinese.load(QStringLiteral(ATLAS_CHINESE))); }
    void inWords_data();
    void inWords();
    void everyConditionHasItsOwnWords();
    void builtInViews();

private:
    /// In both languages, as the window and the command line would say it.
    [[nodiscard]] QStringList bothOf(const Filter& filter);

    QTranslator m_chinese;
};

QStringList FilterScopeTest::bothOf(const Filter& filter)
{
    const QString english = filterScope(filter, vocabulary(), Language::English);
    QCoreApplication::installTranslator(&m_chinese);
    const QString chinese = filterScope(filter, vocabulary(), Language::Chinese);
    QCoreApplication::removeTranslator(&m_chinese);
    return {english, chinese};
}

void FilterScopeTest::inWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](const char* text, const char16_t* english, const char16_t* chinese) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf16(english)
                            << QString::fromUtf16(chinese);
    };
    row("", u"", u"");
    row("省份:浙江", u"Consortia seated in Zhejiang", u"联合体所在地：浙江");
    row("省份:浙江|江苏", u"Consortia seated in Jiangsu or Zhejiang", u"联合体所在地：江苏或浙江");
    row("-省份:浙江|江苏", u"Consortia not seated in Jiangsu, Zhejiang", u"联合体所在地不含：江苏、浙江");
    row("单位所在地:浙江", u"Organisations from Zhejiang", u"单位所在地：浙江");
    row("-单位所在地:浙江", u"Organisations not from Zhejiang", u"单位所在地不含：浙江");
    row("行业:钢铁 -角色:成员", u"Industry: Steel; without role Member", u"行业：钢铁；角色不含：成员");
    row("-行业:钢铁 角色:牵头", u"Without industry Steel; role: Lead", u"行业不含：钢铁；角色：牵头");
    row("单位类型:高校 -单位类型:企业",
        u"Kind of organisation: University; without kind of organisation Enterprise",
        u"单位类型：高校；单位类型不含：企业");
    row("依托主体:平台机构", u"Lead subject: Platform institution", u"依托主体：平台机构");
    row("-依托主体:平台机构", u"Without lead subject Platform institution", u"依托主体不含：平台机构");
    row("专项行动:工业数据筑基行动", u"Programme: Data action", u"专项行动：工业数据筑基行动");
    row("-专项行动:工业数据筑基行动", u"Without programme Data action", u"专项行动不含：工业数据筑基行动");
    row("跟进:未记录", u"Follow-up state: None recorded", u"跟进状态：未记录");
    row("-跟进:未记录", u"Without follow-up state None recorded", u"跟进状态不含：未记录");
    row("单位所在地:未知", u"Organisations whose home is not known", u"单位所在地未知");
    row("-省份:未知", u"Consortia whose seat is known", u"联合体所在地已知");
    row("省份:浙江|未知", u"Consortia seated in Zhejiang or unknown", u"联合体所在地：浙江或未知");
    row("国家实验室 -大学", u"Text “国家实验室”; without text “大学”", u"文字含“国家实验室”；文字不含“大学”");
    row("成员数:>10", u"Members of the consortium: more than 10", u"联合体成员数：多于 10");
    row("成员数:>=10", u"Members of the consortium: at least 10", u"联合体成员数：不少于 10");
    row("成员数:=10", u"Members of the consortium: exactly 10", u"联合体成员数：恰为 10");
    row("成员数:<=10", u"Members of the consortium: at most 10", u"联合体成员数：不多于 10");
    row("成员数:<10", u"Members of the consortium: fewer than 10", u"联合体成员数：少于 10");
    row("联合体数:>1", u"Consortia of the organisation: more than 1", u"单位所在联合体数：多于 1");
    row("牵头数:>1", u"Leads of the consortium: more than 1", u"联合体牵头单位数：多于 1");
    row("发布日期:>=2026-04", u"List published from 2026-04 on", u"名单发布日期不早于 2026-04");
    row("发布日期:>2026-04", u"List published after 2026-04", u"名单发布日期晚于 2026-04");
    row("发布日期:2026", u"List published in 2026", u"名单发布日期为 2026");
    row("发布日期:<=2026", u"List published by the end of 2026", u"名单发布日期不晚于 2026");
    row("发布日期:<2026", u"List published before 2026", u"名单发布日期早于 2026");
    row("-发布日期:<2026", u"List not published before 2026", u"名单发布日期并非早于 2026");
    row("省份:浙江 角色:牵头 -单位类型:企业 国家实验室",
        u"Consortia seated in Zhejiang; role: Lead; without kind of organisation Enterprise; text "
        u"“国家实验室”",
        u"联合体所在地：浙江；角色：牵头；单位类型不含：企业；文字含“国家实验室”");
    row("\"%1 省份:浙江\"", u"Text “%1 省份:浙江”", u"文字含“%1 省份:浙江”");
}

void FilterScopeTest::inWords()
{
    QFETCH(const QString, text);
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);
    const ParsedFilter parsed = parseFilter(text, vocabulary());
    QVERIFY2(parsed.problems.empty(), qPrintable(text));
    QCOMPARE(bothOf(parsed.filter), QStringList({english, chinese}));
}

/// No two conditions are told in the same words, and none is passed over.
void FilterScopeTest::everyConditionHasItsOwnWords()
{
    std::vector<Filter> filters;
    for (const Field field : AllFields) {
        const QString value = vocabulary().values(field).front().key;
        filters.emplace_back().include(field, value);
        filters.emplace_back().exclude(field, value);
    }
    const std::array comparisons{Comparison::Less, Comparison::LessOrEqual, Comparison::Equal,
                                 Comparison::GreaterOrEqual, Comparison::Greater};
    for (const Comparison comparison : comparisons) {
        for (const CountField field : AllCountFields) {
            filters.emplace_back().addCount({field, comparison, 3});
        }
        for (const DateField field : AllDateFields) {
            for (const bool excluded : {false, true}) {
                filters.emplace_back().addDate({field, comparison, *readDate(u"2026"_s), excluded});
            }
        }
    }
    filters.emplace_back().addText({u"x"_s, false});
    filters.emplace_back().addText({u"x"_s, true});
    QSet<QString> english;
    QSet<QString> chinese;
    for (const Filter& filter : filters) {
        const QStringList both = bothOf(filter);
        QVERIFY(!both[0].isEmpty() && !both[1].isEmpty());
        QVERIFY2(!both[0].contains(u'%') && !both[1].contains(u'%'), qPrintable(both.join(u'\n')));
        static const QRegularExpression untranslated(u"[a-w]{3}"_s);
        QVERIFY2(!both[1].contains(untranslated), qPrintable(both[1]));
        for (const Language language : {Language::English, Language::Chinese}) {
            const QString syntax = formatFilter(filter, vocabulary(), language);
            QVERIFY2(!both.contains(syntax), qPrintable(syntax));
        }
        english.insert(both[0]);
        chinese.insert(both[1]);
    }
    QCOMPARE(english.size(), static_cast<qsizetype>(filters.size()));
    QCOMPARE(chinese.size(), static_cast<qsizetype>(filters.size()));
}

void FilterScopeTest::builtInViews()
{
    for (const BuiltInView& view : atlas::builtInViews(u"浙江"_s, u"浙江"_s)) {
        const ParsedFilter parsed = parseFilter(view.view.filter, vocabulary());
        QVERIFY(parsed.problems.empty());
        const QStringList both = bothOf(parsed.filter);
        QCOMPARE(both[0].isEmpty(), parsed.filter.isEmpty());
        QVERIFY(!both[0].contains(u"seat:") && !both[1].contains(u"省份:"));
    }
}

QTEST_GUILESS_MAIN(FilterScopeTest)
#include "tst_filterscope.moc"
