// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// Folds a text so that spellings of the same name compare equal: Unicode NFKC (which makes full-width
/// letters and brackets half-width), case folding, all bracket forms as ( ), no white space, and traditional
/// characters as simplified ones.
///
/// Each traditional character takes the first of the simplified forms that OpenCC's character table gives it
/// (OpenCC, Apache-2.0). A character of the first level of GB/T 2312-1980 stays as it is, because it is
/// simplified writing already: 乾, 著, 后, 里, 干. One character is looked at alone, so that a name folds the
/// same wherever it stands; characters outside U+4E00..9FFF stay.
[[nodiscard]] QString fold(QStringView text);

} // namespace atlas
