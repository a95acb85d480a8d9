// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace atlas {

/// Tells the processor what will be read a moment later, where the compiler can say it: for walks over
/// millions of bytes whose next step only we know.
inline void prefetch([[maybe_unused]] const void* address)
{
#ifdef __GNUC__
    __builtin_prefetch(address);
#endif
}

} // namespace atlas
