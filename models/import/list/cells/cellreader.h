// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/membergrammar.h"

namespace atlas {

/// A cell by the rules alone: cut, its pieces read, and put together, as labels, verbs and tails hold for
/// several of them. cut: as a person cut it, whatever the separators say.
[[nodiscard]] MemberCell readCellByRules(const QString& cell, const OrganisationWords& words,
                                         const CellContext& context,
                                         const std::vector<MemberToken>* cut = nullptr);

} // namespace atlas
