// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixheader.h"

#include "domain/text/showntext.h"
#include "tables/roles.h"
#include "ui/look/roughwidth.h"
#include "ui/look/theme.h"
#include "ui/matrix/uprighttext.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace atlas {
namespace {

constexpr int SectionsMeasured = 200;
constexpr int Indent = grid::Double; ///< of a place inside a province

} // namespace

MatrixHeader::MatrixHeader(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent)
{
    setSectionResizeMode(Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMouseTracking(true);
}

MatrixHeader::~MatrixHeader() = default;

QString MatrixHeader::totalText(int section) const
{
    return model()->headerData(section, orientation(), CountRole).toString();
}

void MatrixHeader::fit(int most)
{
    if (model() == nullptr) {
        return;
    }
    const QFontMetrics metrics(font());
    const int measured = std::min(count(), SectionsMeasured);
    double extent = metrics.height() * 3;
    m_totalWidth = metrics.horizontalAdvance(QStringLiteral("00"));
    for (int section = 0; section < measured; ++section) {
        const QString title = shortened(model()->headerData(section, orientation()).toString());
        m_totalWidth = std::max(m_totalWidth, metrics.horizontalAdvance(totalText(section)));
        if (orientation() == Qt::Horizontal) {
            extent = std::max(extent, UprightText(title, font(), most).height());
        } else {
            const bool isInner = model()->headerData(section, orientation(), DepthRole).toInt() > 0;
            extent = std::max<double>(extent, metrics.horizontalAdvance(title) + (isInner ? Indent : 0));
        }
    }
    const int beside =
        orientation() == Qt::Horizontal ? metrics.height() + grid::Double : m_totalWidth + grid::Unit * 3;
    m_extent = std::min(most, static_cast<int>(std::ceil(extent)) + beside);
    updateGeometry();
    Q_EMIT geometriesChanged();
}

void MatrixHeader::setMarked(int section)
{
    if (section != m_marked) {
        m_marked = section;
        viewport()->update();
    }
}

QSize MatrixHeader::sizeHint() const
{
    const int extent = std::max(m_extent, fontMetrics().height() * 2);
    return orientation() == Qt::Horizontal ? QSize(0, extent) : QSize(extent, 0);
}

QRect MatrixHeader::totalRect(const QRect& section) const
{
    if (orientation() == Qt::Horizontal) {
        const int line = fontMetrics().height() + grid::Half;
        return {section.left(), section.bottom() - line - 2, section.width(), line};
    }
    return {section.right() - m_totalWidth - grid::Unit, section.top(), m_totalWidth, section.height()};
}

QFont MatrixHeader::totalFont(int section) const
{
    QFont own = font();
    own.setUnderline(section == m_hoveredTotal);
    return own;
}

/// A little beside the figures counts too; -1 where there is no total.
int MatrixHeader::totalAt(const QPoint& point) const
{
    const int section = logicalIndexAt(point);
    if (section < 0) {
        return -1;
    }
    const int start = sectionViewportPosition(section);
    const QRect whole = orientation() == Qt::Horizontal ? QRect(start, 0, sectionSize(section), height())
                                                        : QRect(0, start, width(), sectionSize(section));
    return totalRect(whole).adjusted(-grid::Half, 0, grid::Half, 0).contains(point) ? section : -1;
}

void MatrixHeader::setHoveredTotal(int section)
{
    if (section != m_hoveredTotal) {
        m_hoveredTotal = section;
        viewport()->setCursor(section >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
}

void MatrixHeader::mousePressEvent(QMouseEvent* event)
{
    m_isTotalClicked = totalAt(event->position().toPoint()) >= 0;
    QHeaderView::mousePressEvent(event);
}

void MatrixHeader::mouseMoveEvent(QMouseEvent* event)
{
    QHeaderView::mouseMoveEvent(event);
    setHoveredTotal(totalAt(event->position().toPoint()));
}

void MatrixHeader::leaveEvent(QEvent* event)
{
    setHoveredTotal(-1);
    QHeaderView::leaveEvent(event);
}

void MatrixHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = Theme::of(this);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, section == m_marked ? theme.hover : theme.base);
    if (orientation() == Qt::Horizontal) {
        paintUpright(*painter, rect, section);
    } else {
        paintLine(*painter, rect, section);
    }
    if (model()->headerData(section, orientation(), ChoiceRole).toBool()) {
        const QRect mark = orientation() == Qt::Horizontal
                               ? QRect(rect.left() + 2, rect.bottom() - 2, rect.width() - 4, 3)
                               : QRect(rect.right() - 2, rect.top() + 2, 3, rect.height() - 4);
        painter->fillRect(mark, theme.warningMark);
    }
    painter->restore();
}

void MatrixHeader::paintUpright(QPainter& painter, const QRect& rect, int section) const
{
    const Theme& theme = Theme::of(this);
    const QRect total = totalRect(rect);
    const QRectF room(rect.left(), rect.top() + grid::Half, rect.width(),
                      total.top() - rect.top() - grid::Unit);
    const bool isInner = model()->headerData(section, orientation(), DepthRole).toInt() > 0;
    painter.setFont(font());
    painter.setPen(isInner ? theme.secondary : theme.text);
    UprightText(model()->headerData(section, orientation()).toString(), font(), room.height())
        .paint(painter, room);
    painter.setFont(totalFont(section));
    painter.setPen(theme.secondary);
    painter.drawText(total, Qt::AlignCenter | Qt::TextDontClip, totalText(section));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
}

void MatrixHeader::paintLine(QPainter& painter, const QRect& rect, int section) const
{
    const Theme& theme = Theme::of(this);
    const bool isInner = model()->headerData(section, orientation(), DepthRole).toInt() > 0;
    const QRect total = totalRect(rect);
    const QRect room(rect.left() + (isInner ? Indent : 0), rect.top(), 0, rect.height());
    const int width = total.left() - grid::Unit - room.left();
    painter.setFont(font());
    painter.setPen(isInner ? theme.secondary : theme.text);
    painter.drawText(QRect(room.left(), room.top(), width, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     elidedTo(model()->headerData(section, orientation()).toString(), fontMetrics(), width));
    painter.setFont(totalFont(section));
    painter.setPen(theme.secondary);
    painter.drawText(total, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, totalText(section));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.rule);
}

} // namespace atlas
