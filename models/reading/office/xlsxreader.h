// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/office/ziparchive.h"
#include "reading/rawtable.h"
#include "reading/readscope.h"

#include <vector>

namespace atlas {

/// The sheets of an Office Open XML workbook (.xlsx, .xlsm) that hold anything, hidden ones too, in their
/// order. Numbers are written as they are shown (see NumberFormat); a formula counts as the result that the
/// workbook stores.
[[nodiscard]] Result<std::vector<RawTable>> readXlsx(ZipArchive& zip, ReadScope& scope);

} // namespace atlas
