// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace atlas {

/// Calls use(answer) in the thread of `owner` once the future has its answer, unless the owner is gone by
/// then or the future was cancelled. QFuture::then() with a context will not do: in Qt 6.4 it asserts that
/// the context is still there.
template <typename T, typename Use>
void whenDone(const QFuture<T>& future, QObject* owner, Use use)
{
    auto* watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, use = std::move(use)] {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if (done.resultCount() > 0) {
            use(done.result());
        }
    });
    watcher->setFuture(future);
}

} // namespace atlas
