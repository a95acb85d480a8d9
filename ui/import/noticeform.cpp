// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/noticeform.h"

#include "domain/datespan.h"
#include "domain/text/fold.h"
#include "domain/text/showntext.h"
#include "import/proposal/noticeguess.h"
#include "ui/look/plaindelegate.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/tables/tablesetup.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

enum LevelItem : int { UnknownLevel, National, Local };

int itemOf(const QString& level)
{
    return level == u"local" ? Local : National;
}

} // namespace

NoticeForm::NoticeForm(SnapshotPtr snapshot, QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::move(snapshot))
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid::Unit);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(3, 2);
    makeFields();
    makeConnections();
}

NoticeForm::~NoticeForm() = default;

void NoticeForm::makeFields()
{
    m_title = new QLineEdit(this);
    m_title->setObjectName(u"title"_s);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"kind"_s);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->addItem(tr("A new list"));
    for (const KnownList& list : m_snapshot->knownLists()) {
        //: %1 the title of a list
        m_kind->addItem(shownLine(shortened(tr("Another edition of “%1”").arg(list.notice.title))));
    }
    m_programme = new QComboBox(this);
    m_programme->setObjectName(u"programme"_s);
    m_programme->setEditable(true);
    m_programme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_programme->setItemDelegate(new PlainDelegate(m_programme));
    for (const ProgrammeInfo& programme : m_snapshot->programmes.info) {
        m_programme->addItem(programme.name);
    }
    m_programme->setCurrentText({});
    m_level = new QComboBox(this);
    m_level->setObjectName(u"level"_s);
    //: the level of a programme
    m_level->addItems(
        {tr("Not known"), tr("National"), tr("Provincial or municipal")}); // plain: our own words
    m_issuer = new QLineEdit(this);
    m_issuer->setObjectName(u"issuer"_s);
    m_published = new QLineEdit(this);
    m_published->setObjectName(u"published"_s);
    m_issuer->setPlaceholderText(tr("Not known"));    // plain: our own words
    m_published->setPlaceholderText(tr("Not known")); // plain: our own words
    //: the title of a published list
    addRow(Title, tr("&List"), *m_title, 0, 0);
    //: whether a list is a new one or another edition of one
    addRow(Kind, tr("&This is"), *m_kind, 1, 0);
    addRow(Programme, tr("Pro&gramme"), *m_programme, 2, 0);
    //: who has issued a list
    addRow(Issuer, tr("&Issuer"), *m_issuer, 0, 2);
    addRow(Published, tr("P&ublished on"), *m_published, 1, 2);
    //: national, or provincial
    addRow(Level, tr("Le&vel"), *m_level, 2, 2);
}

void NoticeForm::addRow(Row row, const QString& caption, QWidget& field, int line, int column)
{
    auto* label = new PlainLabel(caption, this);
    label->setBuddy(&field);
    PlainLabel*& basis = m_basis[static_cast<std::size_t>(row)];
    basis = makeHint({}, this);
    basis->setObjectName(field.objectName() + u"Basis");
    basis->setFont(smallFont(basis->font()));
    m_grid->addWidget(label, line * 2, column);
    m_grid->addWidget(&field, line * 2, column + 1);
    m_grid->addWidget(basis, line * 2 + 1, column + 1);
}

void NoticeForm::makeConnections()
{
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_isSaid[Title] = true; });
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        if (m_isSaid[Title]) {
            Q_EMIT identityChanged();
        }
    });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        m_choice = ListChoice{index > 0 ? std::optional(static_cast<std::size_t>(index) - 1) : std::nullopt};
        Q_EMIT identityChanged();
    });
    connect(m_programme, &QComboBox::activated, this, [this] {
        m_isSaid[Programme] = true;
        Q_EMIT identityChanged();
    });
    connect(m_programme, &QComboBox::editTextChanged, this, [this] {
        refreshAsked();
        Q_EMIT valuesChanged();
    });
    connect(m_programme->lineEdit(), &QLineEdit::textEdited, this, [this] { m_isSaid[Programme] = true; });
    connect(m_programme->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_isSaid[Programme]) {
            Q_EMIT identityChanged();
        }
    });
    const auto say = [this](Row row) {
        m_isSaid[static_cast<std::size_t>(row)] = true;
        showBasis(row, {});
        refreshAsked();
        Q_EMIT valuesChanged();
    };
    connect(m_level, &QComboBox::activated, this, [say] { say(Level); });
    connect(m_issuer, &QLineEdit::textEdited, this, [say] { say(Issuer); });
    connect(m_published, &QLineEdit::textEdited, this, [say] { say(Published); });
}

void NoticeForm::forget()
{
    m_isSaid.fill(false);
    m_choice.reset();
    const QSignalBlocker blocker(m_programme);
    m_title->clear();
    m_programme->setCurrentText({});
}

QString NoticeForm::saidTitle() const
{
    return m_isSaid[Title] ? m_title->text().trimmed() : QString();
}

