// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/visibletext.h"

#include <QStringDecoder>

#include <algorithm>

namespace atlas {
namespace {

constexpr char32_t Delete = 0x7f;
constexpr char32_t FirstPicture = 0x2400;
constexpr char32_t PictureOfDelete = 0x2421;

/// False for most texts, which need no copy. Halves of pairs are looked at one by one later.
bool mayChange(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit < 0x20 && unit != u'\n' && unit != u'\t') || (unit >= Delete && unit < 0xa0) ||
           (unit >= 0xd800 && unit < 0xe000) || (unit >= 0xfdd0 && unit < 0xfdf0) || unit >= 0xfffe;
}

} // namespace

char32_t visibleCharacter(char32_t character)
{
    if (character < 0x20) {
        return character == U'\n' || character == U'\t' ? character : FirstPicture + character;
    }
    if (character == Delete) {
        return PictureOfDelete;
    }
    return (character > Delete && character < 0xa0) || QChar::isSurrogate(character) ||
                   QChar::isNonCharacter(character)
               ? char32_t{QChar::ReplacementCharacter}
               : character;
}

QString visibleText(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), mayChange)) {
        return text;
    }
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (character == U'\r') {
            i += next == u'\n' ? 1 : 0;
            character = U'\n';
        } else if (QChar::isHighSurrogate(character) && next.isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], next);
            ++i;
        }
        shown += QChar::fromUcs4(visibleCharacter(character));
    }
    return shown;
}

bool isDirectionControl(char32_t character)
{
    return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
}

QString textFromUtf8(QByteArrayView utf8)
{
    if (!utf8.startsWith("\xEF\xBB\xBF")) {
        return QString::fromUtf8(utf8);
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

} // namespace atlas
