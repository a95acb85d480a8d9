// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/columns/codecolumn.h"
#include "snapshot/columns/textcolumn.h"

#include <QByteArray>
#include <QHash>

namespace atlas {

/// A column of texts of which many are the same: each text once, and for each row its number.
class CodedTextColumn
{
public:
    void reserve(std::size_t rows) { m_codes.reserve(rows); }
    void append(QStringView text) { append(QByteArrayView(text.toUtf8())); }
    void append(QByteArrayView utf8) { m_codes.push_back(codeOf(utf8)); }

    [[nodiscard]] std::size_t size() const { return m_codes.size(); }
    [[nodiscard]] quint32 code(std::size_t row) const { return m_codes[row]; }
    [[nodiscard]] const TextColumn& texts() const { return m_texts; } ///< by code
    [[nodiscard]] QByteArrayView utf8(std::size_t row) const { return m_texts.utf8(code(row)); }
    [[nodiscard]] QString at(std::size_t row) const { return textFromUtf8(utf8(row)); }
    [[nodiscard]] bool isEmptyAt(std::size_t row) const { return utf8(row).isEmpty(); }

    /// Nothing is appended afterwards.
    void close()
    {
        m_known = {};
        m_last = {};
        m_codes.shrink_to_fit();
        m_texts.shrink();
    }

private:
    [[nodiscard]] quint32 codeOf(QByteArrayView utf8)
    {
        if (utf8 == QByteArrayView(m_last) && m_texts.size() > 0) { // neighbours are often the same
            return m_lastCode;
        }
        const auto known = m_known.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
        m_last = utf8.toByteArray();
        if (known != m_known.cend()) {
            m_lastCode = *known;
        } else {
            m_lastCode = static_cast<quint32>(m_texts.size());
            m_known.insert(m_last, m_lastCode);
            m_texts.append(utf8);
        }
        return m_lastCode;
    }

    TextColumn m_texts;
    CodeColumn m_codes;
    QHash<QByteArray, quint32> m_known;
    QByteArray m_last;
    quint32 m_lastCode = 0;
};

} // namespace atlas
