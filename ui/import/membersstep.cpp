// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/membersstep.h"

#include "ui/import/importmodels.h"
#include "ui/import/tokenview.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/parts/tablesetup.h"
#include "ui/parts/theme.h"

#include <QPushButton>
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
    m_cellColumn = new QVBoxLayout;
    m_cellColumn->setSpacing(grid::Half);
    column->addLayout(m_cellColumn);
    m_note = new PlainLabel(bottom);
    m_note->setWordWrap(true);
    m_note->setProperty("tone", QStringLiteral("warning"));
    column->addWidget(m_note);
    m_answers = new QHBoxLayout;
    column->addLayout(m_answers);
    column->addWidget(makeHint(
        tr("Each box is one organisation. Click a box to split it, to join it with the next, to say "
           "its role, or to say that it is not a member. Together the boxes are always the published cell."),
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
    for (const ListProblem& problem : m_draft->reading().problems) {
        if (exists && isOfRow(problem, at)) {
            sentences << problem.problem.sentence;
        }
    }
    m_note->setPlainText(sentences.join(u'\n'));
    m_note->setVisible(!sentences.isEmpty());
    showAnswers();
}

bool MembersStep::isOfRow(const ListProblem& problem, std::size_t row) const
{
    const std::vector<CellPlace> cells = m_draft->cellsOf(row);
    return problem.row == m_draft->reading().rawRows[row] ||
           std::ranges::any_of(cells, [&](const CellPlace& cell) { return cell.row == problem.row; });
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

/// One answer for all cells where a mark, or a line break, is asked.
void MembersStep::showAnswers()
{
    while (QLayoutItem* item = m_answers->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    QStringList marks;
    bool hasBreaks = false;
    for (std::size_t i = 0; i < m_shown; ++i) {
        for (const CellProblem& problem : m_cells[i].tokens->cell().problems) {
            if (problem.issue == CellIssue::Mark && !problem.subject.isEmpty() &&
                !marks.contains(problem.subject)) {
                marks << problem.subject;
            }
            hasBreaks = hasBreaks || problem.issue == CellIssue::Break;
        }
    }
    const auto add = [this](const QString& text, const std::function<void()>& answer) {
        auto* button = new QPushButton(plainCaption(text), m_name->parentWidget());
        button->setObjectName(QStringLiteral("answer%1").arg(m_answers->count()));
        connect(button, &QPushButton::clicked, this, answer);
        m_answers->addWidget(button);
    };
    for (const QString& mark : std::as_const(marks)) {
        add(tr("“%1” marks the lead in this list").arg(mark),
            [this, mark] { Q_EMIT markSaid(mark, Role::Lead); });
        add(tr("“%1” means no role").arg(mark), [this, mark] { Q_EMIT markSaid(mark, std::nullopt); });
    }
    if (hasBreaks) {
        add(tr("Line breaks only wrap names in this list"), [this] { Q_EMIT breaksSaid(false); });
        add(tr("Line breaks separate members in this list"), [this] { Q_EMIT breaksSaid(true); });
    }
    m_answers->addStretch(1);
}

} // namespace atlas
