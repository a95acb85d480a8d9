// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/changesstep.h"

#include "domain/showntext.h"
#include "ui/import/importmodels.h"
#include "ui/look/plaindelegate.h"
#include "ui/look/plainlabel.h"
#include "ui/parts/tablesetup.h"
#include "ui/parts/theme.h"
#include "ui/parts/whendone.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <utility>

namespace atlas {
namespace {
constexpr std::size_t AtOnce = 500; ///< consortia that are compared before the next frame
}

ChangesStep::ChangesStep(SnapshotPtr snapshot, const Reference& reference, QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::move(snapshot))
    , m_reference(reference)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    makeForm();
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
    connect(m_model, &ProposalModel::ticksChanged, this, &ChangesStep::changed);
}

ChangesStep::~ChangesStep() = default;

void ChangesStep::makeForm()
{
    auto* form = new QFormLayout;
    m_title = new QLineEdit(this);
    m_title->setObjectName(QStringLiteral("title"));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->addItem(tr("A new list"));
    for (const KnownList& list : m_snapshot->knownLists()) {
        //: %1 the title of a list
        m_kind->addItem(shownLine(shortened(tr("Another edition of “%1”").arg(list.notice.title))));
    }
    m_programme = new QComboBox(this);
    m_programme->setObjectName(QStringLiteral("programme"));
    m_programme->setEditable(true);
    m_programme->setItemDelegate(new PlainDelegate(m_programme));
    for (const ProgrammeInfo& programme : m_snapshot->programmes.info) {
        m_programme->addItem(programme.name);
    }
    m_programme->setCurrentText({});
    //: the title of a published list
    form->addRow(tr("List"), m_title);
    //: whether a list is a new one or another edition of one
    form->addRow(tr("This is"), m_kind);
    form->addRow(tr("Programme"), m_programme);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(form);
    connect(m_title, &QLineEdit::editingFinished, this, &ChangesStep::ask);
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        m_choice = ListChoice{index > 0 ? std::optional(static_cast<std::size_t>(index) - 1) : std::nullopt};
        ask();
    });
    connect(m_programme, &QComboBox::activated, this, &ChangesStep::ask);
    connect(m_programme->lineEdit(), &QLineEdit::editingFinished, this, &ChangesStep::ask);
    connect(m_programme, &QComboBox::editTextChanged, this, &ChangesStep::changed);
}

void ChangesStep::setReading(std::shared_ptr<const ListReading> reading, const NoticeInfo& notice)
{
    m_reading = std::move(reading);
    m_notice = notice;
    if (m_title->text().isEmpty()) {
        m_title->setText(notice.title); // plain: a field
    }
    ask();
}

void ChangesStep::forgetChoices()
{
    m_title->clear();
    m_choice.reset();
}

void ChangesStep::ask()
{
    ProposalQuestion question{m_reading, m_notice,   m_programme->currentText().trimmed(),
                              m_choice,  m_snapshot, &m_reference};
    if (const QString title = m_title->text().trimmed(); !title.isEmpty()) {
        question.notice.title = title;
    }
    const quint64 number = ++m_question;
    const std::size_t known = m_snapshot->consortiumCount();
    if (m_reading->list.rows.size() <= AtOnce && known <= AtOnce) {
        showAnswer(answerTo(question));
        return;
    }
    m_isBusy = true;
    m_summary->setPlainText(tr("Comparing with the registry …"));
    Q_EMIT changed();
    const auto work = [question] { return std::make_shared<ProposalAnswer>(answerTo(question)); };
    whenDone(QtConcurrent::run(work), this, [this, number](const std::shared_ptr<ProposalAnswer>& answer) {
        if (number == m_question) {
            showAnswer(std::move(*answer));
        }
    });
}

void ChangesStep::showAnswer(ProposalAnswer answer)
{
    m_isBusy = false;
    showChoice(answer);
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

void ChangesStep::showChoice(const ProposalAnswer& answer)
{
    const ListIdentity& identity = answer.identity;
    m_kind->setCurrentIndex(identity.same ? static_cast<int>(*identity.same) + 1 : 0);
    if (auto* items = qobject_cast<QStandardItemModel*>(m_kind->model())) {
        items->item(0)->setEnabled(!answer.hasTitle);
    }
    m_kind->setEnabled(m_kind->count() > 1);
    m_programme->setEnabled(!identity.same);
    if (!identity.programme.name.isEmpty() &&
        (identity.same.has_value() || m_programme->currentText().isEmpty())) {
        m_programme->setCurrentText(identity.programme.name);
    }
    const QString hint = hintFor(answer);
    m_hint->setPlainText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

QString ChangesStep::hintFor(const ProposalAnswer& answer) const
{
    const std::vector<KnownList> known = m_snapshot->knownLists();
    if (answer.shared) {
        const int count = static_cast<int>(answer.shared->consortia);
        const QString& title = known[answer.shared->list].notice.title;
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
    return !m_isBusy && m_model->acceptedCount() > 0 && !m_programme->currentText().trimmed().isEmpty();
}

Proposal ChangesStep::takeProposal()
{
    Proposal proposal = m_model->takeProposal();
    if (proposal.programme.name.isEmpty()) {
        proposal.programme.name = m_programme->currentText().trimmed();
    }
    return proposal;
}

} // namespace atlas
