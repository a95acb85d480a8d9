// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"

#include <QString>

#include <optional>

namespace atlas {

/// The words of filter texts that are no values: names of fields, counts and dates, signs and quotes.

/// After fold(), in either language; nullopt where the word names no field.
[[nodiscard]] std::optional<Field> fieldNamed(QStringView word);
[[nodiscard]] std::optional<CountField> countNamed(QStringView word);
[[nodiscard]] std::optional<DateField> dateNamed(QStringView word);
/// The word for a count in filter texts: members, 成员数.
[[nodiscard]] QString filterWord(CountField field, Language language);
/// The word for a date in filter texts: published, 发布日期.
[[nodiscard]] QString filterWord(DateField field, Language language);
/// A field's name on a chip: Seat, 省份.
[[nodiscard]] QString chipWord(Field field, Language language);
[[nodiscard]] QString chipWord(CountField field, Language language);
[[nodiscard]] QString chipWord(DateField field, Language language);
/// The word for a field, count or date that a word is most likely a slip of; empty where it is like none.
[[nodiscard]] QString likelyFilterWord(QStringView word);

[[nodiscard]] inline bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

/// The signs that rule out: hyphen, full-width hyphen, minus.
[[nodiscard]] inline bool isRuleOutSign(QChar c)
{
    return c == u'-' || c == u'－' || c == u'−';
}

[[nodiscard]] inline bool isAlternativeSign(QChar c)
{
    return c == u'|' || c == u'｜';
}

/// The quote that closes what this one opens; a null character where it is no quote.
[[nodiscard]] QChar closingQuote(QChar opening);

/// A comparison in front of a number or a date; length 0 where there is none.
struct ComparisonSign
{
    Comparison comparison = Comparison::Equal;
    qsizetype length = 0;
};
[[nodiscard]] ComparisonSign readComparison(QStringView text);
/// ASCII, as filter texts are written: >=.
[[nodiscard]] QString comparisonText(Comparison comparison);
/// As people read it: ≥.
[[nodiscard]] QString comparisonSign(Comparison comparison);

} // namespace atlas
