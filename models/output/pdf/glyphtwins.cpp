// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/pdf/glyphtwins.h"

#include <QFontDatabase>
#include <QRawFont>

#include <algorithm>

namespace atlas {
namespace {

void appendRange(QString& text, char16_t first, char16_t last)
{
    for (char16_t unit = first; unit <= last; ++unit) {
        text += QChar(unit);
    }
}

/// Characters that the PDF engine can note in place of another: those below the common ideographs.
QString candidates()
{
    QString text;
    text += u'\t';
    appendRange(text, 0x00A0, 0x00FF);
    appendRange(text, 0x2000, 0x206F); // general punctuation
    appendRange(text, 0x2200, 0x22FF);
    appendRange(text, 0x2E80, 0x2FDF); // radicals
    appendRange(text, 0x3000, 0x30FF);
    appendRange(text, 0x31C0, 0x31EF); // strokes
    appendRange(text, 0x3400, 0x9FFF); // ideographs
    return text;
}

/// What text is set in where nothing is known of it, likeliest first.
QString commonCharacters()
{
    QString text;
    appendRange(text, 0x0020, 0x007E);
    appendRange(text, 0x4E00, 0x9FFF);
    return text;
}

/// One glyph for each character, 0 for none; the texts here are in the basic plane.
QList<quint32> glyphsOf(const QRawFont& font, const QString& text)
{
    QList<quint32> glyphs(text.size());
    int count = static_cast<int>(glyphs.size());
    font.glyphIndexesForChars(text.constData(), static_cast<int>(text.size()), glyphs.data(), &count);
    glyphs.resize(count);
    return glyphs;
}

} // namespace

GlyphTwins::GlyphTwins(const QString& written, const QList<QFont>& fonts)
{
    for (const QChar c : written) {
        if (!c.isSurrogate()) {
            m_written.insert(c.unicode());
        }
    }
    QString wanted;
    for (const char16_t unit : std::as_const(m_written)) {
        wanted += QChar(unit);
    }
    std::sort(wanted.begin(), wanted.end());
    wanted += commonCharacters();
    const QString noted = candidates();
    for (const QFont& font : fonts) {
        const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
        const QList<quint32> wantedGlyphs = glyphsOf(raw, wanted);
        const QList<quint32> notedGlyphs = glyphsOf(raw, noted);
        if (wantedGlyphs.size() != wanted.size() || notedGlyphs.size() != noted.size()) {
            continue;
        }
        QHash<quint32, char16_t> byGlyph;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (wantedGlyphs[i] != 0 && !byGlyph.contains(wantedGlyphs[i])) {
                byGlyph.insert(wantedGlyphs[i], wanted[i].unicode());
            }
        }
        for (qsizetype i = 0; i < noted.size(); ++i) {
            const auto twin = byGlyph.constFind(notedGlyphs[i]);
            if (twin != byGlyph.constEnd() && *twin != noted[i].unicode()) {
                m_twins.insert(noted[i].unicode(), *twin);
            }
        }
    }
}

QString GlyphTwins::meant(char16_t noted) const
{
    if (m_written.contains(noted)) {
        return QString(QChar(noted));
    }
    if (const auto twin = m_twins.constFind(noted); twin != m_twins.constEnd()) {
        return QString(QChar(*twin));
    }
    const bool isLigature = noted >= 0xFB00 && noted <= 0xFB06;
    const QString text{QChar(noted)};
    return isLigature ? text.normalized(QString::NormalizationForm_KC) : text;
}

} // namespace atlas
