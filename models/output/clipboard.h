// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/table.h"

namespace atlas {

/// A table for the clipboard as people read it; the layer above puts both forms on it. Texts that would start
/// a formula are neutralised, as in files.
[[nodiscard]] QString tsvText(const TableSource& table, bool header = true);
/// One <table> element, escaped; numbers are right-aligned.
[[nodiscard]] QString htmlTable(const TableSource& table, bool header = true);

} // namespace atlas
