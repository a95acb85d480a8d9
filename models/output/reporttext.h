// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"

namespace atlas {

/// Every text of a report one after the other, in reading order, a line for each: to search in, and to know
/// which characters it is set in.
[[nodiscard]] QString reportText(const Report& report);

} // namespace atlas
