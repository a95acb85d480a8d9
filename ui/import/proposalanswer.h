// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "import/list/listreader.h"
#include "import/proposal/listidentity.h"
#include "snapshot/snapshot.h"

#include <memory>
#include <optional>

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
    NoticeInfo notice;
    QString programme;
    std::optional<ListChoice> choice;
    SnapshotPtr snapshot;
    const Reference* reference = nullptr;
};

struct ProposalAnswer
{
    std::optional<Proposal> proposal; ///< nothing where no row can be read
    ListIdentity identity;
    bool hasTitle = false;            ///< the registry has a list of this title: it cannot be a new one
    std::optional<SharedRows> shared; ///< with a list that it is likely an edition of, by its consortia
    std::vector<std::size_t> blocked; ///< rows with a problem, as indices into Proposal::consortia
};

/// Makes the proposal and compares it with the registry. Pure; takes its time with a long list.
[[nodiscard]] ProposalAnswer answerTo(const ProposalQuestion& question);

} // namespace atlas
