// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/publishedlist.h"

#include <vector>

namespace atlas {

/// Splits a member cell at 、 outside brackets of either width. A bracket at the end of a member that says
/// 牵头, 联合牵头 or X行业牵头 (单位 may follow) is its role; any other bracket stays part of the name. A
/// role holds for its own member only: 南京钢铁股份有限公司(牵头)、首钢集团有限公司 has one lead and one
/// member.
///
/// text + separator of all tokens, joined, give the cell letter for letter. Fails with BadInput and the place
/// for an empty cell, an unbalanced bracket, an empty member, a member that is nothing but its role, a role
/// mark inside a member (a 、 is missing behind it), an organisation that stands twice, and a second 牵头.
[[nodiscard]] Result<std::vector<MemberToken>> splitMembers(const QString& cell, const SourcePlace& at);

} // namespace atlas
