// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/office/ziparchive.h"
#include "reading/rawtable.h"
#include "reading/readscope.h"

#include <vector>

namespace atlas {

/// The tables of an Office Open XML text document (.docx, .docm), each with the paragraphs above it; see
/// DocumentFlow. Tracked deletions are left out and insertions kept, as the document looks once the changes
/// are accepted; hidden text is left out; both are told. Numbers that the program counts for a list are
/// written where they are shown (ISO/IEC 29500-1, 17.9).
[[nodiscard]] Result<std::vector<RawTable>> readDocx(ZipArchive& zip, ReadScope& scope);

} // namespace atlas
