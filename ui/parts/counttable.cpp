// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/counttable.h"

#include "ui/parts/countmodel.h"
#include "ui/parts/recorddelegate.h"
#include "ui/parts/tablesetup.h"
#include "ui/parts/theme.h"

#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace atlas {

CountTable::CountTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new CountModel(this))
{
    setModel(m_model);
    setItemDelegate(new RecordDelegate(this));
    setUpTable(*this);
    setEditTriggers(NoEditTriggers);
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

int CountTable::heightFor(int rows) const
{
    const int shown = std::min(rows, m_model->rowCount());
    return horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize() +
           grid::Half;
}

} // namespace atlas
