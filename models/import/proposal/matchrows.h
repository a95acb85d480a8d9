// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "domain/lists/publishedlist.h"
#include "import/list/cells/membergrammar.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace atlas {

/// The rows of an edition, to be compared with another one. What it is made of must live on. The members of a
/// row are read each time that they are asked for: most rows are told by their names alone, and the members
/// of a long list would be in memory once more.
class ComparedRows final
{
public:
    ComparedRows(const PublishedList& list, const MemberGrammar& grammar);
    explicit ComparedRows(const Proposal& proposal);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] const PublishedRow& row(std::size_t index) const;
    [[nodiscard]] std::vector<MemberToken> members(std::size_t index) const;

private:
    const PublishedList* m_list = nullptr; ///< nullptr: they are those of the proposal
    const MemberGrammar* m_grammar = nullptr;
    const Proposal* m_proposal = nullptr;
};

/// For each row of one edition the row of the other that is the same consortium: first by name (folded),
/// then by names and members alike, since editions are numbered anew, then by number where half of the
/// members are the same, or some of them and much of the name. Each row is matched once. Once `stop` is
/// requested it comes back soon, with what it has.
[[nodiscard]] std::vector<std::optional<std::size_t>>
matchRows(const ComparedRows& rows, const ComparedRows& others, const std::stop_token& stop = {});

} // namespace atlas
