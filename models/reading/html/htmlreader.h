// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/rawtable.h"
#include "reading/readscope.h"

#include <QStringView>

#include <vector>

namespace atlas {

/// The tables of a web page, or of what a browser, a word processor or a spreadsheet puts on the clipboard as
/// HTML, each with the text above it; see DocumentFlow. <br> and block elements in a cell become line breaks,
/// other white space is one space, and a line break between two ideographs is nothing (CSS Text 3, 4.1.2),
/// since Word breaks the lines of its files there. Rows that the page does not show are kept and marked,
/// other hidden text is left out; both are told.
[[nodiscard]] Result<std::vector<RawTable>> readHtml(QStringView text, ReadScope& scope);

} // namespace atlas
