// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/textdecoder.h"

#include "intake/problems.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t Lost = u'\uFFFD';

/// Writes U+FFFD for bytes that are no character; by itself ICU writes other signs for some of them.
void writeLost(const void*, UConverterToUnicodeArgs* arguments, const char*, int32_t,
               UConverterCallbackReason reason, UErrorCode* error)
{
    if (reason <= UCNV_IRREGULAR) {
        *error = U_ZERO_ERROR;
        const UChar lost = Lost;
        ucnv_cbToUWriteUChars(arguments, &lost, 1, 0, error);
    }
}

/// The bytes in the encoding of that name, with U+FFFD for what is none; nothing where ICU has no such
/// encoding.
std::optional<QString> convert(QByteArrayView bytes, const char* name)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error), ucnv_close);
    if (U_FAILURE(error)) {
        return std::nullopt;
    }
    ucnv_setToUCallBack(converter.get(), writeLost, nullptr, nullptr, nullptr, &error);
    constexpr qsizetype Chunk = qsizetype{1} << 16;
    QString text;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    for (;;) {
        const qsizetype before = text.size();
        text.resize(before + Chunk);
        auto* target = reinterpret_cast<UChar*>(text.data()) + before;
        UChar* const start = target;
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, start + Chunk, &source, end, nullptr, 1, &error);
        text.resize(before + (target - start));
        if (error != U_BUFFER_OVERFLOW_ERROR) {
            return U_SUCCESS(error) ? std::optional(text) : std::nullopt;
        }
    }
}

const char* nameOf(SourceEncoding encoding)
{
    switch (encoding) {
    case SourceEncoding::Utf16LittleEndian:
        return "UTF-16LE";
    case SourceEncoding::Utf16BigEndian:
        return "UTF-16BE";
    case SourceEncoding::Gb18030:
        return "gb18030";
    case SourceEncoding::Utf8:
        break;
    }
    return "UTF-8";
}

/// The name that a document gives, as far as it says more than "some Chinese".
QByteArray knownName(const QByteArray& named)
{
    const QByteArray name = named.toLower().trimmed();
    const bool isChinese = name == "gbk" || name == "gb2312" || name == "gb_2312-80" || name == "x-gbk" ||
                           name == "cp936" || name == "gb18030";
    return isChinese ? QByteArray("gb18030") : name;
}

/// The first character that is none: a zero, the sign for what is lost, half a pair.
qsizetype firstDamage(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (c.isNull() || c == Lost || c.isSurrogate()) {
            return i;
        }
    }
    return -1;
}

/// The row that ends with the text, counted from 1.
int rowAtEndOf(QStringView text)
{
    int row = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if ((text[i] == u'\n' || text[i] == u'\r') && !isPair) {
            ++row;
        }
    }
    return row;
}

/// Where the text stops to be text.
tl::unexpected<Error> damageAt(QStringView text, qsizetype at, const QString& fileName)
{
    const SourcePlace place{.file = fileName, .part = {}, .row = rowAtEndOf(text.first(at)), .column = 0};
    if (text[at].isNull()) {
        return badInput(place, QCoreApplication::translate(
                                   "Intake", "This is no text: it holds a zero byte. Save the list as UTF-8 "
                                             "text."));
    }
    const int count = std::max(1, static_cast<int>(text.count(Lost)));
    return badInput(place, QCoreApplication::translate(
                               "Intake",
                               "This is not text of its encoding, or a character was lost in it before; the "
                               "file has %n such place(s). Choose the encoding, or save the list as UTF-8.",
                               nullptr, count));
}

/// Text in which nearly everything is what lists are written with.
bool isPlausible(QStringView text)
{
    qsizetype known = 0;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool isText = (code >= 0x20 && code < 0x7F) || code == u'\t' || code == u'\n' ||
                            code == u'\r' || (code >= 0xA0 && code <= 0x24F) ||
                            (code >= 0x2010 && code <= 0x27BF) || (code >= 0x3000 && code <= 0x30FF) ||
                            (code >= 0x3400 && code <= 0x9FFF) || c.isSurrogate() ||
                            (code >= 0xFF00 && code <= 0xFFEF);
        known += isText ? 1 : 0;
    }
    constexpr qsizetype Percent = 100;
    constexpr qsizetype Least = 95;
    return !text.isEmpty() && known * Percent >= text.size() * Least;
}

/// Whether bytes that are valid GB 18030 mean it: most of their characters are of the 3,755 common ones (the
/// first level of GB 2312, rows 16 to 55) or signs (rows 1 to 9). Other encodings give rare characters.
bool isCommonChinese(QByteArrayView bytes)
{
    qsizetype common = 0;
    qsizetype all = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        const auto lead = static_cast<uchar>(bytes[i]);
        const auto trail = static_cast<uchar>(bytes[i + 1]);
        if (lead < 0x81) {
            continue;
        }
        ++all;
        const bool isFourBytes = trail >= 0x30 && trail <= 0x39;
        common +=
            !isFourBytes && trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead <= 0xA9) && lead >= 0xA1
                ? 1
                : 0;
        i += isFourBytes ? 3 : 1;
    }
    constexpr qsizetype Percent = 100;
    constexpr qsizetype Least = 60;
    return all > 0 && common * Percent >= all * Least;
}

