// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/columnsstep.h"

#include "ui/import/importmodels.h"
#include "ui/import/rawdelegate.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/parts/tablesetup.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace atlas {

ColumnsStep::ColumnsStep(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeHint(tr("The header of each column says what it is read as. Click a header to "
                                  "change that; right-click a row to make it the header row."),
                               this));
    m_model = new RawTableModel(this);
    m_view = makeDialogTable(m_model, this);
    m_view->setObjectName(QStringLiteral("rawTable"));
    m_view->setItemDelegate(new RawDelegate(m_view));
    m_view->horizontalHeader()->setSectionsClickable(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &ColumnsStep::showColumnMenu);
    connect(m_view, &QTableView::customContextMenuRequested, this, &ColumnsStep::showRowMenu);
    column->addWidget(m_view, 1);
}

ColumnsStep::~ColumnsStep() = default;

void ColumnsStep::setDraft(const ListDraft& draft)
{
    m_header = draft.header();
    m_model->setDraft(draft);
    fitDialogColumns(*m_view, false);
}

void ColumnsStep::showColumnMenu(int column)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto at = static_cast<std::size_t>(column);
    const auto current = m_header.fieldAt(at);
    const auto add = [&](const QString& text, std::optional<ListColumn> field) {
        QAction* action = appendAction(*menu, plainCaption(text), this,
                                       [this, at, field] { Q_EMIT fieldChosen(at, field); });
        action->setCheckable(true);
        action->setChecked(current == field);
    };
    for (const ListColumn field : AllListColumns) {
        add(atlas::title(field), field);
    }
    menu->addSeparator();
    add(tr("Keep as a further field"), std::nullopt);
    const QHeaderView* header = m_view->horizontalHeader();
    menu->popup(header->mapToGlobal(QPoint(header->sectionViewportPosition(column), header->height())));
}

void ColumnsStep::showRowMenu(const QPoint& point)
{
    const int row = m_view->rowAt(point.y());
    if (row < 0) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("This is the header row"), this,
                    [this, row] { Q_EMIT headerRowChosen(static_cast<std::size_t>(row)); });
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

} // namespace atlas
