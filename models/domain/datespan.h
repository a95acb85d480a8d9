// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace atlas {

/// A day, a month or a year of the Gregorian calendar: a date as precise as it is known or asked for.
struct DateSpan
{
    QDate first;
    QDate last; ///< the same as first for a day

    /// ISO 8601, as precise as it is: 2026, 2026-04 or 2026-04-13.
    [[nodiscard]] QString iso() const;

    friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

/// 2026, 2026-04, 2026-4-13, with / or . between or 2026年4月13日, in full-width figures too. nullopt where
/// it is no date of the calendar.
[[nodiscard]] std::optional<DateSpan> readDate(QStringView text);

} // namespace atlas
