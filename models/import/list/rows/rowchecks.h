// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/columns/listheader.h"
#include "import/list/rows/rowmembers.h"

#include <QHash>
#include <QSet>

#include <map>
#include <mutex>
#include <vector>

namespace atlas {

/// Compares what a list says twice: a column that counts organisations with those that are named, and the
/// organisations of one credit code with each other. What differs is told, not asked: nobody but the one who
/// made the list knows which of the two is right, and what is read is what is named.
class RowChecks final
{
public:
    RowChecks(const RawTable& table, const ListHeader& header);

    /// A row and its members. May be called by several threads.
    void take(const PublishedRow& row, const RowMembers& members);

    /// What differs, in the order of the rows.
    [[nodiscard]] ListAccount account() const;

private:
    /// An organisation that a code stands for, where it does so first.
    struct Holder
    {
        QString name;
        SourcePlace at;
    };

    void compareCounts(const PublishedRow& row, const RowMembers& members);
    void takeCodes(const PublishedRow& row, const RowMembers& members);
    [[nodiscard]] SourcePlace placeOf(const PublishedRow& row, const MemberToken& member) const;
    [[nodiscard]] std::multimap<int, AccountEntry> differences() const;

    const RawTable& m_table;
    QSet<QString> m_counts; ///< heads of the columns that count organisations
    std::mutex m_mutex;
    std::multimap<int, AccountEntry> m_differingCounts; ///< by row of the file
    QHash<QString, std::vector<Holder>> m_holders;      ///< by code
};

} // namespace atlas
