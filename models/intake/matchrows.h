// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/publishedlist.h"

#include <optional>
#include <vector>

namespace atlas {

/// The members of a row, those of a lead's own column first; each organisation once. Cells that
/// no person cut are read as readMemberCell() reads them.
[[nodiscard]] std::vector<MemberToken> membersOf(const PublishedRow& row);

/// For each row of one edition the row of the other that is the same consortium: first by name (folded),
/// then by names and members alike, since editions are numbered anew, then by number where half of the
/// members are the same, or some of them and much of the name. Each row is matched once.
[[nodiscard]] std::vector<std::optional<std::size_t>> matchRows(const std::vector<PublishedRow>& rows,
                                                                const std::vector<PublishedRow>& others);

} // namespace atlas
