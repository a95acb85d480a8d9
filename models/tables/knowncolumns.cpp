// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/knowncolumns.h"

#include "evaluate/recordcolumns.h"

#include <algorithm>

namespace atlas {

ColumnState firstColumns(Unit unit)
{
    ColumnState state;
    for (const RecordColumn& column : recordColumns(unit)) {
        if (column.shownAtFirst) {
            state.visible << QString::fromLatin1(column.key);
        }
    }
    return state;
}

ColumnState knownColumns(Unit unit, const ColumnState& state)
{
    ColumnState known = state;
    const auto isUnknown = [unit](const QString& columnKey) {
        return recordColumn(unit, columnKey) == nullptr;
    };
    const auto pinnedEnd =
        state.visible.cbegin() + std::clamp<qsizetype>(state.pinned, 0, state.visible.size());
    known.pinned = static_cast<int>(std::count_if(state.visible.cbegin(), pinnedEnd,
                                                  [&](const QString& key) { return !isUnknown(key); }));
    known.visible.removeIf(isUnknown);
    known.widths.removeIf([&](QHash<QString, int>::iterator width) { return isUnknown(width.key()); });
    return known.visible.isEmpty() ? firstColumns(unit) : known;
}

} // namespace atlas
