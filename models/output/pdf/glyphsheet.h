// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFont>
#include <QHash>
#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <vector>

class QPainter;

namespace atlas {

struct PdfFile;

/// Tells which glyphs of a PDF are characters beyond the basic plane.
///
/// Qt notes no character for them (it looks at U+0000..FFFF only), so that 𠮷 could be neither found in the
/// file nor copied from it; and which number a glyph has in the file only Qt knows. So each such character of
/// the document is drawn once more in each font on a last page, at a place that tells which one it is. What
/// Qt wrote there is read, and the page is taken out of the file again.
class GlyphSheet
{
public:
    /// `written` holds every character of the document, in any order; `fonts` are those that it is set in.
    GlyphSheet(const QString& written, QList<QFont> fonts);

    [[nodiscard]] bool isEmpty() const { return m_characters.empty(); }
    /// Draws the sheet on a page of its own.
    void paint(QPainter& painter) const;

    /// Of the fonts of the file, by their object's number: the characters of their glyphs.
    using Characters = std::map<int, QHash<uint, QString>>;
    /// Takes the last page, which is the sheet, out of the file. Nothing where it is not found there.
    [[nodiscard]] std::optional<Characters> takeFrom(PdfFile& file) const;

private:
    [[nodiscard]] Characters read(const QByteArray& content) const;

    std::vector<char32_t> m_characters; ///< rising
    QList<QFont> m_fonts;
};

} // namespace atlas
