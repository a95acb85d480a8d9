// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace atlas {

/// Tells which character was meant by a glyph that several share.
///
/// Fonts draw 工 (U+5DE5) and ⼯ (U+2F2F), 胶 (U+80F6) and 㬵 (U+3B35), a space and a tab with one glyph, and
/// Qt's PDF engine notes the lowest of them as the glyph's character, so Chinese could be neither found in
/// the file nor copied from it. What was written is known, so the twin that was written is the one that is
/// meant; for text of pictures, which is not known here, it is the common ideograph.
class GlyphTwins
{
public:
    /// `written` holds every character of the document, in any order; `fonts` are those that it is set in.
    GlyphTwins(const QString& written, const QList<QFont>& fonts);

    /// The character to note for one that the PDF engine noted; the letters of a ligature.
    [[nodiscard]] QString meant(char16_t noted) const;

    /// Whether a character of the basic plane is one of the document's.
    [[nodiscard]] bool wasWritten(const QString& character) const
    {
        return character.size() == 1 && m_written.contains(character.front().unicode());
    }

private:
    QSet<char16_t> m_written;
    QHash<char16_t, char16_t> m_twins;
};

} // namespace atlas
