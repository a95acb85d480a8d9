// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/context/browsecontext.h"

#include "tables/knowncolumns.h"
#include "ui/context/whendone.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace atlas {
namespace {
/// Memberships in a registry of which every keystroke is answered before the next event.
constexpr std::size_t AnsweredAtOnce = 200'000;

bool isLarge(const Snapshot& snapshot)
{
    return snapshot.membershipCount() > AnsweredAtOnce;
}
} // namespace

BrowseContext::BrowseContext(QObject* parent)
    : QObject(parent)
{
    m_view = evaluate(SnapshotBuilder().build(), {});
    for (const Unit unit : AllUnits) {
        m_columns[static_cast<std::size_t>(unit)] = firstColumns(unit);
    }
    m_started.start();
    m_clock = [this] { return m_started.elapsed(); };
}

BrowseContext::~BrowseContext() = default;

bool BrowseContext::isAnsweredAtOnce() const
{
    return !isLarge(*m_view->snapshot);
}

const SortOrder& BrowseContext::order(Unit unit) const
{
    return m_orders[static_cast<std::size_t>(unit)];
}

const ColumnState& BrowseContext::columns(Unit unit) const
{
    return m_columns[static_cast<std::size_t>(unit)];
}

/// The known view with which a filter is answered soonest.
const ViewPtr& BrowseContext::nearest(const Filter& filter) const
{
    const bool isOneClickOfAll = filter.isEmpty() || filter.onlyDifference(Filter());
    return isOneClickOfAll && m_whole != nullptr && filter != m_view->filter ? m_whole : m_view;
}

void BrowseContext::take(const ViewPtr& view)
{
    ++m_asked; // an answer that is still on its way is to a question of before
    ViewPtr former = std::exchange(m_view, view);
    if (view->snapshot != former->snapshot) {
        m_whole.reset();
    }
    if (view->filter.isEmpty() && m_whole == nullptr) {
        m_whole = evaluate(view->snapshot, {}, {}, view); // without the rows that this one will put together
    }
    Q_EMIT viewChanged();
    if (isLarge(*former->snapshot)) { // giving back what it took takes a moment
        QThreadPool::globalInstance()->start([kept = std::move(former)]() mutable { kept.reset(); });
    }
}

/// Where the filter stays: what is being typed is asked of the new view.
void BrowseContext::takeKeepingQuestion(const ViewPtr& view)
{
    take(view);
    if (m_asking) {
        askFilter(Filter(*m_asking));
    }
}

bool BrowseContext::isKnown(const Selection& selection, const Snapshot& snapshot)
{
    switch (selection.kind) {
    case Selection::Kind::Consortium:
        return snapshot.consortiumWithId(selection.id).has_value();
    case Selection::Kind::Organisation:
        return snapshot.organisationWithId(selection.id).has_value();
    case Selection::Kind::Notice:
        return std::ranges::find(snapshot.notices.id, selection.id) != snapshot.notices.id.end();
    default:
        return true;
    }
}

void BrowseContext::setSnapshot(const SnapshotPtr& snapshot)
{
    const quint64 asked = ++m_snapshotsAsked;
    if (!isLarge(*snapshot)) {
        adopt(evaluate(snapshot, m_view->filter, m_orders));
        return;
    }
    const auto answer = [snapshot, filter = m_view->filter, orders = m_orders] {
        return evaluate(snapshot, filter, orders);
    };
    whenDone(QtConcurrent::run(answer), this, [this, asked](const ViewPtr& view) {
        if (asked != m_snapshotsAsked) {
            return;
        }
        const bool isStillAsked = view->filter == m_view->filter && view->orders == m_orders;
        adopt(isStillAsked ? view : evaluate(view->snapshot, m_view->filter, m_orders));
    });
}

void BrowseContext::adopt(const ViewPtr& view)
{
    m_hasRegistry = true;
    const Snapshot& snapshot = *view->snapshot;
    if (!isKnown(m_selection, snapshot)) {
        m_selection = {};
    }
    takeKeepingQuestion(view);
    Q_EMIT selectionChanged();
    Q_EMIT registryShown();
    if (isLarge(snapshot)) { // the first click on a head is not to wait for them
        QThreadPool::globalInstance()->start([of = view->snapshot] { of->rankNames(Collation::Pinyin); });
    }
}

void BrowseContext::setFilter(const Filter& filter)
{
    ++m_asked;
    m_asking.reset();
    if (filter != m_view->filter) {
        land(evaluate(m_view->snapshot, filter, m_orders, nearest(filter)));
    }
}

void BrowseContext::askFilter(const Filter& filter)
{
    if (!isLarge(*m_view->snapshot)) {
        setFilter(filter);
        return;
    }
    const quint64 asked = ++m_asked;
    m_asking = filter;
    const auto answer = [known = nearest(filter), filter, orders = m_orders] {
        return evaluate(known->snapshot, filter, orders, known);
    };
    whenDone(QtConcurrent::run(answer), this, [this, asked](const ViewPtr& view) {
        if (asked != m_asked) {
            return;
        }
        m_asking.reset();
        if (view->filter != m_view->filter) {
            land(view);
        }
    });
}

