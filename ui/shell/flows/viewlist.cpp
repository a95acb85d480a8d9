// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/flows/viewlist.h"

#include "domain/filter/filtertext.h"
#include "tables/knowncolumns.h"
#include "ui/context/browsecontext.h"

#include <algorithm>

namespace atlas {
namespace {

SortOrders ordersOf(const SavedView& view)
{
    SortOrders orders;
    for (std::size_t unit = 0; unit < orders.size(); ++unit) {
        for (const QString& column : view.orders[unit]) {
            const bool isDescending = column.startsWith(u'-');
            const bool isByStrokes = column.endsWith(ByStrokes);
            const qsizetype start = isDescending ? 1 : 0;
            const qsizetype end = column.size() - (isByStrokes ? ByStrokes.size() : 0);
            orders[unit].push_back({column.sliced(start, end - start), isDescending,
                                    isByStrokes ? Collation::Strokes : Collation::Pinyin});
        }
    }
    return orders;
}

QString builtInKey(const QString& key)
{
    return QStringLiteral("builtin:") + key;
}

} // namespace

ViewList::ViewList(BrowseContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
}

ViewList::~ViewList() = default;

std::vector<ViewEntry> ViewList::entries() const
{
    const Snapshot& snapshot = m_context.snapshot();
    const QString place = m_province == 0 ? QString() : QString::number(m_province);
    const QString placeTitle = snapshot.vocabulary.title(Field::Seat, place, m_context.language());
    std::vector<ViewEntry> entries;
    for (const BuiltInView& builtIn : builtInViews(place, placeTitle)) {
        entries.push_back({builtInKey(builtIn.key), builtIn.view, builtIn.needsPlace && place.isEmpty()});
    }
    for (const SavedView& view : snapshot.savedViews) {
        entries.push_back({QStringLiteral("saved:") + QString::number(view.id), view});
    }
    return entries;
}

std::optional<ViewEntry> ViewList::entry(const QString& key) const
{
    const auto all = entries();
    const auto found = std::ranges::find(all, key, &ViewEntry::key);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<ViewEntry> ViewList::named(const QString& name) const
{
    const auto all = entries();
    const auto found = std::ranges::find_if(
        all, [&](const ViewEntry& entry) { return entry.isSaved() && entry.view.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<ViewEntry> ViewList::current() const
{
    return m_context.namedView().isEmpty() ? std::nullopt : entry(m_context.namedView());
}

bool ViewList::isChanged() const
{
    const auto now = current();
    if (!now) {
        return false;
    }
    const Filter filter = parseFilter(now->view.filter, m_context.snapshot().vocabulary).filter;
    const Place place = placeOf(*now, filter);
    const Place shown = m_context.place();
    return filter != shown.filter || place.unit != shown.unit || place.orders != shown.orders ||
           place.columns != shown.columns;
}

SavedView ViewList::state() const
{
    SavedView view;
    view.page = m_context.page();
    view.filter = formatFilter(m_context.filter(), m_context.snapshot().vocabulary, Language::English);
    view.unit = m_context.unit();
    for (const Unit unit : AllUnits) {
        for (const SortColumn& column : m_context.order(unit)) {
            view.orders[static_cast<std::size_t>(unit)]
                << (column.descending ? QStringLiteral("-") : QString()) + column.column +
                       (column.collation == Collation::Strokes ? QString(ByStrokes) : QString());
        }
    }
    if (const auto unit = fromKey<Unit>(view.page)) {
        view.columns = m_context.columns(*unit);
    }
    return view;
}

QString ViewList::proposedName() const
{
    QStringList words;
    for (const FilterChip& chip :
         filterChips(m_context.filter(), m_context.snapshot().vocabulary, m_context.language())) {
        words << chip.label;
    }
    if (words.isEmpty()) {
        words << title(fromKey<Unit>(m_context.page()).value_or(m_context.unit()));
    }
    return viewName(words.join(QStringLiteral(" · "))).left(LongestViewName).trimmed();
}

Place ViewList::placeOf(const ViewEntry& entry, const Filter& filter) const
{
    Place place = m_context.place();
    place.filter = filter;
    place.unit = entry.view.unit;
    place.page = m_pages.contains(entry.view.page) ? entry.view.page : key(Unit::Consortia);
    // Everything is where one is without a view: what is filtered next is no change of it.
    place.namedView = entry.key == builtInKey(QStringLiteral("all")) ? QString() : entry.key;
    const SortOrders orders = ordersOf(entry.view);
    for (std::size_t unit = 0; unit < orders.size(); ++unit) {
        // A built in view sorts what it is about, and leaves the other tables as they are.
        if (entry.isSaved() || !orders[unit].empty()) {
            place.orders[unit] = orders[unit];
        }
    }
    if (const auto unit = fromKey<Unit>(entry.view.page); unit && !entry.view.columns.visible.isEmpty()) {
        place.columns[static_cast<std::size_t>(*unit)] = knownColumns(*unit, entry.view.columns);
    }
    return place;
}

Result<void> ViewList::apply(const QString& key)
{
    const auto wanted = entry(key);
    if (!wanted || wanted->needsPlace) {
        return failure(ErrorCode::NotFound, tr("This view no longer exists."),
                       tr("What is shown stays as it is."));
    }
    const ParsedFilter parsed = parseFilter(wanted->view.filter, m_context.snapshot().vocabulary);
    m_context.go(placeOf(*wanted, parsed.filter));
    if (!parsed.problems.empty()) {
        return failure(
            ErrorCode::BadInput,
            tr("The view “%1” uses something that this registry does not have.").arg(wanted->view.name),
            tr("%1 The rest of it is shown.").arg(parsed.problems.front().message));
    }
    return {};
}

} // namespace atlas
