// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// Folds a text so that spellings of the same name compare equal: Unicode NFKC (which makes full-width
/// letters and brackets half-width), case folding, all bracket forms as ( ), and no white space.
[[nodiscard]] QString fold(QStringView text);

} // namespace atlas