void BrowseContext::land(const ViewPtr& view)
{
    const Filter& filter = view->filter;
    const bool lands = !filter.isEmpty() && m_page == m_landingFrom && !m_landingFrom.isEmpty();
    const bool leavesName = filter.isEmpty() && !m_namedView.isEmpty();
    if (lands) {
        m_page = m_landingTo;
    }
    if (leavesName) {
        m_namedView.clear();
    }
    take(view);
    if (lands) {
        Q_EMIT pageChanged();
    }
    if (leavesName) {
        Q_EMIT namedViewChanged();
    }
    remember();
}

void BrowseContext::cycleValue(Field field, const QString& key, bool keepOthers)
{
    Filter filter = m_asking ? *m_asking : m_view->filter; // quicker than the answer
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
    askFilter(filter);
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
        remember();
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
        takeKeepingQuestion(evaluate(m_view->snapshot, m_view->filter, m_orders, m_view));
        remember();
    }
}

void BrowseContext::setColumns(Unit unit, const ColumnState& columns)
{
    const ColumnState known = knownColumns(unit, columns);
    if (ColumnState& current = m_columns[static_cast<std::size_t>(unit)]; known != current) {
        current = known;
        Q_EMIT columnsChanged(unit);
        remember();
    }
}

void BrowseContext::setPlacesBy(Field field)
{
    if (field != m_placesBy && (field == Field::Seat || field == Field::Home)) {
        m_placesBy = field;
        Q_EMIT placesByChanged();
        remember();
    }
}

void BrowseContext::setLanguage(Language language)
{
    if (language != m_language) {
        m_language = language;
        Q_EMIT languageChanged();
    }
}

void BrowseContext::setDimsOthers(bool dims)
{
    if (dims != m_dimsOthers) {
        m_dimsOthers = dims;
        Q_EMIT dimsOthersChanged();
    }
}

Place BrowseContext::place() const
{
    return {m_view->filter, m_selection, m_page, m_unit, m_orders, m_columns, m_placesBy, m_namedView};
}

void BrowseContext::setLanding(const QString& from, const QString& to)
{
    m_landingFrom = from;
    m_landingTo = to;
}

void BrowseContext::setNamedView(const QString& key)
{
    if (key != m_namedView) {
        m_namedView = key;
        m_history.renameView(key);
        Q_EMIT namedViewChanged();
    }
}

void BrowseContext::go(const Place& place)
{
    restore(place);
    remember();
}

Place BrowseContext::rowsPlace(Unit unit, const Filter& filter) const
{
    Place rows = place();
    rows.filter = filter;
    rows.page = key(unit);
    if (filter.isEmpty()) {
        rows.namedView.clear();
    }
    return rows;
}

void BrowseContext::showRows(Unit unit, const Filter& filter)
{
    go(rowsPlace(unit, filter));
}

void BrowseContext::showRows(Unit unit, const ViewPtr& view)
{
    if (view->snapshot == m_view->snapshot && view->orders == m_orders) {
        restore(rowsPlace(unit, view->filter), view);
        remember();
    }
}

void BrowseContext::remember()
{
    if (m_history.push(place(), m_clock())) {
        Q_EMIT historyChanged();
    }
}

void BrowseContext::goBack()
{
    if (canGoBack()) {
        m_history.goBack();
        restore(m_history.current());
    }
}

void BrowseContext::goForward()
{
    if (canGoForward()) {
        m_history.goForward();
        restore(m_history.current());
    }
}

void BrowseContext::restore(const Place& place, const ViewPtr& known)
{
    // A copy: the slots that the signals reach may write to the history. All of it is set before anybody
    // hears of it, so that nobody takes a place that is half there for a step.
    const Place target = place;
    m_asking.reset();
    const bool isOtherView = target.filter != m_view->filter || target.orders != m_orders;
    const bool isOtherUnit = std::exchange(m_unit, target.unit) != target.unit;
    const bool isOtherPage = std::exchange(m_page, target.page) != target.page;
    const bool isOtherName = std::exchange(m_namedView, target.namedView) != target.namedView;
    const Selection selection = isKnown(target.selection, *m_view->snapshot) ? target.selection : Selection();
    const bool isOtherSelection = std::exchange(m_selection, selection) != selection;
    m_orders = target.orders;
    const ColumnStates columns = std::exchange(m_columns, target.columns);
    const bool isOtherField = std::exchange(m_placesBy, target.placesBy) != target.placesBy;
    if (isOtherView) {
        take(known ? known : evaluate(m_view->snapshot, target.filter, m_orders, nearest(target.filter)));
    }
    for (const Unit unit : AllUnits) {
        if (const auto at = static_cast<std::size_t>(unit); columns[at] != m_columns[at]) {
            Q_EMIT columnsChanged(unit);
        }
    }
    if (isOtherUnit) {
        Q_EMIT unitChanged();
    }
    if (isOtherField) {
        Q_EMIT placesByChanged();
    }
    if (isOtherPage) {
        Q_EMIT pageChanged();
    }
    if (isOtherSelection) {
        Q_EMIT selectionChanged();
    }
    if (isOtherName) {
        Q_EMIT namedViewChanged();
    }
    Q_EMIT historyChanged();
}

} // namespace atlas
