// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/text/utf8text.h"

#include <QByteArrayView>
#include <QString>

#include <algorithm>
#include <string>
#include <string_view>
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
    [[nodiscard]] QString at(std::size_t row) const { return textFromUtf8(utf8(row)); }
    [[nodiscard]] bool isEmptyAt(std::size_t row) const { return utf8(row).isEmpty(); }

    /// All texts one behind the other, and where a text begins in them; begin(size()) is the end of the last.
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t begin(std::size_t row) const { return row == 0 ? 0 : m_ends[row - 1]; }

    void shrink()
    {
        m_bytes.shrink_to_fit();
        m_ends.shrink_to_fit();
    }

private:
    std::string m_bytes;
    std::vector<quint32> m_ends;
};

/// A column of texts that most rows do not have: only those that are not empty take memory.
class SparseTextColumn
{
public:
    void append(QStringView text) { append(QByteArrayView(text.toUtf8())); }
    void append(QByteArrayView utf8)
    {
        if (!utf8.isEmpty()) {
            m_rows.push_back(m_size);
            m_texts.append(utf8);
        }
        ++m_size;
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] QByteArrayView utf8(std::size_t row) const
    {
        const auto found = std::ranges::lower_bound(m_rows, row);
        return found != m_rows.end() && *found == row
                   ? m_texts.utf8(static_cast<std::size_t>(found - m_rows.begin()))
                   : QByteArrayView();
    }
    [[nodiscard]] QString at(std::size_t row) const { return textFromUtf8(utf8(row)); }
    [[nodiscard]] bool isEmptyAt(std::size_t row) const { return utf8(row).isEmpty(); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }             ///< no row has a text
    [[nodiscard]] const std::vector<quint32>& rows() const { return m_rows; } ///< that have one, rising
    [[nodiscard]] const TextColumn& texts() const { return m_texts; }         ///< of those rows

    void shrink()
    {
        m_rows.shrink_to_fit();
        m_texts.shrink();
    }

private:
    std::vector<quint32> m_rows; ///< that have a text, rising
    TextColumn m_texts;
    quint32 m_size = 0;
};

/// A column of names, each also as fold() gives it, which for most is the same text.
class NameColumn
{
public:
    /// An empty folded text stands for the name itself.
    void append(QByteArrayView name, QByteArrayView folded)
    {
        m_names.append(name);
        m_folded.append(folded == name ? QByteArrayView() : folded);
    }

    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    [[nodiscard]] QByteArrayView utf8(std::size_t row) const { return m_names.utf8(row); }
    [[nodiscard]] QString at(std::size_t row) const { return m_names.at(row); }
    [[nodiscard]] QByteArrayView foldedUtf8(std::size_t row) const
    {
        const QByteArrayView folded = m_folded.utf8(row);
        return folded.isEmpty() ? m_names.utf8(row) : folded;
    }
    [[nodiscard]] QString foldedAt(std::size_t row) const { return textFromUtf8(foldedUtf8(row)); }

    [[nodiscard]] const TextColumn& names() const { return m_names; }
    [[nodiscard]] const SparseTextColumn& foldedOtherwise() const { return m_folded; } ///< where it differs

    void shrink()
    {
        m_names.shrink();
        m_folded.shrink();
    }

private:
    TextColumn m_names;
    SparseTextColumn m_folded;
};

} // namespace atlas
