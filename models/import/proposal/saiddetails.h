// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"

namespace atlas {

/// Gathers what cells say of organisations beside their names, while members are put together. For one
/// thread.
class SaidDetails final
{
public:
    /// What a member of a cell says of the organisation at that index of the proposal.
    void add(std::uint32_t organisation, const MemberToken& token)
    {
        if (!token.code.isEmpty()) {
            m_identifiers.push_back({organisation, CreditCodeScheme, token.code});
        }
        for (const QString& alias : token.aliases) {
            m_aliases.push_back({organisation, alias});
        }
    }

    /// Each once, by organisation; a name that is the organisation's own is no alias.
    void moveTo(Proposal& proposal);

private:
    std::vector<ProposedIdentifier> m_identifiers;
    std::vector<ProposedAlias> m_aliases;
};

} // namespace atlas
