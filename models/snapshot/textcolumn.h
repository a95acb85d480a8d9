// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>
#include <vector>

namespace atlas {

/// A column of texts in one UTF-8 arena.
class TextColumn
{
public:
    void append(QStringView text) { append(QByteArrayView(text.toUtf8())); }
    void append(QByteArrayView utf8)
    {
        m_bytes.append(utf8.data(), static_cast<std::size_t>(utf8.size()));
        m_ends.push_back(static_cast<quint32>(m_bytes.size()));
    }

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] QByteArrayView utf8(std::size_t row) const
    {
        const quint32 start = row == 0 ? 0 : m_ends[row - 1];
        return {m_bytes.data() + start, static_cast<qsizetype>(m_ends[row] - start)};
    }
    [[nodiscard]] QString at(std::size_t row) const { return QString::fromUtf8(utf8(row)); }
    [[nodiscard]] bool isEmptyAt(std::size_t row) const { return utf8(row).isEmpty(); }

    void shrink()
    {
        m_bytes.shrink_to_fit();
        m_ends.shrink_to_fit();
    }

private:
    std::string m_bytes;
    std::vector<quint32> m_ends;
};

} // namespace atlas
