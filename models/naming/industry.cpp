// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/industry.h"

#include "naming/characterset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

struct Match
{
    qsizetype at = 0;
    const IndustryWord* word = nullptr;
};

std::vector<Match> wordsIn(const QString& text, const Reference& reference)
{
    QString rest = text; // what was matched is blanked, so that positions stay
    std::vector<Match> matches;
    const CharacterSet characters(text);
    for (const IndustryWord& word : reference.industryWords) {
        if (!characters.mayHold(word.word)) {
            continue;
        }
        for (qsizetype at = rest.indexOf(word.word); at >= 0; at = rest.indexOf(word.word, at)) {
            matches.push_back({at, &word});
            rest.replace(at, word.word.size(), QString(word.word.size(), u'\0'));
        }
    }
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.at < b.at; });
    return matches;
}

void addIndustries(const QString& text, const QString& rule, const Reference& reference,
                   std::vector<ProposedIndustry>& industries)
{
    for (const Match& match : wordsIn(text, reference)) {
        for (const std::size_t index : match.word->industries) {
            const QString& key = reference.industries[index].key;
            const auto known = std::find_if(industries.begin(), industries.end(),
                                            [&](const ProposedIndustry& other) { return other.key == key; });
            if (known == industries.end()) {
                industries.push_back({key, {Basis::Name, rule, match.word->word}});
            } else if (!known->basis.words.split(u'、').contains(match.word->word)) {
                known->basis.words += u'、' + match.word->word;
            }
        }
    }
}

} // namespace

std::vector<ProposedIndustry> readIndustries(const QString& consortiumName, const QStringList& leadRoleTexts,
                                             const Reference& reference)
{
    std::vector<ProposedIndustry> industries;
    addIndustries(consortiumName, u"name_word"_s, reference, industries);
    for (const QString& text : leadRoleTexts) {
        addIndustries(text, u"role_mark"_s, reference, industries);
    }
    return industries;
}

} // namespace atlas
