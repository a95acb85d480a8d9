// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/connection.h"
#include "store/registrystore.h"

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

private:
    const PinyinOf& m_pinyinOf;
    Statement m_find;
    Statement m_add;
};

} // namespace atlas
