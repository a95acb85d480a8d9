// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/outcome.h"
#include "import/list/listreader.h"

namespace atlas {

class Invocation;

/// Fills the registry from the file that is to be imported where that is a list of organisations without
/// consortia (see readReferenceList()), and prints what it fills: gaps are filled; what differs from the
/// registry, or within the list, is shown and not taken. `--dry-run` only shows it. False for another file.
[[nodiscard]] Outcome<bool> importReferences(Invocation& invocation, const MemberGrammar& grammar,
                                             const ReadOptions& options);

} // namespace atlas
