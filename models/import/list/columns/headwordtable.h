// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/columns/listcolumn.h"

#include <QStringView>

#include <span>

namespace atlas {

/// A word that heads a column, and what it says of the column.
struct HeadWord
{
    QStringView word; ///< folded
    ListColumn field;
    double strength;
    bool isEnding = false; ///< also where the head says more in front of it: 拟支持项目名称
    bool isApplicant = false;
};

/// The words that lists use, in Chinese and English. A word that a list brings anew is an entry here.
[[nodiscard]] std::span<const HeadWord> headWordTable();

} // namespace atlas
