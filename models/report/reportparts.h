// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"

/// The parts that reports are put together from. `view` is counted in scope (see countedInScope()).
namespace atlas::part {

/// Title, subtitle, source, time and language; no blocks yet.
[[nodiscard]] Report frame(const View& view, Language language, const QDateTime& made);

/// What is in the report, where it comes from.
[[nodiscard]] block::Facts scope(const View& view, const Report& report);
/// What is counted, what is published and what is derived, and how much is not known.
[[nodiscard]] block::Facts countingBasis(const View& view, Language language);
[[nodiscard]] block::Figures overview(const View& view);

/// Region views and charts together, each beside what it belongs to.
void appendPictures(Report& report, const View& view);
/// Organisations that sit in several consortia; nothing where there are none.
void appendShared(Report& report, const View& view);
/// Every consortium with all its members by role, in published order.
void appendRoster(Report& report, const View& view);
/// Every organisation of the view with its consortia, by pinyin.
void appendIndex(Report& report, const View& view);
void appendClosing(Report& report);
/// Why there is nothing to report: the registry is empty, or the filter lets nothing through.
[[nodiscard]] block::Paragraph nothingToReport(const View& view);

/// "; " or ";", between the parts of a line.
[[nodiscard]] QString partSeparator();
/// "3 of 11" while a filter is set, "11" otherwise.
[[nodiscard]] QString countOf(const View& view, std::size_t shown, std::size_t all);

} // namespace atlas::part
