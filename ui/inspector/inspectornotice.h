// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

namespace atlas {

struct Theme;

/// A list as the inspector shows it, as rich text: where it comes from, and what became of each part of its
/// file. Everything from outside is escaped.
[[nodiscard]] QString noticeText(const Snapshot& snapshot, quint16 notice, Language language,
                                 const Theme& theme);

} // namespace atlas
