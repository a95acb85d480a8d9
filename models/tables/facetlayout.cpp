// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/facetlayout.h"

#include <QStringList>

#include <algorithm>

namespace atlas {
namespace {

constexpr std::array<QLatin1StringView, 3> SortKeys{QLatin1StringView("count"), QLatin1StringView("name"),
                                                    QLatin1StringView("code")};

FacetSort sortOf(QStringView key)
{
    const auto found = std::ranges::find_if(SortKeys, [&](QLatin1StringView sort) { return key == sort; });
    return found == SortKeys.end() ? FacetSort::Count : static_cast<FacetSort>(found - SortKeys.begin());
}

} // namespace

bool FacetLayout::move(Field field, int by)
{
    const auto at = std::ranges::find(fields, field);
    const auto to = (at - fields.begin()) + by;
    if (at == fields.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(fields.size())) {
        return false;
    }
    std::iter_swap(at, fields.begin() + to);
    return true;
}

FacetLayout FacetLayout::standard()
{
    FacetLayout layout;
    layout.fields.assign(AllFields.begin(), AllFields.end());
    layout.sorts[static_cast<std::size_t>(Field::Role)] = FacetSort::Code;
    return layout;
}

QString FacetLayout::toText() const
{
    QStringList parts;
    for (const Field field : fields) {
        const FacetSort order = sort(field);
        parts << (order == FacetSort::Count ? key(field)
                                            : key(field) + u':' + SortKeys[static_cast<std::size_t>(order)]);
    }
    return parts.join(u',');
}

FacetLayout FacetLayout::fromText(QStringView text)
{
    FacetLayout layout;
    const FacetLayout first = standard();
    layout.sorts = first.sorts;
    for (const QStringView part : text.split(u',')) {
        const qsizetype colon = part.indexOf(u':');
        const auto field = fromKey<Field>(colon < 0 ? part : part.first(colon));
        if (field && std::ranges::find(layout.fields, *field) == layout.fields.end()) {
            layout.fields.push_back(*field);
            layout.sorts[static_cast<std::size_t>(*field)] =
                colon < 0 ? FacetSort::Count : sortOf(part.sliced(colon + 1));
        }
    }
    for (const Field field : first.fields) {
        if (std::ranges::find(layout.fields, field) == layout.fields.end()) {
            layout.fields.push_back(field);
        }
    }
    return layout;
}

} // namespace atlas
