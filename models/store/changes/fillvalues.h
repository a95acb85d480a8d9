// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/filledvalue.h"

#include <vector>

namespace atlas {

class Connection;

/// Whether writing the values would change nothing. Throws StoreFailure: no such organisation (NotFound), no
/// such place, or a value that says nothing (BadInput).
[[nodiscard]] bool areFilled(Connection& connection, const std::vector<FilledValue>& values);

/// Writes each value that is still to be filled, or that overrides what is there. Within a change.
void fillValues(Connection& connection, const std::vector<FilledValue>& values);

} // namespace atlas
