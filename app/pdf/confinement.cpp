// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confinement.h"

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace atlas::pdf {
namespace {

bool limit(__rlimit_resource resource, quint64 value)
{
    const rlimit both{value, value};
    return setrlimit(resource, &both) == 0;
}

} // namespace

bool confine(const Confinement& to)
{
    // At the first limit comes a signal that says what happened, at the second one that does not.
    const rlimit time{to.cpuSeconds, to.cpuSeconds + 1};
#ifdef ATLAS_SANITIZED
    const bool hasMemoryLimit = true;
#else
    const bool hasMemoryLimit = limit(RLIMIT_DATA, to.memoryBytes);
#endif
    return hasMemoryLimit && setrlimit(RLIMIT_CPU, &time) == 0 && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_FSIZE, to.outputBytes) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

bool endWithParent(qint64 parent)
{
    // The signal is sent for what happens from now on; a parent that ended before has left us to another.
    return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && getppid() == parent;
}

} // namespace atlas::pdf
