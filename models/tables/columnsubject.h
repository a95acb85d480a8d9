// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"

#include <QStringView>
#include <QVariant>

#include <optional>
#include <vector>

namespace atlas {

/// What the filter can say of a column of records.
struct ColumnSubject
{
    enum class Kind : quint8 {
        None,
        Values, ///< the column shows values of a field
        Count,  ///< a number that conditions can be put on
        Date,   ///< a date that conditions can be put on
        Text,   ///< names, in which a text can be looked for
    };
    Kind kind = Kind::None;
    Field field = Field::Seat;              ///< of Values
    CountField count = CountField::Members; ///< of Count
    DateField date = DateField::Published;  ///< of Date
};

[[nodiscard]] ColumnSubject columnSubject(Unit unit, QStringView columnKey);

/// Whether the filter says something of the column. A text is looked for in all names at once, so every
/// column of names has it.
[[nodiscard]] bool isFiltered(const Filter& filter, const ColumnSubject& subject);

/// What the numbers of a column count, where a sum of them means something: no sum of numbers in a list.
[[nodiscard]] std::optional<Unit> summedUnit(Unit unit, QStringView columnKey);

/// A value of a cell as the filter names it.
struct CellValue
{
    QString key;
    QString title;
};

/// The values of a cell of a column of Values; more than one for a list (industries), "unknown" for an empty
/// one. Empty where the vocabulary does not know the value.
[[nodiscard]] std::vector<CellValue> cellValues(const Snapshot& snapshot, Field field, const QVariant& value,
                                                Language language);

/// A filter with the bounds on a count; nullopt for no bound on that side. What the filter said of the count
/// before is gone.
[[nodiscard]] Filter withBounds(const Filter& filter, CountField field, std::optional<int> least,
                                std::optional<int> most);

/// The bounds that the filter's conditions on a count come to.
struct Bounds
{
    std::optional<int> least;
    std::optional<int> most;

    friend bool operator==(const Bounds&, const Bounds&) = default;
};
[[nodiscard]] Bounds boundsOf(const Filter& filter, CountField field);

/// The same for a date: from the first day of one, to the last day of the other.
struct DateBounds
{
    std::optional<DateSpan> from;
    std::optional<DateSpan> to;

    friend bool operator==(const DateBounds&, const DateBounds&) = default;
};
[[nodiscard]] Filter withBounds(const Filter& filter, DateField field, const DateBounds& bounds);
/// What the filter says otherwise of the date (before, after, not) has no bounds.
[[nodiscard]] DateBounds boundsOf(const Filter& filter, DateField field);

} // namespace atlas
