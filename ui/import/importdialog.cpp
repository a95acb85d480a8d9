// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importdialog.h"

#include "ui/import/accountstep.h"
#include "ui/import/changesstep.h"
#include "ui/import/columnsstep.h"
#include "ui/import/membersstep.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/parts/segmentedswitch.h"
#include "ui/parts/tablesetup.h"
#include "ui/parts/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

constexpr QSize FirstSize(1040, 680);
enum Step : int { Columns, Members, Account, Changes };

QString listName(const FoundList& list, const QString& file)
{
    const QString& title = list.title.isEmpty() ? file : list.title;
    if (!list.header) {
        //: an entry of the choice of tables; %1 page, sheet or number of the table
        return ImportDialog::tr("%1 (no header row was found)").arg(title);
    }
    //: an entry of the choice of tables; %1 its title, %2 a count of consortia
    return ImportDialog::tr("%1 (%2)").arg(title, countText(static_cast<qint64>(list.rows), Unit::Consortia));
}

} // namespace

ImportDialog::ImportDialog(ListDraft draft, const QString& digest, const SnapshotPtr& snapshot,
                           const Reference& reference, QWidget* parent)
    : QDialog(parent)
    , m_draft(std::move(draft))
    , m_digest(digest)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(plainTitle(tr("Import %1").arg(m_draft.document().file)));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(grid::Unit);
    makeSource();
    makeSteps(snapshot, reference);
    makeButtons();
    // Nothing is clipped on a small screen: the frame and its title need room, too.
    resize(FirstSize.boundedTo(screen()->availableSize() - QSize(grid::Double, grid::Double * 3)));
    refreshDraft();
    // A list that needs no help is shown as what it changes; the steps before are a click away.
    const ListReading& reading = m_draft.reading();
    const bool needsColumns =
        reading.list.rows.empty() || m_draft.lists().size() > 1 || !m_draft.header().questions().isEmpty();
    m_steps->setCurrent(needsColumns ? Columns : reading.problems.empty() ? Changes : Members);
    showStep(m_steps->current());
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::makeSource()
{
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    auto* row = new QHBoxLayout;
    m_lists = new QComboBox(this);
    m_lists->setObjectName(QStringLiteral("lists"));
    m_lists->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const FoundList& list : m_draft.lists()) {
        m_lists->addItem(shownLine(shortened(listName(list, m_draft.document().file))));
    }
    row->addWidget(new PlainLabel(tr("Table"), this));
    row->addWidget(m_lists, 1);
    if (m_draft.document().encoding) {
        makeEncodings(*row);
    }
    column->addLayout(row);
    m_remarks = makeHint({}, this);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    column->addWidget(m_remarks);
    connect(m_lists, &QComboBox::activated, this, [this](int list) {
        m_draft.choose(static_cast<std::size_t>(list));
        m_changes->forgetChoices();
        refreshDraft();
    });
}

void ImportDialog::makeEncodings(QLayout& row)
{
    auto* encodings = new QComboBox(this);
    encodings->setObjectName(QStringLiteral("encodings"));
    for (const SourceEncoding encoding : AllSourceEncodings) {
        encodings->addItem(atlas::title(encoding));
        if (encoding == m_draft.document().encoding) {
            encodings->setCurrentIndex(encodings->count() - 1);
        }
    }
    row.addWidget(new PlainLabel(tr("Encoding"), this));
    row.addWidget(encodings);
    connect(encodings, &QComboBox::activated, this, [this](int index) {
        Q_EMIT encodingChosen(AllSourceEncodings.at(static_cast<std::size_t>(index)));
    });
}

