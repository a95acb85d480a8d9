// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomfilter.h"

namespace atlas {

Filter randomFilter(const Snapshot& snapshot, QRandomGenerator& random)
{
    Filter filter;
    for (const Field field : CountedFields) {
        const auto& values = snapshot.vocabulary.values(field);
        const auto any = [&] { return values[random.bounded(static_cast<quint32>(values.size()))].key; };
        switch (random.bounded(4)) {
        case 0:
            filter.include(field, any());
            filter.include(field, any());
            filter.include(field, any());
            break;
        case 1:
            filter.exclude(field, any());
            break;
        default:
            break;
        }
    }
    if (random.bounded(3) == 0) {
        const Row row = random.bounded(static_cast<quint32>(snapshot.organisationCount()));
        filter.addText({snapshot.organisations.name.at(row).mid(1, 2), random.bounded(2) == 0});
    }
    if (random.bounded(4) == 0) {
        filter.addCount({CountField::Members, Comparison::Greater, 4});
    }
    if (random.bounded(4) == 0) {
        filter.addCount({CountField::Consortia, Comparison::GreaterOrEqual, 2});
    }
    if (random.bounded(6) == 0) {
        filter.addDate({DateField::Published, Comparison::Equal, *readDate(u"2026"), random.bounded(2) == 0});
    }
    return filter;
}

} // namespace atlas
