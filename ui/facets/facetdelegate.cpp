// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facets/facetdelegate.h"

#include "tables/facetmodel.h"
#include "ui/look/roughwidth.h"
#include "ui/look/theme.h"

#include <QCursor>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTreeView>

namespace atlas {
namespace {

constexpr int Indent = 16; ///< a place inside a province
constexpr int MarkWidth = 14;

bool isHead(const QModelIndex& index)
{
    return !index.parent().isValid();
}

bool isRest(const QModelIndex& index)
{
    return !isHead(index) && !index.data(ValueKeyRole).isValid();
}

bool isExpanded(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    return view != nullptr && view->isExpanded(index);
}

/// A fold mark: pointing down when open, to the right when folded.
void paintFold(QPainter& painter, QPointF centre, bool open, const QColor& color)
{
    painter.save();
    painter.translate(centre);
    painter.rotate(open ? 0 : -90);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({QPointF(-3.5, -1.5), QPointF(0, 2), QPointF(3.5, -1.5)}));
    painter.restore();
}

/// Three dots: here is a menu.
void paintDots(QPainter& painter, const QRect& area, const QColor& color)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const int offset : {-4, 0, 4}) {
        painter.drawEllipse(QPointF(area.center().x() + offset, area.center().y() + 2.5), 1.2, 1.2);
    }
    painter.restore();
}

/// Whether the mouse is on a place of the row.
bool isUnderMouse(const QStyleOptionViewItem& option, const QRect& area)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view != nullptr && option.state.testFlag(QStyle::State_MouseOver) &&
           area.contains(view->viewport()->mapFromGlobal(QCursor::pos()));
}

void paintHead(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
               const Theme& theme)
{
    const QRect area = option.rect.adjusted(grid::Double, 0, -grid::Double, 0);
    painter.setFont(smallFont(option.font));
    painter.setPen(theme.secondary);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool hasMenu = isHovered || option.state.testFlag(QStyle::State_HasFocus);
    const QRect text = area.adjusted(0, grid::Half, hasMenu ? -2 * MarkWidth : -MarkWidth, 0);
    if (hasMenu) {
        paintDots(painter, FacetDelegate::menuRect(option.rect), theme.secondary);
    }
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     elidedTo(index.data().toString(), painter.fontMetrics(), text.width()));
    paintFold(painter, QPointF(area.right() - 4, text.center().y() + 1), isExpanded(option, index),
              theme.secondary);
}

/// ✓ for included, a crossing stroke for excluded: shape, not colour alone.
void paintChoice(QPainter& painter, QPointF at, FacetChoice choice, const Theme& theme)
{
    if (choice == FacetChoice::Included) {
        painter.setPen(QPen(theme.accent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({at + QPointF(0, 0), at + QPointF(3, 3), at + QPointF(8, -4)}));
    } else if (choice == FacetChoice::Excluded) {
        painter.setPen(QPen(theme.warning, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at + QPointF(0, 0), at + QPointF(8, 0));
    }
}

void paintValue(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                const Theme& theme)
{
    const auto choice = static_cast<FacetChoice>(index.data(ChoiceRole).toInt());
    const qulonglong count = index.data(CountRole).toULongLong();
    const QRect area = option.rect;
    const double share = index.data(ShareRole).toDouble();
    if (share > 0) {
        QRectF bar(area.left(), area.top() + 1.5, (area.width() - grid::Double) * share, area.height() - 3.0);
        QPainterPath path;
        path.addRoundedRect(bar.adjusted(-grid::SmallRadius, 0, 0, 0), grid::SmallRadius, grid::SmallRadius);
        painter.fillPath(path, theme.accentSoft);
    }
    const int depth = index.data(DepthRole).toInt() + (isHead(index.parent()) ? 0 : 1);
    QRect text = area.adjusted(grid::Double + depth * Indent, 0, -grid::Double, 0);
    QFont font = option.font;
    QColor color = count == 0 ? theme.faint : theme.text;
    if (choice != FacetChoice::Neutral) {
        paintChoice(painter, QPointF(text.left(), text.center().y() + 1), choice, theme);
        text.setLeft(text.left() + MarkWidth);
        font.setWeight(QFont::DemiBold);
        font.setStrikeOut(choice == FacetChoice::Excluded);
        color = choice == FacetChoice::Included ? theme.accent : theme.warning;
    }
    const QString number = QLocale().toString(count);
    const bool isLink =
        count > 0 && isUnderMouse(option, FacetDelegate::countRect(option.rect, option.font, index));
    QFont numberFont = option.font;
    numberFont.setUnderline(isLink);
    painter.setFont(numberFont);
    painter.setPen(count == 0 ? theme.faint : isLink ? theme.accent : theme.text);
    const int numberWidth = painter.fontMetrics().horizontalAdvance(number);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, number);
    painter.setFont(font);
    painter.setPen(color);
    const QRect label = text.adjusted(0, 0, -numberWidth - grid::Unit, 0);
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                     elidedTo(index.data().toString(), painter.fontMetrics(), label.width()));
}

void paintRest(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
               const Theme& theme)
{
    const QRect text = option.rect.adjusted(grid::Double, 0, -grid::Double, 0);
    painter.setFont(option.font);
    painter.setPen(theme.faint);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    paintFold(painter, QPointF(text.right() - 4, text.center().y() + 1), isExpanded(option, index),
              theme.faint);
}

} // namespace

QRect FacetDelegate::menuRect(const QRect& row)
{
    return {row.right() - grid::Double - 2 * MarkWidth, row.top(), MarkWidth + grid::Half, row.height()};
}

QRect FacetDelegate::countRect(const QRect& row, const QFont& font, const QModelIndex& index)
{
    if (!index.data(ValueKeyRole).isValid()) {
        return {};
    }
    const QString number = QLocale().toString(index.data(CountRole).toULongLong());
    const int width = QFontMetrics(font).horizontalAdvance(number) + grid::Unit;
    return {row.right() + 1 - grid::Double + grid::Half - width, row.top(), width, row.height()};
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_MouseOver) && !isHead(index)) {
        painter->fillRect(option.rect, theme.hover);
    }
    if (isHead(index)) {
        paintHead(*painter, option, index, theme);
    } else if (isRest(index)) {
        paintRest(*painter, option, index, theme);
    } else {
        paintValue(*painter, option, index, theme);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.widget != nullptr &&
        option.widget->hasFocus()) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2.5, 0.5, -2.5, -0.5), grid::SmallRadius,
                                 grid::SmallRadius);
    }
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int height = option.fontMetrics.height();
    return {grid::Unit * 10, isHead(index) ? height * 2 : height + grid::Unit};
}

} // namespace atlas
