// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listreader.h"

#include <algorithm>

namespace atlas {

void ListReading::findOrder()
{
    const auto isAny = [](const std::vector<bool>& rows) {
        return std::find(rows.begin(), rows.end(), true) != rows.end();
    };
    list.rules.leadsByOrder = firstLeads || (!isOrderDenied && !isAny(marksLead) && !isAny(isUnexplained));
}

std::vector<CellPlace> ListReading::cellsOf(std::size_t row, const ListHeader& header) const
{
    std::vector<CellPlace> cells;
    const PublishedRow& published = list.rows[row];
    for (const MemberSource& source : published.sources) {
        cells.push_back({source.row, source.column});
    }
    if (published.sources.empty()) {
        const auto addCell = [&](const QString& text, ListColumn field) {
            if (const auto column = header.column(field); column && !QStringView(text).trimmed().isEmpty()) {
                cells.push_back({rawRows[row], *column});
            }
        };
        addCell(published.lead, ListColumn::Lead);
        addCell(published.members, ListColumn::Members);
    }
    return cells;
}

} // namespace atlas