/// Bytes that were UTF-8 before something happened to them: more characters of three bytes are whole than
/// places are broken. In other encodings it is the other way round.
bool isBrokenUtf8(QStringView decoded)
{
    const auto whole = std::count_if(decoded.begin(), decoded.end(),
                                     [](QChar c) { return c.unicode() >= 0x800 && c != Lost; });
    return whole > decoded.count(Lost);
}

/// UTF-16 has most of its zero bytes on one side, for its line ends, digits and tabs.
std::optional<SourceEncoding> utf16WithoutMark(QByteArrayView bytes)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\0') {
            ++(i % 2 == 0 ? even : odd);
        }
    }
    if (even == odd || bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    return odd > even ? SourceEncoding::Utf16LittleEndian : SourceEncoding::Utf16BigEndian;
}

Result<DecodedText> checked(const QString& text, const QString& remark, const QString& fileName,
                            std::optional<SourceEncoding> encoding)
{
    QString plain = text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text;
    if (const qsizetype at = firstDamage(plain); at >= 0) {
        return damageAt(plain, at, fileName);
    }
    if (QStringView(plain).trimmed().isEmpty()) {
        return badInput({.file = fileName, .part = {}},
                        QCoreApplication::translate("Intake", "The file is empty."));
    }
    return DecodedText{.text = std::move(plain), .remark = remark, .encoding = encoding};
}

/// The encoding that the first bytes name.
std::optional<SourceEncoding> markedEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        return SourceEncoding::Utf8;
    }
    if (bytes.startsWith("\xFF\xFE")) {
        return SourceEncoding::Utf16LittleEndian;
    }
    if (bytes.startsWith("\xFE\xFF")) {
        return SourceEncoding::Utf16BigEndian;
    }
    return bytes.startsWith("\x84\x31\x95\x33") ? std::optional(SourceEncoding::Gb18030) : std::nullopt;
}

QString guessed(const QString& name)
{
    return QCoreApplication::translate(
               "Intake", "The file does not say its encoding; it was read as %1. Choose another "
                         "one if the characters look wrong.")
        .arg(name);
}

} // namespace

QString key(SourceEncoding encoding)
{
    return QString::fromLatin1(nameOf(encoding)).toLower();
}

std::optional<SourceEncoding> sourceEncodingFromKey(QStringView key)
{
    const auto* const found = std::ranges::find_if(AllSourceEncodings, [key](SourceEncoding encoding) {
        return key.compare(QLatin1StringView(nameOf(encoding)), Qt::CaseInsensitive) == 0;
    });
    return found == AllSourceEncodings.end() ? std::nullopt : std::optional(*found);
}

QString title(SourceEncoding encoding)
{
    switch (encoding) {
    case SourceEncoding::Utf16LittleEndian:
        return u"UTF-16 LE"_s;
    case SourceEncoding::Utf16BigEndian:
        return u"UTF-16 BE"_s;
    case SourceEncoding::Gb18030:
        return u"GB 18030"_s;
    case SourceEncoding::Utf8:
        break;
    }
    return u"UTF-8"_s;
}

Result<DecodedText> decodeText(QByteArrayView bytes, const QString& fileName,
                               std::optional<SourceEncoding> told, const QByteArray& named)
{
    const auto in = [bytes](SourceEncoding encoding) {
        return convert(bytes, nameOf(encoding)).value_or(QString(QChar(Lost)));
    };
    if (const std::optional<SourceEncoding> sure = told ? told : markedEncoding(bytes)) {
        return checked(in(*sure), {}, fileName, sure);
    }
    // What is valid needs no second look by a converter that can tell what is not.
    const QString utf8 = bytes.isValidUtf8() ? QString::fromUtf8(bytes) : in(SourceEncoding::Utf8);
    const qsizetype damage = firstDamage(utf8);
    if (damage < 0) {
        return checked(utf8, {}, fileName, SourceEncoding::Utf8);
    }
    if (const QByteArray name = knownName(named); !name.isEmpty() && !name.startsWith("utf")) {
        if (const auto text = convert(bytes, name.constData()); text && firstDamage(*text) < 0) {
            return checked(*text, {}, fileName, sourceEncodingFromKey(QString::fromLatin1(name)));
        }
    }
    if (const auto encoding = utf16WithoutMark(bytes)) {
        const QString text = in(*encoding);
        if (firstDamage(text) < 0 && isPlausible(text)) {
            return checked(text, guessed(title(*encoding)), fileName, encoding);
        }
    }
    // U+FFFD that was in the file as UTF-8 stays what it is.
    if (!isBrokenUtf8(utf8) && isCommonChinese(bytes)) {
        const QString text = in(SourceEncoding::Gb18030);
        if (firstDamage(text) < 0 && isPlausible(text)) {
            return checked(text, guessed(title(SourceEncoding::Gb18030)), fileName, SourceEncoding::Gb18030);
        }
    }
    return damageAt(utf8, damage, fileName);
}

} // namespace atlas
