// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

namespace atlas {

/// The memberships of a consortium with the role lead or co_lead, all of them, not only those in a view: what
/// CountField::Leads is compared with. An industry lead leads a part of the consortium and is not counted, so
/// two industry leads are not "several leads".
[[nodiscard]] quint32 leadsOf(const Snapshot& snapshot, Row consortium);

} // namespace atlas
