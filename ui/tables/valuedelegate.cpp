// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/valuedelegate.h"

#include "tables/roles.h"
#include "ui/look/roughwidth.h"
#include "ui/look/theme.h"

#include <QAbstractItemView>
#include <QCursor>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace atlas {
namespace {

constexpr int Box = 13;
constexpr int Indent = 16; ///< a place inside a province

void paintBox(QPainter& painter, const QRectF& box, bool isTicked, const Theme& theme)
{
    painter.setPen(QPen(isTicked ? theme.accent : theme.faint, 1));
    painter.setBrush(isTicked ? theme.accent : theme.base);
    painter.drawRoundedRect(box, grid::SmallRadius, grid::SmallRadius);
    painter.setBrush(Qt::NoBrush);
    if (isTicked) {
        painter.setPen(QPen(theme.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF at = box.topLeft();
        painter.drawPolyline(QPolygonF({at + QPointF(3, 6.5), at + QPointF(5.3, 9), at + QPointF(9.5, 3.8)}));
    }
}

QRectF boxIn(const QRect& row, int depth)
{
    return {row.left() + grid::Half + depth * Indent + 0.5, row.center().y() - Box / 2.0 + 0.5, Box - 1,
            Box - 1};
}

} // namespace

ValueDelegate::ValueDelegate(Ticks ticks, QObject* parent)
    : PlainDelegate(parent)
    , m_ticks(ticks)
{
}

ValueDelegate::~ValueDelegate() = default;

void ValueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.selection);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.hover);
    }
    const QRectF box = boxIn(option.rect, index.data(DepthRole).toInt());
    QRect area = option.rect.adjusted(0, 0, -grid::Unit, 0);
    paintBox(*painter, box, index.data(Qt::CheckStateRole).toInt() == Qt::Checked, theme);
    area.setLeft(static_cast<int>(box.right()) + grid::Unit);
    const QVariant count = index.data(CountRole);
    const bool isZero = count.isValid() && count.toULongLong() == 0;
    const QString number = count.isValid() ? QLocale().toString(count.toULongLong()) : QString();
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool isLink =
        view != nullptr && option.state.testFlag(QStyle::State_MouseOver) &&
        countRect(option.rect, option.font, index).contains(view->viewport()->mapFromGlobal(QCursor::pos()));
    QFont numberFont = option.font;
    numberFont.setUnderline(isLink);
    painter->setFont(numberFont);
    painter->setPen(isZero ? theme.faint : isLink ? theme.accent : theme.text);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, number);
    area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(number) - grid::Unit);
    painter->setFont(option.font);
    painter->setPen(isZero ? theme.faint : theme.text);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                      elidedTo(index.data().toString(), painter->fontMetrics(), area.width()));
    painter->restore();
}

QRect ValueDelegate::countRect(const QRect& row, const QFont& font, const QModelIndex& index)
{
    const qulonglong count = index.data(CountRole).toULongLong();
    if (count == 0) {
        return {};
    }
    const int width = QFontMetrics(font).horizontalAdvance(QLocale().toString(count)) + 2 * grid::Unit;
    return {row.right() + 1 - width, row.top(), width, row.height()};
}

QSize ValueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return {grid::Unit * 10, option.fontMetrics.height() + grid::Unit};
}

bool ValueDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    const auto isHit = [&] {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QRectF box = boxIn(option.rect, index.data(DepthRole).toInt());
        const bool isOn = m_ticks == Ticks::Row || mouse->position().x() <= box.right() + grid::Half;
        return mouse->button() == Qt::LeftButton && isOn;
    };
    const auto isTick = [&] {
        const int key = static_cast<QKeyEvent*>(event)->key();
        return key == Qt::Key_Space || key == Qt::Key_Select;
    };
    if (event->type() == QEvent::MouseButtonRelease &&
        countRect(option.rect, option.font, index)
            .contains(static_cast<QMouseEvent*>(event)->position().toPoint())) {
        Q_EMIT countClicked(index);
        return true;
    }
    const bool toggles = (event->type() == QEvent::MouseButtonRelease && isHit()) ||
                         (event->type() == QEvent::KeyPress && isTick());
    if (!toggles) {
        return false;
    }
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, static_cast<int>(isTicked ? Qt::Unchecked : Qt::Checked),
                          Qt::CheckStateRole);
}

} // namespace atlas
