// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/journal/history.h"

#include <functional>

namespace atlas {

class Connection;

struct UndoTask
{
    std::optional<qint64> change; ///< none: the latest that undo() takes by itself
    QString why;                  ///< empty: says which change is undone
    QDateTime at;
    std::function<QString()> backUp; ///< see AcceptTask
    std::function<bool()> isCancelled;
};

/// One transaction; see RegistryStore::undo(). Throws SqlFailure or StoreFailure: then the registry is as it
/// was, and there is no backup either.
[[nodiscard]] UndoOutcome undoChange(Connection& connection, const UndoTask& task);

} // namespace atlas
