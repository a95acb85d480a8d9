// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importdialog.h"

#include "intake/listidentity.h"
#include "intake/propose.h"
#include "ui/import/importmodels.h"
#include "ui/import/rawdelegate.h"
#include "ui/import/tokenview.h"
#include "ui/parts/segmentedswitch.h"
#include "ui/parts/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

constexpr QSize FirstSize(1040, 680);
constexpr int WidestPreview = 320;
enum Step : int { Columns, Members, Changes };

QLabel* makeHint(const QString& text, QWidget* parent)
{
    auto* hint = new QLabel(text, parent);
    hint->setWordWrap(true);
    hint->setProperty("tone", QStringLiteral("secondary"));
    return hint;
}

QTableView* makeTable(QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table->fontMetrics()));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

void fitColumns(QTableView& table)
{
    table.resizeColumnsToContents();
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        table.setColumnWidth(column, std::min(table.columnWidth(column) + grid::Unit, WidestPreview));
    }
}

QString listName(const FoundList& list)
{
    if (!list.header) {
        //: an entry of the choice of tables; %1 page, sheet or number of the table
        return ImportDialog::tr("%1 (no header row was found)").arg(list.title);
    }
    //: an entry of the choice of tables; %1 its title, %2 a count of consortia
    return ImportDialog::tr("%1 (%2)").arg(list.title,
                                           countText(static_cast<qint64>(list.rows), Unit::Consortia));
}

} // namespace

ImportDialog::ImportDialog(RawDocument document, const QString& digest, SnapshotPtr snapshot,
                           const Reference& reference, QWidget* parent)
    : QDialog(parent)
    , m_draft(std::move(document))
    , m_digest(digest)
    , m_snapshot(std::move(snapshot))
    , m_reference(reference)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Read in %1").arg(m_draft.document().file));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(grid::Unit);
    makeSource();
    m_steps = new SegmentedSwitch(this);
    m_steps->setSegments({tr("1 Columns"), tr("2 Members"), tr("3 Changes")});
    column->addWidget(m_steps);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeColumnStep());
    m_stack->addWidget(makeMemberStep());
    m_stack->addWidget(makeProposalStep());
    column->addWidget(m_stack, 1);
    makeButtons();
    connect(m_steps, &SegmentedSwitch::currentChanged, this, &ImportDialog::showStep);
    resize(FirstSize);
    refreshDraft();
    // A list that needs no help is shown as what it changes; the steps before are a click away.
    const ListReading& reading = m_draft.reading();
    const bool needsColumns = reading.list.rows.empty() || m_draft.lists().size() > 1;
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
        m_lists->addItem(listName(list));
    }
    row->addWidget(new QLabel(tr("Table"), this));
    row->addWidget(m_lists, 1);
    column->addLayout(row);
    m_remarks = makeHint({}, this);
    column->addWidget(m_remarks);
    connect(m_lists, &QComboBox::activated, this, &ImportDialog::chooseList);
}

QWidget* ImportDialog::makeColumnStep()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        makeHint(tr("The head of each column says what it is taken for. Click a head to change that; "
                    "right-click a row to make it the header row."),
                 page));
    m_raw = new RawTableModel(page);
    m_rawView = makeTable(m_raw, page);
    m_rawView->setObjectName(QStringLiteral("rawTable"));
    m_rawView->setItemDelegate(new RawDelegate(m_rawView));
    m_rawView->horizontalHeader()->setSectionsClickable(true);
    m_rawView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_rawView->horizontalHeader(), &QHeaderView::sectionClicked, this, &ImportDialog::showColumnMenu);
    connect(m_rawView, &QTableView::customContextMenuRequested, this, &ImportDialog::showRowMenu);
    column->addWidget(m_rawView, 1);
    return page;
}

