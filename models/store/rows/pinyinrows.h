// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows/sortedreadings.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/rowbatch.h"
#include "store/thread/registrystore.h"

#include <functional>
#include <memory>
#include <vector>

namespace atlas {

/// Keeps the readings of names, each computed once. Without a function nothing is kept.
class PinyinRows final
{
    Q_DISABLE_COPY_MOVE(PinyinRows)

public:
    PinyinRows(const Connection& connection, const PinyinOf& pinyinOf);
    ~PinyinRows() = default;

    /// A name that is being written, folded.
    void keep(const QString& folded);
    /// The same for the organisation at that index of the proposal.
    void keep(const ProposedOrganisation& organisation, std::size_t index);

    /// From now on names are written together, in the order in which the table holds them: names in no order
    /// would be written all over it. They are sorted and read in another thread, from now on: so the names
    /// that may come are said here, which are those of the organisations, as far as they are kept, and all of
    /// the others. The organisations stay where they are.
    void beginBulk(const std::vector<ProposedOrganisation>& organisations,
                   const std::vector<QString>& others);
    /// Writes them. `alive` is called often, and may throw.
    void finishBulk(const std::function<void()>& alive);

private:
    const PinyinOf& m_pinyinOf;
    Statement m_find;
    RowBatch m_add;
    // While names are written together:
    std::vector<RareText> m_others;
    std::vector<bool> m_isKept; ///< of the organisations
    std::unique_ptr<SortedReadings> m_sorted;
};

} // namespace atlas
