// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/listaccount.h"
#include "reading/rawtable.h"

namespace atlas {

/// Reads 同上, 〃 and ditto as the cell above them, in the same column of the same table; each is told. One
/// without a cell above it stays, and is asked wherever it stands.
[[nodiscard]] ListAccount resolveDittos(RawDocument& document);

} // namespace atlas
