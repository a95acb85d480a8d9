// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/quality/qualitypage.h"

#include "quality/findingtext.h"
#include "report/reportparts.h"
#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/look/plainlabel.h"
#include "ui/look/segmentedswitch.h"
#include "ui/look/theme.h"
#include "ui/pages/quality/findingsearch.h"
#include "ui/pages/quality/fixpanel.h"
#include "ui/tables/numberlinks.h"
#include "ui/tables/recorddelegate.h"
#include "ui/tables/tablecopy.h"
#include "ui/tables/tablesetup.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace atlas {
namespace {

constexpr int NarrowestFinding = 20 * grid::Unit;
constexpr int WidestName = 44 * grid::Unit;

} // namespace

QualityPage::QualityPage(BrowseContext& context, const Reference& reference, ChangeRegistry change,
                         QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_change(std::move(change))
    , m_search(new FindingSearch(reference, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::Unit * 3, grid::Unit + grid::Half, grid::Unit * 3, grid::Unit * 2);
    layout->setSpacing(grid::Unit + grid::Half);
    makeHead();
    layout->addLayout(m_head);
    m_work = new QWidget(this);
    auto* work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(grid::Unit + grid::Half);
    makeTable();
    m_fix = new FixPanel(m_work);
    work->addWidget(m_table, 1);
    work->addWidget(m_fix);
    m_empty = new EmptyState(this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_work);
    layout->addLayout(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_search, &FindingSearch::found, this, &QualityPage::take);
    connect(m_fix, &FixPanel::decided, this, &QualityPage::decide);
    connect(m_fix, &FixPanel::organisationActivated, &context, [this](Row organisation) {
        m_context.select({Selection::Kind::Organisation, m_set->snapshot->organisations.id[organisation]});
    });
    connect(m_fix, &FixPanel::consortiaActivated, &context, [this](Row organisation) {
        const Selection record{Selection::Kind::Organisation,
                               m_set->snapshot->organisations.id[organisation]};
        showRecordRows(m_context, {record, Unit::Consortia}, {},
                       [&context = m_context, record] { context.select(record); });
    });
    connect(m_empty, &EmptyState::actionTriggered, &context, [this] { m_context.setFilter({}); });
    connect(&context, &BrowseContext::viewChanged, this, &QualityPage::refreshSoon);
    retranslate();
}

QualityPage::~QualityPage() = default;

void QualityPage::makeHead()
{
    m_title = new PlainLabel(this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_switch = new SegmentedSwitch(this);
    m_choice = new QComboBox(this);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_switch);
    m_head->addWidget(m_choice);
    const auto choose = [this](int index) {
        setList(index <= 0 ? std::nullopt
                           : std::optional(AllFindingLists[static_cast<std::size_t>(index) - 1]));
    };
    connect(m_switch, &SegmentedSwitch::currentChanged, this, choose);
    connect(m_choice, &QComboBox::activated, this, choose);
}

void QualityPage::makeTable()
{
    m_model = new FindingModel(this);
    m_table = new QTableView(m_work);
    m_table->setObjectName(QStringLiteral("findings"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    setUpTable(*m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &QualityPage::followCurrent);
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_fix->focusAnswer(); });
}

void QualityPage::retranslate()
{
    m_switch->setAccessibleName(tr("Which questions are listed"));
    m_choice->setAccessibleName(m_switch->accessibleName());
    m_table->setAccessibleName(tr("What is to be checked"));
    refreshSoon();
}

void QualityPage::copySelection() const
{
    if (m_stack->currentWidget() == m_work) {
        copySelectedRows(*m_table);
    }
}

std::optional<Report> QualityPage::report(const QDateTime& made) const
{
    if (m_model->rowCount() == 0) {
        return {};
    }
    Report report = pageFrame(*m_context.view(), m_context.language(), made);
    report.blocks.emplace_back(
        block::Heading{m_list ? atlas::title(*m_list) : tr("What is to be checked"), 1});
    report.blocks.emplace_back(block::Paragraph{m_title->text(), true});
    report.blocks.emplace_back(block::Table{{}, std::make_shared<const MemoryTable>(allCells(*m_model))});
    part::appendClosing(report);
    return report;
}

QString QualityPage::nothingToPrint() const
{
    // Before the first answer the place has no words yet.
    return m_empty->reason().isEmpty() ? tr("Looking through the registry …") : m_empty->reason();
}

void QualityPage::setList(std::optional<FindingList> list)
{
    if (list != m_list) {
        m_list = list;
        m_switch->setCurrent(list ? static_cast<int>(*list) + 1 : 0);
        showFindings();
        followCurrent();
    }
}

void QualityPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

void QualityPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitHead();
}

