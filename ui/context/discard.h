// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThreadPool>

#include <memory>
#include <utility>

namespace atlas {

/// Frees a value in another thread: a list with half a million members takes longer than a frame.
template <typename Value>
void discardBeside(Value value)
{
    QThreadPool::globalInstance()->start(
        [held = std::make_shared<Value>(std::move(value))]() mutable { held.reset(); });
}

} // namespace atlas
