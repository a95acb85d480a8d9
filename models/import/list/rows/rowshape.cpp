// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/rowshape.h"

#include "import/list/columns/columncontents.h"

namespace atlas {

bool hasRowForEach(const RawTable& table, const ListHeader& header, const MemberGrammar& grammar)
{
    constexpr double FewSeveral = 0.15; // cells of more than one organisation, where a row is one
    const auto contentsOf = [&](std::size_t column) {
        return columnContents(table, header.firstRow(), table.rows.size(), column, grammar);
    };
    const auto members = header.columns(ListColumn::Members);
    const auto name = header.column(ListColumn::Name);
    if (members.empty() || !name) {
        return false;
    }
    const bool isNameAgain = contentsOf(*name).repeats > 0;
    if (isNameAgain && !header.column(ListColumn::Number)) {
        return true; // whatever the cells hold: no consortium stands twice
    }
    for (const std::size_t column : members) {
        if (contentsOf(column).share(&ColumnContents::several) > FewSeveral) {
            return false;
        }
    }
    return isNameAgain || header.column(ListColumn::Role);
}

} // namespace atlas
