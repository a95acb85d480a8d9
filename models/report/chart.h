// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "report/table.h"

#include <QString>

#include <optional>
#include <vector>

namespace atlas {

/// A bar chart as data: horizontal bars, longest first, each a category with one value for each series.
struct BarChart
{
    struct Series
    {
        QString title;
        std::optional<Role> role; ///< gives the colour where series are roles
    };
    struct Category
    {
        QString title;               ///< whole; the painter elides
        QString key;                 ///< filter key, or the consortium's id
        bool chosen = false;         ///< included in the filter
        std::vector<quint32> values; ///< one for each series
        [[nodiscard]] quint32 total() const;
    };

    QString id;                  ///< stable: members_by_consortium, …
    QString title;               ///< names what is counted and how
    Unit unit = Unit::Consortia; ///< of the values
    std::optional<Field> field;  ///< a click on a category is this field's value; none: a consortium
    std::vector<Series> series;
    std::vector<Category> categories;
    bool stacked = false; ///< otherwise series stand beside each other
    QString note;         ///< what the numbers include, or what is left out; may be empty

    [[nodiscard]] quint32 maximum() const;
    /// The same numbers as a table, with the unit in the titles.
    [[nodiscard]] MemoryTable table() const;
};

/// What a chart's numbers are, with their unit.
[[nodiscard]] QString chartCaption(const BarChart& chart);

} // namespace atlas
