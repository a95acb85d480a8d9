// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QString>

#include <array>
#include <vector>

namespace atlas {

/// In which order the values of a facet stand. "Unknown" is always last.
enum class FacetSort : quint8 {
    Count, ///< of the whole registry, in the chosen unit, so that values keep their places while one filters
    Name,  ///< by pinyin, or by the alphabet
    Code,  ///< GB/T 2260 for places, the reference data's order otherwise
};

/// The facets of the panel from the top down, each with the order of its values; a plain value for the
/// settings.
struct FacetLayout
{
    std::vector<Field> fields;
    std::array<FacetSort, FieldCount> sorts{}; ///< by Field

    [[nodiscard]] FacetSort sort(Field field) const { return sorts[static_cast<std::size_t>(field)]; }
    /// Moves a field up (-1) or down (+1); false where it cannot go further.
    bool move(Field field, int by);

    /// All fields; roles stand in their own order, which is that of their codes.
    [[nodiscard]] static FacetLayout standard();
    /// "home:name,seat,role:code": the order by count goes without saying.
    [[nodiscard]] QString toText() const;
    /// What cannot be read is passed over; fields that are missing follow in their standard order.
    [[nodiscard]] static FacetLayout fromText(QStringView text);

    friend bool operator==(const FacetLayout&, const FacetLayout&) = default;
};

} // namespace atlas
