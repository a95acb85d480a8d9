// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <functional>
#include <optional>

namespace atlas {

/// The encodings that lists come in. GB 18030 contains GBK and GB 2312.
enum class SourceEncoding : quint8 { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030 };
inline constexpr std::array AllSourceEncodings{SourceEncoding::Utf8, SourceEncoding::Gb18030,
                                               SourceEncoding::Utf16LittleEndian,
                                               SourceEncoding::Utf16BigEndian};
/// utf-8, gb18030, utf-16le or utf-16be.
[[nodiscard]] QString key(SourceEncoding encoding);
[[nodiscard]] std::optional<SourceEncoding> sourceEncodingFromKey(QStringView key);
/// Its usual name, the same in every language.
[[nodiscard]] QString title(SourceEncoding encoding);

class ReadScope;

/// Bytes that are known to be text. The text comes in pieces, as often as it is asked for, so that a long one
/// is not in memory as a whole.
class TextSource final
{
public:
    /// Calls use() for each piece in order, until it answers false. A pair of surrogates, or of CR and LF,
    /// may lie in two pieces. No piece holds a byte order mark at the beginning.
    void forEachPiece(const std::function<bool(QStringView piece)>& use) const;
    [[nodiscard]] QString text() const;

    /// Where the encoding was guessed: a sentence in the user's language.
    [[nodiscard]] const QString& remark() const { return m_remark; }
    /// Nothing where the document named another than these.
    [[nodiscard]] std::optional<SourceEncoding> encoding() const { return m_encoding; }

private:
    friend class EncodingFinder;

    QByteArrayView m_bytes;
    QByteArray m_converter;     ///< as ICU knows the encoding
    bool m_isValidUtf8 = false; ///< which Qt reads faster
    qsizetype m_size = 0;       ///< UTF-16 units, with a mark at the beginning
    QString m_short;            ///< the text where it is so short that it is kept
    QString m_remark;
    std::optional<SourceEncoding> m_encoding;
};

struct DecodedText
{
    QString text;   ///< without a byte order mark
    QString remark; ///< where the encoding was guessed: a sentence in the user's language
    /// Nothing where the document named another than these.
    std::optional<SourceEncoding> encoding;
};

/// The bytes as text. A byte order mark counts first, then valid UTF-8, then the encoding that the document
/// itself names (web pages do; a name as IANA registers it), then UTF-16 and GB 18030 where all of the bytes
/// are valid and the text looks like one; those last two are guesses and are told. What a person says about
/// the encoding counts before all of it.
///
/// Decoding is strict. Bytes that are none in the encoding, a zero character, half a surrogate pair and
/// U+FFFD (which stands for a character that was lost before) fail with BadInput: the row of the first such
/// place, and how many there are.
///
/// The bytes must outlive the source.
[[nodiscard]] Result<TextSource> openText(QByteArrayView bytes, const ReadScope& scope,
                                          std::optional<SourceEncoding> told = std::nullopt,
                                          const QByteArray& named = {});
/// The same, as a whole.
[[nodiscard]] Result<DecodedText> decodeText(QByteArrayView bytes, const QString& fileName,
                                             std::optional<SourceEncoding> told = std::nullopt,
                                             const QByteArray& named = {});

} // namespace atlas
