// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// "1 of 5": how many of all match the filter, in the same words wherever a count is narrowed; "5" where all
/// of them do.
[[nodiscard]] QString narrowedCount(quint32 matching, quint32 all);

} // namespace atlas
