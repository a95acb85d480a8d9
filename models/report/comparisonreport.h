// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/comparison.h"
#include "analysis/sharedchain.h"
#include "report/report.h"

#include <optional>

/// Comparisons in words, tables and reports, in the language of the user interface.
namespace atlas {

/// A table with the key of each of its rows.
struct KeyedTable
{
    MemoryTable table;
    QStringList keys;
};

/// Organisations by group, by kind and by home, a column for each consortium and one for all of them. Keys:
/// "group:3", "kind:university", "home:330000".
[[nodiscard]] KeyedTable comparisonCounts(const Snapshot& snapshot, const ConsortiumComparison& comparison,
                                          Language language);
/// The members with their role in each consortium, those that a key of comparisonCounts() names, or all; with
/// `only` those of one of the consortia. Keys: ids of organisations.
[[nodiscard]] KeyedTable comparisonMembers(const Snapshot& snapshot, const ConsortiumComparison& comparison,
                                           const QString& onlyKey, bool hasWholeTitles,
                                           std::optional<std::size_t> only = {});
/// With the members that comparisonMembers() gives for that key and that consortium.
[[nodiscard]] Report comparisonReport(const View& view, const ConsortiumComparison& comparison,
                                      const QString& onlyKey, std::optional<std::size_t> only,
                                      Language language, const QDateTime& made);

/// "Only in A", "In both", "Only in B".
[[nodiscard]] QString title(OverlapPart part);
/// The three parts in the three units.
[[nodiscard]] MemoryTable overlapTable(const Overlap& overlap);
/// The filters in words, the three parts in numbers, and the rows of one of them under their title.
struct OverlapRows
{
    QString title;
    MemoryTable table;
};
[[nodiscard]] Report overlapReport(const View& a, const View& b, const Overlap& overlap, OverlapRows rows,
                                   Language language, const QDateTime& made);

/// The chain as a sentence, also where there is none.
[[nodiscard]] QString chainSentence(const Snapshot& snapshot, Row from, Row to,
                                    const std::optional<SharedChain>& chain);
/// Its steps: an organisation, the consortium, the next organisation.
[[nodiscard]] MemoryTable chainTable(const Snapshot& snapshot, const SharedChain& chain);
[[nodiscard]] Report chainReport(const View& view, Row from, Row to, const std::optional<SharedChain>& chain,
                                 Language language, const QDateTime& made);

} // namespace atlas
