// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filtertext.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// A small vocabulary with the difficulties of a large one: blanks, quotes, bars and colons in names, two
/// values of the same name, a name that is another value's key.
Vocabulary words()
{
    Vocabulary vocabulary;
    for (const Field field : {Field::Seat, Field::Home}) {
        vocabulary.add(field, {u"110000"_s, u"北京"_s, u"Beijing"_s, {u"北京市"_s, u"京"_s}});
        vocabulary.add(field, {u"330000"_s, u"浙江"_s, u"Zhejiang"_s, {u"浙江省"_s}});
        vocabulary.add(field, {u"330200"_s, u"宁波"_s, u"Ningbo"_s, {}});
        vocabulary.add(field, {u"unknown"_s, u"未知"_s, u"Unknown"_s, {}});
    }
    vocabulary.add(Field::Industry, {u"steel"_s, u"钢铁"_s, u"Steel"_s, {}});
    vocabulary.add(Field::Industry, {u"non_ferrous"_s, u"有色金属"_s, u"Non-ferrous metals"_s, {}});
    vocabulary.add(Field::Role, {u"lead"_s, u"牵头"_s, u"Lead"_s, {}});
    vocabulary.add(Field::Role, {u"co_lead"_s, u"联合牵头"_s, u"Co-lead"_s, {}});
    vocabulary.add(Field::Kind, {u"university"_s, u"高校"_s, u"University"_s, {}});
    vocabulary.add(Field::Programme, {u"p1"_s, u"一|二"_s, u"The \"first\" action"_s, {}});
    vocabulary.add(Field::Programme, {u"p2"_s, u"一|二"_s, u"p1"_s, {}});
    vocabulary.add(Field::Programme, {u"-p3"_s, u"“三”：「三」"_s, QString(), {}});
    return vocabulary;
}

QString problemText(const std::vector<FilterProblem>& problems)
{
    QStringList lines;
    for (const FilterProblem& problem : problems) {
        lines << u"%1+%2 %3"_s.arg(problem.start).arg(problem.length).arg(problem.message);
    }
    return lines.join(u'\n');
}

Filter seats(const QStringList& included, const QStringList& excluded = {})
{
    Filter filter;
    for (const QString& key : included) {
        filter.include(Field::Seat, key);
    }
    for (const QString& key : excluded) {
        filter.exclude(Field::Seat, key);
    }
    return filter;
}

Filter text(const QStringList& included, const QStringList& excluded = {})
{
    Filter filter;
    for (const QString& word : included) {
        filter.addText({word, false});
    }
    for (const QString& word : excluded) {
        filter.addText({word, true});
    }
    return filter;
}

Filter published(Comparison comparison, const QString& date, bool excluded = false)
{
    Filter filter;
    filter.addDate({DateField::Published, comparison, *readDate(date), excluded});
    return filter;
}

Filter count(CountField field, Comparison comparison, int value)
{
    Filter filter;
    filter.addCount({field, comparison, value});
    return filter;
}

} // namespace

Q_DECLARE_METATYPE(atlas::Filter)

class FilterTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understood_data();
    void understood();
    void everyFieldHasAWordInBothLanguages();
    void told_data();
    void told();
    void aPlaceInsideARegionIsTheRegionAndSaysSo();
    void theRestOfAFilterStillWorks();
    void theDesignsExample();
    void roundTrip_data();
    void roundTrip();
    void nonsenseIsReadInLinearTime_data();
    void nonsenseIsReadInLinearTime();
    void randomTextNeverFails();
    void chips();
};

