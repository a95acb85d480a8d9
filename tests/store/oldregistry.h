// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// Makes a registry as the program wrote it when it knew so many schema steps, with the data of
/// tests/fixtures/registry-<step>.sql.
void makeOldRegistry(const QString& path, int step);

} // namespace atlas
