// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filterwords.h"

#include "domain/filter/filtertext.h"
#include "domain/text/fold.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A word longer than any of ours is none of ours; folding it would be wasted.
constexpr qsizetype LongestWord = 32;

struct FieldWord
{
    Field field;
    const char16_t* chinese;
    const char16_t* chip; ///< in English
};

constexpr std::array<FieldWord, FieldCount> FieldWords{{
    {Field::Seat, u"省份", u"Seat"},
    {Field::Home, u"单位所在地", u"Home"},
    {Field::Industry, u"行业", u"Industry"},
    {Field::Role, u"角色", u"Role"},
    {Field::Kind, u"单位类型", u"Kind"},
    {Field::Subject, u"依托主体", u"Lead subject"},
    {Field::Programme, u"专项行动", u"Programme"},
    {Field::State, u"跟进", u"State"},
}};

/// The words for what is compared: a count or a date.
template <typename Compared>
struct ComparedWord
{
    Compared field;
    const char16_t* chinese;
    const char16_t* english;
    const char16_t* chip; ///< in English
};

constexpr std::array<ComparedWord<CountField>, AllCountFields.size()> CountWords{{
    {CountField::Members, u"成员数", u"members", u"Members"},
    {CountField::Consortia, u"联合体数", u"consortia", u"Consortia"},
    {CountField::Leads, u"牵头数", u"leads", u"Leads"},
}};

constexpr std::array<ComparedWord<DateField>, AllDateFields.size()> DateWords{{
    {DateField::Published, u"发布日期", u"published", u"Published"},
}};

const auto& wordsOf(CountField field)
{
    return *std::ranges::find(CountWords, field, &ComparedWord<CountField>::field);
}

const auto& wordsOf(DateField field)
{
    return *std::ranges::find(DateWords, field, &ComparedWord<DateField>::field);
}

template <typename Compared>
QString comparedWord(Compared field, Language language)
{
    const auto& words = wordsOf(field);
    return QString::fromUtf16(language == Language::Chinese ? words.chinese : words.english);
}

template <typename Compared>
QString comparedChip(Compared field, Language language)
{
    const auto& words = wordsOf(field);
    return QString::fromUtf16(language == Language::Chinese ? words.chinese : words.chip);
}

template <typename Compared>
std::optional<Compared> comparedNamed(QStringView word, std::span<const ComparedWord<Compared>> known)
{
    if (word.size() > LongestWord) {
        return std::nullopt;
    }
    const QString folded = fold(word);
    for (const auto& words : known) {
        if (folded == QStringView(words.chinese) || folded == QStringView(words.english)) {
            return words.field;
        }
    }
    return std::nullopt;
}

struct Synonym
{
    Field field;
    const char16_t* word;
};

constexpr Synonym Synonyms[]{
    {Field::Seat, u"地方"},      {Field::Seat, u"联合体所在地"}, {Field::Seat, u"province"},
    {Field::Home, u"所在地"},    {Field::Kind, u"类型"},         {Field::Kind, u"type"},
    {Field::State, u"跟进状态"}, {Field::Programme, u"program"},
};

const FieldWord& wordsOf(Field field)
{
    return *std::find_if(FieldWords.begin(), FieldWords.end(),
                         [field](const FieldWord& words) { return words.field == field; });
}

const QHash<QString, Field>& fieldsByWord()
{
    static const QHash<QString, Field> fields = [] {
        QHash<QString, Field> words;
        for (const FieldWord& entry : FieldWords) {
            words.insert(fold(key(entry.field)), entry.field);
            words.insert(fold(QStringView(entry.chinese)), entry.field);
        }
        for (const Synonym& synonym : Synonyms) {
            words.insert(fold(QStringView(synonym.word)), synonym.field);
        }
        return words;
    }();
    return fields;
}

/// Letters changed, left out, added or swapped with their neighbour between two short words.
int slipsBetween(QStringView a, QStringView b)
{
    std::vector<std::vector<int>> slips(static_cast<std::size_t>(a.size()) + 1,
                                        std::vector<int>(static_cast<std::size_t>(b.size()) + 1));
    for (std::size_t i = 0; i < slips.size(); ++i) {
        for (std::size_t j = 0; j < slips[i].size(); ++j) {
            if (i == 0 || j == 0) {
                slips[i][j] = static_cast<int>(i + j);
                continue;
            }
            const QChar ca = a[static_cast<qsizetype>(i) - 1];
            const QChar cb = b[static_cast<qsizetype>(j) - 1];
            slips[i][j] = std::min(
                {slips[i - 1][j] + 1, slips[i][j - 1] + 1, slips[i - 1][j - 1] + (ca == cb ? 0 : 1)});
            if (i > 1 && j > 1 && ca == b[static_cast<qsizetype>(j) - 2] &&
                cb == a[static_cast<qsizetype>(i) - 2]) {
                slips[i][j] = std::min(slips[i][j], slips[i - 2][j - 2] + 1);
            }
        }
    }
    return slips[static_cast<std::size_t>(a.size())][static_cast<std::size_t>(b.size())];
}

} // namespace