void FilterTextTest::understood_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<Filter>("filter");
    QTest::newRow("nothing") << QString() << Filter();
    QTest::newRow("only blanks") << u" \t\u3000\n"_s << Filter();
    QTest::newRow("a place in Chinese") << u"省份:浙江"_s << seats({u"330000"_s});
    QTest::newRow("a full-width colon") << u"省份：浙江"_s << seats({u"330000"_s});
    QTest::newRow("a place in English") << u"seat:Zhejiang"_s << seats({u"330000"_s});
    QTest::newRow("any case") << u"SEAT:zhejiang"_s << seats({u"330000"_s});
    QTest::newRow("languages mixed") << u"seat:浙江省"_s << seats({u"330000"_s});
    QTest::newRow("a key") << u"地方:330000"_s << seats({u"330000"_s});
    QTest::newRow("alternatives") << u"省份:浙江|北京"_s << seats({u"330000"_s, u"110000"_s});
    QTest::newRow("a full-width bar") << u"省份:浙江｜北京"_s << seats({u"330000"_s, u"110000"_s});
    QTest::newRow("a field named twice") << u"省份:浙江 省份:北京"_s << seats({u"330000"_s, u"110000"_s});
    QTest::newRow("an ideographic space")
        << u"省份:浙江\u3000省份:北京"_s << seats({u"330000"_s, u"110000"_s});
    QTest::newRow("excluded") << u"-省份:浙江|北京"_s << seats({}, {u"330000"_s, u"110000"_s});
    QTest::newRow("excluded with a full-width hyphen") << u"－省份:浙江"_s << seats({}, {u"330000"_s});
    QTest::newRow("excluded with the chips' minus") << u"−省份:浙江"_s << seats({}, {u"330000"_s});
    QTest::newRow("unknown in Chinese") << u"省份:未知"_s << seats({u"unknown"_s});
    QTest::newRow("unknown in English") << u"seat:unknown"_s << seats({u"unknown"_s});
    QTest::newRow("a quoted value") << u"省份:\"浙江\"|“北京”"_s << seats({u"330000"_s, u"110000"_s});
    QTest::newRow("a value with invisible marks") << u"\u200e省份:\u202a浙江\u202c"_s << seats({u"330000"_s});
    QTest::newRow("words") << u"大学 研究院"_s << text({u"大学"_s, u"研究院"_s});
    QTest::newRow("a word excluded") << u"-大学"_s << text({}, {u"大学"_s});
    QTest::newRow("a hyphen inside a word") << u"Wi-Fi"_s << text({u"Wi-Fi"_s});
    QTest::newRow("straight quotes") << u"\"国家 实验室\""_s << text({u"国家 实验室"_s});
    QTest::newRow("curly quotes") << u"“国家 实验室”"_s << text({u"国家 实验室"_s});
    QTest::newRow("corner quotes") << u"「国家 实验室」"_s << text({u"国家 实验室"_s});
    QTest::newRow("quotes excluded") << u"-\"国家 实验室\""_s << text({}, {u"国家 实验室"_s});
    QTest::newRow("a quoted field is text") << u"\"省份:浙江\""_s << text({u"省份:浙江"_s});
    QTest::newRow("a quoted hyphen is text") << u"\"-大学\""_s << text({u"-大学"_s});
    QTest::newRow("a quote written twice") << u"\"a\"\"b\""_s << text({u"a\"b"_s});
    QTest::newRow("a quote inside a word") << u"5\"x"_s << text({u"5\"x"_s});
    QTest::newRow("empty quotes") << u"\"\" “”"_s << Filter();
    QTest::newRow("a word behind a quote") << u"\"a\"b"_s << text({u"a"_s, u"b"_s});
    QTest::newRow("an address") << u"https://example.org/a:b"_s << text({u"https://example.org/a:b"_s});
    QTest::newRow("a time") << u"12:30"_s << text({u"12:30"_s});
    QTest::newRow("a name with a colon") << u"宝武:集团"_s << text({u"宝武:集团"_s});
    QTest::newRow("a colon alone") << u":"_s << text({u":"_s});
    QTest::newRow("a bar in a word") << u"a|b"_s << text({u"a|b"_s});
    QTest::newRow("a comparison in a word") << u"a>b"_s << text({u"a>b"_s});
    QTest::newRow("an emoji") << u"😀 👩‍🔬"_s << text({u"😀"_s, u"👩🔬"_s});
    QTest::newRow("more than") << u"成员数:>10"_s << count(CountField::Members, Comparison::Greater, 10);
    QTest::newRow("at least") << u"members:>=10"_s
                              << count(CountField::Members, Comparison::GreaterOrEqual, 10);
    QTest::newRow("exactly") << u"consortia:2"_s << count(CountField::Consortia, Comparison::Equal, 2);
    QTest::newRow("several leads") << u"leads:>1"_s << count(CountField::Leads, Comparison::Greater, 1);
    QTest::newRow("several leads in Chinese")
        << u"牵头数：＞1"_s << count(CountField::Leads, Comparison::Greater, 1);
    QTest::newRow("the role is no count") << u"牵头"_s << text({u"牵头"_s});
    QTest::newRow("equal sign") << u"联合体数:=2"_s << count(CountField::Consortia, Comparison::Equal, 2);
    QTest::newRow("less than") << u"联合体数:<2"_s << count(CountField::Consortia, Comparison::Less, 2);
    QTest::newRow("at most, full-width")
        << u"联合体数：＜＝２"_s << count(CountField::Consortia, Comparison::LessOrEqual, 2);
    QTest::newRow("at least, one sign")
        << u"成员数:≥10"_s << count(CountField::Members, Comparison::GreaterOrEqual, 10);
    QTest::newRow("angle bracket") << u"成员数:〉10"_s << count(CountField::Members, Comparison::Greater, 10);
    QTest::newRow("no colon") << u"成员数>10"_s << count(CountField::Members, Comparison::Greater, 10);
    QTest::newRow("a year") << u"published:2026"_s << published(Comparison::Equal, u"2026"_s);
    QTest::newRow("from a month on") << u"发布日期：≥2026年4月"_s
                                     << published(Comparison::GreaterOrEqual, u"2026-04"_s);
    QTest::newRow("before a day, no colon")
        << u"发布日期<2026-04-13"_s << published(Comparison::Less, u"2026-04-13"_s);
    QTest::newRow("a year, excluded")
        << u"-published:2026"_s << published(Comparison::Equal, u"2026"_s, true);
    QTest::newRow("more than, excluded")
        << u"-成员数:>10"_s << count(CountField::Members, Comparison::LessOrEqual, 10);
}

