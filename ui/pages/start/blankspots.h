// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"

#include <QStringList>

#include <vector>

namespace atlas {

/// Values of a field that no record has, or records of which a field is not known.
struct BlankSpot
{
    Field field = Field::Seat;
    Unit unit = Unit::Consortia; ///< what there is none of, or what is not known of
    bool isUnknown = false;      ///< false: values without any record
    quint32 count = 0;           ///< values, or records
    quint32 of = 0;
    QStringList values{}; ///< keys of the values without a record, in the field's order

    friend bool operator==(const BlankSpot&, const BlankSpot&) = default;
};

/// What the registry has nothing of: provinces without a seat or a home, industries and roles with none, and
/// what is not known. The view is of the whole registry. Work in proportion to the values, not to the rows.
[[nodiscard]] std::vector<BlankSpot> blankSpots(const View& everything);

/// A sentence about it, with links on its numbers: to the rows as `value:FIELD:KEY`, or `unit:UNIT` for all
/// of them, to a page as `page:KEY` or, where it shows places by one of two fields, `page:KEY:FIELD`. HTML.
[[nodiscard]] QString blankSpotText(const BlankSpot& spot, const View& everything, Language language);

} // namespace atlas
