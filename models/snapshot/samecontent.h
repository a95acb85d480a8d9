// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace atlas {

struct Snapshot;

/// Whether two registries say the same: lists, what is derived of them and on what basis, decisions and
/// views. Not their ids, their files and their histories. Reads both once.
[[nodiscard]] bool haveSameContent(const Snapshot& a, const Snapshot& b);

} // namespace atlas
