// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace atlas {

/// Which columns a table shows, in which order and how wide; by column key. A plain value that settings and
/// saved views keep as one line of text.
struct ColumnState
{
    QStringList visible;        ///< in order
    QHash<QString, int> widths; ///< pixels; only where the user set them, other columns share the room
    int pinned = 0;             ///< so many of the first visible columns stay while the others scroll

    /// "number,name:240|seat,members;leads:120": the visible columns in order with the widths that were set,
    /// a bar behind the last pinned one, and behind the semicolon the widths of columns that are hidden now.
    [[nodiscard]] QString toText() const;
    /// Never fails: what cannot be read is passed over, and a key that is there twice counts once. Whether a
    /// table has the columns is the table's business.
    [[nodiscard]] static ColumnState fromText(QStringView text);

    friend bool operator==(const ColumnState&, const ColumnState&) = default;
};

} // namespace atlas
