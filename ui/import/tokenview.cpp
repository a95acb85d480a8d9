// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/tokenview.h"

#include "ui/look/plaintext.h"
#include "ui/look/richtext.h"
#include "ui/look/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {
constexpr float MarkStrength = 0.16F; ///< of a role's mark against the box that it stands in
}

TokenView::TokenView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("tokens"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Members of the cell"));
}

TokenView::~TokenView() = default;

void TokenView::setCell(const MemberCell& cell)
{
    m_cell = cell;
    m_focused = std::min(m_focused, cell.tokens.empty() ? 0 : cell.tokens.size() - 1);
    updateGeometry();
    update();
}

void TokenView::focusAt(qsizetype offset)
{
    m_focused = 0;
    while (m_focused + 1 < m_cell.tokens.size() && m_cell.startOf(m_focused + 1) <= offset) {
        ++m_focused;
    }
    setFocus(Qt::ShortcutFocusReason);
    moveFocus(0);
}

QRect TokenView::tokenRect(std::size_t token) const
{
    const TokenLayout layout = layoutTokens(m_cell, font(), width());
    return token < layout.boxes.size() ? layout.boxes[token].rect.toRect() : QRect();
}

int TokenView::heightForWidth(int width) const
{
    return static_cast<int>(layoutTokens(m_cell, font(), width).height) + grid::Half;
}

QSize TokenView::sizeHint() const
{
    constexpr int UsualWidth = 480;
    return {UsualWidth, heightForWidth(UsualWidth)};
}

void TokenView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TokenBox& box : layoutTokens(m_cell, font(), width()).boxes) {
        paintBox(painter, box);
    }
}

void TokenView::paintBox(QPainter& painter, const TokenBox& box) const
{
    const Theme& theme = Theme::of(this);
    const Swatch& role = theme.role(m_cell.tokens[box.token].role);
    const QColor ink = box.hasProblem ? theme.text : role.text;
    const QRectF frame = box.rect.adjusted(1, 1, -1, -1);
    painter.setPen(box.hasProblem ? QPen(theme.warningMark, 2) : QPen(Qt::NoPen));
    painter.setBrush(box.hasProblem ? theme.warningSoft : role.fill);
    painter.drawRoundedRect(frame, grid::SmallRadius, grid::SmallRadius);

    const QFontMetricsF metrics(font());
    const auto part = [&](qsizetype start, qsizetype length) {
        const double left = box.textLeft + metrics.horizontalAdvance(box.text.first(start));
        const double width = metrics.horizontalAdvance(box.text.first(start + length)) -
                             metrics.horizontalAdvance(box.text.first(start));
        return QRectF(left, box.rect.top() + 3, width, box.rect.height() - 6)
            .intersected(frame.adjusted(2, 0, -2, 0));
    };
    const auto ground = [&](const QRectF& rect, const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(rect, grid::SmallRadius, grid::SmallRadius);
    };
    QColor mark = ink;
    mark.setAlphaF(MarkStrength);
    if (box.markLength > 0) {
        ground(part(box.markStart, box.markLength), mark);
    }
    if (!box.tag.isEmpty()) {
        const QRectF tag(box.rect.left() + grid::Half, box.rect.top() + 3,
                         box.textLeft - box.rect.left() - grid::Half * 1.5, box.rect.height() - 6);
        ground(tag, mark);
        painter.setPen(ink);
        painter.drawText(tag, Qt::AlignCenter, box.tag);
    }
    painter.setPen(ink);
    const QRectF text(box.textLeft, box.rect.top(), box.rect.right() - grid::Half - box.textLeft,
                      box.rect.height());
    painter.drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(box.text, Qt::ElideRight, static_cast<int>(text.width()) + 1));
    if (box.industryLength > 0) {
        const QRectF industry = part(box.industryStart, box.industryLength);
        painter.setPen(QPen(ink, 1.5));
        painter.drawLine(industry.bottomLeft(), industry.bottomRight());
    }
    for (const qsizetype at : box.lonely) {
        ground(part(at, 1).adjusted(-2, 0, 2, 0), theme.broken.fill);
        painter.setPen(theme.broken.text);
        painter.drawText(part(at, 1).adjusted(-3, 0, 3, 0), Qt::AlignCenter, box.text.sliced(at, 1));
    }
    if (hasFocus() && box.token == m_focused) {
        painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, grid::SmallRadius, grid::SmallRadius);
    }
}

