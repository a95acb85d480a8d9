// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/text/textdecoder.h"

#include "reading/problems.h"
#include "reading/readscope.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>
#include <utility>

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

using Use = std::function<bool(QStringView)>;

/// Calls use() for each piece of the bytes in the encoding of that name, with U+FFFD for what is no
/// character. False where ICU has no such encoding.
bool convert(QByteArrayView bytes, const char* name, const Use& use)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error), ucnv_close);
    if (U_FAILURE(error)) {
        return false;
    }
    ucnv_setToUCallBack(converter.get(), writeLost, nullptr, nullptr, nullptr, &error);
    constexpr qsizetype Piece = qsizetype{1} << 16;
    QString text(Piece, Qt::Uninitialized);
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    for (;;) {
        auto* const start = reinterpret_cast<UChar*>(text.data());
        UChar* target = start;
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, start + Piece, &source, end, nullptr, 1, &error);
        if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) {
            return false;
        }
        if (!use(QStringView(text).first(target - start)) || error != U_BUFFER_OVERFLOW_ERROR) {
            return true;
        }
    }
}

/// The same for bytes that are valid UTF-8, which Qt reads faster.
void convertUtf8(QByteArrayView bytes, const Use& use)
{
    constexpr qsizetype Piece = qsizetype{1} << 17;
    // Further marks are characters of the text.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    for (qsizetype at = 0; at < bytes.size(); at += Piece) {
        const QString piece = decoder.decode(bytes.sliced(at, std::min(Piece, bytes.size() - at)));
        if (!use(piece)) {
            return;
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

/// What is to be known of a text before it is believed.
class Survey final
{
public:
    void take(QStringView piece)
    {
        for (const QChar c : piece) {
            const bool isLow = c.isLowSurrogate();
            if (m_isHalf && !isLow) {
                takeDamage(u'\xD800');
            }
            if (c.isNull() || c == Lost || (isLow && !m_isHalf)) {
                takeDamage(c.unicode());
            }
            m_isHalf = c.isHighSurrogate();
            if (c == u'\n' || c == u'\r') {
                m_row += c == u'\n' && m_isReturn ? 0 : 1;
            }
            m_isReturn = c == u'\r';
            m_isBlank = m_isBlank && (c.isSpace() || (m_size == 0 && c == QChar::ByteOrderMark));
            m_lost += c == Lost ? 1 : 0;
            m_whole += c.unicode() >= 0x800 && c != Lost ? 1 : 0;
            m_usual += isUsual(c) ? 1 : 0;
            ++m_size;
        }
    }

    void finish()
    {
        if (m_isHalf) {
            takeDamage(u'\xD800');
        }
        m_isHalf = false;
    }

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isDamaged() const { return m_damage.has_value(); }
    [[nodiscard]] bool isBlank() const { return m_isBlank; }

    /// Text in which nearly everything is what lists are written with.
    [[nodiscard]] bool isPlausible() const
    {
        constexpr qsizetype Percent = 100;
        constexpr qsizetype Least = 95;
        return m_size > 0 && m_usual * Percent >= m_size * Least;
    }

    /// Bytes that were UTF-8 before something happened to them: more characters of three bytes are whole than
    /// places are broken. In other encodings it is the other way round.
    [[nodiscard]] bool isBrokenUtf8() const { return m_whole > m_lost; }

    /// Where the text stops to be text.
    [[nodiscard]] tl::unexpected<Error> damage(const QString& fileName) const
    {
        const SourcePlace place{.file = fileName, .part = {}, .row = m_damagedRow, .column = 0};
        if (m_damage == u'\0') {
            return badInput(
                place,
                QCoreApplication::translate(
                    "Intake", "This is not text: it contains a zero byte. Save the list as UTF-8 text."));
        }
        const int count = std::max(1, static_cast<int>(m_lost));
        return badInput(place,
                        QCoreApplication::translate(
                            "Intake",
                            "This is not valid in its encoding, or a character was lost before; the file has "
                            "%n such place(s). Choose the encoding, or save the list as UTF-8.",
                            nullptr, count));
    }

private:
    void takeDamage(char16_t c)
    {
        if (!m_damage) {
            m_damage = c;
            m_damagedRow = m_row;
        }
    }

    [[nodiscard]] static bool isUsual(QChar c)
    {
        const char16_t code = c.unicode();
        return (code >= 0x20 && code < 0x7F) || code == u'\t' || code == u'\n' || code == u'\r' ||
               (code >= 0xA0 && code <= 0x24F) || (code >= 0x2010 && code <= 0x27BF) ||
               (code >= 0x3000 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x9FFF) || c.isSurrogate() ||
               (code >= 0xFF00 && code <= 0xFFEF);
    }

    std::optional<char16_t> m_damage; ///< a zero, the sign for what is lost, half a pair
    int m_damagedRow = 0;
    int m_row = 1;
    bool m_isReturn = false;
    bool m_isHalf = false;
    bool m_isBlank = true;
    qsizetype m_size = 0;
    qsizetype m_lost = 0;
    qsizetype m_whole = 0;
    qsizetype m_usual = 0;
};

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

/// Tries one encoding after the other.
class EncodingFinder final
{
public:
    EncodingFinder(QByteArrayView bytes, const ReadScope& scope)
        : m_scope(scope)
    {
        m_source.m_bytes = bytes;
    }

    Result<TextSource> find(std::optional<SourceEncoding> told, const QByteArray& named)
    {
        const QByteArrayView bytes = m_source.m_bytes;
        if (const std::optional<SourceEncoding> sure = told ? told : markedEncoding(bytes)) {
            return take(*sure, surveyOf(nameOf(*sure)).value_or(Survey()), {});
        }
        // What is valid needs no second look by a converter that can tell what is not.
        m_source.m_isValidUtf8 = bytes.isValidUtf8();
        const Survey utf8 = surveyOf(nameOf(SourceEncoding::Utf8)).value_or(Survey());
        if (!utf8.isDamaged()) {
            return take(SourceEncoding::Utf8, utf8, {});
        }
        m_source.m_isValidUtf8 = false;
        if (const QByteArray name = knownName(named); !name.isEmpty() && !name.startsWith("utf")) {
            if (const auto survey = surveyOf(name.constData()); survey && !survey->isDamaged()) {
                return take(sourceEncodingFromKey(QString::fromLatin1(name)), *survey, {});
            }
        }
        if (const auto encoding = utf16WithoutMark(bytes)) {
            if (const auto survey = likelySurveyOf(*encoding)) {
                return take(*encoding, *survey, guessed(title(*encoding)));
            }
        }
        // U+FFFD that was in the file as UTF-8 stays what it is.
        constexpr SourceEncoding Chinese = SourceEncoding::Gb18030;
        if (!utf8.isBrokenUtf8() && isCommonChinese(bytes)) {
            if (const auto survey = likelySurveyOf(Chinese)) {
                return take(Chinese, *survey, guessed(title(Chinese)));
            }
        }
        return m_scope.isStopped() ? m_scope.cancelled() : utf8.damage(m_scope.file());
    }

private:
    /// Nothing where there is no such encoding. The source has the encoding afterwards.
    [[nodiscard]] std::optional<Survey> surveyOf(const char* name)
    {
        m_source.m_converter = name;
        Survey survey;
        const Use look = [&](QStringView piece) {
            survey.take(piece);
            return !m_scope.isStopped();
        };
        if (m_source.m_isValidUtf8) {
            convertUtf8(m_source.m_bytes, look);
        } else if (!convert(m_source.m_bytes, name, look)) {
            return std::nullopt;
        }
        survey.finish();
        return survey;
    }

    /// Nothing where the bytes are hardly text in that encoding.
    [[nodiscard]] std::optional<Survey> likelySurveyOf(SourceEncoding encoding)
    {
        std::optional<Survey> survey = surveyOf(nameOf(encoding));
        return survey && !survey->isDamaged() && survey->isPlausible() ? survey : std::nullopt;
    }

    [[nodiscard]] Result<TextSource> take(std::optional<SourceEncoding> encoding, const Survey& survey,
                                          const QString& remark)
    {
        if (m_scope.isStopped()) {
            return m_scope.cancelled();
        }
        if (survey.isDamaged()) {
            return survey.damage(m_scope.file());
        }
        if (survey.isBlank()) {
            return badInput({.file = m_scope.file(), .part = {}},
                            QCoreApplication::translate("Intake", "The file is empty."));
        }
        m_source.m_encoding = encoding;
        m_source.m_remark = remark;
        m_source.m_size = survey.size();
        constexpr qsizetype Short = qsizetype{64} << 20;
        if (m_source.m_bytes.size() < Short) {
            m_source.m_short = m_source.text();
        }
        return std::move(m_source);
    }

    TextSource m_source;
    const ReadScope& m_scope;
};

void TextSource::forEachPiece(const std::function<bool(QStringView)>& use) const
{
    if (!m_short.isEmpty()) {
        constexpr qsizetype Piece = qsizetype{1} << 18;
        for (qsizetype at = 0; at < m_short.size(); at += Piece) {
            if (!use(QStringView(m_short).sliced(at, std::min(Piece, m_short.size() - at)))) {
                return;
            }
        }
        return;
    }
    bool isFirst = true;
    const Use withoutMark = [&](QStringView piece) {
        const bool hasMark = std::exchange(isFirst, false) && piece.startsWith(QChar::ByteOrderMark);
        return use(hasMark ? piece.sliced(1) : piece);
    };
    if (m_isValidUtf8) {
        convertUtf8(m_bytes, withoutMark);
    } else {
        convert(m_bytes, m_converter.constData(), withoutMark);
    }
}

QString TextSource::text() const
{
    QString text;
    text.reserve(m_size);
    forEachPiece([&text](QStringView piece) {
        text += piece;
        return true;
    });
    return text;
}

Result<TextSource> openText(QByteArrayView bytes, const ReadScope& scope, std::optional<SourceEncoding> told,
                            const QByteArray& named)
{
    return EncodingFinder(bytes, scope).find(told, named);
}

Result<DecodedText> decodeText(QByteArrayView bytes, const QString& fileName,
                               std::optional<SourceEncoding> told, const QByteArray& named)
{
    const Result<TextSource> source = openText(bytes, ReadScope(fileName), told, named);
    if (!source) {
        return tl::make_unexpected(source.error());
    }
    return DecodedText{.text = source->text(), .remark = source->remark(), .encoding = source->encoding()};
}

} // namespace atlas
