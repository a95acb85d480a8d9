// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

#include <optional>
#include <vector>

namespace atlas {

/// What another organisation is to one, as a person said.
struct LinkedOrganisation
{
    enum class Kind : quint8 { Parent, Branch, Group };

    Kind kind = Kind::Group;
    std::optional<Row> row; ///< none where no list names it any more
    QString name;           ///< folded where there is no row
};

/// The parents, branches and group companies of an organisation under any of its names, in the order in which
/// they were said. Whoever is the same or different is none of them.
[[nodiscard]] std::vector<LinkedOrganisation> linkedOrganisations(const Snapshot& snapshot, Row organisation);

} // namespace atlas
