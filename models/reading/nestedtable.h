// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/rawtable.h"

namespace atlas {

/// A table that stands in a cell, as text of that cell.
struct NestedText
{
    QString text; ///< cells joined by tabs, rows by line feeds; empty where it is too long for a cell
    int columns = 0;
    std::vector<LeftOut> leftOut; ///< of all of it, with `at` as their place
};

/// Its caption and its rows; a row of headers (单位名称, 角色) and rows that are hidden are left out and
/// told.
[[nodiscard]] NestedText nestedTextOf(const RawTable& table, const QStringList& caption,
                                      const SourcePlace& at);

} // namespace atlas
