// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <optional>
#include <vector>

namespace atlas {

/// The registry's ids of rows. Where they count up without a gap, as they do until a record is taken out,
/// they take no room.
class IdColumn final
{
public:
    void push_back(qint64 id)
    {
        if (m_count == 0) {
            m_first = id;
        }
        const bool countsUp = m_ids.empty() && id == m_first + static_cast<qint64>(m_count);
        if (!countsUp) {
            for (std::size_t row = m_ids.size(); row < m_count; ++row) {
                m_ids.push_back(m_first + static_cast<qint64>(row));
            }
            m_ids.push_back(id);
        }
        ++m_count;
    }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] qint64 operator[](std::size_t row) const
    {
        return m_ids.empty() ? m_first + static_cast<qint64>(row) : m_ids[row];
    }
    [[nodiscard]] std::optional<quint32> rowOf(qint64 id) const
    {
        if (m_ids.empty()) {
            const bool isThere = id >= m_first && id - m_first < static_cast<qint64>(m_count);
            return isThere ? std::optional(static_cast<quint32>(id - m_first)) : std::nullopt;
        }
        const auto found = std::ranges::find(m_ids, id); // in published order, which is not the ids'
        return found == m_ids.end() ? std::nullopt
                                    : std::optional(static_cast<quint32>(found - m_ids.begin()));
    }

private:
    qint64 m_first = 0;
    std::size_t m_count = 0;
    std::vector<qint64> m_ids; ///< empty as long as they count up
};

} // namespace atlas