/// Enter goes to the answer; what is typed there goes on with the next row.
bool QualityPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::Resize) {
        fitColumns();
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent*>(event)->key();
        if (pressed == Qt::Key_Return || pressed == Qt::Key_Enter) {
            m_fix->focusAnswer();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void QualityPage::refreshSoon()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void QualityPage::refresh()
{
    m_isStale = false;
    if (m_set && m_set->snapshot->source != m_context.snapshot().source) {
        m_set.reset(); // an answer to a question of another registry would go to a wrong record
        m_answered.clear();
    }
    if (m_context.hasRegistry() && (!m_set || m_set->snapshot != m_context.view()->snapshot)) {
        m_search->find(m_context.view()->snapshot); // what was found before stays in sight meanwhile
    }
    showFindings();
}

void QualityPage::take(const FindingSetPtr& set)
{
    m_set = set;
    std::erase_if(m_answered, [this](const auto& entry) { return entry.second != m_set->snapshot; });
    showFindings();
}

bool QualityPage::isInView(const Finding& finding) const
{
    const View& view = *m_context.view();
    if (view.snapshot != m_set->snapshot || view.filter.isEmpty()) {
        return true; // rows of another snapshot say nothing about this view
    }
    if (finding.isConsortium) {
        return view.consortia.contains(finding.record);
    }
    return view.organisations.contains(finding.record) ||
           (finding.isPair() && view.organisations.contains(finding.other));
}

void QualityPage::showFindings()
{
    if (!m_set) {
        m_model->setFindings(nullptr, {});
        showHead({}, 0, 0);
        showEmpty(0);
        return;
    }
    std::vector<std::size_t> counts(AllFindingLists.size(), 0);
    std::vector<std::size_t> rows;
    std::size_t all = 0;
    for (std::size_t index = 0; index < m_set->found.size(); ++index) {
        const Finding& finding = m_set->found[index];
        if (isAnswered(finding)) {
            continue;
        }
        ++all;
        if (isInView(finding)) {
            ++counts[static_cast<std::size_t>(finding.list)];
            if (!m_list || finding.list == *m_list) {
                rows.push_back(index);
            }
        }
    }
    showHead(counts, std::accumulate(counts.begin(), counts.end(), std::size_t{0}), all);
    // The place in the list is the same record's row, or the row that took its place.
    const int before = m_table->currentIndex().row();
    const bool hadFocus = m_fix->hasFocusInside();
    const int scrolled = m_table->verticalScrollBar()->value();
    const auto current = before >= 0 ? std::optional(m_model->identity(before)) : std::nullopt;
    if (rows.empty()) {
        m_model->setFindings(m_set, {});
        showEmpty(all);
        return;
    }
    {
        const QScopedValueRollback guard(m_isFilling, true);
        m_model->setFindings(m_set, std::move(rows));
        fitColumns();
        const int alike = current ? m_model->rowOf(*current) : -1;
        const int row = alike >= 0 ? alike : std::clamp(before, 0, m_model->rowCount() - 1);
        m_stack->setCurrentWidget(m_work);
        m_table->verticalScrollBar()->setValue(scrolled);
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
    if (m_context.selection().kind == Selection::Kind::None && isVisible()) {
        followCurrent();
    } else {
        showFix();
    }
    if (hadFocus && !m_fix->hasFocusInside()) {
        m_fix->focusAnswer();
    }
}

bool QualityPage::isAnswered(const Finding& finding) const
{
    return !m_answered.empty() &&
           std::ranges::find(m_answered, identityOf(*m_set->snapshot, finding),
                             &std::pair<FindingIdentity, SnapshotPtr>::first) != m_answered.end();
}

void QualityPage::showHead(const std::vector<std::size_t>& counts, std::size_t shown, std::size_t all)
{
    if (!m_set) {
        m_title->clear();
    } else if (shown == all) {
        //: %1 a count of questions
        m_title->setPlainText(tr("%1 to check").arg(all));
    } else {
        //: %1 of %2 questions are about what the filter lets through
        m_title->setPlainText(tr("%1 of %2 to check").arg(shown).arg(all));
    }
    QStringList texts{tr("All %1", "questions").arg(shown)};
    for (const FindingList list : AllFindingLists) {
        const auto at = static_cast<std::size_t>(list);
        texts << atlas::title(list) + u' ' + QString::number(at < counts.size() ? counts[at] : 0);
    }
    m_switch->setSegments(texts);
    m_choice->clear();
    m_choice->addItems(texts);
    m_choice->setCurrentIndex(m_list ? static_cast<int>(*m_list) + 1 : 0);
    fitHead();
}

void QualityPage::showEmpty(std::size_t all)
{
    QString action;
    QString reason;
    if (!m_context.hasRegistry()) {
        reason = tr("No registry is open.");
    } else if (!m_set) {
        reason = tr("Looking through the registry …");
    } else if (all == 0) {
        reason = tr("Nothing is left to check.");
    } else if (!m_context.filter().isEmpty()) {
        reason = tr("Nothing of this kind is left to check under this filter.");
        action = tr("Clear the filter");
    } else {
        reason = tr("Nothing of this kind is left to check.");
    }
    m_empty->setTexts(reason, action);
    m_stack->setCurrentWidget(m_empty);
}

/// The switch beside the title, below it, or as a field to choose from, as there is room.
void QualityPage::fitHead()
{
    const int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const int needed = m_switch->sizeHint().width();
    const bool isNarrow = needed > room;
    m_switch->setVisible(m_set && !isNarrow);
    m_choice->setVisible(m_set && isNarrow);
    const bool isBeside = isNarrow || needed + m_title->sizeHint().width() + grid::Double <= room;
    m_head->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setSpacing(isBeside ? grid::Double : grid::Unit);
}

void QualityPage::fitColumns()
{
    QHeaderView* header = m_table->horizontalHeader();
    if (header->count() < 3) {
        return;
    }
    header->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(2, QHeaderView::Stretch);
    header->resizeSection(0, std::clamp(m_table->width() * 2 / 5, NarrowestFinding, WidestName));
}

void QualityPage::followCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_isFilling || !current.isValid()) {
        return;
    }
    showFix();
    const bool isConsortium = m_model->finding(current.row()).isConsortium;
    m_context.select({isConsortium ? Selection::Kind::Consortium : Selection::Kind::Organisation,
                      current.data(IdRole).toLongLong()});
}

void QualityPage::showFix()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0) {
        m_fix->setFinding(m_set->snapshot, m_model->finding(row), m_context.language());
        m_fix->setObstacle(obstacle());
    }
}

QString QualityPage::obstacle() const
{
    const Snapshot& snapshot = m_context.snapshot();
    if (snapshot.source.isEmpty()) {
        return tr("The bundled list is shown from memory and cannot be changed. Open a registry to answer.");
    }
    return snapshot.readOnly ? tr("This registry is open read-only and cannot be changed.") : QString();
}

/// To the next row; without an answer the registry refused it, and the question stays.
void QualityPage::goOn(const std::optional<FindingIdentity>& answered)
{
    if (answered) {
        m_answered.emplace_back(*answered, m_context.view()->snapshot);
        showFindings();
        followCurrent();
    }
}

void QualityPage::decide(const Decision& decision, const QString& message)
{
    const int row = m_table->currentIndex().row();
    if (m_isChanging || row < 0) {
        return;
    }
    m_isChanging = true; // one answer at a time: a second Enter is not for the row that is gone
    const auto then = [page = QPointer(this), identity = m_model->identity(row)](bool done) {
        if (page) {
            page->m_isChanging = false;
            page->goOn(done ? std::optional(identity) : std::nullopt);
        }
    };
    m_change({[decision, message](RegistryStore& store) {
                  return store.decide(decision, message, QDateTime::currentDateTime());
              },
              message, then});
}

} // namespace atlas
