// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/publishedlist.h"
#include "domain/result.h"
#include "import/list/columns/listheader.h"
#include "reading/rawdocument.h"

#include <optional>

namespace atlas {

/// Why a table that this program exported cannot be read as a list: consortia and organisations say nothing
/// of who is a member of what. Nothing for every other document; exported memberships are read as any list.
[[nodiscard]] std::optional<Error> refuseOwnExport(const RawDocument& document);

/// The columns of memberships that this program exported, as far as no other list has them.
struct OwnColumns
{
    std::optional<std::size_t> roleText;  ///< a role as it was published
    std::optional<std::size_t> roleBasis; ///< what a role rests on; nothing: some other table
    /// By column: derived from others, and so derived again, or read together with the role.
    std::vector<bool> isDerived;
};
[[nodiscard]] OwnColumns ownColumns(const ListHeader& header);
/// A role that such a table gives by its key becomes what was published; a lead by the order of its list
/// stays one.
void takeOwnRole(MemberSource& source, const QString& basis, const QString& published);

} // namespace atlas
