// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace atlas {

/// The item roles of all models, beyond Qt's own.
enum ItemRole : int {
    ValueRole = Qt::UserRole + 1, ///< the raw value: key, number or QStringList
    ColumnKeyRole,                ///< the column's key (also of header sections)
    IdRole,                       ///< qint64: the registry's id of the row's record
    LeadRole,                     ///< key(Role) of the first lead of a consortium
    IsNumberRole,                 ///< bool: figures, aligned right
    FieldRole,                    ///< int: Field of a facet or a value
    ValueKeyRole,                 ///< the filter key of a facet value
    CountRole,                    ///< qulonglong: the count in the chosen unit
    ShareRole,                    ///< double 0 … 1: the count against the facet's largest
    ChoiceRole,                   ///< int: FacetChoice
    DepthRole,                    ///< int: 1 for a place inside a province
    IsHeaderRole,                 ///< bool: the row that names the columns of a raw table
    IsHiddenRole,                 ///< bool: a row that its source does not show
    SortMarkRole,                 ///< of a head: an arrow, with its rank where several columns sort
    FunnelRole,                   ///< int: Funnel of a head
    MatchesRole,   ///< QList<QPoint>: where the filter's texts are in the cell, start and length
    IsUnknownRole, ///< bool: that the value is not known, and said so
    IsOutsideRole, ///< bool: a row that the filter leaves out, shown all the same
};

/// What the filter can say, and says, of a column.
enum class Funnel : int { None, Empty, Filled };

} // namespace atlas
