// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/columns/listcolumn.h"

#include <optional>

namespace atlas {

/// Two rows of one consortium say something of it: what both mean, in the longer form, where a clerk would
/// know that it is the same (浙江 and 浙江省, 宁波 and 浙江省宁波市, 钢铁 and 钢铁行业); nothing where they
/// differ.
[[nodiscard]] std::optional<QString> sameInLongerForm(ListColumn field, const QString& first,
                                                      const QString& other);

/// The question that two rows which differ are, whole in the user's language.
[[nodiscard]] QString differingQuestion(ListColumn field, const QString& first, int firstRow,
                                        const QString& other);

} // namespace atlas
