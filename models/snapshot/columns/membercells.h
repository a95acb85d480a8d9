// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/columns/textcolumn.h"

#include <QByteArrayView>

#include <functional>

namespace atlas {

/// The published member cells, letter for letter. A cell repeats the names of its members, which the snapshot
/// has already, so that only what stands between them is kept; a cell in which they are not found is kept
/// whole.
class MemberCells
{
public:
    /// The published name, in UTF-8, of the member at a place of the cell, from 0.
    using NameAt = std::function<QByteArrayView(std::size_t place)>;

    void append(QByteArrayView cell, std::size_t members, const NameAt& nameAt);

    [[nodiscard]] std::size_t size() const { return m_cells.size(); }
    [[nodiscard]] QByteArray utf8(std::size_t row, const NameAt& nameAt) const;

    void shrink() { m_cells.shrink(); }

private:
    TextColumn
        m_cells; ///< a name as one byte NameMark; WholeMark in front of a cell that has its own letters
};

} // namespace atlas
