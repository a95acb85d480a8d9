// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/thread/registrystore.h"

namespace atlas {

/// Makes the pinyin that a registry keeps beside its names. The table of readings is loaded with the first
/// name that is written, never at the start.
[[nodiscard]] PinyinOf nameReadings();

} // namespace atlas
