// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "store/thread/registrystore.h"

#include <functional>

namespace atlas {

class Connection;

struct AcceptTask
{
    const Proposal& proposal;
    const Reference& reference;
    QString why;
    QDateTime at;
    /// Copies the registry before the first row is written, while nobody else can write; gives the copy's
    /// path.
    std::function<QString()> backUp;
    std::function<bool()> isCancelled;
    /// How many rows of the list are written, and how many there are; called at every row.
    std::function<void(int done, int total)> progress{};
    PinyinOf pinyinOf{};
    /// From so many new consortia on, rows that are added are journalled as ranges.
    std::size_t bulkFrom = 1000;
    /// From so many consortia of the list on, see LongWrite; its cache holds the index of a million names.
    std::size_t longFrom = 5000;
    int longCacheKibibytes = 40960;
    /// Called when all rows are written, before they are committed: the proposal is not needed any more.
    std::function<void()> written{};
};

/// One transaction; see RegistryStore::accept(). Throws SqlFailure or StoreFailure: then the registry is as
/// it was, and there is no backup either.
[[nodiscard]] AcceptOutcome acceptProposal(Connection& connection, const AcceptTask& task);

/// The first change of a new registry: its reference data, and the rows of the proposal if it has any.
void fillRegistry(Connection& connection, const AcceptTask& task);

} // namespace atlas