void FilterTextTest::understood()
{
    QFETCH(QString, input);
    QFETCH(Filter, filter);
    const ParsedFilter parsed = parseFilter(input, words());
    QCOMPARE(problemText(parsed.problems), QString());
    QVERIFY2(parsed.filter == filter, qPrintable(formatFilter(parsed.filter, words(), Language::English)));
}

void FilterTextTest::everyFieldHasAWordInBothLanguages()
{
    const QList<std::pair<QString, Field>> further{{u"地方"_s, Field::Seat},
                                                   {u"联合体所在地"_s, Field::Seat},
                                                   {u"所在地"_s, Field::Home},
                                                   {u"类型"_s, Field::Kind},
                                                   {u"跟进状态"_s, Field::State}};
    const auto fieldOf = [](const QString& word) {
        const Filter filter = parseFilter(word + u":未知", words()).filter;
        for (const Field field : AllFields) {
            if (filter.isIncluded(field, UnknownKey)) {
                return key(field);
            }
        }
        return u"none"_s;
    };
    for (const Field field : AllFields) {
        QCOMPARE(filterWord(field, Language::English), key(field));
        QCOMPARE(fieldOf(filterWord(field, Language::English)), key(field));
        QCOMPARE(fieldOf(filterWord(field, Language::Chinese)), key(field));
    }
    for (const auto& [word, field] : further) {
        QCOMPARE(fieldOf(word), key(field));
    }
}

