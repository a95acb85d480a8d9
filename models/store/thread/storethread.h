// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace atlas {

/// One thread that runs what it is given, in order. The queue is held by the standard library's mutex.
class StoreThread final
{
    Q_DISABLE_COPY_MOVE(StoreThread)

public:
    using Job = std::function<void()>;

    StoreThread();
    /// Runs what is still waiting, then joins.
    ~StoreThread();

    void enqueue(Job job);

private:
    void runJobs();
    [[nodiscard]] Job next();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace atlas
