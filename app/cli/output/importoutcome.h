// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "import/proposal/listidentity.h"
#include "store/thread/registrystore.h"

#include <QByteArray>

#include <optional>

namespace atlas {

class ConsoleOutput;

/// What an import changed, or would change.
struct ImportOutcome
{
    const Proposal& proposal;
    IdentityBasis basis;
    QStringList remarks; ///< see PublishedList
    QString registry;
    std::optional<AcceptOutcome> accepted; ///< nothing was written where there is none

    void print(ConsoleOutput& out) const;
    /// What proposalJson() says, with "basis" (of programme, level, issuer and published_on, where they are
    /// not said), "remarks", "registry", "dry_run" and, once accepted, what was added and
    /// removed.
    [[nodiscard]] QByteArray json() const;
};

} // namespace atlas
