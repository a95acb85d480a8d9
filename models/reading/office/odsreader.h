// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/office/ziparchive.h"
#include "reading/rawtable.h"
#include "reading/readscope.h"

#include <vector>

namespace atlas {

/// The sheets of an OpenDocument spreadsheet (.ods, .ots) that hold anything, hidden ones too, in their
/// order. Cells are read as they are shown, dates as ISO 8601 (ISO/IEC 26300, 9.1 and 19.385). Notes,
/// drawings and the pronunciation of words are left out. A password-protected document is refused.
[[nodiscard]] Result<std::vector<RawTable>> readOds(ZipArchive& zip, ReadScope& scope);

} // namespace atlas