void FilterTextTest::told_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<Filter>("filter");
    QTest::newRow("a value that is none")
        << u"大学 省份:火星|浙江"_s << u"6+2 “火星” is not a value of seat."_s << [] {
               Filter filter = seats({u"330000"_s});
               filter.addText({u"大学"_s, false});
               return filter;
           }();
    QTest::newRow("no value") << u"省份: 大学"_s << u"0+3 A value is missing after “省份:”."_s
                              << text({u"大学"_s});
    QTest::newRow("a bar at the end")
        << u"省份:浙江|"_s << u"0+6 A value is missing after “省份:”."_s << seats({u"330000"_s});
    QTest::newRow("a slip in an English field")
        << u"industri:steel 大学"_s
        << u"0+14 There is no field “industri”. Did you mean “industry”? Put it in quotes to search for it as text."_s
        << text({u"大学"_s});
    QTest::newRow("a slip in a Chinese field")
        << u"省分:浙江"_s
        << u"0+5 There is no field “省分”. Did you mean “省份”? Put it in quotes to search for it as text."_s
        << Filter();
    QTest::newRow("a quote that is not closed")
        << u"\"国家 省份:浙江"_s
        << u"0+9 The quotation mark is not closed; everything up to the end is taken as one text."_s
        << text({u"国家 省份:浙江"_s});
    QTest::newRow("a hyphen alone") << u"大学 - 研究"_s
                                    << u"3+1 Nothing follows the “-”, so nothing is excluded."_s
                                    << text({u"大学"_s, u"研究"_s});
    QTest::newRow("no number") << u"成员数:"_s << u"0+4 A whole number is missing, for example members:>10."_s
                               << Filter();
    QTest::newRow("no number behind a sign")
        << u"成员数:>多"_s << u"0+6 A whole number is missing, for example members:>10."_s << Filter();
    QTest::newRow("a number too large")
        << u"members:99999999999"_s << u"0+19 A whole number is missing, for example members:>10."_s
        << Filter();
    QTest::newRow("no date") << u"发布日期:>去年"_s
                             << u"0+8 A date is missing, for example published:>=2026-04 or published:2026."_s
                             << Filter();
    QTest::newRow("one number excluded")
        << u"-成员数:10"_s << u"0+7 A single number cannot be excluded; use < or > instead."_s << Filter();
}

void FilterTextTest::told()
{
    QFETCH(QString, input);
    QFETCH(QString, problem);
    QFETCH(Filter, filter);
    const ParsedFilter parsed = parseFilter(input, words());
    QCOMPARE(problemText(parsed.problems), problem);
    QVERIFY2(parsed.filter == filter, qPrintable(formatFilter(parsed.filter, words(), Language::English)));
}

void FilterTextTest::aPlaceInsideARegionIsTheRegionAndSaysSo()
{
    for (const QString& typed : {u"杭州"_s, u"杭州市"_s, u"浙江省杭州市"_s, u"Hangzhou"_s, u"义乌"_s}) {
        const ParsedFilter parsed = parseFilter(u"省份:"_s + typed, words());
        QCOMPARE(problemText(parsed.problems), QString());
        QVERIFY(parsed.filter == seats({u"330000"_s}));
        QCOMPARE(parsed.notes.size(), std::size_t{1});
        QVERIFY(parsed.notes.front().message.contains(typed));
        QVERIFY(parsed.notes.front().message.contains(u"Zhejiang"));
        QCOMPARE(parsed.notes.front().start, qsizetype{3});
    }
    const ParsedFilter ownValue = parseFilter(u"home:宁波|浙江省 -seat:浙江宁波"_s, words());
    QVERIFY(ownValue.problems.empty() && ownValue.notes.empty());
    QVERIFY(ownValue.filter.isExcluded(Field::Seat, u"330200"_s));
    const ParsedFilter several = parseFilter(u"seat:suzhou"_s, words());
    QCOMPARE(several.problems.size(), std::size_t{1});
    QVERIFY(several.problems.front().message.contains(u"宿州市"));
    QVERIFY(several.filter.isEmpty());
    // A place whose region the registry has not is none.
    QCOMPARE(parseFilter(u"seat:成都"_s, words()).problems.size(), std::size_t{1});
    QCOMPARE(parseFilter(u"seat:乌有"_s, words()).problems.size(), std::size_t{1});
}

