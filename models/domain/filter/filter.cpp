// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filter.h"

#include <algorithm>

namespace atlas {
namespace {

void insertSorted(QStringList& keys, const QString& key)
{
    const auto at = std::lower_bound(keys.cbegin(), keys.cend(), key);
    if (at == keys.cend() || *at != key) {
        keys.insert(at, key);
    }
}

void removeSorted(QStringList& keys, const QString& key)
{
    const auto at = std::lower_bound(keys.cbegin(), keys.cend(), key);
    if (at != keys.cend() && *at == key) {
        keys.erase(at);
    }
}

template <typename T>
void addOnce(std::vector<T>& list, const T& value)
{
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(value);
    }
}

std::size_t indexOf(Field field)
{
    return static_cast<std::size_t>(field);
}

} // namespace

bool CountCondition::holds(qint64 count) const
{
    switch (comparison) {
    case Comparison::Less:
        return count < value;
    case Comparison::LessOrEqual:
        return count <= value;
    case Comparison::Equal:
        return count == value;
    case Comparison::GreaterOrEqual:
        return count >= value;
    case Comparison::Greater:
        return count > value;
    }
    return false;
}

bool DateCondition::holds(const std::optional<DateSpan>& known) const
{
    const auto compares = [&] {
        switch (comparison) {
        case Comparison::Less:
            return known->last < date.first;
        case Comparison::LessOrEqual:
            return known->last <= date.last;
        case Comparison::Equal:
            return known->first >= date.first && known->last <= date.last;
        case Comparison::GreaterOrEqual:
            return known->first >= date.first;
        case Comparison::Greater:
            return known->first > date.last;
        }
        return false;
    };
    return (known && compares()) != excluded;
}

const Choice& Filter::choice(Field field) const
{
    return m_choices[indexOf(field)];
}

bool Filter::isIncluded(Field field, const QString& key) const
{
    const QStringList& keys = choice(field).included;
    return std::binary_search(keys.begin(), keys.end(), key);
}

bool Filter::isExcluded(Field field, const QString& key) const
{
    const QStringList& keys = choice(field).excluded;
    return std::binary_search(keys.begin(), keys.end(), key);
}

bool Filter::isEmpty() const
{
    return m_texts.empty() && m_counts.empty() && m_dates.empty() &&
           std::all_of(m_choices.begin(), m_choices.end(),
                       [](const Choice& choice) { return choice.isEmpty(); });
}

std::optional<Field> Filter::onlyDifference(const Filter& other) const
{
    if (m_texts != other.m_texts || m_counts != other.m_counts || m_dates != other.m_dates) {
        return std::nullopt;
    }
    std::optional<Field> found;
    for (const Field field : AllFields) {
        if (choice(field) != other.choice(field)) {
            if (found) {
                return std::nullopt;
            }
            found = field;
        }
    }
    return found;
}

void Filter::include(Field field, const QString& key)
{
    if (key.isEmpty()) {
        return;
    }
    Choice& choice = m_choices[indexOf(field)];
    removeSorted(choice.excluded, key);
    insertSorted(choice.included, key);
}

void Filter::exclude(Field field, const QString& key)
{
    if (key.isEmpty()) {
        return;
    }
    Choice& choice = m_choices[indexOf(field)];
    removeSorted(choice.included, key);
    insertSorted(choice.excluded, key);
}

void Filter::release(Field field, const QString& key)
{
    Choice& choice = m_choices[indexOf(field)];
    removeSorted(choice.included, key);
    removeSorted(choice.excluded, key);
}

void Filter::clear(Field field)
{
    m_choices[indexOf(field)] = {};
}

void Filter::addText(const TextTerm& term)
{
    // Blanks alone would hold everywhere, which is no condition.
    if (!QStringView(term.text).trimmed().isEmpty()) {
        addOnce(m_texts, term);
    }
}

void Filter::addCount(const CountCondition& condition)
{
    addOnce(m_counts, condition);
}

void Filter::removeText(const TextTerm& term)
{
    std::erase(m_texts, term);
}

void Filter::removeCount(const CountCondition& condition)
{
    std::erase(m_counts, condition);
}

void Filter::addDate(const DateCondition& condition)
{
    addOnce(m_dates, condition);
}

void Filter::removeDate(const DateCondition& condition)
{
    std::erase(m_dates, condition);
}

void Filter::clearTexts()
{
    m_texts.clear();
}

} // namespace atlas
