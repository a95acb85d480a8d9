// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "domain/filter/vocabulary.h"

#include <QString>

#include <vector>

namespace atlas {

/// A piece of a filter text that cannot be understood; positions in UTF-16 units.
struct FilterProblem
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString message; ///< in the user's language

    friend bool operator==(const FilterProblem&, const FilterProblem&) = default;
};

struct ParsedFilter
{
    Filter filter; ///< what could be understood
    std::vector<FilterProblem> problems;
    /// What was understood, but not as it stands there: a city that counts for its province.
    std::vector<FilterProblem> notes;
};

/// Texts, counts and dates that one filter text can ask for; all of them have to hold, so more is a pasted
/// accident.
inline constexpr int MostFilterConditions = 100;

/// Reads a filter text: terms separated by spaces; `field:value` with `|` between alternatives, a leading
/// `-` to rule out, quotes around spaces, `members:>10`, `published:>=2026-04`. Field names, values and the
/// colon may be Chinese or English, whatever the language of the user interface. A quote inside quotes is
/// written twice. A word with a colon that names no field is text, unless it looks like a slip of one. A
/// place inside a region (see PlaceNames) is taken as the region that it counts for, and a note says so.
/// Never fails, in linear time: what is not understood is told, and the rest is used.
[[nodiscard]] ParsedFilter parseFilter(const QString& text, const Vocabulary& vocabulary);

/// The same filter as text; parseFilter() of it gives the filter again, in either language.
[[nodiscard]] QString formatFilter(const Filter& filter, const Vocabulary& vocabulary, Language language);

/// A value as a filter text writes it: its title, in quotes where they are needed; the key where the title
/// means another value, or none.
[[nodiscard]] QString filterValue(Field field, const QString& key, const Vocabulary& vocabulary,
                                  Language language);

/// The word for a field in filter texts: seat, 省份.
[[nodiscard]] QString filterWord(Field field, Language language);

/// One thing that the filter asks for, as a chip shows it and takes it away.
struct FilterChip
{
    QString label;  ///< 省份 浙江; with "−" in front where it rules out
    Filter without; ///< the filter that is left when the chip is closed
    bool excluded = false;
};
[[nodiscard]] std::vector<FilterChip> filterChips(const Filter& filter, const Vocabulary& vocabulary,
                                                  Language language);

} // namespace atlas
