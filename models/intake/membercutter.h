// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <vector>

namespace atlas {

/// A separator between two members of a cell.
struct MemberCut
{
    qsizetype at = 0;
    qsizetype length = 1;
};

/// The separators of a member cell, outside of brackets: 、 ； ; and ， always; a comma in ASCII where it
/// does not belong to a company's form (Co., Ltd.); / where nothing else separates; a line break where
/// nothing else separates, or where a label (成员单位：) begins the next line. Other line breaks only break a
/// long name.
[[nodiscard]] std::vector<MemberCut> memberCuts(QStringView cell);

/// Brackets without a partner, as offsets into the cell.
[[nodiscard]] std::vector<qsizetype> lonelyBrackets(QStringView cell);

} // namespace atlas
