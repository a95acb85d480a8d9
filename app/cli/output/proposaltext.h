// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "import/proposal/listidentity.h"

#include <QJsonObject>

namespace atlas {

class ConsoleOutput;

/// Prints what a list has and how it differs from the registry's edition, for people; with what programme,
/// level, issuer and date rest on.
void printProposal(ConsoleOutput& out, const Proposal& proposal, const IdentityBasis& basis = {});

/// {"title", "edition", "programme", "level", "issuer", "published_on", "consortia": {"new", "renamed",
/// "changed", "gone", "unchanged"}, "organisations", "memberships", "rows": [{"number", "name", "change",
/// "members", "differences"}]}
[[nodiscard]] QJsonObject proposalJson(const Proposal& proposal);

} // namespace atlas
