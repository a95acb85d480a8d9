// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/regions/regionspage.h"

#include "report/reportparts.h"
#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/look/plainlabel.h"
#include "ui/look/segmentedswitch.h"
#include "ui/look/theme.h"
#include "ui/region/regionview.h"
#include "ui/tables/counttable.h"
#include "ui/tables/tablecopy.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace atlas {

RegionsPage::RegionsPage(BrowseContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::Unit * 3, grid::Unit + grid::Half, grid::Unit * 3, grid::Unit);
    layout->setSpacing(grid::Unit + grid::Half);
    makeHead();
    layout->addLayout(m_head);
    m_view = new RegionView(this);
    m_table = new CountTable(this);
    m_table->setMaximumWidth(grid::Unit * 70); // numbers stay near their names
    m_empty = new EmptyState(this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layout->addLayout(m_stack, 1);
    setFocusProxy(m_view);

    connect(m_view, &RegionView::placeActivated, this, &RegionsPage::activate);
    connect(m_table, &CountTable::rowActivated, this, &RegionsPage::activate);
    connect(m_view, &RegionView::numberActivated, this, &RegionsPage::showRows);
    connect(m_table, &CountTable::numberActivated, this, &RegionsPage::showRows);
    connect(m_empty, &EmptyState::actionTriggered, &context, [this] { m_context.setFilter({}); });
    connect(&context, &BrowseContext::viewChanged, this, &RegionsPage::refreshSoon);
    connect(&context, &BrowseContext::unitChanged, this, &RegionsPage::refreshSoon);
    connect(&context, &BrowseContext::placesByChanged, this, &RegionsPage::refreshSoon);
    connect(&context, &BrowseContext::languageChanged, this, &RegionsPage::retranslate);
    retranslate();
}

RegionsPage::~RegionsPage() = default;

void RegionsPage::makeHead()
{
    m_title = new PlainLabel(this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_switch = new SegmentedSwitch(this);
    m_toggle = new QPushButton(this);
    m_toggle->setFlat(true);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(grid::Unit);
    choices->addWidget(m_switch);
    choices->addStretch(1);
    choices->addWidget(m_toggle);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setSpacing(grid::Double);
    m_head->addWidget(m_title);
    m_head->addLayout(choices, 1);
    connect(m_switch, &SegmentedSwitch::currentChanged, this,
            [this](int index) { m_context.setPlacesBy(index == 0 ? Field::Seat : Field::Home); });
    connect(m_toggle, &QPushButton::clicked, this, [this] { setTableShown(!m_isTableShown); });
}

void RegionsPage::retranslate()
{
    m_switch->setSegments({tr("By consortium seat"), tr("By organisation home")});
    m_switch->setAccessibleName(tr("By which place the numbers are counted"));
    m_toggle->setText(m_isTableShown ? tr("Show as tiles") : tr("Show as table"));
    refreshSoon();
}

void RegionsPage::copySelection() const
{
    if (m_stack->currentWidget() == m_table) {
        copySelectedRows(*m_table);
    }
}

std::optional<Report> RegionsPage::report(const QDateTime& made) const
{
    const View& view = *m_context.view();
    Report report = pageFrame(view, m_context.language(), made);
    RegionGrid grid = regionGrid(view, field(), m_context.unit(), m_context.language());
    const QString caption = gridCaption(grid);
    appendPicture(report, std::move(grid), caption, m_isTableShown);
    part::appendClosing(report);
    return report;
}

Field RegionsPage::field() const
{
    return m_context.placesBy();
}

void RegionsPage::setTableShown(bool shown)
{
    m_isTableShown = shown;
    setFocusProxy(shown ? static_cast<QWidget*>(m_table) : m_view);
    retranslate();
}

void RegionsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

void RegionsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitHead();
}

void RegionsPage::fitHead()
{
    const int needed = m_title->sizeHint().width() + m_switch->sizeHint().width() +
                       m_toggle->sizeHint().width() + grid::Unit * 11;
    const bool fits = needed <= width();
    m_head->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setSpacing(fits ? grid::Double : grid::Unit);
}

void RegionsPage::refreshSoon()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void RegionsPage::refresh()
{
    m_isStale = false;
    m_switch->setCurrent(field() == Field::Seat ? 0 : 1);
    RegionGrid grid = regionGrid(*m_context.view(), field(), m_context.unit(), m_context.language());
    m_title->setPlainText(grid.title);
    fitHead();
    const bool isEmpty = std::ranges::all_of(grid.places, [](const auto& place) { return place.value == 0; });
    if (isEmpty) {
        m_empty->setTexts(m_context.hasRegistry() ? tr("Nothing in the registry matches the whole filter.")
                                                  : tr("No registry is open."),
                          m_context.hasRegistry() ? tr("Clear the filter") : QString());
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (m_isTableShown) {
        fillTable(grid);
        m_stack->setCurrentWidget(m_table);
        return;
    }
    m_view->setGrid(std::move(grid));
    m_stack->setCurrentWidget(m_view);
}

void RegionsPage::fillTable(const RegionGrid& grid)
{
    QStringList keys; // in the order of RegionGrid::table()
    for (const auto& place : grid.places) {
        keys.append(place.key);
        for (const auto& inner : place.inner) {
            keys.append(inner.key);
        }
    }
    m_table->setTable(grid.table(), keys);
    m_table->setAccessibleName(grid.title);
}

void RegionsPage::showRows(const QString& key)
{
    Filter filter = m_context.filter();
    filter.clear(field());
    filter.include(field(), key);
    m_context.showRows(m_context.unit(), filter);
}

void RegionsPage::activate(const QString& key, bool keepOthers)
{
    m_context.cycleValue(field(), key, keepOthers);
    bool isCode = false;
    const qint64 code = key.toLongLong(&isCode);
    if (isCode) {
        m_context.select({Selection::Kind::Region, code});
    }
}

} // namespace atlas