void FilterTextTest::theRestOfAFilterStillWorks()
{
    const ParsedFilter parsed = parseFilter(u"省份:火星 角色:船长 行业:钢铁 成员数:x 大学 - \"半"_s, words());
    QCOMPARE(parsed.problems.size(), std::size_t(5));
    QVERIFY(parsed.filter.isIncluded(Field::Industry, u"steel"_s));
    QCOMPARE(parsed.filter.texts().size(), std::size_t(2));
}

void FilterTextTest::theDesignsExample()
{
    const ParsedFilter parsed =
        parseFilter(u"省份:浙江 角色:牵头 行业:钢铁 \"国家实验室\" -大学 成员数:>10"_s, words());
    QVERIFY(parsed.problems.empty());
    QCOMPARE(formatFilter(parsed.filter, words(), Language::English),
             u"seat:Zhejiang industry:Steel role:Lead 国家实验室 -大学 members:>10"_s);
    QCOMPARE(formatFilter(parsed.filter, words(), Language::Chinese),
             u"省份:浙江 行业:钢铁 角色:牵头 国家实验室 -大学 成员数:>10"_s);
}

void FilterTextTest::roundTrip_data()
{
    QTest::addColumn<atlas::Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void FilterTextTest::roundTrip()
{
    QFETCH(Language, language);
    const Vocabulary vocabulary = words();
    const QStringList letters{u"a"_s,  u"浙"_s, u" "_s,  u"\""_s, u"“"_s,  u"”"_s,      u"「"_s,
                              u"」"_s, u"|"_s,  u":"_s,  u"："_s, u"-"_s,  u"−"_s,      u">"_s,
                              u"="_s,  u"😀"_s,  u"\t"_s, u"\\"_s, u"省"_s, u"\u200f"_s, u"省份:"_s};
    QRandomGenerator random(20260413);
    for (int n = 0; n < 3000; ++n) {
        Filter filter;
        for (const Field field : AllFields) {
            for (const FieldValue& value : vocabulary.values(field)) {
                switch (random.bounded(5)) {
                case 0:
                    filter.include(field, value.key);
                    break;
                case 1:
                    filter.exclude(field, value.key);
                    break;
                default:
                    break;
                }
            }
        }
        for (int i = random.bounded(4); i > 0; --i) {
            QString word;
            for (int j = random.bounded(5); j >= 0; --j) {
                word += letters[random.bounded(letters.size())];
            }
            filter.addText({word, random.bounded(2) == 0});
        }
        for (int i = random.bounded(3); i > 0; --i) {
            filter.addCount(
                {CountField(random.bounded(3)), Comparison(random.bounded(5)), random.bounded(-3, 40)});
        }
        if (random.bounded(3) == 0) {
            const QStringList dates{u"2026"_s, u"2026-04"_s, u"2026-04-13"_s};
            filter.addDate({DateField::Published, Comparison(random.bounded(5)),
                            *readDate(dates[random.bounded(3)]), random.bounded(2) == 0});
        }
        const QString line = formatFilter(filter, vocabulary, language);
        const ParsedFilter parsed = parseFilter(line, vocabulary);
        QVERIFY2(parsed.problems.empty(), qPrintable(line + u'\n' + problemText(parsed.problems)));
        QVERIFY2(parsed.filter == filter, qPrintable(line));
    }
}

void FilterTextTest::nonsenseIsReadInLinearTime_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("one long word") << u"浙"_s;
    QTest::newRow("colons") << u":"_s;
    QTest::newRow("quotes") << u"\""_s;
    QTest::newRow("opening quotes") << u"「"_s;
    QTest::newRow("bars behind a field") << u"省份:|"_s;
    QTest::newRow("fields without values") << u"省份: "_s;
    QTest::newRow("values that are none") << u"省份:x|"_s;
    QTest::newRow("slips") << u"provnce:x "_s;
    QTest::newRow("hyphens") << u"- "_s;
    QTest::newRow("many counts") << u"成员数:>1 "_s;
    QTest::newRow("non-BMP characters") << u"𠮷😀 "_s;
    QTest::newRow("right-to-left marks") << u"\u202e\u200f "_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd83d)) + u' ';
    QTest::newRow("null characters") << QString(QChar(0)) + u": ";
}

