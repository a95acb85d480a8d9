// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filtertext.h"

#include "domain/filter/filterwords.h"
#include "domain/placenames.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct FilterSentence
{
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

/// Enough of a piece of the text to recognise it in a message.
QString shown(QStringView piece)
{
    constexpr qsizetype most = 40;
    if (piece.size() <= most) {
        return piece.toString();
    }
    const qsizetype cut = piece[most - 1].isHighSurrogate() ? most - 1 : most;
    return piece.first(cut) + u'…';
}

/// Marks that change direction or joining and cannot be seen; pasted text is full of them.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

QString withoutInvisible(QStringView piece)
{
    QString text = piece.toString();
    text.removeIf(isInvisible);
    return text;
}

class FilterReader final
{
public:
    FilterReader(const QString& text, const Vocabulary& vocabulary)
        : m_text(text)
        , m_vocabulary(vocabulary)
    {
    }

    [[nodiscard]] ParsedFilter read();

private:
    struct Piece
    {
        QString text;
        qsizetype start = 0;
        qsizetype length = 0;
    };

    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] QChar next() const { return m_text[m_position]; }
    [[nodiscard]] QStringView between(qsizetype start, qsizetype end) const
    {
        return m_text.sliced(start, end - start);
    }
    template <typename Stop>
    [[nodiscard]] qsizetype find(qsizetype from, Stop stop) const
    {
        return std::find_if(m_text.begin() + from, m_text.end(), stop) - m_text.begin();
    }
    [[nodiscard]] qsizetype blankFrom(qsizetype from) const
    {
        return find(from, [](QChar c) { return c.isSpace(); });
    }

    void readTerm();
    void readWord(qsizetype start, bool excluded);
    [[nodiscard]] QString readQuoted();
    [[nodiscard]] std::vector<Piece> readAlternatives();
    void readChoice(Field field, QStringView word, bool excluded);
    [[nodiscard]] std::optional<QString> readPlace(Field field, const Piece& piece);
    void readCount(CountField field, qsizetype start, bool excluded);
    void readDateCondition(DateField field, qsizetype start, bool excluded);
    [[nodiscard]] Comparison readSign();
    [[nodiscard]] QString readCompared();
    void addText(const QString& text, bool excluded, qsizetype start);
    [[nodiscard]] bool takesMore(qsizetype start);
    void tell(qsizetype start, qsizetype end, const QString& message);

    const QStringView m_text;
    const Vocabulary& m_vocabulary;
    qsizetype m_position = 0;
    qsizetype m_conditions = 0;
    ParsedFilter m_parsed;
};

ParsedFilter FilterReader::read()
{
    while (!atEnd()) {
        if (next().isSpace() || isInvisible(next())) {
            ++m_position;
        } else {
            readTerm();
        }
    }
    return std::move(m_parsed);
}

void FilterReader::readTerm()
{
    const qsizetype start = m_position;
    const bool excluded = isRuleOutSign(next());
    if (excluded) {
        ++m_position;
        if (atEnd() || next().isSpace()) {
            tell(start, m_position, FilterSentence::tr("Nothing follows the “-”, so nothing is excluded."));
            return;
        }
    }
    if (closingQuote(next()).isNull()) {
        readWord(start, excluded);
    } else {
        addText(readQuoted(), excluded, start);
    }
}

void FilterReader::readWord(qsizetype start, bool excluded)
{
    const qsizetype wordStart = m_position;
    const qsizetype wordEnd = find(wordStart, [](QChar c) {
        return c.isSpace() || isColon(c) || readComparison(QStringView(&c, 1)).length > 0;
    });
    const QString word = withoutInvisible(between(wordStart, wordEnd));
    const bool named = wordEnd < m_text.size() && !m_text[wordEnd].isSpace();
    const bool colon = named && isColon(m_text[wordEnd]);
    if (const auto field = colon ? fieldNamed(word) : std::nullopt) {
        m_position = wordEnd + 1;
        readChoice(*field, between(wordStart, m_position), excluded);
        return;
    }
    if (const auto count = named ? countNamed(word) : std::nullopt) {
        m_position = colon ? wordEnd + 1 : wordEnd;
        readCount(*count, start, excluded);
        return;
    }
    if (const auto date = named ? dateNamed(word) : std::nullopt) {
        m_position = colon ? wordEnd + 1 : wordEnd;
        readDateCondition(*date, start, excluded);
        return;
    }
    if (const QString likely = colon ? likelyFilterWord(word) : QString(); !likely.isEmpty()) {
        m_position = wordEnd + 1;
        static_cast<void>(readAlternatives());
        tell(start, m_position,
             FilterSentence::tr(
                 "There is no field “%1”. Did you mean “%2”? Put it in quotes to search for it as text.")
                 .arg(shown(word), likely));
        return;
    }
    m_position = blankFrom(wordEnd);
    addText(withoutInvisible(between(wordStart, m_position)), excluded, start);
}

