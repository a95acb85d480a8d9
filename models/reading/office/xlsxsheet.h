// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/gridbuilder.h"
#include "reading/office/numberformat.h"
#include "reading/office/xmlpart.h"

namespace atlas {

/// What the sheets of a workbook share.
struct XlsxBook
{
    std::vector<QString> strings;
    std::vector<NumberFormat> formats; ///< by the index that cells name as their style
    std::vector<bool> areStruck;       ///< the same: the font strikes the text out
    bool isFrom1904 = false;
};

/// Text of a string item: plain or rich, without the pronunciation (18.4.8 and 18.4.6), its escapes undone
/// (22.9.2.19 ST_Xstring). What is struck out or raised is marked (markedtext.h). Leaves the element.
[[nodiscard]] QString readXlsxString(XmlPart& xml);

/// Whether the property that is open is on: it says so by being there, or by its value.
[[nodiscard]] bool isXlsxOn(const XmlPart& xml);

/// What people wrote beside the cells is told as left out (18.7).
void readXlsxComments(XmlPart& xml, GridBuilder& grid);

/// Reads one worksheet into the grid.
[[nodiscard]] Result<void> readXlsxSheet(XmlPart& xml, const XlsxBook& book, GridBuilder& grid);

} // namespace atlas
