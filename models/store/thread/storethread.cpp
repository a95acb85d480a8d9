// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/thread/storethread.h"

#include <utility>

namespace atlas {

StoreThread::StoreThread()
    : m_thread([this] { runJobs(); })
{
}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StoreThread::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void StoreThread::runJobs()
{
    while (const Job job = next()) {
        job();
    }
}

StoreThread::Job StoreThread::next()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
    if (m_jobs.empty()) {
        return {};
    }
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

} // namespace atlas
