// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"
#include "domain/publishedlist.h"
#include "import/list/membergrammar.h"

#include <optional>
#include <vector>

namespace atlas {

/// A row of an edition, with its members.
struct ComparedRow
{
    const PublishedRow* row = nullptr;
    std::vector<MemberToken> members;
};

[[nodiscard]] std::vector<ComparedRow> comparedRows(const PublishedList& list, const MemberGrammar& grammar);
[[nodiscard]] std::vector<ComparedRow> comparedRows(const Proposal& proposal);

/// For each row of one edition the row of the other that is the same consortium: first by name (folded),
/// then by names and members alike, since editions are numbered anew, then by number where half of the
/// members are the same, or some of them and much of the name. Each row is matched once.
[[nodiscard]] std::vector<std::optional<std::size_t>> matchRows(const std::vector<ComparedRow>& rows,
                                                                const std::vector<ComparedRow>& others);

} // namespace atlas
