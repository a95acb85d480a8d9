// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/judgements.h"
#include "domain/lists/proposal.h"

#include <QHash>

#include <optional>
#include <vector>

namespace atlas {

class Connection;

/// In the order in which they were first said. Throws, like every function here.
[[nodiscard]] std::vector<Judgement> loadJudgements(Connection& connection);

/// In the form that is stored: the two of a pair in the order of their bytes. Throws StoreFailure where it
/// says nothing that the registry could hold.
[[nodiscard]] Judgement inStoredForm(const Judgement& judgement);

[[nodiscard]] bool isJudged(Connection& connection, const Judgement& judgement);
/// In the place of what was said to the same question. Within a RunningChange.
void writeJudgement(Connection& connection, const Judgement& judgement);

/// Homes and kinds that a person said, for organisations that a list brings again after they had gone.
class SaidOfOrganisations final
{
public:
    explicit SaidOfOrganisations(Connection& connection);

    /// The organisation with what was said of it in the place of what was read from its name; nothing where
    /// nothing was said.
    [[nodiscard]] std::optional<ProposedOrganisation> applied(const ProposedOrganisation& organisation) const;

private:
    QHash<QString, int> m_homes;
    QHash<QString, OrganisationKind> m_kinds;
};

} // namespace atlas
