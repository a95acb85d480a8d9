// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/savedview.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct ViewsText
{
    Q_DECLARE_TR_FUNCTIONS(Views)
};

bool isKey(QStringView key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

bool areKeys(const ColumnState& columns)
{
    const QStringList withWidth = columns.widths.keys();
    return std::ranges::all_of(columns.visible, isKey) && std::ranges::all_of(withWidth, isKey);
}

bool isSortKey(QStringView key)
{
    key = key.startsWith(u'-') ? key.sliced(1) : key;
    return isKey(key.endsWith(ByStrokes) ? key.chopped(ByStrokes.size()) : key);
}

std::size_t indexOf(Unit unit)
{
    return static_cast<std::size_t>(unit);
}

tl::unexpected<Error> refused(const QString& message)
{
    return failure(ErrorCode::BadInput, message, ViewsText::tr("The view was not saved."));
}

SavedView viewOf(const QString& name, Unit unit, const QString& filter)
{
    SavedView view;
    view.name = name;
    view.page = key(unit);
    view.unit = unit;
    view.filter = filter;
    return view;
}

} // namespace

QString viewName(const QString& typed)
{
    return typed.simplified();
}

Result<void> checkSavedView(const SavedView& view)
{
    if (view.name.isEmpty() || view.name != viewName(view.name)) {
        return refused(ViewsText::tr("A view needs a name."));
    }
    if (view.name.size() > LongestViewName) {
        return refused(ViewsText::tr("The name is longer than %1 characters.").arg(LongestViewName));
    }
    bool isWhole = isKey(view.page) && areKeys(view.columns);
    for (const QStringList& order : view.orders) {
        isWhole = isWhole && std::ranges::all_of(order, isSortKey);
    }
    if (!isWhole) {
        return refused(ViewsText::tr("The view names a page or a column that does not exist."));
    }
    return {};
}

QString ordersText(const std::array<QStringList, AllUnits.size()>& orders)
{
    QStringList pieces;
    for (const Unit unit : AllUnits) {
        if (const QStringList& order = orders[indexOf(unit)]; !order.isEmpty()) {
            pieces << key(unit) + u':' + order.join(u',');
        }
    }
    return pieces.join(u' ');
}

std::array<QStringList, AllUnits.size()> ordersFrom(const QString& text)
{
    std::array<QStringList, AllUnits.size()> orders;
    for (const QString& piece : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto unit = fromKey<Unit>(piece.section(u':', 0, 0))) {
            QStringList order = piece.section(u':', 1).split(u',', Qt::SkipEmptyParts);
            order.removeIf([](const QString& column) { return !isSortKey(column); });
            orders[indexOf(*unit)] = order;
        }
    }
    return orders;
}

QString shellQuoted(const QString& word)
{
    const bool isPlain = !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || u"-_./,:=+@%"_s.contains(c);
    });
    return isPlain ? word : u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString commandLineOf(const SavedView& view, const QString& registry)
{
    const Unit unit = fromKey<Unit>(view.page).value_or(view.unit);
    QStringList words{u"consortium-atlas"_s, u"list"_s, key(unit)};
    if (!registry.isEmpty()) {
        words << u"--registry"_s << shellQuoted(registry);
    }
    if (!view.filter.isEmpty()) {
        words << u"--filter"_s << shellQuoted(view.filter);
    }
    if (const QStringList& order = view.orders[indexOf(unit)]; !order.isEmpty()) {
        words << u"--sort"_s << order.join(u',').remove(ByStrokes); // which the command line has no word for
    }
    if (const QStringList& shown = view.columns.visible; !shown.isEmpty()) {
        words << u"--columns"_s << shown.join(u','); // a list has no widths
    }
    return words.join(u' ');
}

std::vector<BuiltInView> builtInViews(const QString& place, const QString& placeTitle)
{
    const bool hasPlace = !place.isEmpty();
    const QString seated = hasPlace ? ViewsText::tr("Seated in %1", "consortia").arg(placeTitle)
                                    : ViewsText::tr("Seated in my province", "consortia");
    const QString ours =
        hasPlace ? ViewsText::tr("From %1 in consortia elsewhere", "organisations").arg(placeTitle)
                 : ViewsText::tr("From my province in consortia elsewhere", "organisations");
    const auto filter = [&](const QString& form) { return hasPlace ? form.arg(place) : QString(); };
    std::vector<BuiltInView> views{
        {viewOf(ViewsText::tr("Everything", "a view"), Unit::Consortia, {}), u"all"_s},
        {viewOf(ViewsText::tr("Organisations in several consortia"), Unit::Organisations, u"consortia:>1"_s),
         u"shared"_s},
        {viewOf(ViewsText::tr("Consortia with several leads"), Unit::Consortia, u"leads:>1"_s),
         u"several_leads"_s},
        {viewOf(seated, Unit::Consortia, filter(u"seat:%1"_s)), u"seated_here"_s, true},
        {viewOf(ours, Unit::Organisations, filter(u"-seat:%1 home:%1"_s)), u"ours_elsewhere"_s, true},
        {viewOf(ViewsText::tr("Organisations whose home is not known"), Unit::Organisations,
                u"home:unknown"_s),
         u"unknown_homes"_s},
    };
    views[1].view.orders[indexOf(Unit::Organisations)] = {u"-consortia"_s};
    return views;
}

} // namespace atlas
