// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/recorddelegate.h"

#include "domain/terms.h"
#include "domain/text/showntext.h"
#include "tables/roles.h"
#include "ui/look/roughwidth.h"
#include "ui/look/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace atlas {
namespace {

constexpr int Padding = grid::Unit;
constexpr int RoomForMark = 10 * grid::Unit; ///< the mark before a lead and "+1" behind it

/// Words short enough for a mark beside a name.
QString markText(Role role)
{
    switch (role) {
    case Role::Lead:
        return RecordDelegate::tr("Lead", "mark before a lead");
    case Role::CoLead:
        return RecordDelegate::tr("Co-lead", "mark before a lead");
    case Role::IndustryLead:
        return RecordDelegate::tr("Industry", "mark before an industry lead");
    case Role::Member:
        break;
    }
    return RecordDelegate::tr("Member", "mark before a member");
}

/// Text that is shaped once, and laid out by nobody: at the left of the area, or at its right, in its middle.
void paintLine(QPainter& painter, const QRect& area, const QString& text, bool isAtRight = false)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int left = isAtRight ? area.right() + 1 - metrics.horizontalAdvance(text) : area.left();
    const int base = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent();
    painter.drawText(left, base, text);
}

/// A filled mark with a word in it, outlined only where the filter leaves the row out; returns where what
/// follows begins.
int paintMark(QPainter& painter, const QRect& area, Role role, const QFont& font, bool isOutside,
              const Theme& theme)
{
    const QFont small = smallFont(font);
    const QFontMetrics metrics(small);
    const QString text = markText(role);
    const QRectF box(area.left(), area.center().y() - metrics.height() / 2.0 - 0.5,
                     metrics.horizontalAdvance(text) + 9, metrics.height() + 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isOutside ? QPen(theme.border) : QPen(Qt::NoPen));
    painter.setBrush(isOutside ? QBrush(Qt::NoBrush) : QBrush(theme.role(role).fill));
    painter.drawRoundedRect(box, grid::SmallRadius, grid::SmallRadius);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(small);
    painter.setPen(isOutside ? theme.faint : theme.role(role).text);
    painter.drawText(box, Qt::AlignCenter, text);
    return static_cast<int>(box.right()) + 6;
}

/// A ground under what the search found in a text that begins at the left; the font is set.
void paintMatches(QPainter& painter, const QRect& area, const QString& text, const QString& shown,
                  const QModelIndex& index, const Theme& theme)
{
    const auto matches = index.data(MatchesRole).value<QList<QPoint>>();
    const QFontMetrics metrics = painter.fontMetrics();
    const qsizetype whole = shown == text ? text.size() : shown.size() - 1; // behind it stands the ellipsis
    for (const QPoint& match : matches) {
        const qsizetype end = std::min<qsizetype>(match.x() + match.y(), whole);
        if (match.x() < end) {
            const int left = metrics.horizontalAdvance(text.left(match.x()));
            const int right = metrics.horizontalAdvance(text.left(end));
            painter.fillRect(QRect(area.left() + left, area.center().y() - metrics.height() / 2, right - left,
                                   metrics.height() + 1),
                             theme.warningSoft);
        }
    }
}

void paintLeads(QPainter& painter, QRect area, const QStyleOptionViewItem& option, const QModelIndex& index,
                Role role, bool isOutside, const Theme& theme)
{
    const QStringList names = index.data(ValueRole).toStringList();
    area.setLeft(paintMark(painter, area, role, option.font, isOutside, theme));
    const QString more = names.size() > 1 ? QStringLiteral(" +%1").arg(names.size() - 1) : QString();
    const QFont small = smallFont(option.font);
    const int moreWidth = QFontMetrics(small).horizontalAdvance(more);
    painter.setFont(option.font);
    painter.setPen(isOutside ? theme.faint : theme.text);
    const QString whole = shownLine(names.value(0));
    const QString name = elidedTo(whole, painter.fontMetrics(), area.width() - moreWidth);
    paintMatches(painter, area, whole, name, index, theme);
    paintLine(painter, area, name);
    if (!more.isEmpty()) {
        const int at = area.left() + painter.fontMetrics().horizontalAdvance(name);
        painter.setFont(small);
        painter.setPen(theme.secondary);
        paintLine(painter, QRect(at, area.top(), moreWidth + 2, area.height()), more);
    }
}

void paintText(QPainter& painter, const QRect& area, const QModelIndex& index, bool isOutside,
               const Theme& theme)
{
    const QString text = shownLine(index.data(Qt::DisplayRole).toString());
    const bool isNumber = index.data(IsNumberRole).toBool();
    const QString shown = elidedTo(text, painter.fontMetrics(), area.width());
    if (!isNumber) {
        paintMatches(painter, area, text, shown, index, theme);
    }
    const bool isUnknown = !isNumber && index.data(IsUnknownRole).toBool();
    painter.setPen(isOutside ? theme.faint : isUnknown ? theme.secondary : theme.text);
    paintLine(painter, area, shown, isNumber);
}

} // namespace

QRect RecordDelegate::textArea(const QRect& cell)
{
    return cell.adjusted(Padding, 0, -Padding, 0);
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.selection);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.hover);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.rule);
    const QRect area = textArea(option.rect);
    const bool isOutside = index.data(IsOutsideRole).toBool();
    const auto role = fromKey<Role>(index.data(LeadRole).toString()); // of leads, and of a membership's role
    painter->setFont(option.font);
    if (role && index.data(ColumnKeyRole).toString() == u"leads") {
        paintLeads(*painter, area, option, index, *role, isOutside, theme);
    } else if (role && *role != Role::Member) {
        paintMark(*painter, area, *role, option.font, isOutside, theme);
    } else {
        paintText(*painter, area, index, isOutside, theme);
        if (option.rect.contains(m_link)) {
            const int base = area.top() + (area.height() + painter->fontMetrics().height()) / 2;
            painter->fillRect(QRect(m_link.left(), base, m_link.width(), 1), painter->pen().color());
        }
    }
    const bool isFocused = m_focusView == nullptr
                               ? option.state.testFlag(QStyle::State_HasFocus)
                               : m_focusView->hasFocus() && m_focusView->currentIndex() == index;
    if (isFocused) {
        painter->setPen(QPen(theme.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QString text = index.data(Qt::DisplayRole).toString();
    int extra = 2 * Padding;
    if (index.data(ColumnKeyRole).toString() == u"leads" && index.data(LeadRole).isValid()) {
        text = index.data(ValueRole).toStringList().value(0);
        extra += RoomForMark;
    }
    return {widthByCharacter(text, option.fontMetrics) + extra, rowHeight(option.fontMetrics)};
}

} // namespace atlas
