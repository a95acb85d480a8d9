// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/membergrammar.h"

#include <optional>

namespace atlas {

/// Reads the cells that nearly all are: whole names of ideographs with 、 between them, some with a role in a
/// bracket behind. Nothing for every other cell, and for one with anything in it that a rule of the grammar
/// may look at; what it gives is what the grammar gives (the grammar's tests and its fuzzer compare them), at
/// a tenth of the time.
[[nodiscard]] std::optional<MemberCell> readPlainCell(const QString& cell, const OrganisationWords& words);

} // namespace atlas
