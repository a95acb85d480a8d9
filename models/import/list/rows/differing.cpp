// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/differing.h"

#include "domain/placenames.h"
#include "domain/text/fold.h"

#include <QCoreApplication>

namespace atlas {
namespace {

bool isSamePlace(const QString& first, const QString& other)
{
    const PlaceMeaning a = PlaceNames::bundled().read(first);
    const PlaceMeaning b = PlaceNames::bundled().read(other);
    const bool isSameRegion = a.region != 0 && a.region == b.region;
    return isSameRegion && (a.inner.isEmpty() || b.inner.isEmpty() || a.inner == b.inner);
}

} // namespace

std::optional<QString> sameInLongerForm(ListColumn field, const QString& first, const QString& other)
{
    const QString a = fold(first.trimmed());
    const QString b = fold(other.trimmed());
    if (a == b) {
        return first;
    }
    const QString& longer = a.size() >= b.size() ? first : other;
    if (field == ListColumn::Place && isSamePlace(first, other)) {
        return longer;
    }
    // 上海 and 上海、江苏 are not the same place; an industry or a department with one word more is the same.
    const bool isPart = field != ListColumn::Place && !a.isEmpty() && !b.isEmpty() &&
                        (a.startsWith(b) || b.startsWith(a)) && !longer.contains(QChar(u'、'));
    return isPart ? std::optional(longer) : std::nullopt;
}

QString differingQuestion(ListColumn field, const QString& first, int firstRow, const QString& other)
{
    //: %1 a column such as Place, %2 and %4 what rows say there, %3 a row number
    return QCoreApplication::translate(
               "Intake",
               "%1: “%2” here, but “%4” in row %3 of the same consortium. Correct one of them, or take "
               "the column as a further field.")
        .arg(title(field), other.simplified(), QString::number(firstRow), first.simplified());
}

} // namespace atlas
