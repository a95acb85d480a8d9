// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/facetpanel.h"

#include "tables/facetmodel.h"
#include "ui/parts/browsecontext.h"
#include "ui/parts/facetdelegate.h"
#include "ui/parts/segmentedswitch.h"
#include "ui/parts/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace atlas {

FacetPanel::FacetPanel(BrowseContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("facetPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid::Unit, 0, 0);
    layout->setSpacing(grid::Half);
    makeUnitSwitch();
    makeTree();
    connect(&context, &BrowseContext::viewChanged, this, &FacetPanel::refresh);
    connect(&context, &BrowseContext::unitChanged, this, &FacetPanel::refresh);
    retranslate();
    refresh();
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

void FacetPanel::makeTree()
{
    m_model = new FacetModel({Field::Seat, Field::Home, Field::Industry, Field::Role, Field::Kind}, this);
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
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &FacetPanel::showMenu);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FacetPanel::applyFolding);
    layout()->addWidget(m_tree);
}

void FacetPanel::retranslate()
{
    //: short words on the switch of what is counted
    m_units->setSegments(
        {tr("Consortia", "unit switch"), tr("Organisations", "unit switch"), tr("Members", "unit switch")});
    m_units->setAccessibleName(tr("What is counted"));
    m_tree->setAccessibleName(tr("Facets"));
    refresh();
}

void FacetPanel::refresh()
{
    m_model->setView(m_context.view(), m_context.unit(), m_context.language());
    m_units->setCurrent(static_cast<int>(m_context.unit()));
}

bool FacetPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton) {
            activate(m_tree->indexAt(mouse->position().toPoint()),
                     mouse->modifiers().testFlag(Qt::ControlModifier));
        }
    }
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) {
            activate(m_tree->currentIndex(), key->modifiers().testFlag(Qt::ControlModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FacetPanel::activate(const QModelIndex& index, bool keepOthers)
{
    if (!index.isValid()) {
        return;
    }
    const QString key = index.data(ValueKeyRole).toString();
    const auto field = static_cast<Field>(index.data(FieldRole).toInt());
    if (!key.isEmpty()) {
        m_context.cycleValue(field, key, keepOthers);
        return;
    }
    const bool expand = !m_tree->isExpanded(index);
    m_tree->setExpanded(index, expand);
    if (!index.parent().isValid()) {
        m_folded.removeAll(atlas::key(field));
        if (!expand) {
            m_folded << atlas::key(field);
        }
    }
}

void FacetPanel::showMenu(const QPoint& point)
{
    const QModelIndex index = m_tree->indexAt(point);
    if (!index.isValid()) {
        return;
    }
    const auto field = static_cast<Field>(index.data(FieldRole).toInt());
    const QString key = index.data(ValueKeyRole).toString();
    QModelIndex head = index;
    while (head.parent().isValid()) {
        head = head.parent();
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!key.isEmpty()) {
        menu->addAction(tr("Show only this"), this, [this, field, key] { m_context.showValue(field, key); });
        menu->addAction(tr("Exclude this"), this, [this, field, key] {
            Filter filter = m_context.filter();
            filter.exclude(field, key);
            m_context.setFilter(filter);
        });
    }
    menu->addAction(tr("Clear this field"), this, [this, field] {
        Filter filter = m_context.filter();
        filter.clear(field);
        m_context.setFilter(filter);
    });
    menu->addSeparator();
    menu->addAction(tr("Copy the counts"), this,
                    [this, place = QPersistentModelIndex(head)] { copyCounts(place); });
    menu->popup(m_tree->viewport()->mapToGlobal(point));
}

void FacetPanel::copyCounts(const QModelIndex& field) const
{
    QStringList lines{field.data().toString() + QLatin1Char('\t') + title(m_context.unit())};
    for (int row = 0; row < m_model->rowCount(field); ++row) {
        const QModelIndex value = m_model->index(row, 0, field);
        if (m_model->isValue(value)) {
            lines << value.data().toString() + QLatin1Char('\t') + value.data(CountRole).toString();
        }
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

QStringList FacetPanel::foldedFields() const
{
    return m_folded;
}

void FacetPanel::setFoldedFields(const QStringList& keys)
{
    m_folded = keys;
    applyFolding();
}

void FacetPanel::applyFolding()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex head = m_model->index(row, 0);
        const auto field = static_cast<Field>(head.data(FieldRole).toInt());
        m_tree->setExpanded(head, !m_folded.contains(key(field)));
    }
}

} // namespace atlas
