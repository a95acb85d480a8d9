// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facets/facetpanel.h"

#include "tables/facetmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/context/valueindex.h"
#include "ui/facets/facetdelegate.h"
#include "ui/look/segmentedswitch.h"
#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace atlas {
namespace {

Field fieldOf(const QModelIndex& index)
{
    return static_cast<Field>(index.data(FieldRole).toInt());
}

} // namespace

FacetPanel::FacetPanel(BrowseContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_values(ValueIndex::of(context))
{
    setObjectName(QStringLiteral("facetPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid::Unit, 0, 0);
    layout->setSpacing(grid::Half);
    makeUnitSwitch();
    makeSearch();
    makeTree();
    connectTree();
    connect(&context, &BrowseContext::viewChanged, this, &FacetPanel::refresh);
    connect(&context, &BrowseContext::unitChanged, this, &FacetPanel::refresh);
    connect(&m_values, &ValueIndex::wholeChanged, this, &FacetPanel::refresh);
    retranslate();
}

FacetPanel::~FacetPanel() = default;

void FacetPanel::makeUnitSwitch()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(grid::Unit, grid::Half, grid::Unit, grid::Half);
    m_units = new SegmentedSwitch(this);
    m_units->setFont(smallFont(font()));
    m_units->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_units);
    connect(m_units, &SegmentedSwitch::currentChanged, &m_context,
            [this](int index) { m_context.setUnit(AllUnits[static_cast<std::size_t>(index)]); });
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void FacetPanel::makeSearch()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(grid::Unit, 0, grid::Unit, 0);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("facetSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setFont(smallFont(font()));
    m_search->installEventFilter(this);
    row->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &FacetPanel::search);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void FacetPanel::makeTree()
{
    m_model = new FacetModel(FacetLayout::standard(), this);
    m_tree = new QTreeView(this);
    m_tree->setObjectName(QStringLiteral("facets"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new FacetDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setUniformRowHeights(false);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);
    layout()->addWidget(m_tree);
}

void FacetPanel::connectTree()
{
    connect(m_tree, &QTreeView::customContextMenuRequested, this, [this](const QPoint& point) {
        showMenu(m_tree->indexAt(point), m_tree->viewport()->mapToGlobal(point));
    });
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { rememberFolding(index, true); });
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { rememberFolding(index, false); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &FacetPanel::rememberCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        applyFolding();
        restoreCurrent();
    });
}

void FacetPanel::retranslate()
{
    //: short words on the switch of what is counted
    m_units->setSegments(
        {tr("Consortia", "unit switch"), tr("Organisations", "unit switch"), tr("Members", "unit switch")});
    m_units->setAccessibleName(tr("What is counted"));
    m_search->setPlaceholderText(tr("Find a value"));
    m_search->setToolTip(tr("Province, industry, role …: by name or pinyin"));
    m_search->setAccessibleName(tr("Find a value in the facets"));
    m_tree->setAccessibleName(tr("Facets"));
    refresh();
}

void FacetPanel::refresh()
{
    m_model->setView(m_context.view(), m_values.whole(), m_context.unit(), m_context.language());
    m_units->setCurrent(static_cast<int>(m_context.unit()));
}

void FacetPanel::search(const QString& typed)
{
    m_model->setSearch(valueTest(typed));
    if (!typed.isEmpty()) {
        m_tree->setCurrentIndex(firstValue());
    }
}

QModelIndex FacetPanel::firstValue() const
{
    for (QModelIndex index = m_model->index(0, 0); index.isValid(); index = m_tree->indexBelow(index)) {
        if (m_model->isValue(index)) {
            return index;
        }
    }
    return {};
}

bool FacetPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::MouseButtonRelease) {
        clicked(*static_cast<QMouseEvent*>(event));
    }
    if (watched == m_tree->viewport() && event->type() == QEvent::MouseMove) {
        // The count is a link of its own, and the view repaints only where the mouse enters another row.
        m_tree->update(m_tree->indexAt(static_cast<QMouseEvent*>(event)->position().toPoint()));
    }
    if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        return watched == m_tree ? treeKey(key) : watched == m_search && searchKey(key);
    }
    return QWidget::eventFilter(watched, event);
}

void FacetPanel::clicked(const QMouseEvent& event)
{
    const QPoint point = event.position().toPoint();
    const QModelIndex index = m_tree->indexAt(point);
    if (event.button() != Qt::LeftButton || !index.isValid()) {
        return;
    }
    const QRect row = m_tree->visualRect(index);
    if (!index.parent().isValid() && FacetDelegate::menuRect(row).contains(point)) {
        showMenu(index, m_tree->viewport()->mapToGlobal(point));
    } else if (FacetDelegate::countRect(row, m_tree->font(), index).contains(point)) {
        showRecords(index);
    } else if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        includeUpTo(index);
    } else {
        activate(index, event.modifiers().testFlag(Qt::ControlModifier));
    }
}

bool FacetPanel::treeKey(const QKeyEvent& event)
{
    const QModelIndex current = m_tree->currentIndex();
    const bool keepOthers = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (event.modifiers().testFlag(Qt::AltModifier)) {
            showRecords(current);
        } else if (event.modifiers().testFlag(Qt::ShiftModifier)) {
            includeUpTo(current);
        } else {
            activate(current, keepOthers);
        }
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Delete:
        exclude(current);
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty()) {
            return false; // the window clears the filter
        }
        m_search->clear();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event.modifiers() != Qt::AltModifier || !current.isValid()) {
            return false;
        }
        moveField(fieldOf(current), event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    default:
        break;
    }
    const bool isTyped = !event.text().isEmpty() && event.text().front().isLetterOrNumber();
    if (!isTyped || (event.modifiers() & ~Qt::ShiftModifier) != Qt::NoModifier) {
        return false;
    }
    m_search->setFocus();
    m_search->insert(event.text());
    return true;
}

