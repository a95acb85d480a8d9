// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/celllinks.h"

#include "tables/recordmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/look/theme.h"
#include "ui/tables/pinnedtable.h"
#include "ui/tables/recorddelegate.h"
#include "ui/tables/recordtable.h"

#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace atlas {

CellLinks::CellLinks(RecordTable& table, PinnedTable& view)
    : QObject(&view)
    , m_table(table)
    , m_view(view)
{
    view.viewport()->installEventFilter(this);
}

CellLinks::~CellLinks() = default;

bool CellLinks::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        hover(*static_cast<QMouseEvent*>(event));
        break;
    case QEvent::Leave:
        setHovered({});
        break;
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent*>(event));
        break;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent*>(event));
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void CellLinks::hover(const QMouseEvent& event)
{
    setHovered(event.buttons() == Qt::NoButton ? linkAt(event.position().toPoint()) : std::nullopt);
}

void CellLinks::press(const QMouseEvent& event)
{
    const bool isPlain = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier;
    m_pressed = isPlain ? linkAt(event.position().toPoint()) : std::nullopt;
}

void CellLinks::release(const QMouseEvent& event)
{
    const std::optional<Link> pressed = std::exchange(m_pressed, {});
    if (pressed && linkAt(event.position().toPoint()) == pressed) {
        // The view goes on with the event first.
        QMetaObject::invokeMethod(
            this, [this, link = *pressed] { follow(link.index, link.number); }, Qt::QueuedConnection);
    }
}

std::optional<CellLinks::Link> CellLinks::linkAt(const QPoint& point) const
{
    const QModelIndex index = m_view.indexAt(point);
    if (!index.isValid()) {
        return {};
    }
    const std::vector<QRect> rects =
        cellNumberRects(m_table.model(), index, m_view.visualRect(index), m_view.font());
    // A single digit would be hard to meet.
    const auto found = std::ranges::find_if(rects, [&](const QRect& rect) {
        return !rect.isEmpty() && rect.adjusted(-grid::Half, 0, grid::Half, 0).contains(point);
    });
    if (found == rects.end()) {
        return {};
    }
    return Link{index, static_cast<std::size_t>(found - rects.begin()), *found};
}

void CellLinks::setHovered(const std::optional<Link>& link)
{
    if (m_hovered == link) {
        return;
    }
    for (const std::optional<Link>& changed : {std::exchange(m_hovered, link), link}) {
        if (changed) {
            m_view.viewport()->update(changed->rect);
        }
    }
    static_cast<RecordDelegate*>(m_view.itemDelegate())->setLink(link ? link->rect : QRect());
    if (link) {
        m_view.viewport()->setCursor(Qt::PointingHandCursor);
    } else {
        m_view.viewport()->unsetCursor();
    }
}

void CellLinks::follow(const QModelIndex& index)
{
    const std::vector<CellNumber> numbers = cellNumbers(m_table.model(), index);
    const auto counts = [](const CellNumber& number) { return number.number.value.value_or(0) != 0; };
    const auto found = std::ranges::find_if(numbers, counts);
    if (found != numbers.end()) {
        showCellRows(m_table.context(), *found);
    }
}

void CellLinks::follow(const QModelIndex& index, std::size_t number)
{
    if (!index.isValid()) {
        return; // another view came meanwhile
    }
    const std::vector<CellNumber> numbers = cellNumbers(m_table.model(), index);
    setHovered({});
    if (number < numbers.size()) {
        showCellRows(m_table.context(), numbers[number]);
    }
}

} // namespace atlas
