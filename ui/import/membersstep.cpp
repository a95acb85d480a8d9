// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/membersstep.h"

#include "ui/import/importmodels.h"
#include "ui/import/tokenview.h"
#include "ui/look/plainlabel.h"
#include "ui/parts/tablesetup.h"
#include "ui/parts/theme.h"

#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace atlas {

MembersStep::MembersStep(const Reference& reference, QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
{
    m_rows = new DraftRowModel(this);
    m_view = makeDialogTable(m_rows, this);
    m_view->setObjectName(QStringLiteral("draftRows"));
    auto* bottom = new QWidget;
    auto* column = new QVBoxLayout(bottom);
    column->setContentsMargins(grid::Unit, grid::Unit, grid::Unit, grid::Unit);
    auto* head = new QHBoxLayout;
    m_name = new PlainLabel(bottom);
    m_name->setWordWrap(true);
    m_count = new PlainLabel(bottom);
    m_count->setObjectName(QStringLiteral("memberCount"));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignTop);
    head->addWidget(m_name, 1);
    head->addWidget(m_count);
    column->addLayout(head);
    m_leadTokens = new TokenView(bottom);
    m_leadTokens->setObjectName(QStringLiteral("leadTokens"));
    m_tokens = new TokenView(bottom);
    column->addWidget(m_leadTokens);
    column->addWidget(m_tokens);
    m_note = new PlainLabel(bottom);
    m_note->setWordWrap(true);
    m_note->setProperty("tone", QStringLiteral("warning"));
    column->addWidget(m_note);
    column->addWidget(
        makeHint(tr("Each box is one organisation. Click a box to split it, to join it with the next, or to "
                    "set its role. Together the boxes are always the published cell."),
                 bottom));
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(bottom);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    addWidget(m_view);
    addWidget(scroll);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showRow(current.row()); });
    QStringList industries;
    for (const Industry& industry : reference.industries) {
        industries << industry.name;
    }
    m_tokens->setIndustries(industries);
    m_leadTokens->setIndustries(industries);
    follow(m_tokens, ListColumn::Members);
    follow(m_leadTokens, ListColumn::Lead);
}

MembersStep::~MembersStep() = default;

void MembersStep::follow(TokenView* view, ListColumn column)
{
    connect(view, &TokenView::cellChanged, this, [this, column](const MemberCell& cell) {
        if (const int row = m_view->currentIndex().row(); row >= 0) {
            Q_EMIT cellChanged(static_cast<std::size_t>(row), cell, column);
        }
    });
}

void MembersStep::setDraft(const ListDraft& draft)
{
    const int row = m_view->currentIndex().row();
    m_draft = &draft;
    m_rows->setDraft(draft);
    fitDialogColumns(*m_view, true);
    if (row >= 0 && row < m_rows->rowCount()) {
        m_view->selectRow(row);
    }
    showRow(m_view->currentIndex().row());
}

void MembersStep::chooseRow()
{
    if (m_view->currentIndex().isValid() || m_rows->rowCount() == 0) {
        return;
    }
    const auto& rows = m_rows->rows();
    const auto doubtful =
        std::ranges::find_if(rows, [](const DraftRow& row) { return !row.problem.isEmpty(); });
    const auto row = doubtful == rows.end() ? 0 : static_cast<int>(doubtful - rows.begin());
    m_view->selectRow(row);
    m_view->scrollTo(m_rows->index(row, 0));
}

void MembersStep::showRow(int row)
{
    const auto& rows = m_draft->reading().list.rows;
    const bool exists = row >= 0 && static_cast<std::size_t>(row) < rows.size();
    const auto at = static_cast<std::size_t>(std::max(0, row));
    m_name->setPlainText(exists ? rows[at].name.simplified() : QString());
    m_tokens->setCell(exists ? m_draft->memberCell(at) : MemberCell{});
    m_leadTokens->setCell(exists ? m_draft->memberCell(at, ListColumn::Lead) : MemberCell{});
    m_leadTokens->setVisible(!m_leadTokens->cell().tokens.empty());
    const int members = static_cast<int>(m_tokens->cell().tokens.size() + m_leadTokens->cell().tokens.size());
    m_count->setPlainText(exists ? tr("%n member(s)", nullptr, members) : QString());
    QStringList sentences;
    for (const TokenView* view : {m_leadTokens, m_tokens}) {
        for (const CellProblem& problem : view->cell().problems) {
            sentences << problem.sentence;
        }
    }
    m_note->setPlainText(sentences.join(u'\n'));
    m_note->setVisible(!sentences.isEmpty());
}

} // namespace atlas
