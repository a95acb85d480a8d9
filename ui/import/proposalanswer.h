// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "import/list/listreader.h"
#include "import/proposal/listidentity.h"
#include "snapshot/snapshot.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace atlas {

/// What a person says that a list is; without a word the program tells it by title and consortia.
struct ListChoice
{
    std::optional<std::size_t> editionOf; ///< index into Snapshot::knownLists(); nothing for a new list

    friend bool operator==(const ListChoice&, const ListChoice&) = default;
};

struct ProposalQuestion
{
    std::shared_ptr<const ListReading> reading;
    NoticeInfo notice; ///< source and digest
    QString title;     ///< said by a person; empty for nothing
    QString programme; ///< the same
    std::optional<ListChoice> choice;
    SnapshotPtr snapshot;
    std::shared_ptr<const MemberGrammar> grammar;
};

struct ProposalAnswer
{
    std::optional<Proposal> proposal; ///< nothing where no row can be read
    ListIdentity identity;
    QString title; ///< of the list; its file where it has none
    QString titleBasis;
    bool hasTitle = false;            ///< the registry has a list of this title: it cannot be a new one
    std::optional<SharedRows> shared; ///< with a list that it is likely an edition of, by its consortia
    bool isSame = false;              ///< and it is for certain, as it has no title of its own
    std::vector<std::size_t> blocked; ///< rows with a problem, as indices into Proposal::consortia
};

/// Makes the proposal and compares it with the registry. Pure; takes its time with a long list. Once `stop`
/// is requested it comes back soon, and the answer is of no use.
[[nodiscard]] ProposalAnswer answerTo(const ProposalQuestion& question, const std::stop_token& stop = {});

} // namespace atlas
