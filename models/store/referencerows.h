// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace atlas {

class Connection;
struct Reference;

/// Adds the regions and industries that the registry does not have, and brings those that it has up to date.
void writeReference(Connection& connection, const Reference& reference);

} // namespace atlas
