// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/charts/chartspage.h"

#include "report/reportparts.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/chartview.h"
#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/look/theme.h"
#include "ui/tables/counttable.h"
#include "ui/tables/numberlinks.h"
#include "ui/tables/tablecopy.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace atlas {
namespace {

constexpr int TwoColumnsFrom = grid::Unit * 105;

} // namespace

ChartsPage::ChartsPage(BrowseContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this))
{
    auto* content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(grid::Unit * 3, grid::Double, grid::Unit * 3, grid::Unit * 3);
    row->setSpacing(grid::Unit * 5);
    for (int i = 0; i < 2; ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(grid::Unit * 4);
        row->addLayout(column, 1);
        m_columns.push_back(column);
    }
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(content);
    m_scroll->viewport()->installEventFilter(this);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionTriggered, &context, [this] { m_context.setFilter({}); });
    connect(&context, &BrowseContext::viewChanged, this, &ChartsPage::refreshSoon);
    connect(&context, &BrowseContext::languageChanged, this, &ChartsPage::refreshSoon);
}

ChartsPage::~ChartsPage() = default;

void ChartsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

bool ChartsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        arrange();
    }
    return Page::eventFilter(watched, event);
}

void ChartsPage::retranslate()
{
    refreshSoon();
}

void ChartsPage::copySelection() const
{
    for (const ChartPanel* panel : m_panels) {
        if (panel->isTableShown() && panel->table()->hasFocus()) {
            copySelectedRows(*panel->table());
        }
    }
}

std::optional<Report> ChartsPage::report(const QDateTime& made) const
{
    const View& view = *m_context.view();
    Report report = pageFrame(view, m_context.language(), made);
    bool isEmpty = true;
    for (BarChart& chart : charts(view, m_context.language())) {
        if (chart.categories.empty()) {
            continue; // a chart without bars says nothing
        }
        isEmpty = false;
        const bool asTable = std::ranges::any_of(m_panels, [&](const ChartPanel* panel) {
            return panel->chart().id == chart.id && panel->isTableShown();
        });
        const QString caption = chartCaption(chart);
        appendPicture(report, std::move(chart), caption, asTable);
    }
    part::appendClosing(report);
    return isEmpty ? std::nullopt : std::optional(std::move(report));
}

void ChartsPage::refreshSoon()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void ChartsPage::refresh()
{
    m_isStale = false;
    const std::vector<BarChart> all = charts(*m_context.view(), m_context.language());
    const bool isEmpty =
        std::ranges::all_of(all, [](const BarChart& chart) { return chart.categories.empty(); });
    if (isEmpty) {
        m_empty->setTexts(m_context.hasRegistry() ? tr("Nothing in the registry matches the whole filter.")
                                                  : tr("No registry is open."),
                          m_context.hasRegistry() ? tr("Clear the filter") : QString());
    }
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_scroll);
    QStringList ids;
    for (const BarChart& chart : all) {
        ids.append(chart.id);
    }
    if (ids != m_ids) {
        makePanels(all);
        m_ids = ids;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        m_panels[i]->setChart(all[i]);
        m_panels[i]->retranslate();
    }
    arrange();
}

void ChartsPage::makePanels(const std::vector<BarChart>& charts)
{
    for (ChartPanel* panel : m_panels) {
        delete panel;
    }
    m_panels.clear();
    m_columnCount = 0;
    for (std::size_t i = 0; i < charts.size(); ++i) {
        auto* panel = new ChartPanel(m_scroll->widget());
        connect(panel, &ChartPanel::categoryActivated, this,
                [this, panel](const QString& key, bool keepOthers) {
                    activate(panel->chart(), key, keepOthers);
                });
        connect(panel, &ChartPanel::numberActivated, this,
                [this, panel](const QString& key, int series) { showRows(panel->chart(), key, series); });
        m_panels.push_back(panel);
    }
}

void ChartsPage::arrange()
{
    const int count = m_scroll->viewport()->width() >= TwoColumnsFrom ? 2 : 1;
    if (count == m_columnCount || m_panels.empty()) {
        return;
    }
    m_columnCount = count;
    for (QVBoxLayout* column : m_columns) {
        while (QLayoutItem* item = column->takeAt(0)) {
            delete item; // the panel itself stays
        }
    }
    auto* row = static_cast<QHBoxLayout*>(m_scroll->widget()->layout());
    row->setStretch(1, count == 2 ? 1 : 0);
    row->setSpacing(count == 2 ? grid::Unit * 5 : 0);
    std::vector<std::size_t> bars(static_cast<std::size_t>(count), 0);
    QWidget* before = nullptr;
    for (ChartPanel* panel : m_panels) {
        const auto shortest = static_cast<std::size_t>(std::ranges::min_element(bars) - bars.begin());
        m_columns[shortest]->addWidget(panel);
        bars[shortest] += panel->chart().categories.size() + 4; // the head is as high as some bars
        panel->show();
        if (before != nullptr) {
            setTabOrder(before, panel);
        }
        before = panel;
    }
    for (QVBoxLayout* column : m_columns) {
        column->addStretch(1);
    }
}

void ChartsPage::activate(const BarChart& chart, const QString& key, bool keepOthers)
{
    if (chart.field) {
        m_context.cycleValue(*chart.field, key, keepOthers);
    } else {
        m_context.select({Selection::Kind::Consortium, key.toLongLong()});
    }
}

void ChartsPage::showRows(const BarChart& chart, const QString& key, int series)
{
    Filter filter = m_context.filter();
    const auto role = series < 0 ? std::nullopt : chart.series[static_cast<std::size_t>(series)].role;
    if (role) {
        filter.clear(Field::Role); // it is in the view, so what the filter says of roles has let it through
        filter.include(Field::Role, atlas::key(*role));
    }
    if (chart.field) {
        filter.clear(*chart.field);
        filter.include(*chart.field, key);
        m_context.showRows(chart.unit, filter);
        return;
    }
    const Selection consortium{Selection::Kind::Consortium, key.toLongLong()};
    showRecordRows(m_context, {consortium, chart.unit}, filter,
                   [&context = m_context, consortium] { context.select(consortium); });
}

} // namespace atlas
