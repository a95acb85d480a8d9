// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/textcolumn.h"

#include <QByteArray>
#include <QHash>

#include <limits>
#include <variant>

namespace atlas {

/// A column of texts of which many are the same: each text once, and for each row its number, in as many
/// bytes as the numbers need.
class CodedTextColumn
{
public:
    void reserve(std::size_t rows)
    {
        std::visit([rows](auto& codes) { codes.reserve(rows); }, m_codes);
    }
    void append(QStringView text) { append(QByteArrayView(text.toUtf8())); }
    void append(QByteArrayView utf8) { appendCode(codeOf(utf8)); }

    [[nodiscard]] std::size_t size() const
    {
        return std::visit([](const auto& codes) { return codes.size(); }, m_codes);
    }
    [[nodiscard]] quint32 code(std::size_t row) const
    {
        return std::visit([row](const auto& codes) { return quint32{codes[row]}; }, m_codes);
    }
    [[nodiscard]] QByteArrayView utf8(std::size_t row) const { return m_texts.utf8(code(row)); }
    [[nodiscard]] QString at(std::size_t row) const { return QString::fromUtf8(utf8(row)); }
    [[nodiscard]] bool isEmptyAt(std::size_t row) const { return utf8(row).isEmpty(); }

    /// Nothing is appended afterwards.
    void close()
    {
        m_known = {};
        m_last = {};
        std::visit([](auto& codes) { codes.shrink_to_fit(); }, m_codes);
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

    template <typename Wider>
    void widen()
    {
        m_codes = std::visit(
            [](const auto& codes) {
                std::vector<Wider> wider;
                wider.reserve(std::max(codes.capacity(), codes.size() + 1));
                for (const auto code : codes) {
                    wider.push_back(static_cast<Wider>(code));
                }
                return wider;
            },
            m_codes);
    }

    void appendCode(quint32 code)
    {
        if (m_codes.index() == 0 && code > std::numeric_limits<quint8>::max()) {
            widen<quint16>();
        }
        if (m_codes.index() == 1 && code > std::numeric_limits<quint16>::max()) {
            widen<quint32>();
        }
        std::visit(
            [code](auto& codes) {
                using Code = typename std::decay_t<decltype(codes)>::value_type;
                codes.push_back(static_cast<Code>(code));
            },
            m_codes);
    }

    TextColumn m_texts;
    std::variant<std::vector<quint8>, std::vector<quint16>, std::vector<quint32>> m_codes;
    QHash<QByteArray, quint32> m_known;
    QByteArray m_last;
    quint32 m_lastCode = 0;
};

} // namespace atlas
