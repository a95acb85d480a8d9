// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/listidentity.h"

#include "domain/fold.h"
#include "intake/bundled.h"

#include <algorithm>

namespace atlas {

ListIdentity identityOf(const NoticeInfo& read, const std::vector<KnownList>& known, const QString& programme)
{
    const QString title = fold(read.title);
    const QString named = fold(programme);
    const auto isNamed = [&](const ProgrammeInfo& info) {
        return !named.isEmpty() && (fold(info.name) == named || fold(info.nameEn) == named);
    };
    const auto isSame = [&](const NoticeInfo& notice, const ProgrammeInfo& owner) {
        return fold(notice.title) == title && (named.isEmpty() || isNamed(owner));
    };
    ListIdentity identity{{}, read, std::nullopt};
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (isSame(known[i].notice, known[i].programme)) {
            identity = {known[i].programme, known[i].notice, i};
            identity.notice.digest = read.digest;
            return identity;
        }
    }
    const Result<BundledSource> bundled = bundledSource();
    if (bundled && isSame(bundled->notice, bundled->programme)) {
        identity = {bundled->programme, bundled->notice, std::nullopt};
        identity.notice.digest = read.digest;
        return identity;
    }
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
