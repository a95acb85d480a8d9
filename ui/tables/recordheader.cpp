// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/recordheader.h"

#include "tables/roles.h"
#include "ui/look/roughwidth.h"
#include "ui/look/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace atlas {
namespace {

constexpr int FunnelSize = 10;
constexpr int FunnelRoom = FunnelSize + grid::Unit; ///< with the gap before it
constexpr int MarkGap = grid::Half;
constexpr int Grip = 4; ///< at either side of an edge, where a column is made wider

QPainterPath funnelPath(const QRectF& box)
{
    const double middle = box.center().x();
    QPainterPath path(box.topLeft());
    path.lineTo(box.topRight());
    path.lineTo(middle + 1.4, box.center().y());
    path.lineTo(middle + 1.4, box.bottom() - 1.5);
    path.lineTo(middle - 1.4, box.bottom());
    path.lineTo(middle - 1.4, box.center().y());
    path.closeSubpath();
    return path;
}

Funnel funnelOf(const QAbstractItemModel& model, int logical)
{
    return static_cast<Funnel>(model.headerData(logical, Qt::Horizontal, FunnelRole).toInt());
}

} // namespace

RecordHeader::RecordHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setMouseTracking(true);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSortIndicatorShown(false);
    setHighlightSections(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

RecordHeader::~RecordHeader() = default;

QRect RecordHeader::funnelRect(int logical) const
{
    if (model() == nullptr || isSectionHidden(logical) || funnelOf(*model(), logical) == Funnel::None) {
        return {};
    }
    const int right = sectionViewportPosition(logical) + sectionSize(logical) - grid::Unit;
    return {right - FunnelSize, (height() - FunnelSize) / 2, FunnelSize, FunnelSize};
}

int RecordHeader::funnelAt(const QPoint& point) const
{
    const int logical = logicalIndexAt(point);
    // The whole height of the head, and a little around it: ten pixels are hard to hit.
    const QRect funnel = logical < 0 ? QRect() : funnelRect(logical);
    const bool isOn = !funnel.isEmpty() && point.x() >= funnel.left() - Grip &&
                      point.x() <= funnel.right() + grid::Unit - Grip;
    return isOn ? logical : -1;
}

/// Painted here and not by the style: measured in the font that it is painted in, while Qt measures heads in
/// bold, for the case that they are highlighted, and loads the bold face of the font to do so.
void RecordHeader::paintSection(QPainter* painter, const QRect& rect, int logical) const
{
    const Theme& theme = Theme::of(palette());
    const bool isHovered = logical == m_hovered;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, theme.base);
    painter->setPen(theme.rule);
    painter->drawLine(QPointF(rect.left(), rect.bottom() + 0.5),
                      QPointF(rect.right() + 1, rect.bottom() + 0.5));
    QRect area = rect.adjusted(grid::Unit, 0, -grid::Unit, -1);
    painter->setFont(font());
    const QFontMetrics metrics = painter->fontMetrics();
    const QString wholeTitle = model()->headerData(logical, orientation()).toString();
    const QString mark = model()->headerData(logical, orientation(), SortMarkRole).toString();
    const int markWidth = mark.isEmpty() ? 0 : metrics.horizontalAdvance(mark) + MarkGap;
    // In a narrow column the mark takes the room of a funnel that says nothing, until the mouse asks for it.
    const Funnel funnel = funnelOf(*model(), logical);
    const bool isTight = widthByCharacter(wholeTitle, metrics) + markWidth > area.width() - FunnelRoom;
    if (funnel == Funnel::Filled || (funnel == Funnel::Empty && (isHovered || !isTight))) {
        const QRectF box = QRectF(area.right() - FunnelSize + 1, rect.center().y() - FunnelSize / 2.0,
                                  FunnelSize, FunnelSize)
                               .adjusted(0.5, 1, -0.5, 0);
        const QColor ink = funnel == Funnel::Filled ? theme.accent
                           : isHovered              ? theme.secondary
                                                    : theme.border;
        painter->setPen(QPen(ink, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(funnel == Funnel::Filled ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter->drawPath(funnelPath(box));
        painter->setBrush(Qt::NoBrush);
        area.setRight(area.right() - FunnelRoom);
    }
    const QString title = elidedTo(wholeTitle, metrics, std::max(0, area.width() - markWidth));
    const QVariant alignment = model()->headerData(logical, orientation(), Qt::TextAlignmentRole);
    const bool isRight = Qt::Alignment::fromInt(alignment.toInt()).testFlag(Qt::AlignRight);
    const int used = metrics.horizontalAdvance(title) + markWidth;
    const int left = isRight ? std::max(area.left(), area.right() + 1 - used) : area.left();
    painter->setPen(isHovered ? theme.text : theme.secondary);
    painter->drawText(QRect(left, area.top(), used, area.height()), Qt::AlignVCenter | Qt::AlignLeft, title);
    painter->setPen(theme.accent);
    painter->drawText(QRect(left + used - markWidth + MarkGap, area.top(), markWidth, area.height()),
                      Qt::AlignVCenter | Qt::AlignLeft, mark);
    painter->restore();
}

QSize RecordHeader::sectionSizeFromContents(int logical) const
{
    const QFontMetrics metrics = fontMetrics();
    const QString title = model()->headerData(logical, orientation()).toString();
    const QString mark = model()->headerData(logical, orientation(), SortMarkRole).toString();
    const bool hasFunnel = funnelOf(*model(), logical) != Funnel::None;
    const int width = widthByCharacter(title, metrics) + 2 * grid::Unit + (hasFunnel ? FunnelRoom : 0) +
                      (mark.isEmpty() ? 0 : metrics.horizontalAdvance(mark) + MarkGap);
    return {width, metrics.height() + 2 * grid::Half + 1};
}

void RecordHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressedFunnel = event->button() == Qt::LeftButton ? funnelAt(event->position().toPoint()) : -1;
    if (m_pressedFunnel < 0) {
        QHeaderView::mousePressEvent(event);
    }
}

void RecordHeader::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressedFunnel, -1);
    if (pressed < 0) {
        QHeaderView::mouseReleaseEvent(event);
    } else if (funnelAt(event->position().toPoint()) == pressed) {
        Q_EMIT funnelClicked(pressed);
    }
}

void RecordHeader::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(logicalIndexAt(event->position().toPoint()));
    if (m_pressedFunnel < 0) {
        QHeaderView::mouseMoveEvent(event);
    }
}

void RecordHeader::leaveEvent(QEvent* event)
{
    setHovered(-1);
    QHeaderView::leaveEvent(event);
}

void RecordHeader::setHovered(int logical)
{
    if (logical != m_hovered) {
        m_hovered = logical;
        viewport()->update();
    }
}

} // namespace atlas
