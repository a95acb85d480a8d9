// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/columnsstep.h"

#include "ui/import/importmodels.h"
#include "ui/import/rawdelegate.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/tables/tablesetup.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

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
    auto* foot = new QHBoxLayout;
    m_note = makeHint({}, this);
    m_note->setObjectName(QStringLiteral("columnNote"));
    m_readAs = new QPushButton(tr("&Read as…"), this);
    m_readAs->setObjectName(QStringLiteral("readAs"));
    m_readAs->setAutoDefault(false);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_readAs);
    column->addLayout(foot);
    connect(m_readAs, &QPushButton::clicked, this,
            [this] { showColumnMenu(std::max(0, m_view->currentIndex().column())); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex& current) {
                showNote(current.column());
                if (current.isValid()) {
                    Q_EMIT columnShown(static_cast<std::size_t>(current.column()));
                }
            });
}

ColumnsStep::~ColumnsStep() = default;

void ColumnsStep::setDraft(const ListDraft& draft)
{
    const QModelIndex current = m_view->currentIndex();
    m_header = draft.header();
    m_model->setDraft(draft);
    fitDialogColumns(*m_view, false);
    // What is said of a column is said where one is.
    m_view->setCurrentIndex(m_model->index(std::max(0, current.row()), std::max(0, current.column())));
    showNote(m_view->currentIndex().column());
}

void ColumnsStep::showColumn(std::size_t column)
{
    const int row = m_header.isRow ? static_cast<int>(m_header.row) : 0;
    const QModelIndex index = m_model->index(row, static_cast<int>(column));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->setFocus();
}

/// What the chosen column is taken for, and what that rests on.
void ColumnsStep::showNote(int column)
{
    const bool exists = column >= 0 && static_cast<std::size_t>(column) < m_header.uses.size();
    m_readAs->setEnabled(column >= 0);
    if (!exists) {
        m_note->setPlainText({});
        return;
    }
    const ColumnUse& use = m_header.uses[static_cast<std::size_t>(column)];
    const QString head = use.head.simplified();
    const QString field = use.field ? atlas::title(*use.field) : tr("further field");
    //: %1 the number of a column, %2 its header, %3 what it is read as
    const QString text =
        head.isEmpty() ? tr("Column %1 is read as: %2.").arg(QString::number(use.number), field)
                       : tr("Column %1, “%2”, is read as: %3.").arg(QString::number(use.number), head, field);
    QStringList sentences{text};
    if (use.isSaid) {
        sentences << tr("You said so.");
    } else if (!use.evidence.isEmpty()) {
        sentences << use.evidence;
    } else if (use.field) {
        sentences << tr("Its header says so.");
    }
    m_note->setPlainText(sentences.join(u' '));
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