/// At an opening quote; leaves the position behind the closing one. A quote written twice stands for itself.
QString FilterReader::readQuoted()
{
    const qsizetype start = m_position;
    const QChar close = closingQuote(next());
    QString text;
    for (++m_position; !atEnd(); ++m_position) {
        if (next() == close) {
            const bool twice = m_position + 1 < m_text.size() && m_text[m_position + 1] == close;
            if (!twice) {
                ++m_position;
                return text;
            }
            ++m_position;
        }
        text += next();
    }
    tell(start, m_text.size(),
         FilterSentence::tr(
             "The quotation mark is not closed; everything up to the end is taken as one text."));
    return text;
}

std::vector<FilterReader::Piece> FilterReader::readAlternatives()
{
    std::vector<Piece> pieces;
    for (;;) {
        const qsizetype start = m_position;
        QString text;
        if (!atEnd() && !closingQuote(next()).isNull()) {
            text = readQuoted();
        } else {
            m_position = find(start, [](QChar c) { return c.isSpace() || isAlternativeSign(c); });
            text = withoutInvisible(between(start, m_position));
        }
        pieces.push_back({text, start, m_position - start});
        if (atEnd() || !isAlternativeSign(next())) {
            return pieces;
        }
        ++m_position;
    }
}

void FilterReader::readChoice(Field field, QStringView word, bool excluded)
{
    const qsizetype wordStart = word.begin() - m_text.begin();
    bool missing = false;
    const std::vector<Piece> pieces = readAlternatives();
    for (const Piece& piece : pieces) {
        if (piece.text.isEmpty()) {
            missing = true;
            continue;
        }
        auto key = m_vocabulary.keyFor(field, piece.text);
        const std::size_t told = m_parsed.problems.size();
        if (!key && isPlace(field)) {
            key = readPlace(field, piece);
        }
        if (!key && told == m_parsed.problems.size()) {
            tell(piece.start, piece.start + piece.length,
                 FilterSentence::tr("“%1” is not a value of %2.")
                     .arg(shown(piece.text), filterWord(field, currentLanguage())));
        } else if (key && excluded) {
            m_parsed.filter.exclude(field, *key);
        } else if (key) {
            m_parsed.filter.include(field, *key);
        }
    }
    if (missing) {
        tell(wordStart, m_position, FilterSentence::tr("A value is missing after “%1”.").arg(word));
    }
}

/// A place that is no value of its own: the region that it counts for.
std::optional<QString> FilterReader::readPlace(Field field, const Piece& piece)
{
    const PlaceMeaning meaning = PlaceNames::bundled().read(piece.text);
    const QString region = QString::number(meaning.region);
    const FieldValue* value = m_vocabulary.value(field, region);
    const QString title = value == nullptr ? QString() : m_vocabulary.title(field, region, currentLanguage());
    const QString note = placeNote(piece.text, meaning, title);
    if (value == nullptr) {
        if (!meaning.among.empty()) {
            tell(piece.start, piece.start + piece.length, note);
        }
        return std::nullopt;
    }
    if (!note.isEmpty()) {
        m_parsed.notes.push_back({piece.start, piece.length, note});
    }
    return region;
}

Comparison FilterReader::readSign()
{
    const ComparisonSign sign = readComparison(m_text.sliced(m_position));
    m_position += sign.length;
    return sign.comparison;
}

/// What is compared with, up to the next blank.
QString FilterReader::readCompared()
{
    const qsizetype start = m_position;
    m_position = blankFrom(start);
    return withoutInvisible(between(start, m_position)).normalized(QString::NormalizationForm_KC);
}

void FilterReader::readDateCondition(DateField field, qsizetype start, bool excluded)
{
    const Comparison comparison = readSign();
    const auto date = readDate(readCompared());
    if (!date) {
        tell(start, m_position,
             FilterSentence::tr("A date is missing, for example %1:>=2026-04 or %1:2026.")
                 .arg(filterWord(field, currentLanguage())));
        return;
    }
    if (takesMore(start)) {
        m_parsed.filter.addDate({field, comparison, *date, excluded});
    }
}

void FilterReader::readCount(CountField field, qsizetype start, bool excluded)
{
    Comparison comparison = readSign();
    bool ok = false;
    const int value = readCompared().toInt(&ok);
    if (!ok) {
        tell(start, m_position,
             FilterSentence::tr("A whole number is missing, for example %1:>10.")
                 .arg(filterWord(field, currentLanguage())));
        return;
    }
    if (excluded) {
        switch (comparison) {
        case Comparison::Less:
            comparison = Comparison::GreaterOrEqual;
            break;
        case Comparison::LessOrEqual:
            comparison = Comparison::Greater;
            break;
        case Comparison::GreaterOrEqual:
            comparison = Comparison::Less;
            break;
        case Comparison::Greater:
            comparison = Comparison::LessOrEqual;
            break;
        case Comparison::Equal:
            tell(start, m_position,
                 FilterSentence::tr("A single number cannot be excluded; use < or > instead."));
            return;
        }
    }
    if (takesMore(start)) {
        m_parsed.filter.addCount({field, comparison, value});
    }
}

