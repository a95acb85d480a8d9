// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "intake/rawdocument.h"

#include <optional>

namespace atlas {

/// Why a table that this program exported cannot be read as a list: consortia and organisations say nothing
/// of who is a member of what. Nothing for every other document; exported memberships are read as any list.
[[nodiscard]] std::optional<Error> refuseOwnExport(const RawDocument& document);

} // namespace atlas
