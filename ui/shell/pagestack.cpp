// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pagestack.h"

#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/look/page.h"
#include "ui/look/plaintext.h"
#include "ui/look/theme.h"
#include "ui/tables/recordtable.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace atlas {
namespace {
constexpr int LeastPageWidth = 480; ///< in a narrow window the panels give way first
constexpr int MostTabs = 640;       ///< the panels give way to tabs up to here; then the tabs scroll
constexpr int WideTab = 25;         ///< the style sheet's paddings and margins, and a pixel of rounding
constexpr int NarrowTab = 11;
constexpr auto NarrowProperty = "narrow"; ///< the style sheet's
} // namespace

PageStack::PageStack(BrowseContext& context, std::vector<PageEntry> entries, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_entries(std::move(entries))
    , m_pages(m_entries.size(), nullptr)
{
    setObjectName(QStringLiteral("pages"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(LeastPageWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("pageTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const PageEntry& entry : m_entries) {
        m_tabs->addTab(plainCaption(entry.title()));
    }
    m_tabs->installEventFilter(this);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(QStringLiteral("emptyRegistry"));
    m_stack->addWidget(m_empty);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(grid::Unit, 0, grid::Unit, 0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, &context,
            [this](int index) { m_context.setPage(m_entries[static_cast<std::size_t>(index)].key); });
    connect(m_empty, &EmptyState::actionTriggered, this, &PageStack::emptyActionTriggered);
    connect(&context, &BrowseContext::pageChanged, this, &PageStack::showPage);
}

PageStack::~PageStack() = default;

void PageStack::retranslate()
{
    m_tabs->setAccessibleName(tr("Pages"));
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_tabs->setTabText(static_cast<int>(i), plainCaption(m_entries[i].title()));
        if (m_pages[i] != nullptr) {
            m_pages[i]->retranslate();
        }
    }
    fitTabs();
}

void PageStack::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTabs();
}

bool PageStack::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::FontChange) {
        fitTabs();
    }
    return QWidget::eventFilter(watched, event);
}

/// All tabs are in sight: where they are too many for their room they stand closer, and the panels give way.
void PageStack::fitTabs()
{
    int titles = 0;
    int tabs = 0;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->isTabVisible(i)) {
            titles += m_tabs->fontMetrics().horizontalAdvance(m_entries[static_cast<std::size_t>(i)].title());
            ++tabs;
        }
    }
    const int margins = 2 * grid::Unit;
    setMinimumWidth(std::clamp(titles + tabs * NarrowTab + margins, LeastPageWidth, MostTabs));
    setTabsNarrow(width() < titles + tabs * WideTab + margins);
}

void PageStack::setTabsNarrow(bool narrow)
{
    if (m_tabs->property(NarrowProperty).toBool() == narrow) {
        return;
    }
    m_tabs->setProperty(NarrowProperty, narrow);
    m_tabs->style()->unpolish(m_tabs);
    m_tabs->style()->polish(m_tabs);
    QEvent event(QEvent::StyleChange); // lays the tabs out again
    QCoreApplication::sendEvent(m_tabs, &event);
}

Page* PageStack::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

Page* PageStack::madePage(const QString& key) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].key == key) {
            return m_pages[i];
        }
    }
    return nullptr;
}

void PageStack::setTabShown(const QString& key, bool shown)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].key == key) {
            const QSignalBlocker guard(m_tabs); // hiding the current tab would change the page
            m_tabs->setTabVisible(static_cast<int>(i), shown);
        }
    }
    fitTabs();
}

void PageStack::setEmptyState(const Emptiness& emptiness)
{
    const bool isSame = m_emptiness.reason.isEmpty() == emptiness.reason.isEmpty() &&
                        m_emptiness.isOfEveryPage == emptiness.isOfEveryPage;
    m_emptiness = emptiness;
    m_empty->setTexts(emptiness.reason, emptiness.action);
    if (!isSame) {
        showPage();
    }
}

void PageStack::showPage()
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].key != m_context.page()) {
            continue;
        }
        if (!m_emptiness.reason.isEmpty() &&
            (m_emptiness.isOfEveryPage || !m_entries[i].worksWithoutRecords)) {
            m_tabs->setCurrentIndex(static_cast<int>(i));
            m_stack->setCurrentWidget(m_empty);
            break;
        }
        if (m_pages[i] == nullptr) {
            m_pages[i] = m_entries[i].make(m_stack);
            m_stack->addWidget(m_pages[i]);
            if (const RecordTable* table = m_pages[i]->recordTable()) {
                connect(table, &RecordTable::selectionTextChanged, this, &PageStack::announceSelection);
            }
        }
        m_tabs->setCurrentIndex(static_cast<int>(i));
        m_stack->setCurrentWidget(m_pages[i]);
    }
    announceSelection();
}

void PageStack::announceSelection()
{
    const Page* page = currentPage();
    const RecordTable* table = page == nullptr ? nullptr : page->recordTable();
    Q_EMIT selectionTextChanged(table == nullptr ? QString() : table->selectionText());
}

} // namespace atlas
