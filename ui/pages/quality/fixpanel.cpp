// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/quality/fixpanel.h"

#include "domain/text/fold.h"
#include "quality/findings.h"
#include "quality/findingtext.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/theme.h"
#include "ui/pages/quality/pairfacts.h"
#include "ui/search/placechooser.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace atlas {
namespace {

constexpr int ButtonsInARow = 3;
constexpr int FieldWidth = 26 * grid::Unit;

PlainLabel* wrappedLabel(QWidget* parent)
{
    auto* label = new PlainLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FixPanel::FixPanel(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("fixPanel"));
    setProperty("block", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::Double, grid::Unit + grid::Half, grid::Double, grid::Unit + grid::Half);
    layout->setSpacing(grid::Unit);
    m_question = wrappedLabel(this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_question->setFont(bold);
    m_reason = wrappedLabel(this);
    m_reason->setProperty("tone", QStringLiteral("secondary"));
    m_facts = new PairFacts(this);
    m_why = wrappedLabel(this);
    m_why->setProperty("tone", QStringLiteral("warning"));
    layout->addWidget(m_question);
    layout->addWidget(m_reason);
    layout->addWidget(m_facts);
    makeFields();
    makeButtons();
    layout->addWidget(m_why);
    connect(m_facts, &PairFacts::activated, this, [this](int side) {
        if (m_finding) {
            Q_EMIT organisationActivated(side == 0 ? m_finding->record : m_finding->other);
        }
    });
    connect(m_facts, &PairFacts::numberActivated, this, [this](int side) {
        if (m_finding) {
            Q_EMIT consortiaActivated(side == 0 ? m_finding->record : m_finding->other);
        }
    });
}

FixPanel::~FixPanel() = default;

void FixPanel::makeFields()
{
    m_fieldName = new PlainLabel(this);
    m_fieldName->setProperty("tone", QStringLiteral("secondary"));
    m_place = new PlaceChooser(this);
    m_place->setObjectName(QStringLiteral("place"));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->installEventFilter(this);
    m_meant = new QLineEdit(this);
    m_meant->setObjectName(QStringLiteral("meant"));
    m_meant->setMinimumWidth(FieldWidth);
    auto* field = new QHBoxLayout;
    field->setSpacing(grid::Unit);
    field->addWidget(m_fieldName);
    for (QComboBox* chooser : {static_cast<QComboBox*>(m_place), m_kind}) {
        chooser->setMinimumWidth(FieldWidth);
        field->addWidget(chooser);
    }
    field->addWidget(m_meant, 1);
    field->addStretch(0);
    m_answers = new QGridLayout;
    m_answers->setSpacing(grid::Unit);
    auto* answers = new QHBoxLayout;
    answers->addLayout(m_answers);
    answers->addStretch(1);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    m_row->setSpacing(grid::Unit);
    m_row->addLayout(field);
    m_row->addLayout(answers, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(m_row);
    connect(m_place, &PlaceChooser::regionChanged, this, &FixPanel::updateButtons);
    connect(m_place, &PlaceChooser::returnPressed, this, [this] { apply(Fix::SetHome); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FixPanel::updateButtons);
    connect(m_meant, &QLineEdit::textChanged, this, &FixPanel::updateButtons);
    connect(m_meant, &QLineEdit::returnPressed, this, [this] { apply(Fix::Meant); });
}

void FixPanel::makeButtons()
{
    for (const Fix fix : {Fix::SetHome, Fix::SetKind, Fix::Meant, Fix::AsPublished, Fix::Same, Fix::Different,
                          Fix::BranchOf, Fix::ParentOf, Fix::Group, Fix::Separate, Fix::Leave}) {
        auto* button = new QPushButton(this);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, fix] { apply(fix); });
        m_buttons.emplace(fix, button);
    }
}

void FixPanel::retranslate(Language language)
{
    m_language = language;
    const std::map<Fix, QString> texts{
        {Fix::SetHome, tr("Set the home")},      {Fix::SetKind, tr("Set the kind")},
        {Fix::Meant, tr("Probably meant")},      {Fix::AsPublished, tr("Correct as published")},
        {Fix::Same, tr("One organisation")},     {Fix::Different, tr("Two, unrelated")},
        {Fix::BranchOf, tr("Left is a branch")}, {Fix::ParentOf, tr("Right is a branch")},
        {Fix::Group, tr("Same group")},          {Fix::Separate, tr("Two after all: undo the merge")},
        {Fix::Leave, tr("Leave it open")}};
    for (const auto& [fix, button] : m_buttons) {
        button->setText(plainCaption(texts.at(fix)));
    }
    m_facts->retranslate();
}

void FixPanel::setFinding(const SnapshotPtr& snapshot, const Finding& finding, Language language)
{
    // What is being typed stays when the same question comes with a new snapshot.
    const FindingIdentity identity = identityOf(*snapshot, finding);
    const bool isNew = !m_finding || m_identity != identity || m_language != language;
    m_identity = identity;
    m_snapshot = snapshot;
    m_finding = finding;
    retranslate(language);
    m_question->setPlainText(wholeQuestion(*snapshot, finding));
    m_reason->setPlainText(reasonText(*snapshot, finding));
    m_facts->setVisible(finding.isPair());
    if (finding.isPair() && isNew) {
        m_facts->setPair(*snapshot, finding.record, finding.other, language);
    }
    if (isNew) {
        fillField();
    }
    arrangeButtons();
    updateButtons();
}

void FixPanel::fillField()
{
    const FindingList list = m_finding->list;
    m_place->setVisible(list == FindingList::Home);
    m_kind->setVisible(list == FindingList::Kind);
    m_meant->setVisible(list == FindingList::Misprint);
    m_fieldName->setVisible(list == FindingList::Home || list == FindingList::Kind ||
                            list == FindingList::Misprint);
    m_fieldName->setPlainText(list == FindingList::Home   ? tr("Home")
                              : list == FindingList::Kind ? tr("Kind")
                                                          : tr("Meant"));
    QWidget* const field = list == FindingList::Home   ? static_cast<QWidget*>(m_place)
                           : list == FindingList::Kind ? static_cast<QWidget*>(m_kind)
                                                       : m_meant;
    m_fieldName->setBuddy(field);
    field->setAccessibleName(m_question->text());
    m_place->setPlaces(*m_snapshot, m_language);
    m_place->setRegion(0);
    m_place->lineEdit()->setPlaceholderText(tr("A place: type or choose"));
    m_kind->clear();
    for (const OrganisationKind kind : AllKinds) {
        if (kind != OrganisationKind::Unknown) {
            m_kind->addItem(title(kind), static_cast<int>(kind));
        }
    }
    if (list == FindingList::Kind) {
        m_kind->setCurrentIndex(m_kind->findData(int{m_snapshot->organisations.kind[m_finding->record]}));
    }
    m_row->setStretch(0, list == FindingList::Misprint ? 2 : 0); // a whole name needs the room
    // plain: a field
    m_meant->setText(list == FindingList::Misprint ? m_finding->meant : QString());
}

/// One row beside a field; the many answers to a pair in rows of three.
void FixPanel::arrangeButtons()
{
    std::vector<Fix> fixes = m_finding->fixes();
    const Fix likeliest = fixes.front();
    const int columns = m_finding->isPair() ? ButtonsInARow : static_cast<int>(fixes.size());
    std::ranges::sort(fixes); // each answer keeps its place, whichever is the likeliest
    for (const auto& [fix, button] : m_buttons) {
        m_answers->removeWidget(button);
        button->hide();
    }
    int place = 0;
    QWidget* before = m_meant;
    for (const Fix fix : fixes) {
        QPushButton* button = m_buttons.at(fix);
        m_answers->addWidget(button, place / columns, place % columns);
        ++place;
        button->setProperty("primary", fix == likeliest);
        button->style()->unpolish(button);
        button->style()->polish(button);
        button->show();
        setTabOrder(before, button);
        before = button;
    }
    fitAnswers();
}

void FixPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitAnswers();
}

/// The answers stand below the field where there is no room beside it.
void FixPanel::fitAnswers()
{
    const QMargins margins = layout()->contentsMargins();
    const int needed = m_row->itemAt(0)->sizeHint().width() + m_row->itemAt(1)->sizeHint().width() +
                       margins.left() + margins.right() + grid::Double;
    const bool isField = m_finding && !m_finding->isPair();
    m_row->setDirection(isField && needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FixPanel::setObstacle(const QString& why)
{
    m_obstacle = why;
    m_why->setPlainText(why);
    m_why->setVisible(!why.isEmpty());
    for (QWidget* field :
         {static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_meant)}) {
        field->setEnabled(why.isEmpty());
    }
    updateButtons();
}

void FixPanel::updateButtons()
{
    if (!m_finding) {
        return;
    }
    for (const Fix fix : m_finding->fixes()) {
        m_buttons.at(fix)->setEnabled(m_obstacle.isEmpty() && decision(fix).has_value());
    }
}

void FixPanel::focusAnswer()
{
    if (!m_finding) {
        return;
    }
    for (QWidget* field :
         {static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_meant)}) {
        if (field->isVisibleTo(this)) {
            field->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_buttons.at(m_finding->fixes().front())->setFocus(Qt::TabFocusReason);
}

bool FixPanel::hasFocusInside() const
{
    return isAncestorOf(QApplication::focusWidget());
}

bool FixPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent*>(event)->key();
        if (pressed == Qt::Key_Return || pressed == Qt::Key_Enter) {
            if (auto* button = qobject_cast<QPushButton*>(watched)) {
                button->click();
            } else {
                apply(Fix::SetKind);
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FixPanel::apply(Fix fix)
{
    if (!m_finding || !m_obstacle.isEmpty()) {
        return;
    }
    if (const std::optional<Decision> decided = decision(fix)) {
        const QString text = message(fix);
        Q_EMIT this->decided(*decided, text);
    }
}

/// Nothing where the field does not say enough.
std::optional<Decision> FixPanel::decision(Fix fix) const
{
    const Finding& finding = *m_finding;
    const Snapshot& snapshot = *m_snapshot;
    switch (fix) {
    case Fix::SetHome:
        return m_place->region() == 0 ? std::nullopt
                                      : std::optional<Decision>(HomeDecision{
                                            snapshot.organisations.id[finding.record], m_place->region()});
    case Fix::SetKind:
        return m_kind->currentIndex() < 0
                   ? std::nullopt
                   : std::optional<Decision>(
                         KindDecision{snapshot.organisations.id[finding.record],
                                      static_cast<OrganisationKind>(m_kind->currentData().toInt())});
    case Fix::Meant: {
        const QString meant = m_meant->text().trimmed();
        return meant.isEmpty() || fold(meant) == subjectOf(snapshot, finding)
                   ? std::nullopt
                   : std::optional<Decision>(judgementOf(snapshot, finding, meant));
    }
    case Fix::Same: {
        const qint64 first = snapshot.organisations.id[finding.record];
        const qint64 second = snapshot.organisations.id[finding.other];
        return m_facts->isFirstKept() ? MergeDecision{first, second} : MergeDecision{second, first};
    }
    case Fix::Different:
    case Fix::BranchOf:
    case Fix::ParentOf:
    case Fix::Group:
        return linkOf(snapshot, finding, fix);
    case Fix::Separate:
        return SeparateDecision{fold(finding.meant)};
    case Fix::AsPublished:
    case Fix::Leave:
        break;
    }
    return judgementOf(snapshot, finding);
}

QString FixPanel::message(Fix fix) const
{
    const QString name = recordName(*m_snapshot, *m_finding);
    const QString other = otherName(*m_snapshot, *m_finding);
    switch (fix) {
    case Fix::SetHome:
        //: %1 an organisation, %2 a place
        return tr("Home of %1: %2.").arg(name, m_place->itemText(m_place->findData(m_place->region())));
    case Fix::SetKind:
        return tr("Kind of %1: %2.").arg(name, m_kind->currentText());
    case Fix::Meant:
        //: %1 a published name, %2 another name
        return tr("%1 probably means %2.").arg(name, m_meant->text().trimmed());
    case Fix::AsPublished:
        return tr("%1 is correct as published.").arg(name);
    case Fix::Same:
        //: %1 and %2 are names of organisations, here and below
        return m_facts->isFirstKept() ? tr("%1 is another name of %2.").arg(other, name)
                                      : tr("%1 is another name of %2.").arg(name, other);
    case Fix::Different:
        return tr("%1 and %2 are two unrelated organisations.").arg(name, other);
    case Fix::BranchOf:
        return tr("%1 is a branch of %2.").arg(name, other);
    case Fix::ParentOf:
        return tr("%1 is a branch of %2.").arg(other, name);
    case Fix::Group:
        return tr("%1 and %2 belong to one group.").arg(name, other);
    case Fix::Separate:
        return tr("%1 is a separate organisation again.").arg(m_finding->meant);
    case Fix::Leave:
        break;
    }
    return tr("Left open: %1.").arg(name);
}

} // namespace atlas
