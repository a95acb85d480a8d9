// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/changes/decisions.h"
#include "store/thread/registrystore.h"

#include <functional>

namespace atlas {

class Connection;

struct DecisionTask
{
    const Decision& decision;
    QString why;
    QDateTime at;
    std::function<QString()> backUp; ///< before an undo; see UndoTask
    PinyinOf pinyinOf{};
};

/// One transaction; see RegistryStore::decide(). Throws SqlFailure or StoreFailure.
[[nodiscard]] qint64 decide(Connection& connection, const DecisionTask& task);

} // namespace atlas
