// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/cellcutter.h"

namespace atlas {

/// The labels of a cell of members, each with the number in front of it: before a colon or a dash, on a line
/// of its own, in brackets in front of its members.
[[nodiscard]] std::vector<CellLabel> findLabels(QStringView cell, const BracketDepths& brackets,
                                                const std::vector<CellSpan>& numbers,
                                                const OrganisationWords& words);

} // namespace atlas
