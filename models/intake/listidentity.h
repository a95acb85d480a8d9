// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"

#include <optional>
#include <vector>

namespace atlas {

/// What a list is: an edition of one that is known, or a new one.
struct ListIdentity
{
    ProgrammeInfo programme; ///< without a name where it has to be asked for
    NoticeInfo notice;
    std::optional<std::size_t> same; ///< index of the known list that it is another reading of
};

/// Tells a list by its title (folded), among the lists of the programme where one is named: then programme
/// and notice are those of the registry, or those that the program comes with, with the digest of what was
/// read. Otherwise the programme is the one named, or the only one that the registry has.
[[nodiscard]] ListIdentity identityOf(const NoticeInfo& read, const std::vector<KnownList>& known,
                                      const QString& programme = {});

} // namespace atlas
