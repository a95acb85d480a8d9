// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"

#include "ui/charts/barlayout.h"
#include "ui/charts/barpicture.h"
#include "ui/look/plaintext.h"
#include "ui/look/richtext.h"
#include "ui/look/theme.h"

#include <QFocusEvent>
#include <QGraphicsScene>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

ChartView::ChartView(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

ChartView::~ChartView() = default;

void ChartView::setChart(BarChart chart)
{
    const QString focusedKey =
        m_focused < 0 ? QString() : m_chart.categories[static_cast<std::size_t>(m_focused)].key;
    m_chart = std::move(chart);
    m_hovered = -1;
    m_isOnNumber = false;
    m_pressed = -1;
    m_focused = -1;
    for (std::size_t i = 0; i < m_chart.categories.size(); ++i) {
        if (m_chart.categories[i].key == focusedKey) {
            m_focused = static_cast<int>(i);
        }
    }
    setAccessibleName(m_chart.title);
    dropPicture();
    takeHeight();
}

QRectF ChartView::rowRect(std::size_t category) const
{
    return layoutBars(m_chart, font(), width()).row(category);
}

int ChartView::categoryAt(const QPointF& point) const
{
    return layoutBars(m_chart, font(), width()).categoryAt(point, m_chart.categories.size());
}

bool ChartView::isOnNumber(const QPointF& point) const
{
    return layoutBars(m_chart, font(), width()).valueAt(m_chart, point) >= 0;
}

void ChartView::showMarks()
{
    if (m_picture != nullptr) {
        m_picture->setMarks(m_hovered, m_showsFocus && hasFocus() ? m_focused : -1, m_isOnNumber);
    }
}

void ChartView::makePicture()
{
    if (m_picture == nullptr) {
        m_scene = std::make_unique<QGraphicsScene>();
        m_picture = new BarPicture(m_chart, Theme::of(this), font());
        m_scene->addItem(m_picture);
        m_picture->setWidth(width());
        showMarks();
    }
}

void ChartView::dropPicture()
{
    m_picture = nullptr;
    m_scene.reset();
    update();
}

void ChartView::takeHeight()
{
    setFixedHeight(static_cast<int>(std::ceil(layoutBars(m_chart, font(), width()).size.height())) + 1);
}

void ChartView::setHovered(int category, bool isNumber)
{
    if (category == m_hovered && isNumber == m_isOnNumber) {
        return;
    }
    m_hovered = category;
    m_isOnNumber = isNumber;
    setCursor(category >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    showMarks();
    update();
}

void ChartView::setFocused(int category)
{
    m_focused = category;
    setAccessibleDescription(category < 0 ? QString()
                                          : categoryText(m_chart, static_cast<std::size_t>(category)));
    showMarks();
    update();
}

void ChartView::activate(int category, bool isNumber, Qt::KeyboardModifiers modifiers)
{
    if (category >= 0) {
        // A copy: the chart is replaced while the signal is answered.
        const QString key = m_chart.categories[static_cast<std::size_t>(category)].key;
        if (isNumber) {
            Q_EMIT numberActivated(key);
        } else {
            Q_EMIT categoryActivated(key, modifiers.testFlag(Qt::ControlModifier));
        }
    }
}

bool ChartView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
        dropPicture();
        break;
    case QEvent::FontChange:
        dropPicture();
        takeHeight();
        break;
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int category = categoryAt(QPointF(help->pos()));
        if (category < 0) {
            QToolTip::hideText();
            event->ignore();
            return true;
        }
        const auto index = static_cast<std::size_t>(category);
        showPlainToolTip(help->globalPos(), categoryText(m_chart, index), this,
                         rowRect(index).toAlignedRect());
        return true;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

void ChartView::paintEvent(QPaintEvent*)
{
    if (m_chart.categories.empty()) {
        return;
    }
    makePicture();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene->render(&painter, QRectF(rect()), QRectF(rect()), Qt::IgnoreAspectRatio);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    if (event->size().width() != event->oldSize().width()) {
        if (m_picture != nullptr) {
            m_picture->setWidth(width());
        }
        takeHeight();
    }
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(categoryAt(event->position()), isOnNumber(event->position()));
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = categoryAt(event->position());
        m_showsFocus = false;
    }
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (event->button() == Qt::LeftButton && pressed >= 0 && pressed == categoryAt(event->position())) {
        setFocused(pressed);
        activate(pressed, isOnNumber(event->position()), event->modifiers());
    }
}

void ChartView::leaveEvent(QEvent*)
{
    setHovered(-1, false);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const auto last = static_cast<int>(m_chart.categories.size()) - 1;
    const auto go = [&](int category) {
        m_showsFocus = true;
        setFocused(std::clamp(category, std::min(0, last), last));
    };
    switch (event->key()) {
    case Qt::Key_Up:
        go(m_focused - 1);
        break;
    case Qt::Key_Down:
        go(m_focused + 1);
        break;
    case Qt::Key_Home:
        go(0);
        break;
    case Qt::Key_End:
        go(last);
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

void ChartView::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    setFocused(m_focused < 0 && !m_chart.categories.empty() ? 0 : m_focused);
}

void ChartView::focusOutEvent(QFocusEvent*)
{
    setFocused(m_focused);
}

} // namespace atlas
