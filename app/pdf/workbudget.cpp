// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbudget.h"

#include <algorithm>
#include <csignal>

#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

namespace atlas::pdf {
namespace {

using Duration = WorkBudget::Duration;

#ifdef ATLAS_SANITIZED
constexpr int Slowness = 10;
#else
constexpr int Slowness = 1;
#endif

Duration durationOf(const timeval& time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

Duration usedBy(__rusage_who who)
{
    rusage usage{};
    getrusage(who, &usage);
    return durationOf(usage.ru_utime) + durationOf(usage.ru_stime);
}

Duration used()
{
    return usedBy(RUSAGE_SELF) + usedBy(RUSAGE_CHILDREN);
}

extern "C" void endSlow(int)
{
    static constexpr char Words[] = "slow: the document takes too long\n";
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, Words, sizeof(Words) - 1);
    _exit(1);
}

extern "C" void endSilently(int)
{
    _exit(1);
}

/// The timer counts what this process takes of a processor, whatever else the machine does: the same document
/// has the same answer on a busy machine.
void endIn(Duration time, void (*handler)(int))
{
    std::signal(SIGPROF, handler);
    const Duration least = std::max(time, Duration(1));
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(least);
    itimerval timer{};
    timer.it_value.tv_sec = seconds.count();
    timer.it_value.tv_usec = (least - seconds).count();
    setitimer(ITIMER_PROF, &timer, nullptr);
}

} // namespace

WorkBudget::WorkBudget()
    : m_since(used())
{
    arm();
}

void WorkBudget::finishPage()
{
    ++m_pages;
    if (used() - m_since <= m_pages * ForPage * Slowness) {
        m_since = used();
        m_pages = 0;
    }
    arm();
}

WorkBudget::Duration WorkBudget::left() const
{
    return std::max(m_since + ForStretch * Slowness - used(), Duration::zero());
}

void WorkBudget::arm() const
{
    endIn(left(), endSlow);
}

void WorkBudget::endAfter(Duration time)
{
    endIn(time * Slowness, endSilently);
}

} // namespace atlas::pdf
