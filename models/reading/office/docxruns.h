// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/office/xmlpart.h"
#include "reading/text/markedtext.h"

#include <QHash>

namespace atlas {

/// The automatic list that counts a paragraph, and the level in it, from 0; list 0: none.
struct DocxNumber
{
    int list = 0;
    int level = 0;
};
/// Of the element numPr that is open. Leaves it.
[[nodiscard]] DocxNumber readDocxNumber(XmlPart& xml);

/// What the properties of runs in a text document (ISO/IEC 29500-1, 17.3.2) make of their text.
class DocxRuns
{
public:
    /// The styles of characters and paragraphs that strike text out, hide, raise or count it. A style that is
    /// based on another one does not take it over here.
    void readStyles(XmlPart& xml, int mostStyles);
    /// Of the element rPr that is open, in a paragraph of that style. Leaves it.
    [[nodiscard]] std::optional<TextMark>
    readProperties(XmlPart& xml, std::optional<TextMark> paragraph = std::nullopt) const;
    [[nodiscard]] std::optional<TextMark> ofStyle(const QString& name) const;
    /// The list that counts paragraphs of that style.
    [[nodiscard]] DocxNumber numberOfStyle(const QString& name) const { return m_numbers.value(name); }

private:
    void readParagraphs(XmlPart& xml, const QString& style, int mostStyles);

    QHash<QString, TextMark> m_styles;
    QHash<QString, DocxNumber> m_numbers;
};

/// Whether the property that is open is on: it says so by being there, or by its value.
[[nodiscard]] bool isDocxOn(const XmlPart& xml);

/// All text in the element that is open, deleted or not. Leaves it.
[[nodiscard]] QString docxWords(XmlPart& xml);

} // namespace atlas
