// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/creditcode.h"
#include "import/list/cells/organisationwords.h"

#include <QStringView>

#include <algorithm>
#include <optional>
#include <vector>

namespace atlas {

/// A part of a cell, as offsets into it.
struct CellSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    friend bool operator==(const CellSpan&, const CellSpan&) = default;
};

/// Brackets of every kind: （ ( 【 [ 〔 ｛ 《 「 …
[[nodiscard]] bool opensBracket(QChar c);
[[nodiscard]] bool closesBracket(QChar c);

/// How deep each character stands in brackets that have a partner, which are counted as inside; lonely ones
/// are left out and named.
struct BracketDepths
{
    explicit BracketDepths(QStringView cell);

    [[nodiscard]] bool isOutside(qsizetype at) const { return depths[static_cast<std::size_t>(at)] == 0; }
    /// The bracket that closes the one at `open`, or opens the one at `close`; -1 for a lonely one.
    [[nodiscard]] qsizetype partner(qsizetype at) const { return partners[static_cast<std::size_t>(at)]; }

    [[nodiscard]] bool hasLonelyIn(qsizetype from, qsizetype to) const
    {
        const auto first = std::ranges::lower_bound(lonely, from);
        return first != lonely.end() && *first < to;
    }

    std::vector<int> depths;
    std::vector<qsizetype> partners;
    std::vector<qsizetype> lonely; ///< in order
};

/// The numbering of a cell: 1. 2. 3.  1、 2、  (1) (2)  1） 2）  一、 二、  （一）  ① ②  ⑴ ⑵  ⒈ ⒉  １．２．
/// Only a numbering that begins with one at the start of the cell, of a line or behind a label, and goes on
/// by one, is one: the digits of 三一重工 and 3M are parts of names.
[[nodiscard]] std::vector<CellSpan> numbering(QStringView cell, const BracketDepths& brackets,
                                              const OrganisationWords& words);

/// A number like those of a numbering, at the start of a text, that may have lost its sequence; its length.
[[nodiscard]] qsizetype numberAtStart(QStringView text);

/// The length of a bullet with the white space behind it at the start of a text: • ● ■ - — ·; 0 for none.
[[nodiscard]] qsizetype bulletAtStart(QStringView text);

/// ★ * ☆ ※ # ▲ △ ●: marks that mean what a legend says.
[[nodiscard]] bool isStar(QChar c);

/// Whether a comma stands between two members, and not in 1,000吨 or Co., Ltd.
[[nodiscard]] bool isCommaCut(QStringView cell, qsizetype at);

/// 无, /, -, —, N/A, 暂无, 待定: stands where a member could stand.
[[nodiscard]] bool isPlaceholder(QStringView text);
/// #N/A, #REF!, #VALUE!: what a broken formula shows.
[[nodiscard]] bool isBrokenFormula(QStringView text);

/// What a cell ends with behind its members: 等, 等3家单位, （共3家）, 共3家.
struct CellTail
{
    qsizetype length = 0;     ///< characters from the end of the text
    std::optional<int> count; ///< how many members it says there are
};
[[nodiscard]] std::optional<CellTail> tailAtEnd(QStringView text);

} // namespace atlas
