// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/numberlinks.h"

#include "domain/filter/filtertext.h"
#include "evaluate/recordview.h"
#include "ui/context/browsecontext.h"
#include "ui/context/whendone.h"

#include <QUrl>
#include <QtConcurrentRun>

namespace atlas {
namespace {

constexpr QStringView ConsortiumWord = u"consortium";
constexpr QStringView OrganisationWord = u"organisation";
constexpr QStringView FilteredWord = u"filtered";

} // namespace

void showRecordRows(BrowseContext& context, const RecordNumber& number, const Filter& base,
                    const std::function<void()>& cannot)
{
    const Selection& record = number.record;
    const SnapshotPtr& snapshot = context.view()->snapshot;
    const bool isConsortium = record.kind == Selection::Kind::Consortium;
    const auto row =
        isConsortium ? snapshot->consortiumWithId(record.id) : snapshot->organisationWithId(record.id);
    if (!row) {
        return;
    }
    const auto ask = [snapshot, row = *row, base, orders = context.place().orders,
                      unit = isConsortium ? Unit::Consortia : Unit::Organisations] {
        return recordView(snapshot, unit, row, base, orders);
    };
    const auto take = [&context, asked = context.view(), number, cannot](const ViewPtr& view) {
        if (context.view() != asked) {
            return;
        }
        if (view && number.value.value_or(view->totals()[number.rows]) == view->totals()[number.rows]) {
            context.showRows(number.rows, view);
        } else if (cannot) {
            cannot();
        }
    };
    if (context.isAnsweredAtOnce()) {
        take(ask());
    } else {
        whenDone(QtConcurrent::run(ask), &context, take);
    }
}

QString rowsLink(Unit rows, const Filter& filter, const Vocabulary& vocabulary)
{
    const QString text = formatFilter(filter, vocabulary, Language::English);
    return QStringLiteral("atlas:rows/") + key(rows) + u'?' +
           QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString recordRowsLink(const Selection& record, Unit rows, bool isFiltered)
{
    const QStringView word = record.kind == Selection::Kind::Consortium ? ConsortiumWord : OrganisationWord;
    return QStringLiteral("atlas:record/") + word + u'/' + QString::number(record.id) + u'/' + key(rows) +
           (isFiltered ? u'/' + FilteredWord.toString() : QString());
}

bool followNumberLink(BrowseContext& context, const QUrl& link, const std::function<void()>& cannot)
{
    const QStringList parts = link.path().split(u'/');
    if (parts.size() == 2 && parts[0] == u"rows") {
        const QString text = link.query(QUrl::FullyDecoded);
        if (const auto unit = fromKey<Unit>(parts[1])) {
            context.showRows(*unit, parseFilter(text, context.snapshot().vocabulary).filter);
        }
        return true;
    }
    if (parts.size() >= 4 && parts[0] == u"record") {
        const auto kind =
            parts[1] == ConsortiumWord ? Selection::Kind::Consortium : Selection::Kind::Organisation;
        const bool isFiltered = parts.value(4) == FilteredWord;
        if (const auto unit = fromKey<Unit>(parts[3])) {
            showRecordRows(context, {{kind, parts[2].toLongLong()}, *unit},
                           isFiltered ? context.filter() : Filter(), cannot);
        }
        return true;
    }
    return false;
}

} // namespace atlas
