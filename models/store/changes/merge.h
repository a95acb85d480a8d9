// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/journal/history.h"
#include "store/thread/registrystore.h"

namespace atlas {

class Connection;

struct MergeTask
{
    qint64 kept = 0;  ///< id of the organisation that stays
    qint64 other = 0; ///< id of the one that becomes a name of it
    QString why;
    QDateTime at;
    PinyinOf pinyinOf{};
};

/// One transaction; see RegistryStore::merge(). Throws SqlFailure or StoreFailure.
[[nodiscard]] MergeOutcome mergeOrganisations(Connection& connection, const MergeTask& task);

} // namespace atlas
