// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/changesstep.h"

#include "ui/import/importmodels.h"
#include "ui/import/noticeform.h"
#include "ui/look/plainlabel.h"
#include "ui/tables/tablesetup.h"

#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace atlas {
namespace {
constexpr std::size_t ComparedAtOnce = 100; ///< consortia that are compared before the next frame
}

ChangesStep::ChangesStep(SnapshotPtr snapshot, QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::move(snapshot))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_form = new NoticeForm(m_snapshot, this);
    column->addWidget(m_form);
    m_hint = makeHint({}, this);
    m_hint->setObjectName(QStringLiteral("listHint"));
    column->addWidget(m_hint);
    m_summary = makeHint({}, this);
    m_summary->setObjectName(QStringLiteral("summary"));
    column->addWidget(m_summary);
    m_model = new ProposalModel(this);
    m_view = makeDialogTable(m_model, this);
    m_view->setObjectName(QStringLiteral("proposal"));
    column->addWidget(m_view, 1);
    connect(m_form, &NoticeForm::identityChanged, this, &ChangesStep::ask);
    connect(m_form, &NoticeForm::valuesChanged, this, [this] {
        refreshHint();
        Q_EMIT changed();
    });
    connect(m_model, &ProposalModel::ticksChanged, this, &ChangesStep::changed);
}

ChangesStep::~ChangesStep() = default;

void ChangesStep::setReading(std::shared_ptr<const ListReading> reading, const NoticeInfo& notice,
                             std::shared_ptr<const MemberGrammar> grammar)
{
    m_reading = std::move(reading);
    m_notice = notice;
    m_grammar = std::move(grammar);
    ask();
}

void ChangesStep::forgetChoices()
{
    m_form->forget();
}

void ChangesStep::ask()
{
    const ProposalQuestion question{
        m_reading,  m_notice, m_form->saidTitle(), m_form->saidProgramme(), m_form->saidChoice(),
        m_snapshot, m_grammar};
    const std::size_t known = m_snapshot->consortiumCount();
    if (m_reading->list.rows.size() <= ComparedAtOnce && known <= ComparedAtOnce) {
        m_answer.stop();
        showAnswer(answerTo(question));
        return;
    }
    m_isBusy = true;
    m_summary->setPlainText(tr("Comparing with the registry …"));
    Q_EMIT changed();
    const auto work = [question](const std::stop_token& stop) {
        return std::make_shared<ProposalAnswer>(answerTo(question, stop));
    };
    m_answer.ask(this, work,
                 [this](const std::shared_ptr<ProposalAnswer>& answer) { showAnswer(std::move(*answer)); });
}

void ChangesStep::showAnswer(ProposalAnswer answer)
{
    m_isBusy = false;
    m_form->showAnswer(answer);
    m_found = hintFor(answer);
    refreshHint();
    if (!answer.proposal) {
        m_model->setProposal({}, {});
        m_summary->setPlainText(
            tr("No row can be read yet: say which columns hold the name and the members."));
        Q_EMIT changed();
        return;
    }
    QStringList counts;
    for (const ChangeKind kind : AllChangeKinds) {
        //: a kind of change and how many consortia have it: "New: 2"
        counts << tr("%1: %2").arg(atlas::title(kind)).arg(answer.proposal->count(kind));
    }
    m_summary->setPlainText(tr("Consortia: %1").arg(counts.join(tr(", "))));
    m_model->setProposal(std::move(*answer.proposal), answer.blocked);
    fitDialogColumns(*m_view, true);
    Q_EMIT changed();
}

/// How the list was told from others, and what is still to be said of it.
void ChangesStep::refreshHint()
{
    QStringList sentences{m_found, m_form->missing()};
    sentences.removeAll(QString());
    m_hint->setPlainText(sentences.join(u' '));
    m_hint->setVisible(!sentences.isEmpty());
}

QString ChangesStep::hintFor(const ProposalAnswer& answer) const
{
    const std::vector<KnownList> known = m_snapshot->knownLists();
    if (answer.shared) {
        const int count = static_cast<int>(answer.shared->consortia);
        const QString& title = known[answer.shared->list].notice.title;
        if (answer.isSame) {
            //: %1 the title of a list
            return tr("The list has no title, and the same consortia as “%1”: it is taken for that list.")
                .arg(title);
        }
        //: %1 the title of a list
        return tr("%n of its consortia are already in “%1”. If this is a separate list, choose “A new list”: "
                  "it is then added beside that one.",
                  nullptr, count)
            .arg(title);
    }
    if (answer.identity.furtherBatchOf && !answer.identity.same) {
        //: %1 the batch, for example 第二批; %2 the title of a list
        return tr("This is batch %1; “%2” stays as it is. If it replaces that list, choose “Another "
                  "edition”.")
            .arg(answer.identity.notice.edition, known[*answer.identity.furtherBatchOf].notice.title);
    }
    return {};
}

bool ChangesStep::canAccept() const
{
    return !m_isBusy && m_model->acceptedCount() > 0 && m_form->missing().isEmpty();
}

RowsLeftOut ChangesStep::leftOut() const
{
    return {m_model->untickedCount(), m_model->blockedCount()};
}

Proposal ChangesStep::takeProposal()
{
    Proposal proposal = m_model->takeProposal();
    m_form->writeTo(proposal);
    return proposal;
}

} // namespace atlas
