// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/listidentity.h"

#include "domain/fold.h"

#include <algorithm>

namespace atlas {

ListIdentity identityOf(const NoticeInfo& read, const std::vector<KnownList>& known, const QString& programme)
{
    const QString title = fold(read.title);
    const QString named = fold(programme);
    const auto isNamed = [&](const ProgrammeInfo& info) {
        return !named.isEmpty() && (fold(info.name) == named || fold(info.nameEn) == named);
    };
    for (std::size_t i = 0; i < known.size(); ++i) {
        const KnownList& list = known[i];
        if (fold(list.notice.title) == title && (named.isEmpty() || isNamed(list.programme))) {
            ListIdentity identity{list.programme, list.notice, i};
            identity.notice.digest = read.digest;
            return identity;
        }
    }
    ListIdentity identity{{}, read, std::nullopt};
    const auto owner = std::find_if(known.begin(), known.end(),
                                    [&](const KnownList& list) { return isNamed(list.programme); });
    const bool hasOne = !known.empty() && std::all_of(known.begin(), known.end(), [&](const KnownList& list) {
        return list.programme.name == known.front().programme.name;
    });
    if (owner != known.end()) {
        identity.programme = owner->programme;
    } else if (!named.isEmpty()) {
        identity.programme.name = programme.trimmed();
    } else if (hasOne) {
        identity.programme = known.front().programme;
    }
    return identity;
}

} // namespace atlas
