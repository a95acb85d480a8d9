// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/region/regionview.h"

#include "ui/look/plaintext.h"
#include "ui/look/richtext.h"
#include "ui/look/theme.h"
#include "ui/region/regionpainter.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

RegionView::RegionView(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

RegionView::~RegionView() = default;

void RegionView::setGrid(RegionGrid grid)
{
    const QString focusedBefore = focusedKey();
    m_grid = std::move(grid);
    setAccessibleName(m_grid.title);
    layOut();
    int focused = -1;
    for (std::size_t index = 0; index < m_layout.tiles.size(); ++index) {
        if (tileKey(m_grid, m_layout.tiles[index]) == focusedBefore) {
            focused = static_cast<int>(index);
        }
    }
    setFocused(focused);
}

QString RegionView::focusedKey() const
{
    return m_focused < 0 ? QString() : tileKey(m_grid, m_layout.tiles[static_cast<std::size_t>(m_focused)]);
}

QSize RegionView::sizeHint() const
{
    return {grid::Unit * 90, grid::Unit * 70};
}

QSize RegionView::minimumSizeHint() const
{
    return {grid::Unit * 40, grid::Unit * 34};
}

void RegionView::layOut()
{
    m_layout = regionLayout(m_grid, QRectF(rect()), font());
    m_hovered = -1;
    m_isOnNumber = false;
    m_pressed = -1;
    if (m_focused >= static_cast<int>(m_layout.tiles.size())) {
        m_focused = -1;
    }
    update();
}

int RegionView::indexAt(const QPointF& point) const
{
    const Tile* tile = m_layout.tileAt(point);
    return tile == nullptr ? -1 : static_cast<int>(tile - m_layout.tiles.data());
}

/// A little around it too: figures are small. A zero has no rows.
bool RegionView::isOnNumber(const QPointF& point) const
{
    const Tile* tile = m_layout.tileAt(point);
    if (tile == nullptr) {
        return false;
    }
    const auto& place = m_grid.places[tile->place];
    const quint32 value =
        tile->inner < 0 ? place.value : place.inner[static_cast<std::size_t>(tile->inner)].value;
    const QRectF number = tileNumber(m_grid, m_layout, *tile, font());
    return value > 0 && number.adjusted(-grid::Half, 0, grid::Half, 0).contains(point);
}

void RegionView::setHovered(int index, bool isOnNumber)
{
    if (index != m_hovered || isOnNumber != m_isOnNumber) {
        m_hovered = index;
        m_isOnNumber = isOnNumber;
        setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void RegionView::setFocused(int index)
{
    m_focused = index;
    // Tells assistive technology too: the description changes with the tile.
    setAccessibleDescription(index < 0 ? QString()
                                       : tileText(m_grid, m_layout.tiles[static_cast<std::size_t>(index)]));
    update();
}

void RegionView::activate(int index, bool isNumber, Qt::KeyboardModifiers modifiers)
{
    if (index >= 0) {
        // A copy: the grid is replaced while the signal is answered.
        const QString key = tileKey(m_grid, m_layout.tiles[static_cast<std::size_t>(index)]);
        if (isNumber) {
            Q_EMIT numberActivated(key);
        } else {
            Q_EMIT placeActivated(key, modifiers.testFlag(Qt::ControlModifier));
        }
    }
}

bool RegionView::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        layOut();
    }
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = indexAt(QPointF(help->pos()));
    if (index < 0) {
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    const Tile& tile = m_layout.tiles[static_cast<std::size_t>(index)];
    showPlainToolTip(help->globalPos(), tileText(m_grid, tile), this, tile.rect.toAlignedRect());
    return true;
}

void RegionView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const TileMarks marks{m_hovered, m_showsFocus && hasFocus() ? m_focused : -1, m_isOnNumber};
    paintRegionGrid(painter, QRectF(rect()), m_grid, Theme::of(this), font(), marks);
}

void RegionView::resizeEvent(QResizeEvent*)
{
    layOut();
}

void RegionView::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(indexAt(event->position()), isOnNumber(event->position()));
}

void RegionView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = indexAt(event->position());
        m_showsFocus = false;
    }
}

void RegionView::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (event->button() == Qt::LeftButton && pressed >= 0 && pressed == indexAt(event->position())) {
        setFocused(pressed);
        activate(pressed, isOnNumber(event->position()), event->modifiers());
    }
}

void RegionView::leaveEvent(QEvent*)
{
    setHovered(-1, false);
}

void RegionView::keyPressEvent(QKeyEvent* event)
{
    const auto key = static_cast<Qt::Key>(event->key());
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_showsFocus = true;
        if (m_layout.tiles.empty()) {
            break;
        }
        if (m_focused < 0) {
            setFocused(0);
        } else if (const auto next = tileBeside(m_layout, static_cast<std::size_t>(m_focused), key)) {
            setFocused(static_cast<int>(*next));
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate(m_focused, event->modifiers().testFlag(Qt::AltModifier), event->modifiers());
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RegionView::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    if (m_focused < 0 && !m_layout.tiles.empty()) {
        setFocused(0);
    }
    update();
}

void RegionView::focusOutEvent(QFocusEvent*)
{
    update();
}

} // namespace atlas
