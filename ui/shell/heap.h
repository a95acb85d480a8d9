// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace atlas {

/// Before anything else in a program with a window: columns and rows of a large registry go back to the
/// system when they are freed. glibc raises by itself the size from which blocks are the system's, and gives
/// each thread a heap of its own; both keep what one sort or one answer took.
inline void keepHeapSmall()
{
#ifdef __GLIBC__
    static constexpr int LargeBlock = 4'000'000;
    mallopt(M_MMAP_THRESHOLD, LargeBlock);
    mallopt(M_TRIM_THRESHOLD, 2 * LargeBlock);
    mallopt(M_ARENA_MAX, 2);
#endif
}

/// What lies free in it goes back to the system, which takes a few milliseconds; for a window at rest.
inline void giveHeapBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace atlas
