// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/membersstep.h"

#include "ui/import/importmodels.h"
#include "ui/import/importquestions.h"
#include "ui/import/tokenview.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/theme.h"
#include "ui/tables/tablesetup.h"

#include <QScrollArea>
#include <QTableView>
#include <QTimer>
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
    m_cellColumn = new QVBoxLayout;
    m_cellColumn->setSpacing(grid::Half);
    column->addLayout(m_cellColumn);
    m_note = new PlainLabel(bottom);
    m_note->setWordWrap(true);
    m_note->setProperty("tone", QStringLiteral("warning"));
    column->addWidget(m_note);
    column->addWidget(makeHint(
        tr("Each box is one organisation. Click a box to split it, to join it with the next, to say "
           "its role, or to say that it is not a member. Together the boxes are always the published cell."),
        bottom));
    column->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(bottom);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    addWidget(m_view);
    addWidget(m_scroll);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                showRow(current.row());
                if (current.isValid() && !m_isSetting) {
                    Q_EMIT rowShown(static_cast<std::size_t>(current.row()));
                }
            });
    for (const Industry& industry : reference.industries) {
        m_industries << industry.name;
    }
}

MembersStep::~MembersStep() = default;

TokenView* MembersStep::viewAt(std::size_t cell)
{
    while (m_cells.size() <= cell) {
        CellView view;
        QWidget* parent = m_name->parentWidget();
        view.title = makeHint({}, parent);
        view.tokens = new TokenView(parent);
        view.tokens->setObjectName(QStringLiteral("tokens%1").arg(m_cells.size()));
        view.tokens->setIndustries(m_industries);
        m_cellColumn->addWidget(view.title);
        m_cellColumn->addWidget(view.tokens);
        const std::size_t at = m_cells.size();
        connect(view.tokens, &TokenView::cellChanged, this, [this, at](const MemberCell& changed) {
            if (const int row = m_view->currentIndex().row(); row >= 0) {
                Q_EMIT cellChanged(static_cast<std::size_t>(row), m_cells[at].place, changed);
            }
        });
        m_cells.push_back(view);
    }
    return m_cells[cell].tokens;
}

void MembersStep::setDraft(const ListDraft& draft)
{
    const int row = m_view->currentIndex().row();
    m_isSetting = true;
    m_draft = &draft;
    m_rows->setDraft(draft);
    fitDialogColumns(*m_view, true);
    if (row >= 0 && row < m_rows->rowCount()) {
        m_view->selectRow(row);
    }
    m_isSetting = false;
    showRow(m_view->currentIndex().row());
}

void MembersStep::showProblem(std::optional<std::size_t> row, const ListProblem& problem)
{
    if (row) {
        m_isSetting = true;
        m_view->selectRow(static_cast<int>(*row));
        m_view->scrollTo(m_rows->index(static_cast<int>(*row), 0));
        m_isSetting = false;
    }
    m_view->setFocus();
    for (std::size_t i = 0; i < m_shown; ++i) {
        if (m_cells[i].place == CellPlace{problem.row, problem.cell} && problem.problem.length > 0) {
            m_cells[i].tokens->focusAt(problem.problem.start);
            // Where it stands is known once the cells of the row are laid out.
            QTimer::singleShot(0, this,
                               [this, tokens = m_cells[i].tokens] { m_scroll->ensureWidgetVisible(tokens); });
        }
    }
}

void MembersStep::chooseRow()
{
    if (m_view->currentIndex().isValid() || m_rows->rowCount() == 0) {
        return;
    }
    const ListReading& reading = m_draft->reading();
    const auto first = reading.problems.empty() ? std::nullopt : rowOf(reading, reading.problems.front());
    const int row = static_cast<int>(first.value_or(0));
    m_view->selectRow(row);
    m_view->scrollTo(m_rows->index(row, 0));
}

void MembersStep::showRow(int row)
{
    const auto& rows = m_draft->reading().list.rows;
    const bool exists = row >= 0 && static_cast<std::size_t>(row) < rows.size();
    const auto at = static_cast<std::size_t>(std::max(0, row));
    m_name->setPlainText(exists ? rows[at].name.simplified() : QString());
    m_shown = 0;
    if (exists) {
        showCells(at);
    }
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_cells[i].tokens->setVisible(i < m_shown);
        m_cells[i].title->setVisible(i < m_shown && m_shown > 1);
    }
    const int members = exists ? static_cast<int>(rows[at].tokenCount) : 0;
    m_count->setPlainText(exists ? tr("%n member(s)", nullptr, members) : QString());
    QStringList sentences;
    if (exists) {
        const std::size_t raw = m_draft->reading().rawRows[at];
        const std::vector<CellPlace> cells = m_draft->cellsOf(at);
        for (const ListProblem& problem : m_draft->reading().problems) {
            if (problem.row == raw || std::ranges::find(cells, problem.row, &CellPlace::row) != cells.end()) {
                sentences << problem.problem.sentence;
            }
        }
    }
    m_note->setPlainText(sentences.join(u'\n'));
    m_note->setVisible(sentences.size() > 1); // one alone stands with its answers
}

void MembersStep::showCells(std::size_t row)
{
    for (const CellPlace& place : m_draft->cellsOf(row)) {
        TokenView* view = viewAt(m_shown);
        m_cells[m_shown].place = place;
        m_cells[m_shown].title->setPlainText(m_draft->cellTitle(place));
        view->setGrammar(&m_draft->grammar());
        view->setCell(m_draft->memberCell(place));
        ++m_shown;
    }
}

} // namespace atlas
