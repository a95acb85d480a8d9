// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixdelegate.h"

#include "report/regiongrid.h"
#include "tables/roles.h"
#include "ui/look/theme.h"
#include "ui/matrix/matrixpainter.h"

#include <QAbstractItemModel>
#include <QPainter>

namespace atlas {

void MatrixDelegate::setCross(int row, int column)
{
    m_row = row;
    m_column = column;
}

void MatrixDelegate::paintCount(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto count = index.data(CountRole).toUInt();
    const Swatch& swatch = theme.steps[static_cast<std::size_t>(stepOf(m_bounds, count))];
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    if (count > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(swatch.fill);
        painter.drawRoundedRect(box, grid::SmallRadius, grid::SmallRadius);
        painter.setBrush(Qt::NoBrush);
    }
    painter.setFont(option.font);
    painter.setPen(count > 0 ? swatch.text : theme.faint);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextDontClip,
                     count > 0 ? QString::number(count) : QStringLiteral("·"));
    const QAbstractItemModel& model = *index.model();
    const bool isChosen = model.headerData(index.row(), Qt::Vertical, ChoiceRole).toBool() &&
                          model.headerData(index.column(), Qt::Horizontal, ChoiceRole).toBool();
    if (isChosen) {
        painter.setPen(QPen(theme.warningMark, 2));
        painter.drawRoundedRect(box, grid::SmallRadius, grid::SmallRadius);
    }
}

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCrossed = index.row() == m_row || index.column() == m_column;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.selection);
    } else if (isCrossed) {
        painter->fillRect(option.rect, theme.hover);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.rule);
    if (index.data(IsNumberRole).toBool()) {
        paintCount(*painter, option, index);
    } else if (const auto role = fromKey<Role>(index.data(LeadRole).toString())) {
        paintRoleMark(*painter, option.rect, *role, theme, option.fontMetrics.ascent() * 0.86);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
    }
    painter->restore();
}

} // namespace atlas
