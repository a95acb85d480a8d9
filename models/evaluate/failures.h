// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "evaluate/termhits.h"
#include "snapshot/snapshot.h"

#include <bit>
#include <vector>

namespace atlas {

/// One bit for each thing that can keep a membership out: a field's choice, or the rest of the filter.
using FailMask = quint16;
inline constexpr FailMask RestBit = FailMask{1} << FieldCount;

[[nodiscard]] constexpr std::size_t indexOf(Field field)
{
    return static_cast<std::size_t>(field);
}
[[nodiscard]] constexpr FailMask bitOf(Field field)
{
    return static_cast<FailMask>(FailMask{1} << static_cast<unsigned>(field));
}

/// What a mask means for counting: 0 nothing keeps the membership out, 1 + field only that field does, and
/// Out.
using Slot = quint8;
inline constexpr Slot InView = 0;
inline constexpr Slot Out = FieldCount + 1;
inline constexpr std::size_t SlotCount = FieldCount + 2;

[[nodiscard]] constexpr Slot slotOf(Field field)
{
    return static_cast<Slot>(indexOf(field) + 1);
}
[[nodiscard]] constexpr Slot slotOf(FailMask mask)
{
    if (mask == 0) {
        return InView;
    }
    const bool isOneField = mask < RestBit && (mask & (mask - 1U)) == 0;
    return isOneField ? static_cast<Slot>(std::countr_zero(mask) + 1) : Out;
}

/// What of a filter the records of a snapshot fail. Fields are asked of the profiles of consortia and of
/// memberships; texts, counts and dates of each record.
class Failures
{
public:
    Failures(const Snapshot& snapshot, const Filter& filter);

    /// By profile of memberships: of home, kind and role.
    [[nodiscard]] const std::vector<FailMask>& ofMemberships() const { return m_ofMemberships; }
    /// By profile of consortia.
    [[nodiscard]] const std::vector<FailMask>& ofProfiles() const { return m_ofProfiles; }
    /// Everything that a consortium fails by itself, texts left out.
    [[nodiscard]] FailMask ofConsortium(Row consortium, quint16 profile) const
    {
        const FailMask failed =
            profile == CodeBits::OtherProfile ? m_ofOthers[consortium] : m_ofProfiles[profile];
        return m_ofConsortia.empty() ? failed : failed | m_ofConsortia[consortium];
    }
    /// Whether memberships whose fields all pass are to be asked one by one.
    [[nodiscard]] bool asksRecords() const { return !m_terms.empty() || !m_ofOrganisations.empty(); }
    [[nodiscard]] bool failsAsRecord(Row consortium, Row organisation) const
    {
        if (!m_ofOrganisations.empty() && m_ofOrganisations[organisation] != 0) {
            return true;
        }
        for (const TermHits& hits : m_terms) {
            if (!hits.hold(consortium, organisation)) {
                return true;
            }
        }
        return false;
    }
    /// Whether a consortium can fail what is no field.
    [[nodiscard]] bool asksConsortia() const { return !m_ofConsortia.empty(); }

private:
    void findProfiles(const Snapshot& snapshot, const Filter& filter);
    void findRecords(const Snapshot& snapshot, const Filter& filter);
    void findDates(const Snapshot& snapshot, const Filter& filter);

    std::vector<TermHits> m_terms;
    std::vector<FailMask> m_ofMemberships;
    std::vector<FailMask> m_ofProfiles;
    std::vector<FailMask> m_ofOthers;        ///< by row of the consortia without a profile
    std::vector<FailMask> m_ofConsortia;     ///< by row; empty where nothing is asked
    std::vector<FailMask> m_ofOrganisations; ///< by row; empty where nothing is asked
};

} // namespace atlas
