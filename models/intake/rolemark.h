// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace atlas {

/// What the words of a mark say about the role of a member.
struct RoleMark
{
    Role role = Role::Member;
    QString industry; ///< of an industry lead, as published
};

/// Reads the words in a bracket or before a colon: 牵头, 牵头单位, 牵头人, 联合体牵头方, 联合牵头,
/// X行业牵头单位, 成员单位, 参与. Nothing where they are no mark: then they are part of a name.
[[nodiscard]] std::optional<RoleMark> roleMark(QStringView words);

/// A mark in front of members: 牵头单位：甲公司.
struct RoleLabel
{
    RoleMark mark;
    QString words;
    qsizetype end = 0; ///< behind its colon
};

/// The label that a text begins with, white space and a list number (1. or (1)) before it set aside.
[[nodiscard]] std::optional<RoleLabel> roleLabel(QStringView text);

/// Where a text begins behind white space and a list number: 2 for "1.甲公司".
[[nodiscard]] qsizetype behindListNumber(QStringView text);

} // namespace atlas
