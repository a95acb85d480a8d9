// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/pdf/glyphsheet.h"

#include "output/pdf/pdffile.h"

#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace atlas {

GlyphSheet::GlyphSheet(const QString& written, QList<QFont> fonts)
    : m_fonts(std::move(fonts))
{
    QSet<char32_t> found;
    for (qsizetype i = 0; i + 1 < written.size(); ++i) {
        if (written[i].isHighSurrogate() && written[i + 1].isLowSurrogate()) {
            found.insert(QChar::surrogateToUcs4(written[i], written[i + 1]));
            ++i;
        }
    }
    m_characters.assign(found.begin(), found.end());
    std::sort(m_characters.begin(), m_characters.end());
}

void GlyphSheet::paint(QPainter& painter) const
{
    qsizetype line = 0;
    for (const QFont& font : m_fonts) {
        painter.setFont(font);
        for (const char32_t character : m_characters) {
            // The sheet is never seen, so that it does not matter that the lines overlap and leave the page.
            painter.drawText(QPointF(0, static_cast<double>(++line)),
                             QStringView(QChar::fromUcs4(character)).toString());
        }
    }
}

GlyphSheet::Characters GlyphSheet::read(const QByteArray& content) const
{
    // The font's resource is named after its object; the numbers are x, -y and the glyph.
    static const QRegularExpression drawn(
        QStringLiteral("/F(\\d+) [0-9.]+ Tf 1 0 0 -1 0 0 Tm\\s+0 -(\\d+) Td <([0-9A-Fa-f]{4})> Tj"));
    Characters characters;
    auto matches = drawn.globalMatch(QString::fromLatin1(content));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const std::size_t line = match.captured(2).toULongLong();
        const uint glyph = match.captured(3).toUInt(nullptr, 16);
        const std::size_t lines = m_characters.size() * static_cast<std::size_t>(m_fonts.size());
        if (glyph == 0 || line == 0 || line > lines) {
            continue; // no font has the character
        }
        const char32_t character = m_characters[(line - 1) % m_characters.size()];
        QHash<uint, QString>& ofFont = characters[match.captured(1).toInt()];
        if (!ofFont.contains(glyph)) { // of two characters that share a glyph the first is the common one
            ofFont.insert(glyph, QStringView(QChar::fromUcs4(character)).toString());
        }
    }
    return characters;
}

std::optional<GlyphSheet::Characters> GlyphSheet::takeFrom(PdfFile& file) const
{
    if (isEmpty()) {
        return Characters();
    }
    const std::vector<int> pages = file.pages();
    const int contents = pages.empty() ? 0 : file.referenceIn(pages.back(), "/Contents");
    const auto stream = file.objects.find(contents);
    if (stream == file.objects.end() || !file.dropLastPage()) {
        return std::nullopt;
    }
    constexpr qsizetype IntroSize = 7; // "stream\n"
    const QByteArray packed = stream->second.stream.mid(IntroSize);
    QByteArray size(sizeof(quint32), '\0'); // what it will be, roughly: qUncompress() makes room for it
    qToBigEndian(static_cast<quint32>(packed.size()) * 8, size.data());
    return read(qUncompress(size + packed));
}

} // namespace atlas
