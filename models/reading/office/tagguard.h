// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>

namespace atlas {

/// Looks at the bytes of an XML part before the parser does: parsers compare every attribute of an element
/// with every other, so that a tag with a hundred thousand of them takes minutes. Also refuses document
/// types, before the parser works out what they declare.
class TagGuard final
{
public:
    enum class Finding : quint8 { None, Attributes, DocumentType, Encoding };

    explicit TagGuard(int mostAttributes)
        : m_most(mostAttributes)
    {
    }

    /// What the bytes so far must not hold. They come in their order, in pieces of any size.
    [[nodiscard]] Finding look(QByteArrayView bytes);

    /// Whether the name of an encoding in the XML declaration fits the bytes that were looked at.
    [[nodiscard]] bool fits(QStringView encoding) const;

private:
    enum class Unit : quint8 { Unknown, Byte, LittleEndian, BigEndian };
    enum class In : quint8 { Text, Open, Tag, Value, Bang, Comment, CData, Instruction };

    [[nodiscard]] bool takeUnit(QByteArrayView start);
    [[nodiscard]] Finding step(char16_t c);
    [[nodiscard]] Finding open(char16_t c);
    [[nodiscard]] Finding declare(char16_t c);

    int m_most;
    Unit m_unit = Unit::Unknown;
    QByteArray m_start; ///< the first bytes, until they say what a unit is
    char m_half = 0;    ///< the first byte of a unit of two
    bool m_hasHalf = false;
    In m_in = In::Text;
    int m_attributes = 0;
    char16_t m_quote = 0;
    char16_t m_last[2] = {}; ///< the two units before this one, in what ends with three
    int m_length = 0;        ///< units behind "<!"
};

} // namespace atlas