void ImportDialog::makeSteps(const SnapshotPtr& snapshot, const Reference& reference)
{
    m_steps = new SegmentedSwitch(this);
    m_steps->setSegments({tr("1 Columns"), tr("2 Members"), tr("3 Account"), tr("4 Changes")});
    m_stack = new QStackedWidget(this);
    m_columns = new ColumnsStep(this);
    m_members = new MembersStep(reference, this);
    m_account = new AccountStep(this);
    m_changes = new ChangesStep(snapshot, reference, this);
    for (QWidget* step : std::initializer_list<QWidget*>{m_columns, m_members, m_account, m_changes}) {
        m_stack->addWidget(step);
    }
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->addWidget(m_steps);
    column->addWidget(m_stack, 1);
    connect(m_steps, &SegmentedSwitch::currentChanged, this, &ImportDialog::showStep);
    connect(m_columns, &ColumnsStep::fieldChosen, this,
            [this](std::size_t at, std::optional<ListColumn> field) {
                m_draft.setField(at, field);
                refreshDraft();
            });
    connect(m_columns, &ColumnsStep::headerRowChosen, this, [this](std::size_t row) {
        m_draft.setHeaderRow(row);
        refreshDraft();
    });
    connect(m_members, &MembersStep::cellChanged, this,
            [this](std::size_t row, const CellPlace& place, const MemberCell& cell) {
                m_draft.setMemberCell(row, place, cell);
                refreshDraft();
            });
    connect(m_members, &MembersStep::markSaid, this, [this](const QString& mark, std::optional<Role> role) {
        m_draft.setMark(mark, role);
        refreshDraft();
    });
    connect(m_members, &MembersStep::breaksSaid, this, [this](bool separate) {
        m_draft.setBreaks(separate);
        refreshDraft();
    });
    connect(m_changes, &ChangesStep::changed, this, &ImportDialog::refreshButtons);
}

void ImportDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
    m_next = buttons->addButton(tr("Next"), QDialogButtonBox::ActionRole);
    m_accept = buttons->addButton(tr("Import into the registry"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    connect(m_back, &QPushButton::clicked, this, [this] { m_steps->setCurrent(m_steps->current() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_steps->setCurrent(m_steps->current() + 1); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void ImportDialog::showStep(int step)
{
    if (step > Columns && !m_draft.header().questions().isEmpty()) {
        // Whoever goes on has seen what the columns are taken for.
        m_draft.confirmColumns();
        refreshDraft();
    }
    m_stack->setCurrentIndex(step);
    if (step == Members) {
        m_members->chooseRow();
    }
    refreshButtons();
}

void ImportDialog::refreshDraft()
{
    m_columns->setDraft(m_draft);
    m_members->setDraft(m_draft);
    m_account->setAccount(m_draft.account());
    refreshRemarks();
    m_changes->setReading(m_draft.sharedReading(), readNotice());
}

void ImportDialog::refreshRemarks()
{
    QStringList remarks = m_draft.table().remarks;
    if (m_draft.isRemembered()) {
        remarks << tr("The columns are those that you chose for a list with the same headers.");
    }
    remarks << m_draft.header().questions();
    const auto leftOut = std::ranges::count(m_draft.account(), AccountUse::LeftOut, &AccountEntry::use);
    if (leftOut > 0) {
        //: %1 a number; Account is the step of the dialog
        remarks << tr("Left out of the file: %1 (see step 3, Account).").arg(leftOut);
    }
    const ListReading& reading = m_draft.reading();
    if (const int count = static_cast<int>(reading.problems.size()); count > 0) {
        remarks << tr("%n question(s) to settle; the first: %1", nullptr, count)
                       .arg(reading.problems.front().at.toString() + u": " +
                            reading.problems.front().problem.sentence);
    }
    m_remarks->setPlainText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

NoticeInfo ImportDialog::readNotice() const
{
    NoticeInfo notice;
    const QString& title = m_draft.reading().list.title;
    notice.title = title.isEmpty() ? m_draft.document().file : title;
    notice.source = m_draft.document().file;
    notice.digest = m_digest;
    return notice;
}

void ImportDialog::refreshButtons()
{
    const int step = m_steps->current();
    m_back->setVisible(step > Columns);
    m_next->setVisible(step < Changes);
    m_accept->setVisible(step == Changes);
    m_accept->setEnabled(m_changes->canAccept());
    (step == Changes ? m_accept : m_next)->setDefault(true);
}

Proposal ImportDialog::takeProposal()
{
    return m_changes->takeProposal();
}

} // namespace atlas