bool FacetPanel::searchKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_search->text().isEmpty()) {
            return false;
        }
        m_search->clear();
        return true;
    case Qt::Key_Down:
        m_tree->setFocus();
        if (!m_tree->currentIndex().isValid()) {
            m_tree->setCurrentIndex(firstValue());
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_search->text().isEmpty()) {
            activate(firstValue(), event.modifiers().testFlag(Qt::ControlModifier));
        }
        return true;
    default:
        return false;
    }
}

void FacetPanel::activate(const QModelIndex& index, bool keepOthers)
{
    if (!index.isValid()) {
        return;
    }
    if (m_model->isValue(index)) {
        m_anchor = index;
        m_context.cycleValue(fieldOf(index), index.data(ValueKeyRole).toString(), keepOthers);
    } else {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    }
}

/// All values from the one that was chosen last to this one, where they stand below each other.
void FacetPanel::includeUpTo(const QModelIndex& index)
{
    if (!m_anchor.isValid() || m_anchor.parent() != index.parent() || !m_model->isValue(index)) {
        activate(index, true);
        return;
    }
    const auto [first, last] = std::minmax({m_anchor.row(), index.row()});
    Filter filter = m_context.filter();
    for (int row = first; row <= last; ++row) {
        const QModelIndex value = index.siblingAtRow(row);
        if (m_model->isValue(value)) {
            filter.include(fieldOf(index), value.data(ValueKeyRole).toString());
        }
    }
    m_context.setFilter(filter);
}

void FacetPanel::exclude(const QModelIndex& index)
{
    if (!m_model->isValue(index)) {
        return;
    }
    const QString key = index.data(ValueKeyRole).toString();
    Filter filter = m_context.filter();
    if (filter.isExcluded(fieldOf(index), key)) {
        filter.release(fieldOf(index), key);
    } else {
        filter.exclude(fieldOf(index), key);
    }
    m_context.setFilter(filter);
}

/// What a count counts is a table of its unit.
void FacetPanel::showRecords(const QModelIndex& index)
{
    if (!m_model->isValue(index) || index.data(CountRole).toULongLong() == 0) {
        return; // a zero has no rows
    }
    Filter filter = m_context.filter();
    filter.clear(fieldOf(index));
    filter.include(fieldOf(index), index.data(ValueKeyRole).toString());
    m_context.showRows(m_context.unit(), filter);
}

void FacetPanel::setFoldedFields(const QStringList& keys)
{
    m_folded = keys;
    applyFolding();
}

const FacetLayout& FacetPanel::facetLayout() const
{
    return m_model->layout();
}

void FacetPanel::setFacetLayout(const FacetLayout& layout)
{
    m_model->setLayout(layout);
}

void FacetPanel::moveField(Field field, int by)
{
    FacetLayout layout = m_model->layout();
    const Snapshot& snapshot = m_context.snapshot();
    // Past the fields that this registry does not hold and the panel does not show.
    while (layout.move(field, by)) {
        const auto at = std::ranges::find(layout.fields, field) - by;
        if (holdsField(snapshot, *at)) {
            break;
        }
    }
    m_model->setLayout(layout);
}

void FacetPanel::setSort(Field field, FacetSort sort)
{
    FacetLayout layout = m_model->layout();
    layout.sorts[static_cast<std::size_t>(field)] = sort;
    m_model->setLayout(layout);
}

void FacetPanel::applyFolding()
{
    const QScopedValueRollback guard(m_isFolding, true);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex head = m_model->index(row, 0);
        // What was looked for is to be seen.
        m_tree->setExpanded(head, m_model->isSearching() || !m_folded.contains(key(fieldOf(head))));
        const QModelIndex last = m_model->index(m_model->rowCount(head) - 1, 0, head);
        if (m_model->isSearching() && last.isValid() && !m_model->isValue(last)) {
            m_tree->setExpanded(last, true);
        }
    }
}

void FacetPanel::rememberFolding(const QModelIndex& index, bool isFolded)
{
    if (m_isFolding || index.parent().isValid() || m_model->isSearching()) {
        return;
    }
    m_folded.removeAll(key(fieldOf(index)));
    if (isFolded) {
        m_folded << key(fieldOf(index));
    }
}

void FacetPanel::rememberCurrent()
{
    const QModelIndex current = m_tree->currentIndex();
    m_hadCurrent = current.isValid();
    m_currentField = m_hadCurrent ? fieldOf(current) : Field::Seat;
    m_currentKey = current.data(ValueKeyRole).toString();
}

void FacetPanel::restoreCurrent()
{
    if (m_hadCurrent) {
        // Not a value of a folded field: the tree would unfold it to show it.
        const QModelIndex head = m_model->indexOf(m_currentField);
        const QModelIndex value = m_model->indexOf(m_currentField, m_currentKey);
        m_tree->setCurrentIndex(value.isValid() && m_tree->isExpanded(head) ? value : head);
    }
}

} // namespace atlas
