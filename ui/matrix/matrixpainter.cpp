// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixpainter.h"

#include "ui/look/fittedtext.h"
#include "ui/look/theme.h"
#include "ui/matrix/uprighttext.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace atlas {
namespace {

/// Everything is drawn at this size and scaled, so that type of half a point is set as well as large type.
constexpr double DrawnSize = 16;

QPainterPath markPath(Role role, const QPointF& centre, double size)
{
    const double half = size / 2;
    QPainterPath path;
    switch (role) {
    case Role::Lead:
        path.addRect(QRectF(centre.x() - half * 0.88, centre.y() - half * 0.88, size * 0.88, size * 0.88));
        break;
    case Role::CoLead:
        path.moveTo(centre.x(), centre.y() - half * 1.15);
        path.lineTo(centre.x() + half * 1.15, centre.y());
        path.lineTo(centre.x(), centre.y() + half * 1.15);
        path.lineTo(centre.x() - half * 1.15, centre.y());
        path.closeSubpath();
        break;
    case Role::IndustryLead:
        path.moveTo(centre.x(), centre.y() - half);
        path.lineTo(centre.x() + half * 1.1, centre.y() + half * 0.85);
        path.lineTo(centre.x() - half * 1.1, centre.y() + half * 0.85);
        path.closeSubpath();
        break;
    case Role::Member:
        path.addEllipse(centre, half * 0.75, half * 0.75);
        break;
    }
    return path;
}

class SheetPainter
{
public:
    SheetPainter(QPainter& painter, const MatrixPicture& picture, const MatrixLayout& layout,
                 const Theme& theme, const QFont& font)
        : m_painter(painter)
        , m_picture(picture)
        , m_matrix(*picture.matrix)
        , m_layout(layout)
        , m_theme(theme)
        , m_font(ofSize(font, DrawnSize * 0.86))
    {
    }

    void paint()
    {
        paintCorner();
        for (std::size_t column = 0; column < m_layout.columns; ++column) {
            paintColumnHead(column);
        }
        for (std::size_t row = 0; row < m_layout.rows; ++row) {
            paintRowHead(row);
            for (std::size_t column = 0; column < m_layout.columns; ++column) {
                paintCell(row, column);
            }
        }
        const QSizeF size = m_layout.size() * DrawnSize;
        paintRule(0, m_layout.headHeight * DrawnSize, size.width(), m_theme.border);
        paintRule(0, size.height(), size.width(), m_theme.border);
    }

private:
    [[nodiscard]] static QRectF scaled(const QRectF& em)
    {
        return {em.topLeft() * DrawnSize, em.size() * DrawnSize};
    }

    void paintRule(double x, double y, double width, const QColor& colour)
    {
        m_painter.fillRect(QRectF(x, y - 0.4, width, 0.8), colour);
    }

    void drawNumber(const QRectF& rect, quint32 number, Qt::Alignment alignment, const QColor& colour)
    {
        m_painter.setFont(m_font);
        m_painter.setPen(colour);
        m_painter.drawText(rect, alignment | Qt::AlignVCenter | Qt::TextDontClip, QString::number(number));
    }

    void paintCorner()
    {
        QFont small = ofSize(m_font, DrawnSize * 0.8);
        const double bottom = m_layout.headHeight * DrawnSize;
        const QRectF room(0, bottom - DrawnSize * 1.5, m_layout.headWidth * DrawnSize, DrawnSize * 1.3);
        m_painter.setFont(small);
        m_painter.setPen(m_theme.secondary);
        const QString text = m_matrix.showsRoles() ? countText(m_matrix.total(), Unit::Organisations)
                                                   : countText(m_matrix.total(), m_matrix.choice().unit);
        m_painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    void paintColumnHead(std::size_t column)
    {
        const MatrixHead head = m_matrix.columnHead(m_picture.firstColumn + column);
        const QRectF cell = scaled(m_layout.cell(0, column));
        const double bottom = m_layout.headHeight * DrawnSize;
        const double totalTop = bottom - DrawnSize * 1.5;
        m_painter.setFont(m_font);
        m_painter.setPen(head.isInner ? m_theme.secondary : m_theme.text);
        UprightText(head.title, m_font, totalTop - DrawnSize * 0.3)
            .paint(m_painter, QRectF(cell.left(), 0, cell.width(), totalTop - DrawnSize * 0.2));
        drawNumber(QRectF(cell.left(), totalTop, cell.width(), DrawnSize * 1.3), head.total, Qt::AlignHCenter,
                   m_theme.secondary);
    }

    void paintRowHead(std::size_t row)
    {
        const MatrixHead head = m_matrix.rowHead(m_picture.firstRow + row);
        const double top = (m_layout.headHeight + m_layout.cellHeight * static_cast<double>(row)) * DrawnSize;
        const double indent = head.isInner ? DrawnSize : 0;
        const double totalWidth = m_layout.totalWidth * DrawnSize;
        const double width = m_layout.headWidth * DrawnSize - totalWidth - DrawnSize * 0.8;
        const double height = m_layout.cellHeight * DrawnSize;
        const auto name = fitted(head.title, m_font, width - indent, 1);
        m_painter.setFont(name.font);
        m_painter.setPen(head.isInner ? m_theme.secondary : m_theme.text);
        m_painter.drawText(QRectF(indent, top, width - indent, height),
                           Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name.lines.constFirst());
        drawNumber(QRectF(width, top, totalWidth, height), head.total, Qt::AlignRight, m_theme.secondary);
        paintRule(0, top, m_layout.size().width() * DrawnSize, m_theme.rule);
    }

    void paintCell(std::size_t row, std::size_t column)
    {
        const QRectF cell = scaled(m_layout.cell(row, column));
        const std::size_t atRow = m_picture.firstRow + row;
        const std::size_t atColumn = m_picture.firstColumn + column;
        if (m_matrix.showsRoles()) {
            if (const auto role = m_matrix.role(atRow, atColumn)) {
                paintRoleMark(m_painter, cell, *role, m_theme, DrawnSize * 0.86);
            }
            return;
        }
        const quint32 count = m_matrix.count(atRow, atColumn);
        if (count == 0) {
            return;
        }
        const Swatch& swatch = m_theme.steps[static_cast<std::size_t>(m_picture.step(count))];
        m_painter.fillRect(cell.adjusted(0.6, 0.6, -0.6, -0.6), swatch.fill);
        drawNumber(cell, count, Qt::AlignHCenter, swatch.text);
    }

    QPainter& m_painter;
    const MatrixPicture& m_picture;
    const Matrix& m_matrix;
    const MatrixLayout& m_layout;
    const Theme& m_theme;
    QFont m_font;
};

} // namespace

void paintRoleMark(QPainter& painter, const QRectF& rect, Role role, const Theme& theme, double size)
{
    const bool isRing = role == Role::Member;
    painter.setPen(isRing ? QPen(theme.secondary, std::max(1.0, size / 9)) : QPen(Qt::NoPen));
    painter.setBrush(isRing ? QBrush(Qt::NoBrush) : QBrush(theme.role(role).fill));
    painter.drawPath(markPath(role, rect.center(), size));
    painter.setBrush(Qt::NoBrush);
}

void paintMatrix(QPainter& painter, const QRectF& rect, const MatrixPicture& picture, const Theme& theme,
                 const QFont& font)
{
    const MatrixLayout layout = layoutMatrix(picture);
    const QSizeF drawn = layout.size() * DrawnSize;
    const double scale = std::min(rect.width() / drawn.width(), rect.height() / drawn.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    SheetPainter(painter, picture, layout, theme, inPixels(font)).paint();
    painter.restore();
}

} // namespace atlas
