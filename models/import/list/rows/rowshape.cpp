// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/rowshape.h"

#include "import/list/columns/columncontents.h"
#include "import/list/rows/differing.h"

#include <QSet>

#include <algorithm>

namespace atlas {

namespace {

/// Whether a name stands in two rows, next to each other or not.
bool standsTwice(const RawTable& table, const ListHeader& header, std::size_t column)
{
    QSet<QString> names;
    for (std::size_t row = header.firstRow(); row < table.rows.size(); ++row) {
        const RawRow& raw = table.rows[row];
        if (raw.filledCells() < 2 || column >= raw.cells.size() || raw.cells[column].isBlank()) {
            continue;
        }
        const qsizetype before = names.size();
        names.insert(raw.cells[column].text.trimmed());
        if (names.size() == before) {
            return true;
        }
    }
    return false;
}

} // namespace

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
    if (!header.column(ListColumn::Number) && (isNameAgain || standsTwice(table, header, *name))) {
        return true; // whatever the cells hold: no consortium stands twice
    }
    for (const std::size_t column : members) {
        if (contentsOf(column).share(&ColumnContents::several) > FewSeveral) {
            return false;
        }
    }
    return isNameAgain || header.column(ListColumn::Role);
}

bool placesAreOfOrganisations(const RawTable& table, const ListHeader& header)
{
    constexpr int Least = 2;
    const auto name = header.column(ListColumn::Name);
    const auto place = header.column(ListColumn::Place);
    if (!name || !place) {
        return false;
    }
    int several = 0; // consortia with places in more than one row
    int differing = 0;
    QString consortium;
    QString first;
    bool isCounted = false;
    bool isDifferent = false;
    for (std::size_t row = header.firstRow(); row < table.rows.size(); ++row) {
        const RawRow& raw = table.rows[row];
        if (raw.filledCells() < 2 || std::max(*name, *place) >= raw.cells.size()) {
            continue;
        }
        const QString text = raw.cells[*name].text.trimmed();
        if (!text.isEmpty() && text != consortium) {
            consortium = text;
            first.clear();
            isCounted = isDifferent = false;
        }
        const RawCell& cell = raw.cells[*place];
        if (cell.isBlank() || cell.isRepeated) {
            continue;
        }
        if (first.isEmpty()) {
            first = cell.text;
            continue;
        }
        several += isCounted ? 0 : 1;
        isCounted = true;
        if (!isDifferent && !sameInLongerForm(ListColumn::Place, first, cell.text)) {
            isDifferent = true;
            ++differing;
        }
    }
    return differing >= Least && differing * 2 >= several;
}

} // namespace atlas
