// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>

namespace atlas {

class Connection;
struct Reference;

/// Adds the regions and industries that the registry does not have, and brings those that it has up to date.
void writeReference(Connection& connection, const Reference& reference);

/// How the place of that code is stored: the code, or NULL for a place that is not known (0).
[[nodiscard]] inline std::optional<qint64> codeOrNull(int code)
{
    return code == 0 ? std::nullopt : std::optional<qint64>(code);
}

} // namespace atlas
