// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/context/whendone.h"

#include <QObject>
#include <QtConcurrentRun>

#include <memory>
#include <stop_token>
#include <utility>

namespace atlas {

/// Works in another thread for an owner who wants the answer to the latest question only: an earlier work is
/// asked to stop, and its answer is dropped.
class LatestAnswer final
{
    Q_DISABLE_COPY_MOVE(LatestAnswer)

public:
    LatestAnswer() = default;
    ~LatestAnswer() { m_stop.request_stop(); }

    /// Calls work(stop_token) in another thread, then use(answer) in the owner's.
    template <typename Work, typename Use>
    void ask(QObject* owner, Work work, Use use)
    {
        m_stop.request_stop();
        m_stop = std::stop_source();
        const auto token = m_stop.get_token();
        whenDone(QtConcurrent::run([work = std::move(work), token] { return work(token); }), owner,
                 [use = std::move(use), token](const auto& answer) {
                     if (!token.stop_requested()) {
                         use(answer);
                     }
                 });
    }
    void stop() { m_stop.request_stop(); }

private:
    std::stop_source m_stop;
};

} // namespace atlas
