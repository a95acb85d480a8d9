// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "domain/reference.h"
#include "domain/result.h"
#include "import/list/cells/membergrammar.h"

#include <functional>
#include <stop_token>

namespace atlas {

/// How a long list can be followed and stopped while it is proposed.
struct ProposeOptions
{
    std::stop_token stop;
    /// How many consortia are proposed, and how many the list has; called every few thousand, in the thread
    /// that called propose().
    std::function<void(int done, int total)> progress{};
};

/// What a list would add to an empty registry: organisations once each (by fold() of their names, the first
/// spelling kept), with kind and home read from their names; the consortia with seat, industries and members.
///
/// The seat is what the place cell says, where that is a region; a prefecture counts for its region by the
/// reference data; without one it is the province of the recommending authority (江苏省工业和信息化厅), where
/// that is a province's; otherwise it is unknown. The industries are those of the industry cell (rule
/// industry_cell) where it names any, else those that the name shows. Members of a lead's own column come
/// first. Where the list marks no lead at all and leaves nothing unexplained, the first member leads by the
/// order of the list. An empty title of the notice is taken from the list.
///
/// Fails with BadInput where the list has no row; with Cancelled soon after ProposeOptions::stop is
/// requested. Long lists are worked on in several threads. A list that is moved in is taken apart, so that a
/// long one is in memory once.
[[nodiscard]] Result<Proposal> propose(PublishedList list, const ProgrammeInfo& programme,
                                       const NoticeInfo& notice, const Reference& reference,
                                       const ProposeOptions& options = {});

/// Compares a proposal with the edition that the registry has (see matchRows()): fills change, present and
/// differences of its consortia, and gone. Once `stop` is requested it comes back soon, and the proposal is
/// of no use.
void compare(Proposal& proposal, const PublishedList& current, const MemberGrammar& grammar,
             const std::stop_token& stop = {});

} // namespace atlas
