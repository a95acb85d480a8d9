// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/cellnumbers.h"

#include "evaluate/recordcolumns.h"
#include "tables/columnsubject.h"
#include "tables/recordmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/tables/recorddelegate.h"

#include <QFontMetrics>
#include <QRegularExpression>

namespace atlas {

namespace {

/// The filter of those of its memberships that lead.
Filter leadsOf(Filter filter)
{
    const Choice roles = filter.choice(Field::Role);
    filter.clear(Field::Role);
    for (const QString& excluded : roles.excluded) {
        filter.exclude(Field::Role, excluded);
    }
    for (const Role role : {Role::Lead, Role::CoLead, Role::IndustryLead}) {
        const QString roleKey = key(role);
        if (roles.included.isEmpty() ? !roles.excluded.contains(roleKey) : roles.included.contains(roleKey)) {
            filter.include(Field::Role, roleKey);
        }
    }
    return filter;
}

} // namespace

std::vector<CellNumber> cellNumbers(const RecordModel& model, const QModelIndex& index)
{
    const QString columnKey = index.data(ColumnKeyRole).toString();
    if (!summedUnit(model.unit(), columnKey)) {
        return {};
    }
    const bool isOfConsortium = model.unit() == Unit::Consortia;
    const auto kind = isOfConsortium ? Selection::Kind::Consortium : Selection::Kind::Organisation;
    const bool countsConsortia = !isOfConsortium && columnKey.startsWith(u"consortia");
    const bool countsLeads = !isOfConsortium && columnKey.startsWith(u"leads");
    const auto count = [&](quint32 value, const Filter& base) {
        return CellNumber{{{kind, index.data(IdRole).toLongLong()},
                           countsConsortia ? Unit::Consortia : Unit::Memberships,
                           value},
                          countsLeads ? leadsOf(base) : base};
    };
    const View& view = *model.view();
    const RecordColumn& column = *recordColumn(model.unit(), columnKey);
    const quint32 shown = index.data(ValueRole).toUInt();
    if (column.matching == nullptr) {
        return {count(shown, column.isOfView ? view.filter : Filter())};
    }
    const quint32 matching = column.matching(view, model.rows()[static_cast<std::size_t>(index.row())]);
    if (matching == shown) {
        return {count(shown, {})};
    }
    return {count(matching, view.filter), count(shown, {})};
}

std::vector<QRect> cellNumberRects(const RecordModel& model, const QModelIndex& index, const QRect& cell,
                                   const QFont& font)
{
    static const QRegularExpression Digits(QStringLiteral("\\d+(?:[,.\\s]\\d{3})*"));
    const QFontMetrics metrics(font);
    const QRect area = RecordDelegate::textArea(cell);
    const QString text = index.data(Qt::DisplayRole).toString();
    const int left = area.right() + 1 - metrics.horizontalAdvance(text);
    std::vector<QRect> rects;
    auto shown = Digits.globalMatch(text);
    for (const CellNumber& number : cellNumbers(model, index)) {
        const QRegularExpressionMatch digits = shown.hasNext() ? shown.next() : QRegularExpressionMatch();
        if (number.number.value.value_or(0) == 0 || left < area.left() || !digits.hasMatch()) {
            rects.emplace_back();
            continue;
        }
        const int begin = left + metrics.horizontalAdvance(text.left(digits.capturedStart()));
        const int end = left + metrics.horizontalAdvance(text.left(digits.capturedEnd()));
        rects.emplace_back(begin, cell.top(), end - begin, cell.height());
    }
    return rects;
}

void showCellRows(BrowseContext& context, const CellNumber& number)
{
    showRecordRows(context, number.number, number.base,
                   [&context, record = number.number.record] { context.select(record); });
}

} // namespace atlas
