// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/browsecontext.h"

namespace atlas {
namespace {

/// Typing and walking a table with the arrow keys are one step each, not one for every key.
bool continuesStep(const BrowseContext::Place& last, const BrowseContext::Place& next)
{
    if (last.page != next.page) {
        return false;
    }
    if (last.filter == next.filter) {
        return last.selection.kind == next.selection.kind || last.selection.kind == Selection::Kind::None;
    }
    Filter lastRest = last.filter;
    Filter nextRest = next.filter;
    lastRest.clearTexts();
    nextRest.clearTexts();
    return lastRest == nextRest && !last.filter.texts().empty() && !next.filter.texts().empty();
}

} // namespace

BrowseContext::BrowseContext(QObject* parent)
    : QObject(parent)
{
    m_view = evaluate(SnapshotBuilder().build(), {});
    m_history.push_back({});
}

BrowseContext::~BrowseContext() = default;

const SortOrder& BrowseContext::order(Unit unit) const
{
    return m_orders[static_cast<std::size_t>(unit)];
}

void BrowseContext::reevaluate(const SnapshotPtr& snapshot, const Filter& filter)
{
    m_view = evaluate(snapshot, filter, m_orders);
    Q_EMIT viewChanged();
}

void BrowseContext::setSnapshot(const SnapshotPtr& snapshot)
{
    m_hasRegistry = true;
    const bool isKnown =
        m_selection.kind == Selection::Kind::Region ||
        (m_selection.kind == Selection::Kind::Consortium && snapshot->consortiumWithId(m_selection.id)) ||
        (m_selection.kind == Selection::Kind::Organisation && snapshot->organisationWithId(m_selection.id));
    if (!isKnown) {
        m_selection = {};
    }
    reevaluate(snapshot, m_view->filter);
    Q_EMIT selectionChanged();
}

void BrowseContext::setFilter(const Filter& filter)
{
    if (filter == m_view->filter) {
        return;
    }
    reevaluate(m_view->snapshot, filter);
    remember();
}

void BrowseContext::cycleValue(Field field, const QString& key, bool keepOthers)
{
    Filter filter = m_view->filter;
    const bool wasIncluded = filter.isIncluded(field, key);
    const bool wasExcluded = filter.isExcluded(field, key);
    if (!keepOthers) {
        filter.clear(field);
    }
    if (wasIncluded) {
        filter.exclude(field, key);
    } else if (wasExcluded) {
        filter.release(field, key);
    } else {
        filter.include(field, key);
    }
    setFilter(filter);
}

void BrowseContext::showValue(Field field, const QString& key)
{
    Filter filter = m_view->filter;
    filter.clear(field);
    filter.include(field, key);
    setFilter(filter);
}

void BrowseContext::select(const Selection& selection)
{
    if (selection == m_selection) {
        return;
    }
    m_selection = selection;
    Q_EMIT selectionChanged();
    remember();
}

void BrowseContext::compare(const std::vector<qint64>& consortia)
{
    m_compared = consortia;
    setPage(QStringLiteral("compare"));
    Q_EMIT comparedChanged();
}

void BrowseContext::setUnit(Unit unit)
{
    if (unit != m_unit) {
        m_unit = unit;
        Q_EMIT unitChanged();
    }
}

void BrowseContext::setPage(const QString& page)
{
    if (page == m_page) {
        return;
    }
    m_page = page;
    Q_EMIT pageChanged();
    remember();
}

void BrowseContext::setOrder(Unit unit, const SortOrder& order)
{
    SortOrder& current = m_orders[static_cast<std::size_t>(unit)];
    if (order != current) {
        current = order;
        reevaluate(m_view->snapshot, m_view->filter);
    }
}

void BrowseContext::setLanguage(Language language)
{
    if (language != m_language) {
        m_language = language;
        Q_EMIT languageChanged();
    }
}

void BrowseContext::remember()
{
    const Place place{m_view->filter, m_selection, m_page};
    if (place == m_history[m_step]) {
        return;
    }
    m_history.resize(m_step + 1);
    // The first step, before a page is shown, is no place to go back to.
    if (m_history[m_step].page.isEmpty() || continuesStep(m_history[m_step], place)) {
        m_history[m_step] = place;
    } else {
        m_history.push_back(place);
        ++m_step;
    }
    Q_EMIT historyChanged();
}

void BrowseContext::goBack()
{
    if (canGoBack()) {
        --m_step;
        restore(m_history[m_step]);
    }
}

void BrowseContext::goForward()
{
    if (canGoForward()) {
        ++m_step;
        restore(m_history[m_step]);
    }
}

void BrowseContext::restore(const Place& place)
{
    // A copy: the slots that the signals reach may write to the history.
    const Place target = place;
    if (target.filter != m_view->filter) {
        reevaluate(m_view->snapshot, target.filter);
    }
    if (target.page != m_page) {
        m_page = target.page;
        Q_EMIT pageChanged();
    }
    if (target.selection != m_selection) {
        m_selection = target.selection;
        Q_EMIT selectionChanged();
    }
    Q_EMIT historyChanged();
}

} // namespace atlas
