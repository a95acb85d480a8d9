// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filtercompletion.h"

#include "domain/filter/filtertext.h"
#include "domain/filter/filterwords.h"
#include "domain/placenames.h"
#include "domain/text/fold.h"
#include "domain/text/pinyin.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr qsizetype LongestBegun = 64; ///< what is longer begins no word of ours

/// What is typed of a word, against words in any of their forms.
class Beginning
{
public:
    explicit Beginning(QStringView typed)
        : m_folded(fold(typed))
        , m_pinyin(PinyinPattern::of(typed))
        , m_regions(PlaceNames::bundled().regionsWith(typed))
    {
    }
    [[nodiscard]] bool isEmpty() const { return m_folded.isEmpty(); }
    [[nodiscard]] bool begins(const QString& word) const
    {
        const QString folded = fold(word);
        return folded.startsWith(m_folded) ||
               (m_pinyin && m_pinyin->isIn(folded.toUtf8()) && !isLatin(folded));
    }
    [[nodiscard]] bool beginsAny(const FieldValue& value) const
    {
        return begins(value.name) || begins(value.nameEn) || value.key.startsWith(m_folded) ||
               std::ranges::any_of(value.forms, [this](const QString& form) { return begins(form); });
    }

    /// A region with a place inside that begins so: 苏州 is in 江苏.
    [[nodiscard]] bool beginsInside(Field field, const FieldValue& value) const
    {
        return isPlace(field) && m_regions.contains(value.key.toInt());
    }

private:
    [[nodiscard]] static bool isLatin(const QString& text)
    {
        return !text.isEmpty() && text[0].unicode() < 0x250;
    }

    QString m_folded;
    std::optional<PinyinPattern> m_pinyin;
    std::set<int> m_regions;
};

/// The word that ends at the cursor: from behind the last blank outside quotes.
struct WordAt
{
    qsizetype start = 0;
    bool isQuoted = false; ///< the cursor stands in quotes
};

WordAt wordBefore(QStringView text)
{
    WordAt word;
    QChar closing;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!closing.isNull()) {
            closing = text[i] == closing ? QChar() : closing;
        } else if (text[i].isSpace()) {
            word.start = i + 1;
        } else {
            closing = closingQuote(text[i]);
        }
    }
    word.isQuoted = !closing.isNull();
    return word;
}

class Completing
{
public:
    Completing(const Vocabulary& vocabulary, Language language, std::size_t most)
        : m_vocabulary(vocabulary)
        , m_language(language)
        , m_most(most)
    {
    }

    void addValues(Field field, const Beginning& typed, qsizetype start, qsizetype length, bool withField)
    {
        const QString word = filterWord(field, m_language);
        for (const FieldValue& value : m_vocabulary.values(field)) {
            if (!typed.isEmpty() && !typed.beginsAny(value) && !typed.beginsInside(field, value)) {
                continue;
            }
            const QString& title = value.title(m_language);
            const QString text = filterValue(field, value.key, m_vocabulary, m_language);
            add({start, length, withField ? word + u':' + text : text,
                 chipWord(field, m_language) + u' ' + title});
        }
    }

    void addFields(const Beginning& typed, qsizetype start, qsizetype length)
    {
        const auto addWord = [&](auto field) {
            const bool isMeant = typed.begins(filterWord(field, Language::Chinese)) ||
                                 typed.begins(filterWord(field, Language::English)) ||
                                 typed.begins(chipWord(field, Language::Chinese));
            if (isMeant) {
                add({start, length, filterWord(field, m_language) + u':',
                     chipWord(field, m_language) + u'…'});
            }
        };
        std::ranges::for_each(AllFields, addWord);
        std::ranges::for_each(AllCountFields, addWord);
        std::ranges::for_each(AllDateFields, addWord);
    }

    [[nodiscard]] std::vector<FilterCompletion> take() { return std::move(m_found); }

private:
    void add(const FilterCompletion& completion)
    {
        if (m_found.size() < m_most) {
            m_found.push_back(completion);
        }
    }

    const Vocabulary& m_vocabulary;
    Language m_language;
    std::size_t m_most;
    std::vector<FilterCompletion> m_found;
};

} // namespace

std::vector<FilterCompletion> filterCompletions(const QString& text, qsizetype cursor,
                                                const Vocabulary& vocabulary, Language language,
                                                std::size_t most)
{
    const QStringView before = QStringView(text).first(std::clamp<qsizetype>(cursor, 0, text.size()));
    const WordAt at = wordBefore(before);
    qsizetype start = at.start;
    QStringView word = before.sliced(start);
    if (!word.isEmpty() && isRuleOutSign(word.front())) {
        word = word.sliced(1);
        ++start;
    }
    if (at.isQuoted || word.isEmpty() || word.size() > LongestBegun) {
        return {};
    }
    Completing completing(vocabulary, language, most);
    const auto colon = std::ranges::find_if(word, isColon);
    if (colon == word.end()) {
        const Beginning typed(word);
        if (!typed.isEmpty()) {
            completing.addFields(typed, start, word.size());
            for (const Field field : AllFields) {
                completing.addValues(field, typed, start, word.size(), true);
            }
        }
        return completing.take();
    }
    const auto field = fieldNamed(word.first(colon - word.begin()));
    if (!field) {
        return {};
    }
    QStringView value = word.sliced(colon - word.begin() + 1);
    for (qsizetype i = value.size(); i-- > 0;) {
        if (isAlternativeSign(value[i])) {
            value = value.sliced(i + 1);
            break;
        }
    }
    completing.addValues(*field, Beginning(value), before.size() - value.size(), value.size(), false);
    return completing.take();
}

} // namespace atlas
