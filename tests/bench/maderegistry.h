// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// Writes a registry of so many made-up memberships, a tenth as many consortia and half as many
/// organisations. What went wrong is told on standard error.
[[nodiscard]] bool makeRegistry(const QString& path, quint32 memberships);
/// The same as a list in CSV, to be read in.
[[nodiscard]] bool makeList(const QString& path, quint32 memberships);

} // namespace atlas
