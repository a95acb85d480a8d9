// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "import/proposal/bundled.h"
#include "snapshot/snapshot.h"

namespace atlas {

/// The bundled list as a snapshot, without a registry; nullptr where it cannot be read.
inline SnapshotPtr bundledSnapshot()
{
    const auto reference = loadReference();
    if (!reference) {
        return nullptr;
    }
    const auto proposal = bundledProposal(*reference);
    return proposal ? snapshotOf(*proposal, *reference) : nullptr;
}

} // namespace atlas
