// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <variant>
#include <vector>

namespace atlas {

/// A column of small numbers, in as many bytes as the largest of them needs.
class CodeColumn final
{
public:
    void reserve(std::size_t rows)
    {
        std::visit([rows](auto& codes) { codes.reserve(rows); }, m_codes);
    }
    void push_back(quint32 code)
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
    [[nodiscard]] std::size_t size() const
    {
        return std::visit([](const auto& codes) { return codes.size(); }, m_codes);
    }
    [[nodiscard]] quint32 operator[](std::size_t row) const
    {
        return std::visit([row](const auto& codes) { return quint32{codes[row]}; }, m_codes);
    }
    void shrink_to_fit()
    {
        std::visit([](auto& codes) { codes.shrink_to_fit(); }, m_codes);
    }

private:
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

    std::variant<std::vector<quint8>, std::vector<quint16>, std::vector<quint32>> m_codes;
};

} // namespace atlas
