// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/tagguard.h"

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

QString plainName(QStringView encoding)
{
    QString name = encoding.toString().toLower();
    name.removeIf([](QChar c) { return c == u'-' || c == u'_'; });
    return name;
}

} // namespace

bool TagGuard::fits(QStringView encoding) const
{
    const QString name = plainName(encoding);
    if (name.isEmpty()) {
        return true;
    }
    const bool isWide = name.startsWith("utf16"_L1);
    return !name.startsWith("utf32"_L1) &&
           isWide == (m_unit == Unit::LittleEndian || m_unit == Unit::BigEndian);
}

/// What a unit of the text is shows in its first bytes (XML 1.0, appendix F). False for units of four bytes,
/// which no office program writes.
bool TagGuard::takeUnit(QByteArrayView start)
{
    const QByteArrayView four = start.first(4);
    if (four == QByteArrayView("\0\0\xFE\xFF", 4) || four == QByteArrayView("\xFF\xFE\0\0", 4) ||
        four == QByteArrayView("\0\0\0<", 4) || four == QByteArrayView("<\0\0\0", 4)) {
        return false;
    }
    if (start.startsWith("\xFF\xFE") || start.startsWith(QByteArrayView("<\0", 2))) {
        m_unit = Unit::LittleEndian;
    } else if (start.startsWith("\xFE\xFF") || start.startsWith(QByteArrayView("\0<", 2))) {
        m_unit = Unit::BigEndian;
    } else {
        m_unit = Unit::Byte;
    }
    return true;
}

TagGuard::Finding TagGuard::look(QByteArrayView bytes)
{
    if (m_unit == Unit::Unknown) {
        m_start += bytes;
        if (m_start.size() < 4) {
            return Finding::None;
        }
        const QByteArray start = std::exchange(m_start, {});
        return takeUnit(start) ? look(start) : Finding::Encoding;
    }
    Finding finding = Finding::None;
    for (qsizetype i = 0; i < bytes.size() && finding == Finding::None; ++i) {
        const auto byte = static_cast<uchar>(bytes[i]);
        if (m_unit == Unit::Byte) {
            finding = step(byte);
        } else if (!m_hasHalf) {
            m_half = bytes[i];
            m_hasHalf = true;
        } else {
            const auto half = static_cast<uchar>(m_half);
            m_hasHalf = false;
            finding = step(
                static_cast<char16_t>(m_unit == Unit::LittleEndian ? byte << 8 | half : half << 8 | byte));
        }
    }
    return finding;
}

TagGuard::Finding TagGuard::step(char16_t c)
{
    const bool isEnd = c == u'>';
    switch (m_in) {
    case In::Text:
        m_in = c == u'<' ? In::Open : In::Text;
        break;
    case In::Open:
        return open(c);
    case In::Tag:
        if (isEnd) {
            m_in = In::Text;
        } else if (c == u'"' || c == u'\'') {
            m_quote = c;
            m_in = In::Value;
        } else if (c == u'=' && ++m_attributes > m_most) {
            return Finding::Attributes;
        }
        break;
    case In::Value:
        m_in = c == m_quote ? In::Tag : In::Value;
        break;
    case In::Bang:
        return declare(c);
    case In::Comment:
        m_in = isEnd && m_last[0] == u'-' && m_last[1] == u'-' ? In::Text : In::Comment;
        break;
    case In::CData:
        m_in = isEnd && m_last[0] == u']' && m_last[1] == u']' ? In::Text : In::CData;
        break;
    case In::Instruction:
        m_in = isEnd && m_last[1] == u'?' ? In::Text : In::Instruction;
        break;
    }
    m_last[0] = m_last[1];
    m_last[1] = c;
    return Finding::None;
}

/// Behind "<".
TagGuard::Finding TagGuard::open(char16_t c)
{
    m_attributes = 0;
    m_length = 0;
    m_last[0] = m_last[1] = 0;
    m_in = c == u'!' ? In::Bang : c == u'?' ? In::Instruction : c == u'>' ? In::Text : In::Tag;
    return Finding::None;
}

/// Behind "<!".
TagGuard::Finding TagGuard::declare(char16_t c)
{
    static constexpr QStringView CData = u"[CDATA[";
    ++m_length;
    if (c == u'-' && m_length == 2 && m_last[1] == u'-') {
        m_in = In::Comment;
        m_last[1] = 0; // "<!-->" ends no comment
        return Finding::None;
    }
    const bool isCData = m_length <= CData.size() && CData[m_length - 1] == c;
    const bool isComment = c == u'-' && m_length == 1;
    if (!isCData && !isComment) {
        return Finding::DocumentType;
    }
    if (isCData && m_length == CData.size()) {
        m_in = In::CData;
        m_last[0] = m_last[1] = 0;
        return Finding::None;
    }
    m_last[1] = c;
    return Finding::None;
}

} // namespace atlas