QString NoticeForm::saidProgramme() const
{
    return m_isSaid[Programme] ? m_programme->currentText().trimmed() : QString();
}

void NoticeForm::showAnswer(const ProposalAnswer& answer)
{
    const ListIdentity& identity = answer.identity;
    m_isEdition = identity.same.has_value();
    m_isLevelKnown = identity.isKnownProgramme;
    m_found = identity.basis;
    m_kind->setCurrentIndex(identity.same ? static_cast<int>(*identity.same) + 1 : 0);
    if (auto* items = qobject_cast<QStandardItemModel*>(m_kind->model())) {
        items->item(0)->setEnabled(!answer.hasTitle);
    }
    m_kind->setEnabled(m_kind->count() > 1);
    m_programme->setEnabled(!m_isEdition);
    const auto set = [](QLineEdit& field, const QString& text) {
        if (field.text() != text) {
            field.setText(text); // plain: a field
            field.setCursorPosition(0);
        }
    };
    if (!m_isSaid[Title]) {
        set(*m_title, answer.title);
    }
    if (m_isEdition || !m_isSaid[Programme]) {
        const QSignalBlocker blocker(m_programme);
        m_programme->setCurrentText(identity.programme.name);
        m_programme->lineEdit()->setCursorPosition(0);
    }
    if (m_isLevelKnown || !m_isSaid[Level]) {
        m_level->setCurrentIndex(identity.isLevelKnown ? itemOf(identity.programme.level) : UnknownLevel);
    }
    m_level->setEnabled(!m_isLevelKnown);
    if (!m_isSaid[Issuer]) {
        set(*m_issuer, identity.notice.issuer);
        showBasis(Issuer, m_found.issuer);
    }
    if (!m_isSaid[Published]) {
        set(*m_published, identity.notice.publishedOn);
        showBasis(Published, m_found.publishedOn);
    }
    showBasis(Title, answer.titleBasis);
    refreshAsked();
}

/// What the fields rest on, or what is to be said in them.
void NoticeForm::refreshAsked()
{
    if (m_programme->currentText().trimmed().isEmpty()) {
        showBasis(Programme, tr("Not said in the file: choose or type it."), true);
    } else {
        showBasis(Programme,
                  m_isSaid[Programme] && !m_isEdition
                      ? isNewProgramme() ? tr("a programme that the registry does not have yet") : QString()
                      : m_found.programme);
    }
    if (m_level->isEnabled() && m_level->currentIndex() == UnknownLevel) {
        showBasis(Level, tr("Say whether the programme is national."), true);
    } else if (!m_isSaid[Level] || m_isLevelKnown) {
        showBasis(Level, m_found.level);
    }
    const QString said = m_published->text().trimmed();
    if (!said.isEmpty() && date().isEmpty()) {
        showBasis(Published, tr("This is not a date such as 2026, 2026-04 or 2026-04-13."), true);
    }
}

bool NoticeForm::isNewProgramme() const
{
    const QString folded = fold(m_programme->currentText());
    return std::ranges::none_of(m_snapshot->programmes.info, [&](const ProgrammeInfo& programme) {
        return fold(programme.name) == folded || fold(programme.nameEn) == folded;
    });
}

void NoticeForm::showBasis(Row row, const QString& text, bool isAsked)
{
    PlainLabel* basis = m_basis[static_cast<std::size_t>(row)];
    const QString tone = isAsked ? u"warning"_s : u"secondary"_s;
    if (basis->property("tone") != tone) {
        basis->setProperty("tone", tone);
        basis->style()->unpolish(basis);
        basis->style()->polish(basis);
    }
    basis->setPlainText(text);
    basis->setVisible(!text.isEmpty());
}

/// As it is kept: as precise as it is written.
QString NoticeForm::date() const
{
    const std::optional<DateSpan> span = readDate(m_published->text());
    return span ? span->iso() : dateIn(m_published->text());
}

QString NoticeForm::missing() const
{
    if (m_programme->currentText().trimmed().isEmpty()) {
        return tr("Say which programme the list belongs to.");
    }
    if (m_level->isEnabled() && m_level->currentIndex() == UnknownLevel) {
        return tr("Say whether the programme is national or provincial.");
    }
    if (!m_published->text().trimmed().isEmpty() && date().isEmpty()) {
        return tr("The day of publication is not a date.");
    }
    return {};
}

void NoticeForm::writeTo(Proposal& proposal) const
{
    if (proposal.programme.name.isEmpty()) {
        proposal.programme.name = m_programme->currentText().trimmed();
    }
    if (!m_isLevelKnown && m_level->currentIndex() != UnknownLevel) {
        proposal.programme.level = m_level->currentIndex() == Local ? u"local"_s : u"national"_s;
    }
    proposal.notice.issuer = m_issuer->text().trimmed();
    proposal.notice.publishedOn = date();
}

} // namespace atlas
