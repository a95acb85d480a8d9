// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dialogs/viewsdialog.h"

#include "domain/text/showntext.h"
#include "ui/look/plaindelegate.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/shell/flows/viewflow.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace atlas {
namespace {

constexpr QSize ViewsSize(560, 400);
constexpr int IdRole = Qt::UserRole;

} // namespace

ViewsDialog::ViewsDialog(ViewFlow& flow, QWidget* parent)
    : QDialog(parent)
    , m_flow(flow)
{
    setObjectName(QStringLiteral("viewsDialog"));
    setWindowTitle(tr("Saved views"));
    makeList();
    const auto button = [this](const QString& text, const char* name, auto run) {
        auto* made = new QPushButton(text, this); // plain: our own words
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, run);
        return made;
    };
    m_apply = button(tr("&Show"), "applyView", [this] {
        m_flow.apply(QStringLiteral("saved:") + QString::number(chosen()));
        accept();
    });
    m_rename = button(tr("&Rename"), "renameView", [this] { m_views->editItem(m_views->currentItem()); });
    m_remove = button(tr("&Delete"), "removeView", [this] { m_flow.remove(chosen()); });
    m_up = button(tr("Move &up"), "viewUp", [this] { move(-1); });
    m_down = button(tr("Move d&own"), "viewDown", [this] { move(1); });
    auto* side = new QVBoxLayout;
    side->setSpacing(grid::Unit);
    for (QPushButton* each : {m_apply, m_rename, m_remove, m_up, m_down}) {
        side->addWidget(each);
    }
    side->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::Unit);
    row->addWidget(m_views, 1);
    row->addLayout(side);
    m_hint = new PlainLabel(this);
    m_hint->setProperty("tone", QStringLiteral("secondary"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(grid::Unit);
    column->addLayout(row, 1);
    column->addWidget(m_hint);
    column->addWidget(buttons);
    resize(ViewsSize);
    connect(&flow, &ViewFlow::changed, this, &ViewsDialog::refresh);
    refresh();
}

ViewsDialog::~ViewsDialog() = default;

void ViewsDialog::makeList()
{
    m_views = new QListWidget(this);
    m_views->setObjectName(QStringLiteral("savedViews"));
    m_views->setAccessibleName(tr("Saved views"));
    m_views->setItemDelegate(new PlainDelegate(m_views));
    m_views->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_views->setDragDropMode(QAbstractItemView::InternalMove);
    connect(m_views, &QListWidget::currentRowChanged, this, &ViewsDialog::followCurrent);
    connect(m_views, &QListWidget::itemActivated, this, [this] { m_apply->click(); });
    connect(m_views, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const QString name = viewName(item->text());
        if (name.isEmpty()) {
            refresh();
        } else {
            m_flow.rename(item->data(IdRole).toLongLong(), name);
        }
    });
    // Queued: a move inside the list is told while the list is still at it.
    connect(m_views->model(), &QAbstractItemModel::rowsMoved, this, &ViewsDialog::tellOrder,
            Qt::QueuedConnection);
    const auto onKey = [this](const QKeySequence& keys, auto run) {
        auto* shortcut = new QShortcut(keys, m_views);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    onKey(QKeySequence::Delete, [this] { m_remove->click(); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
}

qint64 ViewsDialog::chosen() const
{
    const QListWidgetItem* item = m_views->currentItem();
    return item == nullptr ? 0 : item->data(IdRole).toLongLong();
}

void ViewsDialog::refresh()
{
    const qint64 before = chosen();
    const int row = m_views->currentRow();
    {
        const QSignalBlocker guard(m_views);
        m_views->clear();
        for (const ViewEntry& entry : m_flow.list().entries()) {
            if (entry.isSaved()) {
                auto* item = new QListWidgetItem(entry.view.name, m_views);
                item->setData(IdRole, entry.view.id);
                item->setToolTip(plainToolTip(entry.view.filter));
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                               (m_flow.whyNotSaved().isEmpty() ? Qt::ItemIsEditable : Qt::NoItemFlags));
                if (entry.view.id == before) {
                    m_views->setCurrentItem(item);
                }
            }
        }
        if (m_views->currentRow() < 0) {
            m_views->setCurrentRow(std::clamp(row, 0, std::max(0, m_views->count() - 1)));
        }
    }
    followCurrent();
}

void ViewsDialog::followCurrent()
{
    const QString why = m_flow.whyNotSaved();
    const bool hasOne = chosen() != 0;
    const bool canChange = hasOne && why.isEmpty();
    m_apply->setEnabled(hasOne);
    m_rename->setEnabled(canChange);
    m_remove->setEnabled(canChange);
    m_up->setEnabled(canChange && m_views->currentRow() > 0);
    m_down->setEnabled(canChange && m_views->currentRow() + 1 < m_views->count());
    m_hint->setPlainText(!why.isEmpty() ? why
                         : hasOne ? tr("F2 renames, Del deletes, Alt+Up and Alt+Down move. Ctrl+Z in the "
                                       "window undoes the latest change.")
                                  : tr("No views have been saved yet: Ctrl+D saves what is on screen."));
}

void ViewsDialog::move(int steps)
{
    const int from = m_views->currentRow();
    const int to = from + steps;
    if (!(steps < 0 ? m_up : m_down)->isEnabled()) {
        return;
    }
    m_views->insertItem(to, m_views->takeItem(from));
    m_views->setCurrentRow(to);
    tellOrder();
}

void ViewsDialog::tellOrder()
{
    std::vector<qint64> ids;
    for (int row = 0; row < m_views->count(); ++row) {
        ids.push_back(m_views->item(row)->data(IdRole).toLongLong());
    }
    m_flow.order(ids);
}

} // namespace atlas
