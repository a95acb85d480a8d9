// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/start/startlink.h"

#include "ui/look/plaintext.h"
#include "ui/look/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace atlas {
namespace {

constexpr int LeastLinkWidth = 12 * grid::Unit;
constexpr int HighestNote = 100 * grid::Unit;
constexpr double FigureScale = 2.2;

} // namespace

StartLink::StartLink(Look look, QWidget* parent)
    : QAbstractButton(parent)
    , m_look(look)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover); // painted anew when the pointer comes and goes
    QSizePolicy policy(look == Look::Figure ? QSizePolicy::Preferred : QSizePolicy::Expanding,
                       QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

StartLink::~StartLink() = default;

void StartLink::setTexts(const QString& title, const QString& note)
{
    m_title = shownLine(shortened(title));
    m_note = shownText(shortened(note));
    setText(plainCaption(title));
    setAccessibleName(note.isEmpty() ? title : title + QStringLiteral(", ") + note);
    updateGeometry();
    update();
}

QFont StartLink::fontOfTitle() const
{
    QFont large = font();
    if (m_look == Look::Figure) {
        large.setPointSizeF(large.pointSizeF() * FigureScale);
    } else if (m_look == Look::Job) {
        large = titleFont(large);
        large.setWeight(QFont::Normal);
    }
    return large;
}

QFont StartLink::fontOfNote() const
{
    return m_look == Look::Figure ? font() : smallFont(font());
}

QRect StartLink::noteRect(int width) const
{
    const int top = grid::Half + QFontMetrics(fontOfTitle()).height();
    const QRect room(grid::Unit, top, std::max(1, width - grid::Double), HighestNote);
    return m_note.isEmpty() ? QRect(room.topLeft(), QSize(0, 0))
                            : QFontMetrics(fontOfNote()).boundingRect(room, Qt::TextWordWrap, m_note);
}

int StartLink::heightForWidth(int width) const
{
    const QRect note = noteRect(width);
    return note.top() + note.height() + grid::Half;
}

QSize StartLink::sizeHint() const
{
    const int title = QFontMetrics(fontOfTitle()).horizontalAdvance(m_title);
    const int note = QFontMetrics(fontOfNote()).horizontalAdvance(m_note);
    const int width = std::max({LeastLinkWidth, title + 1, note + 1}) + grid::Double;
    return {width, heightForWidth(width)};
}

QSize StartLink::minimumSizeHint() const
{
    const int width = m_look == Look::Figure ? sizeHint().width() : LeastLinkWidth + grid::Double;
    return {width, QFontMetrics(fontOfTitle()).height() + grid::Unit};
}

void StartLink::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? theme.selection : theme.hover);
        painter.drawRoundedRect(rect(), grid::Radius, grid::Radius);
    }
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::Radius, grid::Radius);
    }
    const QFontMetrics metrics(fontOfTitle());
    const QRect titleRect(grid::Unit, grid::Half, width() - grid::Double, metrics.height());
    painter.setFont(fontOfTitle());
    painter.setPen(m_look == Look::Figure ? theme.text : theme.accent);
    painter.drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_title, Qt::ElideRight, titleRect.width()));
    painter.setFont(fontOfNote());
    painter.setPen(theme.secondary);
    const QRect note(grid::Unit, noteRect(width()).top(), titleRect.width(), height());
    painter.drawText(note, Qt::TextWordWrap, m_note);
}

/// Enter does it, as with every link; Qt's buttons know the space bar only.
void StartLink::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace atlas
