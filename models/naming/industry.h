// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "domain/reference.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace atlas {

/// Reads the industries of a consortium from its name, then from the role texts of its industry leads
/// (绿色石化行业牵头单位). The longest word is read first and used up: 动力装备 does not show 装备 as well.
/// Each industry once, in the order in which its first word stands; the basis carries all its words, joined
/// by 、. Rules: "name_word" for the name, "role_mark" for a role text.
[[nodiscard]] std::vector<ProposedIndustry>
readIndustries(const QString& consortiumName, const QStringList& leadRoleTexts, const Reference& reference);

} // namespace atlas
