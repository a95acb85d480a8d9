// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/columns/listheader.h"

namespace atlas {

/// The words above a column, and its number in the file, from 1: columns that the file hides are counted,
/// too.
struct ColumnHead
{
    QString words;
    int number = 0;
    QString group{}; ///< of several columns, in the row above: 组建单位 over 龙头企业 and 高校
};

/// What the columns below these heads hold: by the words, by the map, and by the contents of rows from..to
/// where there are any. Each use tells what it rests on, and what is to be asked where the guess is close.
[[nodiscard]] std::vector<ColumnUse> guessColumns(const std::vector<ColumnHead>& heads, const RawTable& table,
                                                  std::size_t from, std::size_t to,
                                                  const MemberGrammar& grammar, const ColumnMap& map);

/// By the words and the map alone; quick enough to be asked of every row.
[[nodiscard]] std::vector<ColumnUse> guessByWords(const std::vector<ColumnHead>& heads, const ColumnMap& map);

} // namespace atlas