/// Four times the text takes about four times the processor; a reader that looks back takes sixteen times.
void FilterTextTest::nonsenseIsReadInLinearTime()
{
    QFETCH(QString, piece);
    const Vocabulary vocabulary = words();
    const auto measured = [&](qsizetype characters) {
        const QString input = piece.repeated(characters / piece.size());
        const std::clock_t start = std::clock();
        const ParsedFilter parsed = parseFilter(input, vocabulary);
        const std::clock_t taken = std::clock() - start;
        const auto isInside = [&](const FilterProblem& problem) {
            return problem.start >= 0 && problem.length > 0 &&
                   problem.start + problem.length <= input.size() && !problem.message.isEmpty();
        };
        const bool isSound = parsed.filter.texts().size() <= std::size_t(MostFilterConditions) &&
                             std::ranges::all_of(parsed.problems, isInside);
        return std::pair(isSound, std::max(taken, std::clock_t(CLOCKS_PER_SEC / 100)));
    };
    const auto [fewSound, few] = measured(8'000);
    const auto [manySound, many] = measured(32'000);
    QVERIFY(fewSound && manySound);
    QVERIFY2(many < 10 * few, qPrintable(u"%1 and %2"_s.arg(few).arg(many)));
}

void FilterTextTest::randomTextNeverFails()
{
    const Vocabulary vocabulary = words();
    QRandomGenerator random(7);
    const QString alphabet = u"省份角色:：|｜\"“”「」-－ \u3000>=<≥10浙江牵头seatrol\u200e😀"_s;
    QString distinct;
    for (int n = 0; n < 20000; ++n) {
        QString input;
        for (int i = random.bounded(24); i > 0; --i) {
            input += alphabet[random.bounded(alphabet.size())];
        }
        const ParsedFilter parsed = parseFilter(input, vocabulary);
        // What was understood is understood again, whatever stood around it.
        const QString line = formatFilter(parsed.filter, vocabulary, Language::Chinese);
        QVERIFY2(parseFilter(line, vocabulary).filter == parsed.filter, qPrintable(input));
        distinct += QChar(0x4e00 + n % 20000) + u' ';
    }
    const ParsedFilter parsed = parseFilter(distinct, vocabulary);
    QCOMPARE(parsed.filter.texts().size(), std::size_t(MostFilterConditions));
    QCOMPARE(parsed.problems.size(), std::size_t(1));
}

void FilterTextTest::chips()
{
    const Filter filter =
        parseFilter(u"省份:浙江 -省份:宁波 \"国家 实验室\" -大学 成员数:>=10"_s, words()).filter;
    const auto labels = [&filter](Language language) {
        QStringList list;
        for (const FilterChip& chip : filterChips(filter, words(), language)) {
            list << chip.label;
        }
        return list;
    };
    QCOMPARE(labels(Language::Chinese), QStringList({u"省份 浙江"_s, u"−省份 宁波"_s, u"“国家 实验室”"_s,
                                                     u"−“大学”"_s, u"成员数 ≥ 10"_s}));
    QCOMPARE(labels(Language::English), QStringList({u"Seat Zhejiang"_s, u"−Seat Ningbo"_s,
                                                     u"“国家 实验室”"_s, u"−“大学”"_s, u"Members ≥ 10"_s}));
    const auto chips = filterChips(filter, words(), Language::Chinese);
    QVERIFY(chips[1].excluded && !chips[0].excluded);
    QCOMPARE(formatFilter(chips[1].without, words(), Language::Chinese),
             u"省份:浙江 \"国家 实验室\" -大学 成员数:>=10"_s);
    Filter left = filter;
    while (!left.isEmpty()) {
        left = filterChips(left, words(), Language::Chinese).front().without;
    }
    QVERIFY(filterChips(Filter(), words(), Language::English).empty());
}

QTEST_GUILESS_MAIN(FilterTextTest)
#include "tst_filtertext.moc"
