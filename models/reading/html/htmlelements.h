// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <libxml/xmlstring.h>

namespace atlas {

/// What an element of a page means for the text in it.
enum class HtmlElement : quint8 { Other, Block, Break, LeftOut, Preformatted, Table, Row, Cell, Caption };

[[nodiscard]] HtmlElement htmlElement(QLatin1StringView name);

/// <s>, <strike>, <del>
[[nodiscard]] bool strikesOut(QLatin1StringView name);

/// The attributes that matter to a table. Spans are within what the HTML standard allows (4.9.11); a rowspan
/// of 0 reaches to the end of the table.
struct HtmlAttributes
{
    int columns = 1;
    int rows = 1;
    bool isHidden = false;
    bool isStruckOut = false; ///< by its style
    bool isRaised = false;    ///< the same
};

/// From names and values in turn, ended by a null pointer, as the parser gives them.
[[nodiscard]] HtmlAttributes htmlAttributes(const xmlChar** list);

} // namespace atlas
