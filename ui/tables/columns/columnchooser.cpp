// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/columns/columnchooser.h"

#include "evaluate/recordcolumns.h"
#include "tables/knowncolumns.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/theme.h"
#include "ui/tables/tablesetup.h"
#include "ui/tables/valuedelegate.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

namespace atlas {
namespace {
constexpr int KeyRole = Qt::UserRole;
constexpr QSize ChooserSize(360, 460);
} // namespace

ColumnChooser::ColumnChooser(Unit unit, const ColumnState& state, QWidget* parent)
    : QDialog(parent)
    , m_unit(unit)
    , m_now(state)
    , m_list(new QListWidget(this))
    , m_pinned(new QSpinBox(this))
{
    setObjectName(QStringLiteral("columnChooser"));
    //: %1 consortia, organisations or memberships
    setWindowTitle(plainTitle(tr("Columns: %1").arg(title(unit))));
    resize(ChooserSize);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(grid::Unit);
    layout->addWidget(
        makeHint(tr("Ticked columns are shown. Drag them, or move them with Alt and the arrow keys."), this));
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new ValueDelegate(ValueDelegate::Ticks::Box, m_list));
    m_list->installEventFilter(this);
    layout->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    auto* label = new PlainLabel(tr("Columns that &stay while the others scroll:"), this);
    label->setBuddy(m_pinned);
    m_pinned->setSpecialValueText(tr("none", "columns that stay"));
    row->addWidget(label, 1);
    row->addWidget(m_pinned);
    layout->addLayout(row);
    auto* buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    buttons->button(QDialogButtonBox::RestoreDefaults)->setText(tr("De&faults"));
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Done"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    layout->addWidget(buttons);
    fill(state);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::announce);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::announce);
    connect(m_list->model(), &QAbstractItemModel::rowsInserted, this, &ColumnChooser::announce,
            Qt::QueuedConnection);
    connect(m_pinned, &QSpinBox::valueChanged, this, &ColumnChooser::announce);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        fill(firstColumns(m_unit));
        announce();
    });
}

ColumnChooser::~ColumnChooser() = default;

void ColumnChooser::fill(const ColumnState& state)
{
    const QScopedValueRollback guard(m_isFilling, true);
    QStringList keys = state.visible;
    for (const RecordColumn& column : recordColumns(m_unit)) {
        if (const QString columnKey = QString::fromLatin1(column.key); !keys.contains(columnKey)) {
            keys << columnKey;
        }
    }
    m_list->clear();
    for (const QString& columnKey : keys) {
        const RecordColumn* column = recordColumn(m_unit, columnKey);
        if (column == nullptr) {
            continue;
        }
        auto* item = new QListWidgetItem(columnTitle(*column), m_list);
        item->setData(KeyRole, columnKey);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(state.visible.contains(columnKey) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_widths = state.widths;
    m_pinned->setRange(0, m_list->count());
    m_pinned->setValue(state.pinned);
}

ColumnState ColumnChooser::state() const
{
    ColumnState state;
    state.widths = m_widths;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            state.visible << m_list->item(row)->data(KeyRole).toString();
        }
    }
    state.pinned = std::min(m_pinned->value(), static_cast<int>(state.visible.size()));
    return state;
}

void ColumnChooser::announce()
{
    if (m_isFilling) {
        return;
    }
    const ColumnState wanted = state();
    // A table without any column helps nobody: the last tick stays.
    if (wanted.visible.isEmpty()) {
        fill(m_now);
    } else if (wanted != m_now) {
        m_now = wanted;
        Q_EMIT stateChanged(wanted);
    }
}

void ColumnChooser::moveCurrent(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count()) {
        return;
    }
    {
        const QScopedValueRollback guard(m_isFilling, true);
        m_list->insertItem(to, m_list->takeItem(from));
        m_list->setCurrentRow(to);
    }
    announce();
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isMove = key->modifiers() == Qt::AltModifier;
        if (isMove && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace atlas
