// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"

#include <vector>

namespace atlas {

class Connection;

enum class AcceptStep : quint8 {
    Skip,  ///< the user left it out
    Leave, ///< the registry has it so
    Move,  ///< only its place in the lists differs
    Change,
    Add,
};

struct PlannedRow
{
    const ProposedConsortium* consortium = nullptr;
    AcceptStep step = AcceptStep::Leave;
    qint64 id = 0; ///< of the consortium in the registry; 0 for a new one
    int ordinal = 0;
    /// Its published cells are the same, but more is known from them now: see ConsortiumRows::complete().
    bool isCompleted = false;
};

/// What accepting a proposal has to write, found out before anything is.
struct AcceptPlan
{
    std::vector<PlannedRow> rows;
    std::vector<qint64> gone;
    qint64 notice = 0; ///< 0 for a new one

    [[nodiscard]] bool writesNothing() const;
    [[nodiscard]] int count(AcceptStep step) const;
};

/// Throws SqlFailure.
[[nodiscard]] AcceptPlan planFor(Connection& connection, const Proposal& proposal);

} // namespace atlas
