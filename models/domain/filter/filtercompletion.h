// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/vocabulary.h"
#include "domain/terms.h"

#include <QString>

#include <vector>

namespace atlas {

/// What could stand for the word at the cursor of a filter text. Positions in UTF-16 units.
struct FilterCompletion
{
    qsizetype start = 0; ///< of what it replaces
    qsizetype length = 0;
    QString text;  ///< what it puts there, as a filter text has it: 省份:浙江
    QString title; ///< as people read it: 省份 浙江

    friend bool operator==(const FilterCompletion&, const FilterCompletion&) = default;
};

/// Fields, counts, dates and values that begin with the word, in either language, or that are read so in
/// pinyin; behind `field:` only its values, behind a | the next one. The words are put in the language of the
/// user interface. At most `most`, whole fields before values, and nothing where nothing is typed or the
/// cursor stands in quotes.
[[nodiscard]] std::vector<FilterCompletion> filterCompletions(const QString& text, qsizetype cursor,
                                                              const Vocabulary& vocabulary, Language language,
                                                              std::size_t most = 12);

} // namespace atlas
