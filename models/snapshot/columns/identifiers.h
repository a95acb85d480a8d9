// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "snapshot/columns/codedtextcolumn.h"
#include "snapshot/columns/textcolumn.h"

#include <span>
#include <vector>

namespace atlas {

/// A code of an organisation; texts in UTF-8 that need to live for the call only.
struct IdentifierText
{
    QByteArrayView scheme; ///< key: uscc
    QByteArrayView value;  ///< in the form of the scheme
    Basis basis = Basis::Published;
    QByteArrayView words; ///< as published, where that is written otherwise
    quint16 notice = 0;   ///< index of the list that says so; NoNotice where none does
};

/// Codes of organisations, by organisation. Hardly any has one, or nearly each has.
class Identifiers final
{
public:
    static constexpr quint16 NoNotice = 0xffff;

    void append(quint32 organisation, const IdentifierText& identifier);
    /// By organisation from now on; nothing is appended afterwards.
    void close();

    [[nodiscard]] std::size_t size() const { return m_organisation.size(); }
    [[nodiscard]] bool isEmpty() const { return m_organisation.empty(); }
    /// Indices of the codes of an organisation: from first, and how many.
    struct Run
    {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    [[nodiscard]] Run of(quint32 organisation) const;

    [[nodiscard]] quint32 organisation(std::size_t index) const { return m_organisation[index]; }
    [[nodiscard]] QString scheme(std::size_t index) const { return m_scheme.at(index); }
    [[nodiscard]] QByteArrayView value(std::size_t index) const { return m_value.utf8(index); }
    [[nodiscard]] const TextColumn& values() const { return m_value; }
    [[nodiscard]] Basis basis(std::size_t index) const { return m_basis[index]; }
    [[nodiscard]] QString words(std::size_t index) const { return m_words.at(index); }
    [[nodiscard]] quint16 notice(std::size_t index) const { return m_notice[index]; }
    /// The values of an organisation's codes.
    [[nodiscard]] QStringList valuesOf(quint32 organisation) const;

    [[nodiscard]] IdentifierText at(std::size_t index) const
    {
        return {m_scheme.utf8(index), m_value.utf8(index), m_basis[index], m_words.utf8(index),
                m_notice[index]};
    }
    [[nodiscard]] bool isSameAs(const Identifiers& other) const;

private:
    std::vector<quint32> m_organisation; ///< rising once it is closed
    CodedTextColumn m_scheme;
    TextColumn m_value;
    std::vector<Basis> m_basis;
    SparseTextColumn m_words;
    std::vector<quint16> m_notice;
};

/// A search text in the form in which codes are kept, where it may be one or the beginning of one: at least
/// four of the characters that codes are made of, half or full width, in upper or lower case. Otherwise
/// empty.
[[nodiscard]] QByteArray codeBeginning(QStringView text);

/// Sets the bits in marks[organisation] for every organisation that has a code with that beginning.
void markCodes(const Identifiers& identifiers, QStringView text, quint8 bits, std::span<quint8> marks);

/// What a scheme is called, in the language of the user interface; the key where it is none of ours.
[[nodiscard]] QString schemeTitle(const QString& scheme);

} // namespace atlas