QWidget* ImportDialog::makeMemberStep()
{
    auto* page = new QSplitter(Qt::Vertical, this);
    m_rows = new DraftRowModel(page);
    m_rowView = makeTable(m_rows, page);
    m_rowView->setObjectName(QStringLiteral("draftRows"));
    auto* bottom = new QWidget;
    auto* column = new QVBoxLayout(bottom);
    column->setContentsMargins(grid::Unit, grid::Unit, grid::Unit, grid::Unit);
    column->addWidget(makeHint(
        tr("Each box is one organisation. Click a box to split it, to join it with the next, or to say "
           "its role. The boxes joined are always the published cell."),
        bottom));
    m_leadTokens = new TokenView(bottom);
    m_leadTokens->setObjectName(QStringLiteral("leadTokens"));
    m_tokens = new TokenView(bottom);
    column->addWidget(m_leadTokens);
    column->addWidget(m_tokens);
    m_rowNote = makeHint({}, bottom);
    column->addWidget(m_rowNote);
    column->addStretch(1);
    auto* scroll = new QScrollArea(page);
    scroll->setWidget(bottom);
    scroll->setWidgetResizable(true);
    page->addWidget(m_rowView);
    page->addWidget(scroll);
    page->setSizes({2, 1});
    connect(m_rowView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showRow(current.row()); });
    const auto follow = [this](TokenView* view, ListColumn field) {
        connect(view, &TokenView::cellChanged, this, [this, field](const MemberCell& cell) {
            const int row = m_rowView->currentIndex().row();
            m_draft.setMemberCell(static_cast<std::size_t>(std::max(0, row)), cell, field);
            refreshDraft();
            m_rowView->selectRow(row);
        });
    };
    follow(m_tokens, ListColumn::Members);
    follow(m_leadTokens, ListColumn::Lead);
    return page;
}

QWidget* ImportDialog::makeProposalStep()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto* form = new QFormLayout;
    m_title = new QLineEdit(page);
    m_title->setObjectName(QStringLiteral("title"));
    m_programme = new QComboBox(page);
    m_programme->setObjectName(QStringLiteral("programme"));
    m_programme->setEditable(true);
    for (const ProgrammeInfo& programme : m_snapshot->programmes.info) {
        m_programme->addItem(programme.name);
    }
    m_programme->setCurrentText({});
    form->addRow(tr("List"), m_title);
    form->addRow(tr("Programme"), m_programme);
    column->addLayout(form);
    m_summary = makeHint({}, page);
    column->addWidget(m_summary);
    m_proposal = new ProposalModel(page);
    m_proposalView = makeTable(m_proposal, page);
    m_proposalView->setObjectName(QStringLiteral("proposal"));
    column->addWidget(m_proposalView, 1);
    connect(m_title, &QLineEdit::editingFinished, this, &ImportDialog::refreshProposal);
    connect(m_programme, &QComboBox::currentTextChanged, this, &ImportDialog::refreshProposal);
    connect(m_proposal, &ProposalModel::ticksChanged, this, &ImportDialog::refreshButtons);
    return page;
}

void ImportDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
    m_next = buttons->addButton(tr("Next"), QDialogButtonBox::ActionRole);
    m_accept = buttons->addButton(tr("Take into the registry"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    connect(m_back, &QPushButton::clicked, this, [this] { m_steps->setCurrent(m_steps->current() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_steps->setCurrent(m_steps->current() + 1); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void ImportDialog::showStep(int step)
{
    m_stack->setCurrentIndex(step);
    if (step == Members && !m_rowView->currentIndex().isValid() && m_rows->rowCount() > 0) {
        // What is to be settled comes first.
        const auto& rows = m_rows->rows();
        const auto doubtful =
            std::ranges::find_if(rows, [](const DraftRow& row) { return !row.problem.isEmpty(); });
        const auto row = doubtful == rows.end() ? 0 : static_cast<int>(doubtful - rows.begin());
        m_rowView->selectRow(row);
        m_rowView->scrollTo(m_rows->index(row, 0));
    }
    if (step == Changes) {
        refreshProposal();
    }
    refreshButtons();
}

void ImportDialog::chooseList(int list)
{
    m_draft.choose(static_cast<std::size_t>(list));
    m_title->clear();
    refreshDraft();
}

void ImportDialog::showColumnMenu(int column)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto current = m_draft.header().fieldAt(static_cast<std::size_t>(column));
    const auto add = [&](const QString& text, std::optional<ListColumn> field) {
        QAction* action = menu->addAction(text, this, [this, column, field] {
            m_draft.setField(static_cast<std::size_t>(column), field);
            refreshDraft();
        });
        action->setCheckable(true);
        action->setChecked(current == field);
    };
    for (const ListColumn field : AllListColumns) {
        add(atlas::title(field), field);
    }
    menu->addSeparator();
    add(tr("Keep as a further field"), std::nullopt);
    const QHeaderView* header = m_rawView->horizontalHeader();
    menu->popup(header->mapToGlobal(QPoint(header->sectionViewportPosition(column), header->height())));
}

void ImportDialog::showRowMenu(const QPoint& point)
{
    const int row = m_rawView->rowAt(point.y());
    if (row < 0) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("This is the header row"), this, [this, row] {
        m_draft.setHeaderRow(static_cast<std::size_t>(row));
        refreshDraft();
    });
    menu->popup(m_rawView->viewport()->mapToGlobal(point));
}

void ImportDialog::refreshDraft()
{
    m_raw->setDraft(m_draft);
    fitColumns(*m_rawView);
    m_rows->setDraft(m_draft);
    fitColumns(*m_rowView);
    m_rowView->horizontalHeader()->setStretchLastSection(true);
    QStringList remarks = m_draft.table().remarks;
    const ListReading& reading = m_draft.reading();
    if (const int count = static_cast<int>(reading.problems.size()); count > 0) {
        remarks << tr("%n question(s) to settle; the first: %1", nullptr, count)
                       .arg(reading.problems.front().at.toString() + u' ' +
                            reading.problems.front().problem.sentence);
    }
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    if (m_title->text().isEmpty()) {
        m_title->setText(readNotice().title);
    }
    refreshProposal();
}

void ImportDialog::showRow(int row)
{
    const auto& rows = m_draft.reading().list.rows;
    const bool exists = row >= 0 && static_cast<std::size_t>(row) < rows.size();
    const auto at = static_cast<std::size_t>(std::max(0, row));
    m_tokens->setCell(exists ? m_draft.memberCell(at) : MemberCell{});
    m_leadTokens->setCell(exists ? m_draft.memberCell(at, ListColumn::Lead) : MemberCell{});
    m_leadTokens->setVisible(!m_leadTokens->cell().tokens.empty());
    QStringList sentences;
    for (const CellProblem& problem : m_tokens->cell().problems) {
        sentences << problem.sentence;
    }
    m_rowNote->setText(sentences.join(u'\n'));
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

void ImportDialog::refreshProposal()
{
    const ListReading& reading = m_draft.reading();
    NoticeInfo notice = readNotice();
    notice.title = m_title->text().trimmed().isEmpty() ? notice.title : m_title->text().trimmed();
    const ListIdentity identity =
        identityOf(notice, m_snapshot->knownLists(), m_programme->currentText().trimmed());
    Result<Proposal> proposal = propose(reading.list, identity.programme, identity.notice, m_reference);
    if (!proposal) {
        m_proposal->setProposal({}, {});
        m_summary->setText(tr("No row can be read yet: say which columns hold the name and the members."));
        refreshButtons();
        return;
    }
    if (identity.same) {
        compare(*proposal, m_snapshot->publishedList(static_cast<quint16>(*identity.same)));
    }
    std::vector<std::size_t> blocked;
    for (std::size_t i = 0; i < reading.list.rows.size(); ++i) {
        if (std::ranges::any_of(reading.problems, [&](const ListProblem& problem) {
                return problem.row == reading.rawRows[i];
            })) {
            blocked.push_back(i);
        }
    }
    m_proposal->setProposal(*proposal, blocked);
    fitColumns(*m_proposalView);
    m_proposalView->horizontalHeader()->setStretchLastSection(true);
    QStringList counts;
    for (const ChangeKind kind : AllChangeKinds) {
        //: a kind of change and how many consortia have it: "New: 2"
        counts << tr("%1: %2").arg(atlas::title(kind)).arg(proposal->count(kind));
    }
    m_summary->setText(
        identity.same ? tr("Another edition of a list that the registry has. %1").arg(counts.join(tr(", ")))
                      : tr("A new list. %1").arg(counts.join(tr(", "))));
    if (m_programme->currentText().isEmpty() && !identity.programme.name.isEmpty()) {
        m_programme->setCurrentText(identity.programme.name);
    }
    refreshButtons();
}

void ImportDialog::refreshButtons()
{
    const int step = m_steps->current();
    m_back->setVisible(step > Columns);
    m_next->setVisible(step < Changes);
    m_accept->setVisible(step == Changes);
    m_accept->setEnabled(m_proposal->acceptedCount() > 0 && !m_programme->currentText().trimmed().isEmpty());
    (step == Changes ? m_accept : m_next)->setDefault(true);
}

Proposal ImportDialog::proposal() const
{
    return m_proposal->proposal();
}

} // namespace atlas
