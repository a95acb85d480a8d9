// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace atlas {

/// What words say about the role of a member.
struct RoleReading
{
    Role role = Role::Member;
    QString industry;   ///< of an industry lead, as published: 绿色石化
    bool isSure = true; ///< false: a word of a role (链主, 副理事长单位), but not for certain this role

    friend bool operator==(const RoleReading&, const RoleReading&) = default;
};

/// Reads the words of a mark, a label or a column header: 牵头, 牵头单位, 联合体主持单位, 联合牵头, 组长单位,
/// X行业牵头单位, 成员单位, 参与, Lead, coordinator. White space is passed over. Nothing where they are no
/// words of a role.
[[nodiscard]] std::optional<RoleReading> readRole(QStringView words);

/// Words of members that say no role, in front of a colon: 企业, 高校, 科研院所, 用户单位.
[[nodiscard]] bool isMemberCategory(QStringView words);

/// Whether a text holds a word that roles are made of (牵头, 主持, 主导, 链主, 组长, 理事长 …): where no rule
/// explains it, nobody leads by order.
[[nodiscard]] bool hasRoleStem(QStringView text);

} // namespace atlas
