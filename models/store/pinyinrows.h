// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection.h"
#include "store/registrystore.h"
#include "store/rowbatch.h"

#include <array>
#include <deque>
#include <functional>
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

    /// From now on names are only gathered.
    void gather() { m_isGathering = true; }
    /// Writes those that were gathered, in the order in which the table holds them: names in no order would
    /// be written all over it. The function is asked in another thread meanwhile. `alive` is called often,
    /// and may throw.
    void finish(const std::function<void()>& alive);

private:
    struct Entry
    {
        std::array<quint64, 2> head{}; ///< the first characters: most names differ in them
        const QString* name = nullptr;
    };
    [[nodiscard]] std::vector<Entry> inOrder() const;

    const PinyinOf& m_pinyinOf;
    Statement m_find;
    RowBatch m_add;
    std::deque<QString> m_gathered; // names stay where they are
    bool m_isGathering = false;
};

} // namespace atlas