std::optional<Field> fieldNamed(QStringView word)
{
    if (word.size() > LongestWord) {
        return std::nullopt;
    }
    const auto& fields = fieldsByWord();
    const auto at = fields.constFind(fold(word));
    return at == fields.constEnd() ? std::nullopt : std::optional(*at);
}

std::optional<CountField> countNamed(QStringView word)
{
    return comparedNamed<CountField>(word, CountWords);
}

std::optional<DateField> dateNamed(QStringView word)
{
    return comparedNamed<DateField>(word, DateWords);
}

QString filterWord(Field field, Language language)
{
    return language == Language::Chinese ? QString::fromUtf16(wordsOf(field).chinese) : key(field);
}

QString filterWord(CountField field, Language language)
{
    return comparedWord(field, language);
}

QString filterWord(DateField field, Language language)
{
    return comparedWord(field, language);
}

QString chipWord(Field field, Language language)
{
    const FieldWord& words = wordsOf(field);
    return QString::fromUtf16(language == Language::Chinese ? words.chinese : words.chip);
}

QString chipWord(CountField field, Language language)
{
    return comparedChip(field, language);
}

QString chipWord(DateField field, Language language)
{
    return comparedChip(field, language);
}

QString likelyFilterWord(QStringView word)
{
    const bool letters =
        std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c == u'_'; });
    if (!letters || word.size() < 2 || word.size() > LongestWord) {
        return {};
    }
    const QString folded = fold(word);
    QStringList known = fieldsByWord().keys();
    const auto addBoth = [&known](auto field) {
        known << filterWord(field, Language::English) << filterWord(field, Language::Chinese);
    };
    std::ranges::for_each(AllCountFields, addBoth);
    std::ranges::for_each(AllDateFields, addBoth);
    known.sort();
    // Short Latin words are one slip away from too many others; Chinese ones say more with a character.
    const bool latin = !folded.isEmpty() && folded.front().unicode() < 0x250;
    const int allowed = latin && folded.size() > 6 ? 2 : 1;
    QString likely;
    int fewest = allowed + 1;
    for (const QString& candidate : std::as_const(known)) {
        if ((latin && folded.size() < 4) || std::abs(candidate.size() - folded.size()) > allowed) {
            continue;
        }
        const int slips = slipsBetween(folded, candidate);
        if (slips < fewest && slips < candidate.size()) {
            fewest = slips;
            likely = candidate;
        }
    }
    return likely;
}

QChar closingQuote(QChar opening)
{
    switch (opening.unicode()) {
    case u'"':
    case u'＂':
        return opening;
    case u'“':
        return u'”';
    case u'「':
        return u'」';
    case u'『':
        return u'』';
    default:
        return {};
    }
}

ComparisonSign readComparison(QStringView text)
{
    if (text.isEmpty()) {
        return {};
    }
    const auto isEqualSign = [](QChar c) { return c == u'=' || c == u'＝'; };
    const bool equalFollows = text.size() > 1 && isEqualSign(text[1]);
    switch (text[0].unicode()) {
    case u'<':
    case u'＜':
    case u'〈':
        return equalFollows ? ComparisonSign{Comparison::LessOrEqual, 2}
                            : ComparisonSign{Comparison::Less, 1};
    case u'>':
    case u'＞':
    case u'〉':
        return equalFollows ? ComparisonSign{Comparison::GreaterOrEqual, 2}
                            : ComparisonSign{Comparison::Greater, 1};
    case u'≤':
    case u'≦':
        return {Comparison::LessOrEqual, 1};
    case u'≥':
    case u'≧':
        return {Comparison::GreaterOrEqual, 1};
    case u'=':
    case u'＝':
        return {Comparison::Equal, 1};
    default:
        return {};
    }
}

QString comparisonText(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return u"<"_s;
    case Comparison::LessOrEqual:
        return u"<="_s;
    case Comparison::Equal:
        return u"="_s;
    case Comparison::GreaterOrEqual:
        return u">="_s;
    case Comparison::Greater:
        return u">"_s;
    }
    return {};
}

QString comparisonSign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::LessOrEqual:
        return u"≤"_s;
    case Comparison::GreaterOrEqual:
        return u"≥"_s;
    default:
        return comparisonText(comparison);
    }
}

} // namespace atlas
