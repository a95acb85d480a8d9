// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"

namespace atlas {

/// A copy of a view whose facets count nothing but what is in it. On screen a field's own choice does not
/// shrink its own counts, so that a further value can be chosen; on paper nothing can be chosen, and a number
/// outside the scope that the report states would be wrong.
[[nodiscard]] ViewPtr countedInScope(const View& view);

} // namespace atlas
