// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/plaindelegate.h"

namespace atlas {

/// Paints a row to tick: the box, the title, and where it has one its count at the right, grey for zero.
class ValueDelegate final : public PlainDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueDelegate)

public:
    /// What a click ticks: the whole row, or the box alone where rows are chosen and dragged as well.
    enum class Ticks : quint8 { Row, Box };

    explicit ValueDelegate(Ticks ticks, QObject* parent = nullptr);
    ~ValueDelegate() override;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the number stands in a row; empty where there is none, or no rows are behind it.
    [[nodiscard]] static QRect countRect(const QRect& row, const QFont& font, const QModelIndex& index);
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    /// The number of a row, which ticks nothing.
    void countClicked(const QModelIndex& index);

private:
    Ticks m_ticks;
};

} // namespace atlas
