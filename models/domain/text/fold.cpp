// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"

#include "domain/text/simplifiedtable.h"

#include <array>

namespace atlas {
namespace {

constexpr char16_t FirstIdeograph = 0x4e00;
constexpr char16_t LastIdeograph = 0x9fff;

/// The simplified form of each ideograph, most of them themselves: made by the compiler, 42 KB of constants.
constexpr auto Simplified = [] {
    std::array<char16_t, LastIdeograph - FirstIdeograph + 1> forms{};
    for (std::size_t i = 0; i < forms.size(); ++i) {
        forms[i] = static_cast<char16_t>(FirstIdeograph + i);
    }
    for (std::size_t i = 0; i + 1 < SimplifiedPairs.size(); i += 2) {
        forms[SimplifiedPairs[i] - FirstIdeograph] = SimplifiedPairs[i + 1];
    }
    return forms;
}();

constexpr bool isIdeograph(char16_t unit)
{
    return unit >= FirstIdeograph && unit <= LastIdeograph;
}

constexpr QChar simplified(char16_t ideograph)
{
    return Simplified[ideograph - FirstIdeograph];
}

/// Brackets that NFKC leaves alone, as round ones.
QChar roundBracket(QChar c)
{
    switch (c.unicode()) {
    case u'[':
    case u'{':
    case u'〔':
    case u'【':
    case u'〖':
    case u'〘':
    case u'〚':
        return u'(';
    case u']':
    case u'}':
    case u'〕':
    case u'】':
    case u'〗':
    case u'〙':
    case u'〛':
        return u')';
    default:
        return c;
    }
}

/// White space, and marks that have no width: they differ between copies of the same name.
bool isIgnored(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

/// Folds a text of ideographs, ASCII and full-width ASCII, which names nearly always are, in one pass. These
/// characters compose with nothing, so each can be folded alone. False where another character stands in it.
bool foldPlain(QStringView text, QString& folded)
{
    folded.resize(text.size());
    QChar* const start = folded.data();
    QChar* end = start;
    for (const QChar c : text) {
        char16_t unit = c.unicode();
        if (isIdeograph(unit)) {
            *end++ = simplified(unit);
            continue;
        }
        if (unit >= 0xff01 && unit <= 0xff5e) {
            unit = static_cast<char16_t>(unit - 0xfee0);
        }
        if (unit > 0x7e || unit < 0x20) {
            return false;
        }
        if (unit >= u'A' && unit <= u'Z') {
            unit = static_cast<char16_t>(unit - u'A' + u'a');
        }
        if (unit != u' ') {
            *end++ = roundBracket(QChar(unit));
        }
    }
    folded.truncate(end - start);
    return true;
}

/// Folds case and forms. Case folding can take a text out of its normal form (ͅ), so it is normalised again;
/// Qt answers at once where it is normal already.
QString normalFold(QStringView text)
{
    return text.toString()
        .normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC);
}

/// How much of a text is folded at once: Qt moves all that follows for each character that becomes several.
constexpr qsizetype LongestPiece = 256;

/// Where a piece may end: not within a character, and best before one that composes with nothing.
qsizetype pieceOf(QStringView text)
{
    if (text.size() <= LongestPiece) {
        return text.size();
    }
    constexpr qsizetype Shortest = LongestPiece / 2;
    const auto isFree = [](QChar c) { return isIdeograph(c.unicode()) || (c >= u' ' && c <= u'~'); };
    qsizetype end = LongestPiece;
    while (end > Shortest && !isFree(text[end])) {
        --end;
    }
    if (end == Shortest) {
        end = text[LongestPiece].isLowSurrogate() ? LongestPiece - 1 : LongestPiece;
    }
    return end;
}

} // namespace

QString fold(QStringView text)
{
    if (QString plain; foldPlain(text, plain)) {
        return plain;
    }
    QString folded;
    while (!text.isEmpty()) {
        const qsizetype size = pieceOf(text);
        folded += normalFold(text.first(size));
        text = text.sliced(size);
    }
    qsizetype kept = 0;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar c = folded.at(i);
        if (!isIgnored(c)) {
            folded[kept++] = isIdeograph(c.unicode()) ? simplified(c.unicode()) : roundBracket(c);
        }
    }
    folded.truncate(kept);
    return folded;
}

} // namespace atlas
