// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confinement.h"

#include <algorithm>
#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace atlas::pdf {
namespace {

/// A limit that is lower already stays: nobody but root may raise it.
bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    rlimit present{};
    if (getrlimit(resource, &present) != 0) {
        return false;
    }
    const rlimit both{std::min(soft, present.rlim_max), std::min(hard, present.rlim_max)};
    return setrlimit(resource, &both) == 0;
}

bool limit(__rlimit_resource resource, rlim_t value)
{
    return limit(resource, value, value);
}

} // namespace

bool confine(const Confinement& to)
{
#ifdef ATLAS_SANITIZED
    const bool hasMemoryLimit = true;
#else
    const bool hasMemoryLimit = limit(RLIMIT_DATA, to.memoryBytes);
#endif
    // At the first limit of time comes a signal that says what happened, at the second one that does not.
    return hasMemoryLimit && limit(RLIMIT_CPU, to.cpuSeconds, to.cpuSeconds + 1) && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_FSIZE, to.outputBytes) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

bool endWithParent(qint64 parent)
{
    // The signal is sent for what happens from now on; a parent that ended before has left us to another.
    return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && getppid() == parent;
}

} // namespace atlas::pdf
