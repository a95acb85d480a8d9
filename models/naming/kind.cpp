// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/kind.h"

#include "domain/text/fold.h"
#include "naming/brackets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

/// The forms of a name that the words are compared with.
struct NameEnds
{
    QStringView plain;      ///< without the brackets that it ends with
    QString roundBracketed; ///< whole, with brackets of one width; empty where it ends with no bracket
    QString latin; ///< plain in lower case without full stops; empty where it ends with no Latin letter
};

NameEnds endsOf(QStringView name)
{
    NameEnds ends{.plain = withoutTrailingBrackets(name), .roundBracketed = {}, .latin = {}};
    const QStringView whole = name.trimmed();
    if (whole.size() != ends.plain.size()) {
        ends.roundBracketed = fold(whole);
    }
    if (!ends.plain.isEmpty() &&
        (ends.plain.back() == u'.' || ends.plain.back().script() == QChar::Script_Latin)) {
        ends.latin =
            ends.plain.toString().normalized(QString::NormalizationForm_KC).toLower().remove(u'.').trimmed();
    }
    return ends;
}

bool endsWithLatin(QStringView text, QStringView word)
{
    return text.size() > word.size() && text.endsWith(word) &&
           !text.at(text.size() - word.size() - 1).isLetter();
}

bool endsWith(const NameEnds& ends, QStringView word)
{
    if (word.front() == u'(') {
        return ends.roundBracketed.size() > word.size() && ends.roundBracketed.endsWith(word);
    }
    if (word.front().unicode() < 0x80) {
        return endsWithLatin(ends.latin, word);
    }
    return ends.plain.endsWith(word);
}

/// …有限公司技术中心: what stands behind the company is a part of it.
bool isPartOfCompany(QStringView name)
{
    static constexpr QStringView Company = u"公司";
    const qsizetype at = name.indexOf(Company);
    return at > 0 && at + Company.size() < name.size();
}

/// Names come by the million: only the words with the last character of the name are compared with it.
auto firstEndingWith(QChar last, const Reference& reference)
{
    return std::lower_bound(reference.kindWords.begin(), reference.kindWords.end(), last,
                            [](const KindWord& word, QChar c) { return word.word.back() < c; });
}

QString ruleOf(KindStrength strength)
{
    switch (strength) {
    case KindStrength::LegalForm:
        return u"legal_form"_s;
    case KindStrength::Usual:
        return u"end_word"_s;
    case KindStrength::Weak:
        break;
    }
    return u"weak_end_word"_s;
}

/// The words as they stand in the name.
QString wordsIn(const NameEnds& ends, QStringView name, QStringView word)
{
    if (word.front() == u'(') {
        return bracketedParts(name).back().whole.toString();
    }
    if (word.front().unicode() >= 0x80) {
        return word.toString();
    }
    // Full stops of the name (S.A.) are not in the word: take as many characters as cover its letters.
    qsizetype start = ends.plain.size();
    for (qsizetype letters = 0; start > 0 && letters < word.size();) {
        letters += ends.plain.at(--start).isLetter() ? 1 : 0;
    }
    return ends.plain.sliced(start).toString();
}

} // namespace

KindReading readKind(const QString& name, const Reference& reference)
{
    const Body* body = reference.body(fold(name));
    if (body != nullptr && body->kind != OrganisationKind::Unknown) {
        return {body->kind, {Basis::Reference, u"known_body"_s, body->source}};
    }
    const NameEnds ends = endsOf(name);
    for (const QStringView end : {QStringView(ends.roundBracketed), ends.plain, QStringView(ends.latin)}) {
        if (end.isEmpty()) {
            continue;
        }
        for (auto at = firstEndingWith(end.back(), reference);
             at != reference.kindWords.end() && at->word.back() == end.back(); ++at) {
            const KindWord& word = *at;
            if (ends.plain == word.word) { // a name that is nothing but the word names nobody
                return {};
            }
            if (!endsWith(ends, word.word)) {
                continue;
            }
            if (word.strength == KindStrength::Weak && isPartOfCompany(ends.plain)) {
                return {OrganisationKind::Enterprise, {Basis::Name, u"company_inside"_s, u"公司"_s}};
            }
            return {word.kind, {Basis::Name, ruleOf(word.strength), wordsIn(ends, name, word.word)}};
        }
    }
    if (isPartOfCompany(ends.plain)) {
        return {OrganisationKind::Enterprise, {Basis::Name, u"company_inside"_s, u"公司"_s}};
    }
    return {};
}

bool isWeakKindRule(QStringView rule)
{
    return rule == u"weak_end_word" || rule == u"company_inside";
}

} // namespace atlas
