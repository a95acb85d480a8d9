// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/columns/membercells.h"

#include <QByteArray>

namespace atlas {
namespace {
constexpr char NameMark = '\x01';
constexpr char WholeMark = '\x02';
} // namespace

void MemberCells::append(QByteArrayView cell, std::size_t members, const NameAt& nameAt)
{
    // No list has the marks as letters; a hostile file may.
    bool isWhole = cell.contains(NameMark) || cell.startsWith(WholeMark);
    QByteArray kept;
    qsizetype at = 0;
    for (std::size_t place = 0; place < members && !isWhole; ++place) {
        const QByteArrayView name = nameAt(place);
        const qsizetype found = name.isEmpty() ? -1 : cell.indexOf(name, at);
        isWhole = found < 0;
        if (!isWhole) {
            kept.append(cell.sliced(at, found - at).data(), found - at);
            kept.append(NameMark);
            at = found + name.size();
        }
    }
    if (isWhole) {
        kept = QByteArray(1, WholeMark).append(cell.data(), cell.size());
    } else {
        kept.append(cell.sliced(at).data(), cell.size() - at);
    }
    m_cells.append(QByteArrayView(kept));
}

QByteArray MemberCells::utf8(std::size_t row, const NameAt& nameAt) const
{
    const QByteArrayView kept = m_cells.utf8(row);
    if (kept.startsWith(WholeMark)) {
        return kept.sliced(1).toByteArray();
    }
    QByteArray cell;
    std::size_t place = 0;
    for (const char letter : kept) {
        if (letter == NameMark) {
            cell.append(nameAt(place++));
        } else {
            cell.append(letter);
        }
    }
    return cell;
}

} // namespace atlas
