// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/compare/chainpart.h"

#include "report/comparisonreport.h"
#include "ui/context/browsecontext.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/search/recordchooser.h"
#include "ui/tables/counttable.h"
#include "ui/tables/tablecopy.h"

#include <QBoxLayout>
#include <QHeaderView>

namespace atlas {

ChainPart::ChainPart(BrowseContext& context, QWidget* parent)
    : ComparePart(parent)
    , m_context(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Double);
    m_from = new RecordChooser(context, Unit::Organisations, this);
    m_to = new RecordChooser(context, Unit::Organisations, this);
    m_fields = new QBoxLayout(QBoxLayout::LeftToRight);
    m_fields->setSpacing(grid::Unit);
    m_fields->addWidget(m_from);
    m_fields->addWidget(m_to);
    m_sentence = new PlainLabel(this);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setFont(titleFont(font()));
    m_steps = new CountTable(this);
    m_steps->hide();
    layout->addLayout(m_fields);
    layout->addWidget(m_sentence);
    layout->addWidget(m_steps, 1);
    layout->addStretch(0);
    setFocusProxy(m_from);
    for (RecordChooser* chooser : {m_from, m_to}) {
        connect(chooser, &RecordChooser::recordChanged, this, &ChainPart::refresh);
    }
    const auto step = [this](const QModelIndex& index) { showStep(index.row(), index.column()); };
    connect(m_steps, &QTableView::clicked, this, step);
    connect(m_steps, &QTableView::activated, this, step);
}

ChainPart::~ChainPart() = default;

void ChainPart::retranslate()
{
    m_from->setPlaceholderText(tr("From this organisation: type part of its name"));
    m_to->setPlaceholderText(tr("To this one"));
    m_from->setAccessibleName(tr("From this organisation"));
    m_to->setAccessibleName(m_to->placeholderText());
    m_steps->setAccessibleName(tr("The steps of the chain"));
    refresh();
}

void ChainPart::refresh()
{
    const ViewPtr view = m_context.view();
    const SnapshotPtr& snapshot = view->snapshot;
    const auto from = snapshot->organisationWithId(m_from->record());
    const auto to = snapshot->organisationWithId(m_to->record());
    if (!from || !to) {
        m_answerer.stop();
        m_answer.reset();
        m_sentence->setPlainText(tr("Choose two organisations: through which consortia are they connected?"));
        m_steps->hide();
        return;
    }
    m_answerer.ask(
        this,
        [view, start = *from, goal = *to](const std::stop_token& stop) -> AnswerPtr {
            return std::make_shared<const Answer>(
                Answer{view, start, goal, sharedChain(*view->snapshot, start, goal, stop)});
        },
        [this](const AnswerPtr& answer) { take(answer); });
}

void ChainPart::take(const AnswerPtr& answer)
{
    m_answer = answer;
    m_sentence->setPlainText(chainSentence(*answer->view->snapshot, answer->from, answer->to, answer->chain));
    const bool hasSteps = answer->chain && !answer->chain->consortia.empty();
    if (hasSteps) {
        const auto count = static_cast<qsizetype>(answer->chain->consortia.size());
        m_steps->setTable(chainTable(*answer->view->snapshot, *answer->chain), QStringList(count, QString()));
        for (int column = 0; column < 3; ++column) {
            m_steps->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        }
    }
    m_steps->setVisible(hasSteps);
}

void ChainPart::showStep(int row, int column)
{
    if (!m_answer || !m_answer->chain || row < 0) {
        return;
    }
    const SharedChain& chain = *m_answer->chain;
    const Snapshot& snapshot = *m_answer->view->snapshot;
    const auto at = static_cast<std::size_t>(row);
    if (column == 1) {
        m_context.select({Selection::Kind::Consortium, snapshot.consortia.id[chain.consortia[at]]});
    } else {
        const Row organisation = chain.organisations[column == 0 ? at : at + 1];
        m_context.select({Selection::Kind::Organisation, snapshot.organisations.id[organisation]});
    }
}

void ChainPart::resizeEvent(QResizeEvent* event)
{
    ComparePart::resizeEvent(event);
    m_fields->setDirection(width() < grid::Unit * 70 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ChainPart::copySelection() const
{
    if (m_steps->isVisible()) {
        copySelectedRows(*m_steps);
    }
}

std::optional<Report> ChainPart::report(const QDateTime& made) const
{
    if (!m_answer) {
        return {};
    }
    return chainReport(*m_answer->view, m_answer->from, m_answer->to, m_answer->chain, m_context.language(),
                       made);
}

std::optional<PageTable> ChainPart::pageTable() const
{
    if (!m_answer || !m_answer->chain) {
        return {};
    }
    return PageTable{
        tr("Comparison"),
        std::make_shared<const MemoryTable>(chainTable(*m_answer->view->snapshot, *m_answer->chain)),
        chainSentence(*m_answer->view->snapshot, m_answer->from, m_answer->to, m_answer->chain)};
}

} // namespace atlas
