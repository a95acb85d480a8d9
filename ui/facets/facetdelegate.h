// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/plaindelegate.h"

namespace atlas {

/// Paints facet heads and values: the bar behind, the choice as a mark, the count at the right.
class FacetDelegate final : public PlainDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetDelegate)

public:
    using PlainDelegate::PlainDelegate;

    /// Where the menu of a field opens, in its row.
    [[nodiscard]] static QRect menuRect(const QRect& row);
    /// Where the count of a value stands, in its row; empty for rows without one.
    [[nodiscard]] static QRect countRect(const QRect& row, const QFont& font, const QModelIndex& index);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace atlas
