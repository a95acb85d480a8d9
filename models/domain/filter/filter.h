// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/datespan.h"
#include "domain/terms.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace atlas {

/// The choice in one field: keys that are asked for (any of them) and keys that are ruled out.
/// Keys are region codes ("330000"), industry keys, role keys …, or UnknownKey; both lists are sorted.
struct Choice
{
    QStringList included;
    QStringList excluded;

    [[nodiscard]] bool isEmpty() const { return included.isEmpty() && excluded.isEmpty(); }
    friend bool operator==(const Choice&, const Choice&) = default;
};

/// A text that must (or must not) be in the consortium's name, the organisation's name or an alias.
struct TextTerm
{
    QString text; ///< as typed, without quotes
    bool excluded = false;

    friend bool operator==(const TextTerm&, const TextTerm&) = default;
};

/// A count that a condition can be put on.
enum class CountField : quint8 {
    Members,   ///< memberships of the consortium, all of them, not only those in the view
    Consortia, ///< consortia that the organisation is in, all of them
    Leads,     ///< memberships of the consortium with the role lead or co_lead: those who lead all of it
};
inline constexpr std::array AllCountFields{CountField::Members, CountField::Consortia, CountField::Leads};

enum class Comparison : quint8 { Less, LessOrEqual, Equal, GreaterOrEqual, Greater };

struct CountCondition
{
    CountField field = CountField::Members;
    Comparison comparison = Comparison::Equal;
    int value = 0;

    [[nodiscard]] bool holds(qint64 count) const;
    friend bool operator==(const CountCondition&, const CountCondition&) = default;
};

/// A date that a condition can be put on.
enum class DateField : quint8 {
    Published, ///< when the list with the consortium was published
};
inline constexpr std::array AllDateFields{DateField::Published};

/// Holds where it is so for every day that the date can mean: a list of 2026 is not known to be of before
/// May. A date that is not known meets no comparison.
struct DateCondition
{
    DateField field = DateField::Published;
    Comparison comparison = Comparison::Equal;
    DateSpan date;
    bool excluded = false; ///< asks for those where it does not hold

    [[nodiscard]] bool holds(const std::optional<DateSpan>& known) const;
    friend bool operator==(const DateCondition&, const DateCondition&) = default;
};

/// A filter as a value. A condition is asked of a membership, with its consortium and its organisation:
/// fields are joined by AND, the included values of one field by OR.
class Filter
{
public:
    [[nodiscard]] const Choice& choice(Field field) const;
    [[nodiscard]] bool isIncluded(Field field, const QString& key) const;
    [[nodiscard]] bool isExcluded(Field field, const QString& key) const;
    [[nodiscard]] const std::vector<TextTerm>& texts() const { return m_texts; }
    [[nodiscard]] const std::vector<CountCondition>& counts() const { return m_counts; }
    [[nodiscard]] const std::vector<DateCondition>& dates() const { return m_dates; }
    [[nodiscard]] bool isEmpty() const;
    /// The field whose choice is another one, where all the rest is the same.
    [[nodiscard]] std::optional<Field> onlyDifference(const Filter& other) const;

    /// A key is at most one of included and excluded; the last call wins.
    void include(Field field, const QString& key);
    void exclude(Field field, const QString& key);
    /// Takes the key out of both lists.
    void release(Field field, const QString& key);
    void clear(Field field);

    /// Equal terms are kept once; empty ones not at all.
    void addText(const TextTerm& term);
    void addCount(const CountCondition& condition);
    void removeText(const TextTerm& term);
    void removeCount(const CountCondition& condition);
    void addDate(const DateCondition& condition);
    void removeDate(const DateCondition& condition);
    void clearTexts();

    friend bool operator==(const Filter&, const Filter&) = default;

private:
    std::array<Choice, FieldCount> m_choices;
    std::vector<TextTerm> m_texts;
    std::vector<CountCondition> m_counts;
    std::vector<DateCondition> m_dates;
};

} // namespace atlas
