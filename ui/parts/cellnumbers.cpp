// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/cellnumbers.h"

#include "tables/columnsubject.h"
#include "tables/recordmodel.h"
#include "ui/parts/browsecontext.h"
#include "ui/parts/recorddelegate.h"

#include <QFontMetrics>
#include <QRegularExpression>

namespace atlas {

std::vector<CellNumber> cellNumbers(const RecordModel& model, const QModelIndex& index)
{
    const QString columnKey = index.data(ColumnKeyRole).toString();
    const std::optional<Unit> unit = summedUnit(model.unit(), columnKey);
    if (!unit) {
        return {};
    }
    const auto kind =
        model.unit() == Unit::Consortia ? Selection::Kind::Consortium : Selection::Kind::Organisation;
    const auto count = [&](quint32 value, Filter base) {
        return CellNumber{{{kind, index.data(IdRole).toLongLong()}, *unit, value}, std::move(base)};
    };
    const quint32 all = index.data(ValueRole).toUInt();
    if (model.unit() == Unit::Consortia) {
        const View& view = *model.view();
        const quint32 matches = view.matchesOfConsortium(model.rows()[static_cast<std::size_t>(index.row())]);
        if (columnKey == u"matches") {
            return {count(matches, view.filter)};
        }
        if (matches != all) {
            return {count(matches, view.filter), count(all, {})};
        }
    }
    Filter base;
    if (columnKey == u"leads") {
        for (const Role role : {Role::Lead, Role::CoLead, Role::IndustryLead}) {
            base.include(Field::Role, key(role));
        }
    }
    return {count(all, base)};
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
