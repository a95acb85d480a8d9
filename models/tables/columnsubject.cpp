// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/columnsubject.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

struct Entry
{
    Unit unit;
    QLatin1StringView column;
    ColumnSubject subject;
};

ColumnSubject values(Field field)
{
    return {ColumnSubject::Kind::Values, field, CountField::Members};
}

/// Columns that are called like a field show its values; these are called otherwise.
const std::array Others{
    Entry{Unit::Consortia, QLatin1StringView("industries"), values(Field::Industry)},
    Entry{Unit::Consortia,
          QLatin1StringView("members"),
          {ColumnSubject::Kind::Count, Field::Seat, CountField::Members}},
    Entry{Unit::Consortia, QLatin1StringView("name"), {ColumnSubject::Kind::Text}},
    Entry{Unit::Consortia, QLatin1StringView("published_on"), {ColumnSubject::Kind::Date}},
    Entry{Unit::Organisations,
          QLatin1StringView("consortia"),
          {ColumnSubject::Kind::Count, Field::Seat, CountField::Consortia}},
    Entry{Unit::Organisations, QLatin1StringView("name"), {ColumnSubject::Kind::Text}},
    Entry{Unit::Memberships, QLatin1StringView("consortium"), {ColumnSubject::Kind::Text}},
    Entry{Unit::Memberships, QLatin1StringView("organisation"), {ColumnSubject::Kind::Text}},
};

} // namespace

ColumnSubject columnSubject(Unit unit, QStringView columnKey)
{
    for (const Entry& entry : Others) {
        if (entry.unit == unit && columnKey == entry.column) {
            return entry.subject;
        }
    }
    const auto field = fromKey<Field>(columnKey);
    return field ? values(*field) : ColumnSubject{};
}

bool isFiltered(const Filter& filter, const ColumnSubject& subject)
{
    switch (subject.kind) {
    case ColumnSubject::Kind::Values:
        return !filter.choice(subject.field).isEmpty();
    case ColumnSubject::Kind::Count:
        return std::ranges::any_of(filter.counts(), [&](const CountCondition& condition) {
            return condition.field == subject.count;
        });
    case ColumnSubject::Kind::Date:
        return std::ranges::any_of(
            filter.dates(), [&](const DateCondition& condition) { return condition.field == subject.date; });
    case ColumnSubject::Kind::Text:
        return !filter.texts().empty();
    case ColumnSubject::Kind::None:
        break;
    }
    return false;
}

std::optional<Unit> summedUnit(Unit unit, QStringView columnKey)
{
    if (unit == Unit::Consortia && (columnKey == u"members" || columnKey == u"matches")) {
        return Unit::Memberships;
    }
    const bool countsConsortia = columnKey == u"consortia" || columnKey == u"consortia_here";
    const bool countsLeads = columnKey == u"leads" || columnKey == u"leads_here";
    if (unit == Unit::Organisations && (countsConsortia || countsLeads)) {
        return Unit::Memberships; // of several organisations: each consortium once for each of its members
    }
    return std::nullopt;
}

std::vector<CellValue> cellValues(const Snapshot& snapshot, Field field, const QVariant& value,
                                  Language language)
{
    const bool isList = value.typeId() == QMetaType::QStringList;
    QStringList words = isList ? value.toStringList() : QStringList{value.toString()};
    if (words.isEmpty()) {
        words << UnknownKey;
    }
    std::vector<CellValue> found;
    for (const QString& word : words) {
        if (const auto key = snapshot.vocabulary.keyFor(field, word)) {
            found.push_back({*key, snapshot.vocabulary.title(field, *key, language)});
        }
    }
    return found;
}

Filter withBounds(const Filter& filter, CountField field, std::optional<int> least, std::optional<int> most)
{
    Filter result = filter;
    for (const CountCondition& condition : filter.counts()) {
        if (condition.field == field) {
            result.removeCount(condition);
        }
    }
    if (least && least == most) {
        result.addCount({field, Comparison::Equal, *least});
        return result;
    }
    if (least) {
        result.addCount({field, Comparison::GreaterOrEqual, *least});
    }
    if (most) {
        result.addCount({field, Comparison::LessOrEqual, *most});
    }
    return result;
}

Bounds boundsOf(const Filter& filter, CountField field)
{
    Bounds bounds;
    const auto atLeast = [&](int value) { bounds.least = std::max(bounds.least.value_or(value), value); };
    const auto atMost = [&](int value) { bounds.most = std::min(bounds.most.value_or(value), value); };
    for (const CountCondition& condition : filter.counts()) {
        if (condition.field != field) {
            continue;
        }
        switch (condition.comparison) {
        case Comparison::Less:
            atMost(condition.value - 1);
            break;
        case Comparison::LessOrEqual:
            atMost(condition.value);
            break;
        case Comparison::Equal:
            atLeast(condition.value);
            atMost(condition.value);
            break;
        case Comparison::GreaterOrEqual:
            atLeast(condition.value);
            break;
        case Comparison::Greater:
            atLeast(condition.value + 1);
            break;
        }
    }
    return bounds;
}

Filter withBounds(const Filter& filter, DateField field, const DateBounds& bounds)
{
    Filter result = filter;
    for (const DateCondition& condition : filter.dates()) {
        if (condition.field == field) {
            result.removeDate(condition);
        }
    }
    if (bounds.from && bounds.from == bounds.to) {
        result.addDate({field, Comparison::Equal, *bounds.from});
        return result;
    }
    if (bounds.from) {
        result.addDate({field, Comparison::GreaterOrEqual, *bounds.from});
    }
    if (bounds.to) {
        result.addDate({field, Comparison::LessOrEqual, *bounds.to});
    }
    return result;
}

DateBounds boundsOf(const Filter& filter, DateField field)
{
    DateBounds bounds;
    for (const DateCondition& condition : filter.dates()) {
        if (condition.field != field || condition.excluded) {
            continue;
        }
        const bool isEqual = condition.comparison == Comparison::Equal;
        if (isEqual || condition.comparison == Comparison::GreaterOrEqual) {
            bounds.from = condition.date;
        }
        if (isEqual || condition.comparison == Comparison::LessOrEqual) {
            bounds.to = condition.date;
        }
    }
    return bounds;
}

} // namespace atlas