void FilterReader::addText(const QString& text, bool excluded, qsizetype start)
{
    if (!QStringView(text).trimmed().isEmpty() && takesMore(start)) {
        m_parsed.filter.addText({text, excluded});
    }
}

bool FilterReader::takesMore(qsizetype start)
{
    ++m_conditions;
    if (m_conditions == MostFilterConditions + 1) {
        tell(start, m_text.size(),
             FilterSentence::tr("Only the first %1 words and numbers are used.").arg(MostFilterConditions));
    }
    return m_conditions <= MostFilterConditions;
}

void FilterReader::tell(qsizetype start, qsizetype end, const QString& message)
{
    m_parsed.problems.push_back({start, end - start, message});
}

/// In quotes where it would be read as anything else than itself without them.
QString quoted(const QString& text)
{
    const bool special = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || isInvisible(c) || isColon(c) || isAlternativeSign(c) ||
               !closingQuote(c).isNull() || readComparison(QStringView(&c, 1)).length > 0;
    });
    if (!special && !text.isEmpty() && !isRuleOutSign(text[0])) {
        return text;
    }
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString choiceText(Field field, const QStringList& keys, const Vocabulary& vocabulary, Language language)
{
    QStringList values;
    for (const QString& key : keys) {
        values << filterValue(field, key, vocabulary, language);
    }
    return filterWord(field, language) + u':' + values.join(u'|');
}

} // namespace

ParsedFilter parseFilter(const QString& text, const Vocabulary& vocabulary)
{
    return FilterReader(text, vocabulary).read();
}

QString filterValue(Field field, const QString& key, const Vocabulary& vocabulary, Language language)
{
    const QString title = vocabulary.title(field, key, language);
    return quoted(vocabulary.keyFor(field, title) == key ? title : key);
}

QString formatFilter(const Filter& filter, const Vocabulary& vocabulary, Language language)
{
    QStringList terms;
    for (const Field field : AllFields) {
        const Choice& choice = filter.choice(field);
        if (!choice.included.isEmpty()) {
            terms << choiceText(field, choice.included, vocabulary, language);
        }
        if (!choice.excluded.isEmpty()) {
            terms << u'-' + choiceText(field, choice.excluded, vocabulary, language);
        }
    }
    for (const TextTerm& term : filter.texts()) {
        terms << (term.excluded ? u"-"_s : QString()) + quoted(term.text);
    }
    for (const CountCondition& count : filter.counts()) {
        terms << filterWord(count.field, language) + u':' + comparisonText(count.comparison) +
                     QString::number(count.value);
    }
    for (const DateCondition& date : filter.dates()) {
        terms << (date.excluded ? u"-"_s : QString()) + filterWord(date.field, language) + u':' +
                     comparisonText(date.comparison) + date.date.iso();
    }
    return terms.join(u' ');
}

std::vector<FilterChip> filterChips(const Filter& filter, const Vocabulary& vocabulary, Language language)
{
    std::vector<FilterChip> chips;
    const auto add = [&](const QString& label, bool excluded, auto takeAway) {
        Filter without = filter;
        takeAway(without);
        chips.push_back({(excluded ? u"−"_s : QString()) + label, std::move(without), excluded});
    };
    for (const Field field : AllFields) {
        const Choice& choice = filter.choice(field);
        for (const bool excluded : {false, true}) {
            for (const QString& key : excluded ? choice.excluded : choice.included) {
                add(chipWord(field, language) + u' ' + vocabulary.title(field, key, language), excluded,
                    [&](Filter& without) { without.release(field, key); });
            }
        }
    }
    for (const TextTerm& term : filter.texts()) {
        add(u'“' + term.text + u'”', term.excluded, [&](Filter& without) { without.removeText(term); });
    }
    for (const CountCondition& count : filter.counts()) {
        add(chipWord(count.field, language) + u' ' + comparisonSign(count.comparison) + u' ' +
                QString::number(count.value),
            false, [&](Filter& without) { without.removeCount(count); });
    }
    for (const DateCondition& date : filter.dates()) {
        add(chipWord(date.field, language) + u' ' + comparisonSign(date.comparison) + u' ' + date.date.iso(),
            date.excluded, [&](Filter& without) { without.removeDate(date); });
    }
    return chips;
}

} // namespace atlas