void TokenView::mousePressEvent(QMouseEvent* event)
{
    const TokenLayout layout = layoutTokens(m_cell, font(), width());
    if (const auto hit = layout.hit(event->position(), font())) {
        m_focused = hit->token;
        update();
        showMenu(*hit, event->globalPosition().toPoint());
    }
}

void TokenView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveFocus(-1);
        return;
    case Qt::Key_Right:
        moveFocus(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Menu:
        if (m_focused < m_cell.tokens.size()) {
            showMenu({m_focused, m_cell.tokens[m_focused].text.size() / 2},
                     mapToGlobal(tokenRect(m_focused).bottomLeft()));
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TokenView::moveFocus(int step)
{
    if (!m_cell.tokens.empty()) {
        const auto last = static_cast<int>(m_cell.tokens.size()) - 1;
        m_focused = static_cast<std::size_t>(std::clamp(static_cast<int>(m_focused) + step, 0, last));
        setAccessibleDescription(m_cell.tokens[m_focused].name);
        update();
    }
}

bool TokenView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto hit = layoutTokens(m_cell, font(), width()).hit(help->pos(), font());
        QStringList lines;
        if (hit) {
            const MemberToken& token = m_cell.tokens[hit->token];
            lines << token.name << title(token.role);
            if (!token.industryText.isEmpty()) {
                //: %1 the industry that an industry lead leads
                lines << tr("Industry: %1").arg(token.industryText);
            }
            const qsizetype start = m_cell.startOf(hit->token);
            for (const CellProblem& problem : m_cell.problems) {
                if (problem.start >= start && problem.start <= start + token.text.size()) {
                    lines << problem.sentence;
                }
            }
        }
        showPlainToolTip(help->globalPos(), lines.join(u'\n'), this, {});
        return true;
    }
    return QWidget::event(event);
}

void TokenView::change(const std::function<void(MemberCell&)>& by)
{
    MemberCell changed = m_cell;
    by(changed);
    setCell(changed);
    Q_EMIT cellChanged(changed);
}

void TokenView::addRoles(QMenu& menu, std::size_t at)
{
    const MemberToken& token = m_cell.tokens[at];
    const auto add = [&](QMenu& to, const QString& text, Role role, const QString& industry) {
        QAction* action = appendAction(to, plainCaption(text), this, [this, at, role, industry] {
            change([&](MemberCell& cell) { m_grammar->relabelToken(cell, at, role, industry); });
        });
        action->setCheckable(true);
        action->setChecked(!token.isNothing && token.role == role && token.industryText == industry);
    };
    add(menu, title(Role::Lead), Role::Lead, {});
    add(menu, title(Role::CoLead), Role::CoLead, {});
    QMenu* industries = menu.addMenu(plainCaption(title(Role::IndustryLead)));
    QStringList names = m_industries;
    if (!token.industryText.isEmpty() && !names.contains(token.industryText)) {
        names.prepend(token.industryText); // as the list writes it
    }
    for (const QString& name : std::as_const(names)) {
        add(*industries, name, Role::IndustryLead, name);
    }
    add(*industries, tr("of an industry that is not named"), Role::IndustryLead, {});
    add(menu, title(Role::Member), Role::Member, {});
    QAction* ignore = appendAction(menu, tr("No member: ignore it"), this, [this, at] {
        change([&](MemberCell& cell) { m_grammar->ignoreToken(cell, at); });
    });
    ignore->setCheckable(true);
    ignore->setChecked(token.isNothing);
}

void TokenView::showMenu(const TokenLayout::Hit& hit, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const MemberToken& token = m_cell.tokens[hit.token];
    addRoles(*menu, hit.token);
    menu->addSeparator();
    if (hit.character > 0 && hit.character < token.text.size()) {
        //: %1 the characters behind the place where a name is cut in two
        appendAction(
            *menu, captionWith(tr("Split before “%1”"), token.text.sliced(hit.character, 1) + u'…'), this,
            [this, hit] {
                change([&](MemberCell& cell) { m_grammar->splitToken(cell, hit.token, hit.character); });
            });
    }
    if (hit.token + 1 < m_cell.tokens.size()) {
        appendAction(
            *menu, captionWith(tr("Join with “%1”"), m_cell.tokens[hit.token + 1].name), this,
            [this, hit] { change([&](MemberCell& cell) { m_grammar->joinTokens(cell, hit.token); }); });
    }
    menu->popup(at);
}

} // namespace atlas
