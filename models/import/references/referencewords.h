// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace atlas {

/// What a column of a list of organisations holds.
enum class ReferenceColumn : quint8 {
    Name,
    Code, ///< unified social credit code
    Home, ///< a place, or an address that begins with one
    Kind,
};
/// "name", "code", "home" or "kind".
[[nodiscard]] QString key(ReferenceColumn column);
[[nodiscard]] QString title(ReferenceColumn column);

/// What the words above a column mean: 单位名称, 统一社会信用代码, 注册地, 单位性质; nothing for other words.
[[nodiscard]] std::optional<ReferenceColumn> referenceColumnOf(const QString& head);

/// What a cell says of the kind: 高校, 民营企业, University, research_institute. Unknown for other words.
[[nodiscard]] OrganisationKind kindOfCell(const QString& cell);

/// The region that a place or an address lies in (苏州, 浙江省宁波市海曙区中山路1号); 0 for none, or several.
[[nodiscard]] int homeOfCell(const QString& cell, const Reference& reference);

} // namespace atlas
