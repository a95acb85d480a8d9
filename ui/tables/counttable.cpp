// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/counttable.h"

#include "tables/roles.h"
#include "ui/look/plaindelegate.h"
#include "ui/look/theme.h"
#include "ui/tables/countmodel.h"
#include "ui/tables/recorddelegate.h"
#include "ui/tables/tablesetup.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace atlas {

/// Cells as in the tables of records; the number under the pointer is a link to its rows.
class CountDelegate final : public PlainDelegate
{
public:
    using PlainDelegate::PlainDelegate;

    [[nodiscard]] const QPersistentModelIndex& hovered() const { return m_hovered; }
    void setHovered(const QModelIndex& index) { m_hovered = index; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        cell.font.setUnderline(index == m_hovered);
        m_cells.paint(painter, cell, index);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return m_cells.sizeHint(option, index);
    }

private:
    RecordDelegate m_cells;
    QPersistentModelIndex m_hovered;
};

CountTable::CountTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new CountModel(this))
    , m_delegate(new CountDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUpTable(*this);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    connect(this, &QTableView::clicked, this, &CountTable::activateNumber);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        const bool keepOthers = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
        // A copy: the table is replaced while the signal is answered.
        const QString key = m_keys.value(index.row());
        Q_EMIT rowActivated(key, keepOthers);
    });
}

CountTable::~CountTable() = default;

void CountTable::setTable(MemoryTable table, QStringList keys)
{
    const QString current = m_keys.value(currentIndex().row());
    m_keys = std::move(keys);
    m_model->setTable(std::move(table));
    auto* header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionResizeMode(column,
                                     column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    if (const auto row = static_cast<int>(m_keys.indexOf(current)); row >= 0 && !current.isEmpty()) {
        setCurrentIndex(m_model->index(row, 0));
    }
}

/// A zero has no rows.
bool CountTable::isNumber(const QModelIndex& index) const
{
    return index.data(IsNumberRole).toBool() && index.data(ValueRole).toLongLong() > 0;
}

void CountTable::activateNumber(const QModelIndex& index)
{
    if (isNumber(index)) {
        const QString key = m_keys.value(index.row()); // a copy, as above
        Q_EMIT numberActivated(key, index.column());
    }
}

void CountTable::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QModelIndex number = isNumber(index) ? index : QModelIndex();
    if (number != m_delegate->hovered()) {
        m_delegate->setHovered(number);
        viewport()->setCursor(number.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
    QTableView::mouseMoveEvent(event);
}

void CountTable::leaveEvent(QEvent* event)
{
    m_delegate->setHovered({});
    QTableView::leaveEvent(event);
}

void CountTable::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::AltModifier)) {
        const QModelIndex current = currentIndex();
        activateNumber(current.data(IsNumberRole).toBool()
                           ? current
                           : current.siblingAtColumn(m_model->columnCount() - 1));
        return;
    }
    QTableView::keyPressEvent(event);
}

int CountTable::heightFor(int rows) const
{
    const int shown = std::min(rows, m_model->rowCount());
    return horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize() +
           grid::Half;
}

} // namespace atlas
