// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"

#include <cstdint>
#include <vector>

namespace atlas {

/// Finds organisations of a proposal by their folded names: a hash table that holds indexes only, since the
/// names are in the proposal already and there may be a million of them.
class OrganisationIndex final
{
public:
    explicit OrganisationIndex(const std::vector<ProposedOrganisation>& organisations)
        : m_organisations(organisations)
        , m_slots(FirstSize)
    {
    }

    /// The index of the organisation with that name; where there is none, the one that it gets when it is
    /// added behind the others, which the caller then does.
    [[nodiscard]] std::uint32_t indexFor(const QString& folded, std::size_t hash)
    {
        const auto next = static_cast<std::uint32_t>(m_organisations.size());
        if (std::size_t{next} * 2 >= m_slots.size()) {
            grow();
        }
        for (std::size_t at = hash;; ++at) {
            Slot& slot = m_slots[at & (m_slots.size() - 1)];
            if (slot.index == 0) {
                slot = {static_cast<std::uint32_t>(hash), next + 1};
                return next;
            }
            if (slot.hash == static_cast<std::uint32_t>(hash) &&
                m_organisations[slot.index - 1].folded == folded) {
                return slot.index - 1;
            }
        }
    }

private:
    static constexpr std::size_t FirstSize = 1024; ///< a power of two, as every later size

    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t index = 0; ///< counted from 1; 0: free
    };

    void grow()
    {
        std::vector<Slot> before(m_slots.size() * 2);
        before.swap(m_slots);
        for (const Slot& slot : before) {
            if (slot.index != 0) {
                std::size_t at = slot.hash;
                while (m_slots[at & (m_slots.size() - 1)].index != 0) {
                    ++at;
                }
                m_slots[at & (m_slots.size() - 1)] = slot;
            }
        }
    }

    const std::vector<ProposedOrganisation>& m_organisations;
    std::vector<Slot> m_slots;
};

} // namespace atlas
