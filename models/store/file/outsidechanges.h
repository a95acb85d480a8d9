// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/thread/filenews.h"

#include <QString>

namespace atlas {

class Connection;

/// By which a change is known again; empty where there is none of that id. Throws SqlFailure.
[[nodiscard]] QString textOfChange(const Connection& registry, qint64 change);

/// Adds what a change wrote. Throws SqlFailure.
void addRowsOf(const Connection& registry, qint64 change, OutsideChanges& sums);

} // namespace atlas
