// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "snapshot/snapshot.h"

#include <span>
#include <vector>

namespace atlas {

/// Where up to eight text terms hold: bit i for term i, by consortium and by organisation.
struct TermHits
{
    std::vector<quint8> consortia;
    std::vector<quint8> organisations;
    quint8 all = 0;
    quint8 wanted = 0; ///< the terms that must hold; the others must not

    [[nodiscard]] bool hold(Row consortium, Row organisation) const
    {
        return ((consortia[consortium] | organisations[organisation]) & all) == wanted;
    }
};

/// Of each eight terms one entry; all of them have to hold.
[[nodiscard]] std::vector<TermHits> findTerms(const Snapshot& snapshot, std::span<const TextTerm> terms);

} // namespace atlas
