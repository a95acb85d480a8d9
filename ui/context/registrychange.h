// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/thread/registrystore.h"

#include <QString>

#include <functional>

namespace atlas {

/// A change of the registry that a part of the window asks for.
struct RegistryChange
{
    /// Asks the store; the answer is the id of the change, 0 where there was nothing to change.
    std::function<QFuture<Result<qint64>>(RegistryStore& store)> ask;
    QString message; ///< what was done, for the one who did it
    std::function<void(bool done)>
        then; ///< called in the GUI thread before a new snapshot comes; may be empty
};

/// How a part asks: it is given one of these and knows neither the store nor who shows the message.
using ChangeRegistry = std::function<void(const RegistryChange&)>;

} // namespace atlas
