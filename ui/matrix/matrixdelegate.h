// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/plaindelegate.h"

#include <array>

namespace atlas {

/// Paints the cells of a matrix: counts in five steps with their number, roles as marks, and the row and the
/// column of the cell under the pointer on a ground of their own.
class MatrixDelegate final : public PlainDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixDelegate)

public:
    using PlainDelegate::PlainDelegate;
    ~MatrixDelegate() override = default;

    void setBounds(const std::array<quint32, 5>& bounds) { m_bounds = bounds; }
    /// -1 for none.
    void setCross(int row, int column);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintCount(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    std::array<quint32, 5> m_bounds{1, 2, 3, 4, 5};
    int m_row = -1;
    int m_column = -1;
};

} // namespace atlas
