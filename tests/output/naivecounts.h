// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "snapshot/snapshot.h"

#include <QMap>
#include <QSet>

#include <vector>

namespace atlas {

/// Everything that is counted, counted again in the plainest way: membership by membership, with sets, from
/// nothing but the columns of the snapshot. Slow on purpose.
class NaiveCounts
{
public:
    NaiveCounts(const Snapshot& snapshot, const Filter& filter);

    struct Record
    {
        QSet<Row> all;        ///< memberships of the whole registry
        QSet<Row> matching;   ///< those that the filter lets through
        QSet<Row> others;     ///< its consortia, or its organisations
        QSet<Row> othersHere; ///< the same of the memberships that match
        qsizetype leads = 0;  ///< memberships that lead
        qsizetype leadsHere = 0;
    };
    QMap<Row, Record> consortia;     ///< all of them
    QMap<Row, Record> organisations; ///< all of them
    QSet<Row> memberships;           ///< that match

    [[nodiscard]] QSet<Row> consortiaHere() const { return recordsHere(consortia); }
    [[nodiscard]] QSet<Row> organisationsHere() const { return recordsHere(organisations); }
    /// How many records of a unit are here with that value of a field; a place counts what lies in it.
    [[nodiscard]] qsizetype count(Field field, const QString& key, Unit unit) const;
    [[nodiscard]] QSet<QString> keys(Field field) const;

private:
    [[nodiscard]] static QSet<Row> recordsHere(const QMap<Row, Record>& records);
    [[nodiscard]] QStringList keysOf(Field field, Row membership) const;
    [[nodiscard]] bool holds(const Filter& filter, Row membership) const;
    [[nodiscard]] bool holds(const CountCondition& condition, Row membership) const;
    [[nodiscard]] bool holds(const TextTerm& term, Row membership) const;

    const Snapshot& m_snapshot;
    std::vector<Row> m_consortiumOf;
};

} // namespace atlas
