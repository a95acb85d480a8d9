// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/recordlist.h"
#include "report/report.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// Notices and follow-ups, which no filter asks for and nothing sorts.
Outcome<void> listOther(Invocation& invocation, const QString& what, const QString& format)
{
    for (const char* option : {"filter", "view", "sort"}) {
        if (invocation.has(option)) {
            return wrongUsage(CommandLineText::tr("--%1 is for consortia, organisations and memberships.")
                                  .arg(QLatin1StringView(option)));
        }
    }
    const Outcome<SnapshotPtr> snapshot = invocation.registry().load();
    if (!snapshot) {
        return tl::make_unexpected(snapshot.error());
    }
    auto table = what == u"notices" ? noticeTable(**snapshot, invocation.language()) : followUpTable();
    QStringList known;
    for (const TableColumn& column : table->columns()) {
        known << column.key;
    }
    const Outcome<QStringList> columns = columnsFrom(invocation.value("columns"), known);
    if (!columns) {
        return tl::make_unexpected(columns.error());
    }
    if (format == u"text" && table->rowCount() == 0) {
        invocation.out().printLine(what == u"notices" ? CommandLineText::tr("The registry has no lists.")
                                                      : CommandLineText::tr("No follow-ups are recorded."));
        return {};
    }
    return printAs(format, *withColumns(table, *columns), invocation.out());
}

/// What a view says of the table, where nothing else was asked for. What this version does not know is passed
/// over.
void takeFromView(const SavedView& view, Unit unit, const Invocation& invocation, SortOrder& order,
                  QStringList& columns)
{
    if (!invocation.has("sort")) {
        for (const QString& key : view.orders[static_cast<std::size_t>(unit)]) {
            if (const auto known = sortOrderFrom(QString(key).remove(ByStrokes), unit)) {
                order.insert(order.end(), known->begin(), known->end());
            }
        }
    }
    if (!invocation.has("columns") && view.page == key(unit)) {
        columns = view.columns.visible;
        columns.removeIf([all = allColumnKeys(unit)](const QString& key) { return !all.contains(key); });
    }
}

Outcome<void> listRecords(Invocation& invocation, Unit unit, const QString& format)
{
    Outcome<SortOrder> order = sortOrderFrom(invocation.value("sort"), unit);
    if (!order) {
        return tl::make_unexpected(order.error());
    }
    Outcome<QStringList> columns = columnsFrom(invocation.value("columns"), allColumnKeys(unit));
    if (!columns) {
        return tl::make_unexpected(columns.error());
    }
    const Outcome<std::optional<SavedView>> saved = invocation.savedView();
    if (!saved) {
        return tl::make_unexpected(saved.error());
    }
    if (*saved) {
        takeFromView(**saved, unit, invocation, *order, *columns);
    }
    SortOrders orders;
    orders[static_cast<std::size_t>(unit)] = *order;
    const Outcome<ViewPtr> view = invocation.view(orders);
    if (!view) {
        return tl::make_unexpected(view.error());
    }
    // A terminal shows what the window shows at first; a program gets everything.
    if (columns->isEmpty() && format != u"text") {
        columns = allColumnKeys(unit);
    }
    const auto table = recordTable(*view, unit, invocation.language(), *columns);
    if (format == u"text" && table->rowCount() == 0) {
        const bool isEmpty = (*view)->snapshot->count(unit) == 0;
        invocation.out().printLine(isEmpty ? CommandLineText::tr("The registry is empty: it has no list yet.")
                                           : CommandLineText::tr("Nothing matches the filter."));
        return {};
    }
    return printAs(format, *table, invocation.out());
}

} // namespace

Outcome<void> runList(Invocation& invocation)
{
    const Outcome<QString> what = oneOf(
        invocation.argument(0),
        {u"consortia"_s, u"organisations"_s, u"memberships"_s, u"notices"_s, u"followups"_s}, u"list"_s);
    if (!what) {
        return tl::make_unexpected(what.error());
    }
    const Outcome<QString> format = invocation.choice("format", {u"text"_s, u"csv"_s, u"tsv"_s, u"json"_s});
    if (!format) {
        return tl::make_unexpected(format.error());
    }
    if (const auto unit = fromKey<Unit>(*what)) {
        return listRecords(invocation, *unit, *format);
    }
    return listOther(invocation, *what, *format);
}

} // namespace atlas
