// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/membergrammar.h"
#include "reading/rawtable.h"

#include <QString>

#include <vector>

namespace atlas {

/// What the cells of a column are, as counts of cells; a cell may be several things.
struct ColumnContents
{
    int rows = 0;          ///< looked at
    int filled = 0;        ///< that hold something
    int organisations = 0; ///< one organisation or more
    int latin = 0;         ///< of these, that only look like one: words in Latin letters, with capitals
    int several = 0;       ///< more than one, or parted by separators
    int places = 0;
    int authorities = 0; ///< departments of a government
    int numbers = 0;     ///< 1, 1.0, 一, （1）
    int rising = 0;      ///< numbers that are one more than the number before
    int identifiers = 0; ///< ZD-2026-007, 2016YFB0700100
    int roles = 0;
    int leads = 0;   ///< words that hold one of those that leads are called by: 总体牵头
    int ticks = 0;   ///< marks that say yes: √, ✓, ●, 是, x, 1
    int circles = 0; ///< ○, which says yes beside nothing or ×, and no beside √ or ●
    int crosses = 0; ///< marks that say no: ×, 否, 0
    int shorts = 0;  ///< of a few characters
    int industries = 0;
    int codes = 0;          ///< whole credit codes
    int destroyedCodes = 0; ///< 9.13301E+17: what a spreadsheet made of one
    int consortia = 0;      ///< names that end as those of consortia do
    int texts = 0;          ///< with letters
    int repeats = 0;        ///< the same as in the row above, or merged with it

    [[nodiscard]] double share(int ColumnContents::*count) const
    {
        return filled == 0 ? 0 : static_cast<double>(this->*count) / filled;
    }
};

/// What a cell of a column of numbers says: 7 for 7, 7.0, '7, 七, （7）, ⑦; nothing for what is no number.
[[nodiscard]] std::optional<int> numberOf(QStringView cell);
/// ZD-2026-007: a word of Latin letters, digits and dashes with a digit in it.
[[nodiscard]] bool isIdentifier(QStringView cell);
/// √, ✓, ●, 是, x, 1: what a cell below a role says of the organisation of its row.
[[nodiscard]] bool isTick(QStringView cell);
/// ○
[[nodiscard]] bool isCircle(QStringView cell);
/// 9.13301E+17
[[nodiscard]] bool isDestroyedCode(QStringView cell);

/// What the column holds in rows from..to of the table, read from a few hundred of them.
[[nodiscard]] ColumnContents columnContents(const RawTable& table, std::size_t from, std::size_t to,
                                            std::size_t column, const MemberGrammar& grammar);

} // namespace atlas
