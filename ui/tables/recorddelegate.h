// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/plaindelegate.h"

#include <QRect>

class QAbstractItemView;

namespace atlas {

/// Paints the cells of record tables: hairlines between rows, role marks before leads, "+1" behind them,
/// "unknown" in grey.
class RecordDelegate final : public PlainDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordDelegate)

public:
    using PlainDelegate::PlainDelegate;

    /// The view whose current cell is marked, where it is not the one that is painted.
    void setFocusView(const QAbstractItemView* view) { m_focusView = view; }
    /// Of a number that is painted as a link, since the mouse is over it; empty for none. In the viewport.
    void setLink(const QRect& number) { m_link = number; }

    /// What a cell leaves for its text.
    [[nodiscard]] static QRect textArea(const QRect& cell);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const QAbstractItemView* m_focusView = nullptr;
    QRect m_link;
};

} // namespace atlas
