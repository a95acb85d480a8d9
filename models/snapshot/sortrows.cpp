// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/recordcolumns.h"

#include <QCollator>

#include <algorithm>
#include <optional>

namespace atlas {
namespace {

/// The sort keys of one column for the rows at hand: numbers, or collation keys; empty for "unknown".
struct ColumnKeys
{
    bool descending = false;
    std::vector<std::optional<qint64>> numbers;
    std::vector<std::optional<QCollatorSortKey>> texts;

    /// Negative where a stands before b. Unknown stands last in either direction.
    [[nodiscard]] int compare(std::size_t a, std::size_t b) const
    {
        return texts.empty() ? compareIn(numbers, a, b) : compareIn(texts, a, b);
    }

private:
    template <typename Keys>
    [[nodiscard]] int compareIn(const Keys& keys, std::size_t a, std::size_t b) const
    {
        if (!keys[a] || !keys[b]) {
            return static_cast<int>(!keys[a].has_value()) - static_cast<int>(!keys[b].has_value());
        }
        const int order = *keys[a] < *keys[b] ? -1 : (*keys[b] < *keys[a] ? 1 : 0);
        return descending ? -order : order;
    }
};

/// Simplified Chinese collates by pinyin in CLDR, which is what QCollator takes from ICU.
QCollator pinyinCollator()
{
    QCollator collator(QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China));
    collator.setNumericMode(true);
    return collator;
}

/// Terms without an order of their own sort by their key, like texts.
ColumnKeys keysOf(const std::vector<Row>& rows, const RecordColumn& column, const View& view)
{
    ColumnKeys keys;
    const bool byText =
        column.sortValue == nullptr && (column.type == ColumnType::Text || column.type == ColumnType::Term);
    if (byText) {
        const QCollator collator = pinyinCollator();
        for (const Row row : rows) {
            const QString text = columnText(column, view, row, Language::Chinese);
            keys.texts.push_back(text.isEmpty() ? std::nullopt : std::optional(collator.sortKey(text)));
        }
        return keys;
    }
    const auto valueOf = column.sortValue != nullptr ? column.sortValue : column.value;
    for (const Row row : rows) {
        bool isNumber = false;
        const qint64 number = valueOf(view, row).toLongLong(&isNumber);
        keys.numbers.push_back(isNumber ? std::optional(number) : std::nullopt);
    }
    return keys;
}

} // namespace

void sortRows(std::vector<Row>& rows, Unit unit, const SortOrder& order, const View& view)
{
    std::vector<ColumnKeys> columns;
    for (const SortColumn& sort : order) {
        if (const RecordColumn* column = recordColumn(unit, sort.column)) {
            columns.push_back(keysOf(rows, *column, view));
            columns.back().descending = sort.descending;
        }
    }
    if (columns.empty() || rows.empty()) {
        return;
    }
    std::vector<std::size_t> ranks(rows.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        ranks[i] = i;
    }
    std::ranges::stable_sort(ranks, [&](std::size_t a, std::size_t b) {
        for (const ColumnKeys& column : columns) {
            if (const int compared = column.compare(a, b); compared != 0) {
                return compared < 0;
            }
        }
        return false;
    });
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const std::size_t rank : ranks) {
        sorted.push_back(rows[rank]);
    }
    rows = std::move(sorted);
}

} // namespace atlas
